import type { CallerKind } from "../src/access/caller.ts";
import type { TestState } from "../src/commands/test-persons.ts";

/** Whom a test token can stand for. */
export interface Role {
  kind: CallerKind;
  label: string;
  /** How the line `# rolle: ...` of an example names it. */
  inExamples: string;
}

export const ROLES: readonly Role[] = [
  { kind: "AGENCY", label: "Etat (agency)", inExamples: "etat" },
  { kind: "CITIZEN", label: "Innbygger (citizen)", inExamples: "innbygger" },
  { kind: "OPERATOR", label: "Forvalter (operator)", inExamples: "forvalter" },
];

export const ROLE_LABELS = Object.fromEntries(
  ROLES.map(({ kind, label }) => [kind, label]),
) as Record<CallerKind, string>;

/** The role a document asks for by its line `# rolle: ...`; an agency's unless it says otherwise. */
export function kindNamedIn(document: string): CallerKind {
  const name = /^# rolle: (\S+)/m.exec(document)?.[1];
  return ROLES.find(({ inExamples }) => inExamples === name)?.kind ?? "AGENCY";
}

/** What each group of published test persons stands for. */
export const STATE_LABELS: Readonly<Record<TestState, string>> = {
  emailAndMobile: "e-mail and mobile (begge)",
  mobileOnly: "mobile only (bare mobil)",
  emailOnly: "e-mail only (bare epost)",
  reservedWithContact: "reserved (reservert)",
  deleted: "deleted (slettet)",
  expired: "contact info expired (utdatert)",
  digipost: "mailbox at Digipost",
  eboks: "mailbox at e-Boks",
  reservedWithDigipost: "reserved, mailbox at Digipost",
  nynorsk: "wants nynorsk",
  bokmaal: "wants bokmål",
  english: "wants English (engelsk)",
  documentationExample: "the one in the documentation",
  dNumber: "D-number (D-nummer)",
};
