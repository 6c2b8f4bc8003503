import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import { copyOf, type KeptRegister, makeRegister } from "../support/kept-register.ts";

/** Everything that is evidence, or that the register answers from. */
const TABLES = {
  audit_entry: ["entry_index", "bytes", "nodes"],
  audit_value: ["entry_index", "opened"],
  change: ["number", "national_id", "revision", "at", "kind", "fields", "entry_index", "previous"],
  person: [
    "national_id",
    "state",
    "revision",
    "email",
    "email_changed_at",
    "email_confirmed_at",
    "email_marked_shared",
    "mobile",
    "mobile_changed_at",
    "mobile_confirmed_at",
    "reserved",
    "reserved_at",
    "reservation_changed_at",
    "language",
    "language_changed_at",
    "mailbox_address",
    "mailbox_supplier",
    "updated_at",
    "reference",
    "replaced_by",
    "last_change",
  ],
  agency: ["org_number", "name", "connected_at", "disconnected_at", "display_delay_days"],
} as const;
type Table = keyof typeof TABLES;
type Cell = string | number | Buffer | null;

let folder: string;
let register: KeptRegister;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "varde-tamper-random-"));
  await makeRegister(join(folder, "made"), { entries: 60, checkpointEvery: 20 });
  register = copyOf(join(folder, "made"), join(folder, "work"));
});
afterAll(() => {
  register.close();
  rmSync(folder, { recursive: true });
});

/** Another value of the same kind, decided by `chance` from 0 to 1. */
function another(cell: Cell, chance: number): Cell {
  if (cell === null) return 1;
  if (typeof cell === "number") return chance < 0.5 ? cell + 1 : cell - 1;
  const bytes = Buffer.from(cell);
  if (bytes.length === 0) return "x";
  const at = Math.floor(chance * bytes.length);
  bytes[at] = (bytes[at] as number) ^ 1;
  return typeof cell === "string" ? bytes.toString("latin1") : bytes;
}

it("any one cell changed, or row taken away, of a thousand drawn at random is found", async () => {
  const { raw } = register;
  expect((await register.verify("with checkpoints")).fault).toBeNull();
  let found = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...(Object.keys(TABLES) as Table[])),
      fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
      fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
      fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
      async (table, ofRow, ofColumn, chance) => {
        const rows = raw.prepare(`SELECT rowid AS "#", * FROM ${table}`).all() as ({
          "#": number;
        } & Record<string, Cell>)[];
        const row = rows[Math.floor(ofRow * rows.length)] as (typeof rows)[number];
        const columns = TABLES[table];
        const column = columns[Math.floor(ofColumn * columns.length)] as string;
        const names = Object.keys(row).filter((name) => name !== "#");
        const put = () =>
          raw
            .prepare(`INSERT INTO ${table}(${names}) VALUES (${names.map(() => "?")})`)
            .run(...names.map((name) => row[name]));
        const takeAway = (key: number) =>
          raw.prepare(`DELETE FROM ${table} WHERE rowid = ?`).run(key);

        const isTaken = chance < 0.1;
        let key = row["#"];
        if (isTaken) takeAway(key);
        else {
          const value = another(row[column] as Cell, chance);
          try {
            const text = raw.prepare(`SELECT typeof(${column}) FROM ${table}`).pluck().get();
            fc.pre(!(row[column] === null && text === "text" && typeof value === "number"));
            raw.prepare(`UPDATE ${table} SET ${column} = ? WHERE rowid = ?`).run(value, key);
          } catch {
            return;
          }
          if (column === columns[0] && typeof value === "number") key = value;
        }
        try {
          const { fault } = await register.verify("with checkpoints");
          expect(fault).not.toBeNull();
          found += 1;
        } finally {
          if (!isTaken) takeAway(key);
          put();
        }
      },
    ),
    { numRuns: 1000 },
  );
  expect(found).toBeGreaterThan(900);
  expect((await register.verify("with checkpoints")).fault).toBeNull();
}, 300_000);
