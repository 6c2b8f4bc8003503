import Database from "better-sqlite3";
import { pino } from "pino";
import type { Message } from "../../db/outbox.ts";
import { openStore } from "../../db/sqlite/store.ts";
import type { Store } from "../../db/store.ts";
import { type SendingOptions, startSending } from "../../src/sending/worker.ts";
import { NOW } from "./a-person.ts";

export const SILENT = pino({ level: "silent" });
export const ORIGIN = "varde.example/test";

/** A store in a file, into which messages are put as changes put them. */
export interface KeptOutbox {
  store: Store;
  put(but?: Partial<Message>, times?: number): void;
  messages(): Promise<Message[]>;
}

export function openKeptOutbox(file: string): KeptOutbox {
  const store = openStore({ file, environment: "test" });
  const db = new Database(file);
  const add = db.prepare(
    `INSERT INTO outbox (national_id, at, kind, channel, address, language, content, state, attempts, next_attempt_at)
     VALUES (@nationalId, @at, @kind, @channel, @address, @language, @content, 'QUEUED', @attempts, @at)`,
  );
  return {
    store,
    put(but = {}, times = 1) {
      const message = {
        nationalId: 11822648950,
        at: NOW,
        kind: "VALIDATION_CODE",
        channel: "EMAIL",
        address: "kari@example.com",
        language: "NB",
        content: "123456",
        attempts: 0,
        ...but,
      };
      db.transaction(() => {
        for (let i = 0; i < times; i++) add.run(message);
      })();
    },
    messages: async () => (await store.outbox.list(null, null, 10_000)).reverse(),
  };
}

/** The worker over a store, quick to look and without chance. */
export function sendingFrom(
  { outbox, campaigns }: Pick<Store, "outbox" | "campaigns">,
  options: Pick<SendingOptions, "carriers"> & Partial<SendingOptions>,
) {
  const clock = () => NOW;
  const random = () => 0;
  return startSending({
    outbox,
    campaigns,
    origin: ORIGIN,
    clock,
    random,
    log: SILENT,
    every: 5,
    ...options,
  });
}
