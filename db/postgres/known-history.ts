import { readOpened } from "../../src/audit/entry.ts";
import type { Person } from "../../src/rules/person.ts";
import type { ImportedTogether, LoadSpan } from "../import-evidence.ts";
import { IMPORTED } from "../load-steps.ts";
import { writePerson } from "../person-row.ts";
import type { KnownHistory } from "../person-steps.ts";
import type { Connection } from "./connection.ts";
import { openHistory } from "./history.ts";
import { ENTRIES } from "./history-statements.ts";
import { OPENED } from "./log.ts";

/** What has to be known of a person to erase them. */
export interface Erasing {
  history: KnownHistory;
  /** The people they were imported with, by the entry of each import. */
  imports: ReadonlyMap<number, ImportedTogether>;
}

export async function knownOf(
  reader: Pick<Connection, "read">,
  nationalId: string,
): Promise<Erasing> {
  const history = openHistory(reader);
  const changes = (await history.allChangesOf(nationalId)).map((past) => {
    const isImported = past.kind === IMPORTED;
    return {
      number: past.number,
      nationalId: past.nationalId,
      entryIndex: isImported ? null : past.entryIndex,
      importedIn: isImported ? past.entryIndex : null,
    };
  });
  const entries = (await reader.read(ENTRIES, Number(nationalId))).map(([index]) => Number(index));
  const imports = new Map<number, ImportedTogether>();
  for (const { importedIn } of changes)
    if (importedIn !== null) imports.set(importedIn, await importedTogether(reader, importedIn));
  return { history: { changes, entries }, imports };
}

async function importedTogether(
  reader: Pick<Connection, "read">,
  entryIndex: number,
): Promise<ImportedTogether> {
  const history = openHistory(reader);
  const opened = (await reader.read(OPENED, entryIndex))[0]?.[0];
  const values = new Map(
    opened === undefined ? [] : readOpened(String(opened)).map(({ name, value }) => [name, value]),
  );
  const span = values.get("load") as unknown as LoadSpan | undefined;
  const changes = span
    ? await history.changesAfter(span.firstChange - 1, span.lastChange - span.firstChange + 1)
    : [];
  const members = await Promise.all(
    changes
      .filter((change) => change.entryIndex === entryIndex)
      .map(async (change) => ({
        number: change.number,
        row: writePerson((await history.recordAfter(change)) as Person),
      })),
  );
  return { who: values.get("who") ?? null, members, importedIn: span?.importedIn ?? null };
}
