import { join } from "node:path";
import { expect, vi } from "vitest";
import { openAccessLog } from "../../db/sqlite/access/log.ts";
import { seedPeople } from "../../src/commands/seed-people.ts";
import { syntheticIds } from "../../src/commands/synthetic-people.ts";
import { TEST_ENTERPRISES } from "../../src/commands/test-enterprises.ts";
import { A_CAMPAIGN } from "./a-campaign.ts";
import { NOW } from "./a-person.ts";
import { AGENCY } from "./kept-register.ts";
import { scenarios } from "./scenarios.ts";
import { keptIn, startVarde, type Varde } from "./varde.ts";

/** A register in files, where a start with only `VARDE_DATABASE` set looks for all of it. */
export function placeOfFile(database: string) {
  const checkpoints = `${database}.checkpoints`;
  return {
    database,
    checkpoints,
    accessLog: { file: `${database}.access`, checkpoints: `${checkpoints}/access` },
  };
}

export const ORIGIN = "varde.example/moved";
export const OWN = scenarios.reachable.nationalId;
/** Nobody's yet. */
const [NEW_NUMBER = "", STRANGER = "", IMPORTED = ""] = syntheticIds().drop(900_000).take(3);
const LOOK_UPS = 20;

/** What is done in a register that was opened by its own settings. */
export function openIn(
  folder: string,
  { checkpoints, ...place }: ReturnType<typeof placeOfFile>,
): Promise<Varde> {
  const audit = { origin: ORIGIN, keyFile: join(folder, "key.pem"), checkpoints };
  return startVarde({ config: { ...keptIn(folder), ...place, audit }, clock: () => NOW });
}

/** Does one thing, and expects that it was done. */
export async function perform(
  varde: Varde,
  kind: "AGENCY" | "OPERATOR" | "CITIZEN",
  mutation: string,
  input: object,
): Promise<void> {
  const name = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}`;
  const token = await varde.token(kind === "CITIZEN" ? { kind, pid: OWN } : { kind });
  const { data, errors } = await varde.ask(
    `mutation($input: ${name}Input!) { done: ${mutation}(input: $input) { __typename } }`,
    { input },
    token,
  );
  expect(errors).toBeUndefined();
  expect(data).toEqual({ done: { __typename: `${name}Success` } });
}

/**
 * Makes a register in a file in which every table has rows, closed again, with checkpoints kept of
 * it as it grew.
 */
export async function makeFullRegister(
  folder: string,
  database: string,
  people: number,
): Promise<void> {
  const place = placeOfFile(database);
  const varde = await openIn(folder, place);
  const { store } = varde;
  const sign = () => varde.register.evidence.sign();
  const progress = { advance() {}, line() {}, finish() {} };
  await seedPeople(store, people, NOW, progress);
  await sign();
  const imported = { ...scenarios.nothingLeft, nationalId: IMPORTED, revision: 1 };
  await store.load({
    at: NOW,
    source: "people.ndjson",
    people: [{ before: null, after: imported }],
    suppliers: [],
    run: {
      number: 17,
      file: "people.ndjson",
      line: 2,
      byteOffset: 900,
      accepted: 1,
      refused: 1,
      finishedAt: NOW,
    },
  });
  const at = await store.notBefore("CHANGE");
  const feed = { number: 4, url: "https://feed.example/", since: null, seen: ["a"] };
  await store.commit({
    at: Math.max(at, NOW),
    actor: "SYSTEM",
    deeds: [{ of: "AGENCY", kind: "AGENCY_CONNECTED", agency: AGENCY, values: {} }],
    idempotency: null,
    feed: { ...feed, entries: 3, refused: 1, at: NOW },
  });
  await perform(varde, "CITIZEN", "requestValidationCode", { channel: "EMAIL" });
  await perform(varde, "CITIZEN", "chooseLanguage", { code: "NN", idempotencyKey: "a key" });
  await perform(varde, "CITIZEN", "updateContactInfo", { email: "kari.ny@example.com" });
  await sign();
  const reason = "Et brev om blåbær 🫐, 3. mai";
  const replaced = scenarios.mobileOnly.nationalId;
  await perform(varde, "OPERATOR", "replaceNationalId", {
    reason,
    nationalId: replaced,
    newNationalId: NEW_NUMBER,
  });
  const decision = { purpose: "DECISION", caseReference: "2026/17" };
  await perform(varde, "AGENCY", "recordNotificationDecisions", {
    ...decision,
    nationalIds: [OWN],
    orgNumbers: [TEST_ENTERPRISES.mainUnit],
  });
  await perform(varde, "OPERATOR", "planCampaign", {
    ...A_CAMPAIGN,
    reason,
    nationalIds: [OWN],
  });
  for (let i = 0; i < LOOK_UPS; i++)
    await varde.ask(
      `{ persons(nationalIds: ["${OWN}", "${replaced}", "${STRANGER}"]) { contactInfo { email { address } } } }`,
    );
  await vi.waitFor(
    async () => expect(await store.campaigns.list(null, 1)).toMatchObject([{ state: "PLANNED" }]),
    10_000,
  );
  await sign();
  await varde.close();
  /** A start signs what both logs have. */
  await (await openIn(folder, place)).close();
  const log = openAccessLog({ file: place.accessLog.file, runSize: { people: 9, entries: 5 } });
  while (await log.derive());
  log.close();
}
