import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { type GraphQLSchema, getNamedType, isInterfaceType, isUnionType } from "graphql";
import { readPublicSchema } from "../../src/gateway/own-graph.ts";
import { codeOf } from "../../src/request/problem.ts";
import type { ProblemType } from "../../src/rules/change.ts";
import { PROBLEM_PATHS, PROBLEM_SENTENCES } from "../../src/rules/change-problem.ts";
import type { RefusalCode } from "../../src/rules/problem.ts";
import { root, sourceFiles } from "./source-files.ts";

const HEAD = `# Problems

A change that is not made is an answer of its own and not an error: a member of the mutation's union that implements
\`Problem\`, with a code that never changes its meaning, a sentence in the caller's language, and the part of the input
it is about. The record is as it was when one of these is answered. \`test/architecture/write-problems.ts\` writes this
document from the schema and the register's sentences.

| member | code | answered by | path | meaning |
| --- | --- | --- | --- | --- |
`;

const REFUSALS_HEAD = `
## Errors

What cannot be meant, may not be asked or went wrong is an error, with one of these in \`extensions.code\`; the list is
closed. The status is that of an answer that has no \`data\`: once the fields are run it is 200, and an error stands by
its field's path. To those who do not ask for \`application/graphql-response+json\`, a 400 from the graph is a 200 too.

| code | status | meaning |
| --- | --- | --- |
`;

/** Of the errors' codes, the status of an answer without \`data\`, and what each means. */
export const REFUSALS: Record<RefusalCode, { status: string; meaning: string }> = {
  UNAUTHENTICATED: { status: "401", meaning: "There is no token, or one that does not count." },
  FORBIDDEN: {
    status: "200",
    meaning: "The token does not open this field or this person, or the agency is not connected.",
  },
  BAD_USER_INPUT: {
    status: "400; 404, 405, 406, 413, 415",
    meaning: "The request cannot be meant: the message says what was expected.",
  },
  TOO_MANY_PERSONS: { status: "400", meaning: "One request asks about more than 1000 people." },
  RATE_LIMITED: {
    status: "429",
    meaning: "The caller has asked for too much in too short a time.",
  },
  OVERLOADED: {
    status: "400, 503",
    meaning: "Too many write at once, or tokens or look-ups cannot be dealt with now. Try again.",
  },
  SUBGRAPH_UNAVAILABLE: {
    status: "—",
    meaning: "Another register that part of the answer comes from does not answer.",
  },
  INTERNAL: {
    status: "500",
    meaning: "Something went wrong here. Quote the `traceId` when you report it.",
  },
};

/** The members that implement `Problem`, each with the mutations whose union it stands in. */
export function problemsIn(schema: GraphQLSchema): Map<ProblemType, string[]> {
  const problem = schema.getType("Problem");
  if (!isInterfaceType(problem)) throw new Error("expected Problem to be an interface");
  const mutations = Object.values(schema.getMutationType()?.getFields() ?? {});
  const members = schema.getImplementations(problem).objects.map(({ name }) => {
    const answering = mutations.filter(({ type }) => {
      const union = getNamedType(type);
      return isUnionType(union) && union.getTypes().some((member) => member.name === name);
    });
    return [name as ProblemType, answering.map((mutation) => mutation.name)] as const;
  });
  return new Map(members.sort(([one], [other]) => (one < other ? -1 : 1)));
}

/** Codes of the closed list that nothing in the source answers with by now. */
function unusedCodes(): Set<string> {
  const texts = sourceFiles().filter(
    ({ path }) => path.startsWith("src/") && path !== "src/rules/problem.ts",
  );
  const isUsed = (code: string) => texts.some(({ text }) => text.includes(`"${code}"`));
  return new Set(Object.keys(REFUSALS).filter((code) => !isUsed(code) && code !== "INTERNAL"));
}

/** What else a problem may be about, where mutations call the same part by other names. */
const OTHER_PATHS: Partial<Record<ProblemType, string>> = {
  InvalidEmailAddress: "`input.address` where it is about a code",
  InvalidMobileNumber: "`input.address` where it is about a code, `input.phoneNumber` of a unit",
  InvalidRecipients: "`input.orgNumbers` where it is about units",
};

function pathOf(member: ProblemType): string {
  const path = `\`${(PROBLEM_PATHS[member] ?? ["input"]).join(".")}\``;
  const other = OTHER_PATHS[member];
  return other === undefined ? path : `${path}; ${other}`;
}

/** The document as the schema and the sentences give it. */
export function problemsDocument(schema = readPublicSchema()): string {
  const rows = [...problemsIn(schema)].map(([member, mutations]) => {
    const path = pathOf(member);
    const answering = mutations.map((name) => `\`${name}\``).join(", ");
    const meaning = PROBLEM_SENTENCES[member].en;
    return `| \`${member}\` | \`${codeOf(member)}\` | ${answering} | ${path} | ${meaning} |\n`;
  });
  const unused = unusedCodes();
  const refusals = Object.entries(REFUSALS).map(([code, { status, meaning }]) => {
    const note = unused.has(code) ? " Nothing answers with it yet." : "";
    return `| \`${code}\` | ${status} | ${meaning}${note} |\n`;
  });
  return `${HEAD}${rows.join("")}${REFUSALS_HEAD}${refusals.join("")}`;
}

if (import.meta.main) writeFileSync(join(root, "docs/problems.md"), problemsDocument());
