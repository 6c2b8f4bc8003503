import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { buildSchema as fromSdl, type GraphQLSchema, parse } from "graphql";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { guardSchema, readRequirements, UncoveredFields } from "../../src/access/guard.ts";
import { createExecution } from "../../src/gateway/execute/execute.ts";
import { compile, interpret } from "../../src/gateway/execute/lanes.ts";
import { buildSchema } from "../../src/gateway/schema.ts";
import { createContext } from "../../src/request/context.ts";
import { NOW } from "../support/a-person.ts";
import { scenarios } from "../support/scenarios.ts";
import { startVarde, type Varde } from "../support/varde.ts";

const agency = {
  kind: "AGENCY" as const,
  organization: "310385980",
  supplier: null,
  subject: null,
  connected: true,
  scopes: new Set(["krr:global/kontaktinformasjon.read", "krr:global/digitalpost.read"]),
  expiresAt: NOW + 1000,
};
const ids = [
  ...Object.values(scenarios).map(({ nationalId }) => nationalId),
  "47906701517",
  "123",
  "11822648951",
];
const FIELDS = `__typename nationalId registration revision
  contactInfo { __typename email { address changedAt confirmedAt validatedAt freshness expiresAt shared } mobile { number ... on ContactPoint { freshness shared } } }
  reservation { reserved reservedAt changedAt } language { code changedAt } digitalMailbox { address supplier certificate }
  decision: notificationDecision(purpose: $purpose, preference: EMAIL_PREFERRED) {
    id outcome purpose channels { kind address expired } reasons { code weight sentence legalReference }
    decidedAt validUntil renotifyAt ruleSet recipientRevision recipient { __typename ... on Person { nationalId } } }`;
const OPERATIONS = {
  batch: `query($ids: [NationalId!]!, $purpose: NotificationPurpose!) { persons(nationalIds: $ids) { ${FIELDS} } }`,
  aliases: `query($a: NationalId!, $b: NationalId!, $purpose: NotificationPurpose!) { a: person(nationalId: $a) { ...F } b: person(nationalId: $b) { ...F } whoami { kind scopes limits { personsPerRequest } } } fragment F on Person { ${FIELDS} }`,
  failing: `query($a: NationalId!) { a: person(nationalId: $a) { registration } whoami { kind } }`,
  refusing: `query($ids: [NationalId!]!) { none: persons(nationalIds: []) { registration } persons(nationalIds: $ids) { registration } }`,
  introspection: `{ __schema { queryType { name fields { name type { kind ofType { name } } } } } __type(name: "Person") { name } }`,
};
const VARIABLES: Record<keyof typeof OPERATIONS, Record<string, unknown>[]> = {
  batch: ["DECISION", "INFO_LETTER", "SERVICE", "MARKETING"].map((purpose) => ({ ids, purpose })),
  aliases: [
    { a: ids[0], b: ids[3], purpose: "SERVICE" },
    { a: ids[1], b: ids[1], purpose: "DECISION" },
  ],
  failing: [{ a: "123" }, { a: ids[0] }],
  refusing: [{ ids }],
  introspection: [{}],
};

let varde: Varde;
let schema: GraphQLSchema;
beforeAll(async () => {
  varde = await startVarde({ people: Object.values(scenarios) });
  schema = buildSchema();
});
afterAll(() => varde.close());

const context = () =>
  createContext(varde.register, {
    caller: agency,
    now: NOW,
    acceptLanguage: "nn",
    purpose: null,
    channel: "GRAPH",
  }) as never;

describe("the lanes of execution", () => {
  it.each(Object.entries(OPERATIONS))(
    "answer %s alike, byte for byte, errors too",
    async (name, text) => {
      const document = parse(text);
      const slow = interpret(schema, document, undefined);
      const guarded = interpret(guardSchema(schema, readRequirements(schema)), document, undefined);
      const quick = compile(schema, document, undefined);
      expect(quick).not.toBeNull();
      for (const variables of VARIABLES[name as keyof typeof OPERATIONS]) {
        const expected = JSON.stringify(await slow(context(), variables));
        expect(JSON.stringify(await quick?.(context(), variables))).toBe(expected);
        expect(JSON.stringify(await guarded(context(), variables))).toBe(expected);
      }
    },
  );

  it.each([
    "query($x: Boolean!) { whoami @include(if: $x) { kind } }",
    "query($p: NotificationPurpose = DECISION) { me { notificationDecision(purpose: $p) { outcome } } }",
    "{ __proto__: me { nationalId } }",
    "query($constructor: ChannelPreference) { me { notificationDecision(purpose: DECISION, preference: $constructor) { outcome } } }",
  ])("leave %s to graphql-js, which alone answers it right", (document) => {
    expect(compile(schema, parse(document), undefined)).toBeNull();
  });

  it("compile a document from its second use on, and answer the same throughout", async () => {
    const prepared = createExecution(schema, readRequirements(schema)).prepare(
      parse(OPERATIONS.batch),
    );
    const answers = new Set<string>();
    for (let use = 0; use < 4; use++)
      answers.add(
        JSON.stringify(await prepared.run(context(), undefined, VARIABLES.batch[0] ?? {})),
      );
    expect(answers.size).toBe(1);
  });
});

describe("a schema", () => {
  const folder = join(import.meta.dirname, "../../schema/shared");
  const shared = [readFileSync(join(folder, "directives.graphql"), "utf8")];

  it("with a field that nobody said who may read does not start", () => {
    const uncovered = fromSdl(
      [
        ...shared,
        "type Query { open: Int @public hidden: Secret @authenticated } type Secret { word: String }",
      ].join("\n"),
    );
    expect(() => readRequirements(uncovered)).toThrow(UncoveredFields);
    expect(() => readRequirements(uncovered)).toThrow(/Secret\.word$/);
  });

  it("reads who may read each field, from the type and the field together", () => {
    const covered = fromSdl(
      [
        ...shared,
        "type Query @public { open: Int }",
        'type Both @requiresScopes(scopes: [["a"]]) { plain: Int more: Int @requiresScopes(scopes: [["b", "c"], ["d"]]) }',
      ].join("\n"),
    );
    const requirements = readRequirements(covered);
    expect(requirements.get("Query.open")).toEqual({ public: true, scopes: [] });
    expect(requirements.get("Both.plain")).toEqual({ public: false, scopes: [[["a"]]] });
    expect(requirements.get("Both.more")).toEqual({
      public: false,
      scopes: [[["a"]], [["b", "c"], ["d"]]],
    });
  });
});

describe("the examples", () => {
  const folder = join(import.meta.dirname, "../../examples");
  const files = readdirSync(folder).filter((file) => file.endsWith(".graphql"));
  const KINDS = { etat: "AGENCY", innbygger: "CITIZEN", forvalter: "OPERATOR" } as const;

  it("are several", () => expect(files.length).toBeGreaterThan(4));

  it.each(files)("%s answers", async (file) => {
    const query = readFileSync(join(folder, file), "utf8");
    const companion = file.replace(".graphql", ".variables.json");
    const hasVariables = readdirSync(folder).includes(companion);
    const variables = hasVariables ? JSON.parse(readFileSync(join(folder, companion), "utf8")) : {};
    const role = /^# rolle: (\w+)$/m.exec(query)?.[1] as keyof typeof KINDS;
    expect(query).toMatch(/^# [A-ZÆØÅ]/);
    const { data, errors } = await varde.ask(
      query,
      variables,
      await varde.token({ kind: KINDS[role] }),
    );
    expect(data).toBeTruthy();
    if (query.includes("# feil: ventet")) expect(errors?.length).toBeGreaterThan(0);
    else expect(errors).toBeUndefined();
  });
});
