import type { Client } from "./connection.ts";

/** Reads of one turn of the event loop, which see the database at one moment. */
export interface ReadTurn {
  /** Called before a read. */
  begin(): void;
  /** So that nobody has to wait for this connection. */
  end(): void;
}

/**
 * Lets the reads of a turn share one transaction: to begin and end one, which a statement by itself
 * does, costs as much as to look a person up. Whoever waits for a change of their own sees it: it is
 * acknowledged when it is synced, and that is told in a later turn than it was committed in.
 *
 * @param onEnd is called when what was read may be another way by now.
 */
export function readTurn(client: Client, onEnd: () => void): ReadTurn {
  const [begin, commit] = [client.prepare("BEGIN"), client.prepare("COMMIT")];
  let isOpen = false;
  const end = () => {
    if (!isOpen) return;
    isOpen = false;
    onEnd();
    if (client.open) commit.run();
  };
  return {
    begin() {
      if (isOpen) return;
      isOpen = true;
      begin.run();
      setImmediate(end);
    },
    end,
  };
}

/** Where the connection that reads also writes, it is in nobody's way. */
export const NO_TURN: ReadTurn = { begin: () => undefined, end: () => undefined };
