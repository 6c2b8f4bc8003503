import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openStore } from "../../db/sqlite/store.ts";
import type { Store } from "../../db/store.ts";
import { type ProgressOutput, startProgress } from "../../src/commands/progress.ts";
import { seedPeople } from "../../src/commands/seed-people.ts";
import { syntheticIds } from "../../src/commands/synthetic-people.ts";
import { isFresh } from "../../src/rules/freshness.ts";
import { NOW } from "../support/a-person.ts";

const silent = { advance() {}, line() {}, finish() {} };
let store: Store;
beforeEach(() => {
  store = openStore({ file: ":memory:", environment: "test" });
});
afterEach(() => store.close());

describe("seeding", () => {
  it("makes people with the shares of a real register", async () => {
    const count = 20_000;
    expect(await seedPeople(store, count, NOW, silent)).toBe(count);
    const people = (await store.people(syntheticIds().take(count).toArray())).filter(
      (person) => person !== null,
    );
    const active = people.filter(({ registration }) => registration === "ACTIVE");
    const mobiles = active.flatMap(({ mobile }) => mobile?.number ?? []);
    const isShared = await store.sharedMobiles(mobiles);
    const share = (part: number, of: number) => Math.round((part / of) * 1000) / 10;
    const percent = {
      deleted: share(count - active.length, count),
      email: share(active.filter(({ email }) => email).length, active.length),
      mobile: share(mobiles.length, active.length),
      reserved: share(
        active.filter(({ reservation }) => reservation.reserved).length,
        active.length,
      ),
      expired: share(
        active.filter(
          ({ email, mobile }) =>
            (email && !isFresh(email, NOW)) || (mobile && !isFresh(mobile, NOW)),
        ).length,
        active.length,
      ),
      shared: share(isShared.filter(Boolean).length, active.length),
    };
    const real = { deleted: 3, email: 98, mobile: 99, reserved: 3, expired: 8, shared: 6 };
    for (const [name, expected] of Object.entries(real))
      expect(
        Math.abs(percent[name as keyof typeof real] - expected),
        `${name}: ${percent[name as keyof typeof real]} %`,
      ).toBeLessThan(0.7);
  });

  it("again adds only those who are missing", async () => {
    expect(await seedPeople(store, 100, NOW, silent)).toBe(100);
    expect(await seedPeople(store, 150, NOW, silent)).toBe(50);
    expect(await store.countPeople()).toBe(150);
  });

  it("is refused among real people", async () => {
    const real = openStore({ file: ":memory:", environment: "production" });
    await expect(seedPeople(real, 1, NOW, silent)).rejects.toThrow(/expected a test store/);
    real.close();
  });
});

describe("progress", () => {
  function record(isTTY: boolean) {
    const written: string[] = [];
    const output: ProgressOutput = { isTTY, write: (text) => written.push(text) };
    return { written, output };
  }

  it("is a bar with share, rate and time left on a terminal", () => {
    let now = 0;
    const { written, output } = record(true);
    const bar = startProgress(output, "people", 1000, () => now);
    now = 500;
    bar.advance(250);
    expect(written.join("")).toMatch(/█{8}░{22} 25 %, 500 people\/s, 2 s left$/);
    bar.line("line 3: refused");
    bar.finish();
    expect(written.at(-3)).toContain("line 3: refused\n");
    expect(written.at(-1)).toBe("\n");
  });

  it("is a line every ten seconds elsewhere", () => {
    let now = 0;
    const { written, output } = record(false);
    const lines = startProgress(output, "people", 100, () => now);
    for (now = 0; now <= 25_000; now += 1000) lines.advance(now / 1000);
    expect(written).toHaveLength(2);
    expect(written[0]).toBe("10 %, 1 people/s, 90 s left\n");
  });
});
