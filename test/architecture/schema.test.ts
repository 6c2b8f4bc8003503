import { readFileSync } from "node:fs";
import { join } from "node:path";
import { isObjectType } from "graphql";
import { describe, expect, it } from "vitest";
import { readRequirements } from "../../src/access/guard.ts";
import { buildSchema } from "../../src/gateway/schema.ts";
import { OWN_SUBGRAPHS } from "../../src/gateway/subgraph.ts";
import { describedInOwn, termOf } from "./described.ts";
import { root } from "./source-files.ts";

const schemas = OWN_SUBGRAPHS.map((name) => buildSchema(name));
const glossary = readFileSync(join(root, "schema/glossary.md"), "utf8");

const described = describedInOwn();

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
    for (const schema of schemas) {
      const requirements = readRequirements(schema);
      for (const type of Object.values(schema.getTypeMap()).filter(isObjectType))
        for (const field of type.name.startsWith("__") ? [] : Object.keys(type.getFields()))
          expect(requirements.has(`${type.name}.${field}`), `${type.name}.${field}`).toBe(true);
    }
  });

  it("is no more open than it means to be", () => {
    const all = schemas.flatMap((schema) => [...readRequirements(schema)]);
    const open = all.filter(([, requirement]) => requirement.public);
    expect(open).toEqual([]);
  });
});
