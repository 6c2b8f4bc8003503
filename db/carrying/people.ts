import { isDeepStrictEqual } from "node:util";
import { nationalIdOf } from "../person-row.ts";
import { keyOf, type RegisterRows } from "./rows.ts";
import { carriedTable } from "./tables.ts";

const PERSON = carriedTable("person");
const IDS = 1e11;

/** Places among all national ids, and people that are asked about from each on, everybody once. */
const PLACES = 40;
const AT_EACH = 50;

/**
 * Looks people up in both registers as a request does, some from everywhere among them.
 *
 * @returns how many were asked about, and how many of them are answered otherwise.
 */
export async function comparePeople(
  from: RegisterRows,
  to: RegisterRows,
): Promise<{ asked: number; differing: number }> {
  let asked = 0;
  let differing = 0;
  let last = -1;
  for (let place = 0; place < PLACES; place++) {
    const after = Math.max(last, Math.floor((place * IDS) / PLACES) - 1);
    const rows = await from.page(PERSON, after, AT_EACH);
    last = Number(rows.at(-1)?.[PERSON.keyAt] ?? IDS);
    const ids = rows.map((row) => nationalIdOf(Number(keyOf(PERSON, row))));
    const [here, there] = await Promise.all([from.people(ids), to.people(ids)]);
    asked += ids.length;
    differing += here.filter((person, i) => !isDeepStrictEqual(person, there[i])).length;
  }
  return { asked, differing };
}
