/** The results as a document. */
import { gridOf, linesOf } from "./grid.ts";
import { NEXT_STEPS } from "./next-steps.ts";
import type { KeptResult, Results } from "./results.ts";
import { SECTIONS } from "./sections.ts";
import { TARGETS, type Target } from "./targets.ts";
import { judge } from "./verdicts.ts";

export function reportOf(results: Results): string {
  const sections = Object.keys(SECTIONS).flatMap((name) => {
    const result = results[name];
    return result === undefined ? [] : [sectionOf(name, result)];
  });
  return `${PREFACE}\n${targetsOf(results)}\n${sections.join("\n")}`;
}

const PREFACE = `# Results

\`npm run bench\` measures what Varde is judged by, \`npm run bench -- all\` everything, and \`npm run bench -- scale sizes\`
those sections. Each brings its own part of this file up to date, the table of targets, and the picture; what was
measured stands in \`bench/results.json\`. Ratios hold within one run; absolute figures drift with the machine.
What waits for a sync drifts with its disk as well, also as a ratio: in seven runs of one day, on one machine, one person was
answered at 0.43 to 0.66 of the floor.

![Requests per second of the floor, Varde and its peers](results.svg)
`;

function targetsOf(results: Results): string {
  const rows = TARGETS.map((target) => {
    const { reached, isMet } = judge(target, results);
    const verdict = isMet === null ? "not measured" : isMet ? "met" : "**missed**";
    const shown = reached === null ? "" : `${figure(reached)} ${target.unit}`;
    return [target.what, wanted(target), shown, verdict, target.section];
  });
  const columns = ["what", "target", "reached", "verdict", "section"];
  return `## Targets

${linesOf(columns, ["---", "---:", "---:", "---", "---"], rows)}

${missesOf(results)}`;
}

/** What was missed, with where the time goes and what to do next. */
function missesOf(results: Results): string {
  const rows = TARGETS.filter((target) => judge(target, results).isMet === false).map(
    ({ what }) => {
      const { goes = "", next = "" } = NEXT_STEPS[what] ?? {};
      return [what, goes, next];
    },
  );
  if (rows.length === 0) return "";
  const columns = ["missed", "where it goes", "next step"];
  return `### What was missed\n\n${linesOf(columns, ["---", "---", "---"], rows)}\n`;
}

function wanted({ bound, unit }: Target): string {
  return "atLeast" in bound
    ? `≥ ${figure(bound.atLeast)} ${unit}`
    : `≤ ${figure(bound.atMost)} ${unit}`;
}

/** Three digits at least, so that what is just below a bound does not look like it. */
function figure(value: number): string {
  return value < 100
    ? String(Number(value.toPrecision(3)))
    : Math.round(value).toLocaleString("en");
}

function sectionOf(name: string, { title, text, tables, on, machine }: KeptResult): string {
  const shown = tables.map((table) => `### ${table.title}\n\n${gridOf(table)}\n`);
  return `## ${title}

\`npm run bench -- ${name}\` on ${on}: ${machine}.

${text}
${shown.length > 0 ? `\n${shown.join("\n")}` : ""}`;
}
