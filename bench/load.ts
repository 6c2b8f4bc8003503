/**
 * Makes the load: each connection sends its next request when the answer to the one before is whole.
 * Requests are bytes made beforehand, and of an answer only its head is read, so that this process
 * uses less of its core than the fastest server of its own.
 */
import { connect } from "node:net";

export interface Load {
  /** Whole answers. */
  requests: number;
  seconds: number;
  /** Of each answer, milliseconds from when it was asked for; in no order. */
  latencies: number[];
  /** Processor seconds that making the load took. */
  cpu: number;
}

/** Requests to one server, ready to be sent. */
export function requestsFor(
  url: string,
  headers: Record<string, string>,
  bodies: readonly string[],
): Buffer[] {
  const { host, pathname } = new URL(url);
  const lines = Object.entries({ host, "content-type": "application/json", ...headers });
  const head = lines.map(([name, value]) => `${name}: ${value}\r\n`).join("");
  return bodies.map((body) =>
    Buffer.from(
      `POST ${pathname} HTTP/1.1\r\n${head}content-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
    ),
  );
}

/**
 * Loads a server for some seconds, each connection beginning at another request.
 *
 * @throws {Error} when an answer is not a 200, one of a told length begins with errors, or a connection breaks.
 */
export async function makeLoad(
  url: string,
  requests: readonly Buffer[],
  connections: number,
  seconds: number,
): Promise<Load> {
  const latencies: number[] = [];
  const cpuBefore = process.cpuUsage();
  const started = performance.now();
  const until = started + seconds * 1000;
  const port = Number(new URL(url).port);
  await Promise.all(
    Array.from({ length: connections }, (_, i) =>
      keepAsking(port, requests, Math.floor((i * requests.length) / connections), until, latencies),
    ),
  );
  const { user, system } = process.cpuUsage(cpuBefore);
  return {
    requests: latencies.length,
    seconds: (performance.now() - started) / 1000,
    latencies,
    cpu: (user + system) / 1e6,
  };
}

async function keepAsking(
  port: number,
  requests: readonly Buffer[],
  first: number,
  until: number,
  latencies: number[],
): Promise<void> {
  let stop = () => {};
  await new Promise<void>((done, fail) => {
    let next = first;
    let sentAt = 0;
    const answer = new Answer();
    const send = () => {
      sentAt = performance.now();
      socket.write(requests[next++ % requests.length] as Buffer);
    };
    const take = (chunk: Buffer) => {
      if (!answer.isWholeWith(chunk)) return;
      const at = performance.now();
      latencies.push(at - sentAt);
      if (at < until) send();
      else done();
    };
    /** Read into one place: a buffer for each piece would have the garbage collector use the core. */
    const callback = (length: number, buffer: Uint8Array) => {
      try {
        take((buffer as Buffer).subarray(0, length));
      } catch (fault) {
        fail(fault);
      }
      return true;
    };
    const onread = { buffer: Buffer.allocUnsafe(PIECE), callback };
    const socket = connect({ port, host: "127.0.0.1", noDelay: true, onread });
    socket.once("connect", send);
    socket.once("error", fail);
    socket.once("close", () => fail(new Error(`port ${port}: the connection was closed`)));
    stop = () => socket.destroy();
  }).finally(() => stop());
}

/** What is read at a time, in bytes. */
const PIECE = 256 * 1024;

const LAST_CHUNK = Buffer.from("0\r\n\r\n");

/** How much is still to come of an HTTP/1.1 answer with a length, or in chunks of JSON. */
class Answer {
  /** Bytes; null before the head is read, and Infinity where only the last chunk tells. */
  #left: number | null = null;

  isWholeWith(chunk: Buffer): boolean {
    this.#left ??= answerLength(chunk);
    if (Number.isFinite(this.#left)) this.#left -= chunk.length;
    else if (chunk.subarray(-LAST_CHUNK.length).equals(LAST_CHUNK)) this.#left = 0;
    const isWhole = this.#left === 0;
    if (isWhole) this.#left = null;
    return isWhole;
  }
}

const ERRORS = '{"errors"';

/** Bytes of head and body together, from a head that comes in one piece, as local ones do. */
function answerLength(chunk: Buffer): number {
  const end = chunk.indexOf("\r\n\r\n");
  const head = chunk.toString("latin1", 0, end);
  const start = chunk.toString("latin1", end + 4, end + 4 + ERRORS.length);
  if (end < 0 || !head.startsWith("HTTP/1.1 200") || start === ERRORS)
    throw new Error(`expected a 200 with data, got ${chunk.toString("latin1", 0, 500)}`);
  const length = /\r\ncontent-length: (\d+)/i.exec(head)?.[1];
  return length === undefined ? Number.POSITIVE_INFINITY : end + 4 + Number(length);
}
