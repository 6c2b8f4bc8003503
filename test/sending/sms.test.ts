import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { openSms } from "../../src/sending/sms.ts";
import { TEXTS } from "../../src/sending/texts.ts";
import { NOW } from "../support/a-person.ts";
import { type KeptOutbox, openKeptOutbox, sendingFrom } from "../support/an-outbox.ts";
import { type SmsReceiver, startSms } from "../support/sms-receiver.ts";

const TOKEN = "a-token";
const MOBILE = "+4791234567";

let folder: string;
let outbox: KeptOutbox;
let sms: SmsReceiver;
let now: number;
let stop = async () => {};
beforeEach(async () => {
  now = NOW;
  folder = mkdtempSync(join(tmpdir(), "varde-sms-"));
  outbox = openKeptOutbox(join(folder, "register.db"));
  sms = await startSms(TOKEN);
});
afterEach(async () => {
  await stop();
  await sms.close();
  outbox.store.close();
  rmSync(folder, { recursive: true });
});

const put = (address = MOBILE) =>
  outbox.put({ channel: "SMS", address, language: "SE", content: "048213" });
function send(token = TOKEN, url = sms.url) {
  const carriers = { SMS: openSms({ url, token }) };
  const sending = sendingFrom(outbox.store, { carriers, clock: () => now });
  stop = sending.stop;
  return sending;
}
async function tried() {
  await vi.waitUntil(async () => (await outbox.messages()).every((m) => m.lastError || m.sentAt), {
    timeout: 5000,
  });
  return outbox.messages();
}

describe("an SMS", () => {
  it("is posted as docs/sending.md says, and its code is wiped", async () => {
    put();
    send();
    expect(await tried()).toMatchObject([{ state: "SENT", content: "", sentAt: NOW }]);
    const text = TEXTS.VALIDATION_CODE.SE.sms.replace("{code}", "048213");
    expect(sms.accepted).toEqual([{ to: MOBILE, text, reference: "1@varde.example/test" }]);
    expect(sms.asked).toEqual(["1@varde.example/test"]);
  });

  it.each([400, 404, 410, 413, 422])("answered with %i is given up at once", async (status) => {
    sms.answers.push({ status });
    put();
    put();
    send();
    const messages = await tried();
    const given = messages.filter(({ state }) => state === "DEAD");
    expect(given).toMatchObject([
      { lastError: `HTTP_${status}`, attempts: 1, nextAttemptAt: null },
    ]);
    expect(messages.filter(({ state }) => state === "SENT")).toHaveLength(1);
  });

  it.each([302, 408, 429, 500, 502, 503])("answered with %i is tried again", async (status) => {
    sms.answers.push({ status, headers: { location: sms.url } });
    put();
    const sending = send();
    expect(await tried()).toMatchObject([
      { state: "QUEUED", lastError: `HTTP_${status}`, nextAttemptAt: NOW + 10_000 },
    ]);
    now += 10_000;
    sending.wake();
    await vi.waitUntil(() => sms.accepted.length === 1);
  });

  it("is tried again when the receiver does not know our token, which is not the message's fault", async () => {
    put();
    send("another-token");
    expect(await tried()).toMatchObject([{ state: "QUEUED", lastError: "HTTP_401" }]);
  });

  it.each([
    ["120", 120_000],
    ["3", 10_000],
    ["999999999", 86_400_000],
    [new Date(Date.now() + 600_000).toUTCString(), 600_000],
    ["soon", 10_000],
  ])("waits as long as Retry-After: %s asks for", async (asked, wait) => {
    sms.answers.push({ status: 503, headers: { "retry-after": asked } });
    put();
    send();
    const [message] = await tried();
    expect(Math.abs((message?.nextAttemptAt ?? 0) - NOW - wait)).toBeLessThan(5000);
  });

  it("to what is no number is given up, and never posted", async () => {
    for (const address of ["91234567", `${MOBILE}\r\nX: y`, "", `+47${"9".repeat(5000)}`])
      put(address);
    send();
    const messages = await tried();
    expect(messages.map(({ lastError }) => lastError)).toEqual(Array(4).fill("INVALID_ADDRESS"));
    expect(sms.asked).toEqual([]);
  });

  it("is tried again when nobody answers", async () => {
    await sms.close();
    put();
    send();
    expect(await tried()).toMatchObject([{ state: "QUEUED", lastError: "UNREACHABLE" }]);
    sms = await startSms(TOKEN);
  });

  it("that was accepted but whose answer was lost is dropped as a repeat", async () => {
    let isFirst = true;
    const lossy = createServer(async (request, response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk as Buffer);
      const { authorization, "idempotency-key": key } = request.headers;
      const headers = { authorization: String(authorization), "idempotency-key": String(key) };
      const answer = await fetch(sms.url, { method: "POST", headers, body: Buffer.concat(chunks) });
      if (isFirst) response.destroy();
      else response.writeHead(answer.status).end();
      isFirst = false;
    });
    await new Promise<void>((listening) => lossy.listen(0, "127.0.0.1", listening));
    put();
    const sending = send(TOKEN, `http://127.0.0.1:${(lossy.address() as AddressInfo).port}/`);
    await tried();
    now += 10_000;
    sending.wake();
    await vi.waitUntil(async () => (await outbox.messages())[0]?.state === "SENT");
    expect(sms.asked).toHaveLength(2);
    expect(sms.accepted).toHaveLength(1);
    lossy.close();
  });
});

describe("a channel without settings", () => {
  it("keeps its messages in the outbox", async () => {
    outbox.put();
    put();
    send();
    await vi.waitUntil(() => sms.accepted.length === 1);
    expect(await outbox.messages()).toMatchObject([
      { channel: "EMAIL", state: "QUEUED", attempts: 0 },
      { channel: "SMS", state: "SENT" },
    ]);
  });
});
