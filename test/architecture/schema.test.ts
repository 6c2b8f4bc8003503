import { readFileSync } from "node:fs";
import { join } from "node:path";
import {
  type GraphQLNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isSpecifiedDirective,
  isSpecifiedScalarType,
} from "graphql";
import { describe, expect, it } from "vitest";
import { readRequirements } from "../../src/access/guard.ts";
import { buildSchema } from "../../src/gateway/schema.ts";
import { root } from "./source-files.ts";

const schema = buildSchema();
const glossary = readFileSync(join(root, "schema/glossary.md"), "utf8");

/** Everything a caller can read a description of, by coordinate. */
const described = new Map<string, string | null | undefined>();
for (const directive of schema.getDirectives())
  if (!isSpecifiedDirective(directive)) described.set(`@${directive.name}`, directive.description);
for (const type of Object.values(schema.getTypeMap()))
  if (!type.name.startsWith("__") && !isSpecifiedScalarType(type)) describeType(type);

function describeType(type: GraphQLNamedType): void {
  if (!/^(Query|Mutation)$/.test(type.name)) described.set(type.name, type.description);
  if (isEnumType(type))
    for (const value of type.getValues())
      described.set(`${type.name}.${value.name}`, value.description);
  if (isObjectType(type) || isInterfaceType(type) || isInputObjectType(type))
    for (const field of Object.values(type.getFields())) {
      described.set(`${type.name}.${field.name}`, field.description);
      for (const argument of "args" in field ? field.args : [])
        described.set(`${type.name}.${field.name}(${argument.name}:)`, argument.description);
    }
}

const termOf = (description: string | null | undefined) =>
  /\(([^()]+)\)$/.exec(description ?? "")?.[1];

describe("the schema", () => {
  it.each([...described])(
    "describes %s in an English sentence that ends with the register's term",
    (_, description) => {
      expect(description).toMatch(/^[A-Z0-9]/);
      expect(termOf(description)).toBeDefined();
    },
  );

  it("has each of those terms in the glossary, and the glossary no others", () => {
    const terms = new Set([...described.values()].map(termOf));
    const listed = [...glossary.matchAll(/^\| ([^|]+?) \|/gm)].map(([, term]) => term).slice(2);
    expect(new Set(listed)).toEqual(terms);
  });

  it("says of every field who may read it", () => {
    const requirements = readRequirements(schema);
    for (const [coordinate] of described) {
      const [typeName = "", fieldName = ""] = coordinate.split(".");
      if (!isObjectType(schema.getType(typeName)) || !fieldName || fieldName.includes("("))
        continue;
      expect(requirements.has(coordinate), coordinate).toBe(true);
    }
  });

  it("is no more open than it means to be", () => {
    const open = [...readRequirements(schema)].filter(([, requirement]) => requirement.public);
    expect(open).toEqual([]);
  });
});
