import type { Channel } from "../rules/validation-code.ts";
import type { Carrier } from "./carrier.ts";
import { AT_ONCE } from "./lanes.ts";
import { openSms, type SmsSettings } from "./sms.ts";
import { openSmtp, type SmtpSettings } from "./smtp.ts";

/** By what messages go out; null where they stay in the outbox. */
export interface CarrierSettings {
  smtp: SmtpSettings | null;
  sms: SmsSettings | null;
}

/** The channels that there are settings for. */
export function openCarriers({ smtp, sms }: CarrierSettings): Partial<Record<Channel, Carrier>> {
  return {
    ...(smtp && { EMAIL: openSmtp(smtp, AT_ONCE) }),
    ...(sms && { SMS: openSms(sms) }),
  };
}
