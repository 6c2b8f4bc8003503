import { mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setImmediate as nextTurn, setTimeout as sleep } from "node:timers/promises";
import threads, { Worker } from "node:worker_threads";
import Database from "better-sqlite3";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Commit } from "../../db/commit.ts";
import { openAccessLog } from "../../db/sqlite/access/log.ts";
import { checkpointingBeside } from "../../db/sqlite/checkpoints.ts";
import { SyncFailed } from "../../db/sqlite/wal.ts";
import { openSigner } from "../../src/audit/signer.ts";
import { createEvidence } from "../../src/request/evidence.ts";
import type { Change } from "../../src/rules/change.ts";
import { reserve } from "../../src/rules/reservation.ts";
import { type Disk, holdDisk } from "../support/a-disk.ts";
import { NOW } from "../support/a-person.ts";
import { type KeptOutbox, openKeptOutbox } from "../support/an-outbox.ts";
import { scenarios } from "../support/scenarios.ts";
import { keptIn, startVarde } from "../support/varde.ts";

let folder: string;
let kept: KeptOutbox;
let disk: Disk;
const EIO = Object.assign(new Error("EIO: i/o error, fdatasync"), { code: "EIO" });

const { reachable, mobileOnly } = scenarios;
const commitOf = (person: typeof reachable, key: string): Commit => ({
  at: NOW,
  actor: "CITIZEN",
  deeds: [{ of: "PERSON", change: reserve(person, NOW) as Change, values: { reason: null } }],
  idempotency: { key, bodyHash: "b", answer: null },
});
const shown = {
  at: NOW,
  caller: { kind: "AGENCY", organization: "310385980", supplier: null, name: null },
  purpose: null,
  operation: null,
  fields: [],
  references: ["kariKARI_-12"],
  strangers: [],
  visibleFrom: NOW,
};

/** Whether something waits after many turns of the event loop, with every sync held. */
async function waits(something: unknown): Promise<boolean> {
  let isSettled = false;
  const settle = () => {
    isSettled = true;
  };
  Promise.resolve(something).then(settle, settle);
  await sleep(20);
  return !isSettled;
}

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "varde-durability-"));
  kept = openKeptOutbox(join(folder, "register.db"));
  const people = [reachable, mobileOnly].map((after) => ({ before: null, after }));
  await kept.store.load({ at: NOW, source: "a test", people, suppliers: [], run: null });
  disk = holdDisk();
});
afterEach(() => {
  disk.release();
  kept.store.close();
  rmSync(folder, { recursive: true });
});

const signerIn = (name: string) =>
  openSigner({
    origin: "varde.example/test",
    keyFile: join(folder, "key.pem"),
    folder: join(folder, name),
  });

describe("a commit", () => {
  it("is acknowledged when a sync that began after it has ended", async () => {
    const first = kept.store.commit(commitOf(reachable, "a"));
    expect(await waits(first)).toBe(true);
    expect((await kept.store.people([reachable.nationalId]))[0]?.revision).toBe(2);
    const others = ["b", "c"].map((key) => kept.store.commit(commitOf(mobileOnly, key)));
    await sleep(5);
    disk.end();
    expect(await first).toMatchObject([{ logIndex: 1 }]);
    expect(await waits(Promise.race(others))).toBe(true);
    expect(disk.waiting).toBe(1);
    disk.end();
    expect((await Promise.allSettled(others)).map(({ status }) => status)).toEqual([
      "fulfilled",
      "rejected",
    ]);
  });

  it("is proved, repeated, sent or told to nobody before", async () => {
    kept.put();
    const { store } = kept;
    const pending = store.commit(commitOf(reachable, "a"));
    await sleep(5);
    const signed = createEvidence(store.auditLog, signerIn("signed")).sign();
    const told = [
      signed,
      store.auditLog.size(),
      store.done("a"),
      store.changesAfter(0, 10),
      store.outbox.claim({ channel: "EMAIL", now: NOW, until: NOW + 1, most: 1 }),
      store.takeTry("EMAIL 0"),
      store.load({ at: NOW, source: "a test", people: [], suppliers: [], run: null }),
    ];
    expect(await waits(Promise.race(told))).toBe(true);
    expect(readdirSync(join(folder, "signed"))).toEqual([]);
    expect(await store.done("unknown")).toBeNull();
    disk.release();
    await Promise.all([pending, ...told]);
    expect(await signed).toMatchObject({ size: 2 });
  });

  it("that still waits for its sync when the store is closed gets it", async () => {
    const pending = kept.store.commit(commitOf(reachable, "a"));
    await sleep(5);
    kept.store.close();
    expect(await waits(pending)).toBe(true);
    disk.release();
    expect(await pending).toMatchObject([{ logIndex: 1 }]);
    kept = openKeptOutbox(join(folder, "register.db"));
    expect(await kept.store.done("a")).not.toBeNull();
  });
});

describe("a sync that fails", () => {
  it("refuses all that waited for it, and whatever is asked for after that", async () => {
    const { store } = kept;
    const group = ["a", "b"].map((key, i) =>
      store.commit(commitOf(i === 0 ? reachable : mobileOnly, key)),
    );
    await sleep(5);
    const signed = createEvidence(store.auditLog, signerIn("refused")).sign();
    const refused = Promise.all(
      [...group, signed].map((one) => expect(one).rejects.toThrow(SyncFailed)),
    );
    disk.end(EIO);
    await refused;
    expect(readdirSync(join(folder, "refused"))).toEqual([]);
    disk.release();
    const later = [
      store.commit(commitOf(reachable, "c")),
      store.load({ at: NOW, source: "a test", people: [], suppliers: [], run: null }),
      store.done("a"),
      store.changesAfter(0, 10),
      store.auditLog.size(),
      store.takeTry("EMAIL 0"),
    ];
    await Promise.all(later.map((one) => expect(one).rejects.toThrow(/takes no more writes.*EIO/)));
    expect(await store.newestChange()).toBe(4);
  });

  it("refuses look-ups that cannot be logged", async () => {
    const log = openAccessLog({ file: join(folder, "access.db") });
    const writing = log.write(shown);
    expect(await waits(writing)).toBe(true);
    const refused = expect(writing).rejects.toThrow(SyncFailed);
    disk.end(EIO);
    await refused;
    disk.release();
    await expect(log.write(shown)).rejects.toThrow(SyncFailed);
    await expect(log.log.size()).rejects.toThrow(SyncFailed);
    log.close();
  });
});

it("is ready only while the disk takes what is written", async () => {
  disk.release();
  const varde = await startVarde({ config: keptIn(join(folder, "whole")) });
  const status = async (path: string) => (await varde.server.inject(path)).statusCode;
  expect(await status("/readyz")).toBe(200);
  disk = holdDisk();
  const ready = status("/readyz");
  await vi.waitFor(() => expect(disk.waiting).toBe(2));
  disk.end(EIO);
  disk.end();
  expect(await ready).toBe(503);
  disk.release();
  expect(await status("/readyz")).toBe(503);
  expect(await status("/healthz")).toBe(200);
  await varde.close();
});

describe("the WAL", () => {
  const PAGES = 50;
  let client: Database.Database;
  let file: string;
  beforeEach(() => {
    file = join(folder, "plain.db");
    client = new Database(file);
    for (const pragma of ["journal_mode = WAL", "synchronous = NORMAL", "wal_autocheckpoint = 0"])
      client.pragma(pragma);
    client.exec("CREATE TABLE filling (bytes BLOB)");
  });
  afterEach(() => {
    client.close();
    threads.Worker = Worker;
    syncBuiltinESMExports();
  });

  const page = Buffer.alloc(3000);
  const write = () => client.prepare("INSERT INTO filling VALUES (?)").run(page);
  const inWal = () => {
    const [, all = 0, copied = 0] = client
      .prepare("PRAGMA wal_checkpoint(NOOP)")
      .raw()
      .get() as number[];
    return all - copied;
  };
  const never = (fault: Error) => {
    throw fault;
  };

  it("is copied back beside the thread when it has grown, and begins anew", async () => {
    const checkpoints = checkpointingBeside(client, file, never, PAGES);
    const before = statSync(file).size;
    for (let i = 0; i < 40; i++) write();
    checkpoints.whenGrown();
    expect(statSync(file).size).toBe(before);
    await vi.waitFor(() => expect(inWal()).toBe(0), 5000);
    expect(statSync(file).size).toBeGreaterThan(before);
    const { size } = statSync(`${file}-wal`);
    write();
    expect(inWal()).toBeLessThan(5);
    expect(statSync(`${file}-wal`).size).toBe(size);
    checkpoints.close();
  });

  it("stays within bounds under writes that never pause", async () => {
    const checkpoints = checkpointingBeside(client, file, never, PAGES);
    for (let i = 0; i < 6000; i++) {
      write();
      checkpoints.whenGrown();
      if (i % 10 === 0) await nextTurn();
    }
    expect(statSync(`${file}-wal`).size).toBeLessThan(PAGES * 4120 * 20);
    checkpoints.close();
  });

  it("stays within bounds while the thread beside ends at once, and after that", async () => {
    let started = 0;
    threads.Worker = class extends Worker {
      constructor() {
        started += 1;
        super("process.exit(1)", { eval: true });
      }
    };
    syncBuiltinESMExports();
    const checkpoints = checkpointingBeside(client, file, never, PAGES);
    for (let i = 0; i < 700; i++) {
      write();
      checkpoints.whenGrown();
      if (i % 20 === 0) await sleep(10);
    }
    expect(started).toBeGreaterThan(1);
    expect(statSync(`${file}-wal`).size).toBeLessThan(PAGES * 4120 * 20);
    threads.Worker = Worker;
    syncBuiltinESMExports();
    await vi.waitFor(async () => {
      for (let i = 0; i < PAGES; i++) write();
      checkpoints.whenGrown();
      await sleep(100);
      expect(inWal()).toBe(0);
    }, 5000);
    checkpoints.close();
  });
});
