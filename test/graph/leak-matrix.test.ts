import { isObjectType } from "graphql";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type CallerKind, SCOPES_OF } from "../../src/access/caller.ts";
import { buildSchema } from "../../src/gateway/schema.ts";
import type { Person } from "../../src/rules/person.ts";
import { aMobile, anEmail, aPerson, daysAgo, LONG_AGO } from "../support/a-person.ts";
import {
  type FieldPath,
  fieldPathsFrom,
  SPELLINGS,
  type Step,
  writeSelection,
} from "../support/field-paths.ts";
import { startVarde, type Varde } from "../support/varde.ts";

/** Section 6.3 of the register's scopes, written down apart from the schema it is held against. */
const GROUPS = {
  base: /^(Person\.(nationalId|registration|revision|reservation)|Reservation\.\w+)$/,
  contact:
    /^(Person\.(contactInfo|language|notificationDecision)|(ContactInfo|Email|Mobile|LanguageChoice|NotificationDecision|NotificationChannel|DecisionReason)\.\w+)$/,
  mailbox: /^(Person\.digitalMailbox|DigitalMailbox\.\w+)$/,
  caller: /^(Caller|CallerLimits|AuditCheckpoint|AuditProof)\.\w+$/,
} as const;
type Group = keyof typeof GROUPS;

const UNLOCKS: Record<Exclude<Group, "caller">, readonly string[]> = {
  base: [
    "krr:global/kontaktinformasjon.read",
    "krr:global/digitalpost.read",
    "krr:global/hentendring.read",
    "krr:global/kontaktinfo.read",
    "krr:global/postkasse.read",
    "krr:user/kontaktinformasjon.read",
    "krr:user/digitalpost.read",
  ],
  contact: [
    "krr:global/kontaktinformasjon.read",
    "krr:global/kontaktinfo.read",
    "krr:user/kontaktinformasjon.read",
  ],
  mailbox: [
    "krr:global/digitalpost.read",
    "krr:global/postkasse.read",
    "krr:user/digitalpost.read",
  ],
};

const OWN = "11822648950";
const OTHER = "06828498159";
const SUPPLIER = "984661185";
const person = (nationalId: string, word: string): Person =>
  aPerson({
    nationalId,
    email: { ...anEmail(), address: `canary-${word}@example.com` },
    mobile: { ...aMobile(LONG_AGO), number: word === "own" ? "+4791000001" : "+4791000002" },
    language: { code: "SE", changedAt: daysAgo(77) },
    digitalMailbox: { address: `canary.${word}#9YDT`, supplier: SUPPLIER },
  });
const CANARIES = /canary|\+4791000|Q0FOQVJZ|"SE"/;

interface TestCaller {
  name: string;
  kind: CallerKind | null;
  scopes: readonly string[];
  connected: boolean;
  /** The one person the token is bound to. */
  boundTo: string | null;
  org?: string;
}

const agency = (
  name: string,
  scopes: readonly string[],
  but: Partial<TestCaller> = {},
): TestCaller => ({
  name,
  kind: "AGENCY",
  scopes,
  connected: true,
  boundTo: null,
  ...but,
});
const citizen = (name: string, scopes: readonly string[]): TestCaller => ({
  name,
  kind: "CITIZEN",
  scopes,
  connected: true,
  boundTo: OWN,
});

const CALLERS: TestCaller[] = [
  { name: "nobody", kind: null, scopes: [], connected: false, boundTo: null },
  agency("an agency with every scope", SCOPES_OF.AGENCY),
  ...SCOPES_OF.AGENCY.map((scope) => agency(`an agency with ${scope}`, [scope])),
  agency("an agency without scopes", []),
  agency("an agency with citizens' and operators' scopes", [
    ...SCOPES_OF.CITIZEN,
    ...SCOPES_OF.OPERATOR,
  ]),
  agency("an agency not connected", SCOPES_OF.AGENCY, { connected: false, org: "991825827" }),
  agency("an agency bound to one person", SCOPES_OF.AGENCY, { boundTo: OWN }),
  citizen("a citizen with every scope", SCOPES_OF.CITIZEN),
  ...SCOPES_OF.CITIZEN.map((scope) => citizen(`a citizen with ${scope}`, [scope])),
  citizen("a citizen with agencies' scopes", SCOPES_OF.AGENCY),
  {
    name: "an operator with every scope",
    kind: "OPERATOR",
    scopes: SCOPES_OF.OPERATOR,
    connected: true,
    boundTo: null,
  },
  {
    name: "an operator with agencies' scopes",
    kind: "OPERATOR",
    scopes: SCOPES_OF.AGENCY,
    connected: true,
    boundTo: null,
  },
];

interface Root {
  name: string;
  field: string;
  type: "Person" | "Caller" | "AuditCheckpoint" | "AuditProof";
  /** Whom it asks about; null for the holder of the token. */
  about: string | null;
}

const ROOTS: Root[] = [
  { name: "person, own", field: `person(nationalId: "${OWN}")`, type: "Person", about: OWN },
  { name: "person, other", field: `person(nationalId: "${OTHER}")`, type: "Person", about: OTHER },
  { name: "persons, own", field: `persons(nationalIds: ["${OWN}"])`, type: "Person", about: OWN },
  {
    name: "persons, other",
    field: `persons(nationalIds: ["${OTHER}"])`,
    type: "Person",
    about: OTHER,
  },
  { name: "me", field: "me", type: "Person", about: null },
  { name: "whoami", field: "whoami", type: "Caller", about: null },
  { name: "checkpoint", field: "auditCheckpoint", type: "AuditCheckpoint", about: null },
  { name: "proof", field: "auditProof(index: 0)", type: "AuditProof", about: null },
];

const countsFor = (kind: CallerKind | null) => (scope: string) =>
  kind !== null && SCOPES_OF[kind].includes(scope);

function mayRead(caller: TestCaller, root: Root, path: FieldPath): boolean {
  if (caller.kind === null) return false;
  if (root.type !== "Person") return true;
  if (root.about === null ? caller.kind !== "CITIZEN" : caller.kind !== "AGENCY") return false;
  if (
    !caller.connected ||
    (root.about !== null && caller.boundTo !== null && caller.boundTo !== root.about)
  )
    return false;
  const held = caller.scopes.filter(countsFor(caller.kind));
  return path.steps.every(({ on, field }) => {
    const group = groupOf(`${on}.${field}`) as Exclude<Group, "caller">;
    return UNLOCKS[group].some((scope) => held.includes(scope));
  });
}

function groupOf(coordinate: string): Group | undefined {
  return (Object.keys(GROUPS) as Group[]).find((group) => GROUPS[group].test(coordinate));
}

const schema = buildSchema();
const PATHS = {
  Person: fieldPathsFrom(schema, "Person"),
  Caller: fieldPathsFrom(schema, "Caller"),
  AuditCheckpoint: fieldPathsFrom(schema, "AuditCheckpoint"),
  AuditProof: fieldPathsFrom(schema, "AuditProof"),
};

/** The paths again, from the person a decision is about: an entity reached through a union. */
const byUnion = PATHS.Person.map((path): FieldPath => {
  const before = fieldPathsFrom(schema, "Person").find(
    ({ coordinate }) => coordinate === "NotificationDecision.recipient",
  );
  const [first, ...rest] = path.steps;
  return {
    ...path,
    steps: [...(before?.steps ?? []), { ...(first as Step), isAbstract: true }, ...rest],
  };
});

let varde: Varde;
beforeAll(async () => {
  varde = await startVarde({ people: [person(OWN, "own"), person(OTHER, "other")] });
  await varde.store.load({
    people: [],
    suppliers: [{ orgNumber: SUPPLIER, certificate: "Q0FOQVJZ" }],
    run: null,
  });
});
afterAll(() => varde.close());

async function tokenFor({ kind, scopes, boundTo, org }: TestCaller): Promise<string | null> {
  if (kind === null) return null;
  const pid = boundTo ?? undefined;
  return varde.token({ kind, scope: scopes.join(" "), pid, org });
}

async function check(
  caller: TestCaller,
  token: string | null,
  root: Root,
  path: FieldPath,
): Promise<void> {
  for (const spelling of SPELLINGS) {
    const fragments: string[] = [];
    const selection = writeSelection(path, spelling, fragments);
    const query = `{ root: ${root.field}${selection} } ${fragments.join(" ")}`;
    const { data, errors } = await varde.ask(query, {}, token);
    const where = `${caller.name}: ${query}`;
    if (mayRead(caller, root, path)) {
      expect(errors, where).toBeUndefined();
      expect(data, where).toBeTruthy();
    } else {
      expect(errors?.length, where).toBeGreaterThan(0);
      for (const { extensions } of errors ?? [])
        expect(extensions.code, where).toBe(caller.kind === null ? "UNAUTHENTICATED" : "FORBIDDEN");
      expect(JSON.stringify(data ?? null), where).not.toMatch(CANARIES);
      expect(leafOf(data?.root, path.steps.length), where).toBeNull();
    }
  }
}

/** What an answer holds at the end of a path of single selections; null where it breaks off. */
function leafOf(value: unknown, depth: number): unknown {
  if (Array.isArray(value)) return value.length === 0 ? null : leafOf(value[0], depth);
  if (value === null || value === undefined) return null;
  return depth === 0 ? value : leafOf(Object.values(value)[0], depth - 1);
}

describe("the matrix of every field, every kind of caller, own and other person", () => {
  it("covers every field of the schema", () => {
    const reached = new Set(
      Object.values(PATHS).flatMap((paths) => paths.map(({ coordinate }) => coordinate)),
    );
    const types = Object.values(schema.getTypeMap()).filter(isObjectType);
    const fields = types
      .filter(({ name }) => !name.startsWith("__") && !/^(Query|Mutation)$/.test(name))
      .flatMap((type) => Object.keys(type.getFields()).map((field) => `${type.name}.${field}`));
    const ofChanges = new Set(
      fieldPathsFrom(schema, "Mutation").map(({ coordinate }) => coordinate),
    );
    const isLookUp = (field: string) => reached.has(field) || !ofChanges.has(field);
    expect(fields.filter((field) => isLookUp(field) && !reached.has(field))).toEqual([]);
    expect(fields.filter((field) => isLookUp(field) && groupOf(field) === undefined)).toEqual([]);
    const roots = new Set(ROOTS.map(({ field }) => field.split("(")[0]));
    expect(Object.keys(schema.getQueryType()?.getFields() ?? {}).sort()).toEqual([...roots].sort());
  });

  it.each(CALLERS.map((caller) => [caller.name, caller] as const))(
    "%s reads what its scopes open, and nothing else",
    async (_, caller) => {
      const token = await tokenFor(caller);
      for (const root of ROOTS)
        for (const path of PATHS[root.type]) await check(caller, token, root, path);
    },
    120_000,
  );

  it.each(CALLERS.map((caller) => [caller.name, caller] as const))(
    "%s does not get round them through a decision's recipient",
    async (_, caller) => {
      const token = await tokenFor(caller);
      for (const root of ROOTS.filter(({ type }) => type === "Person"))
        for (const path of byUnion) await check(caller, token, root, path);
    },
    120_000,
  );
});
