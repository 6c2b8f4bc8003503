import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { EACH, ID, JOINED, layOut } from "../../bench/partitioned-tables.ts";
import { freshDatabase } from "../support/postgres.ts";

const PEOPLE = 1000;

describe("the table of people in parts", () => {
  let client: pg.Client;
  beforeAll(async () => {
    client = new pg.Client(await freshDatabase());
    await client.connect();
    for (const parts of [1, 4]) await layOut(client, PEOPLE, parts);
  });
  afterAll(() => client.end());

  const numberFrom = async (text: string, ...values: unknown[]) =>
    Number(Object.values((await client.query(text, values)).rows[0])[0]);

  it.each([1, 4])("has everybody, and every index of the register: %d", async (parts) => {
    await client.query(`set search_path = parts_${parts}`);
    expect(await numberFrom("select count(*) from person")).toBe(PEOPLE);
    expect(
      await numberFrom(
        "select count(*) from pg_indexes where schemaname = $1 and tablename = $2",
        `parts_${parts}`,
        parts === 1 ? "person" : "person_3",
      ),
    ).toBe(3);
  });

  it("has a share of them in each part", async () => {
    for (let part = 0; part < 4; part++)
      expect(await numberFrom(`select count(*) from parts_4.person_${part}`)).toBeGreaterThan(100);
  });

  it.each([1, 4])("finds the same people either way of asking: %d", async (parts) => {
    await client.query(`set search_path = parts_${parts}`);
    const asked = [ID(1), ID(500), ID(PEOPLE), ID(PEOPLE + 1)];
    const found = async (text: string) =>
      (await client.query(text, [asked])).rows.map((row) => Number(row.national_id)).toSorted();
    expect(await found(EACH)).toEqual(asked.slice(0, 3).toSorted());
    expect(await found(JOINED)).toEqual(await found(EACH));
  });

  it("looks for keys in every part that may have one, unless they are joined one by one", async () => {
    /** As the planner does by itself where a part is large. */
    await client.query(
      "set search_path = parts_4; set enable_seqscan = off; set enable_hashjoin = off; set enable_mergejoin = off",
    );
    const keys = Array.from({ length: 40 }, (_, i) => ID(i + 1));
    const scansOf = async (text: string) => {
      const { rows } = await client.query({
        text: `explain (analyze, timing off) ${text.replace("$1", `'{${keys.join()}}'`)}`,
        rowMode: "array",
      });
      return rows.map(String).filter((line) => line.includes(" on person_"));
    };
    const together = await scansOf(EACH);
    expect(together).toHaveLength(4);
    for (const scan of together) expect(scan).toContain("loops=1)");
    const loops = (await scansOf(JOINED)).map((scan) => Number(/loops=(\d+)/.exec(scan)?.[1] ?? 0));
    expect(loops.reduce((sum, one) => sum + one, 0)).toBe(keys.length);
  });
});
