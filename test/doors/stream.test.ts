import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { NOW } from "../support/a-person.ts";
import { scenarios } from "../support/scenarios.ts";
import { startVarde, type Varde } from "../support/varde.ts";

const OWN = scenarios.reachable.nationalId;
const FOLLOW = `subscription($after: ChangeCursor) {
  changes(after: $after, first: 3) { cursor changes { cursor nationalId kind tombstone } } }`;
let varde: Varde;
let url: string;
let now: number;
let agency: string;
let citizen: string;
const opened: AbortController[] = [];
beforeEach(async () => {
  now = NOW;
  varde = await startVarde({ people: [scenarios.reachable], clock: () => now });
  agency = await varde.token();
  citizen = await varde.token({ kind: "CITIZEN", pid: OWN });
  await varde.server.listen({ port: 0, host: "127.0.0.1" });
  url = `http://127.0.0.1:${(varde.server.server.address() as AddressInfo).port}/graphql/stream`;
});
afterEach(async () => {
  for (const each of opened.splice(0)) each.abort();
  await varde.close();
});

interface StreamEvent {
  event: string;
  id?: string;
  data?: {
    data: {
      changes: { cursor: string; changes: { kind: string; nationalId: string }[] };
      reminderDue: { cursor: string; reminders: { decision: { id: string } }[] };
    } | null;
    errors?: { extensions: { code: string } }[];
  };
}

/** Opens a stream; `next` gives its events one by one. */
async function open(
  variables: object,
  { token = agency, query = FOLLOW, headers = {} as Record<string, string> } = {},
) {
  const leaving = new AbortController();
  opened.push(leaving);
  const response = await fetch(url, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      ...(token && { authorization: `Bearer ${token}` }),
      ...headers,
    },
    body: JSON.stringify({ query, variables }),
    signal: leaving.signal,
  });
  const events = read(response);
  return {
    response,
    leave: () => leaving.abort(),
    next: async () => (await events.next()).value as StreamEvent,
  };
}

async function* read({ body }: Response): AsyncGenerator<StreamEvent> {
  const decoder = new TextDecoder();
  let text = "";
  for await (const chunk of body as unknown as AsyncIterable<Uint8Array>) {
    text += decoder.decode(chunk, { stream: true });
    for (let end = text.indexOf("\n\n"); end !== -1; end = text.indexOf("\n\n")) {
      const fields = text.slice(0, end).split("\n");
      text = text.slice(end + 2);
      const of = (name: string) =>
        fields
          .find((line) => line.startsWith(`${name}:`))
          ?.slice(name.length + 1)
          .trim();
      const [event, id, data] = [of("event"), of("id"), of("data")];
      if (event) yield { event, ...(id && { id }), ...(data && { data: JSON.parse(data) }) };
    }
  }
}

const kinds = ({ data }: StreamEvent) => data?.data?.changes.changes.map(({ kind }) => kind);
const reserve = (token = citizen) =>
  varde.ask("mutation { reserve(input: {}) { __typename } }", {}, token);
const withdraw = () =>
  varde.ask("mutation { withdrawReservation(input: {}) { __typename } }", {}, citizen);

/** Reads until there is nothing new, and gives where that was. */
async function newest(): Promise<string> {
  const { data } = await varde.ask("{ changes { cursor hasMore } }");
  return (data as { changes: { cursor: string } }).changes.cursor;
}

describe("a stream of changes", () => {
  it("tells what is there, page by page, and then what happens", async () => {
    const { response, next } = await open({});
    expect(response.headers.get("content-type")).toMatch(/^text\/event-stream/);
    const first = await next();
    expect(kinds(first)).toEqual(["IMPORTED", "IMPORTED", "IMPORTED"]);
    expect(first.id).toBe(first.data?.data?.changes.cursor);
    for (let event = first; event.id !== (await newest()); ) event = await next();
    await reserve();
    expect(kinds(await next())).toEqual(["RESERVED"]);
    await withdraw();
    expect(kinds(await next())).toEqual(["RESERVATION_WITHDRAWN"]);
  });

  it("goes on after the event it was told last, without a gap", async () => {
    const start = await newest();
    const before = await open({ after: start });
    expect(kinds(await before.next())).toEqual([]);
    await reserve();
    const { id } = await before.next();
    before.leave();
    await withdraw();
    await reserve();
    const again = await open({ after: start }, { headers: { "last-event-id": String(id) } });
    expect(kinds(await again.next())).toEqual(["RESERVATION_WITHDRAWN", "RESERVED"]);
  });

  it("is closed when its token expires, and shows nothing that happened after", async () => {
    const { next } = await open({ after: await newest() });
    await next();
    now += 3_600_000;
    await varde.ask(
      "mutation { reserve(input: {}) { __typename } }",
      {},
      await varde.token({ kind: "CITIZEN", pid: OWN }),
    );
    expect(await next()).toEqual({ event: "complete" });
    expect(await next()).toBeUndefined();
  });

  it("is closed when its agency is disconnected", async () => {
    const { next } = await open({ after: await newest() });
    await next();
    const operator = await varde.token({ kind: "OPERATOR" });
    await varde.ask(
      'mutation { disconnectAgency(input: { orgNumber: "310385980", reason: "A test" }) { __typename } }',
      {},
      operator,
    );
    await reserve();
    const refused = await next();
    expect(refused.data?.data).toBeNull();
    expect(refused.data?.errors?.[0]?.extensions.code).toBe("FORBIDDEN");
    expect(await next()).toEqual({ event: "complete" });
  });

  it("writes each event into the access log", async () => {
    const { next } = await open({ after: await newest() });
    await next();
    await reserve();
    await next();
    const { data } = await varde.ask(
      "{ me { lookups(first: 1) { nodes { kind fields } } } }",
      {},
      citizen,
    );
    expect(data?.me).toMatchObject({
      lookups: { nodes: [{ kind: "AGENCY", fields: expect.arrayContaining(["change.kind"]) }] },
    });
  });

  it("ends when the server does", async () => {
    const { next } = await open({ after: await newest() });
    await next();
    await varde.server.close();
    expect(await next()).toEqual({ event: "complete" });
  });

  it.each([
    ["no token", { token: "" }, {}, 401, "UNAUTHENTICATED"],
    ["a query", { query: "{ whoami { kind } }" }, {}, 400, "BAD_USER_INPUT"],
    ["what is no document", { query: "subscription {" }, {}, 400, "BAD_USER_INPUT"],
    ["an unknown field", { query: "subscription { x }" }, {}, 400, "BAD_USER_INPUT"],
    ["a cursor that is none", {}, { after: "x" }, 400, "BAD_USER_INPUT"],
    ["a cursor of the wrong type", {}, { after: 7 }, 400, "BAD_USER_INPUT"],
  ])("is refused with %s, saying so", async (_, options, variables, status, code) => {
    const { response } = await open(variables, options);
    expect(response.status).toBe(status);
    const { errors } = (await response.json()) as { errors: { extensions: { code: string } }[] };
    expect(errors[0]?.extensions.code).toBe(code);
  });

  it("is refused to a citizen, and to an agency without the scope or bound to one person", async () => {
    const wishes = [
      citizen,
      await varde.token({ scope: "krr:global/kontaktinformasjon.read" }),
      await varde.token({ pid: OWN }),
    ];
    for (const token of wishes) {
      const { response } = await open({}, { token });
      expect(response.status).toBe(400);
      expect(JSON.stringify(await response.json())).toContain("FORBIDDEN");
    }
  });
});

describe("a stream of reminders", () => {
  const WEEK = 7 * 86_400_000;
  const PAGE =
    "cursor reminders { dueAt decision { id } recipient { ... on Person { nationalId } } }";
  const DUE = `subscription($after: String) { reminderDue(after: $after, first: 2) { ${PAGE} } }`;
  const idsIn = ({ data }: StreamEvent) =>
    data?.data?.reminderDue.reminders.map(({ decision }) => decision.id);

  async function record(token = agency): Promise<string> {
    const { data } = await varde.ask(
      `mutation { made: recordNotificationDecisions(input: { nationalIds: ["${OWN}"],
        purpose: DECISION, caseReference: "c" }) {
        ... on RecordNotificationDecisionsSuccess { decisions { id } } } }`,
      {},
      token,
    );
    return (data as { made: { decisions: { id: string }[] } }).made.decisions[0]?.id ?? "";
  }
  /** Shortly before a week is over, with a token that is good beyond. */
  async function almostAWeekLater(): Promise<void> {
    now = NOW + WEEK - 60_000;
    agency = await varde.token();
  }

  it("tells of each as it comes due, and of nobody else's", async () => {
    const ids = [await record(), await record(), await record()];
    await record(await varde.token({ org: "314168267" }));
    now += 1000;
    const later = await record();
    await almostAWeekLater();
    const { next } = await open({}, { token: agency, query: DUE });
    expect(idsIn(await next())).toEqual([]);
    now = NOW + WEEK;
    const first = await next();
    expect(idsIn(first)).toEqual(ids.slice(0, 2));
    expect(first.id).toBe(first.data?.data?.reminderDue.cursor);
    expect(idsIn(await next())).toEqual([ids[2]]);
    now += 1000;
    expect(idsIn(await next())).toEqual([later]);
  });

  it("goes on after the event it was told last, without what was opened since", async () => {
    const ids = [await record(), await record(), await record(), await record()];
    await almostAWeekLater();
    now = NOW + WEEK;
    const before = await open({}, { token: agency, query: DUE });
    const { id } = await before.next();
    before.leave();
    await varde.ask(
      `mutation { markDecisionsOpened(input: { ids: ["${ids[2]}"] }) { __typename } }`,
      {},
      agency,
    );
    const headers = { "last-event-id": String(id) };
    const again = await open({}, { token: agency, query: DUE, headers });
    expect(idsIn(await again.next())).toEqual([ids[3]]);
    const inFragment = `subscription { ...S } fragment S on Subscription {
      reminderDue(after: "${id}") { ${PAGE} } }`;
    const spread = await open({}, { token: agency, query: inFragment });
    expect(idsIn(await spread.next())).toEqual([ids[3]]);
  });

  it("is closed when its token expires", async () => {
    await record();
    await almostAWeekLater();
    const { next } = await open({}, { token: agency, query: DUE });
    await next();
    now += 3_600_000;
    expect(await next()).toEqual({ event: "complete" });
  });

  it("is closed when its agency is disconnected", async () => {
    await record();
    await almostAWeekLater();
    const { next } = await open({}, { token: agency, query: DUE });
    await next();
    await varde.ask(
      'mutation { disconnectAgency(input: { orgNumber: "310385980", reason: "A test" }) { __typename } }',
      {},
      await varde.token({ kind: "OPERATOR" }),
    );
    now = NOW + WEEK;
    const refused = await next();
    expect(refused.data?.errors?.[0]?.extensions.code).toBe("FORBIDDEN");
    expect(await next()).toEqual({ event: "complete" });
  });

  it("is refused with a cursor of changes, and to whoever may not record", async () => {
    const faulty = await open({ after: "7" }, { query: DUE });
    expect(faulty.response.status).toBe(400);
    expect(JSON.stringify(await faulty.response.json())).toContain("BAD_USER_INPUT");
    const wishes = [
      citizen,
      await varde.token({ scope: "krr:global/hentendring.read" }),
      await varde.token({ pid: OWN }),
    ];
    for (const token of wishes) {
      const { response } = await open({}, { token, query: DUE });
      expect(response.status).toBe(400);
      expect(JSON.stringify(await response.json())).toContain("FORBIDDEN");
    }
  });
});
