import { isObjectType } from "graphql";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { enterpriseDeed } from "../../db/commit.ts";
import { type CallerKind, SCOPES_OF } from "../../src/access/caller.ts";
import { readPublicSchema } from "../../src/gateway/own-graph.ts";
import { unknownEnterprise } from "../../src/rules/enterprise.ts";
import type { Person } from "../../src/rules/person.ts";
import { aMobile, anEmail, aPerson, daysAgo, LONG_AGO, NOW } from "../support/a-person.ts";
import { anAddress, aSubUnit, aUnit } from "../support/an-enterprise.ts";
import {
  type FieldPath,
  fieldPathsFrom,
  SPELLINGS,
  type Spelling,
  type Step,
  writeSelection,
} from "../support/field-paths.ts";
import type { Varde, VardeOptions } from "../support/varde.ts";

/** Section 6.3 of the register's scopes, written down apart from the schema it is held against. */
const GROUPS = {
  base: /^(Person\.(nationalId|redirectedFrom|registration|revision|reservation)|Reservation\.\w+)$/,
  contact: /^(Person\.(contactInfo|language)|(ContactInfo|Email|Mobile|LanguageChoice)\.\w+)$/,
  ask: /^Person\.notificationDecision$/,
  decision: /^(NotificationDecision|NotificationChannel|DecisionReason)\.\w+$/,
  mailbox: /^(Person\.digitalMailbox|DigitalMailbox\.\w+)$/,
  past: /^Person\.asOf$/,
  history: /^(Person\.changes|(ChangeConnection|RecordChange)\.\w+|Actor\.(kind|organization))$/,
  lookups: /^(Person\.lookups|(LookupConnection|Lookup)\.\w+)$/,
  agencies: /^AgencyConnection\.\w+$/,
  agency: /^Agency\.\w+$/,
  figures: /^(RegisterQuality|ChannelQuality|ExpiryCount)\.\w+$/,
  statistics: /^(LookupStatistics|LookupCount)\.\w+$/,
  auditors: /^Actor\.name$/,
  outbox:
    /^((MessageConnection|MessageCounts|Message|CampaignConnection|CampaignCount|CampaignText|CleanUp|SharedContactPointConnection|SharedContactPoint)\.\w+|Campaign\.(?!preview)\w+)$/,
  preview: /^(Campaign\.preview|CampaignPreview\.\w+)$/,
  reminders: /^(ReminderPage|Reminder)\.\w+$/,
  feed: /^(ChangePage|Change)\.\w+$/,
  unit: /^Enterprise\.(orgNumber|registration|revision|name|parent)$/,
  address: /^(Enterprise\.(addresses|addressOrigin|notificationDecision)|EnterpriseAddress\.\w+)$/,
  caller:
    /^(Caller|CallerLimits|AuditCheckpoint|AuditConsistency|AuditProof|AuditReceipt|PageInfo)\.\w+$/,
} as const;
type Group = keyof typeof GROUPS;

const CONTACT = [
  "krr:global/kontaktinformasjon.read",
  "krr:global/kontaktinfo.read",
  "krr:user/kontaktinformasjon.read",
  "varde:register.write",
];
const HISTORY = ["varde:user/historikk.read", "varde:audit.read"];
const UNIT_ADDRESS = [
  "krr:global/kontaktinformasjon.read",
  "krr:global/kontaktinfo.read",
  "varde:register.write",
];
const UNLOCKS: Record<Exclude<Group, "caller">, readonly string[]> = {
  base: [
    ...CONTACT,
    "krr:global/digitalpost.read",
    "krr:global/hentendring.read",
    "krr:global/postkasse.read",
    "krr:user/digitalpost.read",
    "varde:audit.read",
  ],
  contact: CONTACT,
  ask: CONTACT,
  decision: [...CONTACT, "varde:audit.read"],
  mailbox: [
    "krr:global/digitalpost.read",
    "krr:global/postkasse.read",
    "krr:user/digitalpost.read",
    "varde:register.write",
  ],
  past: [...HISTORY, "varde:register.write", "varde:decisions.write"],
  history: [...HISTORY, "varde:register.write"],
  lookups: HISTORY,
  agencies: ["varde:agencies.write", "varde:audit.read"],
  agency: [...HISTORY, "varde:agencies.write"],
  figures: ["varde:operations"],
  statistics: ["varde:operations", "varde:audit.read"],
  auditors: ["varde:audit.read"],
  outbox: ["varde:operations"],
  preview: ["varde:register.write"],
  reminders: ["varde:decisions.write"],
  feed: ["krr:global/hentendring.read"],
  unit: [...UNIT_ADDRESS, "varde:audit.read"],
  address: UNIT_ADDRESS,
};

const DAY = 86_400_000;
const OWN = "11822648950";
const OTHER = "06828498159";
const SUPPLIER = "984661185";
const UNIT = "310100803";
const SUB_UNIT = "315200644";
const person = (nationalId: string, word: string): Person =>
  aPerson({
    nationalId,
    email: { ...anEmail(), address: `canary-${word}@example.com` },
    mobile: { ...aMobile(LONG_AGO), number: word === "own" ? "+4791000001" : "+4791000002" },
    language: { code: "SE", changedAt: daysAgo(77) },
    digitalMailbox: { address: `canary.${word}#9YDT`, supplier: SUPPLIER },
  });
const UNITS_KEPT = [
  aUnit({ revision: 1, own: [anAddress({ address: "canary-unit@unit.example" })] }),
  aSubUnit({ revision: 1 }),
];
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
  type: keyof typeof PATHS;
  /** Whom it asks about; null for the holder of the token. */
  about: string | null;
  /** Which kinds of caller it is for, and with the scopes of which group; everybody when left out. */
  kinds?: readonly CallerKind[];
  group?: Exclude<Group, "caller">;
}

const AGENCIES = { kinds: ["AGENCY"] as const, group: "base" as const };
const WITH_REASON = { kinds: ["AGENCY", "OPERATOR"] as const, group: "base" as const };
const DECISION = {
  ...WITH_REASON,
  type: "NotificationDecision" as const,
  group: "decision" as const,
};
const UNITS = {
  type: "Enterprise" as const,
  kinds: ["AGENCY", "OPERATOR"] as const,
  group: "address" as const,
};
const DECIDED =
  'recordNotificationDecisions(input: { nationalIds: ["ID"], purpose: DECISION, caseReference: "c" })';
const decisions: Record<string, string> = {};
const DUE: Root = {
  name: "due reminders",
  field: "dueReminders(first: 50)",
  type: "ReminderPage",
  about: "all",
  kinds: ["AGENCY"],
  group: "reminders",
};
const ROOTS: Root[] = [
  ...[OWN, OTHER].flatMap((about): Root[] => [
    {
      name: `person ${about}`,
      field: `person(nationalId: "${about}", lookupPurpose: "A test")`,
      type: "Person",
      about,
      ...WITH_REASON,
    },
    {
      name: `persons ${about}`,
      field: `persons(nationalIds: ["${about}"])`,
      type: "Person",
      about,
      ...AGENCIES,
    },
    {
      name: `decision ${about}`,
      field: `notificationDecision(id: "${about}")`,
      about,
      ...DECISION,
    },
  ]),
  ...[UNIT, SUB_UNIT].flatMap((about): Root[] => [
    { name: `unit ${about}`, field: `enterprise(orgNumber: "${about}")`, about, ...UNITS },
    { name: `units ${about}`, field: `enterprises(orgNumbers: ["${about}"])`, about, ...UNITS },
  ]),
  { name: "me", field: "me", type: "Person", about: null, kinds: ["CITIZEN"], group: "base" },
  { name: "feed", field: "changes(first: 50)", type: "ChangePage", about: "all", ...AGENCIES },
  {
    name: "outbox",
    field: "outbox(first: 50)",
    type: "MessageConnection",
    about: null,
    kinds: ["OPERATOR"],
    group: "outbox",
  },
  {
    name: "shared",
    field: "sharedContactPoints(channel: EMAIL)",
    type: "SharedContactPointConnection",
    about: null,
    kinds: ["OPERATOR"],
    group: "outbox",
  },
  {
    name: "campaigns",
    field: "campaigns(first: 50)",
    type: "CampaignConnection",
    about: null,
    kinds: ["OPERATOR"],
    group: "outbox",
  },
  {
    name: "campaign",
    field: 'campaign(id: "1")',
    type: "Campaign",
    about: null,
    kinds: ["OPERATOR"],
    group: "outbox",
  },
  DUE,
  {
    name: "agencies",
    field: "agencies(first: 50)",
    type: "AgencyConnection",
    about: null,
    kinds: ["OPERATOR"],
    group: "agencies",
  },
  {
    name: "quality",
    field: "registerQuality",
    type: "RegisterQuality",
    about: null,
    kinds: ["OPERATOR"],
    group: "figures",
  },
  {
    name: "statistics",
    field: "lookupStatistics",
    type: "LookupStatistics",
    about: null,
    kinds: ["OPERATOR"],
    group: "statistics",
  },
  { name: "whoami", field: "whoami", type: "Caller", about: null },
  { name: "checkpoint", field: "auditCheckpoint", type: "AuditCheckpoint", about: null },
  { name: "proof", field: "auditProof(index: 0)", type: "AuditProof", about: null },
  {
    name: "consistency",
    field: "auditConsistency(from: 0)",
    type: "AuditConsistency",
    about: null,
  },
];

const countsFor = (kind: CallerKind | null) => (scope: string) =>
  kind !== null && SCOPES_OF[kind].includes(scope);

function mayRead(caller: TestCaller, root: Root, path: FieldPath): boolean {
  if (caller.kind === null) return false;
  if (root.kinds === undefined) return true;
  if (!root.kinds.includes(caller.kind)) return false;
  if (
    !caller.connected ||
    (root.about !== null && caller.boundTo !== null && caller.boundTo !== root.about)
  )
    return false;
  const held = caller.scopes.filter(countsFor(caller.kind));
  const { group: asked } = root;
  if (asked && !UNLOCKS[asked].some((scope) => held.includes(scope))) return false;
  return path.steps.every(({ on, field }) => {
    const group = groupOf(`${on}.${field}`) as Group;
    const groups: Group[] = on === "Person" ? ["base", group] : [group];
    return groups.every(
      (each) => each === "caller" || UNLOCKS[each].some((scope) => held.includes(scope)),
    );
  });
}

/** Those of a person or a unit behind another root are those of a person or a unit. */
function pathsOf({ type }: Pick<Root, "type">): FieldPath[] {
  const before = type === "ChangePage" ? -1 : undefined;
  const entered = ({ steps }: FieldPath) =>
    steps
      .slice(0, before)
      .some(({ on }) => (on === "Person" || on === "Enterprise") && on !== type);
  return PATHS[type].filter((path) => !entered(path));
}

function groupOf(coordinate: string): Group | undefined {
  return (Object.keys(GROUPS) as Group[]).find((group) => GROUPS[group].test(coordinate));
}

const schema = readPublicSchema();
const PATHS = {
  Person: fieldPathsFrom(schema, "Person"),
  Enterprise: fieldPathsFrom(schema, "Enterprise"),
  Caller: fieldPathsFrom(schema, "Caller"),
  AuditCheckpoint: fieldPathsFrom(schema, "AuditCheckpoint"),
  AuditProof: fieldPathsFrom(schema, "AuditProof"),
  AuditConsistency: fieldPathsFrom(schema, "AuditConsistency"),
  NotificationDecision: fieldPathsFrom(schema, "NotificationDecision"),
  ChangePage: fieldPathsFrom(schema, "ChangePage"),
  MessageConnection: fieldPathsFrom(schema, "MessageConnection"),
  CampaignConnection: fieldPathsFrom(schema, "CampaignConnection"),
  Campaign: fieldPathsFrom(schema, "Campaign"),
  SharedContactPointConnection: fieldPathsFrom(schema, "SharedContactPointConnection"),
  ReminderPage: fieldPathsFrom(schema, "ReminderPage"),
  AgencyConnection: fieldPathsFrom(schema, "AgencyConnection"),
  RegisterQuality: fieldPathsFrom(schema, "RegisterQuality"),
  LookupStatistics: fieldPathsFrom(schema, "LookupStatistics"),
};

/** The paths again, from the person a decision is about: an entity reached through a union. */
const byUnion = pathsOf({ type: "Person" }).map((path): FieldPath => {
  const before = fieldPathsFrom(schema, "Person").find(
    ({ coordinate }) => coordinate === "NotificationDecision.recipient",
  );
  const [first, ...rest] = path.steps;
  return {
    ...path,
    steps: [...(before?.steps ?? []), { ...(first as Step), isAbstract: true }, ...rest],
  };
});

/** The paths of a person, from what they have not opened. */
const byReminder = pathsOf({ type: "Person" }).map((path): FieldPath => {
  const [first, ...rest] = path.steps;
  const reminder = { field: "reminders", args: "", on: "ReminderPage" };
  const recipient = { field: "recipient", args: "", on: "Reminder" };
  return {
    ...path,
    steps: [reminder, recipient, { ...(first as Step), isAbstract: true }, ...rest],
  };
});

/** The paths of a unit, from a recorded decision about it. */
const UNIT_DECIDED: Root = {
  name: `decision ${SUB_UNIT}`,
  field: `notificationDecision(id: "${SUB_UNIT}")`,
  about: SUB_UNIT,
  ...DECISION,
};
const byUnitUnion = pathsOf({ type: "Enterprise" }).map((path): FieldPath => {
  const [first, ...rest] = path.steps;
  const recipient = { field: "recipient", args: "", on: "NotificationDecision" };
  return { ...path, steps: [recipient, { ...(first as Step), isAbstract: true }, ...rest] };
});

/** Asks for every field as every kind of caller, of a Varde started in one way or another. */
export function leakMatrix(
  start: (options: VardeOptions) => Promise<Varde>,
  spellings: readonly Spelling[] = SPELLINGS,
): void {
  let varde: Varde;
  beforeAll(async () => {
    let now = NOW - 7 * DAY;
    varde = await start({ clock: () => now, people: [person(OWN, "own"), person(OTHER, "other")] });
    await varde.store.load({
      at: 0,
      source: "a test",
      people: [],
      suppliers: [{ orgNumber: SUPPLIER, certificate: "Q0FOQVJZ" }],
      run: null,
    });
    await varde.store.commit({
      at: await varde.store.notBefore("CHANGE"),
      actor: "SYSTEM",
      deeds: UNITS_KEPT.map((after) => {
        const before = unknownEnterprise(after.orgNumber);
        const fields = ["own"] as const;
        return enterpriseDeed({ kind: "ENTERPRISE_REGISTERED", before, after, fields }, {});
      }),
      idempotency: null,
    });
    for (const about of [OWN, OTHER, SUB_UNIT]) {
      const list = about === SUB_UNIT ? "orgNumbers" : "nationalIds";
      const field = DECIDED.replace("ID", about).replace("nationalIds", list);
      const success = "... on RecordNotificationDecisionsSuccess { decisions { id } }";
      const { data } = await varde.ask(`mutation { made: ${field} { ${success} } }`);
      const { made } = data as { made: { decisions: { id: string }[] } };
      decisions[about] = made.decisions[0]?.id ?? "";
    }
    now = NOW;
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
    for (const spelling of spellings) {
      const fragments: string[] = [];
      const selection = writeSelection(path, spelling, fragments);
      const field = root.field.replace(/(?<=id: ")\d+/, (about) => decisions[about] ?? about);
      const query = `{ root: ${field}${selection} } ${fragments.join(" ")}`;
      const { data, errors } = await varde.ask(query, {}, token);
      const where = `${caller.name}: ${query}`;
      if (mayRead(caller, root, path)) {
        expect(errors, where).toBeUndefined();
        expect(data, where).toBeTruthy();
      } else {
        if (data?.root !== null) expect(errors?.length, where).toBeGreaterThan(0);
        for (const { extensions } of errors ?? [])
          expect(extensions.code, where).toBe(
            caller.kind === null ? "UNAUTHENTICATED" : "FORBIDDEN",
          );
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
        .filter(
          ({ name }) => !name.startsWith("__") && !/^(Query|Mutation|Subscription)$/.test(name),
        )
        .flatMap((type) => Object.keys(type.getFields()).map((field) => `${type.name}.${field}`));
      const ofChanges = new Set(
        fieldPathsFrom(schema, "Mutation").map(({ coordinate }) => coordinate),
      );
      const isLookUp = (field: string) => reached.has(field) || !ofChanges.has(field);
      expect(fields.filter((field) => isLookUp(field) && !reached.has(field))).toEqual([]);
      expect(fields.filter((field) => isLookUp(field) && groupOf(field) === undefined)).toEqual([]);
      const roots = new Set(ROOTS.map(({ field }) => field.split("(")[0]));
      expect(Object.keys(schema.getQueryType()?.getFields() ?? {}).sort()).toEqual(
        [...roots].sort(),
      );
    });

    it.each(CALLERS.map((caller) => [caller.name, caller] as const))(
      "%s reads what its scopes open, and nothing else",
      async (_, caller) => {
        const token = await tokenFor(caller);
        for (const root of ROOTS)
          for (const path of pathsOf(root)) await check(caller, token, root, path);
      },
      120_000,
    );

    it.each(CALLERS.map((caller) => [caller.name, caller] as const))(
      "%s does not get round them through the recipient of a decision or a reminder",
      async (_, caller) => {
        const token = await tokenFor(caller);
        for (const root of ROOTS.filter(({ type }) => type === "Person"))
          for (const path of byUnion) await check(caller, token, root, path);
        for (const path of byReminder) await check(caller, token, DUE, path);
        for (const path of byUnitUnion) await check(caller, token, UNIT_DECIDED, path);
      },
      120_000,
    );
  });
}
