import { GraphQLError, GraphQLScalarType, Kind } from "graphql";
import { formatInstant } from "./date-time.ts";

/**
 * An id is only checked to be text here: a faulty one among a thousand must fail in its own place,
 * and not the request, so its digits are looked at where it is answered.
 */
export const NationalId = textScalar("NationalId", "a string of 11 digits");
export const OrgNumber = textScalar("OrgNumber", "a string of 9 digits");
export const EmailAddress = textScalar("EmailAddress", "an e-mail address");
export const PhoneNumber = textScalar("PhoneNumber", "a telephone number in E.164");

export const DateTime = new GraphQLScalarType<number, string>({
  name: "DateTime",
  serialize: (instant) => formatInstant(instant as number),
  parseValue: readInstant,
  parseLiteral: (node) => readInstant(node.kind === Kind.STRING ? node.value : null),
});

function textScalar(name: string, expected: string): GraphQLScalarType<string, string> {
  const read = (value: unknown) => {
    if (typeof value === "string") return value;
    throw new GraphQLError(`expected ${expected}`);
  };
  return new GraphQLScalarType({
    name,
    serialize: (value) => value as string,
    parseValue: read,
    parseLiteral: (node) => read(node.kind === Kind.STRING ? node.value : null),
  });
}

const RFC_3339 = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/i;

function readInstant(value: unknown): number {
  const instant =
    typeof value === "string" && RFC_3339.test(value) ? Date.parse(value) : Number.NaN;
  if (!Number.isNaN(instant)) return instant;
  throw new GraphQLError("expected an instant as RFC 3339, for example 2026-11-24T09:00:00.000Z");
}
