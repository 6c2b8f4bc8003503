import type { Instant } from "../rules/person.ts";

/** Who is asking. The kind follows from who issued the token, never from a claim it carries. */
export type Caller = Anonymous | KnownCaller;
export type KnownCaller = AgencyCaller | CitizenCaller | OperatorCaller;
export type CallerKind = KnownCaller["kind"];

export interface Anonymous {
  kind: "ANONYMOUS";
}

interface Known {
  /** The token's scopes, less those that do not count for this kind of caller. */
  scopes: ReadonlySet<string>;
  expiresAt: Instant;
}

export interface AgencyCaller extends Known {
  kind: "AGENCY";
  /** Organisation number of the agency, the token's `consumer`: the legal actor. */
  organization: string;
  /** Organisation number of the supplier acting for it, the technical actor. */
  supplier: string | null;
  /** The one person the token may ask about, when it carries a `pid`. */
  onlySubject: string | null;
  /** Whether the agency is connected to the register; one that is not may look nobody up. */
  connected: boolean;
}

export interface CitizenCaller extends Known {
  kind: "CITIZEN";
  /** The citizen's own national id, from `pid`. */
  nationalId: string;
  /** Whether `acr` is substantial or high, which writing asks for. */
  mayWrite: boolean;
}

export interface OperatorCaller extends Known {
  kind: "OPERATOR";
  name: string;
}

export const ANONYMOUS: Anonymous = { kind: "ANONYMOUS" };

/** The scopes each kind of caller can hold. Any other scope in its token counts for nothing. */
export const SCOPES_OF: Readonly<Record<CallerKind, readonly string[]>> = {
  AGENCY: [
    "krr:global/kontaktinformasjon.read",
    "krr:global/digitalpost.read",
    "krr:global/hentendring.read",
    "krr:global/kontaktinfo.read",
    "krr:global/postkasse.read",
    "varde:decisions.write",
  ],
  CITIZEN: [
    "krr:user/kontaktinformasjon.read",
    "krr:user/digitalpost.read",
    "krr:user/spraak.write",
    "varde:user/kontaktinformasjon.write",
    "varde:user/reservasjon.write",
    "varde:user/historikk.read",
  ],
  OPERATOR: [
    "varde:register.write",
    "varde:agencies.write",
    "varde:audit.read",
    "varde:operations",
  ],
};

/** The only person this caller may see, when there is only one. */
export function onlySubjectOf(caller: Caller): string | null {
  if (caller.kind === "CITIZEN") return caller.nationalId;
  return caller.kind === "AGENCY" ? caller.onlySubject : null;
}
