import DataLoader from "dataloader";
import type { MaybePromise, Store } from "../../db/store.ts";
import { disclose, refuseCount } from "../rules/disclosure.ts";
import type { Person } from "../rules/person.ts";
import type { Refusal } from "../rules/problem.ts";

/** Looks people up for one request. Every disclosure of a person goes through here. */
export interface People {
  /** @throws {Refusal} (as a rejection) when the id is faulty, or the caller is bound to another person. */
  one(nationalId: string): Promise<Person>;

  /**
   * In the order asked, repeats kept; a refusal stands in the place of each id that is faulty.
   *
   * @throws {Refusal} when there are none, or too many for a request.
   */
  all(nationalIds: readonly string[]): MaybePromise<(Person | Refusal)[]>;
}

/** @param subject the one person the caller's token is bound to, if it is. */
export function createPeople(store: Store, subject: string | null): People {
  const answer = (id: string, found: Person | null, position?: number) =>
    disclose(id, found, store.environment, subject, position);

  const loader = new DataLoader<string, Person>(async (ids) => {
    const found = await store.people(ids);
    return ids.map((id, i) => answer(id, found[i] ?? null));
  });

  return {
    one: (nationalId) => loader.load(nationalId),

    /** Not by way of the loader: a promise for each of a thousand people costs more than they do. */
    all(nationalIds) {
      const refusal = refuseCount(nationalIds.length);
      if (refusal !== null) throw refusal;
      const found = store.people(nationalIds);
      const place = (people: (Person | null)[]) =>
        nationalIds.map((id, i) => answer(id, people[i] ?? null, i));
      return found instanceof Promise ? found.then(place) : place(found);
    },
  };
}
