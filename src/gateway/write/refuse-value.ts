/** Something in an operation that only graphql-js is known to answer right. */
export class NotWritable extends Error {}

/** A value is not one that is written straight: graphql-js has to say what comes of it. */
export const NOT_WRITTEN = new Error("expected a value that is written straight");

/** A value below the root has to be waited for, and will have to be the next time. */
export const NOT_YET = new Error("expected values that are there at once");

/** @throws {Error} always: one of the two above. */
export function refuseValue(value: unknown): never {
  if (!(value instanceof Promise)) throw NOT_WRITTEN;
  /** It is asked for again by graphql-js, which sees to it when it fails. */
  value.catch(() => undefined);
  throw NOT_YET;
}
