import { RevisionConflict } from "../../db/commit.ts";
import type { Store } from "../../db/store.ts";
import type { Campaign } from "../rules/campaign.ts";
import {
  addressOn,
  type CleanUp,
  cleanUpOf,
  clearUnanswered,
  isUnanswered,
} from "../rules/clean-up.ts";
import type { Instant, Person } from "../rules/person.ts";

/** How many people are looked at in one go. */
const PAGE = 100;

type Register = Pick<Store, "people" | "campaigns" | "commit" | "notBefore">;

/**
 * Leaves among a campaign's people those whose address is to be cleared: who answered is none of
 * them, nor who has the address for themselves by now. Nothing is cleared before all were looked at,
 * so that it is no matter who comes first.
 */
export async function reviewAnswers(store: Register, campaign: Campaign): Promise<boolean> {
  const { number, position, startedAt } = campaign;
  const cleanUp = cleanUpOf(campaign);
  if (cleanUp === null || startedAt === null) return false;
  const ids = await store.campaigns.recipientsAfter(number, position, PAGE);
  const people = await store.people(ids);
  const shared = await sharingOf(store, people, cleanUp);
  const settled = ids.filter((_, i) => {
    const person = people[i] ?? null;
    return person === null || !shared[i] || !isUnanswered(person, cleanUp.channel, startedAt);
  });
  const last = ids.at(-1);
  const reached = last === undefined ? null : Number(last);
  return store.campaigns.review({ campaign, position: reached, settled });
}

async function sharingOf(
  { campaigns }: Register,
  people: readonly (Person | null)[],
  { channel }: CleanUp,
): Promise<boolean[]> {
  const addresses = people.map((person) => (person ? addressOn(person, channel) : null) ?? "");
  const counts = await campaigns.countHolders(channel, addresses, 2);
  return counts.map((count) => count > 1);
}

/** Clears the address of some more of those who are left, each as a change with its evidence. */
export async function clearAddresses(
  store: Register,
  campaign: Campaign,
  clock: Instant,
): Promise<boolean> {
  const { number, position, startedAt, clearing } = campaign;
  const cleanUp = cleanUpOf(campaign);
  if (cleanUp === null || startedAt === null || clearing === null) return false;
  const ids = await store.campaigns.recipientsAfter(number, position, PAGE);
  const last = ids.at(-1);
  if (last === undefined) return store.campaigns.finishClearing(campaign);
  const at = Math.max(clock, await store.notBefore("CHANGE"));
  const changes = (await store.people(ids)).flatMap(
    (person) => (person && clearUnanswered(person, cleanUp.channel, startedAt, at)) ?? [],
  );
  const values = { who: { ...clearing, channel: "GRAPH" } };
  try {
    await store.commit({
      at,
      actor: "OPERATOR",
      deeds: changes.map((change) => ({ of: "PERSON", change, values })),
      idempotency: null,
      clearing: { number, from: position, to: Number(last), cleared: changes.length },
    });
    return true;
  } catch (fault) {
    if (fault instanceof RevisionConflict) return false;
    throw fault;
  }
}
