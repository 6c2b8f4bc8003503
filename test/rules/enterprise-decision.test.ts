import { describe, expect, it } from "vitest";
import { addressOrigin, type Enterprise, unknownEnterprise } from "../../src/rules/enterprise.ts";
import { decideEnterpriseNotification } from "../../src/rules/enterprise-decision.ts";
import { ENTERPRISE_RULE_SET } from "../../src/rules/enterprise-rule-set.ts";
import type { ChannelPreference } from "../../src/rules/notification-decision.ts";
import { type ReasonCode, reasonRule } from "../../src/rules/reason.ts";
import { type NotificationPurpose, RULE_SET } from "../../src/rules/rule-set.ts";
import { daysAgo, NOW } from "../support/a-person.ts";
import {
  anAddress,
  anSms,
  aSubUnit,
  aUnit,
  MAIN_UNIT,
  SUB_UNIT,
} from "../support/an-enterprise.ts";

const DAY = 86_400_000;
const decide = (
  unit: Enterprise,
  purpose: NotificationPurpose = "DECISION",
  mainUnit: Enterprise | null = null,
  preference: ChannelPreference | null = null,
) => decideEnterpriseNotification(unit, mainUnit, purpose, preference, NOW);

/** A unit, its main unit, to whom it comes, and why. */
type State = [unit: Enterprise, main: Enterprise | null, to: string[], reasons: ReasonCode[]];
const EMAIL = "post@unit.example";
const SMS = "+4799999999";
const none = (registration: Enterprise["registration"]) => aUnit({ own: [], registration });
const STATES: Record<string, State> = {
  "with both": [aUnit(), null, [EMAIL, SMS], []],
  "with e-mail": [aUnit({ own: [anAddress()] }), null, [EMAIL], []],
  "with SMS": [aUnit({ own: [anSms()] }), null, [SMS], []],
  "without a name": [aUnit({ name: null, own: [anAddress()] }), null, [EMAIL], []],
  "without address": [aUnit({ own: [] }), null, [], ["NO_ENTERPRISE_ADDRESS"]],
  "not registered": [unknownEnterprise(MAIN_UNIT), null, [], ["ENTERPRISE_NOT_REGISTERED"]],
  "deleted with address": [aUnit({ registration: "DELETED" }), null, [], ["ENTERPRISE_DELETED"]],
  "that inherits": [aSubUnit(), aUnit(), [EMAIL, SMS], ["ADDRESS_OF_MAIN_UNIT"]],
  "with its own beside the main unit's": [
    aSubUnit({ own: [anAddress({ address: "sub@unit.example" })] }),
    aUnit(),
    ["sub@unit.example"],
    [],
  ],
  "whose main unit has none": [aSubUnit(), none("ACTIVE"), [], ["NO_ENTERPRISE_ADDRESS"]],
  "whose main unit is not there": [
    aSubUnit(),
    unknownEnterprise(MAIN_UNIT),
    [],
    ["NO_ENTERPRISE_ADDRESS"],
  ],
  "whose main unit is deleted": [
    aSubUnit(),
    aUnit({ registration: "DELETED" }),
    [],
    ["NO_ENTERPRISE_ADDRESS"],
  ],
  "deleted below a main unit": [
    aSubUnit({ registration: "DELETED" }),
    aUnit(),
    [],
    ["ENTERPRISE_DELETED"],
  ],
};
const PURPOSES = {
  DECISION: "PAPER",
  INFO_LETTER: "PAPER",
  REMINDER: "CANNOT_NOTIFY",
  SERVICE: "CANNOT_NOTIFY",
  EMERGENCY: "CANNOT_NOTIFY",
} as const;

describe("a decision about a unit", () => {
  const cells = Object.entries(STATES).flatMap(([name, state]) =>
    Object.entries(PURPOSES).map(
      ([purpose, otherwise]) => [name, purpose, otherwise, state] as const,
    ),
  );
  it.each(cells)("%s, for %s: notified, or else %s", (_, purpose, otherwise, state) => {
    const [unit, mainUnit, to, reasons] = state;
    const decision = decide(unit, purpose as NotificationPurpose, mainUnit);
    expect(decision).toMatchObject({
      recipient: unit,
      purpose,
      outcome: to.length > 0 ? "NOTIFY" : otherwise,
      reasons,
      decidedAt: NOW,
      validUntil: null,
      ruleSet: "efvf-enterprises-2016-1",
      recipientRevision: unit.revision,
      renotifyAt: purpose === "DECISION" && to.length > 0 ? NOW + 7 * DAY : null,
    });
    expect(decision.channels.map(({ address }) => address)).toEqual(to);
  });

  it.each(Object.entries(STATES))("%s is never advertised to", (_, [unit, mainUnit]) => {
    expect(decide(unit, "MARKETING", mainUnit)).toMatchObject({
      outcome: "NOT_PERMITTED",
      channels: [],
      reasons: ["PURPOSE_NOT_PERMITTED"],
    });
  });

  const two = [anAddress(), anAddress({ id: "b", address: "b@unit.example" })];
  it.each([
    [null, two.concat(anSms()), ["EMAIL", "EMAIL", "SMS"]],
    ["EMAIL_AND_SMS", two.concat(anSms()), ["EMAIL", "EMAIL", "SMS"]],
    ["EMAIL", two.concat(anSms()), ["EMAIL", "EMAIL"]],
    ["SMS", two.concat(anSms()), ["SMS"]],
    ["EMAIL_PREFERRED", two.concat(anSms()), ["EMAIL", "EMAIL"]],
    ["SMS_PREFERRED", two.concat(anSms()), ["SMS"]],
    ["EMAIL_PREFERRED", [anSms()], ["SMS"]],
    ["SMS_PREFERRED", two, ["EMAIL", "EMAIL"]],
    ["EMAIL", [anSms()], []],
    ["SMS", two, []],
  ] as const)("with %s wanted goes by what there is", (preference, own, kinds) => {
    const { channels, reasons, outcome } = decide(aUnit({ own }), "DECISION", null, preference);
    expect(channels.map(({ kind }) => kind)).toEqual(kinds);
    expect(outcome).toBe(kinds.length > 0 ? "NOTIFY" : "PAPER");
    expect(reasons).toEqual(kinds.length > 0 ? [] : ["PREFERRED_CHANNEL_UNAVAILABLE"]);
  });

  it("gives the heavier reason first where the main unit lacks the channel", () => {
    const main = aUnit({ own: [anSms()] });
    expect(decide(aSubUnit(), "DECISION", main, "EMAIL").reasons).toEqual([
      "PREFERRED_CHANNEL_UNAVAILABLE",
      "ADDRESS_OF_MAIN_UNIT",
    ]);
  });

  it("takes an address of any age as up to date, and none as expired", () => {
    const own = [anAddress({ updatedAt: daysAgo(20_000) })];
    expect(decide(aUnit({ own }))).toMatchObject({
      outcome: "NOTIFY",
      channels: [{ expired: false }],
    });
  });

  it("notifies once by an address that stands under two ids", () => {
    const own = [anAddress(), anAddress({ id: "b", address: "POST@unit.example" })];
    expect(decide(aUnit({ own })).channels).toHaveLength(1);
  });
});

describe("whose addresses are a unit's", () => {
  it("is said: its own, its main unit's, nobody's", () => {
    const main = aUnit();
    const origin = (unit: Enterprise, mainUnit: Enterprise | null) =>
      addressOrigin(unit, mainUnit)?.orgNumber ?? null;
    expect(origin(main, null)).toBe(MAIN_UNIT);
    expect(origin(aSubUnit(), main)).toBe(MAIN_UNIT);
    expect(origin(aSubUnit({ own: [anSms()] }), main)).toBe(SUB_UNIT);
    expect(origin(aSubUnit(), null)).toBeNull();
    expect(origin(aUnit({ registration: "DELETED" }), null)).toBeNull();
  });
});

describe("the rule set of units", () => {
  it("is permitted for the same purposes as that of people", () => {
    for (const [purpose, { permitted, otherwise, renotified }] of Object.entries(
      ENTERPRISE_RULE_SET.purposes,
    ))
      expect({ permitted, otherwise, renotified }).toEqual({
        permitted: RULE_SET.purposes[purpose as NotificationPurpose].permitted,
        otherwise: RULE_SET.purposes[purpose as NotificationPurpose].otherwise,
        renotified: RULE_SET.purposes[purpose as NotificationPurpose].renotified,
      });
  });

  it("names the provision and says each reason in three languages", () => {
    for (const code of Object.keys(ENTERPRISE_RULE_SET.reasons) as ReasonCode[]) {
      const { legalReference, sentences } = reasonRule(code);
      expect(legalReference).toBe("eForvaltningsforskriften § 8 tredje ledd tredje punktum");
      for (const sentence of Object.values(sentences)) expect(sentence).toMatch(/^\p{Lu}.+\.$/u);
    }
  });
});
