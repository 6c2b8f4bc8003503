import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import Database from "better-sqlite3";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openAccessLog } from "../../db/sqlite/access/log.ts";
import { connect } from "../../db/sqlite/connection.ts";
import { groupCommits } from "../../db/sqlite/group.ts";
import { turnToWrite } from "../../db/sqlite/turn-to-write.ts";
import { NOW } from "../support/a-person.ts";

const LOOK_UP = {
  at: NOW,
  caller: { kind: "AGENCY", organization: "310385980", supplier: null, name: null },
  purpose: null,
  operation: null,
  fields: [],
  references: ["kariKARI_-12"],
  strangers: [],
  visibleFrom: NOW,
};
const MIGRATIONS = join(import.meta.dirname, "../../db/sqlite/access/migrations");

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "varde-turn-"));
  file = join(folder, "access");
});
afterEach(() => rmSync(folder, { recursive: true }));

/** How many turns of the event loop there were in a time. */
async function turnsWithin(milliseconds: number): Promise<number> {
  let turns = 0;
  const counting = setInterval(() => turns++, 5);
  await sleep(milliseconds);
  clearInterval(counting);
  return turns;
}

describe("while another process writes", () => {
  it("the thread goes on, and what came meanwhile is written together afterwards", async () => {
    const log = openAccessLog({ file });
    const other = new Database(file);
    other.exec("BEGIN IMMEDIATE");
    let written = 0;
    const writing = Promise.all(
      Array.from({ length: 20 }, () => log.write(LOOK_UP).then(() => written++)),
    );
    expect(await turnsWithin(200)).toBeGreaterThan(10);
    expect(written).toBe(0);
    other.exec("COMMIT");
    await writing;
    expect(await log.log.size()).toBe(20);
    await log.close();
    other.close();
  });

  it("what has waited for too long is refused, and what comes later is done", async () => {
    const connection = connect(file, MIGRATIONS);
    const other = new Database(file);
    const group = groupCommits(
      connection,
      () => (wish: number) => wish,
      turnToWrite(connection.client, 30),
    );
    other.exec("BEGIN IMMEDIATE");
    await expect(group.add(1)).rejects.toMatchObject({ code: "SQLITE_BUSY" });
    other.exec("COMMIT");
    expect(await group.add(2)).toBe(2);
    group.close();
    connection.close();
    other.close();
  });

  it("what waits when the store closes is written before", async () => {
    const log = openAccessLog({ file });
    const other = new Database(file);
    other.exec("BEGIN IMMEDIATE");
    const writing = log.write(LOOK_UP);
    await sleep(20);
    other.exec("COMMIT");
    await log.close();
    await writing;
    expect(other.prepare("SELECT count(*) FROM access_entry").pluck().get()).toBe(1);
    other.close();
  });
});
