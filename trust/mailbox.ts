import type { AddressInfo } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { SMTPServer } from "smtp-server";

/** A real SMTP server that counts what it accepts, by `Message-ID`, for each recipient. */
export interface Mailbox {
  url: string;
  /** How often each message was accepted. */
  accepted: Map<string, number>;
  /** Which messages each address has. */
  of: Map<string, Set<string>>;
  /** How many were accepted from each sender's address. */
  from: Map<string, number>;
  close(): Promise<void>;
}

/** @param delay how long it thinks before it accepts a message; milliseconds. */
export async function openMailbox(delay = 0): Promise<Mailbox> {
  const accepted = new Map<string, number>();
  const of = new Map<string, Set<string>>();
  const from = new Map<string, number>();
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS", "AUTH"],
    disableReverseLookup: true,
    closeTimeout: 50,
    onData(stream, { envelope }, done) {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", async () => {
        if (delay > 0) await sleep(delay);
        const [, id = ""] = /^message-id:\s*(\S+)/im.exec(Buffer.concat(chunks).toString()) ?? [];
        accepted.set(id, (accepted.get(id) ?? 0) + 1);
        const sender = envelope.mailFrom ? envelope.mailFrom.address : "";
        from.set(sender, (from.get(sender) ?? 0) + 1);
        for (const { address } of envelope.rcptTo)
          of.set(address, (of.get(address) ?? new Set()).add(id));
        done();
      });
    },
  });
  server.on("error", () => undefined);
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", () => listening()));
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    accepted,
    of,
    from,
    close: () => new Promise((closed) => server.close(() => closed())),
  };
}
