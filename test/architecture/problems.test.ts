import { readFileSync } from "node:fs";
import { join } from "node:path";
import { getNamedType, isUnionType } from "graphql";
import { describe, expect, it } from "vitest";
import { readPublicSchema } from "../../src/gateway/own-graph.ts";
import { codeOf, problemOf } from "../../src/request/problem.ts";
import { PROBLEM_SENTENCES } from "../../src/rules/change-problem.ts";
import { root } from "./source-files.ts";
import { problemsDocument, problemsIn, REFUSALS } from "./write-problems.ts";

const read = (path: string) => readFileSync(join(root, path), "utf8");
const schema = readPublicSchema();
const problems = problemsIn(schema);
const members = [...problems.keys()];

describe("docs/problems.md", () => {
  it("is what the schema and the sentences give: run test/architecture/write-problems.ts", () => {
    expect(read("docs/problems.md")).toBe(problemsDocument(schema));
  });

  it("lists each problem once, and each code of the closed list", () => {
    const listed = [...read("docs/problems.md").matchAll(/^\| `(\w+)` \|/gm)].map(
      ([, name]) => name,
    );
    expect(listed).toEqual([...members, ...Object.keys(REFUSALS)]);
    const [, closed = ""] = /RefusalCode =([^;]+);/.exec(read("src/rules/problem.ts")) ?? [];
    const codes = [...closed.matchAll(/"(\w+)"/g)].map(([, code]) => code);
    expect(codes).toEqual(Object.keys(REFUSALS));
  });
});

describe("a problem", () => {
  it("is one that the rules know of, and none of theirs is missing from the graph", () => {
    expect(Object.keys(PROBLEM_SENTENCES).sort()).toEqual([...members].sort());
  });

  it.each(members)("%s is told in bokmål, nynorsk and English", (member) => {
    for (const language of ["nb", "nn", "en"] as const) {
      expect(PROBLEM_SENTENCES[member][language]).toMatch(/^\p{Lu}.+\.$/u);
      expect(problemOf({ language }, member).message).toBe(PROBLEM_SENTENCES[member][language]);
    }
  });

  it("has a code of its own", () => {
    const codes = members.map(codeOf);
    expect(new Set(codes).size).toBe(members.length);
    for (const code of codes) expect(code).toMatch(/^[A-Z]+(_[A-Z]+)*$/);
  });

  it.each([...problems])("%s is answered by some mutation", (_, mutations) => {
    expect(mutations).not.toEqual([]);
  });

  it("stands in a union beside one success, and nothing else does", () => {
    for (const { name, type } of Object.values(schema.getMutationType()?.getFields() ?? {})) {
      const union = getNamedType(type);
      const types = isUnionType(union) ? union.getTypes().map((member) => member.name) : [];
      const others = types.filter((member) => !members.some((problem) => problem === member));
      expect(others).toEqual([`${name[0]?.toUpperCase()}${name.slice(1)}Success`]);
    }
  });
});
