import { readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { importPKCS8, SignJWT } from "jose";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { syntheticIds } from "../../src/commands/synthetic-people.ts";
import { TEST_ENTERPRISES } from "../../src/commands/test-enterprises.ts";
import { readPublicSchema } from "../../src/gateway/own-graph.ts";
import type { ProblemType } from "../../src/rules/change.ts";
import { PROBLEM_SENTENCES } from "../../src/rules/change-problem.ts";
import { problemsIn } from "../architecture/write-problems.ts";
import { A_CAMPAIGN } from "../support/a-campaign.ts";
import { NOW } from "../support/a-person.ts";
import { scenarios } from "../support/scenarios.ts";
import { startVarde, type Varde } from "../support/varde.ts";

const { reachable, reservedLastWinter, mobileOnly, nothingLeft, deleted } = scenarios;
const OWN = reachable.nationalId;
const [UNKNOWN] = syntheticIds().drop(5000).take(1).toArray() as [string];
const CONNECTED = "310385980";
const NOT_CONNECTED = "991825827";
const DEV_KEY = join(tmpdir(), `varde-problems-${process.pid}.pem`);
const MINUTE = 60_000;
const DAY = 86_400_000;
const reason = "A letter of 3 May";

let varde: Varde;
let now: number;
beforeEach(async () => {
  now = NOW;
  const people = Object.values(scenarios);
  varde = await startVarde({ people, clock: () => now, config: { devKeyFile: DEV_KEY } });
});
afterEach(() => varde.close());

type Token = () => Promise<string>;
const citizen =
  (pid = OWN): Token =>
  () =>
    varde.token({ kind: "CITIZEN", pid });
const operator: Token = () => varde.token({ kind: "OPERATOR" });
const agency: Token = () => varde.token();
/** The register's own test tokens are always of level high. */
const citizenAtLevelLow: Token = async () => {
  const claims = { sub: "low", pid: OWN, acr: "idporten-loa-low" };
  return new SignJWT({ ...claims, scope: "varde:user/reservasjon.write" })
    .setProtectedHeader({ alg: "RS256", kid: "dev-1" })
    .setIssuer("https://idporten.dev.varde.example")
    .setAudience("varde")
    .setIssuedAt(now / 1000)
    .setExpirationTime(now / 1000 + 600)
    .sign(await importPKCS8(readFileSync(DEV_KEY, "utf8"), "RS256"));
};

interface Asked {
  mutation: string;
  as: Token;
  input: Record<string, unknown>;
}
/** A situation in which a mutation must answer with one member and no other. */
interface Case extends Asked {
  when: string;
  code: string;
  path?: string[];
  /** What comes first. */
  before?: () => Promise<unknown>;
  /** What only this member tells. */
  also?: { fields: string; are: Record<string, unknown> };
}

async function answerTo(
  { mutation, as, input }: Asked,
  more = "",
): Promise<Record<string, unknown>> {
  const type = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}`;
  const query = `mutation($input: ${type}Input!) { answer: ${mutation}(input: $input) { __typename
    ... on Problem { code message path } ${more} } }`;
  const body = await varde.ask(query, { input }, await as(), { "accept-language": "en" });
  expect(body.errors).toBeUndefined();
  return body.data?.answer as Record<string, unknown>;
}
const own = (mutation: string, input = {}): Asked => ({ mutation, as: citizen(), input });
const request = own("requestValidationCode", { channel: "EMAIL" });
const validate = own("validateContactPoint", { channel: "EMAIL", code: "12345" });

const campaign = { ...A_CAMPAIGN, filter: {}, reason };

const ofUnit = (mutation: string, input = {}): Asked => ({
  mutation,
  as: operator,
  input: { reason, ...input },
});

let recordedId = "";
async function recordOwn(): Promise<void> {
  const asked = { nationalIds: [OWN], purpose: "DECISION", caseReference: "c" };
  const answer = await answerTo(
    { mutation: "recordNotificationDecisions", as: agency, input: asked },
    "... on RecordNotificationDecisionsSuccess { decisions { id } }",
  );
  recordedId = (answer.decisions as { id: string }[])[0]?.id ?? "";
}
/** Of decisions recorded first, so their ids are known late. */
const ofDecisions = (mutation: string, ids: () => string[]): Asked => ({
  mutation,
  as: agency,
  input: {
    get ids() {
      return ids();
    },
  },
});

const CASES: Record<ProblemType, Case> = {
  NotRegistered: {
    when: "a stranger to the register reserves",
    code: "NOT_REGISTERED",
    mutation: "reserve",
    as: citizen(UNKNOWN),
    input: {},
  },
  RegistrationDeleted: {
    when: "somebody whose registration was deleted chooses a language",
    code: "REGISTRATION_DELETED",
    mutation: "chooseLanguage",
    as: citizen(deleted.nationalId),
    input: { code: "NN" },
  },
  InvalidEmailAddress: {
    when: "an e-mail address has no domain",
    code: "INVALID_EMAIL_ADDRESS",
    path: ["input", "email"],
    ...own("updateContactInfo", { email: "kari@" }),
  },
  InvalidMobileNumber: {
    when: "a mobile number is a landline's",
    code: "INVALID_MOBILE_NUMBER",
    path: ["input", "mobile"],
    ...own("updateContactInfo", { mobile: "22222222" }),
  },
  ContactInfoRequired: {
    when: "somebody who has not reserved removes their last value",
    code: "CONTACT_INFO_REQUIRED",
    mutation: "updateContactInfo",
    as: citizen(mobileOnly.nationalId),
    input: { mobile: null },
  },
  NothingToChange: {
    when: "the e-mail address given is the one there is",
    code: "NOTHING_TO_CHANGE",
    ...own("updateContactInfo", { email: "kari@example.com" }),
  },
  NothingToConfirm: {
    when: "somebody with neither value says that they are right",
    code: "NOTHING_TO_CONFIRM",
    mutation: "confirmContactInfo",
    as: citizen(nothingLeft.nationalId),
    input: {},
  },
  AlreadyRegistered: {
    when: "an active person is registered",
    code: "ALREADY_REGISTERED",
    mutation: "registerPerson",
    as: operator,
    input: { nationalId: OWN, reason, reserved: true },
  },
  NationalIdTaken: {
    when: "the new number is somebody else's",
    code: "NATIONAL_ID_TAKEN",
    path: ["input", "newNationalId"],
    mutation: "replaceNationalId",
    as: operator,
    input: { nationalId: OWN, newNationalId: mobileOnly.nationalId, reason },
  },
  InvalidMailbox: {
    when: "a mailbox address is too short to be one",
    code: "INVALID_MAILBOX",
    path: ["input", "mailbox"],
    ...own("chooseDigitalMailbox", { mailbox: { address: "kari#9Y", supplier: "984661185" } }),
  },
  MailboxAlreadyChosen: {
    when: "somebody without a mailbox chooses none",
    code: "MAILBOX_ALREADY_CHOSEN",
    ...own("chooseDigitalMailbox", { mailbox: null }),
  },
  NoContactPoint: {
    when: "a code is asked for by an e-mail address that is not there",
    code: "NO_CONTACT_POINT",
    ...request,
    as: citizen(mobileOnly.nationalId),
  },
  CodeRequestedTooSoon: {
    when: "another code is asked for a millisecond before the minute is over",
    code: "CODE_REQUESTED_TOO_SOON",
    before: async () => {
      await answerTo(request);
      now += MINUTE - 1;
    },
    ...request,
  },
  TooManyCodes: {
    when: "an eleventh code is asked for in a day",
    code: "TOO_MANY_CODES",
    before: async () => {
      for (let sent = 0; sent < 10; sent++) {
        expect((await answerTo(request)).__typename).toBe("RequestValidationCodeSuccess");
        now += MINUTE;
      }
    },
    ...request,
  },
  CodeExpired: {
    when: "no code was ever sent",
    code: "CODE_EXPIRED",
    ...validate,
  },
  WrongCode: {
    when: "the code entered is none that is ever sent",
    code: "WRONG_CODE",
    path: ["input", "code"],
    before: () => answerTo(request),
    ...validate,
  },
  AlreadyReserved: {
    when: "somebody who reserved last winter reserves",
    code: "ALREADY_RESERVED",
    mutation: "reserve",
    as: citizen(reservedLastWinter.nationalId),
    input: {},
  },
  NotReserved: {
    when: "somebody withdraws a reservation they have not made",
    code: "NOT_RESERVED",
    ...own("withdrawReservation"),
  },
  LanguageAlreadyChosen: {
    when: "the same language is chosen twice",
    code: "LANGUAGE_ALREADY_CHOSEN",
    before: () => answerTo(own("chooseLanguage", { code: "SE" })),
    ...own("chooseLanguage", { code: "SE" }),
  },
  RevisionConflict: {
    when: "the record has moved on since it was read",
    code: "REVISION_CONFLICT",
    also: { fields: "person { revision }", are: { person: { revision: 2 } } },
    ...own("reserve", { expectedRevision: 1 }),
  },
  IdempotencyKeyReused: {
    when: "the key of a reservation is used to choose a language",
    code: "IDEMPOTENCY_KEY_REUSED",
    before: () => answerTo(own("reserve", { idempotencyKey: "k" })),
    ...own("chooseLanguage", { code: "NN", idempotencyKey: "k" }),
  },
  InvalidRecipients: {
    when: "two recipients of three have a number that cannot be one here",
    code: "INVALID_RECIPIENTS",
    path: ["input", "nationalIds"],
    also: { fields: "positions", are: { positions: [0, 2] } },
    mutation: "recordNotificationDecisions",
    as: agency,
    input: { nationalIds: ["123", OWN, "01010750160"], purpose: "DECISION", caseReference: "c" },
  },
  UnknownDecisions: {
    when: "one id of two is of no decision",
    code: "UNKNOWN_DECISIONS",
    path: ["input", "ids"],
    before: recordOwn,
    also: { fields: "positions", are: { positions: [1] } },
    ...ofDecisions("markDecisionsOpened", () => [recordedId, "0"]),
  },
  AlreadyReminded: {
    when: "a reminder is recorded a second time",
    code: "ALREADY_REMINDED",
    path: ["input", "ids"],
    before: async () => {
      await recordOwn();
      now += 7 * DAY;
      await answerTo(ofDecisions("recordReminders", () => [recordedId]));
    },
    also: { fields: "positions", are: { positions: [0] } },
    ...ofDecisions("recordReminders", () => [recordedId]),
  },
  ReminderNotDue: {
    when: "a reminder is recorded a millisecond before seven days are over",
    code: "REMINDER_NOT_DUE",
    path: ["input", "ids"],
    before: async () => {
      await recordOwn();
      now += 7 * DAY - 1;
    },
    also: { fields: "positions", are: { positions: [0] } },
    ...ofDecisions("recordReminders", () => [recordedId]),
  },
  EnterpriseNotRegistered: {
    when: "an address is set of a unit that the register does not hold",
    code: "ENTERPRISE_NOT_REGISTERED",
    ...ofUnit("setEnterpriseAddress", { orgNumber: "315200903", email: "a@b.example" }),
  },
  EnterpriseDeleted: {
    when: "an address is removed from a unit that was deleted",
    code: "ENTERPRISE_DELETED",
    ...ofUnit("removeEnterpriseAddress", { orgNumber: TEST_ENTERPRISES.deleted, addressId: "a" }),
  },
  EnterpriseAlreadyRegistered: {
    when: "a unit is registered that is so already",
    code: "ENTERPRISE_ALREADY_REGISTERED",
    ...ofUnit("registerEnterprise", { orgNumber: TEST_ENTERPRISES.smsOnly, name: "Dalen Drosje" }),
  },
  EnterpriseAddressNotFound: {
    when: "the address to remove is the main unit's, and only inherited",
    code: "ENTERPRISE_ADDRESS_NOT_FOUND",
    path: ["input", "addressId"],
    ...ofUnit("removeEnterpriseAddress", {
      orgNumber: TEST_ENTERPRISES.inheriting,
      addressId: `test-${TEST_ENTERPRISES.mainUnit}-email`,
    }),
  },
  LastEnterpriseAddress: {
    when: "the one address of a unit is removed",
    code: "LAST_ENTERPRISE_ADDRESS",
    ...ofUnit("removeEnterpriseAddress", {
      orgNumber: TEST_ENTERPRISES.smsOnly,
      addressId: `test-${TEST_ENTERPRISES.smsOnly}-sms`,
    }),
  },
  EnterpriseRevisionConflict: {
    when: "the unit is at another revision than was read",
    code: "ENTERPRISE_REVISION_CONFLICT",
    also: { fields: "enterprise { revision }", are: { enterprise: { revision: 1 } } },
    ...ofUnit("setEnterpriseAddress", {
      orgNumber: TEST_ENTERPRISES.smsOnly,
      email: "a@b.example",
      expectedRevision: 2,
    }),
  },
  AgencyAlreadyConnected: {
    when: "an agency is connected that is so already",
    code: "AGENCY_ALREADY_CONNECTED",
    mutation: "connectAgency",
    as: operator,
    input: { orgNumber: CONNECTED, name: "Testetaten", reason },
  },
  AgencyNotConnected: {
    when: "an agency is disconnected that never was connected",
    code: "AGENCY_NOT_CONNECTED",
    mutation: "disconnectAgency",
    as: operator,
    input: { orgNumber: NOT_CONNECTED, reason },
  },
  MessageNotFound: {
    when: "a message is sent again that never was",
    code: "MESSAGE_NOT_FOUND",
    path: ["input", "id"],
    mutation: "resendMessage",
    as: operator,
    input: { id: "1", reason },
  },
  MessageNotDead: {
    when: "a message is sent again that still is in the queue",
    code: "MESSAGE_NOT_DEAD",
    before: () => answerTo(request),
    mutation: "resendMessage",
    as: operator,
    input: { id: "1", reason },
  },
  CampaignNotFound: {
    when: "a campaign is started that never was",
    code: "CAMPAIGN_NOT_FOUND",
    path: ["input", "id"],
    mutation: "startCampaign",
    as: operator,
    input: { id: "1", reason },
  },
  CampaignNotReady: {
    when: "a campaign is paused that was not started",
    code: "CAMPAIGN_NOT_READY",
    before: () => answerTo({ mutation: "planCampaign", as: operator, input: campaign }),
    mutation: "pauseCampaign",
    as: operator,
    input: { id: "1", reason },
  },
  AssuranceLevelTooLow: {
    when: "a citizen who logged in at level low reserves",
    code: "ASSURANCE_LEVEL_TOO_LOW",
    ...own("reserve"),
    as: citizenAtLevelLow,
  },
  ReasonRequired: {
    when: "an operator gives a reason of spaces",
    code: "REASON_REQUIRED",
    mutation: "reserve",
    as: operator,
    input: { nationalId: OWN, reason: "  " },
  },
};

const MEMBERS = problemsIn(readPublicSchema());

/** Everything that a change would have moved. */
async function whatIsKept() {
  const { store } = varde;
  const ids = [...Object.values(scenarios).map(({ nationalId }) => nationalId), UNKNOWN];
  return {
    entries: await store.auditLog.size(),
    newestChange: await store.newestChange(),
    people: await store.people(ids),
    agencies: await store.agencies([CONNECTED, NOT_CONNECTED]),
    units: await store.keptEnterprises(null, 100),
    reminders: await store.keptReminders(-1, 100),
  };
}

describe("a problem", () => {
  it("of the schema is told of here, each in a situation of its own", () => {
    expect(Object.keys(CASES).sort()).toEqual([...MEMBERS.keys()].sort());
  });

  it.each(
    (Object.entries(CASES) as [ProblemType, Case][]).map(
      ([member, situation]) => [member, situation.when, situation] as const,
    ),
  )("%s, when %s, changes nothing", async (member, _, situation) => {
    const { mutation, code, path = ["input"], before, also } = situation;
    await before?.();
    const kept = await whatIsKept();
    const more = also ? `... on ${member} { ${also.fields} }` : "";
    expect(await answerTo(situation, more)).toEqual({
      __typename: member,
      code,
      message: PROBLEM_SENTENCES[member].en,
      path,
      ...also?.are,
    });
    expect(await whatIsKept()).toEqual(kept);
    expect(MEMBERS.get(member)).toContain(mutation);
  });
});

describe("a faulty address of a code", () => {
  it.each([
    ["InvalidEmailAddress", "EMAIL", "kari@"],
    ["InvalidMobileNumber", "SMS", "22222222"],
  ])("is %s, about the address that was given", async (member, channel, address) => {
    const about = { __typename: member, path: ["input", "address"] };
    const asked = own("requestValidationCode", { channel, address });
    expect(await answerTo(asked)).toMatchObject(about);
    const entered = own("validateContactPoint", { channel, address, code: "123456" });
    expect(await answerTo(entered)).toMatchObject(about);
  });
});

describe("a problem of a unit's address", () => {
  it.each([
    ["InvalidEmailAddress", { email: "kari@" }, ["input", "email"]],
    ["InvalidMobileNumber", { phoneNumber: "22222222" }, ["input", "phoneNumber"]],
    ["ReasonRequired", { email: "a@b.example", reason: " " }, ["input"]],
  ])("is %s, about the part that was given", async (member, input, path) => {
    const before = await whatIsKept();
    const orgNumber = TEST_ENTERPRISES.smsOnly;
    const answer = await answerTo(ofUnit("setEnterpriseAddress", { orgNumber, ...input }));
    expect(answer).toMatchObject({ __typename: member, path });
    expect(await whatIsKept()).toEqual(before);
  });
});

describe("an empty text", () => {
  it("is no address and no number, and removes none: null does", async () => {
    const before = await whatIsKept();
    for (const [input, member] of [
      [{ email: "" }, "InvalidEmailAddress"],
      [{ mobile: "" }, "InvalidMobileNumber"],
    ] as const)
      expect((await answerTo(own("updateContactInfo", input))).__typename).toBe(member);
    expect(await whatIsKept()).toEqual(before);
  });
});

describe("an error of the closed list", () => {
  const post = async (query: string, bearer: string | null) => {
    const accept = "application/graphql-response+json";
    const headers = { accept, ...(bearer && { authorization: `Bearer ${bearer}` }) };
    const answer = await varde.post({ query }, headers);
    return [answer.json().errors[0].extensions.code, answer.statusCode];
  };

  it("has the status that docs/problems.md says", async () => {
    const token = await agency();
    const many = JSON.stringify(Array.from({ length: 1001 }, (_, i) => String(i)));
    expect(await post("{ whoami { kind } }", null)).toEqual(["UNAUTHENTICATED", 401]);
    expect(await post("{ me { revision } }", token)).toEqual(["FORBIDDEN", 200]);
    expect(await post("{ nobody }", token)).toEqual(["BAD_USER_INPUT", 400]);
    const persons = await post(`{ persons(nationalIds: ${many}) { revision } }`, token);
    expect(persons).toEqual(["TOO_MANY_PERSONS", 400]);
  });
});
