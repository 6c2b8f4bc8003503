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
let child: ChildProcess | null = null;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "varde-killed-"));
  outbox = openKeptOutbox(join(folder, "register.db"));
  smtp = await startSmtp();
  smtp.hold = () => sleep(Math.random() * 4);
});
afterEach(async () => {
  child?.kill("SIGKILL");
  await smtp.close();
  outbox.store.close();
  rmSync(folder, { recursive: true });
});

/** Each process lives after what the one before it had claimed is free again. */
function start(atOnce: number, round: number): ChildProcess {
  const file = join(folder, "register.db");
  const ahead = round * (CLAIMED_FOR + 10_000);
  const words = [CHILD, file, smtp.url, String(atOnce), String(ahead)];
  return spawn(process.execPath, words, { stdio: ["ignore", "ignore", "inherit"] });
}

it.each([1, 8])(
  "a sender killed with %i messages on their way loses none, and repeats no more than these",
  async (atOnce) => {
    outbox.put({ kind: "ADDRESS_CHANGED", content: "", at: Date.now() }, MESSAGES);
    for (let round = 0; round < KILLS; round++) {
      child = start(atOnce, round);
      const enough = smtp.received.length + 10 + Math.floor(Math.random() * 30);
      await vi.waitUntil(() => smtp.received.length >= enough, { timeout: 20_000, interval: 1 });
      child.kill("SIGKILL");
      await once(child, "exit");
    }
    child = start(atOnce, KILLS);
    const count = () => outbox.store.outbox.count();
    await vi.waitUntil(async () => (await count()).SENT === MESSAGES, { timeout: 30_000 });
    const ids = smtp.received.map(({ messageId }) => messageId);
    expect(new Set(ids).size).toBe(MESSAGES);
    expect(ids.length - MESSAGES).toBeLessThanOrEqual(KILLS * atOnce);
    expect(await count()).toEqual({ QUEUED: 0, SENT: MESSAGES, DEAD: 0 });
  },
  90_000,
);
