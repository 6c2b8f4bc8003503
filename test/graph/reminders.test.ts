import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { RevisionConflict } from "../../db/commit.ts";
import { TEST_ENTERPRISES } from "../../src/commands/test-enterprises.ts";
import { verifyRegister } from "../../src/commands/verify-register.ts";
import type { Person } from "../../src/rules/person.ts";
import { NOW } from "../support/a-person.ts";
import {
  AGENCY,
  type Answer,
  citizen,
  entries,
  entry,
  KOMMUNEN,
  made,
  NEW_NUMBER,
  NEWER_NUMBER,
  OPERATOR,
  OWN,
  openOffice,
  operate,
  read,
  refusal,
  send,
  start,
  TESTETATEN,
  time,
  varde,
  type Who,
} from "../support/office.ts";
import { scenarios } from "../support/scenarios.ts";

const OTHER = scenarios.mobileOnly.nationalId;
const DAY = 86_400_000;
const WEEK = 7 * DAY;
const MUNICIPALITY: Who = { kind: "AGENCY", org: KOMMUNEN };
openOffice();

interface Decision {
  id: string;
  outcome: string;
  purpose: string;
  repeats: string | null;
  renotifyAt: string | null;
  decidedAt: string;
  caseReference: string;
  preference: string | null;
  channels: { address: string }[];
  recipient: { nationalId?: string; orgNumber?: string };
  receipt: { logIndex: number };
}
interface Page {
  cursor: string;
  hasMore: boolean;
  reminders: {
    cursor: string;
    dueAt: string;
    recipient: { nationalId?: string; orgNumber?: string };
    decision: Decision;
  }[];
}

const DECISION = `id outcome purpose repeats renotifyAt decidedAt caseReference preference
  channels { address } recipient { ... on Person { nationalId } ... on Enterprise { orgNumber } }
  receipt { logIndex }`;
const ANSWER = `decisions { ${DECISION} } receipt { logIndex leafHash }`;
const decisionsOf = ({ decisions }: Answer) => decisions as Decision[];

const record = async (but: object = {}, who: Who = AGENCY): Promise<Decision[]> => {
  const input = { nationalIds: [OWN], purpose: "DECISION", caseReference: "2026/17", ...but };
  return decisionsOf(await made(send(who, "recordNotificationDecisions", input, ANSWER)));
};
const recordOne = async (but: object = {}, who: Who = AGENCY) =>
  (await record(but, who))[0] as Decision;
const SOME: Record<string, string> = {
  markDecisionsOpened: "... on UnknownDecisions { positions }",
  recordReminders: `... on UnknownDecisions { positions } ... on AlreadyReminded { positions }
    ... on ReminderNotDue { positions }`,
};
const ask = async (mutation: string, input: object, who: Who): Promise<Answer> => {
  const type = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}`;
  const token = typeof who === "string" ? who : await varde.token(who);
  const { data, errors } = await varde.ask(
    `mutation($input: ${type}Input!) { answer: ${mutation}(input: $input) { __typename
      ... on Problem { code } ${SOME[mutation]}
      ... on ${type}Success { ${ANSWER} } } }`,
    { input },
    token,
  );
  if (errors) return { __typename: String(errors[0]?.extensions.code) };
  return data?.answer as Answer;
};
const mark = (ids: string[], but: object = {}, who: Who = AGENCY) =>
  ask("markDecisionsOpened", { ids, ...but }, who);
const remind = (ids: string[], but: object = {}, who: Who = AGENCY) =>
  ask("recordReminders", { ids, ...but }, who);
const due = async (args = "", who: Who = AGENCY): Promise<Page> =>
  (
    await read(
      who,
      `dueReminders${args} { cursor hasMore reminders { cursor dueAt
        recipient { ... on Person { nationalId } ... on Enterprise { orgNumber } }
        decision { ${DECISION} } } }`,
    )
  ).dueReminders as unknown as Page;
const dueIds = async (who: Who = AGENCY) =>
  (await due("", who)).reminders.map(({ decision }) => decision.id);
const stateOf = async ({ id }: Decision) => (await varde.store.reminders([Number(id)]))[0]?.state;
const holds = async () => {
  const { store, register } = varde;
  const none = { register: [], access: [] };
  expect((await verifyRegister(store, register.accessLog, none)).fault).toBeNull();
};

describe("a reminder", () => {
  it("is due when seven days are over, and not a millisecond before", async () => {
    const decision = await recordOne();
    time.now = NOW + WEEK - 1;
    expect(await due()).toEqual({ cursor: "0-0", hasMore: false, reminders: [] });
    time.now += 1;
    const page = await due();
    expect(page).toMatchObject({
      hasMore: false,
      reminders: [{ dueAt: decision.renotifyAt, recipient: { nationalId: OWN }, decision }],
    });
    expect(page.cursor).toBe(page.reminders[0]?.cursor);
    expect(await stateOf(decision)).toBe("WAITING");
    await holds();
  });

  it("is of decisions that notify, for the purpose that is repeated", async () => {
    await record({ nationalIds: [scenarios.reservedLastWinter.nationalId] });
    await record({ purpose: "INFO_LETTER" });
    await record({ purpose: "SERVICE" });
    time.now += WEEK;
    expect(await dueIds()).toEqual([]);
    expect(await varde.store.keptReminders(-1, 10)).toEqual([]);
  });

  it("is kept with its decision or not at all", async () => {
    const people = await record({ nationalIds: [OWN, OTHER, OWN], idempotencyKey: "k" });
    await record({ nationalIds: [OWN, OTHER, OWN], idempotencyKey: "k" });
    expect((await varde.store.keptReminders(-1, 10)).map(({ decision }) => decision)).toEqual(
      [people[0], people[1]].map((decision) => Number(decision?.id)),
    );
  });

  it("follows a number that is replaced, and tells of both", async () => {
    const { id } = await recordOne();
    await made(operate("replaceNationalId", { nationalId: OWN, newNationalId: NEW_NUMBER }));
    await made(
      operate("replaceNationalId", { nationalId: NEW_NUMBER, newNationalId: NEWER_NUMBER }),
    );
    time.now += WEEK;
    expect((await due()).reminders).toMatchObject([
      { recipient: { nationalId: NEWER_NUMBER }, decision: { id } },
    ]);
    const [again] = decisionsOf(await made(remind([id])));
    expect(again).toMatchObject({
      outcome: "NOTIFY",
      recipient: { nationalId: NEWER_NUMBER },
      repeats: id,
    });
    await holds();
  });

  it("of somebody erased is gone, by an old number too, whatever had come of it", async () => {
    const decisions = [await recordOne(), await recordOne(), await recordOne(), await recordOne()];
    const ids = decisions.map(({ id }) => id) as [string, string, string, string];
    const other = await recordOne({ nationalIds: [OTHER] });
    await made(mark([ids[0]]));
    await made(operate("replaceNationalId", { nationalId: OWN, newNationalId: NEW_NUMBER }));
    time.now += WEEK;
    const keyed = { idempotencyKey: "k" };
    await made(remind([ids[1]], keyed));
    await made(mark([ids[1], ids[2]]));
    await made(operate("erasePerson", { nationalId: NEW_NUMBER }));
    expect(await dueIds()).toEqual([other.id]);
    expect((await varde.store.keptReminders(-1, 10)).map(({ decision }) => decision)).toEqual([
      Number(other.id),
    ]);
    for (const id of ids) {
      expect(await mark([id])).toMatchObject({ code: "UNKNOWN_DECISIONS" });
      expect(await remind([id])).toMatchObject({ code: "UNKNOWN_DECISIONS" });
    }
    expect(await remind([ids[1]], keyed)).toMatchObject({ code: "UNKNOWN_DECISIONS" });
    await holds();
  });

  it("of a unit is one as well", async () => {
    const orgNumber = TEST_ENTERPRISES.inheriting;
    const asked = { nationalIds: [], orgNumbers: [orgNumber, TEST_ENTERPRISES.smsOnly] };
    const [first, second] = (await record(asked)) as [Decision, Decision];
    time.now += WEEK;
    expect((await due()).reminders).toMatchObject([
      { recipient: { orgNumber }, decision: { id: first.id } },
      { recipient: { orgNumber: TEST_ENTERPRISES.smsOnly } },
    ]);
    await made(mark([second.id]));
    expect(await entry(start + 2)).toMatchObject({ kind: "NOTIFICATION_DECISION_OPENED" });
    const person = await recordOne();
    time.now += WEEK;
    const both = decisionsOf(await made(remind([person.id, first.id, person.id])));
    expect(both.map(({ repeats }) => repeats)).toEqual([person.id, first.id, person.id]);
    expect(both[1]).toMatchObject({ outcome: "NOTIFY", recipient: { orgNumber } });
    expect(await dueIds()).toEqual([]);
    await holds();
  });
});

describe("a decision that was opened", () => {
  it("just before it came due is not repeated", async () => {
    const decision = await recordOne();
    time.now = NOW + WEEK - 1;
    await made(mark([decision.id]));
    expect(await stateOf(decision)).toBe("OPENED");
    time.now += DAY;
    expect(await dueIds()).toEqual([]);
    expect(await remind([decision.id])).toMatchObject({ code: "REMINDER_NOT_DUE", positions: [0] });
    await holds();
  });

  it("after it came due is not repeated either", async () => {
    const { id } = await recordOne();
    time.now += 2 * WEEK;
    expect(await dueIds()).toEqual([id]);
    await made(mark([id]));
    expect(await dueIds()).toEqual([]);
    expect(await remind([id])).toMatchObject({ code: "REMINDER_NOT_DUE" });
  });

  it("after it was repeated is known as opened, and stays repeated", async () => {
    const decision = await recordOne();
    time.now += WEEK;
    await made(remind([decision.id]));
    const { receipt } = await made(mark([decision.id]));
    expect(receipt).toMatchObject({ logIndex: start + 2 });
    expect(await stateOf(decision)).toBe("REMINDED");
    expect(await remind([decision.id])).toMatchObject({ code: "ALREADY_REMINDED" });
    await holds();
  });

  it("is told once, and again nothing is changed, with a key or without", async () => {
    const [one, two] = (await record({ nationalIds: [OWN, OTHER] })) as [Decision, Decision];
    const first = await made(mark([one.id], { idempotencyKey: "k" }));
    time.now += 5000;
    const kept = await varde.store.keptReminders(-1, 10);
    expect(await mark([one.id])).toEqual(first);
    expect(await mark([one.id], { idempotencyKey: "k" })).toEqual(first);
    expect(await mark([one.id, one.id])).toEqual({ ...first, decisions: [one, one] });
    expect(await entries()).toBe(3);
    expect(await varde.store.keptReminders(-1, 10)).toEqual(kept);
    const reused = await mark([two.id], { idempotencyKey: "k" });
    expect(reused.code).toBe("IDEMPOTENCY_KEY_REUSED");
    const both = await made(mark([two.id, one.id]));
    expect(await entries()).toBe(4);
    expect(both).toMatchObject({ decisions: [two, one], receipt: first.receipt as object });
  });

  it("leaves an entry that tells nothing of whom, with what opens it beside it", async () => {
    const { id } = await recordOne();
    time.now += DAY;
    const openedAt = new Date(NOW + 1000).toISOString();
    const { receipt } = await made(mark([id], { openedAt }));
    const kept = await entry(start + 1);
    expect(receipt).toMatchObject({ logIndex: start + 1 });
    expect(kept).toMatchObject({ kind: "NOTIFICATION_DECISION_OPENED", actor: "AGENCY" });
    expect(kept.subject).toBe((await entry(start)).subject);
    for (const secret of [OWN, TESTETATEN, "2026/17", openedAt])
      expect(JSON.stringify(kept)).not.toContain(secret);
    const values = await varde.store.auditLog.values(start + 1);
    const opened = { decision: Number(id), openedAt: NOW + 1000 };
    expect(values).toMatchObject([
      { name: "who", value: { actor: ["AGENCY", TESTETATEN] } },
      { name: "opened", value: opened },
    ]);
  });

  it("leaves its entry with whom it is about, among people and units", async () => {
    const orgNumbers = [TEST_ENTERPRISES.inheriting, TEST_ENTERPRISES.smsOnly];
    const decisions = await record({ nationalIds: [OWN, OTHER], orgNumbers });
    const mixed = [2, 0, 3, 1].map((i) => decisions[i] as Decision);
    await made(mark(mixed.map(({ id }) => id)));
    const subjects = new Set<string>();
    for (const [i, { id }] of mixed.entries()) {
      const { subject } = await entry(start + 4 + i);
      expect(subject).toBe((await entry(Number(id))).subject);
      subjects.add(subject);
    }
    expect(subjects.size).toBe(4);
    await holds();
  });

  it("cannot have been opened before it was decided, or later than now", async () => {
    const { id } = await recordOne();
    time.now += DAY;
    for (const openedAt of [NOW - 1, time.now + 1])
      expect(await mark([id], { openedAt: new Date(openedAt).toISOString() })).toEqual({
        __typename: "BAD_USER_INPUT",
      });
    for (const openedAt of [NOW, time.now])
      await made(mark([id], { openedAt: new Date(openedAt).toISOString() }));
  });

  it("is said of all or of none", async () => {
    const { id } = await recordOne();
    expect(await mark([id, "x", "999999"])).toMatchObject({
      code: "UNKNOWN_DECISIONS",
      positions: [1, 2],
    });
    expect(await entries()).toBe(1);
  });

  it("is one of a thousand in one transaction", async () => {
    const ids: string[] = [];
    for (let i = 0; i < 1000; i++) ids.push((await recordOne()).id);
    const answer = await made(mark(ids));
    expect(decisionsOf(answer).map(({ id }) => id)).toEqual(ids);
    expect(await entries()).toBe(2000);
    expect(answer.receipt).toMatchObject({ logIndex: start + 1999 });
  }, 60_000);
});

describe("a decision that was not opened", () => {
  it("is decided again on the record as it stands, with the first one's question and case", async () => {
    const first = await recordOne({ preference: "EMAIL_PREFERRED", caseReference: "2026/99" });
    await made(send(citizen(), "updateContactInfo", { email: "ny@example.com" }));
    time.now = NOW + WEEK + 1;
    const answer = await made(remind([first.id]));
    const [again] = decisionsOf(answer) as [Decision];
    expect(again).toMatchObject({
      outcome: "NOTIFY",
      purpose: "DECISION",
      channels: [{ address: "ny@example.com" }],
      caseReference: "2026/99",
      preference: "EMAIL_PREFERRED",
      decidedAt: new Date(time.now).toISOString(),
      repeats: first.id,
      renotifyAt: null,
    });
    expect(answer.receipt).toMatchObject(again.receipt);
    expect(first.repeats).toBeNull();
    const readBack = await read(AGENCY, `notificationDecision(id: "${again.id}") { ${DECISION} }`);
    expect(readBack.notificationDecision).toEqual(again);
    expect(await entry(Number(again.id))).toMatchObject({
      kind: "NOTIFICATION_DECISION_RECORDED",
    });
    expect(await stateOf(first)).toBe("REMINDED");
    time.now += WEEK;
    expect(await dueIds()).toEqual([]);
    await holds();
  });

  it("of somebody who has reserved in between goes on paper, and is settled", async () => {
    const first = await recordOne();
    await made(send(citizen(), "reserve", {}));
    time.now += WEEK;
    const [again] = decisionsOf(await made(remind([first.id])));
    expect(again).toMatchObject({ outcome: "PAPER", channels: [], repeats: first.id });
    expect(await stateOf(first)).toBe("CANCELLED");
    expect(await dueIds()).toEqual([]);
    expect(await remind([first.id])).toMatchObject({ code: "ALREADY_REMINDED", positions: [0] });
    await holds();
  });

  it.each([
    ["deleted", "deleteRegistration", { nationalId: OWN }],
    [
      "without what was asked for",
      "updateContactInfo",
      { nationalId: OWN, email: null, mobile: "91234567" },
    ],
  ])("of somebody who is %s by now goes on paper", async (_, mutation, input) => {
    const first = await recordOne({ preference: "EMAIL" });
    await made(operate(mutation, input));
    time.now += WEEK;
    expect(decisionsOf(await made(remind([first.id])))).toMatchObject([{ outcome: "PAPER" }]);
    expect(await stateOf(first)).toBe("CANCELLED");
    await holds();
  });

  it("is decided again all together or not at all", async () => {
    const one = await recordOne();
    time.now += DAY;
    const two = await recordOne();
    time.now = NOW + WEEK;
    expect(await remind([one.id, two.id])).toMatchObject({
      code: "REMINDER_NOT_DUE",
      positions: [1],
    });
    expect(await remind([two.id, "7", one.id])).toMatchObject({
      code: "UNKNOWN_DECISIONS",
      positions: [1],
    });
    expect(await entries()).toBe(2);
    expect(await dueIds()).toEqual([one.id]);
  });

  it("a repeat is not waited for", async () => {
    const { id } = await recordOne();
    time.now += WEEK;
    const [again] = decisionsOf(await made(remind([id]))) as [Decision];
    expect(await mark([again.id])).toMatchObject({ code: "UNKNOWN_DECISIONS" });
    expect(await remind([again.id])).toMatchObject({ code: "UNKNOWN_DECISIONS" });
  });

  it("is repeated once by twenty at the same time", async () => {
    const { id } = await recordOne();
    time.now += WEEK;
    const answers = await Promise.all(Array.from({ length: 20 }, () => remind([id])));
    expect(
      answers.filter(({ __typename }) => __typename === "RecordRemindersSuccess"),
    ).toHaveLength(1);
    expect(answers.filter(({ code }) => code === "ALREADY_REMINDED")).toHaveLength(19);
    expect(await entries()).toBe(2);
    await holds();
  });

  it("is opened once, and repeated only if it was not, by twenty at the same time", async () => {
    const { id } = await recordOne();
    time.now += WEEK;
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, i) => (i % 2 === 0 ? remind([id]) : mark([id]))),
    );
    const repeated = answers.filter(({ __typename }) => __typename === "RecordRemindersSuccess");
    expect(repeated.length).toBeLessThanOrEqual(1);
    expect(await entries()).toBe(2 + repeated.length);
    await holds();
  });

  it("is repeated once where two processes do not know of each other", async () => {
    const { id } = await recordOne();
    const [person] = (await varde.store.people([OWN])) as [Person];
    const reminder = { repeats: Number(id), state: "REMINDED" as const };
    const commit = () =>
      varde.store.commit({
        at: NOW + WEEK,
        actor: "AGENCY",
        deeds: [{ of: "DECISION", person, values: {}, reminder }],
        idempotency: null,
      });
    const settled = await Promise.allSettled([commit(), commit(), commit()]);
    expect(settled.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "rejected"]);
    await expect(commit()).rejects.toThrow(RevisionConflict);
    expect(await entries()).toBe(2);
  });

  it("is answered alike under the same key, whatever became of the person", async () => {
    const { id } = await recordOne();
    time.now += WEEK;
    const keyed = { idempotencyKey: "k" };
    const answers = await Promise.all(Array.from({ length: 20 }, () => remind([id], keyed)));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    await made(send(citizen(), "reserve", {}));
    time.now += DAY;
    expect(await remind([id], keyed)).toEqual(answers[0]);
    expect(await entries()).toBe(3);
    expect((await remind([id, id], keyed)).code).toBe("IDEMPOTENCY_KEY_REUSED");
    expect((await mark([id], keyed)).code).toBe("IDEMPOTENCY_KEY_REUSED");
  });

  it("is in the person's list of look-ups, as what was due is", async () => {
    const { id } = await recordOne();
    time.now += WEEK;
    await made(remind([id]));
    const lookups = "me { lookups(first: 3) { nodes { operation organization fields } } }";
    const { me } = await read(citizen(), lookups);
    expect(me).toMatchObject({
      lookups: {
        nodes: [
          { fields: expect.arrayContaining(["notificationDecision.channels.address"]) },
          { fields: expect.arrayContaining(["notificationDecision.channels.address"]) },
        ],
      },
    });
    await recordOne();
    time.now += WEEK;
    await due();
    const after = await read(citizen(), "me { lookups(first: 1) { nodes { fields } } }");
    expect(after.me).toMatchObject({
      lookups: { nodes: [{ fields: expect.arrayContaining(["reminder.dueAt"]) }] },
    });
  });
});

describe("what an agency waits for", () => {
  it("is another's business in nothing, and no different from what is not there", async () => {
    const theirs = await recordOne({}, MUNICIPALITY);
    const own = await recordOne();
    time.now += WEEK;
    expect(await dueIds()).toEqual([own.id]);
    expect(await dueIds(MUNICIPALITY)).toEqual([theirs.id]);
    for (const deed of [mark, remind]) {
      const unknown = await deed(["999999"]);
      expect(await deed([theirs.id])).toEqual(unknown);
      expect(unknown).toMatchObject({ code: "UNKNOWN_DECISIONS", positions: [0] });
    }
    await made(remind([theirs.id], {}, MUNICIPALITY));
    expect(await remind([theirs.id])).toMatchObject({ code: "UNKNOWN_DECISIONS" });
    expect(await stateOf(own)).toBe("WAITING");
  });

  it("waits for it while it is disconnected, and is refused", async () => {
    const { id } = await recordOne();
    time.now += WEEK;
    await made(operate("disconnectAgency", { orgNumber: TESTETATEN }));
    expect(await refusal(AGENCY, "dueReminders { cursor }")).toBe("FORBIDDEN");
    expect((await mark([id])).__typename).toBe("FORBIDDEN");
    expect((await remind([id])).__typename).toBe("FORBIDDEN");
    await made(operate("connectAgency", { orgNumber: TESTETATEN, name: "Testetaten" }));
    expect(await dueIds()).toEqual([id]);
    await made(remind([id]));
  });

  it.each([
    ["a citizen", citizen()],
    ["an operator", OPERATOR],
    ["a token bound to the person", { kind: "AGENCY", pid: OWN } as Who],
    [
      "an agency that may not record",
      { kind: "AGENCY", scope: "krr:global/kontaktinformasjon.read" } as Who,
    ],
  ])("is refused to %s", async (_, who) => {
    const { id } = await recordOne();
    time.now += WEEK;
    expect(await refusal(who, "dueReminders { cursor }")).toBe("FORBIDDEN");
    expect((await mark([id], {}, who)).__typename).toBe("FORBIDDEN");
    expect((await remind([id], {}, who)).__typename).toBe("FORBIDDEN");
    expect(await dueIds()).toEqual([id]);
  });

  it("is decided again only by one who may look people up", async () => {
    const { id } = await recordOne();
    time.now += WEEK;
    const writing = { kind: "AGENCY", scope: "varde:decisions.write" } as const;
    const query = `mutation { recordReminders(input: { ids: ["${id}"] }) { __typename } }`;
    const { errors } = await varde.ask(query, {}, await varde.token(writing));
    expect(errors?.[0]?.extensions.code).toBe("FORBIDDEN");
    const opened = `mutation { markDecisionsOpened(input: { ids: ["${id}"] }) { __typename } }`;
    const { data } = await varde.ask(opened, {}, await varde.token(writing));
    expect(data).toEqual({ markDecisionsOpened: { __typename: "MarkDecisionsOpenedSuccess" } });
  });

  it.each([
    ["no ids", [], "BAD_USER_INPUT"],
    ["too many ids", Array.from({ length: 1001 }, (_, i) => String(i)), "TOO_MANY_PERSONS"],
  ])("is not asked for with %s", async (_, ids, code) => {
    expect((await mark(ids)).__typename).toBe(code);
    expect((await remind(ids)).__typename).toBe(code);
  });

  it("is not asked for five thousand times in one request", async () => {
    const { id } = await recordOne();
    const many = (times: number) =>
      Array.from({ length: times }, (_, i) => `a${i}: markDecisionsOpened(input: $input)`);
    const asked = (times: number) =>
      varde.ask(
        `mutation($input: MarkDecisionsOpenedInput!) { ${many(times)
          .map((field) => `${field} { __typename }`)
          .join(" ")} }`,
        { input: { ids: [id] } },
      );
    expect((await asked(5)).errors?.[0]?.message).toMatch(/expected a cost of at most 50000/);
    expect(await entries()).toBe(1);
    expect((await asked(4)).errors).toBeUndefined();
    expect(await entries()).toBe(2);
  });

  it.each([
    "(first: 0)",
    "(first: 1001)",
    '(after: "")',
    '(after: "7")',
    '(after: "1-x")',
    '(after: "-1-1")',
  ])("is no page with %s", async (args) => {
    expect(await refusal(AGENCY, `dueReminders${args} { cursor }`)).toBe("BAD_USER_INPUT");
  });
});

describe("the pages of what is due", () => {
  it("hold each once, in the order they came due and were decided, in pages of any size", async () => {
    const steps = fc.array(
      fc.record({
        after: fc.constantFrom(0, 0, 0, 0, 1, 2),
        people: fc.constantFrom([OWN], [OTHER], [OWN, OTHER]),
        isTheirs: fc.boolean(),
      }),
      { minLength: 8, maxLength: 16 },
    );
    let ties = 0;
    await fc.assert(
      fc.asyncProperty(
        steps,
        fc.integer({ min: 1, max: 5 }),
        fc.infiniteStream(fc.nat({ max: 3 })),
        async (moves, first, isOpened) => {
          const expected: Decision[] = [];
          for (const { after, people, isTheirs } of moves) {
            time.now += after;
            const nationalIds = { nationalIds: people };
            if (isTheirs) await record(nationalIds, MUNICIPALITY);
            else expected.push(...(await record(nationalIds)));
          }
          const opened = expected.filter(() => isOpened.next().value === 0);
          if (opened.length > 0) await made(mark(opened.map(({ id }) => id)));
          const waiting = expected.filter((decision) => !opened.includes(decision));
          time.now += WEEK + 1;
          ties += waiting.length - new Set(waiting.map(({ decidedAt }) => decidedAt)).size;
          const seen: Page["reminders"] = [];
          let cursor: string | null = null;
          for (let hasMore = true; hasMore; ) {
            const after: string = cursor === null ? "" : `, after: "${cursor}"`;
            const page: Page = await due(`(first: ${first}${after})`);
            expect(page.reminders.length).toBeLessThanOrEqual(first);
            seen.push(...page.reminders);
            cursor = page.cursor;
            hasMore = page.hasMore;
          }
          expect(seen.map(({ decision }) => decision.id)).toEqual(waiting.map(({ id }) => id));
          for (const [i, { cursor: place }] of seen.entries())
            expect((await due(`(after: "${place}")`)).reminders).toEqual(seen.slice(i + 1));
          expect(await due(`(after: "${cursor}")`)).toEqual({
            cursor,
            hasMore: false,
            reminders: [],
          });
          if (waiting.length > 0) await made(remind(waiting.map(({ id }) => id)));
        },
      ),
      { numRuns: 12 },
    );
    expect(ties).toBeGreaterThan(5);
    await holds();
  }, 120_000);

  it("go on after a cursor whose reminder was settled since", async () => {
    const ids: string[] = [];
    for (let i = 0; i < 4; i++) ids.push((await recordOne()).id);
    time.now += WEEK;
    const page = await due("(first: 2)");
    await made(mark([ids[1] as string, ids[2] as string]));
    const next = await due(`(first: 2, after: "${page.cursor}")`);
    expect(next.reminders.map(({ decision }) => decision.id)).toEqual([ids[3]]);
  });
});

describe("a repeat that the register is asked to send", () => {
  const TEXTS = [
    {
      language: "NB",
      subject: "Du har et vedtak",
      email: "Logg inn og les.",
      sms: "Les vedtaket.",
    },
    { language: "EN", subject: "You have a decision", email: "Log in.", sms: "Log in." },
  ];
  const repeated = (ids: string[], but: object = {}) => made(remind(ids, { send: TEXTS, ...but }));
  const messages = () => varde.store.outbox.list(null, null, 100);

  it("goes out once, by the channels decided now, and waits for the morning by SMS", async () => {
    const [first] = await record({ nationalIds: [OWN] });
    time.now = NOW + WEEK;
    const ids = [first?.id ?? ""];
    const key = { idempotencyKey: "once" };
    const [again] = decisionsOf(await repeated(ids, key));
    await repeated(ids, key);
    const sent = await messages();
    expect(sent.map(({ kind, channel }) => [kind, channel]).sort()).toEqual([
      ["REMINDER", "EMAIL"],
      ["REMINDER", "SMS"],
    ]);
    expect(sent.map(({ address }) => address).sort()).toEqual(
      again?.channels.map(({ address }) => address).sort(),
    );
    for (const { content } of sent) expect(content).toMatch(/Les vedtaket|Logg inn og les/);
  });

  it("goes to nobody who is to be written to on paper by now", async () => {
    const [first] = await record({ nationalIds: [OWN] });
    await made(send(citizen(OWN), "reserve", {}));
    time.now = NOW + WEEK;
    const [again] = decisionsOf(await repeated([first?.id ?? ""]));
    expect(again?.outcome).toBe("PAPER");
    expect((await messages()).filter(({ kind }) => kind === "REMINDER")).toEqual([]);
  });

  it("goes nowhere unless it is asked for", async () => {
    const [first] = await record({ nationalIds: [OWN] });
    time.now = NOW + WEEK;
    await repeated([first?.id ?? ""], { send: null });
    expect(await messages()).toEqual([]);
  });
});
