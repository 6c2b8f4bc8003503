import type { PgColumn } from "drizzle-orm/pg-core";
import type { Environment } from "../../src/rules/national-id.ts";
import { REGISTER } from "../row-columns.ts";
import { expectSettled } from "../settled.ts";
import type { Store } from "../store.ts";
import { openCampaigns } from "./campaigns.ts";
import { openChanges } from "./changes.ts";
import { register } from "./columns.ts";
import type { Connection, ConnectOptions } from "./connection.ts";
import { openEnterprises } from "./enterprises.ts";
import { openHistory } from "./history.ts";
import { openLists } from "./lists.ts";
import { openDatabase, unavailable } from "./open.ts";
import { openOutbox } from "./outbox.ts";
import { openPeople } from "./people.ts";
import { oneOf, preparedAddNew } from "./preparing.ts";
import { countQuality } from "./quality.ts";
import { openReminders } from "./reminders.ts";
import { readingFromReplica } from "./replica.ts";

export interface OpenOptions extends ConnectOptions {
  /** Which people the store may hold; settled for good when it is made. */
  environment: Environment;
  /** The URL of a replica that reads may go to; null without one. */
  readsUrl?: string | null;
}

/**
 * A store in a Postgres database, which any number of processes may share.
 *
 * @throws {StoreUnavailable} when the database cannot be reached or used, or is for other people.
 */
export async function openStore(opening: OpenOptions): Promise<Store> {
  const { environment, readsUrl = null, ...options } = opening;
  const connection = await openDatabase(options);
  try {
    await settleEnvironment(connection, environment);
  } catch (fault) {
    await connection.close();
    throw unavailable(options.url, fault);
  }
  const reading = readsUrl === null ? null : readingFromReplica(connection, readsUrl);
  const reads = reading ?? connection;
  const changes = openChanges(connection);
  const outbox = openOutbox(connection);
  return {
    ...openPeople(connection, reads),
    ...openLists(connection),
    ...openEnterprises(connection, reads),
    ...openReminders(connection),
    ...openHistory(reads),
    ...changes,
    environment,
    outbox,
    campaigns: openCampaigns(connection),
    quality: (now) => countQuality(reads, now),
    vacuum: () => connection.vacuum(),
    async close() {
      await Promise.all([changes.close(), outbox.close()]);
      await Promise.all([connection.close(), reading?.close()]);
    },
  };
}

const ADD = preparedAddNew(register, REGISTER);
const SETTLED = oneOf(register, register.number as PgColumn, ["environment"]);

async function settleEnvironment(
  { read, once }: Connection,
  environment: Environment,
): Promise<void> {
  await once(ADD, 1, environment);
  const settled = (await read(SETTLED, 1))[0]?.[0];
  expectSettled(String(settled), environment);
}
