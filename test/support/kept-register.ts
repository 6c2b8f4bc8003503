import { cpSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import type { AccessLog } from "../../db/access-log.ts";
import { openAccessLog } from "../../db/sqlite/access/log.ts";
import { openStore } from "../../db/sqlite/store.ts";
import type { Agency, Store } from "../../db/store.ts";
import type { AuditValue } from "../../src/audit/canonical.ts";
import { openSigner, readCheckpoints } from "../../src/audit/signer.ts";
import { type RegisterVerdict, verifyRegister } from "../../src/commands/verify-register.ts";
import { createEvidence } from "../../src/request/evidence.ts";
import type { Change } from "../../src/rules/change.ts";
import { chooseLanguage } from "../../src/rules/language-choice.ts";
import type { LanguageCode, Person } from "../../src/rules/person.ts";
import { NOW } from "./a-person.ts";
import { scenarios } from "./scenarios.ts";
import { unlock } from "./tampering.ts";

/** A register in a folder of its own, with its logs and the checkpoints kept of them. */
export interface KeptRegister {
  folder: string;
  store: Store;
  accessLog: AccessLog;
  /** The register's file and the access log's, with nothing in the way of writing to them. */
  raw: Database.Database;
  rawAccess: Database.Database;
  verify(checkpoints: "with checkpoints" | "without"): Promise<RegisterVerdict>;
  close(): void;
}

export const AGENCY: Agency = {
  orgNumber: "310385980",
  name: "Testetaten",
  connectedAt: NOW,
  disconnectedAt: null,
  displayDelayDays: 0,
};

const signerIn = (folder: string, log: "register" | "access") =>
  openSigner({
    origin: `varde.example/${log}`,
    keyFile: join(folder, "key.pem"),
    folder: join(folder, "kept", log),
  });

/** @param checkpoints the folder whose checkpoints are held against it; its own when left out. */
export function openKept(folder: string, checkpoints = folder): KeptRegister {
  const file = join(folder, "register.db");
  const accessFile = join(folder, "access.db");
  const store = openStore({ file, environment: "test" });
  const accessLog = openAccessLog({ file: accessFile });
  const raw = new Database(file);
  const rawAccess = new Database(accessFile);
  const kept = (log: "register" | "access") =>
    readCheckpoints(join(checkpoints, "kept", log), signerIn(checkpoints, log).key);
  return {
    folder,
    store,
    accessLog,
    raw,
    rawAccess,
    verify: (which) =>
      verifyRegister(
        store,
        accessLog,
        which === "without"
          ? { register: [], access: [] }
          : { register: kept("register"), access: kept("access") },
      ),
    close() {
      raw.close();
      rawAccess.close();
      store.close();
      accessLog.close();
    },
  };
}

/** A copy of a register that is closed, with the triggers off that keep its logs append-only. */
export function copyOf(from: string, to: string, checkpoints = to): KeptRegister {
  mkdirSync(to, { recursive: true });
  cpSync(from, to, { recursive: true });
  const copy = openKept(to, checkpoints);
  unlock(copy.raw, "audit_entry");
  unlock(copy.rawAccess, "access_entry");
  return copy;
}

export interface Making {
  entries: number;
  checkpointEvery: number;
  /** From which entry on it is another history; the same when left out. */
  otherFrom?: number;
  /** Told of the size it has grown to. */
  onGrown?: (size: number, register: KeptRegister) => void;
}

const LANGUAGES: readonly LanguageCode[] = ["NB", "NN", "EN", "SE"];

/** Makes a register of imported people and changes of them, closed again. */
export async function makeRegister(
  folder: string,
  { entries, checkpointEvery, otherFrom = Number.POSITIVE_INFINITY, onGrown }: Making,
): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const register = openKept(folder);
  const { store, accessLog } = register;
  const registerSigner = createEvidence(store.auditLog, signerIn(folder, "register"));
  const accessSigner = createEvidence(accessLog.log, signerIn(folder, "access"));
  const people = Object.values(scenarios)
    .filter(({ registration }) => registration === "ACTIVE")
    .map((after) => ({ before: null, after: { ...after, revision: 1 } }));
  await store.load({ at: NOW, source: "tests", people, suppliers: [], run: null });
  const values = { who: { actor: ["OPERATOR", "Test"], reason: "A test", channel: "GRAPH" } };
  const agency = { ...AGENCY } as unknown as AuditValue;
  await store.commit({
    at: NOW,
    actor: "SYSTEM",
    deeds: [
      { of: "AGENCY", kind: "AGENCY_CONNECTED", agency: AGENCY, values: { ...values, agency } },
    ],
    idempotency: null,
  });
  const records = (await store.people(people.map(({ after }) => after.nationalId))) as Person[];
  for (let size = 2; size < entries; ) {
    const group = records.slice(0, Math.min(records.length, entries - size));
    const at = NOW + size;
    await Promise.all(
      group.map((person, i) => {
        const turn = Math.floor(size / records.length) + (size + i >= otherFrom ? 1 : 0);
        const code = LANGUAGES[turn % 4] as LanguageCode;
        const change = chooseLanguage(code)(person, at) as Change;
        records[i] = change.after;
        return store.commit({
          at,
          actor: "OPERATOR",
          deeds: [{ of: "PERSON", change, values }],
          idempotency: null,
        });
      }),
    );
    const before = size;
    size += group.length;
    onGrown?.(size, register);
    if (Math.floor(size / checkpointEvery) > Math.floor(before / checkpointEvery))
      await registerSigner.sign();
  }
  for (let i = 0; i < 20; i++) {
    await accessLog.write({
      at: NOW + i,
      caller: { kind: "AGENCY", organization: AGENCY.orgNumber, supplier: null, name: null },
      purpose: `letter ${i}`,
      operation: "Addresses",
      fields: ["contactInfo.email.address"],
      references: [records[i % records.length]?.reference as string],
      strangers: [],
      visibleFrom: NOW,
    });
    if (i === 9) await accessSigner.sign();
  }
  register.close();
}
