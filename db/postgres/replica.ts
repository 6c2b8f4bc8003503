import { type Connection, connect } from "./connection.ts";
import { readEnding } from "./head.ts";

/** How long to wait for a session with a replica, and to leave one alone that failed; milliseconds. */
const PATIENCE = 500;
const LEFT_ALONE = 1000;

export interface Reading extends Pick<Connection, "read"> {
  close(): Promise<void>;
}

/**
 * Reads from a replica, and sees all that was committed before the read began, whichever process did
 * it. Every change moves the end of the log in its own transaction: a replica that has the primary's
 * end has the changes up to there. One that lags, or is away, is not asked, and the primary is.
 *
 * The price is one row of the primary for each read, so this is for reads of many rows.
 */
export function readingFromReplica(primary: Pick<Connection, "read">, url: string): Reading {
  const replica = connect({ url, patience: PATIENCE });
  let reached = -1;
  let awayUntil = 0;

  /** Not asked again where it fails: the primary is there. */
  const asked: Pick<Connection, "read"> = {
    read: async (statement, ...values) => (await replica.once(statement, ...values)).rows,
  };

  async function isUpTo(size: number): Promise<boolean> {
    if (reached < size) reached = Math.max(reached, (await readEnding(asked, "register")).size);
    return reached >= size;
  }

  return {
    async read(statement, ...values) {
      if (Date.now() < awayUntil) return primary.read(statement, ...values);
      const { size } = await readEnding(primary, "register");
      try {
        if (await isUpTo(size)) return await asked.read(statement, ...values);
      } catch {
        awayUntil = Date.now() + LEFT_ALONE;
      }
      return primary.read(statement, ...values);
    },
    close: () => replica.close(),
  };
}
