import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { CLAIMED_FOR } from "../../src/sending/lane.ts";
import { type KeptOutbox, openKeptOutbox } from "../support/an-outbox.ts";
import { type SmtpReceiver, startSmtp } from "../support/smtp-receiver.ts";

const CHILD = join(import.meta.dirname, "../support/sending-process.ts");
const MESSAGES = 300;
const KILLS = 6;

let folder: string;
let outbox: KeptOutbox;
let smtp: SmtpReceiver;
let children: ChildProcess[] = [];
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "varde-killed-"));
  outbox = openKeptOutbox(join(folder, "register.db"));
  smtp = await startSmtp();
  smtp.hold = () => sleep(Math.random() * 4);
});
afterEach(async () => {
  for (const child of children) child.kill("SIGKILL");
  children = [];
  await smtp.close();
  outbox.store.close();
  rmSync(folder, { recursive: true });
});

/** Each process lives after what the one before it had claimed is free again. */
function start(atOnce: number, round: number): ChildProcess {
  const file = join(folder, "register.db");
  const ahead = round * (CLAIMED_FOR + 10_000);
  const words = [CHILD, file, smtp.url, String(atOnce), String(ahead)];
  const child = spawn(process.execPath, words, { stdio: ["ignore", "ignore", "inherit"] });
  children.push(child);
  return child;
}

const count = () => outbox.store.outbox.count();
const putMany = () =>
  outbox.put({ kind: "ADDRESS_CHANGED", content: "", at: Date.now() }, MESSAGES);
const untilAllAreSent = () =>
  vi.waitUntil(async () => (await count()).SENT === MESSAGES, { timeout: 30_000 });
const idsReceived = () => smtp.received.map(({ messageId }) => messageId);

it.each([1, 8])(
  "a sender killed with %i messages on their way loses none, and repeats no more than these",
  async (atOnce) => {
    putMany();
    for (let round = 0; round < KILLS; round++) {
      const child = start(atOnce, round);
      const enough = smtp.received.length + 10 + Math.floor(Math.random() * 30);
      await vi.waitUntil(() => smtp.received.length >= enough, { timeout: 20_000, interval: 1 });
      child.kill("SIGKILL");
      await once(child, "exit");
    }
    start(atOnce, KILLS);
    await untilAllAreSent();
    const ids = idsReceived();
    expect(new Set(ids).size).toBe(MESSAGES);
    expect(ids.length - MESSAGES).toBeLessThanOrEqual(KILLS * atOnce);
    expect(await count()).toEqual({ QUEUED: 0, SENT: MESSAGES, DEAD: 0 });
  },
  90_000,
);

it("several senders of one outbox send each message once", async () => {
  putMany();
  for (let sender = 0; sender < 3; sender++) start(8, 0);
  await untilAllAreSent();
  expect(idsReceived()).toHaveLength(MESSAGES);
  expect(new Set(idsReceived()).size).toBe(MESSAGES);
}, 60_000);
