import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";

/** An SMS as it was accepted. */
export interface Sms {
  to: string;
  text: string;
  reference: string;
}

/**
 * The other side of the SMS interface in `docs/sending.md`, as somebody who sends SMS would write it:
 * it knows its callers by their token, and drops what came before under the same key.
 */
export interface SmsReceiver {
  url: string;
  accepted: Sms[];
  /** Every key it was asked under, repeats included. */
  asked: string[];
  /** What it answers next, in the place of what it would. */
  answers: { status: number; headers?: Record<string, string> }[];
  close(): Promise<void>;
}

export async function startSms(token: string): Promise<SmsReceiver> {
  const accepted = new Map<string, Sms>();
  const server = createServer(async (request, response) => {
    const next = receiver.answers.shift();
    if (next) {
      await bodyOf(request);
      return response.writeHead(next.status, next.headers).end();
    }
    const key = String(request.headers["idempotency-key"] ?? "");
    const sms = readSms(await bodyOf(request));
    if (request.headers.authorization !== `Bearer ${token}`) return response.writeHead(401).end();
    if (request.method !== "POST" || key === "" || sms === null)
      return response.writeHead(400).end();
    receiver.asked.push(key);
    if (!accepted.has(key)) {
      accepted.set(key, sms);
      receiver.accepted.push(sms);
    }
    return response.writeHead(202).end();
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const { port } = server.address() as AddressInfo;
  const receiver: SmsReceiver = {
    url: `http://127.0.0.1:${port}/sms`,
    accepted: [],
    asked: [],
    answers: [],
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
  return receiver;
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString("utf8");
}

function readSms(body: string): Sms | null {
  try {
    const { to, text, reference } = JSON.parse(body);
    const isSms =
      /^\+[1-9]\d{6,14}$/.test(to) && typeof text === "string" && typeof reference === "string";
    return isSms && text.length <= 160 ? { to, text, reference } : null;
  } catch {
    return null;
  }
}
