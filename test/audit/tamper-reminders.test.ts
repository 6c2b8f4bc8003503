import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { NOW } from "../support/a-person.ts";
import { copyOf, type KeptRegister } from "../support/kept-register.ts";
import { scenarios } from "../support/scenarios.ts";
import { keptIn, startVarde } from "../support/varde.ts";

const WEEK = 7 * 86_400_000;
let folder: string;
let copy: KeptRegister | null = null;
/** The decisions that wait, was opened, was repeated, and was cancelled. */
let waiting: number;
let opened: number;
let reminded: number;
let cancelled: number;
const place = (name: "honest" | "work") => join(folder, name);

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "varde-tamper-reminders-"));
  mkdirSync(place("honest"));
  let now = NOW;
  const people = [scenarios.reachable, scenarios.mobileOnly];
  const varde = await startVarde({ config: keptIn(place("honest")), clock: () => now, people });
  const perform = async (mutation: string, token: string) => {
    const { data, errors } = await varde.ask(`mutation { made: ${mutation} }`, {}, token);
    expect(errors).toBeUndefined();
    return data?.made as { decisions: { id: string }[] };
  };
  const numbers = [0, 0, 0, 1].map((i) => `"${people[i]?.nationalId}"`);
  const ids: number[] = [];
  for (const number of numbers) {
    const { decisions } = await perform(
      `recordNotificationDecisions(input: { nationalIds: [${number}], purpose: DECISION, caseReference: "c" }) {
        ... on RecordNotificationDecisionsSuccess { decisions { id } } }`,
      await varde.token(),
    );
    ids.push(Number(decisions[0]?.id));
  }
  [waiting, opened, reminded, cancelled] = ids as [number, number, number, number];
  now += WEEK;
  const pid = scenarios.mobileOnly.nationalId;
  const citizen = await varde.token({ kind: "CITIZEN", pid });
  await perform("reserve(input: {}) { __typename }", citizen);
  const agency = await varde.token();
  await perform(`markDecisionsOpened(input: { ids: ["${opened}"] }) { __typename }`, agency);
  const both = `"${reminded}", "${cancelled}"`;
  await perform(`recordReminders(input: { ids: [${both}] }) { __typename }`, agency);
  await varde.close();
});
afterAll(() => rmSync(folder, { recursive: true }));
afterEach(() => {
  copy?.close();
  copy = null;
  rmSync(place("work"), { recursive: true, force: true });
});

async function faultAfter(tampering: string): Promise<string | null> {
  copy = copyOf(place("honest"), place("work"));
  copy.raw.exec(tampering);
  return (await copy.verify("without")).fault;
}

it("reminders that are as the log says hold, in every state", async () => {
  expect(await faultAfter("SELECT 1")).toBeNull();
  const states = (await copy?.store.keptReminders(-1, 10))?.map(({ state }) => state);
  expect(states).toEqual(["WAITING", "OPENED", "REMINDED", "CANCELLED"]);
});

describe("a reminder changed without its entry is found", () => {
  it.each([
    ["its agency", () => `UPDATE reminder SET agency = 314168267 WHERE decision = ${waiting}`],
    ["when it is due", () => `UPDATE reminder SET renotify_at = 0 WHERE decision = ${waiting}`],
    ["opened by nobody", () => `UPDATE reminder SET state = 1 WHERE decision = ${waiting}`],
    ["not opened any more", () => `UPDATE reminder SET state = 0 WHERE decision = ${opened}`],
    ["to be repeated again", () => `UPDATE reminder SET state = 0 WHERE decision = ${reminded}`],
    ["not cancelled", () => `UPDATE reminder SET state = 2 WHERE decision = ${cancelled}`],
    ["opened in another", () => `UPDATE reminder SET opened_in = 1 WHERE decision = ${opened}`],
    [
      "repeated in another",
      () => `UPDATE reminder SET repeated_in = NULL WHERE decision = ${reminded}`,
    ],
    ["put in", () => "INSERT INTO reminder VALUES (0, 310385980, 0, 0, NULL, NULL)", /nobody/],
    ["taken away", () => `DELETE FROM reminder WHERE decision = ${opened}`, /is missing/],
    [
      "about nobody",
      () => `DELETE FROM person_entry WHERE entry_index = ${waiting}`,
      /is about nobody/,
    ],
    [
      "whose decision is gone",
      () => `DELETE FROM audit_value WHERE entry_index = ${waiting}`,
      /is not as the log says/,
    ],
    [
      "whose decision is gone and that was opened",
      () => `DELETE FROM audit_value WHERE entry_index = ${opened}`,
      /opens a decision that was not to be opened/,
    ],
    [
      "whose decision is gone and that was repeated",
      () => `DELETE FROM audit_value WHERE entry_index = ${reminded}`,
      /repeats a decision that was not waited for/,
    ],
  ] as [string, () => string, RegExp?][])("%s", async (_, tampering, told) => {
    const fault = await faultAfter(tampering());
    expect(fault).toMatch(/^the records: /);
    expect(fault).toMatch(told ?? /the reminder of decision \d+ is not as the log says/);
  });
});
