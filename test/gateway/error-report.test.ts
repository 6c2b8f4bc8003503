import { buildSchema, GraphQLError, parse, validate } from "graphql";
import { describe, expect, it } from "vitest";
import { isUnexpected, reportError } from "../../src/gateway/error-report.ts";
import { Refusal } from "../../src/rules/problem.ts";

const schema = buildSchema(
  "type Query { person(nationalId: String!, purpose: Purpose): Int } enum Purpose { DECISION }",
);
const validationError = (query: string) => {
  const [error] = validate(schema, parse(query));
  return new GraphQLError(error?.message ?? "", {
    extensions: { code: "GRAPHQL_VALIDATION_FAILED" },
  });
};

describe("a reported error", () => {
  it("keeps a refusal's code, words and details, wherever it was wrapped", () => {
    const refusal = new Refusal("FORBIDDEN", "not you", { position: 3 });
    const expected = {
      message: "not you",
      extensions: { code: "FORBIDDEN", position: 3, traceId: "t" },
    };
    expect(reportError(refusal, "t")).toEqual(expected);
    const wrapped = new GraphQLError("x", {
      originalError: new GraphQLError("y", { originalError: refusal }),
      path: ["a", 1],
    });
    expect(reportError(wrapped, "t")).toEqual({ ...expected, path: ["a", 1] });
    expect(isUnexpected(wrapped)).toBe(false);
  });

  it("masks whatever nobody expected", () => {
    for (const fault of [
      new Error("/srv/varde/db.ts 11822648950"),
      new GraphQLError("boom", { originalError: new TypeError("x") }),
      "text",
      null,
    ]) {
      expect(reportError(fault, "t")).toEqual({
        message: "Something went wrong here. Quote the traceId when you report it",
        extensions: { code: "INTERNAL", traceId: "t" },
      });
      expect(isUnexpected(fault)).toBe(true);
    }
  });

  it.each([
    ["an id as a number", "{ person(nationalId: 11822648950) }"],
    ["an id as an enum", '{ person(nationalId: "1", purpose: "11822648950") }'],
    ["an address as an enum", '{ person(nationalId: "1", purpose: "kari@example.com") }'],
    ["an id as an object", "{ person(nationalId: {id: 11822648950}) }"],
    ["an id as a name", "{ person(nationalId: a11822648950) }"],
    ["an id as a field", "{ p11822648950 }"],
    ["a quoted address", '{ person(nationalId: "1", purpose: "\\"ola nordmann\\"@example.com") }'],
    ["an id with slashes", '{ person(nationalId: "1", purpose: "11/82/26/48950") }'],
    ["a name", '{ person(nationalId: "1", purpose: "Ola Nordmann") }'],
  ])("of %s does not repeat it", (_, query) => {
    const { message, extensions } = reportError(validationError(query), "t");
    expect(message).not.toMatch(/11822648950|kari@|ordmann|48950/);
    expect(message.length).toBeGreaterThan(10);
    expect(extensions?.code).toBe("BAD_USER_INPUT");
  });

  it("is short, however long what it tells of", () => {
    const { message } = reportError(
      new GraphQLError(`Cannot query field "${"a".repeat(900_000)}"`, {
        extensions: { code: "GRAPHQL_VALIDATION_FAILED" },
      }),
      "t",
    );
    expect(message.length).toBeLessThan(400);
  });

  it("of a null where the engine takes none is the caller's", () => {
    const fault = new GraphQLError(
      'Argument "purpose" of non-null type "NotificationPurpose!" must not be null.',
    );
    expect(reportError(fault, "t").extensions?.code).toBe("BAD_USER_INPUT");
    expect(isUnexpected(fault)).toBe(false);
  });

  it("of an unknown field still names it", () => {
    expect(reportError(validationError("{ shoeSize }"), "t").message).toBe(
      'Cannot query field "shoeSize" on type "Query".',
    );
  });
});
