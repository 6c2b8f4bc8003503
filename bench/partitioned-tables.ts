import { readFileSync } from "node:fs";
import { join } from "node:path";
import type pg from "pg";
import { median } from "./rounds.ts";

/** The table of people as the register makes it, in a schema of its own, whole or in parts. */
export interface Layout {
  name: string;
  schema: string;
  parts: number;
}

export interface Measured {
  layout: Layout;
  /** Milliseconds, and MB, by what they are of. */
  figures: Record<string, number>;
  /** How a batch is found. */
  plan: string;
}

const MIGRATION = join(import.meta.dirname, "../db/postgres/migrations/0000_register.sql");
const ROUNDS = 15;
const SINGLES = 200;

/** Makes the table by the register's own statements and fills it, with the indexes last. */
export async function layOut(client: pg.Client, people: number, parts: number): Promise<Layout> {
  const schema = `parts_${parts}`;
  const { table, indexes } = personStatements();
  await client.query(`create schema ${schema}`);
  await client.query(`set search_path = ${schema}`);
  await client.query(
    parts === 1 ? table : table.replace(/;?$/, ' partition by hash ("national_id")'),
  );
  if (parts > 1)
    for (let part = 0; part < parts; part++)
      await client.query(
        `create table person_${part} partition of person for values with (modulus ${parts}, remainder ${part})`,
      );
  await client.query(FILL, [people]);
  for (const index of indexes) await client.query(index);
  await client.query("vacuum analyze person");
  return { name: parts === 1 ? "whole" : `${parts} parts`, schema, parts };
}

/** The statements of the register's migration that make the table of people and its indexes. */
function personStatements(): { table: string; indexes: string[] } {
  const statements = readFileSync(MIGRATION, "utf8").split("--> statement-breakpoint");
  const of = (start: RegExp) =>
    statements.map((one) => one.trim()).filter((one) => start.test(one));
  const [table] = of(/^CREATE TABLE "person" \(/);
  const indexes = of(/^CREATE INDEX \S+ ON "person" /);
  if (table === undefined || indexes.length === 0)
    throw new Error(`expected the table of people and its indexes in ${MIGRATION}`);
  return { table: table.replace(/;$/, ""), indexes };
}

/** Ids of 11 digits without an order that means anything; the shares are those of synthetic people. */
const FILL = `
insert into person
select 10000000000 + i * 7919 % 80000000000, 0, 1,
  case when i % 50 > 0 then 'person' || i || '@example.com' end, 1700000000000, 1710000000000, null, 0,
  case when i % 100 > 0 then '+479' || lpad((i % 10000000)::text, 7, '0') end, 1700000000000, 1710000000000, null, 0,
  (i % 33 = 0)::int, null, null, 'NB', 1700000000000, null, null, 1700000000000,
  substr(md5(i::text), 1, 12), null, i
from generate_series(1, $1::bigint) as i`;

export const ID = (place: number) => 10_000_000_000 + ((place * 7919) % 80_000_000_000);

export const EACH = "select * from person where national_id = any($1::bigint[])";
/** Key by key, so that each is looked for in its own part only. */
export const JOINED =
  "select person.* from unnest($1::bigint[]) as asked(key) join person on national_id = asked.key";
const ONE = "select * from person where national_id = $1";
const CHANGE =
  "update person set revision = revision + 1, email_confirmed_at = $2 where national_id = $1";
const BY_EMAIL = "select national_id from person where lower(email) = lower($1)";
const BY_MOBILE = "select national_id from person where mobile = $1 limit 2";

const KINDS = [
  "1000 people",
  "1000 people, key by key",
  "200 times one person",
  "200 changes",
  "200 times by e-mail",
  "200 times by mobile",
] as const;

/** What every layout is asked in a round, about the same people. */
function draw(people: number) {
  const any = () => 1 + Math.floor(Math.random() * people);
  const each = (values: () => unknown[]) => Array.from({ length: SINGLES }, values);
  const asked: Record<(typeof KINDS)[number], { text: string; values: unknown[][] }> = {
    "1000 people": { text: EACH, values: [[someOf(people, 1000)]] },
    "1000 people, key by key": { text: JOINED, values: [[someOf(people, 1000)]] },
    "200 times one person": { text: ONE, values: each(() => someOf(people, 1)) },
    "200 changes": { text: CHANGE, values: each(() => [...someOf(people, 1), Date.now()]) },
    "200 times by e-mail": { text: BY_EMAIL, values: each(() => [`person${any()}@example.com`]) },
    "200 times by mobile": {
      text: BY_MOBILE,
      values: each(() => [`+479${String(any() % 1e7).padStart(7, "0")}`]),
    },
  };
  return KINDS.map((what) => ({ what, ...asked[what] }));
}

const someOf = (people: number, count: number) =>
  Array.from({ length: count }, () => ID(1 + Math.floor(Math.random() * people)));

/** Each layout in turn, in the other order every other round. */
export async function measureLayouts(
  client: pg.Client,
  layouts: readonly Layout[],
  people: number,
): Promise<Measured[]> {
  const times = layouts.map(() => new Map(KINDS.map((what) => [what, [] as number[]])));
  for (let round = 0; round <= ROUNDS; round++) {
    const asked = draw(people);
    const order = layouts.map((_, i) => i);
    for (const i of round % 2 ? order.reverse() : order) {
      const { schema } = layouts[i] as Layout;
      await client.query(`set search_path = ${schema}`);
      for (const { what, text, values } of asked) {
        const statement = { name: `${schema}: ${what}`, text };
        const started = performance.now();
        for (const one of values) await client.query({ ...statement, values: one });
        const taken = performance.now() - started;
        /** The first round warms up: statements are planned, and pages read. */
        if (round > 0) times[i]?.get(what)?.push(taken);
      }
    }
  }
  const measured: Measured[] = [];
  for (const [i, layout] of layouts.entries())
    measured.push({
      layout,
      figures: {
        ...Object.fromEntries(
          [...(times[i] ?? [])].map(([what, taken]) => [`${what}, ms`, two(median(taken))]),
        ),
        ...(await sizesOf(client, layout)),
      },
      plan: await planOf(client, layout, someOf(people, 1000)),
    });
  return measured;
}

const two = (value: number) => Math.round(value * 100) / 100;

/** MB of the table and of its indexes, those of one part, and what a VACUUM of it takes. */
async function sizesOf(client: pg.Client, { schema, parts }: Layout) {
  const part = parts === 1 ? "person" : "person_0";
  await client.query(`set search_path = ${schema}`);
  const { rows } = await client.query(
    `select sum(pg_table_size(oid)) as table, sum(pg_indexes_size(oid)) as indexes,
       max(pg_indexes_size(oid)) as part
     from pg_class where relnamespace = '${schema}'::regnamespace and relkind = 'r'`,
  );
  await client.query(`update ${part} set revision = revision + 1 where national_id % 20 = 0`);
  const started = performance.now();
  await client.query(`vacuum ${part}`);
  const [{ table, indexes, part: ofOne }] = rows;
  const megabytes = (bytes: unknown) => Math.round(Number(bytes) / 1e6);
  return {
    "table, MB": megabytes(table),
    "indexes, MB": megabytes(indexes),
    "indexes of a part, MB": megabytes(ofOne),
    "VACUUM of a part, one row in 20 changed, ms": Math.round(performance.now() - started),
  };
}

async function planOf(client: pg.Client, { schema }: Layout, ids: number[]): Promise<string> {
  await client.query(`set search_path = ${schema}`);
  const { rows } = await client.query(
    `explain (analyze, costs off, timing off, summary off) ${EACH.replace("$1", `'{${ids.join()}}'`)}`,
  );
  return rows
    .map((row) => String(row["QUERY PLAN"]))
    .map((line) => line.replace(/'\{[^}]*\}'/, "…"))
    .slice(0, 8)
    .join("\n");
}
