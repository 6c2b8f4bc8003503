import type { Campaign } from "./campaign.ts";
import { type Change, changeOf, unchangeable } from "./change.ts";
import type { ContactPoint, Instant, Person } from "./person.ts";
import type { Channel } from "./validation-code.ts";

/** What comes after a campaign to people who share an address: it is cleared where nobody answered. */
export interface CleanUp {
  channel: Channel;
  /** Addresses of more people than these. */
  moreThan: number;
  /** Not before; null while not everybody has been asked to correct. */
  clearableFrom: Instant | null;
}

const DAY = 86_400_000;

export function cleanUpOf({ audience, finishedAt }: Campaign): CleanUp | null {
  if (!("filter" in audience) || audience.clearAfterDays == null) return null;
  const { channel, sharedByMoreThan: moreThan } = audience.filter;
  if (channel == null || moreThan == null) return null;
  const clearableFrom = finishedAt === null ? null : finishedAt + audience.clearAfterDays * DAY;
  return { channel, moreThan, clearableFrom };
}

export function isClearable(campaign: Campaign, now: Instant): boolean {
  const { clearableFrom = null } = cleanUpOf(campaign) ?? {};
  return campaign.state === "COMPLETED" && clearableFrom !== null && now >= clearableFrom;
}

/** The address that somebody was asked about; null where they have none on that channel any more. */
export function addressOn(person: Person, channel: Channel): string | null {
  return (channel === "EMAIL" ? person.email?.address : person.mobile?.number) ?? null;
}

/** Whether somebody said nothing of their address since they were asked. */
export function isUnanswered(person: Person, channel: Channel, asked: Instant): boolean {
  const point: ContactPoint | null = channel === "EMAIL" ? person.email : person.mobile;
  if (point === null) return false;
  const dates = [point.changedAt, point.confirmedAt, point.validatedAt];
  return dates.every((at) => at === null || at < asked);
}

/** Takes the address from somebody who did not answer; null from whoever did, or is gone. */
export function clearUnanswered(
  person: Person,
  channel: Channel,
  asked: Instant,
  now: Instant,
): Change | null {
  if (unchangeable(person) !== null || !isUnanswered(person, channel, asked)) return null;
  const values = channel === "EMAIL" ? { email: null } : { mobile: null };
  return changeOf(person, now, "SHARED_CONTACT_POINT_CLEARED", values);
}
