import { beforeEach, describe, expect, it } from "vitest";
import type { Commit } from "../../db/commit.ts";
import { checkDurability, checkVersion } from "../../db/postgres/open.ts";
import { openStore } from "../../db/postgres/store.ts";
import { StoreUnavailable } from "../../db/store.ts";
import { NOW } from "../support/a-person.ts";
import { AGENCY } from "../support/kept-register.ts";
import { freshDatabase, onServer, serverUrl } from "../support/postgres.ts";

let url: string;
let name: string;
beforeEach(async () => {
  url = await freshDatabase();
  name = new URL(url).pathname.slice(1);
});

const open = (at = url, more: { sessions?: number; patience?: number } = {}) =>
  openStore({ url: at, environment: "test", sessions: 4, ...more });
const as = (role: string) => Object.assign(new URL(url), { username: role }).href;
const committed: Commit = {
  at: NOW,
  actor: "OPERATOR",
  deeds: [{ of: "AGENCY", kind: "AGENCY_CONNECTED", agency: AGENCY, values: {} }],
  idempotency: null,
};

describe("a database is refused", () => {
  it("where there is none, without telling its password", async () => {
    const gone = new URL(serverUrl("there_is_none"));
    gone.password = "secret";
    const refused = open(gone.href);
    await expect(refused).rejects.toThrow(StoreUnavailable);
    await expect(refused).rejects.toThrow(/database "there_is_none" does not exist/);
    await expect(refused).rejects.not.toThrow(/secret/);
    await expect(open("postgres://varde@127.0.0.1:1/varde")).rejects.toThrow(
      /postgres:\/\/varde@127.0.0.1:1\/varde cannot be opened: .*ECONNREFUSED/,
    );
  });

  it("by a server that is too old, or does not sync", async () => {
    expect(() => checkVersion("120019")).toThrow("expected PostgreSQL 13 or newer, found 120019");
    expect(() => checkVersion("130000")).not.toThrow();
    expect(() => checkDurability("on", "off")).toThrow(/fsync on/);
    expect(() => checkDurability("remote_apply", null)).not.toThrow();
    await onServer(`alter database ${name} set synchronous_commit = off`);
    await expect(open()).rejects.toThrow(/synchronous_commit on, the server answers off/);
  });

  it("that does not sort text by bytes", async () => {
    await onServer(
      `create database ${name}_icu template template0 locale_provider icu icu_locale 'nb'`,
    );
    await expect(open(serverUrl(`${name}_icu`))).rejects.toThrow(/sorts text by bytes/);
  });

  it("to whoever may not make its tables, and not once they are there", async () => {
    await onServer(`create role ${name}_narrow login`);
    await expect(open(as(`${name}_narrow`))).rejects.toThrow(/permission denied for schema public/);
    await (await open()).close();
    await onServer(
      `grant select, insert, update, delete on all tables in schema public to ${name}_narrow`,
      name,
    );
    await onServer(`grant usage on all sequences in schema public to ${name}_narrow`, name);
    const narrow = await open(as(`${name}_narrow`));
    await narrow.commit(committed);
    expect(await narrow.agency(AGENCY.orgNumber)).toEqual(AGENCY);
    await narrow.close();
  });

  it("whose tables are newer than the program", async () => {
    await (await open()).close();
    await onServer("insert into schema_migration values (1000)", name);
    await expect(open()).rejects.toThrow(/found 1000: newer than this program/);
  });
});

describe("a database", () => {
  it("is made once by many that open it at once", async () => {
    const stores = await Promise.all(Array.from({ length: 6 }, () => open()));
    await Promise.all(stores.map((store) => store.commit(committed)));
    expect(await stores[0]?.auditLog.size()).toBe(6);
    await Promise.all(stores.map((store) => store.close()));
  });

  it("lets its owner add to the log, and neither change nor delete what is in it", async () => {
    await onServer(`create role ${name}_keeper login`);
    await onServer(`alter database ${name} owner to ${name}_keeper`);
    await onServer(`grant create on schema public to ${name}_keeper`, name);
    const store = await open(as(`${name}_keeper`));
    await store.commit(committed);
    await store.close();
    const statement = (text: string) => onServer(`set role ${name}_keeper; ${text}`, name);
    for (const text of ["update audit_entry set nodes = ''", "delete from access_entry"])
      await expect(statement(text)).rejects.toThrow(/permission denied/);
  });

  it("says so when every session is taken, and goes on when one is free", async () => {
    const store = await open(url, { sessions: 1, patience: 200 });
    const holding = onServer(
      "begin; select 1 from log_head for update; select pg_sleep(1); commit",
      name,
    );
    await new Promise((resolve) => setTimeout(resolve, 200));
    const waiting = store.commit(committed);
    await new Promise((resolve) => setTimeout(resolve, 50));
    await expect(store.people(["04846697271"])).rejects.toThrow(
      /every session with the database is taken/,
    );
    expect(await waiting).toMatchObject([{ logIndex: 0 }]);
    expect(await store.people(["04846697271"])).toEqual([null]);
    await holding;
    await store.close();
  });
});
