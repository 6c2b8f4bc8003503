import { randomBytes } from "node:crypto";
import pg from "pg";
import { inject } from "vitest";

/**
 * An empty database of its own.
 *
 * @returns its URL.
 * @throws {Error} when there is no server, saying what to install.
 */
export async function freshDatabase(): Promise<string> {
  const name = `varde_${randomBytes(6).toString("hex")}`;
  await onServer(`create database ${name} template template0 lc_collate 'C' lc_ctype 'C'`);
  return serverUrl(name);
}

/** Has the server itself do something: make a role, end a session. Answers rows as arrays. */
export async function onServer(
  statement: string,
  database?: string,
): Promise<{ rows: unknown[][] }> {
  const client = new pg.Client(serverUrl(database));
  await client.connect();
  try {
    const answers = [await client.query({ text: statement, rowMode: "array" })].flat();
    return { rows: (answers.at(-1)?.rows ?? []).map((row) => row.map(asNumber)) };
  } finally {
    await client.end();
  }
}

/** The URL of a database on the test server. */
export function serverUrl(database?: string): string {
  const server = inject("postgres");
  if ("missing" in server) throw new Error(server.missing);
  const url = new URL(server.url);
  if (database !== undefined) url.pathname = `/${database}`;
  return url.href;
}

/** Integers of eight bytes come as text. */
const asNumber = (value: unknown) =>
  typeof value === "string" && /^-?\d{1,15}$/.test(value) ? Number(value) : value;
