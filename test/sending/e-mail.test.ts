import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Outgoing } from "../../src/sending/carrier.ts";
import { CLAIMED_FOR } from "../../src/sending/lane.ts";
import { openSmtp } from "../../src/sending/smtp.ts";
import { TEXTS } from "../../src/sending/texts.ts";
import { NOW } from "../support/a-person.ts";
import { type KeptOutbox, openKeptOutbox, sendingFrom } from "../support/an-outbox.ts";
import { type SmtpReceiver, startSmtp } from "../support/smtp-receiver.ts";

const FROM = "Varde <varde@register.example>";
const MINUTE = 60_000;

let folder: string;
let outbox: KeptOutbox;
let smtp: SmtpReceiver;
let now: number;
const closing: (() => unknown)[] = [];
beforeEach(async () => {
  now = NOW;
  folder = mkdtempSync(join(tmpdir(), "varde-e-mail-"));
  outbox = openKeptOutbox(join(folder, "register.db"));
  smtp = await startSmtp();
});
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
  await smtp.close();
  outbox.store.close();
  rmSync(folder, { recursive: true });
});

function send(atOnce = 8) {
  const carriers = { EMAIL: openSmtp({ url: smtp.url, from: FROM }, atOnce) };
  const sending = sendingFrom(outbox.store, { carriers, atOnce, clock: () => now });
  closing.push(sending.stop);
  return sending;
}
const until = (isSo: () => unknown) => vi.waitUntil(isSo, { timeout: 10_000, interval: 5 });
const states = async () => (await outbox.messages()).map(({ state }) => state);
const untilNoneIs = async (state: string) =>
  vi.waitUntil(async () => !(await states()).includes(state as never), { timeout: 10_000 });
const header = (name: string, of = smtp.received[0]) =>
  of?.headers.filter((line) => line.toLowerCase().startsWith(`${name.toLowerCase()}:`));

describe("an e-mail", () => {
  it("reaches whom it is for, with what it says, and its code is wiped", async () => {
    outbox.put({ language: "NN", content: "048213" });
    send();
    await untilNoneIs("QUEUED");
    const [received] = smtp.received;
    const { subject, email } = TEXTS.VALIDATION_CODE.NN;
    expect(received?.to).toEqual(["kari@example.com"]);
    expect(received?.body).toBe(email.replace("{code}", "048213"));
    expect(header("Subject")).toEqual([`Subject: ${subject}`]);
    expect(header("From")).toEqual([`From: ${FROM}`]);
    expect(header("To")).toEqual(["To: kari@example.com"]);
    expect(header("Message-ID")).toEqual(["Message-ID: <1@varde.example/test>"]);
    expect(header("Auto-Submitted")).toEqual(["Auto-Submitted: auto-generated"]);
    expect(await outbox.messages()).toMatchObject([
      {
        state: "SENT",
        sentAt: NOW,
        attempts: 1,
        content: "",
        nextAttemptAt: null,
        lastError: null,
      },
    ]);
  });

  it("goes out once each, some hundred of them over a few connections", async () => {
    outbox.put({}, 300);
    send();
    await until(() => smtp.received.length >= 300);
    await untilNoneIs("QUEUED");
    expect(new Set(smtp.received.map(({ messageId }) => messageId)).size).toBe(300);
    expect(smtp.received).toHaveLength(300);
  });

  it("that is refused for good is given up at once, and holds nobody up", async () => {
    smtp.refuse = (address) =>
      address.startsWith("nobody") ? { code: 550, text: "no such user nobody@example.com" } : null;
    outbox.put({ address: "nobody@example.com" });
    outbox.put();
    send(1);
    await untilNoneIs("QUEUED");
    expect(await outbox.messages()).toMatchObject([
      { state: "DEAD", lastError: "SMTP_550", attempts: 1, nextAttemptAt: null },
      { state: "SENT" },
    ]);
  });

  it("that is put off is tried again after 10 s, 20 s and so on, and given up after twelve attempts", async () => {
    smtp.refuse = () => ({ code: 451, text: "try later" });
    outbox.put({ kind: "ADDRESS_CHANGED", content: "" });
    const sending = send();
    const waits: number[] = [];
    for (let attempts = 1; attempts < 12; attempts++) {
      await vi.waitUntil(async () => {
        const [message] = await outbox.messages();
        return message?.attempts === attempts && message.nextAttemptAt !== now + CLAIMED_FOR;
      });
      const [message] = await outbox.messages();
      expect(message).toMatchObject({ state: "QUEUED", lastError: "SMTP_451" });
      waits.push((message?.nextAttemptAt ?? 0) - now);
      now = message?.nextAttemptAt ?? 0;
      sending.wake();
    }
    expect(waits.map((wait) => wait / 1000)).toEqual([
      10, 20, 40, 80, 160, 320, 640, 1280, 2560, 3600, 3600,
    ]);
    await untilNoneIs("QUEUED");
    expect(await outbox.messages()).toMatchObject([
      { state: "DEAD", attempts: 12, lastError: "SMTP_451" },
    ]);
  });

  it("waits while nobody listens at all, and is sent when somebody does", async () => {
    const { url } = smtp;
    await smtp.close();
    outbox.put();
    const sending = send();
    await vi.waitUntil(async () => (await outbox.messages())[0]?.lastError);
    expect(await outbox.messages()).toMatchObject([{ state: "QUEUED", lastError: "UNREACHABLE" }]);
    smtp = await startSmtp({}, Number(new URL(url).port));
    now += 10_000;
    sending.wake();
    await untilNoneIs("QUEUED");
    expect(smtp.received).toHaveLength(1);
  });

  it("of a server that does not take our password is put off: that is not the message's fault", async () => {
    await smtp.close();
    smtp = await startSmtp({
      authOptional: false,
      allowInsecureAuth: true,
      disabledCommands: ["STARTTLS"],
      onAuth: (_, __, done) => done(new Error("no")),
    });
    smtp.url = smtp.url.replace("//", "//varde:secret@");
    outbox.put();
    send();
    await vi.waitUntil(async () => (await outbox.messages())[0]?.lastError);
    expect(await outbox.messages()).toMatchObject([{ state: "QUEUED", lastError: "SMTP_535" }]);
  });

  it("with a code that has expired is not sent, and its code is wiped", async () => {
    outbox.put();
    outbox.put({ at: NOW + 1 });
    now = NOW + 10 * MINUTE + 1;
    send();
    await untilNoneIs("QUEUED");
    expect(await outbox.messages()).toMatchObject([
      { state: "DEAD", lastError: "EXPIRED", content: "" },
      { state: "SENT" },
    ]);
    expect(smtp.received).toHaveLength(1);
  });

  it("that its process died of again and again is given up", async () => {
    outbox.put({ attempts: 12 });
    send();
    await untilNoneIs("QUEUED");
    expect(await outbox.messages()).toMatchObject([{ state: "DEAD", lastError: "INTERRUPTED" }]);
    expect(smtp.received).toEqual([]);
  });

  it("that is on its way when the register closes is waited for; the next is left", async () => {
    let letGo = () => {};
    smtp.hold = () => new Promise((held) => (letGo = held));
    outbox.put({}, 2);
    const sending = send(1);
    await vi.waitUntil(() => letGo.name !== "letGo", { timeout: 5000 });
    let isStopped = false;
    const stopping = sending.stop().then(() => {
      isStopped = true;
    });
    await new Promise((later) => setTimeout(later, 100));
    expect(isStopped).toBe(false);
    letGo();
    await stopping;
    expect(await states()).toEqual(["SENT", "QUEUED"]);
  });

  it("that hangs holds up none of the others", async () => {
    smtp.hold = () => (smtp.received.length === 0 && !isHeld ? hang() : Promise.resolve());
    let isHeld = false;
    let letGo = () => {};
    const hang = () => {
      isHeld = true;
      return new Promise<void>((held) => {
        letGo = held;
      });
    };
    outbox.put({}, 20);
    send(2);
    await until(() => smtp.received.length === 19);
    letGo();
    await untilNoneIs("QUEUED");
    expect(smtp.received).toHaveLength(20);
  });
});

describe("the way to the server", () => {
  const url = (name: string, query = "") =>
    `${name.replace("PORT", new URL(smtp.url).port)}/?${query}`;

  async function sendBy(way: string) {
    outbox.put();
    const carriers = { EMAIL: openSmtp({ url: way, from: FROM }, 1) };
    closing.push(sendingFrom(outbox.store, { carriers, clock: () => now }).stop);
    await vi.waitUntil(async () => {
      const [message] = await outbox.messages();
      return message?.lastError || message?.sentAt;
    });
    return (await outbox.messages())[0];
  }

  it("is in the clear to this machine only", async () => {
    expect(await sendBy(url("smtp://[::ffff:127.0.0.1]:PORT"))).toMatchObject({
      state: "QUEUED",
      lastError: "NO_TLS",
    });
    expect(smtp.received).toEqual([]);
  });

  it("asks for a certificate that counts", async () => {
    await smtp.close();
    smtp = await startSmtp({ secure: true });
    expect(await sendBy(url("smtps://localhost:PORT"))).toMatchObject({ lastError: "UNREACHABLE" });
    expect(smtp.received).toEqual([]);
  });

  it("can be told more in the URL", async () => {
    await smtp.close();
    smtp = await startSmtp({ secure: true });
    const way = url("smtps://localhost:PORT", "tls.rejectUnauthorized=false");
    expect(await sendBy(way)).toMatchObject({ state: "SENT" });
  });

  it("that ends nowhere is given up, and others are not kept waiting", async () => {
    const { timeout } = AbortSignal;
    vi.spyOn(AbortSignal, "timeout").mockImplementation(() => timeout.call(AbortSignal, 100));
    const carrier = { send: () => new Promise<never>(() => {}), close() {} };
    outbox.put({}, 3);
    closing.push(sendingFrom(outbox.store, { carriers: { EMAIL: carrier }, atOnce: 1 }).stop);
    await vi.waitUntil(async () => (await outbox.messages()).every(({ lastError }) => lastError));
    for (const message of await outbox.messages())
      expect(message).toMatchObject({ state: "QUEUED", lastError: "TIMED_OUT" });
    vi.restoreAllMocks();
  });

  it("that throws is no end of the worker", async () => {
    const carrier = {
      send: async ({ reference }: Outgoing) => {
        if (reference.startsWith("1@")) throw new Error("kari@example.com");
        return { is: "ACCEPTED" } as const;
      },
      close() {},
    };
    outbox.put({}, 2);
    closing.push(sendingFrom(outbox.store, { carriers: { EMAIL: carrier }, atOnce: 1 }).stop);
    await vi.waitUntil(async () => (await outbox.messages())[1]?.sentAt);
    expect((await outbox.messages())[0]).toMatchObject({ state: "QUEUED", lastError: "FAILED" });
  });
});

describe("what is not ours", () => {
  const HOSTILE = "\r\nBcc: everybody@example.com\r\n\r\n\0\u2028<b>Hello";
  const USUAL = ["From", "To", "Subject", "Message-ID", "Date", "Auto-Submitted"];

  it.each([
    ["CR and LF", `kari@example.com${HOSTILE}`],
    ["CR alone", "kari@example.com\rBcc: everybody@example.com"],
    ["NUL", "kari\0@example.com"],
    ["a second address", "kari@example.com, everybody@example.com"],
    ["a name", "Everybody <kari@example.com>"],
    ["nothing", ""],
    ["300 characters", `${"k".repeat(60)}@${"example.".repeat(30)}com`],
    ["100 000 characters", `${"k".repeat(100_000)}@example.com`],
  ])("in an address, %s, sends nothing and is given up", async (_, address) => {
    outbox.put({ address });
    send();
    await untilNoneIs("QUEUED");
    expect(await outbox.messages()).toMatchObject([
      { state: "DEAD", lastError: "INVALID_ADDRESS" },
    ]);
    expect(smtp.received).toEqual([]);
  });

  it("in an address as long as one may be, adds no header", async () => {
    const labels = `${"a".repeat(60)}.`.repeat(3).slice(0, 181);
    const address = `${"k".repeat(64)}@${labels}.no`.replace("..", ".");
    expect(address.length).toBeGreaterThan(240);
    outbox.put({ address });
    send();
    await untilNoneIs("QUEUED");
    expect(smtp.received[0]?.to).toEqual([address]);
    expect(header("To")).toEqual([`To: ${address}`]);
    await sentWithUsualHeaders();
  });

  it("in a code, comes as one line of text", async () => {
    outbox.put({ content: HOSTILE + "9".repeat(1000) });
    send();
    await untilNoneIs("QUEUED");
    await sentWithUsualHeaders();
    expect(smtp.received[0]?.body).toContain(
      "Engangskoden din er Bcc: everybody@example.com<b>Hello",
    );
    expect(smtp.received[0]?.body.length).toBeLessThan(500);
  });

  it("does not come past the carrier, whatever it is given", async () => {
    const carrier = openSmtp({ url: smtp.url, from: FROM }, 1);
    closing.push(carrier.close);
    const outgoing: Outgoing = {
      reference: `1@varde${HOSTILE}`,
      to: `kari@example.com${HOSTILE}`,
      subject: `A subject${HOSTILE}`,
      text: "A text",
      at: NOW,
    };
    await carrier.send(outgoing, AbortSignal.timeout(5000));
    for (const { to, headers } of smtp.received) {
      expect(to).toHaveLength(1);
      expect(headers.filter((line) => /^bcc:/i.test(line))).toEqual([]);
    }
  });

  async function sentWithUsualHeaders() {
    const [received] = smtp.received;
    const names = received?.headers.map((line) => line.slice(0, line.indexOf(":"))) ?? [];
    expect(names.filter((name) => !/^(Content-|MIME-)/.test(name)).sort()).toEqual(USUAL.sort());
    expect(received?.to).toHaveLength(1);
  }
});
