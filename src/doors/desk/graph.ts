/** Everything a page of the desk asks the graph, and the shape of what it answers. */
export const QUALITY = `query DeskQuality { registerQuality {
  asOf registered deleted reserved withoutAddress reachable sharedValues peopleSharingValues
  channels { channel given fresh expired expiring { month count } } } }`;

export const OUTBOX_COUNTS =
  "query DeskOutboxCounts { outbox(first: 1) { counts { queued sent dead } } }";

export const DEAD_MESSAGES = `query DeskDeadMessages($after: String) {
  outbox(state: DEAD, first: 50, after: $after) {
    counts { queued sent dead }
    nodes { id kind channel attempts lastError createdAt }
    pageInfo { hasNextPage endCursor } } }`;

export const AGENCIES = `query DeskAgencies($after: String) { agencies(first: 50, after: $after) {
  nodes { orgNumber name connectedAt disconnectedAt displayDelayDays }
  pageInfo { hasNextPage endCursor } } }`;

export const LOOKUPS = `query DeskLookups { lookupStatistics(days: 30) {
  from asOf lookups people rows { organization agency { name } purpose lookups people } } }`;

const POINT = "changedAt confirmedAt freshness expiresAt shared";
export const PERSON = `query DeskPerson($id: NationalId!, $after: String) { person(nationalId: $id) {
  nationalId redirectedFrom registration revision
  contactInfo { email { address ${POINT} } mobile { number ${POINT} } }
  reservation { reserved reservedAt }
  language { code }
  digitalMailbox { address supplier }
  notificationDecision(purpose: DECISION) { outcome }
  changes(first: 20, after: $after) {
    nodes { revision at kind actor { kind name organization } reason channel logIndex }
    pageInfo { hasNextPage endCursor } } } }`;

const CHECKPOINT = "auditCheckpoint { origin size rootHash note signedAt verifierKey }";
export const AUDIT = `query DeskAudit { ${CHECKPOINT} }`;
export const PROOF = `query DeskProof($index: Int!) { ${CHECKPOINT}
  auditProof(index: $index) { index leafHash proof verifierKey } }`;
export const GROWTH = `query DeskGrowth($from: Int!, $to: Int!) {
  auditConsistency(from: $from, to: $to) { hashes } }`;

export interface PageInfo {
  hasNextPage: boolean;
  endCursor: string | null;
}

export interface Connection<Node> {
  nodes: Node[];
  pageInfo: PageInfo;
}

export interface Quality {
  asOf: string;
  registered: number;
  deleted: number;
  reserved: number;
  withoutAddress: number;
  reachable: number;
  sharedValues: number;
  peopleSharingValues: number;
  channels: ChannelQuality[];
}

export interface ChannelQuality {
  channel: string;
  given: number;
  fresh: number;
  expired: number;
  expiring: { month: string; count: number }[];
}

export interface OutboxCounts {
  queued: number;
  sent: number;
  dead: number;
}

export interface DeadMessage {
  id: string;
  kind: string;
  channel: string;
  attempts: number;
  lastError: string | null;
  createdAt: string;
}

export interface Agency {
  orgNumber: string;
  name: string;
  connectedAt: string;
  disconnectedAt: string | null;
  displayDelayDays: number;
}

export interface Lookups {
  from: string;
  asOf: string;
  lookups: number;
  people: number;
  rows: {
    organization: string;
    agency: { name: string } | null;
    purpose: string | null;
    lookups: number;
    people: number;
  }[];
}

export interface Point {
  changedAt: string | null;
  confirmedAt: string | null;
  freshness: "FRESH" | "EXPIRED";
  expiresAt: string;
  shared: boolean;
}

export interface Person {
  nationalId: string;
  redirectedFrom: string | null;
  registration: string;
  revision: number;
  contactInfo: {
    email: (Point & { address: string }) | null;
    mobile: (Point & { number: string }) | null;
  } | null;
  reservation: { reserved: boolean; reservedAt: string | null };
  language: { code: string } | null;
  digitalMailbox: { address: string | null; supplier: string } | null;
  notificationDecision: { outcome: string };
  changes: Connection<Change>;
}

export interface Change {
  revision: number;
  at: string;
  kind: string;
  actor: { kind: string; name: string | null; organization: string | null };
  reason: string | null;
  channel: string | null;
  logIndex: number | null;
}

export interface Checkpoint {
  origin: string;
  size: number;
  rootHash: string;
  note: string;
  signedAt: string;
  verifierKey: string;
}

export interface Proof {
  index: number;
  leafHash: string;
  proof: string;
  verifierKey: string;
}
