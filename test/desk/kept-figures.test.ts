import { expect, it } from "vitest";
import { inTime } from "../../src/doors/desk/parts.ts";
import { createFigures } from "../../src/request/figures.ts";
import type { RegisterQuality } from "../../src/rules/register-quality.ts";

const MINUTE = 60_000;

/** Figures of which each count ends when the test says so. */
function counting() {
  const time = { now: 0 };
  const counts: { at: number; end(): void; fail(): void }[] = [];
  const count = (at: number) => {
    const { promise, resolve, reject } = Promise.withResolvers<never>();
    const end = () => resolve({ asOf: at } as never);
    counts.push({ at, end, fail: () => reject(new Error("the disk is gone")) });
    return promise;
  };
  const store = { quality: (now: number): Promise<RegisterQuality> => count(now) };
  const accessLog = { statistics: (_: number, asOf: number) => count(asOf) };
  return { time, counts, figures: createFigures(store, accessLog, () => time.now) };
}

it("counts once for all who ask at the same time", async () => {
  const { counts, figures } = counting();
  const asked = [figures.quality(), figures.quality(), figures.quality()];
  await Promise.resolve();
  counts[0]?.end();
  expect(await Promise.all(asked)).toEqual([{ asOf: 0 }, { asOf: 0 }, { asOf: 0 }]);
  expect(counts).toHaveLength(1);
});

it("answers the last figures while it counts anew, and after a count that failed", async () => {
  const { time, counts, figures } = counting();
  const first = figures.quality();
  await Promise.resolve();
  counts[0]?.end();
  await first;
  time.now = 5 * MINUTE;
  expect(await figures.quality()).toEqual({ asOf: 0 });
  expect(counts).toHaveLength(2);
  counts[1]?.fail();
  await expect.poll(() => figures.quality().then(() => counts.length)).toBe(3);
  expect(await figures.quality()).toEqual({ asOf: 0 });
  counts[2]?.end();
  await expect.poll(() => figures.quality()).toEqual({ asOf: 5 * MINUTE });
});

it("tells the first who asks when nothing could be counted, and counts for the next", async () => {
  const { counts, figures } = counting();
  const first = figures.quality();
  await Promise.resolve();
  counts[0]?.fail();
  await expect(first).rejects.toThrow("the disk is gone");
  const second = figures.quality();
  await Promise.resolve();
  counts[1]?.end();
  expect(await second).toEqual({ asOf: 0 });
});

it("counts one thing at a time", async () => {
  const { counts, figures } = counting();
  const quality = figures.quality();
  const lookups = [figures.lookups(30), figures.lookups(7)];
  await new Promise(setImmediate);
  expect(counts).toHaveLength(1);
  counts[0]?.end();
  await quality;
  await new Promise(setImmediate);
  expect(counts).toHaveLength(2);
  counts[1]?.end();
  await new Promise(setImmediate);
  counts[2]?.end();
  await Promise.all(lookups);
});

it("does not keep a page waiting for figures that take long", async () => {
  expect(await inTime(Promise.resolve(7))).toBe(7);
  expect(await inTime(new Promise(() => undefined))).toBe(null);
});
