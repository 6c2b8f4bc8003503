import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { expiresAt } from "../../src/rules/freshness.ts";
import {
  type ChannelPreference,
  decideNotification,
} from "../../src/rules/notification-decision.ts";
import { reasonRule } from "../../src/rules/reason.ts";
import { type NotificationPurpose, RULE_SET } from "../../src/rules/rule-set.ts";
import { aMobile, anEmail, aPerson, LONG_AGO, NOW } from "../support/a-person.ts";
import { scenarios } from "../support/scenarios.ts";
import { CELLS, cellLine, cellName, personIn } from "./golden/cells.ts";

const golden = readFileSync(join(import.meta.dirname, "golden/decision-table.txt"), "utf8")
  .trimEnd()
  .split("\n");

const decide = (
  person = scenarios.reachable,
  purpose: NotificationPurpose = "DECISION",
  preference: ChannelPreference | null = null,
) => decideNotification(person, purpose, preference, NOW);

const kinds = (...args: Parameters<typeof decide>) =>
  decide(...args).channels.map(({ kind }) => kind);

describe("the decision table", () => {
  it("has 324 cells, each once", () => {
    expect(CELLS).toHaveLength(324);
    expect(golden).toHaveLength(324);
    expect(new Set(CELLS.map(cellName)).size).toBe(324);
  });

  it.each(CELLS.map((cell, i) => [cellName(cell), cell, golden[i]] as const))(
    "%s",
    (_, cell, line) => {
      expect(cellLine(cell)).toBe(line);
    },
  );

  it.each(CELLS.map((cell) => [cellName(cell), cell] as const))(
    "%s keeps the law's floor",
    (_, cell) => {
      const { outcome, channels, reasons } = decide(personIn(cell), cell.purpose);
      const isLetter = cell.purpose === "DECISION" || cell.purpose === "INFO_LETTER";
      if (cell.purpose === "MARKETING") expect(outcome).toBe("NOT_PERMITTED");
      if (isLetter && (cell.reserved || cell.registration !== "ACTIVE"))
        expect(outcome).toBe("PAPER");
      if (isLetter) expect(channels.every(({ expired }) => !expired)).toBe(true);
      if (!isLetter) expect(outcome).not.toBe("PAPER");
      expect(outcome === "NOTIFY").toBe(channels.length > 0);
      const weights = reasons.map((code) => reasonRule(code).weight);
      expect(weights).toEqual(weights.toSorted((a, b) => b - a));
    },
  );
});

describe("a notification decision", () => {
  it("notifies by an address changed five years ago and confirmed yesterday", () => {
    const { outcome, channels } = decide(scenarios.changedLongAgoConfirmedYesterday);
    expect(outcome).toBe("NOTIFY");
    expect(channels).toEqual([{ kind: "EMAIL", address: "kari@example.com", expired: false }]);
  });

  it("gives a reserved person with expired contact information both reasons, the reservation first", () => {
    const both = aPerson({
      ...scenarios.reservedLastWinter,
      email: anEmail(LONG_AGO),
      mobile: aMobile(LONG_AGO),
    });
    expect(decide(both).reasons).toEqual(["RESERVED", "ALL_CONTACT_EXPIRED"]);
  });

  it("holds until the next 18-month line, whichever channel it is", () => {
    const { email, mobile } = scenarios.reachable;
    const later = aPerson({ mobile: aMobile({ confirmedAt: NOW }) });
    expect(decide(later).validUntil).toBe(email && expiresAt(email));
    expect(decide(scenarios.emailExpiredMobileFresh).validUntil).toBe(mobile && expiresAt(mobile));
    for (const person of [scenarios.bothExpired, scenarios.nothingLeft, scenarios.deleted])
      expect(decide(person).validUntil).toBeNull();
    expect(decide(scenarios.reachable, "MARKETING").validUntil).toBeNull();
  });

  it("changes by itself just past validUntil, and not before", () => {
    for (const cell of CELLS) {
      const { purpose } = cell;
      const person = personIn(cell);
      const at = (now: number) => {
        const { outcome, channels, reasons } = decideNotification(person, purpose, null, now);
        return JSON.stringify({ outcome, channels, reasons });
      };
      const { validUntil } = decide(person, purpose);
      if (validUntil === null) expect(at(NOW + 1e12)).toBe(at(NOW));
      else {
        expect(at(validUntil)).toBe(at(NOW));
        expect(at(validUntil + 1)).not.toBe(at(NOW));
      }
    }
  });

  it("is to be repeated seven days on, for a decision that is notified and nothing else", () => {
    expect(decide().renotifyAt).toBe(NOW + 7 * 24 * 3600 * 1000);
    expect(decide(scenarios.reservedLastWinter).renotifyAt).toBeNull();
    for (const purpose of ["INFO_LETTER", "REMINDER", "SERVICE", "EMERGENCY", "MARKETING"] as const)
      expect(decide(scenarios.reachable, purpose).renotifyAt).toBeNull();
  });

  it("says what it was decided by", () => {
    const { decidedAt, ruleSet, recipientRevision } = decide(scenarios.deleted);
    expect({ decidedAt, ruleSet, recipientRevision }).toEqual({
      decidedAt: NOW,
      ruleSet: "efvf-2016-1",
      recipientRevision: 2,
    });
  });
});

describe("the sender's preference", () => {
  it("is every usable channel when there is none", () => {
    expect(kinds()).toEqual(["EMAIL", "SMS"]);
    expect(kinds(scenarios.reachable, "DECISION", "EMAIL_AND_SMS")).toEqual(["EMAIL", "SMS"]);
  });

  it("takes the one it prefers, and the other where it must", () => {
    expect(kinds(scenarios.reachable, "DECISION", "EMAIL_PREFERRED")).toEqual(["EMAIL"]);
    expect(kinds(scenarios.reachable, "DECISION", "SMS_PREFERRED")).toEqual(["SMS"]);
    expect(kinds(scenarios.mobileOnly, "DECISION", "EMAIL_PREFERRED")).toEqual(["SMS"]);
    expect(kinds(scenarios.emailExpiredMobileFresh, "SERVICE", "EMAIL_PREFERRED")).toEqual(["SMS"]);
    expect(kinds(scenarios.bothExpired, "SERVICE", "EMAIL_PREFERRED")).toEqual(["EMAIL"]);
  });

  it("that insists on a channel gets that one or none, and is told why", () => {
    expect(kinds(scenarios.reachable, "DECISION", "SMS")).toEqual(["SMS"]);
    const letter = decide(scenarios.mobileOnly, "DECISION", "EMAIL");
    expect(letter).toMatchObject({ outcome: "PAPER", channels: [] });
    expect(letter.reasons).toEqual(["PREFERRED_CHANNEL_UNAVAILABLE", "EMAIL_ABSENT"]);
    expect(decide(scenarios.mobileOnly, "SERVICE", "EMAIL").outcome).toBe("CANNOT_NOTIFY");
  });
});

describe("the rule set", () => {
  it("explains every reason in three languages, with a provision and a weight of its own", () => {
    const reasons = Object.values(RULE_SET.reasons);
    expect(new Set(reasons.map(({ weight }) => weight)).size).toBe(reasons.length);
    for (const { sentences, legalReference } of reasons) {
      expect(Object.keys(sentences)).toEqual(["nb", "nn", "en"]);
      for (const sentence of Object.values(sentences)) expect(sentence).toMatch(/^[A-ZÆØÅ].*\.$/);
      expect(legalReference).toMatch(/§ \d+/);
    }
  });
});
