import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { canonicalBytes } from "../../src/audit/canonical.ts";
import { commit } from "../../src/audit/commitment.ts";
import type { OpenedValue } from "../../src/audit/entry.ts";
import { LogRewritten, openSigner, readCheckpoints } from "../../src/audit/signer.ts";
import { createEvidence } from "../../src/request/evidence.ts";
import { copyOf, type KeptRegister, makeRegister, openKept } from "../support/kept-register.ts";
import { rewriteLog } from "../support/tampering.ts";

const ENTRIES = 10_000;
const CHECKPOINTS = 20;
let folder: string;
/** The register as it is; what a backup held; and another history of the same people. */
const place = (name: "honest" | "older" | "a bit older" | "forked" | "work") => join(folder, name);
let copy: KeptRegister | null = null;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "varde-tamper-"));
  const checkpointEvery = ENTRIES / CHECKPOINTS;
  const backups = new Map<number, string>([
    [Math.ceil(ENTRIES * 0.9), place("older")],
    [ENTRIES - 100, place("a bit older")],
  ]);
  await makeRegister(place("honest"), {
    entries: ENTRIES,
    checkpointEvery,
    onGrown(size, { raw }) {
      for (const [from, to] of backups)
        if (size >= from) {
          writeFileSync(`${to}.db`, raw.serialize());
          backups.delete(from);
        }
    },
  });
  await makeRegister(place("forked"), { entries: ENTRIES, checkpointEvery, otherFrom: 6000 });
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true }));
afterEach(() => {
  copy?.close();
  copy = null;
  rmSync(place("work"), { recursive: true, force: true });
});

/** A copy to tamper with, held against the honest register's checkpoints unless told otherwise. */
function copied(from: "honest" | "forked" = "honest", checkpoints = place("honest")): KeptRegister {
  copy = copyOf(place(from), place("work"), checkpoints);
  copy.raw.function("flipped", (bytes: Buffer, at: number) => {
    bytes[at] = (bytes[at] as number) ^ 1;
    return bytes;
  });
  return copy;
}
const entriesOf = ({ raw }: KeptRegister) =>
  raw.prepare("SELECT bytes FROM audit_entry ORDER BY entry_index").pluck().all() as Buffer[];

it("an honest register of 10,000 entries holds, and extends its 20 checkpoints", async () => {
  const { audit, access, fault } = await copied().verify("with checkpoints");
  expect(fault).toBeNull();
  expect(audit).toMatchObject({ size: ENTRIES, checkpoints: CHECKPOINTS });
  expect(access).toMatchObject({ size: 20, checkpoints: 1 });
});

const flipped = (index: number) =>
  `UPDATE audit_entry SET bytes = flipped(bytes, 40) WHERE entry_index = ${index}`;
const zeroed = (level: number, index: number) =>
  `UPDATE audit_entry SET nodes = CAST(substr(nodes, 1, ${level * 32}) || zeroblob(32)
    || substr(nodes, ${level * 32 + 33}) AS BLOB) WHERE entry_index = ${index}`;
const inText = (index: number, from: string, to: string) =>
  `UPDATE audit_entry SET bytes = CAST(replace(CAST(bytes AS TEXT), '${from}', '${to}') AS BLOB)
    WHERE entry_index = ${index}`;
const moved = (from: number, by: number) =>
  `UPDATE audit_entry SET entry_index = -entry_index - 1 WHERE entry_index >= ${from};
   UPDATE audit_entry SET entry_index = -entry_index - 1 + ${by} WHERE entry_index < 0;`;

describe("found by the log alone, checkpoints or none", () => {
  it.each([
    ["a bit of an entry is flipped", flipped(7000), /node 0\/7000/],
    ["a leaf is changed", zeroed(0, 9), /node 0\/9 /],
    ["an inner node is changed", zeroed(4, 4095), /node 4\/255 /],
    [
      "a node is gone",
      "UPDATE audit_entry SET nodes = CAST(substr(nodes, 1, 96) AS BLOB) WHERE entry_index = 15",
      /node 3\/1 /,
    ],
    [
      "two entries are swapped",
      `UPDATE audit_entry SET entry_index = CASE entry_index WHEN 4 THEN -5 ELSE -4 END
        WHERE entry_index IN (4, 5);
       UPDATE audit_entry SET entry_index = -entry_index WHERE entry_index < 0`,
      /entry 4 says it is entry 5/,
    ],
    ["the first entry is gone", "DELETE FROM audit_entry WHERE entry_index = 0", /entry 0 is mis/],
    [
      "the first is gone, and the others moved up",
      `DELETE FROM audit_entry WHERE entry_index = 0; ${moved(1, -1)}`,
      /entry 0 says it is entry 1/,
    ],
    [
      "one in the middle is gone",
      "DELETE FROM audit_entry WHERE entry_index = 5000",
      /entry 5000 is missing/,
    ],
    [
      "one is put in, and the others moved down",
      `${moved(5000, 1)} INSERT INTO audit_entry
        SELECT 5000, bytes, nodes FROM audit_entry WHERE entry_index = 4999`,
      /node 0\/5000 |entry 5000 says/,
    ],
    ["an entry's time is changed", inText(3000, "2026-11", "2026-10"), /node 0\/3000 /],
    [
      "a value beside an entry is changed",
      `UPDATE audit_value SET opened = replace(opened, 'A test', 'Another') WHERE entry_index = 30`,
      /value who beside entry 30 /,
    ],
    [
      "a salt beside an entry is changed",
      `UPDATE audit_value SET opened = replace(opened, '"salt":"', '"salt":"00') WHERE entry_index = 31`,
      /beside entry 31 cannot be read/,
    ],
    [
      "a value is put beside an entry",
      `UPDATE audit_value SET opened = json_insert(opened, '$[#]',
        json('{"name":"extra","salt":"${"00".repeat(32)}","value":null}')) WHERE entry_index = 60`,
      /does not know the value extra/,
    ],
  ])("when %s", async (_, tampering, expected) => {
    const register = copied();
    register.raw.exec(tampering);
    expect((await register.verify("with checkpoints")).fault).toMatch(expected);
    expect((await register.verify("without")).fault).toMatch(expected);
  });
});

describe("a record changed without its entry is found", () => {
  const OWN = "11822648950";
  it.each([
    ["an address", `UPDATE person SET email = 'x@example.com' WHERE national_id = ${OWN}`],
    ["a reservation", `UPDATE person SET reserved = 1 WHERE national_id = ${OWN}`],
    ["a date", `UPDATE person SET mobile_confirmed_at = 0 WHERE national_id = ${OWN}`],
    ["a revision", `UPDATE person SET revision = revision - 1 WHERE national_id = ${OWN}`],
    ["a flag read the same", `UPDATE person SET email_marked_shared = 2 WHERE email_marked_shared`],
    ["a person taken away", `DELETE FROM person WHERE national_id = ${OWN}`],
    [
      "a person put in",
      `INSERT INTO person(national_id, state, revision, email_marked_shared, mobile_marked_shared,
        reserved, reference) VALUES (20914695016, 0, 1, 0, 0, 0, 'x')`,
    ],
    [
      "a number led elsewhere",
      `UPDATE person SET replaced_by = 4846697271, state = 2 WHERE national_id = ${OWN}`,
    ],
    ["a change left out", "DELETE FROM change WHERE number = 50"],
    [
      "the newest change left out",
      "DELETE FROM change WHERE number = (SELECT max(number) FROM change)",
    ],
    ["when a change was made", "UPDATE change SET at = at - 1 WHERE number = 50"],
    ["what a change touched", "UPDATE change SET fields = 'reservation' WHERE number = 50"],
    ["a change back in time", "UPDATE change SET previous = previous - 7 WHERE number = 50"],
    ["when people were imported", "UPDATE change SET at = at - 1 WHERE number = 2"],
    ["which entry an import came with", "UPDATE change SET entry_index = 1 WHERE number = 3"],
    ["an agency", "UPDATE agency SET disconnected_at = 1"],
    ["an agency taken away", "DELETE FROM agency"],
    ["what lies beside an agency's entry", "DELETE FROM audit_value WHERE entry_index = 1"],
  ])("%s", async (_, tampering) => {
    const register = copied();
    register.raw.exec(tampering.replace("WHERE email_marked_shared", `WHERE national_id = ${OWN}`));
    expect((await register.verify("without")).fault).toMatch(/^the records: /);
  });

  it("imported and never changed since", async () => {
    const small = join(folder, "imported");
    await makeRegister(small, { entries: 2, checkpointEvery: 2 });
    copy = copyOf(small, place("work"));
    expect((await copy.verify("with checkpoints")).fault).toBeNull();
    copy.raw.exec("UPDATE person SET mobile = '+4791234567' WHERE national_id = 23837998492");
    expect((await copy.verify("without")).fault).toBe(
      "the records: the people imported with entry 0 are not as they came",
    );
  });
});

describe("the access log", () => {
  it("without the entry of one look-up is found", async () => {
    const register = copied();
    register.rawAccess.exec("DELETE FROM access_entry WHERE entry_index = 4");
    expect((await register.verify("without")).fault).toBe("the access log: entry 4 is missing");
  });
});

describe("a person erased", () => {
  it("is no fault", async () => {
    const register = copied();
    register.raw.exec("DELETE FROM audit_value WHERE entry_index BETWEEN 100 AND 200");
    expect((await register.verify("with checkpoints")).audit.fault).toBeNull();
  });
});

/** The whole of the machine is in other hands: files, checkpoints beside them, and the key. */
describe("found by checkpoints kept outside, and by nothing else", () => {
  it("the last entries cut off, with all they did", async () => {
    await expectFoundOnlyFromOutside(place("a bit older"));
  });

  it("an older backup put in the register's place", async () => {
    await expectFoundOnlyFromOutside(place("older"));
  });

  async function expectFoundOnlyFromOutside(backup: string): Promise<void> {
    copied().close();
    for (const suffix of ["", "-wal", "-shm"])
      rmSync(join(place("work"), `register.db${suffix}`), { force: true });
    writeFileSync(join(place("work"), "register.db"), readFileSync(`${backup}.db`));
    copy = openKept(place("work"), place("honest"));
    expect((await copy.verify("without")).fault).toBeNull();
    expect((await copy.verify("with checkpoints")).fault).toMatch(/signed for a longer log/);
  }

  it("the checkpoints beside it rolled back with it", async () => {
    await expectFoundOnlyFromOutside(place("older"));
    copy?.close();
    const beside = join(place("work"), "kept", "register");
    for (const name of readdirSync(beside))
      if (Number(name.split(".")[0]) > ENTRIES * 0.9) rmSync(join(beside, name));
    copy = openKept(place("work"));
    const { fault, audit } = await copy.verify("with checkpoints");
    expect({ fault, extended: audit.checkpoints }).toEqual({ fault: null, extended: 17 });
    copy.close();
    copy = openKept(place("work"), place("honest"));
    expect((await copy.verify("with checkpoints")).fault).toMatch(/signed for a longer log/);
  });

  it("history made another from an entry on, every hash worked out again", async () => {
    const register = copied();
    const from = 6100;
    const value = { actor: ["CITIZEN", "somebody else"], reason: null, channel: "GRAPH" };
    const putValue = register.raw.prepare(
      "UPDATE audit_value SET opened = ? WHERE entry_index = ?",
    );
    const rewritten = entriesOf(register).map((bytes, index) => {
      if (index < from) return bytes;
      const opened = register.store.auditLog.values(index) as OpenedValue[];
      const { salt } = opened.find(({ name }) => name === "who") as OpenedValue;
      const kept = opened.map((one) => ({
        ...one,
        salt: one.salt.toString("hex"),
        ...(one.name === "who" && { value }),
      }));
      putValue.run(JSON.stringify(kept), index);
      const entry = JSON.parse(bytes.toString());
      for (const one of entry.commitments)
        if (one.name === "who") one.commitment = commit(value, salt).commitment;
      return canonicalBytes(entry);
    });
    rewriteLog(register.raw, rewritten);
    expect((await register.verify("without")).fault).toBeNull();
    const { fault, audit } = await register.verify("with checkpoints");
    expect(fault).toMatch(/checkpoint at 650\d was signed for other entries/);
    expect(audit.checkpoints).toBe(12);
  });

  it("a fork signed with a stolen key", async () => {
    writeFileSync(join(place("forked"), "key.pem"), readFileSync(join(place("honest"), "key.pem")));
    const register = copied("forked", place("work"));
    rmSync(join(place("work"), "kept"), { recursive: true });
    const thief = openSigner({
      origin: "varde.example/register",
      keyFile: join(place("honest"), "key.pem"),
      folder: join(place("work"), "kept", "register"),
    });
    openSigner({
      origin: "varde.example/access",
      keyFile: join(place("honest"), "key.pem"),
      folder: join(place("work"), "kept", "access"),
    });
    await createEvidence(register.store.auditLog, thief).sign();
    const { fault, audit } = await register.verify("with checkpoints");
    expect({ fault, extended: audit.checkpoints }).toEqual({ fault: null, extended: 1 });
    register.close();
    copy = openKept(place("work"), place("honest"));
    expect((await copy.verify("with checkpoints")).fault).toMatch(/signed for other entries/);
  });
});

describe("the signer", () => {
  it("signs nothing that was rewritten or rolled back", async () => {
    const register = copied();
    const signer = () =>
      createEvidence(
        register.store.auditLog,
        openSigner({
          origin: "varde.example/register",
          keyFile: join(place("work"), "key.pem"),
          folder: join(place("work"), "kept", "register"),
        }),
      );
    const all = entriesOf(register);
    rewriteLog(register.raw, all.slice(0, 10));
    await expect(signer().sign()).rejects.toThrow(LogRewritten);
    const forged = all.map((bytes) =>
      canonicalBytes({ ...JSON.parse(bytes.toString()), kind: "X" }),
    );
    rewriteLog(register.raw, forged);
    await expect(signer().sign()).rejects.toThrow(LogRewritten);
    rewriteLog(register.raw, all);
    expect(await signer().sign()).toMatchObject({ size: ENTRIES });
  });

  it("goes on from what another process has signed in the same folder", async () => {
    const register = copied();
    const signer = openSigner({
      origin: "varde.example/register",
      keyFile: join(place("work"), "key.pem"),
      folder: join(place("work"), "kept", "two"),
    });
    const other = openSigner({
      origin: "varde.example/register",
      keyFile: join(place("work"), "key.pem"),
      folder: join(place("work"), "kept", "two"),
    });
    const { auditLog } = register.store;
    let grown = 10;
    const growing = { ...auditLog, size: () => grown };
    const [evidence, others] = [signer, other].map((each) => createEvidence(growing, each));
    expect((await evidence?.sign())?.size).toBe(10);
    expect(other.latest()?.size).toBe(10);
    grown = 20;
    /** Signed by the other one while this one works out its proof. */
    const size = async () => {
      await others?.sign();
      return 15;
    };
    await expect(createEvidence({ ...growing, size }, signer).sign()).resolves.toMatchObject({
      size: 15,
    });
    expect(signer.latest()?.size).toBe(20);
    expect((await evidence?.proof(19))?.index).toBe(19);
  });

  it("takes no checkpoint that somebody else has signed", () => {
    copied();
    const kept = join(place("work"), "kept", "register");
    writeFileSync(
      join(kept, "0000000000010001.checkpoint"),
      "varde.example/register\n10001\nAAAA\n\n— x y\n",
    );
    const { key } = openSigner({
      origin: "varde.example/other",
      keyFile: join(place("work"), "key.pem"),
      folder: join(place("work"), "other"),
    });
    expect(() => readCheckpoints(kept, key)).toThrow(/expected a checkpoint signed by/);
  });
});
