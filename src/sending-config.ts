import { isKeysUrl } from "./issuer-config.ts";
import type { CarrierSettings } from "./sending/carriers.ts";
import type { SmsSettings } from "./sending/sms.ts";
import type { SmtpSettings } from "./sending/smtp.ts";

type Environment = Readonly<Record<string, string | undefined>>;

/** Nobody else's header begins with what is in a setting. */
const ONE_LINE = /^[^\p{Cc}]{1,300}$/u;
const ADDRESS = String.raw`[^\p{Cc}\s<>@,;"]+@[^\p{Cc}\s<>@,;"]+`;
const FROM = new RegExp(String.raw`^(?:${ADDRESS}|[^\p{Cc}<>@,;"]*<${ADDRESS}>)$`, "u");

/** Both settings of a channel, or none; what is wrong with one is added to `faults`. */
export function readSending(environment: Environment, faults: string[]): CarrierSettings {
  return {
    smtp: readSmtp(environment, faults),
    sms: readSms(environment, faults),
  };
}

function readSmtp(environment: Environment, faults: string[]): SmtpSettings | null {
  const { VARDE_SMTP_URL: url, VARDE_MAIL_FROM: from } = environment;
  if (!url && !from) return null;
  if (!url || !isSmtpUrl(url))
    faults.push("VARDE_SMTP_URL: expected smtp://host:port or smtps://host:port");
  if (!from || !FROM.test(from))
    faults.push("VARDE_MAIL_FROM: expected an e-mail address, or Name <address>");
  return { url: url ?? "", from: from ?? "" };
}

function readSms(environment: Environment, faults: string[]): SmsSettings | null {
  const { VARDE_SMS_URL: url, VARDE_SMS_TOKEN: token } = environment;
  if (!url && !token) return null;
  if (!url || !isKeysUrl(url)) faults.push("VARDE_SMS_URL: expected the https URL to post SMS to");
  if (!token || !/^[\x21-\x7e]{1,4000}$/.test(token))
    faults.push("VARDE_SMS_TOKEN: expected a token of visible ASCII characters");
  return { url: url ?? "", token: token ?? "" };
}

function isSmtpUrl(text: string): boolean {
  if (!ONE_LINE.test(text) || !URL.canParse(text)) return false;
  const { protocol, hostname } = new URL(text);
  return (protocol === "smtp:" || protocol === "smtps:") && hostname !== "";
}
