import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { parseVerifier } from "../../src/audit/note.ts";
import { proves } from "../../src/audit/proof.ts";
import { openSigner, readCheckpoints } from "../../src/audit/signer.ts";
import { syntheticIds } from "../../src/commands/synthetic-people.ts";
import { verifyAudit } from "../../src/commands/verify-audit.ts";
import { verifyRegister } from "../../src/commands/verify-register.ts";
import { anEmail, aPerson, NOW } from "../support/a-person.ts";
import { keptIn, startVarde, type Varde } from "../support/varde.ts";

const D_NUMBER = "47906701517";
const [OWN, UNKNOWN, ...TOGETHER] = syntheticIds().take(5).toArray() as [
  string,
  string,
  ...string[],
];
/** Whatever tells of the person who is to be erased. */
const TRACES = [
  "first.address",
  "second.address",
  "third.address",
  "+4791234567",
  "+4797654321",
  "kari.nordmann#9YDT",
  OWN,
  D_NUMBER,
];
let folder: string;
let varde: Varde;
let operator: string;
let now: number;
beforeEach(async () => {
  now = NOW;
  folder = mkdtempSync(join(tmpdir(), "varde-erasure-"));
  varde = await startVarde({
    config: keptIn(folder),
    clock: () => now,
    people: [
      aPerson({
        nationalId: D_NUMBER,
        email: { ...anEmail(), address: "first.address@example.com" },
        mobile: null,
      }),
      ...TOGETHER.map((nationalId) => aPerson({ nationalId })),
    ],
  });
  operator = await varde.token({ kind: "OPERATOR" });
});
afterEach(async () => {
  await varde.close();
  rmSync(folder, { recursive: true });
});

const perform = async (mutation: string, input: string, token = operator) => {
  const { data, errors } = await varde.ask(
    `mutation { made: ${mutation}(input: {${input}}) { __typename } }`,
    {},
    token,
  );
  expect(errors).toBeUndefined();
  return (data as { made: { __typename: string } }).made.__typename;
};
const made = async (mutation: string, input: string, token = operator) => {
  const success = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Success`;
  expect(await perform(mutation, input, token)).toBe(success);
};
const onOwn = `nationalId: "${OWN}", reason: "A test"`;

/** Everything that is kept of a person, in every place there is. */
/** @returns the id of a decision about them. */
async function leaveTraces(): Promise<string> {
  await made(
    "updateContactInfo",
    `nationalId: "${D_NUMBER}", reason: "A test", email: "second.address@example.com", mobile: "91234567"`,
  );
  await made(
    "replaceNationalId",
    `nationalId: "${D_NUMBER}", reason: "A test", newNationalId: "${OWN}"`,
  );
  await made("updateContactInfo", `${onOwn}, idempotencyKey: "k", mobile: "97654321"`);
  await made(
    "chooseDigitalMailbox",
    `${onOwn}, mailbox: { address: "kari.nordmann#9YDT", supplier: "984661185" }`,
  );
  await made(
    "requestValidationCode",
    `${onOwn}, channel: EMAIL, address: "third.address@example.com"`,
  );
  const citizen = await varde.token({ kind: "CITIZEN", pid: OWN });
  await made("confirmContactInfo", "", citizen);
  const { data } = await varde.ask(
    `mutation { recordNotificationDecisions(input: { nationalIds: ["${OWN}"], purpose: DECISION, caseReference: "c" }) { ... on RecordNotificationDecisionsSuccess { decisions { id } } } }`,
  );
  await varde.ask(
    `{ persons(nationalIds: ["${OWN}", "${D_NUMBER}"]) { contactInfo { email { address } } } }`,
  );
  const { recordNotificationDecisions: recorded } = data as {
    recordNotificationDecisions: { decisions: { id: string }[] };
  };
  return recorded.decisions[0]?.id ?? "";
}

/** Every file below the folder that holds one of the texts. */
function filesWith(texts: readonly string[]): string[] {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" });
  return files
    .map((file) => join(folder, file))
    .filter((file) => statSync(file).isFile())
    .flatMap((file) => {
      const bytes = readFileSync(file);
      return texts.filter((text) => bytes.includes(text)).map((text) => `${text} in ${file}`);
    });
}

describe("an erased person", () => {
  it("is nowhere in the files after the vacuum, and was before", async () => {
    await leaveTraces();
    expect(filesWith(TRACES)).not.toEqual([]);
    expect(await perform("erasePerson", onOwn)).toBe("ErasePersonSuccess");
    await varde.store.vacuum();
    await varde.register.accessLog.vacuum();
    expect(filesWith(TRACES)).toEqual([]);
  });

  it("leaves every proof, checkpoint and entry as good as it was", async () => {
    await leaveTraces();
    await varde.register.evidence.sign();
    const { data } = await varde.ask("{ auditProof(index: 5) { proof verifierKey } }");
    const { proof, verifierKey } = (data as { auditProof: Record<string, string> }).auditProof;
    const entry = (await varde.store.auditLog.entry(5)) as Buffer;
    await made("erasePerson", onOwn);
    await varde.register.evidence.sign();
    await varde.store.vacuum();
    expect(await varde.store.auditLog.entry(5)).toEqual(entry);
    expect(proves(proof as string, entry, parseVerifier(verifierKey as string))).toBe(true);
    const signer = openSigner({
      origin: "varde.example/test",
      keyFile: join(folder, "audit.pem"),
      folder: join(folder, "kept"),
    });
    const checkpoints = readCheckpoints(join(folder, "kept"), signer.key);
    expect(checkpoints.length).toBeGreaterThanOrEqual(3);
    expect(await verifyAudit(varde.store.auditLog, checkpoints)).toMatchObject({ fault: null });
    const { log } = varde.register.accessLog;
    expect(await verifyAudit(log, [])).toMatchObject({ fault: null });
  });

  it("is told of in the log by an entry of its own, with who did it and why", async () => {
    await leaveTraces();
    const { auditLog } = varde.store;
    const erased = await auditLog.size();
    await made("erasePerson", onOwn);
    const entryAt = async (index: number) => JSON.parse(String(await auditLog.entry(index)));
    expect(await entryAt(erased)).toMatchObject({ kind: "ERASED", actor: "OPERATOR" });
    const values = await auditLog.values(erased);
    expect(values.map(({ name }) => name)).toEqual(["who"]);
    expect(await entryAt((await auditLog.size()) - 1)).toMatchObject({
      kind: "IMPORT_COMMITTED_AGAIN",
      actor: "SYSTEM",
    });
  });

  it("leaves the others they were imported with as well evidenced as before", async () => {
    await leaveTraces();
    const { store } = varde;
    const { accessLog } = varde.register;
    const verify = async () =>
      (await verifyRegister(store, accessLog, { register: [], access: [] })).fault;
    expect(await verify()).toBeNull();
    await made("erasePerson", onOwn);
    expect(await verify()).toBeNull();
    await made("erasePerson", `nationalId: "${TOGETHER[0]}", reason: "x"`);
    await made("erasePerson", `nationalId: "${TOGETHER[2]}", reason: "x"`);
    expect(await verify()).toBeNull();
    await store.vacuum();
    const raw = new Database(join(folder, "register.db"));
    raw.exec(`UPDATE person SET reserved = 1 - reserved WHERE national_id = ${TOGETHER[1]}`);
    raw.close();
    expect(await verify()).toMatch(/the people imported with entry \d+ are not as they came/);
  });

  it("is nobody afterwards, by either number, and a tombstone to those that keep a copy", async () => {
    await leaveTraces();
    await made("erasePerson", onOwn);
    const { data } = await varde.ask(
      `{ persons(nationalIds: ["${OWN}", "${D_NUMBER}"]) { registration redirectedFrom revision } }`,
    );
    const nobody = { registration: "NOT_REGISTERED", redirectedFrom: null, revision: 0 };
    expect(data?.persons).toEqual([nobody, nobody]);
    const feed = await varde.ask(
      "{ changes { changes { nationalId kind tombstone person { registration } } } }",
    );
    const { changes } = (feed.data as { changes: { changes: { nationalId: string }[] } }).changes;
    const about = changes.filter(({ nationalId }) => [OWN, D_NUMBER].includes(nationalId));
    expect(about.at(-1)).toEqual({
      nationalId: expect.any(String),
      kind: "ERASED",
      tombstone: true,
      person: null,
    });
    expect(
      new Set(about.map((change) => (change as unknown as { tombstone: boolean }).tombstone)),
    ).toEqual(new Set([true]));
    expect(changes.map(({ nationalId }) => nationalId)).not.toContain("00000000000");
  });

  it("is not answered for again by an old idempotency key, and a decision about them is gone", async () => {
    const id = await leaveTraces();
    const decisions = async () =>
      (await varde.ask(`{ notificationDecision(id: "${id}") { outcome } }`)).data
        ?.notificationDecision;
    expect(await decisions()).not.toBeNull();
    await made("erasePerson", onOwn);
    expect(await decisions()).toBeNull();
    expect(
      await perform("updateContactInfo", `${onOwn}, idempotencyKey: "k", mobile: "97654321"`),
    ).toBe("NotRegistered");
  });

  it("who was only ever asked for is forgotten by the access log when they are registered and erased", async () => {
    await varde.ask(`{ person(nationalId: "${UNKNOWN}") { registration } }`);
    expect(await varde.register.accessLog.strangerReference(UNKNOWN)).not.toBeNull();
    await made("registerPerson", `nationalId: "${UNKNOWN}", reason: "A test", reserved: true`);
    await made("erasePerson", `nationalId: "${UNKNOWN}", reason: "A test"`);
    expect(await varde.register.accessLog.strangerReference(UNKNOWN)).toBeNull();
  });
});
