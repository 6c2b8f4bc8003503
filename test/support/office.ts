import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect } from "vitest";
import type { TokenWish } from "../../src/access/dev-issuer.ts";
import { syntheticIds } from "../../src/commands/synthetic-people.ts";
import { NOW } from "./a-person.ts";
import { scenarios } from "./scenarios.ts";
import { keptIn, startVarde, type Varde } from "./varde.ts";

/** A register in files of its own at noon, anew for each test, with the words to ask it for deeds. */
export let folder: string;
export let varde: Varde;
export const time = { now: NOW };
/** Entries there were at the start. */
export let start: number;

export const OWN = scenarios.reachable.nationalId;
export const AT_NOON = new Date(NOW).toISOString();
export const MINUTE = 60_000;
export const reason = "A letter of 3 May";
/** Nobody's yet. */
export const D_NUMBER = "41819000032";
export const [STRANGER, NEW_NUMBER, NEWER_NUMBER, ...MORE] = syntheticIds()
  .drop(5000)
  .take(1200)
  .toArray() as [string, string, string, ...string[]];
export const TESTETATEN = "310385980";
export const KOMMUNEN = "314168267";
export const SUPPLIER = "984661185";
export const STRANGE_AGENCY = "991825827";

export function openOffice(): void {
  beforeEach(async () => {
    time.now = NOW;
    folder = mkdtempSync(join(tmpdir(), "varde-operators-"));
    varde = await startVarde({
      config: keptIn(folder),
      clock: () => time.now,
      people: Object.values(scenarios),
    });
    start = await varde.store.auditLog.size();
  });
  afterEach(async () => {
    await varde.close();
    rmSync(folder, { recursive: true });
  });
}

export type Answer = Record<string, unknown> & { __typename: string };
export type Who = TokenWish | string;
export const OPERATOR: Who = { kind: "OPERATOR" };
export const AGENCY: Who = { kind: "AGENCY" };
export const citizen = (pid = OWN): Who => ({ kind: "CITIZEN", pid });
export const tokenOf = (who: Who) => (typeof who === "string" ? who : varde.token(who));

export async function read(who: Who, selection: string): Promise<Record<string, never>> {
  const { data, errors } = await varde.ask(`{ ${selection} }`, {}, await tokenOf(who));
  expect(errors).toBeUndefined();
  return data as Record<string, never>;
}
export async function refusal(who: Who, selection: string): Promise<unknown> {
  const { errors } = await varde.ask(`{ ${selection} }`, {}, await tokenOf(who));
  return errors?.[0]?.extensions.code;
}
export const look = (nationalId: string, fields: string) =>
  `person(nationalId: "${nationalId}", lookupPurpose: "A complaint") { ${fields} }`;

export async function send(
  who: Who,
  mutation: string,
  input: object,
  success = "",
): Promise<Answer> {
  const type = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}`;
  const query = `mutation($input: ${type}Input!) { answer: ${mutation}(input: $input) { __typename
    ... on Problem { code } ${success && `... on ${type}Success { ${success} }`} } }`;
  const { data, errors } = await varde.ask(query, { input }, await tokenOf(who), {
    "accept-language": "en",
  });
  expect(errors).toBeUndefined();
  return data?.answer as Answer;
}
/** By an operator, who says why. */
export const operate = (mutation: string, input: object, success = "") =>
  send(OPERATOR, mutation, { reason, ...input }, success);
export async function made(answer: Promise<Answer>): Promise<Answer> {
  const settled = await answer;
  expect(settled.__typename).toMatch(/Success$/);
  return settled;
}
export const entries = async () => (await varde.store.auditLog.size()) - start;
export const entry = async (index: number) =>
  JSON.parse(String(await varde.store.auditLog.entry(index)));

export const RECORD = `nationalId registration revision reservation { reserved reservedAt } language { code }
  contactInfo { email { address changedAt confirmedAt validatedAt } mobile { number } }`;
