import type { AudienceFilter, Campaign, CampaignText } from "../rules/campaign.ts";
import { refuseCount } from "../rules/disclosure.ts";
import { type Environment, nationalIdFault, refuseNationalId } from "../rules/national-id.ts";
import { Refusal } from "../rules/problem.ts";

const LONGEST = { subject: 100, email: 500, sms: 160 } as const;
const LONGEST_NAME = 200;
const HIGHEST_RATE = 1000;
const MOST_DAYS = 550;
/** A line break is nothing in a subject but the beginning of another header. */
const CONTROLS = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u;
const CONTROLS_OF_TEXT = /(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u;

interface AudienceInput {
  nationalIds?: readonly string[] | null | undefined;
  filter?: AudienceFilter | null | undefined;
  clearAfterDays?: number | null | undefined;
}

/** Whom a campaign is for. @throws {Refusal} when that cannot be meant. */
export function readAudience(
  { nationalIds, filter, clearAfterDays }: AudienceInput,
  environment: Environment,
): Campaign["audience"] {
  if ((nationalIds == null) === (filter == null))
    throw new Refusal("BAD_USER_INPUT", "expected nationalIds or a filter, and not both");
  if (nationalIds != null) {
    const refusal = refuseCount(nationalIds.length);
    if (refusal !== null) throw refusal;
    for (const [position, nationalId] of nationalIds.entries()) {
      const fault = nationalIdFault(nationalId, environment);
      if (fault !== null) throw refuseNationalId(fault, environment, position);
    }
    return { nationalIds };
  }
  const days = filter?.expiresWithinDays;
  if (days != null && (days < 1 || days > MOST_DAYS))
    throw new Refusal("BAD_USER_INPUT", `expiresWithinDays: expected 1 to ${MOST_DAYS} days`);
  const many = filter?.sharedByMoreThan;
  if (many != null && (many < 1 || filter?.channel == null))
    throw new Refusal("BAD_USER_INPUT", "sharedByMoreThan: expected 1 or more, and a channel");
  if (clearAfterDays != null && (many == null || clearAfterDays < 1 || clearAfterDays > MOST_DAYS))
    throw new Refusal(
      "BAD_USER_INPUT",
      `clearAfterDays: expected 1 to ${MOST_DAYS} days, and a filter with sharedByMoreThan`,
    );
  return { filter: { ...filter }, ...(clearAfterDays != null && { clearAfterDays }) };
}

/** What a campaign says. @throws {Refusal} when something of it is missing or too much. */
export function readTexts(texts: readonly CampaignText[]): CampaignText[] {
  const languages = texts.map(({ language }) => language);
  if (!languages.includes("NB") || new Set(languages).size < languages.length)
    throw new Refusal("BAD_USER_INPUT", "texts: expected one in NB, and at most one in each other");
  return texts.map(({ language, subject, email, sms }) => {
    const parts = { subject: subject.trim(), email: email.trim(), sms: sms.trim() };
    for (const [name, text] of Object.entries(parts) as [keyof typeof parts, string][]) {
      const controls = name === "email" ? CONTROLS_OF_TEXT : CONTROLS;
      if (text === "" || text.length > LONGEST[name] || controls.test(text))
        throw new Refusal(
          "BAD_USER_INPUT",
          `texts.${language}.${name}: expected 1 to ${LONGEST[name]} characters, without controls`,
        );
    }
    return { language, ...parts };
  });
}

/** @throws {Refusal} when there is none, or it is too long. */
export function readName(name: string): string {
  if (name.trim() !== "" && name.length <= LONGEST_NAME) return name.trim();
  throw new Refusal("BAD_USER_INPUT", `name: expected 1 to ${LONGEST_NAME} characters`);
}

/** @throws {Refusal} when it is none that anybody could mean. */
export function readRate(peoplePerSecond: number): number {
  if (peoplePerSecond >= 1 && peoplePerSecond <= HIGHEST_RATE) return peoplePerSecond;
  throw new Refusal("BAD_USER_INPUT", `peoplePerSecond: expected 1 to ${HIGHEST_RATE}`);
}
