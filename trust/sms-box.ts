import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { setTimeout as sleep } from "node:timers/promises";
import type { Mailbox } from "./mailbox.ts";

/**
 * The other side of the SMS interface in `docs/sending.md`, which counts what it accepts by
 * `Idempotency-Key`, for each number; a sender is known by their token.
 *
 * @param delay how long it thinks before it accepts a message; milliseconds.
 */
export async function openSmsBox(delay: number): Promise<Mailbox> {
  const accepted = new Map<string, number>();
  const of = new Map<string, Set<string>>();
  const from = new Map<string, number>();
  const server = createServer(async (request, response) => {
    const { to } = JSON.parse(await text(request)) as { to: string };
    await sleep(delay);
    const key = String(request.headers["idempotency-key"]);
    const sender = String(request.headers.authorization);
    accepted.set(key, (accepted.get(key) ?? 0) + 1);
    of.set(to, (of.get(to) ?? new Set()).add(key));
    from.set(sender, (from.get(sender) ?? 0) + 1);
    response.writeHead(202).end();
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/sms`,
    accepted,
    of,
    from,
    async close() {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}
