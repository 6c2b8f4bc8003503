import { readFileSync } from "node:fs";
import { join } from "node:path";
import { isObjectType } from "graphql";
import { describe, expect, it } from "vitest";
import { readRequirements } from "../../src/access/guard.ts";
import { buildSchema } from "../../src/gateway/schema.ts";
import { describedIn, termOf } from "./described.ts";
import { root } from "./source-files.ts";

const schema = buildSchema();
const glossary = readFileSync(join(root, "schema/glossary.md"), "utf8");

const described = describedIn(schema);

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
