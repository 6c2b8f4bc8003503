import type { Lookup } from "../../db/access-log.ts";
import type { Caller } from "../access/caller.ts";
import type { Instant, Person } from "../rules/person.ts";
import type { Register } from "./asking.ts";
import { type Page, type PageWish, pageOf, readPage } from "./history.ts";

export interface LookupWish extends PageWish {
  byOthers?: boolean | null | undefined;
}

/** Who was shown a person, newest first. The person sees what they may see by now; auditors see all. */
export async function lookupsOf(
  { accessLog }: Register,
  caller: Caller,
  person: Person,
  now: Instant,
  wish: LookupWish,
): Promise<Page<Lookup>> {
  const { first, below } = readPage(wish);
  const asStranger = await accessLog.strangerReference(person.nationalId);
  const references = [person.reference, asStranger].filter((name) => name !== null);
  const visibleAt = caller.kind === "CITIZEN" ? now : null;
  const byOthers = wish.byOthers ?? false;
  const page = { before: below, first: first + 1, visibleAt, byOthers };
  const found = references.length === 0 ? [] : await accessLog.lookups(references, page);
  const shown = found.slice(0, first);
  return pageOf(shown, found.length > first, shown.at(-1)?.index);
}
