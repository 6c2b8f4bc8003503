import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describedInOwn, termOf } from "./described.ts";
import { root } from "./source-files.ts";

const HEAD = `# Glossary

The register's Norwegian terms and where they stand in the graph. Every description in the schema ends
with one of them.

| term | in the graph |
| --- | --- |
`;

const places = new Map<string, string[]>();
for (const [coordinate, description] of describedInOwn()) {
  const term = termOf(description);
  if (term !== undefined) places.set(term, [...(places.get(term) ?? []), `\`${coordinate}\``]);
}
const terms = [...places.keys()].sort((a, b) => a.localeCompare(b, "nb"));
const rows = terms.map((term) => `| ${term} | ${places.get(term)?.join(", ")} |\n`);
writeFileSync(join(root, "schema/glossary.md"), `${HEAD}${rows.join("")}`);
