import type { BegunFields } from "./begun-fields.ts";
import type { WriterCode } from "./writer-code.ts";
import type { WriterRun } from "./writer-run.ts";

/**
 * Begins the root fields of an operation, all of them before the first is there, and writes their
 * values.
 *
 * @param write null where the values have to be looked at by somebody else.
 * @param goOn answers from what was begun, where a field failed or its value cannot be written.
 */
export function begin<Written, Result>(
  roots: WriterCode["roots"],
  run: WriterRun,
  write: (values: readonly unknown[]) => Written | null,
  goOn: (begun: BegunFields) => Result | Promise<Result>,
): Written | Result | Promise<Written | Result> {
  const begun = new Map<string, () => unknown>();
  const values: unknown[] = [];
  let isWaiting = false;
  for (const root of roots)
    try {
      const value = root.begin(undefined, run);
      isWaiting ||= value instanceof Promise;
      begun.set(root.key, () => value);
      values.push(value);
    } catch (fault) {
      begun.set(root.key, throwing(fault));
      return goOn(begun);
    }
  if (!isWaiting) return write(values) ?? goOn(begun);
  const settle = (settled: readonly unknown[]) => {
    const written = write(settled);
    /** Errors come in the order in which the fields were there, which is not known any more. */
    const isOrdered = run.errors.length === 0 || roots.length === 1;
    return written !== null && isOrdered ? written : goOn(begun);
  };
  return Promise.all(values).then(settle, () => goOn(begun));
}

function throwing(fault: unknown): () => never {
  return () => {
    throw fault;
  };
}
