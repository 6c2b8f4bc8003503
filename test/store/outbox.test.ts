import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { connect } from "../../db/sqlite/connection.ts";
import type { Store } from "../../db/store.ts";
import { NOW } from "../support/a-person.ts";
import { openKeptOutbox } from "../support/an-outbox.ts";
import { DATABASES, onServer, type Place } from "../support/stores.ts";

const numbers = async (messages: Promise<{ number: number }[]>) =>
  (await messages).map(({ number }) => number);

describe.each(DATABASES)("on $name", ({ place: makePlace }) => {
  let place: Place;
  let store: Store;
  beforeEach(async () => {
    place = await makePlace();
    store = await place.open();
  });
  afterEach(async () => {
    await store.close();
    place.remove();
  });

  const claim = async (now = NOW, most = 10, channel: "EMAIL" | "SMS" = "EMAIL") =>
    store.outbox.claim({ channel, now, until: now + 1000, most });
  const messages = async () => (await store.outbox.list(null, null, 10_000)).reverse();

  /** As a change puts messages there. */
  async function put({ at = NOW, channel = "EMAIL" } = {}, times = 1): Promise<void> {
    const values = `(11822648950, ${at}, 'VALIDATION_CODE', '${channel}', 'kari@example.com', 'NB', '123456', 'QUEUED', 0, ${at})`;
    await place.raw(
      `INSERT INTO outbox (national_id, at, kind, channel, address, language, content, state, attempts, next_attempt_at)
       VALUES ${Array(times).fill(values).join()}`,
    );
  }

  describe("the outbox", () => {
    it("gives out what is due on a channel, longest due first, to one at a time", async () => {
      await put({ at: NOW - 1 });
      await put({ at: NOW - 3 });
      await put({ at: NOW + 1 });
      await put({ at: NOW - 2, channel: "SMS" });
      await put({ at: NOW - 2 });
      expect(await numbers(claim(NOW, 2))).toEqual([2, 5]);
      expect(await numbers(claim(NOW, 2))).toEqual([1]);
      expect(await claim()).toEqual([]);
      expect(await claim(NOW, 10, "SMS")).toMatchObject([
        { number: 4, attempts: 1, state: "QUEUED", nextAttemptAt: NOW + 1000 },
      ]);
    });

    it("says on which channel anything is due", async () => {
      const due = async (now: number) => [
        await store.outbox.isDue("EMAIL", now),
        await store.outbox.isDue("SMS", now),
      ];
      await put({ at: NOW });
      expect(await due(NOW - 1)).toEqual([false, false]);
      expect(await due(NOW)).toEqual([true, false]);
      await claim();
      expect(await due(NOW)).toEqual([false, false]);
    });

    it("gives out again what was claimed by somebody who is gone", async () => {
      await put();
      await claim();
      expect(await claim(NOW + 999)).toEqual([]);
      expect(await claim(NOW + 1000)).toMatchObject([{ number: 1, attempts: 2 }]);
    });

    it("takes no word from whoever lost a claim, but that it was sent", async () => {
      await put();
      const [lost] = await claim();
      await claim(NOW + 1000);
      if (!lost) throw new Error("expected a message");
      const { outbox } = store;
      await outbox.settle(lost, { state: "QUEUED", nextAttemptAt: NOW, lastError: "A" });
      await outbox.settle(lost, { state: "DEAD", lastError: "B", wipe: true });
      expect(await messages()).toMatchObject([
        { state: "QUEUED", attempts: 2, lastError: null, content: "123456" },
      ]);
      await outbox.settle(lost, { state: "SENT", at: NOW + 5 });
      expect(await messages()).toMatchObject([{ state: "SENT", sentAt: NOW + 5, content: "" }]);
      await outbox.settle(
        { number: 1, attempts: 2 },
        { state: "DEAD", lastError: "C", wipe: true },
      );
      expect(await messages()).toMatchObject([{ state: "SENT", lastError: null }]);
    });

    it("lists and counts by state, newest first, page by page", async () => {
      await put({}, 5);
      const { outbox } = store;
      const [first, second] = await claim(NOW, 2);
      if (!first || !second) throw new Error("expected two messages");
      await outbox.settle(first, { state: "SENT", at: NOW });
      await outbox.settle(second, { state: "DEAD", lastError: "SMTP_550", wipe: false });
      expect(await outbox.count()).toEqual({ QUEUED: 3, SENT: 1, DEAD: 1 });
      const list = async (...args: Parameters<typeof outbox.list>) => outbox.list(...args);
      expect(await numbers(list(null, null, 2))).toEqual([5, 4]);
      expect(await numbers(list(null, 4, 10))).toEqual([3, 2, 1]);
      expect(await numbers(list("QUEUED", 5, 10))).toEqual([4, 3]);
      expect(await list("DEAD", null, 10)).toEqual([await outbox.message(second.number)]);
      expect(await outbox.message(6)).toBeNull();
    });

    it("gives no number twice, for whoever receives a message knows it by that", async () => {
      await put({}, 3);
      await place.raw("DELETE FROM outbox");
      await put();
      expect(await messages()).toMatchObject([{ number: 4 }]);
    });
  });

  it("is claimed from by many at once, each message by one", async () => {
    await put({}, 40);
    const others = await Promise.all([place.open(), place.open(), place.open()]);
    const claims = await Promise.all(
      [store, ...others].map(({ outbox }) =>
        outbox.claim({ channel: "EMAIL", now: NOW, until: NOW + 1000, most: 20 }),
      ),
    );
    const claimed = claims.flat().map(({ number }) => number);
    expect(new Set(claimed).size).toBe(claimed.length);
    expect(claims.flat().every(({ attempts }) => attempts === 1)).toBe(true);
    await Promise.all(others.map((other) => other.close()));
  });
});

const MIGRATIONS = join(import.meta.dirname, "../../db/sqlite/migrations");

describe("an outbox from before anything was sent", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "varde-outbox-"));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it("has its messages in the queue", async () => {
    const before = join(folder, "before");
    cpSync(MIGRATIONS, before, { recursive: true });
    const journal = join(before, "meta/_journal.json");
    const { entries, ...rest } = JSON.parse(readFileSync(journal, "utf8"));
    writeFileSync(journal, JSON.stringify({ ...rest, entries: entries.slice(0, 5) }));
    const old = join(folder, "old.db");
    const { client } = connect(old, before);
    client.exec(
      `INSERT INTO outbox VALUES (7, 11822648950, ${NOW}, 'VALIDATION_CODE', 'SMS', '+4791234567', 'nn', '123456')`,
    );
    client.close();
    const opened = openKeptOutbox(old);
    opened.put();
    expect(await opened.messages()).toMatchObject([
      { number: 7, language: "NN", state: "QUEUED", attempts: 0, nextAttemptAt: NOW },
      { number: 8 },
    ]);
    opened.store.close();
  });
});

it("on a server, whoever claims and is in another's way claims again", async () => {
  const place = await onServer();
  const store = await place.open();
  const values = `(11822648950, ${NOW}, 'VALIDATION_CODE', 'SMS', '+4791112223', 'NB', '123456', 'QUEUED', 0, ${NOW})`;
  await place.raw(
    `INSERT INTO outbox (national_id, at, kind, channel, address, language, content, state, attempts, next_attempt_at)
     VALUES ${values}, ${values}`,
  );
  const hold = (number: number) => `update outbox set address = address where number = ${number}`;
  /** It holds what the claim wants second, and then wants what the claim holds. */
  const other = place.raw(`begin; ${hold(2)}; select pg_sleep(0.4); ${hold(1)}; commit`);
  await new Promise((resolve) => setTimeout(resolve, 150));
  const claimed = store.outbox.claim({ channel: "SMS", now: NOW, until: NOW + 1000, most: 2 });
  expect(await claimed).toMatchObject([{ number: 1 }, { number: 2 }]);
  await other;
  await store.close();
});
