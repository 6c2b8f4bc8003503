import type { Campaigns } from "../../db/campaigns.ts";
import type { Store } from "../../db/store.ts";
import {
  type AudienceFilter,
  type Campaign,
  decideFor,
  isInAudience,
  tallyKey,
} from "../rules/campaign.ts";
import { addressOn } from "../rules/clean-up.ts";
import { type Instant, notRegistered, type Person } from "../rules/person.ts";

/** How many people are read at a time: a few milliseconds' work. */
export const PAGE = 1000;

type Source = Pick<Store, "people"> & { campaigns: Campaigns };

/** Finds some more of a campaign's people; false where somebody else did, or it is not to go on. */
export async function findAudience(
  store: Source,
  campaign: Campaign,
  now: Instant,
): Promise<boolean> {
  const { people, position, isAll } = await nextPeople(store, campaign, now);
  const forecast: Record<string, number> = {};
  for (const person of people) {
    const key = tallyKey(decideFor(person, campaign, now));
    forecast[key] = (forecast[key] ?? 0) + 1;
  }
  const nationalIds = people.map(({ nationalId }) => nationalId);
  return store.campaigns.plan({ campaign, position, nationalIds, forecast, isAll });
}

interface Page {
  people: Person[];
  position: number;
  isAll: boolean;
}

async function nextPeople(store: Source, campaign: Campaign, now: Instant): Promise<Page> {
  const { audience, position } = campaign;
  if ("nationalIds" in audience) return listed(store, audience.nationalIds);
  const page = await store.campaigns.peopleAfter(position, PAGE);
  const fitting = page.filter((person) => isInAudience(person, audience.filter, now));
  return {
    people: await sharing(store, fitting, audience.filter),
    position: Number(page.at(-1)?.nationalId ?? position ?? 0),
    isAll: page.length < PAGE,
  };
}

/** Those whose address is that of many, where the audience is to be of such. */
async function sharing(
  { campaigns }: Source,
  people: Person[],
  { channel, sharedByMoreThan: most }: AudienceFilter,
): Promise<Person[]> {
  if (channel == null || most == null) return people;
  const addresses = people.map((person) => addressOn(person, channel) ?? "");
  const counts = await campaigns.countHolders(channel, addresses, most + 1);
  return people.filter((_, i) => (counts[i] ?? 0) > most);
}

/** Those on a list, each once, by the number they have now. */
async function listed(store: Source, nationalIds: readonly string[]): Promise<Page> {
  const found = await store.people(nationalIds);
  const people = new Map<string, Person>();
  for (const [i, nationalId] of nationalIds.entries()) {
    const person = found[i] ?? notRegistered(nationalId);
    people.set(person.nationalId, person);
  }
  return { people: [...people.values()], position: 0, isAll: true };
}
