import type { AddressInfo } from "node:net";
import { SMTPServer } from "smtp-server";

/** A real SMTP server that counts what it accepts, by `Message-ID`, for each recipient. */
export interface Mailbox {
  url: string;
  /** How often each message was accepted. */
  accepted: Map<string, number>;
  /** Which messages each address has. */
  of: Map<string, Set<string>>;
  close(): Promise<void>;
}

export async function openMailbox(): Promise<Mailbox> {
  const accepted = new Map<string, number>();
  const of = new Map<string, Set<string>>();
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS", "AUTH"],
    disableReverseLookup: true,
    closeTimeout: 50,
    onData(stream, { envelope }, done) {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => {
        const [, id = ""] = /^message-id:\s*(\S+)/im.exec(Buffer.concat(chunks).toString()) ?? [];
        accepted.set(id, (accepted.get(id) ?? 0) + 1);
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
    close: () => new Promise((closed) => server.close(() => closed())),
  };
}
