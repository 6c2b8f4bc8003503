import {
  addressOrigin,
  type Enterprise,
  type EnterpriseAddress,
  isSameAddress,
} from "./enterprise.ts";
import { ENTERPRISE_RULE_SET } from "./enterprise-rule-set.ts";
import type {
  ChannelPreference,
  NotificationChannel,
  NotificationDecision,
} from "./notification-decision.ts";
import type { Instant } from "./person.ts";
import type { ReasonCode } from "./reason.ts";
import type { NotificationPurpose } from "./rule-set.ts";

const DAY = 86_400_000;

/**
 * May this unit be notified, for this purpose, by what, and if not, why not?
 * (eForvaltningsforskriften § 8, third paragraph, third sentence.)
 *
 * *Up to date* is an address that stands registered: units give and take back addresses at their
 * source, must always have one, and are never asked to confirm any, so neither § 32's 18 months nor
 * another date makes one lapse; an address of a deleted unit is not up to date. *Given by the unit
 * itself* is what it gave, or, where it gave nothing, what its main unit gave: they are one legal
 * person, and the source's own look-up falls back likewise.
 */
export function decideEnterpriseNotification(
  enterprise: Enterprise,
  mainUnit: Enterprise | null,
  purpose: NotificationPurpose,
  preference: ChannelPreference | null,
  now: Instant,
): NotificationDecision<Enterprise> {
  const rule = ENTERPRISE_RULE_SET.purposes[purpose];
  const origin = addressOrigin(enterprise, mainUnit);
  const usable = rule.permitted && origin ? channelsOf(origin.own) : [];
  const channels = preferred(usable, preference);
  const isNotified = channels.length > 0;
  const { version, renotifyAfterDays } = ENTERPRISE_RULE_SET;
  return {
    recipient: enterprise,
    purpose,
    outcome: isNotified ? "NOTIFY" : rule.permitted ? rule.otherwise : "NOT_PERMITTED",
    channels,
    reasons: rule.permitted
      ? reasonsOf(enterprise, origin, usable.length > 0 && !isNotified)
      : ["PURPOSE_NOT_PERMITTED"],
    decidedAt: now,
    validUntil: null,
    renotifyAt: rule.renotified && isNotified ? now + renotifyAfterDays * DAY : null,
    ruleSet: version,
    recipientRevision: enterprise.revision,
  };
}

/** The same address under two ids is one channel. */
function channelsOf(addresses: readonly EnterpriseAddress[]): NotificationChannel[] {
  return addresses
    .filter((one, i) => addresses.findIndex((other) => isSameAddress(one, other)) === i)
    .map(({ kind, address }) => ({ kind, address, expired: false }));
}

/** "Preferred" yields to the other kind where there is none of the first; "only" never yields. */
function preferred(
  usable: NotificationChannel[],
  preference: ChannelPreference | null,
): NotificationChannel[] {
  if (preference === null || preference === "EMAIL_AND_SMS") return usable;
  const wanted = preference === "EMAIL" || preference === "EMAIL_PREFERRED" ? "EMAIL" : "SMS";
  const first = usable.filter(({ kind }) => kind === wanted);
  return preference === wanted || first.length > 0 ? first : usable;
}

function reasonsOf(
  { registration, orgNumber }: Enterprise,
  origin: Enterprise | null,
  isUnavailable: boolean,
): ReasonCode[] {
  if (registration === "NOT_REGISTERED") return ["ENTERPRISE_NOT_REGISTERED"];
  if (registration === "DELETED") return ["ENTERPRISE_DELETED"];
  if (origin === null) return ["NO_ENTERPRISE_ADDRESS"];
  return [
    ...(isUnavailable ? (["PREFERRED_CHANNEL_UNAVAILABLE"] as const) : []),
    ...(origin.orgNumber === orgNumber ? [] : (["ADDRESS_OF_MAIN_UNIT"] as const)),
  ];
}
