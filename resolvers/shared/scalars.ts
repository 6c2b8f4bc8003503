import { GraphQLError, type GraphQLScalarType, Kind, type ValueNode } from "graphql";
import { formatInstant } from "./date-time.ts";

/**
 * An id is only checked to be text here: a faulty one among a thousand must fail in its own place,
 * and not the request, so its digits are looked at where it is answered.
 */
export const NationalId = textScalar("a string of 11 digits");
export const OrgNumber = textScalar("a string of 9 digits");
export const EmailAddress = textScalar("an e-mail address");
export const PhoneNumber = textScalar("a telephone number in E.164");
export const ChangeCursor = textScalar("the cursor of a page or a change, as it was given");
export const DateTime = scalar<number>(formatInstant, readInstant);

function textScalar(expected: string): GraphQLScalarType<string, string> {
  return scalar<string>(
    (text) => text,
    (value) => {
      if (typeof value === "string") return value;
      throw new GraphQLError(`expected ${expected}`);
    },
  );
}

/** The behaviour alone: a scalar's name and description stay as the SDL has them. */
function scalar<Internal>(
  serialize: (value: Internal) => string,
  parseValue: (value: unknown) => Internal,
): GraphQLScalarType<Internal, string> {
  const parseLiteral = (node: ValueNode) =>
    parseValue(node.kind === Kind.STRING ? node.value : null);
  return { serialize, parseValue, parseLiteral } as GraphQLScalarType<Internal, string>;
}

const RFC_3339 = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/i;

function readInstant(value: unknown): number {
  const instant =
    typeof value === "string" && RFC_3339.test(value) ? Date.parse(value) : Number.NaN;
  if (!Number.isNaN(instant)) return instant;
  throw new GraphQLError("expected an instant as RFC 3339, for example 2026-11-24T09:00:00.000Z");
}
