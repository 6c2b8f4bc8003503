import { join } from "node:path";
import { completedBy, leafHash } from "../../../src/audit/merkle.ts";
import { newReference } from "../../../src/audit/reference.ts";
import { readAccessEntry, writeAccessEntry } from "../../access-entry.ts";
import type { AccessLog, Disclosure, Lookup, LookupPage } from "../../access-log.ts";
import { nodeKey } from "../../append.ts";
import { connect } from "../connection.ts";
import { groupCommits } from "../group.ts";
import { prepareAccess } from "./statements.ts";

const MIGRATIONS = join(import.meta.dirname, "migrations");
/** Entries derived in one transaction. */
const CHUNK = 8;

export interface OpenAccessOptions {
  /** A path, or `:memory:`. */
  file: string;
  /** Is told the text of every statement before it runs. */
  trace?: (statement: string) => void;
}

/** The access log in one SQLite file. */
export function openAccessLog({ file, trace }: OpenAccessOptions): AccessLog {
  const connection = connect(file, MIGRATIONS, trace);
  const { client } = connection;
  const statements = prepareAccess(connection);

  const size = () => statements.size.get() as number;
  const upTo = () => (statements.upTo.get(1) as number | undefined) ?? 0;
  const node = (level: number, index: number) =>
    (statements.node.get(nodeKey(level, index)) as Buffer | undefined) ?? null;
  const strangerReference = (nationalId: string) =>
    (statements.stranger.get(Number(nationalId)) as string | undefined) ?? null;

  function nameStranger(nationalId: string): string {
    const known = strangerReference(nationalId);
    if (known !== null) return known;
    const reference = newReference();
    statements.addStranger.run(Number(nationalId), reference);
    return reference;
  }

  const writes = groupCommits(client, (disclosure: Disclosure): void => {
    const index = size();
    const references = [...disclosure.references, ...disclosure.strangers.map(nameStranger)];
    const bytes = writeAccessEntry(index, disclosure, references);
    statements.addEntry.run(index, bytes.toString());
    const read = (level: number, at: number) => node(level, at) as Buffer;
    for (const { level, index: at, hash } of completedBy(index, leafHash(bytes), read))
      statements.addNode.run(nodeKey(level, at), hash);
  });

  const deriveChunk = client.transaction(() => {
    const start = upTo();
    const texts = statements.entriesFrom.all(start, CHUNK) as string[];
    for (const [i, text] of texts.entries())
      for (const reference of new Set(readAccessEntry(text).references))
        statements.addLookup.run(null, reference, start + i);
    statements.putUpTo.run(1, start + texts.length);
    return texts.length === CHUNK;
  }).immediate;

  /** Entries that the view does not hold yet are looked through one by one. */
  function* newestFirst(references: readonly string[], before: number): Generator<Lookup> {
    const border = upTo();
    const names = JSON.stringify(references);
    for (let below = before; below > border; ) {
      const found = statements.underived.get(border, below, names, 1) as string | undefined;
      if (found === undefined) break;
      const { lookup, references: subjects } = readAccessEntry(found);
      below = lookup.index;
      if (references.some((reference) => subjects.includes(reference))) yield lookup;
    }
    for (let below = Math.min(before, border); below > 0; ) {
      const found = statements.derived.get(names, below) as string | undefined;
      if (found === undefined) break;
      const { lookup } = readAccessEntry(found);
      below = lookup.index;
      yield lookup;
    }
  }

  return {
    write: writes.add,
    strangerReference,

    lookups(references, { before, first, visibleAt }: LookupPage) {
      const found: Lookup[] = [];
      for (const lookup of newestFirst(references, before ?? Number.MAX_SAFE_INTEGER)) {
        if (found.length === first) break;
        if (visibleAt === null || lookup.visibleFrom <= visibleAt) found.push(lookup);
      }
      return found;
    },

    derive(budget) {
      const end = performance.now() + budget;
      let isMore = upTo() < size();
      while (isMore && performance.now() < end) isMore = deriveChunk();
      return isMore;
    },

    forgetStranger(nationalId) {
      statements.dropStranger.run(Number(nationalId));
    },

    log: {
      size,
      node,
      entry(index) {
        const text = statements.entry.get(index) as string | undefined;
        return text === undefined ? null : Buffer.from(text);
      },
      values: () => [],
    },

    close() {
      writes.flush();
      client.close();
    },
  };
}
