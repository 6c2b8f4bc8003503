import type { NotificationPurpose, PurposeRule, ReasonRule } from "./rule-set.ts";

/** Reasons that only a decision about a unit has. */
export type EnterpriseReasonCode =
  | "ENTERPRISE_NOT_REGISTERED"
  | "ENTERPRISE_DELETED"
  | "NO_ENTERPRISE_ADDRESS"
  | "ADDRESS_OF_MAIN_UNIT";

/** A unit cannot reserve, and its addresses have no 18-month line. */
type EnterprisePurposeRule = Pick<PurposeRule, "permitted" | "otherwise" | "renotified">;

export interface EnterpriseRuleSet {
  version: string;
  renotifyAfterDays: number;
  purposes: Record<NotificationPurpose, EnterprisePurposeRule>;
  reasons: Record<EnterpriseReasonCode, ReasonRule>;
}

const THE_RULE = "eForvaltningsforskriften § 8 tredje ledd tredje punktum";

const letter: EnterprisePurposeRule = { permitted: true, otherwise: "PAPER", renotified: false };
const message: EnterprisePurposeRule = { ...letter, otherwise: "CANNOT_NOTIFY" };

/**
 * eForvaltningsforskriften (FOR-2004-06-25-988) § 8, third paragraph, third sentence: a unit in
 * Enhetsregisteret is notified by the electronic address that it has given itself and that is up to
 * date.
 */
export const ENTERPRISE_RULE_SET: EnterpriseRuleSet = {
  version: "efvf-enterprises-2016-1",
  renotifyAfterDays: 7,
  purposes: {
    DECISION: { ...letter, renotified: true },
    INFO_LETTER: letter,
    REMINDER: message,
    SERVICE: message,
    EMERGENCY: message,
    MARKETING: { ...message, permitted: false },
  },
  reasons: {
    ENTERPRISE_NOT_REGISTERED: {
      weight: 100,
      legalReference: THE_RULE,
      sentences: {
        nb: "Virksomheten er ikke i registeret.",
        nn: "Verksemda er ikkje i registeret.",
        en: "The unit is not in the register.",
      },
    },
    ENTERPRISE_DELETED: {
      weight: 90,
      legalReference: THE_RULE,
      sentences: {
        nb: "Virksomheten er slettet fra Enhetsregisteret, og ingenting kan sendes digitalt.",
        nn: "Verksemda er sletta frå Einingsregisteret, og ingenting kan sendast digitalt.",
        en: "The unit has been deleted from Enhetsregisteret, and nothing may be sent digitally.",
      },
    },
    NO_ENTERPRISE_ADDRESS: {
      weight: 70,
      legalReference: THE_RULE,
      sentences: {
        nb: "Verken virksomheten eller hovedenheten har oppgitt en elektronisk adresse.",
        nn: "Verken verksemda eller hovudeininga har oppgitt ei elektronisk adresse.",
        en: "Neither the unit nor its main unit has given an electronic address.",
      },
    },
    ADDRESS_OF_MAIN_UNIT: {
      weight: 10,
      legalReference: THE_RULE,
      sentences: {
        nb: "Virksomheten har ikke oppgitt noen adresse selv. Hovedenhetens brukes.",
        nn: "Verksemda har ikkje oppgitt noka adresse sjølv. Den til hovudeininga blir brukt.",
        en: "The unit has given no address itself. That of its main unit is used.",
      },
    },
  },
};
