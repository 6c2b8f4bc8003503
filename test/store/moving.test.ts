import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { RegisterRows } from "../../db/carrying/rows.ts";
import { CARRIED } from "../../db/carrying/tables.ts";
import { parseVerifier } from "../../src/audit/note.ts";
import { proves } from "../../src/audit/proof.ts";
import { keptCheckpoints } from "../../src/commands/copy-checkpoints.ts";
import { type Moved, type MoveEnd, moveRegister } from "../../src/commands/move-register.ts";
import { verifyRegister } from "../../src/commands/verify-register.ts";
import type { DatabaseConfig } from "../../src/database-config.ts";
import {
  accessSignerOptions,
  openConfiguredAccessLog,
  openConfiguredRows,
  openConfiguredStore,
  signerOptions,
} from "../../src/register.ts";
import type { Environment } from "../../src/rules/national-id.ts";
import {
  makeFullRegister,
  ORIGIN,
  OWN,
  openIn,
  perform,
  placeOfFile,
} from "../support/full-register.ts";
import { freshDatabase, onServer } from "../support/postgres.ts";

type Place = Omit<DatabaseConfig, "databaseReads">;

const PEOPLE = 2500;
let root: string;
let original: string;
beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), "varde-moving-"));
  original = join(root, "original", "varde.db");
  await makeFullRegister(root, original, PEOPLE);
}, 60_000);
afterAll(() => rmSync(root, { recursive: true }));

let file: Place;
let server: Place;
let made = 0;
beforeEach(async () => {
  made += 1;
  file = placeOfFile(join(root, `work${made}`, "varde.db"));
  const checkpoints = join(root, `work${made}`, "checkpoints");
  const database = await freshDatabase();
  const accessLog = { file: database, checkpoints: `${checkpoints}/access` };
  server = { database, checkpoints, accessLog };
});

const source = () => placeOfFile(original);
const nameOf = ({ database }: Place) => new URL(database).pathname.slice(1);
const isServer = ({ database }: Place) => database.startsWith("postgres:");

function checkpointsOf(place: Place) {
  const audit = {
    origin: ORIGIN,
    keyFile: join(root, "key.pem"),
    checkpoints: place.checkpoints,
  };
  return {
    register: signerOptions({ ...place, audit }),
    access: accessSignerOptions({ ...place, audit }),
  };
}

interface Wish {
  environment?: Environment;
  /** Stands before the rows of the source. */
  reading?: (rows: RegisterRows) => RegisterRows;
  said?: string[];
}

async function move(
  from: Place,
  to: Place,
  { environment = "test", reading = (rows) => rows, said = [] }: Wish = {},
): Promise<Moved> {
  const here = await openConfiguredRows(from, "READ");
  try {
    const there = await openConfiguredRows(to, "WRITE");
    const end = <Rows extends RegisterRows>(place: Place, rows: Rows): MoveEnd<Rows> => ({
      name: isServer(place) ? "the server" : "the file",
      rows,
      checkpoints: checkpointsOf(place),
    });
    try {
      return await moveRegister({
        from: end(from, reading(here)),
        to: end(to, there),
        environment,
        startProgress: () => ({ advance() {}, line() {}, finish() {} }),
        say: (line) => said.push(line),
      });
    } finally {
      await there.close();
    }
  } finally {
    await here.close();
  }
}

const open = (place: Place) => openConfiguredStore({ ...place, environment: "test" });

/** Every row of every table, as the database itself gives them. */
async function dump(place: Place): Promise<Record<string, unknown[][]>> {
  const found: Record<string, unknown[][]> = {};
  for (const { name, of } of [...CARRIED, { name: "register", of: "REGISTER" as const }]) {
    const rows = await ask(place, of, `select * from ${name} order by 1`);
    found[name] = rows.map((row) =>
      row.map((value) => {
        if (value === null) return null;
        return Buffer.isBuffer(value) ? value.toString("hex") : String(value);
      }),
    );
  }
  return found;
}

async function ask(
  place: Place,
  of: "REGISTER" | "ACCESS",
  statement: string,
): Promise<unknown[][]> {
  if (isServer(place)) return (await onServer(statement, nameOf(place))).rows;
  const db = new Database(of === "REGISTER" ? place.database : place.accessLog.file);
  try {
    const prepared = db.prepare(statement);
    return prepared.reader ? (prepared.raw().all() as unknown[][]) : [[prepared.run().changes]];
  } finally {
    db.close();
  }
}

async function verify(place: Place) {
  const store = await open(place);
  const accessLog = await openConfiguredAccessLog(place);
  const options = checkpointsOf(place);
  const kept = {
    register: keptCheckpoints(options.register),
    access: keptCheckpoints(options.access),
  };
  const verdict = await verifyRegister(store, accessLog, kept);
  await accessLog.close();
  await store.close();
  return verdict;
}

describe("every table", () => {
  it("is carried, on both databases", async () => {
    await (await openConfiguredRows(server, "WRITE")).close();
    const carried = CARRIED.map(({ name }) => name).sort();
    const tables = "select name from sqlite_master where type = 'table'";
    const inFiles = [
      ...(await ask(source(), "REGISTER", tables)),
      ...(await ask(source(), "ACCESS", tables)),
    ].flat();
    const beside = new Set(["__drizzle_migrations", "sqlite_sequence", "register"]);
    expect(inFiles.filter((name) => !beside.has(String(name))).sort()).toEqual(carried);
    const onIt = await ask(
      server,
      "REGISTER",
      "select table_name from information_schema.tables where table_schema = 'public'",
    );
    const ofServer = new Set(["schema_migration", "log_head", "register"]);
    expect(
      onIt
        .flat()
        .filter((name) => !ofServer.has(String(name)))
        .sort(),
    ).toEqual(carried);
  });

  it("has rows in the register that is moved here", async () => {
    const empty = Object.entries(await dump(source())).filter(([, rows]) => rows.length === 0);
    expect(empty.map(([name]) => name)).toEqual([]);
  });
});

describe("a register", () => {
  it("is the same on a server and back in a file, down to each row, and holds", async () => {
    const there = await move(source(), server);
    const before = await dump(source());
    expect(await dump(server)).toEqual(before);
    const back = await move(server, file);
    expect(await dump(file)).toEqual(before);
    expect(back.logs).toEqual(there.logs);

    const [own, onServer, inFile] = [
      await verify(source()),
      await verify(server),
      await verify(file),
    ];
    expect(own.fault).toBeNull();
    expect(own.audit.checkpoints).toBeGreaterThanOrEqual(3);
    expect(own.access.checkpoints).toBeGreaterThan(0);
    expect(onServer).toEqual(own);
    expect(inFile).toEqual(own);
    for (const log of ["audit", "access"] as const) {
      const name = log === "audit" ? ("register" as const) : ("access" as const);
      expect(there.logs[name].root).toBe(own[log].root);
    }
  });

  it("keeps its checkpoints, with the times at which they were signed", async () => {
    await move(source(), server);
    const describeFolder = (folder: string) =>
      readdirSync(folder)
        .filter((name) => name.endsWith(".checkpoint"))
        .map((name) => {
          const path = join(folder, name);
          return [name, readFileSync(path, "utf8"), Math.floor(statSync(path).mtimeMs)];
        });
    const { checkpoints, accessLog } = source();
    expect(describeFolder(server.checkpoints)).toEqual(describeFolder(checkpoints));
    expect(describeFolder(server.accessLog.checkpoints)).toEqual(
      describeFolder(accessLog.checkpoints),
    );
  });

  it("goes on where it was: receipts from before are proved, entries and numbers follow", async () => {
    await move(source(), file);
    await ask(file, "REGISTER", "update sqlite_sequence set seq = 4711 where name = 'outbox'");
    await move(file, server);
    const old = await openIn(root, file);
    const receipt = await old.register.evidence.proof(1);
    await old.close();
    const onIt = await openIn(root, server);
    const again = await onIt.register.evidence.proof(1);
    expect(again).toEqual(receipt);
    const verifier = parseVerifier(receipt?.verifierKey as string);
    const entry = (await onIt.store.auditLog.entry(1)) as Buffer;
    expect(verifier && proves(receipt?.proof as string, entry, verifier)).toBeTruthy();

    const size = await onIt.store.auditLog.size();
    await perform(onIt, "CITIZEN", "updateContactInfo", { email: "on.server@example.com" });
    expect(await onIt.store.auditLog.size()).toBe(size + 1);
    await onIt.register.evidence.sign();
    await onIt.close();
    expect((await verify(server)).fault).toBeNull();
    const numbers = await ask(server, "REGISTER", "select max(number) from outbox");
    expect(Number(numbers[0]?.[0])).toBeGreaterThan(4711);

    await ask(server, "REGISTER", "select setval('outbox_number_seq', 9000)");
    await move(server, file);
    const next = await openIn(root, file);
    await perform(next, "CITIZEN", "updateContactInfo", { email: "in.file@example.com" });
    await next.close();
    const last = await ask(file, "REGISTER", "select max(number) from outbox");
    expect(Number(last[0]?.[0])).toBeGreaterThan(9000);
    expect((await verify(file)).fault).toBeNull();
  });

  it("that is there already is compared, and nothing is written", async () => {
    await move(source(), server);
    const said: string[] = [];
    await move(source(), server, { said });
    expect(said[0]).toBe(
      "the server holds a whole register: it is compared, and nothing is written",
    );
  });

  it("cannot be served from where only a part of it is", async () => {
    const failing = (rows: RegisterRows): RegisterRows => ({
      ...rows,
      page(table, after, first) {
        if (table.name === "reminder") throw new Error("the power failed");
        return rows.page(table, after, first);
      },
    });
    for (const to of [server, file]) {
      await expect(move(source(), to, { reading: failing })).rejects.toThrow("the power failed");
      await expect((async () => open(to))()).rejects.toThrow(
        /expected a whole register, only a part of one was moved here: run `varde migrate-store` again/,
      );
      await expect(move(to, to === server ? file : server)).rejects.toThrow(
        /expected a whole register in the (server|file), only a part of one was moved there/,
      );
      await rm(to === server ? file : null);
    }
    await move(source(), server);
    expect((await verify(server)).fault).toBeNull();
  });
});

/** The file of a place that a refused move has made. */
async function rm(place: Place | null): Promise<void> {
  if (place !== null) rmSync(join(place.database, ".."), { recursive: true, force: true });
}

/** A citizen gives another address. */
async function changed(place: Place, email: string): Promise<void> {
  const varde = await openIn(root, place);
  await perform(varde, "CITIZEN", "updateContactInfo", { email });
  await varde.close();
}

describe("a register that moves on", () => {
  /** Does something to the source when so many pages of a table were read. */
  const atTable = (name: string, deed: () => Promise<void>) => (rows: RegisterRows) => {
    let isDone = false;
    return {
      ...rows,
      async page(...args: Parameters<RegisterRows["page"]>) {
        const found = await rows.page(...args);
        if (args[0].name === name && !isDone) {
          isDone = true;
          await deed();
        }
        return found;
      },
    } satisfies RegisterRows;
  };
  it("while it is moved is not called moved, and is brought up to date by the next", async () => {
    await move(source(), file);
    const reading = atTable("person", () => changed(file, "meanwhile@example.com"));
    await expect(move(file, server, { reading })).rejects.toThrow(
      /^1 changes and [01] look-ups were written to the file while it was moved: the move is not complete/,
    );
    await expect((async () => open(server))()).rejects.toThrow(/only a part of one was moved here/);
    await move(file, server);
    expect(await dump(server)).toEqual(await dump(file));
  });

  it("after it was moved is brought up to date, with what was erased gone from there too", async () => {
    await move(source(), file);
    await move(file, server);
    const varde = await openIn(root, file);
    await perform(varde, "OPERATOR", "erasePerson", { reason: "A test", nationalId: OWN });
    await varde.close();
    const said: string[] = [];
    await move(file, server, { said });
    expect(said[0]).toMatch(
      /^Going on with moving the file to the server: \d+ changes and \d+ look-/,
    );
    expect(await dump(server)).toEqual(await dump(file));
    expect(
      await ask(server, "REGISTER", `select 1 from person where national_id = ${OWN}`),
    ).toEqual([]);
    expect((await verify(server)).fault).toBeNull();
  });

  it("where it was moved to takes nothing back from where it was", async () => {
    await move(source(), file);
    await move(file, server);
    await changed(server, "on.server@example.com");
    await expect(move(file, server)).rejects.toThrow(
      /^expected the server to hold nothing that the file does not: the log of changes has \d+ entries there, and \d+ here$/,
    );
    await move(server, file);
    expect(await dump(file)).toEqual(await dump(server));
    expect((await verify(file)).fault).toBeNull();
  });
});

describe("a move is refused", () => {
  it("to where another register is, be it one without entries", async () => {
    const other = placeOfFile(join(root, `other${made}`, "varde.db"));
    await (await openIn(root, other)).close();
    await move(other, server);
    await expect(move(source(), server)).rejects.toThrow(
      /^expected the server to be empty or to hold a part of this register: the log of changes is another one there$/,
    );
    await (await open(file)).close();
    await (await openConfiguredAccessLog(file)).close();
    await ask(file, "REGISTER", "insert into address_budget values ('a key', 1, 1)");
    await expect(move(source(), file)).rejects.toThrow(
      /^expected the file to be empty .* there are rows in address_budget, and no entries$/,
    );
  });

  it("of people that the profile is not for, on either side", async () => {
    await expect(move(source(), server, { environment: "production" })).rejects.toThrow(
      /^expected a register for production people, as the profile says; the one in the file was made for test people$/,
    );
    expect(await ask(server, "REGISTER", "select count(*) from register")).toEqual([[0]]);
    await (await openConfiguredStore({ ...server, environment: "production" })).close();
    await expect(move(source(), server)).rejects.toThrow(
      /the one in the server was made for production people$/,
    );
  });

  it("from tables of another version, older or newer", async () => {
    await move(source(), file);
    const of = "__drizzle_migrations";
    await ask(file, "REGISTER", `update ${of} set created_at = created_at + 1`);
    await expect(move(file, server)).rejects.toThrow(
      /expected tables of this program, found newer/,
    );
    await expect(move(source(), file)).rejects.toThrow(
      /expected tables of this program, found newer/,
    );
    await ask(file, "REGISTER", `update ${of} set created_at = created_at - 2`);
    await expect(move(file, server)).rejects.toThrow(
      /expected tables of this program, found older ones: start it on them once/,
    );
    await move(source(), server);
    await ask(server, "REGISTER", "insert into schema_migration values (1000)");
    await expect(move(server, file)).rejects.toThrow(/found 1000: newer than this program/);
  });

  it("of a text that the server cannot hold, which is not changed for it", async () => {
    await move(source(), file);
    await ask(file, "REGISTER", "update idempotency set key = 'a' || char(0) || 'b'");
    await expect(move(file, server)).rejects.toThrow(
      "expected no text with U+0000 in idempotency: PostgreSQL cannot hold it",
    );
  });

  it("without the key that signed its checkpoints", async () => {
    const { folder } = checkpointsOf(source()).register;
    const elsewhere = { origin: ORIGIN, keyFile: join(root, "no-key.pem"), folder };
    expect(() => keptCheckpoints(elsewhere)).toThrow(/expected the key in .*no-key\.pem/);
    expect(existsSync(elsewhere.keyFile)).toBe(false);
    expect(() =>
      keptCheckpoints({ ...elsewhere, origin: "other", keyFile: join(root, "key.pem") }),
    ).toThrow(/expected a checkpoint signed by other/);
  });
});

describe("a move that goes on after another one has finished", () => {
  it.each(["file", "server"] as const)("writes nothing more, to a %s", async (kind) => {
    const to = kind === "file" ? file : server;
    const late = (rows: RegisterRows): RegisterRows => ({
      ...rows,
      async page(table, after, first) {
        const found = await rows.page(table, after, first);
        if (table.name === "stranger" && after === null) await move(source(), to);
        return table.name === "stranger" ? [] : found;
      },
    });
    await expect(move(source(), to, { reading: late })).rejects.toThrow(
      /^expected a register that is being moved, somebody else has finished it/,
    );
    expect(await dump(to)).toEqual(await dump(source()));
  });
});

describe("a difference is an error that says where, without telling of whom", () => {
  it.each([
    [
      "a row that is gone",
      "delete from person where reference in (select max(reference) from person)",
      "person: 1 rows missing, 0 differ, 0 too many",
    ],
    [
      "a row that is another",
      "update agency set name = 'Another' where org_number = 310385980",
      "agency: 0 rows missing, 1 differ, 0 too many",
    ],
    [
      "a row too many",
      "insert into stranger values (99999999999, 'x')",
      "stranger: 0 rows missing, 0 differ, 1 too many",
    ],
  ])("%s", async (_, statement, expected) => {
    await move(source(), server);
    await ask(server, "REGISTER", statement);
    await expect(move(source(), server)).rejects.toThrow(
      `the server differs from the file, and the move is not complete:\n  ${expected}`,
    );
  });

  it("an entry that is another where the register was before, which is left as it is", async () => {
    await move(source(), file);
    await move(file, server);
    await ask(server, "REGISTER", "update audit_entry set bytes = '{}' where entry_index = 3");
    const before = await dump(server);
    await changed(file, "later@example.com");
    await expect(move(file, server)).rejects.toThrow(
      /^expected the entries in audit_entry to be those of the source: this is another register$/,
    );
    expect(await dump(server)).toEqual({ ...before, register: [["1", "unfinished test"]] });
  });

  it("a log that does not hold, or that a checkpoint was not signed for", async () => {
    await move(source(), file);
    const raw = new Database(file.database);
    raw.exec(
      "DROP TRIGGER audit_entry_is_not_changed; UPDATE audit_entry SET bytes = X'7B7D' WHERE entry_index = 3",
    );
    raw.close();
    await expect(move(file, server)).rejects.toThrow(
      /^the log of changes in the (file|server) does not hold, with the checkpoints in .*: node 0\/3 is not that of its entries/,
    );
    await expect((async () => open(server))()).rejects.toThrow(/only a part of one was moved here/);
  });

  it("a folder with checkpoints of another register, which stays as it is", async () => {
    const other = placeOfFile(join(root, `other${made}`, "varde.db"));
    await (await openIn(root, other)).close();
    cpSync(other.checkpoints, server.checkpoints, { recursive: true });
    const kept = readdirSync(server.checkpoints);
    await expect(move(source(), server)).rejects.toThrow(
      /^the log of changes in the (file|server) does not hold, with .*: the checkpoint at \d+ was signed for other entries/,
    );
    expect(readdirSync(server.checkpoints)).toEqual(kept);
  });
});
