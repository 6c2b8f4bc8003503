import type { AccessLog } from "../../db/access-log.ts";
import type { Store } from "../../db/store.ts";
import type { KnownCaller } from "../access/caller.ts";
import type { AuditValue } from "../audit/canonical.ts";
import type { Instant } from "../rules/person.ts";
import type { SentenceLanguage } from "../rules/rule-set.ts";
import type { Evidence } from "./evidence.ts";
import type { Figures } from "./figures.ts";
import type { Turns } from "./turns.ts";

/** What every request is answered from. */
export interface Register {
  store: Store;
  accessLog: AccessLog;
  evidence: Evidence;
  turns: Turns;
  figures: Figures;
  /** The time now; what is done is done at it, however long the request had to wait. */
  clock(): Instant;
  /** The key that one-time codes are hashed with; 32 bytes. */
  codeKey: Buffer;
}

/** Who asks for something to be done, when, and in what language they read the answer. */
export interface Asking {
  register: Register;
  caller: KnownCaller;
  now: Instant;
  language: SentenceLanguage;
  /** The way they came, for the history. */
  channel: Channel;
}

export type Channel = "GRAPH" | "REST" | "SELF_SERVICE" | "DESK";

/** The caller by name, as evidence keeps it. */
export function who(caller: KnownCaller): string[] {
  switch (caller.kind) {
    case "CITIZEN":
      return [caller.kind, caller.subject];
    case "AGENCY":
      return [caller.kind, caller.organization, ...(caller.supplier ? [caller.supplier] : [])];
    case "OPERATOR":
      return [caller.kind, caller.name];
  }
}

/** What evidence says of who did something, why and by which way. */
export function valuesOf(
  { caller, channel }: Asking,
  reason: string | null | undefined,
): Record<string, AuditValue> {
  return { who: { actor: who(caller), reason: reason ?? null, channel } };
}
