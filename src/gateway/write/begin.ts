import type { BegunFields } from "./begun-fields.ts";
import type { WriterCode } from "./writer-code.ts";
import type { WriterRun } from "./writer-run.ts";

/**
 * Begins the root fields of an operation, and writes their values once they are there.
 *
 * @param write null where the values have to be looked at by somebody else.
 * @param goOn answers from what was begun, where a field failed or its value cannot be written.
 */
type Begin = <Written, Result>(
  roots: WriterCode["roots"],
  run: WriterRun,
  write: (values: readonly unknown[]) => Written | null,
  goOn: (begun: BegunFields) => Result | Promise<Result>,
) => Written | Result | Promise<Written | Result>;

/** As a query does: all of them before the first is there. */
export const beginTogether: Begin = (roots, run, write, goOn) => {
  const begun = new Map<string, () => unknown>();
  const values: unknown[] = [];
  let isWaiting = false;
  for (const { key, begin } of roots)
    try {
      const value = begin(undefined, run);
      isWaiting ||= value instanceof Promise;
      begun.set(key, () => value);
      values.push(value);
    } catch (fault) {
      begun.set(key, throwing(fault));
    }
  const isWhole = values.length === roots.length;
  if (isWhole && !isWaiting) return write(values) ?? goOn(begun);
  if (!isWhole) return goOn(begun);
  return Promise.all(values).then(
    (settled) => write(settled) ?? goOn(begun),
    () => goOn(begun),
  );
};

/** As a mutation does: each when the one before it is there. */
export const beginInTurn: Begin = async (roots, run, write, goOn) => {
  const begun = new Map<string, () => unknown>();
  const values: unknown[] = [];
  for (const { key, begin } of roots)
    try {
      const value = await begin(undefined, run);
      begun.set(key, () => value);
      values.push(value);
    } catch (fault) {
      begun.set(key, throwing(fault));
      return goOn(begun);
    }
  return write(values) ?? goOn(begun);
};

function throwing(fault: unknown): () => never {
  return () => {
    throw fault;
  };
}
