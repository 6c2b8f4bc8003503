import type { AddressInfo } from "node:net";
import { SMTPServer, type SMTPServerOptions } from "smtp-server";

/** An e-mail as it came in. */
export interface Received {
  to: string[];
  /** Unfolded, in their order, as `name: value`. */
  headers: string[];
  body: string;
  messageId: string;
}

/** A real SMTP server that keeps what it is sent. */
export interface SmtpReceiver {
  url: string;
  received: Received[];
  /** What to say to a recipient; nothing accepts it. */
  refuse: (address: string) => { code: number; text: string } | null;
  /** Awaited before a message is acknowledged. */
  hold: () => Promise<void>;
  close(): Promise<void>;
}

export async function startSmtp(options: SMTPServerOptions = {}, port = 0): Promise<SmtpReceiver> {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS", "AUTH"],
    disableReverseLookup: true,
    closeTimeout: 50,
    onRcptTo({ address }, _, done) {
      const refusal = receiver.refuse(address);
      if (refusal === null) return done();
      done(Object.assign(new Error(refusal.text), { responseCode: refusal.code }));
    },
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", async () => {
        await receiver.hold();
        const to = session.envelope.rcptTo.map(({ address }) => address);
        receiver.received.push(read(Buffer.concat(chunks).toString("latin1"), to));
        done();
      });
    },
    ...options,
  });
  /** Connections that a killed client leaves behind. */
  server.on("error", () => {});
  await new Promise<void>((listening) => server.listen(port, "127.0.0.1", () => listening()));
  const { port: found } = server.server.address() as AddressInfo;
  const receiver: SmtpReceiver = {
    url: `smtp://127.0.0.1:${found}`,
    received: [],
    refuse: () => null,
    hold: async () => {},
    close: () => new Promise((closed) => server.close(() => closed())),
  };
  return receiver;
}

function read(raw: string, to: string[]): Received {
  const end = raw.indexOf("\r\n\r\n");
  const headers = raw
    .slice(0, end)
    .replace(/\r\n[ \t]+/g, " ")
    .split("\r\n");
  const isQuoted = headers.some((line) =>
    /^content-transfer-encoding: quoted-printable/i.test(line),
  );
  const isBase64 = headers.some((line) => /^content-transfer-encoding: base64/i.test(line));
  const written = raw.slice(end + 4);
  const unquoted = written
    .replace(/=\r\n/g, "")
    .replace(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
  const bytes = isBase64
    ? Buffer.from(written, "base64")
    : Buffer.from(isQuoted ? unquoted : written, "latin1");
  const [, messageId = ""] = headers.join("\n").match(/^message-id: (.*)$/im) ?? [];
  return { to, headers, body: bytes.toString("utf8").replaceAll("\r\n", "\n").trim(), messageId };
}
