import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { seedPeople } from "../../src/commands/seed-people.ts";
import { syntheticIds } from "../../src/commands/synthetic-people.ts";
import { NOW } from "../support/a-person.ts";
import { scenarios } from "../support/scenarios.ts";
import { startVarde, type Varde } from "../support/varde.ts";

const EVERYTHING = `
  nationalId registration revision
  contactInfo {
    email { address changedAt confirmedAt validatedAt freshness expiresAt shared }
    mobile { number changedAt confirmedAt validatedAt freshness expiresAt shared }
  }
  reservation { reserved reservedAt changedAt }
  language { code changedAt }
  digitalMailbox { address supplier certificate }
  notificationDecision(purpose: DECISION) { outcome channels { kind address } reasons { code sentence } validUntil }
`;
const ids = syntheticIds().take(1200).toArray();
const silent = { advance() {}, line() {}, finish() {} };

let varde: Varde;
beforeAll(async () => {
  varde = await startVarde({ people: Object.values(scenarios) });
  await seedPeople(varde.store, 1200, NOW, silent);
});
beforeEach(() => {
  varde.statements.length = 0;
});
afterAll(() => varde.close());

const personStatements = () =>
  varde.statements.filter((text) => /"person"\."national_id" = (json_each|any)/.test(text));
const persons = (asked: readonly string[], fields = "nationalId registration") =>
  varde.ask(`query($ids: [NationalId!]!) { persons(nationalIds: $ids) { ${fields} } }`, {
    ids: asked,
  });

describe("a look-up", () => {
  it("of fifty aliased people with everything about them is one statement a level", async () => {
    const aliases = ids
      .slice(0, 50)
      .map((id, i) => `p${i}: person(nationalId: "${id}") { ...Everything }`);
    const { data, errors } = await varde.ask(
      `{ ${aliases.join(" ")} } fragment Everything on Person { ${EVERYTHING} }`,
    );
    expect(errors).toBeUndefined();
    expect(Object.keys(data ?? {})).toHaveLength(50);
    const [agency, people, ...below] = varde.statements;
    expect(agency).toMatch(/from "agency"/);
    expect(people).toMatch(/"person"\."national_id" = (json_each|any)/);
    const touched = below.map((text) => /"(mailbox_supplier|email|mobile)"/.exec(text)?.[1]);
    expect(touched.sort()).toEqual(["email", "mailbox_supplier", "mobile"]);
  });

  it("of a thousand people is one statement for the persons", async () => {
    for (let round = 0; round < 3; round++) {
      varde.statements.length = 0;
      const { data, errors } = await persons(
        ids.slice(0, 1000),
        EVERYTHING.replace(/shared|certificate/g, ""),
      );
      expect(errors).toBeUndefined();
      expect(data?.persons).toHaveLength(1000);
      expect(varde.statements).toHaveLength(2);
      expect(personStatements()).toHaveLength(1);
    }
  });

  it("keeps the order and repeats of the request", async () => {
    const unknown = syntheticIds().drop(5000).take(1).toArray()[0] as string;
    const asked = [ids[5], ids[3], ids[5], unknown, ids[0], unknown, ids[5]] as string[];
    const { data } = await persons(asked);
    const answered = data?.persons as { nationalId: string; registration: string }[];
    expect(answered.map(({ nationalId }) => nationalId)).toEqual(asked);
    expect(answered[3]).toEqual({ nationalId: unknown, registration: "NOT_REGISTERED" });
  });

  it("of somebody the register does not hold answers NOT_REGISTERED, and paper", async () => {
    const [unknown] = syntheticIds().drop(5000).take(1);
    const { data } = await varde.ask(`{ person(nationalId: "${unknown}") {
      registration revision contactInfo { email { address } } reservation { reserved } language { code }
      digitalMailbox { address } notificationDecision(purpose: DECISION) { outcome reasons { code } } } }`);
    expect(data?.person).toEqual({
      registration: "NOT_REGISTERED",
      revision: 0,
      contactInfo: null,
      reservation: { reserved: false },
      language: null,
      digitalMailbox: null,
      notificationDecision: { outcome: "PAPER", reasons: [{ code: "NOT_REGISTERED" }] },
    });
  });

  it("of a leading-zero id finds it", async () => {
    const { data } = await persons([scenarios.reservedLastWinter.nationalId]);
    expect(data?.persons).toEqual([{ nationalId: "04846697271", registration: "ACTIVE" }]);
  });

  it("gives contact information to active people only", async () => {
    const { data } = await persons(
      [scenarios.deleted.nationalId, scenarios.nothingLeft.nationalId],
      "registration contactInfo { email { address } mobile { number } }",
    );
    expect(data?.persons).toEqual([
      { registration: "DELETED", contactInfo: null },
      { registration: "ACTIVE", contactInfo: { email: null, mobile: null } },
    ]);
  });

  it("of oneself follows the token, registered or not", async () => {
    const me = async (pid: string) =>
      varde.ask(
        "{ me { nationalId registration } }",
        {},
        await varde.token({ kind: "CITIZEN", pid }),
      );
    expect((await me("04846697271")).data?.me).toEqual({
      nationalId: "04846697271",
      registration: "ACTIVE",
    });
    const [unknown] = syntheticIds().drop(5000).take(1).toArray() as [string];
    expect((await me(unknown)).data?.me).toEqual({
      nationalId: unknown,
      registration: "NOT_REGISTERED",
    });
  });
});

describe("a shared contact point", () => {
  it("is marked where two people have it, whatever its letter case, and not where one has", async () => {
    const [first, second] = [scenarios.reachable, scenarios.reservedLastWinter];
    const own = { ...first, email: { ...first.email!, address: "own@example.com" } };
    const shout = { ...second, email: { ...second.email!, address: "KARI@example.com" } };
    const alone = await startVarde({ people: [own, shout, scenarios.emailExpiredMobileFresh] });
    const { data } = await alone.ask(
      "query($ids: [NationalId!]!) { persons(nationalIds: $ids) { contactInfo { email { shared } mobile { shared } } } }",
      { ids: [own, shout, scenarios.emailExpiredMobileFresh].map(({ nationalId }) => nationalId) },
    );
    const email = (shared: boolean) => ({
      contactInfo: { email: { shared }, mobile: { shared: true } },
    });
    expect(data?.persons).toEqual([email(false), email(true), email(true)]);
    await alone.close();
  });

  it("is marked where the source says so, though nobody else here has it", async () => {
    const marked = {
      ...scenarios.reachable,
      email: { ...scenarios.reachable.email!, address: "x@example.com", markedShared: true },
    };
    const alone = await startVarde({ people: [marked] });
    const { data } = await alone.ask(
      '{ person(nationalId: "11822648950") { contactInfo { email { shared } } } }',
    );
    expect(data?.person).toEqual({ contactInfo: { email: { shared: true } } });
    await alone.close();
  });
});

describe("a decision through the graph", () => {
  const ask = (id: string, purpose: string, language?: string) =>
    varde.ask(
      `{ person(nationalId: "${id}") { notificationDecision(purpose: ${purpose}) {
        id outcome channels { kind address expired } reasons { code weight sentence legalReference }
        decidedAt validUntil renotifyAt ruleSet recipientRevision recipient { __typename ... on Person { nationalId } } } } }`,
      {},
      undefined,
      language ? { "accept-language": language } : {},
    );

  it("says why not, in the caller's language, with the provision", async () => {
    const { nationalId } = scenarios.reservedLastWinter;
    const sentence = async (language?: string) => {
      const { data } = await ask(nationalId, "DECISION", language);
      const person = data?.person as { notificationDecision: { reasons: { sentence: string }[] } };
      return person.notificationDecision.reasons[0]?.sentence;
    };
    expect(await sentence()).toBe(
      "Personen har reservert seg mot digital kommunikasjon fra det offentlige.",
    );
    expect(await sentence("nn")).toContain("frå det offentlege");
    expect(await sentence("en-GB")).toContain("has reserved");
  });

  it("carries when it was made, until when it holds and when to notify again", async () => {
    const { data } = await ask(scenarios.emailExpiredMobileFresh.nationalId, "DECISION");
    const person = data?.person as Record<string, unknown> | undefined;
    expect(person?.notificationDecision).toEqual({
      id: null,
      outcome: "NOTIFY",
      channels: [{ kind: "SMS", address: "+4799999999", expired: false }],
      reasons: [
        {
          code: "EMAIL_EXPIRED",
          weight: 50,
          sentence: "E-postadressen er verken endret eller bekreftet de siste 18 månedene.",
          legalReference: "eForvaltningsforskriften § 32 annet ledd",
        },
      ],
      decidedAt: "2026-11-24T11:00:00.000Z",
      validUntil: "2028-05-04T10:00:00.000Z",
      renotifyAt: "2026-12-01T11:00:00.000Z",
      ruleSet: "efvf-2016-1",
      recipientRevision: 2,
      recipient: { __typename: "Person", nationalId: "06828498159" },
    });
  });
});

describe("whoami", () => {
  it("tells an agency, a citizen and an operator who they are", async () => {
    const ask = async (...wish: Parameters<Varde["token"]>) =>
      (
        await varde.ask(
          "{ whoami { kind organization supplier connected nationalId name scopes expiresAt limits { personsPerRequest } } }",
          {},
          await varde.token(...wish),
        )
      ).data?.whoami;
    const nobody = {
      organization: null,
      supplier: null,
      connected: null,
      nationalId: null,
      name: null,
    };
    const rest = { expiresAt: "2026-11-24T12:00:00.000Z", limits: { personsPerRequest: 1000 } };
    expect(await ask({ scope: "krr:global/digitalpost.read openid" })).toEqual({
      ...nobody,
      ...rest,
      kind: "AGENCY",
      organization: "310385980",
      connected: true,
      scopes: ["krr:global/digitalpost.read"],
    });
    expect(await ask({ org: "991825827", scope: "" })).toMatchObject({
      connected: false,
      scopes: [],
    });
    expect(await ask({ kind: "CITIZEN", pid: "04846697271" })).toMatchObject({
      kind: "CITIZEN",
      nationalId: "04846697271",
    });
    expect(await ask({ kind: "OPERATOR" })).toMatchObject({
      kind: "OPERATOR",
      name: "Test Forvalter",
    });
  });
});
