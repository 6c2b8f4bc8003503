import DataLoader from "dataloader";
import type { MaybePromise, Store } from "../../db/store.ts";
import type { Caller } from "../access/caller.ts";
import { disclose, refuseCount } from "../rules/disclosure.ts";
import type { Person } from "../rules/person.ts";
import { Refusal } from "../rules/problem.ts";
import type { Disclosures } from "./disclosures.ts";

const NO_REASON = new Refusal(
  "BAD_USER_INPUT",
  "lookupPurpose: expected an operator to say why they look somebody up",
);

/** Looks people up for one request. Every disclosure of a person goes through here. */
export interface People {
  /**
   * @throws {Refusal} (as a rejection) when the id is faulty, the caller is bound to another person,
   * or is an operator who does not say why.
   */
  one(nationalId: string, purpose?: string | null): Promise<Person>;

  /**
   * In the order asked, repeats kept; a refusal stands in the place of each id that is faulty.
   *
   * @throws {Refusal} when there are none, or too many for a request.
   */
  all(nationalIds: readonly string[], purpose?: string | null): MaybePromise<(Person | Refusal)[]>;
}

export function createPeople(store: Store, caller: Caller, disclosures: Disclosures): People {
  const { subject } = caller;
  const answer = (id: string, found: Person | null, position?: number) =>
    disclose(id, found, store.environment, subject, position);

  const loader = new DataLoader<string, Person>(async (ids) => {
    const found = await store.people(ids);
    const answers = ids.map((id, i) => answer(id, found[i] ?? null));
    disclosures.addAll(answers);
    return answers;
  });

  return {
    one(nationalId, purpose) {
      if (purpose) disclosures.statePurpose(purpose);
      if (caller.kind === "OPERATOR" && !disclosures.hasPurpose()) return Promise.reject(NO_REASON);
      return loader.load(nationalId);
    },

    /** Not by way of the loader: a promise for each of a thousand people costs more than they do. */
    all(nationalIds, purpose) {
      const refusal = refuseCount(nationalIds.length);
      if (refusal !== null) throw refusal;
      if (purpose) disclosures.statePurpose(purpose);
      const found = store.people(nationalIds);
      const place = (people: (Person | null)[]) => {
        const answers = nationalIds.map((id, i) => answer(id, people[i] ?? null, i));
        disclosures.addAll(answers);
        return answers;
      };
      return found instanceof Promise ? found.then(place) : place(found);
    },
  };
}
