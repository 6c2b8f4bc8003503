import type { AccessLog } from "../../db/access-log.ts";
import type { Store } from "../../db/store.ts";
import { verifyChanges } from "../../db/verify/changes.ts";
import { verifyEnterprises } from "../../db/verify/enterprises.ts";
import { verifyPeople } from "../../db/verify/people.ts";
import { verifyReminders } from "../../db/verify/reminders.ts";
import type { SignedCheckpoint } from "../audit/signer.ts";
import { type Verdict, verifyAudit } from "./verify-audit.ts";

/** The checkpoints of both logs that are kept outside. */
export interface Kept {
  register: readonly SignedCheckpoint[];
  access: readonly SignedCheckpoint[];
}

export interface RegisterVerdict {
  audit: Verdict;
  access: Verdict;
  /** The first thing that does not hold, with where; null when everything does. */
  fault: string | null;
}

/** Derives both logs again, and holds everything the register answers from against its log. */
export async function verifyRegister(
  store: Store,
  accessLog: AccessLog,
  checkpoints: Kept,
): Promise<RegisterVerdict> {
  const audit = await verifyAudit(store.auditLog, checkpoints.register);
  const access = await verifyAudit(accessLog.log, checkpoints.access);
  const reached = new Set<number>();
  const records =
    audit.fault === null
      ? ((await verifyPeople(store, reached)) ??
        (await verifyChanges(store, reached)) ??
        (await verifyEnterprises(store)) ??
        (await verifyReminders(store)))
      : null;
  const fault =
    told("the audit log", audit.fault) ??
    told("the records", records) ??
    told("the access log", access.fault);
  return { audit, access, fault };
}

function told(where: string, fault: string | null): string | null {
  return fault === null ? null : `${where}: ${fault}`;
}
