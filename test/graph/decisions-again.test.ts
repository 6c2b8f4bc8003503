import fc from "fast-check";
import { expect, it } from "vitest";
import { NOW } from "../support/a-person.ts";
import { scenarios } from "../support/scenarios.ts";
import { startVarde, type Varde } from "../support/varde.ts";

const PEOPLE = [scenarios.reachable, scenarios.reservedLastWinter, scenarios.nothingLeft];
const PURPOSES = ["DECISION", "INFO_LETTER", "REMINDER", "SERVICE", "EMERGENCY", "MARKETING"];
const PREFERENCES = [null, "EMAIL", "SMS", "EMAIL_PREFERRED", "SMS_PREFERRED", "EMAIL_AND_SMS"];
const DAY = 86_400_000;
const DECIDED = `outcome channels { kind address expired } reasons { code weight legalReference }
  validUntil renotifyAt ruleSet recipientRevision decidedAt`;

/** What may happen to a person, as a mutation's input. */
const step = fc.oneof(
  fc.constantFrom(
    'updateContactInfo(input: { email: "kari.ny@example.com", ',
    "updateContactInfo(input: { email: null, ",
    'updateContactInfo(input: { mobile: "91234567", ',
    "updateContactInfo(input: { mobile: null, ",
    "confirmContactInfo(input: { ",
    "reserve(input: { ",
    "withdrawReservation(input: { ",
    "deleteRegistration(input: { ",
    'registerPerson(input: { email: "kari@example.org", ',
  ),
);
const move = fc.record({
  /** Milliseconds to the next; none at all is when it is hardest. */
  after: fc.oneof(
    fc.constant(0),
    fc.integer({ min: 0, max: 3 }),
    fc.integer({ max: 400 * DAY, min: 0 }),
  ),
  person: fc.constantFrom(...PEOPLE.map(({ nationalId }) => nationalId)),
  step,
  decide: fc.boolean(),
  purpose: fc.constantFrom(...PURPOSES),
  preference: fc.constantFrom(...PREFERENCES),
});

interface Decided {
  id: string;
  recipient: { nationalId: string };
  purpose: string;
  preference: string | null;
  decidedAt: string;
}

/** Whatever comes at the same moment comes at once, unordered. */
async function live(
  varde: Varde,
  moves: readonly (typeof move extends fc.Arbitrary<infer Move> ? Move : never)[],
  setNow: (ms: number) => void,
): Promise<void> {
  let asked: Promise<unknown>[] = [];
  for (const { after, person, step, decide, purpose, preference } of moves) {
    if (after > 0) {
      await Promise.all(asked);
      asked = [];
      setNow(after);
    }
    const token = await varde.token({ kind: decide ? "AGENCY" : "OPERATOR" });
    asked.push(
      decide
        ? varde.ask(
            `mutation { recordNotificationDecisions(input: { nationalIds: ["${person}", "${PEOPLE[0]?.nationalId}"],
              purpose: ${purpose}, preference: ${preference}, caseReference: "c" }) { __typename } }`,
            {},
            token,
          )
        : varde.ask(
            `mutation { ${step} nationalId: "${person}", reason: "x" }) { __typename } }`,
            {},
            token,
          ),
    );
  }
  await Promise.all(asked);
}

async function recorded(varde: Varde): Promise<number[]> {
  const size = await varde.store.auditLog.size();
  const found: number[] = [];
  for (let index = 0; index < size; index++)
    if (String(await varde.store.auditLog.entry(index)).includes("NOTIFICATION_DECISION_RECORDED"))
      found.push(index);
  return found;
}

it("a decision that was recorded is the one that is made as of its moment, whatever came before and after", async () => {
  let decisions = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(move, { minLength: 4, maxLength: 24 }), async (moves) => {
      let now = NOW;
      const varde = await startVarde({ people: PEOPLE, clock: () => now });
      try {
        await live(varde, moves, (ms) => {
          now += ms;
        });
        const token = await varde.token();
        const ids = await recorded(varde);
        decisions += ids.length;
        let last = "";
        for (const id of ids) {
          const found = await varde.ask(
            `{ notificationDecision(id: "${id}") { id purpose preference recipient { ... on Person { nationalId } } ${DECIDED} } }`,
            {},
            token,
          );
          const decided = found.data as { notificationDecision: Decided };
          const { recipient, purpose, preference, ...kept } = decided.notificationDecision;
          expect(kept.decidedAt >= last).toBe(true);
          last = kept.decidedAt;
          const again = await varde.ask(
            `{ person(nationalId: "${recipient.nationalId}") { asOf(time: "${kept.decidedAt}") {
              notificationDecision(purpose: ${purpose}, preference: ${preference}) { id ${DECIDED} } } } }`,
            {},
            token,
          );
          expect(again.data?.person).toEqual({
            asOf: { notificationDecision: { ...kept, id: null } },
          });
        }
      } finally {
        await varde.close();
      }
    }),
    { numRuns: 60 },
  );
  expect(decisions).toBeGreaterThan(100);
}, 120_000);
