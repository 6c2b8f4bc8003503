import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { NEXT_STEPS, type NextStep } from "../../bench/next-steps.ts";
import { barsOf } from "../../bench/picture-data.ts";
import { reportOf } from "../../bench/report.ts";
import { type KeptResult, readResults } from "../../bench/results.ts";
import { SECTIONS } from "../../bench/sections.ts";
import { TARGETS, type Target } from "../../bench/targets.ts";
import { judge } from "../../bench/verdicts.ts";
import { root } from "../architecture/source-files.ts";

const measured = readResults(join(root, "bench/results.json"));

const resultWith = (figures: Record<string, number>): KeptResult => ({
  title: "A section",
  text: "How it was measured.",
  tables: [{ title: "A table", columns: ["server", "requests/s"], rows: [["floor", "200"]] }],
  figures,
  on: "2026-01-31",
  machine: "a machine",
});

const share: Target = {
  section: "look-ups",
  what: "a share",
  figure: "batch: Varde",
  per: "batch: floor",
  bound: { atLeast: 0.5 },
  unit: "×",
};
const most: Target = { ...share, figure: "memory", per: null, bound: { atMost: 400 }, unit: "MB" };

describe("a target", () => {
  it.each([
    { varde: 100, reached: 0.5, isMet: true },
    { varde: 99, reached: 0.495, isMet: false },
  ])("of at least 0.5 is judged at $reached", ({ varde, reached, isMet }) => {
    const results = { "look-ups": resultWith({ "batch: Varde": varde, "batch: floor": 200 }) };
    expect(judge(share, results)).toEqual({ reached, isMet });
  });

  it.each([
    { memory: 400, isMet: true },
    { memory: 401, isMet: false },
  ])("of at most 400 is judged at $memory", ({ memory, isMet }) => {
    expect(judge(most, { "look-ups": resultWith({ memory }) })).toEqual({ reached: memory, isMet });
  });

  it("is not judged before its figures are there", () => {
    const unknown = { reached: null, isMet: null };
    expect(judge(share, {})).toEqual(unknown);
    expect(judge(share, { "look-ups": resultWith({ "batch: Varde": 1 }) })).toEqual(unknown);
  });

  it.each(TARGETS)("'$section: $what' is of a section and figures that there are", (target) => {
    expect(Object.keys(SECTIONS)).toContain(target.section);
    const figures = Object.keys(measured[target.section]?.figures ?? {});
    expect(figures).toContain(target.figure);
    if (target.per !== null) expect(figures).toContain(target.per);
  });
});

describe("a target that was missed", () => {
  it("has where the time goes and the next step beside it", () => {
    const missed = TARGETS.filter((target) => judge(target, measured).isMet === false);
    const report = reportOf(measured);
    for (const { what } of missed) {
      expect(Object.keys(NEXT_STEPS)).toContain(what);
      const { goes, next } = NEXT_STEPS[what] as NextStep;
      expect(report).toContain(`| ${what} | ${goes} | ${next} |`);
    }
    for (const what of Object.keys(NEXT_STEPS))
      expect(TARGETS.map((target) => target.what)).toContain(what);
  });
});

describe("the document", () => {
  const figures = { "single: Varde": 499, "single: floor": 1000 };
  const report = reportOf({ "look-ups": resultWith(figures) });

  it("shows what was missed as missed", () => {
    expect(report).toContain(
      "| one person, of the floor | ≥ 0.55 × | 0.499 × | **missed** | look-ups |",
    );
  });

  it("shows a section with how to measure it again, and its tables", () => {
    expect(report).toContain("## A section");
    expect(report).toContain("`npm run bench -- look-ups`");
    expect(report).toContain("| server | requests/s |\n| --- | ---: |\n| floor | 200 |");
  });

  it("names no section that was not measured", () => {
    expect(report).not.toContain("`npm run bench -- federation`");
  });
});

describe("the picture", () => {
  it("has each server's requests per second, of the floor's", () => {
    const figures = { "batch: floor": 200, "batch: GraphQL Yoga": 50, "batch: Varde": 300 };
    expect(barsOf({ "look-ups": resultWith(figures) })).toEqual([
      { operation: "1000 persons in one request", server: "floor", ratio: 1, perSecond: 200 },
      { operation: "1000 persons in one request", server: "Varde", ratio: 1.5, perSecond: 300 },
      {
        operation: "1000 persons in one request",
        server: "Yoga",
        ratio: 0.25,
        perSecond: 50,
      },
    ]);
  });

  it("has none before look-ups were measured", () => expect(barsOf({})).toEqual([]));
});
