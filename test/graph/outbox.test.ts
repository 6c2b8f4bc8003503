import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { verifyRegister } from "../../src/commands/verify-register.ts";
import { NOW } from "../support/a-person.ts";
import {
  AGENCY,
  citizen,
  D_NUMBER,
  entries,
  entry,
  MINUTE,
  made,
  OPERATOR,
  OWN,
  openOffice,
  operate,
  read,
  refusal,
  send,
  start,
  time,
  varde,
} from "../support/office.ts";

const MESSAGE = "id kind channel state attempts nextAttemptAt lastError createdAt sentAt";
const outbox = async (args = "", fields = `nodes { ${MESSAGE} }`) =>
  (await read(OPERATOR, `outbox${args} { ${fields} }`)).outbox as unknown as Record<
    string,
    unknown
  >;
const ids = async (args: string) => {
  const { nodes, pageInfo } = await outbox(args, "nodes { id } pageInfo { hasNextPage endCursor }");
  return { ids: (nodes as { id: string }[]).map(({ id }) => id), pageInfo };
};
const askForCode = (channel = "EMAIL") =>
  made(send(citizen(), "requestValidationCode", { channel }));
const changeEmail = (email: string) => made(send(citizen(), "updateContactInfo", { email }));
const resend = (input: object, success = "") => operate("resendMessage", input, success);

/** What happens to the newest message when it is refused for good. */
async function giveUp(lastError = "SMTP_550") {
  const { outbox: store } = varde.store;
  const claim = { now: time.now, until: time.now + MINUTE, most: 100 };
  const claimed = [
    ...(await store.claim({ channel: "EMAIL", ...claim })),
    ...(await store.claim({ channel: "SMS", ...claim })),
  ];
  for (const message of claimed)
    await store.settle(message, { state: "DEAD", lastError, wipe: false });
}

describe("the outbox in the graph", () => {
  openOffice();

  it("shows how messages fare, and neither addresses nor what they say", async () => {
    await askForCode("SMS");
    await changeEmail("new@example.org");
    expect(await outbox()).toEqual({
      nodes: [
        {
          id: "2",
          kind: "ADDRESS_CHANGED",
          channel: "EMAIL",
          state: "QUEUED",
          attempts: 0,
          nextAttemptAt: new Date(NOW).toISOString(),
          lastError: null,
          createdAt: new Date(NOW).toISOString(),
          sentAt: null,
        },
        expect.objectContaining({ id: "1", kind: "VALIDATION_CODE", channel: "SMS" }),
      ],
    });
    for (const field of ["address", "content", "text", "nationalId", "to"])
      expect(await refusal(OPERATOR, `outbox { nodes { ${field} } }`)).toBe("BAD_USER_INPUT");
  });

  it("is read by state and by page, and counted", async () => {
    for (let i = 0; i < 5; i++) await changeEmail(`a${i}@example.org`);
    await giveUp();
    await changeEmail("b@example.org");
    const page = await ids("(first: 2)");
    expect(page).toEqual({ ids: ["6", "5"], pageInfo: { hasNextPage: true, endCursor: "5" } });
    expect((await ids('(first: 100, after: "5")')).ids).toEqual(["4", "3", "2", "1"]);
    expect((await ids("(state: QUEUED)")).ids).toEqual(["6"]);
    expect((await ids('(state: DEAD, first: 2, after: "5")')).ids).toEqual(["4", "3"]);
    expect(await ids("(state: SENT)")).toEqual({
      ids: [],
      pageInfo: { hasNextPage: false, endCursor: null },
    });
    expect(await outbox("", "counts { queued sent dead }")).toEqual({
      counts: { queued: 1, sent: 0, dead: 5 },
    });
    for (const args of ["(first: 0)", "(first: 101)", '(after: "x")'])
      expect(await refusal(OPERATOR, `outbox${args} { nodes { id } }`)).toBe("BAD_USER_INPUT");
  });

  it("answers what docs/sending.md asks", async () => {
    const document = readFileSync(join(import.meta.dirname, "../../docs/sending.md"), "utf8");
    const [, query = ""] = /```graphql\n([\s\S]*?)```/.exec(document) ?? [];
    const { data, errors } = await varde.ask(query, {}, await varde.token({ kind: "OPERATOR" }));
    expect(errors).toBeUndefined();
    expect(data).toMatchObject({ outbox: { nodes: [], counts: { dead: 0 } } });
  });

  it("is for those who run the register", async () => {
    const operator = { kind: "OPERATOR", scope: "varde:register.write varde:audit.read" } as const;
    for (const who of [AGENCY, citizen(), operator])
      expect(await refusal(who, "outbox { nodes { id } }")).toBe("FORBIDDEN");
    const mutation = 'mutation { resendMessage(input: { id: "1", reason: "r" }) { __typename } }';
    for (const who of [AGENCY, citizen(), operator]) {
      const token = await varde.token(who as object);
      const { errors } = await varde.ask(mutation, {}, token);
      expect(errors?.[0]?.extensions.code).toBe("FORBIDDEN");
    }
  });
});

describe("a message that was given up", () => {
  openOffice();

  it("is put into the queue again, with evidence of who did so", async () => {
    await changeEmail("new@example.org");
    await giveUp();
    const before = await entries();
    time.now += MINUTE;
    const answer = await made(
      resend({ id: "1" }, `message { ${MESSAGE} } receipt { logIndex leafHash }`),
    );
    const message = { id: "1", state: "QUEUED", attempts: 0, lastError: null };
    expect(answer).toMatchObject({
      message: { ...message, nextAttemptAt: new Date(time.now).toISOString() },
      receipt: { logIndex: start + before },
    });
    expect((await outbox()).nodes).toEqual([answer.message]);
    const of = await entry(start + before);
    expect(of).toMatchObject({ kind: "MESSAGE_RESENT", actor: "OPERATOR", fields: [] });
    const values = await varde.store.auditLog.values(start + before);
    expect(values.find(({ name }) => name === "message")?.value).toEqual({
      number: 1,
      kind: "ADDRESS_CHANGED",
      channel: "EMAIL",
    });
    expect(JSON.stringify(values)).not.toContain("@");
    const { store, register } = varde;
    const kept = { register: [], access: [] };
    expect((await verifyRegister(store, register.accessLog, kept)).fault).toBeNull();
  });

  it("is queued once under a key, and not while it is in the queue or was sent", async () => {
    await changeEmail("new@example.org");
    await giveUp();
    const wish = { id: "1", idempotencyKey: "k" };
    const first = await made(resend(wish, "receipt { logIndex }"));
    expect(await made(resend(wish, "receipt { logIndex }"))).toEqual(first);
    expect((await resend({ id: "1" })).__typename).toBe("MessageNotDead");
    expect((await resend({ id: "2", idempotencyKey: "k" })).__typename).toBe(
      "IdempotencyKeyReused",
    );
    await giveUp();
    const both = await Promise.all([resend({ id: "1" }), resend({ id: "1" })]);
    expect(both.map(({ __typename }) => __typename).sort()).toEqual([
      "MessageNotDead",
      "ResendMessageSuccess",
    ]);
  });

  it("is not sent again with a code that nobody can use any more", async () => {
    await askForCode();
    await giveUp();
    time.now += 10 * MINUTE + 1;
    expect(await resend({ id: "1" })).toMatchObject({ __typename: "CodeExpired" });
    expect((await outbox("(state: DEAD)")).nodes).toHaveLength(1);
  });

  it.each(["0", "2", "x", "", "1e0", "-1", "9".repeat(15), "9".repeat(100)])(
    "is not the one named %j",
    async (id) => {
      await changeEmail("new@example.org");
      await giveUp();
      const before = await entries();
      expect((await resend({ id })).__typename).toBe("MessageNotFound");
      expect((await resend({ id: "1", reason: " " })).__typename).toBe("ReasonRequired");
      expect(await entries()).toBe(before);
    },
  );

  it("is the person's whose number was replaced since, and is gone when they are erased", async () => {
    await changeEmail("new@example.org");
    await giveUp();
    await made(operate("replaceNationalId", { nationalId: OWN, newNationalId: D_NUMBER }));
    const { receipt } = await made(resend({ id: "1" }, "receipt { logIndex }"));
    const { logIndex } = receipt as { logIndex: number };
    await giveUp();
    await made(operate("erasePerson", { nationalId: D_NUMBER }));
    expect((await resend({ id: "1" })).__typename).toBe("MessageNotFound");
    expect(await varde.store.auditLog.values(logIndex)).toEqual([]);
    const { store, register } = varde;
    const kept = { register: [], access: [] };
    expect((await verifyRegister(store, register.accessLog, kept)).fault).toBeNull();
  });
});
