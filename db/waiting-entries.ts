/** Whom entries of the access log are about that are not derived yet, as far as it is known. */
export interface WaitingEntries {
  of(index: number): readonly string[] | undefined;
  add(index: number, references: readonly string[]): void;
  /** They are derived. */
  dropBelow(index: number): void;
}

/**
 * Spares reading an entry again whose writer is this process. What is not kept can always be read.
 *
 * @param most entries, of which no run has more.
 */
export function waitingEntries(most: number): WaitingEntries {
  const entries = new Map<number, readonly string[]>();
  let derivedBelow = 0;
  return {
    of: (index) => entries.get(index),
    add(index, references) {
      if (index < derivedBelow) return;
      if (entries.size >= 2 * most) entries.clear();
      entries.set(index, references);
    },
    dropBelow(index) {
      derivedBelow = index;
      for (const known of entries.keys()) if (known < index) entries.delete(known);
    },
  };
}
