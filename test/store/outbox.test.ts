import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { connect } from "../../db/sqlite/connection.ts";
import { NOW } from "../support/a-person.ts";
import { type KeptOutbox, openKeptOutbox } from "../support/an-outbox.ts";

let folder: string;
let file: string;
let kept: KeptOutbox;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "varde-outbox-"));
  file = join(folder, "register.db");
  kept = openKeptOutbox(file);
});
afterEach(() => {
  kept.store.close();
  rmSync(folder, { recursive: true });
});

const claim = async (now = NOW, most = 10, channel: "EMAIL" | "SMS" = "EMAIL") =>
  kept.store.outbox.claim({ channel, now, until: now + 1000, most });
const numbers = async (messages: Promise<{ number: number }[]>) =>
  (await messages).map(({ number }) => number);

describe("the outbox", () => {
  it("gives out what is due on a channel, longest due first, to one at a time", async () => {
    kept.put({ at: NOW - 1 });
    kept.put({ at: NOW - 3 });
    kept.put({ at: NOW + 1 });
    kept.put({ at: NOW - 2, channel: "SMS" });
    kept.put({ at: NOW - 2 });
    expect(await numbers(claim(NOW, 2))).toEqual([2, 5]);
    expect(await numbers(claim(NOW, 2))).toEqual([1]);
    expect(await claim()).toEqual([]);
    expect(await claim(NOW, 10, "SMS")).toMatchObject([
      { number: 4, attempts: 1, state: "QUEUED", nextAttemptAt: NOW + 1000 },
    ]);
  });

  it("gives out again what was claimed by somebody who is gone", async () => {
    kept.put();
    await claim();
    expect(await claim(NOW + 999)).toEqual([]);
    expect(await claim(NOW + 1000)).toMatchObject([{ number: 1, attempts: 2 }]);
  });

  it("takes no word from whoever lost a claim, but that it was sent", async () => {
    kept.put();
    const [lost] = await claim();
    await claim(NOW + 1000);
    if (!lost) throw new Error("expected a message");
    const { outbox } = kept.store;
    await outbox.settle(lost, { state: "QUEUED", nextAttemptAt: NOW, lastError: "A" });
    await outbox.settle(lost, { state: "DEAD", lastError: "B", wipe: true });
    expect(await kept.messages()).toMatchObject([
      { state: "QUEUED", attempts: 2, lastError: null, content: "123456" },
    ]);
    await outbox.settle(lost, { state: "SENT", at: NOW + 5 });
    expect(await kept.messages()).toMatchObject([{ state: "SENT", sentAt: NOW + 5, content: "" }]);
    await outbox.settle({ number: 1, attempts: 2 }, { state: "DEAD", lastError: "C", wipe: true });
    expect(await kept.messages()).toMatchObject([{ state: "SENT", lastError: null }]);
  });

  it("lists and counts by state, newest first, page by page", async () => {
    kept.put({}, 5);
    const { outbox } = kept.store;
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
    kept.put({}, 3);
    const { client } = connect(file, MIGRATIONS);
    client.exec("DELETE FROM outbox");
    client.close();
    kept.put();
    expect(await kept.messages()).toMatchObject([{ number: 4 }]);
  });
});

const MIGRATIONS = join(import.meta.dirname, "../../db/sqlite/migrations");

describe("an outbox from before anything was sent", () => {
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
