import type { EntryShape, OpenedValue } from "../../src/audit/entry.ts";
import type { PastChange } from "../commit.ts";
import type { KeptPerson, Store } from "../store.ts";

export async function entryAt({ auditLog }: Store, index: number): Promise<EntryShape | null> {
  const bytes = await auditLog.entry(index);
  return bytes && JSON.parse(String(bytes));
}

/** The value under a name beside an entry; null when there is none, or it is kept elsewhere. */
export function openedValue<Value>(values: readonly OpenedValue[], name: string): Value | null {
  return (values.find((opened) => opened.name === name)?.value as Value | undefined) ?? null;
}

const PAGE = 1000;

/** Every row about people, with those that only lead to another. */
export async function* everybody(store: Store): AsyncGenerator<KeptPerson> {
  let after: string | null = null;
  for (;;) {
    const page: KeptPerson[] = await store.keptPeople(after, PAGE);
    yield* page;
    if (page.length < PAGE) return;
    after = page.at(-1)?.person.nationalId ?? null;
  }
}

/** Every change in the register's one order. */
export async function* everyChange(store: Store): AsyncGenerator<PastChange> {
  let after = 0;
  for (;;) {
    const page = await store.changesAfter(after, PAGE);
    yield* page;
    if (page.length < PAGE) return;
    after = page.at(-1)?.number ?? after;
  }
}
