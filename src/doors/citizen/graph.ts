import type { SignedIn } from "./visit.ts";

export { change, mutationText, type Problem } from "../pages/change.ts";

/** Everything a page asks the graph, and the shape of what it answers. */
const POINT = "changedAt confirmedAt validatedAt freshness expiresAt shared";
const RECORD = `nationalId registration
  contactInfo { email { address ${POINT} } mobile { number ${POINT} } }
  reservation { reserved reservedAt }
  language { code changedAt }
  digitalMailbox { address supplier }`;
const LOOKUP = "at kind organization agency { name } supplier purpose fields";

export const OVERVIEW = `query MyOverview { me { ${RECORD}
  notificationDecision(purpose: DECISION) { outcome }
  lookups(first: 3, byOthers: true) { nodes { ${LOOKUP} } } } }`;

export const MY_RECORD = `query MyRecord { me { ${RECORD} } }`;

export const MY_LOOKUPS = `query MyLookups($first: Int!, $after: String) {
  me { lookups(first: $first, after: $after, byOthers: true) { nodes { ${LOOKUP} } pageInfo { hasNextPage endCursor } } } }`;

export const MY_CHANGES = `query MyChanges($first: Int!, $after: String) {
  me { changes(first: $first, after: $after) {
    nodes { revision at kind fields actor { kind organization } reason channel logIndex }
    pageInfo { hasNextPage endCursor } } } }`;

export interface Point {
  changedAt: string | null;
  confirmedAt: string | null;
  validatedAt: string | null;
  freshness: "FRESH" | "EXPIRED";
  expiresAt: string;
  shared: boolean;
}

export interface MyRecord {
  nationalId: string;
  registration: "ACTIVE" | "DELETED" | "NOT_REGISTERED";
  contactInfo: {
    email: (Point & { address: string }) | null;
    mobile: (Point & { number: string }) | null;
  } | null;
  reservation: { reserved: boolean; reservedAt: string | null };
  language: { code: string } | null;
  digitalMailbox: { address: string | null; supplier: string } | null;
}

export interface Lookup {
  at: string;
  kind: string;
  organization: string | null;
  agency: { name: string } | null;
  supplier: string | null;
  purpose: string | null;
  fields: string[];
}

export interface Change {
  revision: number;
  at: string;
  kind: string;
  actor: { kind: string; organization: string | null };
  reason: string | null;
}

export interface Connection<Node> {
  nodes: Node[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

export async function myRecord({ ask }: SignedIn): Promise<MyRecord> {
  return (await ask<{ me: MyRecord }>(MY_RECORD)).me;
}
