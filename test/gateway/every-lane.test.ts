import { type GraphQLSchema, parse } from "graphql";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { readRequirements } from "../../src/access/guard.ts";
import { readConfig } from "../../src/config.ts";
import { createExecution } from "../../src/gateway/execute/execute.ts";
import { compile } from "../../src/gateway/execute/lanes.ts";
import { buildSchema } from "../../src/gateway/schema.ts";
import { compileWriting } from "../../src/gateway/write/operation-writer.ts";
import { createContext } from "../../src/request/context.ts";
import { NOW } from "../support/a-person.ts";
import { scenarios } from "../support/scenarios.ts";
import { startVarde, type Varde } from "../support/varde.ts";

const ID = scenarios.reachable.nationalId;
const BOUND = scenarios.mobileOnly.nationalId;
const ids = [ID, scenarios.mobileOnly.nationalId];

/** A document for each lane, and how often it has been asked before it takes that one. */
const LANES = {
  "graphql-js, the first time": { uses: 0, fields: "" },
  "straight into text": { uses: 1, fields: "" },
  "graphql-jit": { uses: 3, fields: "shared" },
  "graphql-js, always": { uses: 3, fields: "shared @include(if: $yes)" },
} as const;
type Lane = keyof typeof LANES;

const documentOf = (lane: Lane) => `query Look($ids: [NationalId!]!, $yes: Boolean = true) {
  persons(nationalIds: $ids) { registration @skip(if: false) contactInfo { email { address ${LANES[lane].fields} } } }
  whoami @include(if: $yes) { kind } }`;
/** Without what keeps graphql-jit from a document. */
const jitDocument = `query Look($ids: [NationalId!]!) {
  persons(nationalIds: $ids) { registration contactInfo { email { address shared } } } whoami { kind } }`;
const text = (lane: Lane) => (lane === "graphql-jit" ? jitDocument : documentOf(lane));

let varde: Varde;
let schema: GraphQLSchema;
beforeAll(() => {
  schema = buildSchema();
});

describe.each(Object.keys(LANES) as Lane[])("%s", (lane) => {
  beforeEach(async () => {
    varde = await startVarde({
      people: Object.values(scenarios),
      config: { limits: { ...readConfig({}).limits, personsPerHour: 1200 } },
    });
    for (let use = 0; use < LANES[lane].uses; use++) await look([ID]);
    return () => varde.close();
  });

  const look = (people: readonly string[], token?: string | null) =>
    varde.ask(text(lane), { ids: people }, token);
  const entries = () => varde.register.accessLog.log.size();

  it("is the lane that the document takes", async () => {
    const context = await createContext(varde.register, {
      caller: {
        kind: "AGENCY",
        organization: "310385980",
        supplier: null,
        subject: null,
        connected: true,
        scopes: new Set(["krr:global/kontaktinformasjon.read"]),
        expiresAt: NOW + 1000,
      },
      now: NOW,
      acceptLanguage: undefined,
      purpose: null,
      channel: "GRAPH",
    });
    const prepared = createExecution(schema, readRequirements(schema)).prepare(parse(text(lane)));
    for (let use = 0; use < LANES[lane].uses; use++) {
      await prepared.write?.(context, undefined, { ids });
      await prepared.run(context, undefined, { ids });
    }
    const written = await prepared.write?.(context, undefined, { ids });
    expect(written !== null && "text" in (written ?? {})).toBe(lane === "straight into text");
    if (lane.startsWith("graphql-ji"))
      expect(compile(schema, parse(text(lane)), undefined)).not.toBeNull();
    if (lane.endsWith("always")) {
      expect(compile(schema, parse(text(lane)), undefined)).toBeNull();
      expect(compileWriting(schema, parse(text(lane)), undefined)).not.toBeNull();
    }
  });

  it("shows whom the caller may see, and writes it down once before it answers", async () => {
    const before = await entries();
    const { data, errors } = await look(ids);
    expect(errors).toBeUndefined();
    expect(data).toMatchObject({
      persons: [
        { registration: "ACTIVE", contactInfo: { email: { address: "kari@example.com" } } },
        { registration: "ACTIVE", contactInfo: { email: null } },
      ],
      whoami: { kind: "AGENCY" },
    });
    expect(await entries()).toBe(before + 1);
    const entry = JSON.parse(String(await varde.register.accessLog.log.entry(before)));
    expect(entry.subjects.split(" ")).toHaveLength(2);
    expect(entry.operation).toBe("Look");
    expect(entry.fields).toContain("contactInfo.email.address");
  });

  it("withholds an answer that cannot be written down", async () => {
    vi.spyOn(varde.register.accessLog, "write").mockRejectedValueOnce(new Error("full"));
    const { data, errors } = await look(ids);
    expect(data).toBeUndefined();
    expect(errors?.[0]?.extensions.code).toBe("OVERLOADED");
  });

  it("shows nothing that the token has no scope for", async () => {
    const token = await varde.token({ kind: "AGENCY", scope: "krr:global/digitalpost.read" });
    const { data, errors } = await look(ids, token);
    expect(data?.persons).toEqual([
      { registration: "ACTIVE", contactInfo: null },
      { registration: "ACTIVE", contactInfo: null },
    ]);
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(["FORBIDDEN", "FORBIDDEN"]);
  });

  it("shows a bound token nobody else, and somebody without a token nothing", async () => {
    const bound = await look(ids, await varde.token({ kind: "AGENCY", pid: BOUND }));
    expect(bound.data?.persons).toMatchObject([null, { registration: "ACTIVE" }]);
    expect(bound.errors).toMatchObject([
      { path: ["persons", 0], extensions: { code: "FORBIDDEN", position: 0 } },
    ]);
    const nobody = await look(ids, null);
    expect(nobody.data).toBeUndefined();
    expect(nobody.errors?.[0]?.extensions.code).toBe("UNAUTHENTICATED");
  });

  it("answers faulty ids in their places", async () => {
    const { data, errors } = await look(["123", ID]);
    expect(data?.persons).toMatchObject([null, { registration: "ACTIVE" }]);
    expect(errors).toMatchObject([
      { path: ["persons", 0], extensions: { code: "BAD_USER_INPUT", position: 0 } },
    ]);
  });

  it("holds to the people a request and an hour may ask about", async () => {
    const many = await look(Array.from({ length: 1001 }, (_, i) => String(10_000_000_000 + i)));
    expect(many.errors?.[0]?.extensions.code).toBe("TOO_MANY_PERSONS");
    const allowed = Array.from({ length: 1000 }, (_, i) => String(10_000_000_000 + i));
    expect((await look(allowed)).data).toBeDefined();
    const beyond = await look(allowed.map((id) => id.replace("1", "2")));
    expect(beyond.data).toBeUndefined();
    expect(beyond.errors?.[0]?.extensions.code).toBe("RATE_LIMITED");
  });
});

afterAll(() => vi.restoreAllMocks());
