import type { Instant } from "../rules/person.ts";

/** Who is asking. The kind follows from who issued the token, never from a claim it carries. */
export type Caller = Anonymous | KnownCaller;
export type KnownCaller = AgencyCaller | CitizenCaller | OperatorCaller;
export type CallerKind = KnownCaller["kind"];

export interface Anonymous {
  kind: "ANONYMOUS";
  subject: null;
}

interface Known {
  /** The token's scopes, less those that do not count for this kind of caller. */
  scopes: ReadonlySet<string>;
  expiresAt: Instant;
  /** The only person the caller may see, by the token's `pid`: a citizen sees nobody else. */
  subject: string | null;
}

export interface AgencyCaller extends Known {
  kind: "AGENCY";
  /** Organisation number of the agency, the token's `consumer`: the legal actor. */
  organization: string;
  /** Organisation number of the supplier acting for it, the technical actor. */
  supplier: string | null;
  /** Whether the agency is connected to the register; one that is not may look nobody up. */
  connected: boolean;
}

export interface CitizenCaller extends Known {
  kind: "CITIZEN";
  subject: string;
  /** Whether `acr` is substantial or high, which writing asks for. */
  mayWrite: boolean;
}

export interface OperatorCaller extends Known {
  kind: "OPERATOR";
  name: string;
}

export const ANONYMOUS: Anonymous = { kind: "ANONYMOUS", subject: null };

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
