/** What the bench asks: the same facts of one person, of a thousand and of fifty apart; and a change of one. */
const SELECTION = `{
  nationalId registration
  contactInfo {
    email { address changedAt confirmedAt }
    mobile { number changedAt confirmedAt }
  }
  reservation { reserved reservedAt }
  notificationDecision(purpose: DECISION) {
    outcome channels { kind address expired } reasons { code } validUntil
  }
}`;

const CONFIRM = `mutation confirm($ids: NationalId!) {
  confirmContactInfo(input: { nationalId: $ids, reason: "A bench" }) {
    ... on ConfirmContactInfoSuccess { person { revision } receipt { logIndex } }
  }
}`;

export interface Operation {
  name: "single" | "batch" | "aliases" | "confirm";
  title: string;
  query: string;
  /** People asked about in one request. */
  persons: number;
  connections: number;
}

const ALIASES = Array.from({ length: 50 }, (_, i) => `p${i}`);

export const SINGLE: Operation = {
  name: "single",
  title: "One person",
  query: `query single($ids: NationalId!) { person(nationalId: $ids) ${SELECTION} }`,
  persons: 1,
  connections: 16,
};

/** Some persons in one request. */
export const batchOf = (persons: number): Operation => ({
  name: "batch",
  title: `${persons} persons in one request`,
  query: `query batch($ids: [NationalId!]!) { persons(nationalIds: $ids) ${SELECTION} }`,
  persons,
  connections: 4,
});

export const BATCH = batchOf(1000);

export const FIFTY: Operation = {
  name: "aliases",
  title: "Fifty aliases of a person",
  query: `query aliases(${ALIASES.map((alias) => `$${alias}: NationalId!`).join(" ")}) {
    ${ALIASES.map((alias) => `${alias}: person(nationalId: $${alias}) { ...facts }`).join("\n")}
  }
  fragment facts on Person ${SELECTION}`,
  persons: ALIASES.length,
  connections: 16,
};

export const LOOK_UPS: readonly Operation[] = [SINGLE, BATCH, FIFTY];

export const CHANGES: readonly Operation[] = [1, 64].map((connections) => ({
  name: "confirm",
  title: "A change of one person",
  query: CONFIRM,
  persons: 1,
  connections,
}));

const HOP = "{ id registration revision email notice { channel address expired } }";

/** People from one subgraph, and of each what a second knows. */
export const HOPS: readonly Operation[] = [
  {
    name: "single",
    title: "One entity from a second subgraph",
    query: `query single($ids: ID!) { person(id: $ids) ${HOP} }`,
    persons: 1,
    connections: 16,
  },
  {
    name: "batch",
    title: "1000 entities from a second subgraph",
    query: `query batch($ids: [ID!]!) { people(ids: $ids) ${HOP} }`,
    persons: 1000,
    connections: 4,
  },
];

/** Request bodies asking about different people in turn. */
export function bodiesOf({ name, query, persons }: Operation, ids: readonly string[]): string[] {
  const count = Math.max(100, Math.ceil(4096 / persons));
  return Array.from({ length: count }, (_, i) => {
    const asked = Array.from(
      { length: persons },
      (_, k) => ids[(i * 7919 + k * 104_729) % ids.length] as string,
    );
    return JSON.stringify({ query, operationName: name, variables: variablesOf(name, asked) });
  });
}

function variablesOf(name: Operation["name"], asked: readonly string[]) {
  if (name === "aliases") return Object.fromEntries(asked.map((id, i) => [ALIASES[i], id]));
  return { ids: name === "batch" ? asked : asked[0] };
}
