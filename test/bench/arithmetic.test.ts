import { describe, expect, it } from "vitest";
import { summarise } from "../../bench/profile.ts";
import { median, quantile } from "../../bench/rounds.ts";

describe("what rounds come to", () => {
  it("is the one in the middle, whatever their order, and leaves them as they are", () => {
    const rounds = [30, 10, 20];
    expect(median(rounds)).toBe(20);
    expect(rounds).toEqual([30, 10, 20]);
  });

  it("is the upper one of two in the middle", () => expect(median([1, 2, 3, 4])).toBe(3));

  it("compares numbers, not their digits", () => expect(median([9, 10, 100])).toBe(10));

  it("is no number of none", () => expect(median([])).toBeNaN());

  it("has a tail", () => {
    const latencies = Array.from({ length: 200 }, (_, i) => i);
    expect(quantile(latencies, 0.99)).toBe(198);
    expect(quantile(latencies, 1)).toBe(199);
  });
});

describe("a profile", () => {
  const frame = (id: number, functionName: string, url = "") => ({
    id,
    callFrame: { functionName, url },
  });
  const profile = {
    nodes: [
      frame(1, "(idle)"),
      frame(2, "(garbage collector)"),
      frame(3, "people", "file:///varde/db/sqlite/store.ts"),
      frame(
        4,
        "sqliteTransaction",
        "file:///node_modules/better-sqlite3/lib/methods/transaction.js",
      ),
      frame(5, "decide", "file:///varde/src/rules/decision.ts"),
      frame(6, "Query__fieldpersonsMapItemHandler"),
      frame(7, "writeUtf8String"),
    ],
    samples: [5, 1, 2, 3, 4, 5, 6, 7, 5],
    timeDeltas: [100, 500, 10, 20, 30, 15, 20, 5, 100],
    startTime: 1000,
  };

  it("shares out the time between two moments that was not idle", () => {
    const { parts } = summarise(profile, 1200, 1750);
    expect(parts).toEqual([
      { name: "commit and its sync to the disk", share: 0.3 },
      { name: "SQLite and its statements", share: 0.2 },
      { name: "GraphQL engine", share: 0.2 },
      { name: "rules", share: 0.15 },
      { name: "garbage collection", share: 0.1 },
      { name: "outside JavaScript", share: 0.05 },
    ]);
  });

  it("names functions with their files", () => {
    const { functions } = summarise(profile, 1200, 1750);
    expect(functions.map(({ name }) => name)).toContain("decide src/rules/decision.ts");
    expect(functions.map(({ name }) => name)).toContain(
      "sqliteTransaction better-sqlite3/lib/methods/transaction.js",
    );
  });
});
