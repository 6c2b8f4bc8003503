import pg from "pg";

/** The connection was lost, or never made, and nothing was done. */
export class ConnectionLost extends Error {
  constructor(cause: unknown) {
    super(`the connection to the database was lost: ${sayingOf(cause)}`, { cause });
    this.name = "ConnectionLost";
  }
}

/** The connection was lost before it was known whether a transaction was committed. */
export class OutcomeUnknown extends ConnectionLost {
  override name = "OutcomeUnknown";
}

/** Every session is taken, and none became free in time. */
export class SessionsTaken extends Error {
  constructor(cause: unknown) {
    super("every session with the database is taken, and none became free in time", { cause });
    this.name = "SessionsTaken";
  }
}

/** Another transaction was in the way, and nothing was done. */
export class InTheWay extends Error {
  constructor(cause: unknown) {
    super(`another transaction was in the way: ${sayingOf(cause)}`, { cause });
    this.name = "InTheWay";
  }
}

/** What the server says when it goes, or has not come yet: SQLSTATE 08*, 57P01 to 57P03, 25P03. */
const LOST = /^(08|57P0[123]|25P03)/;
/** Serialization failures, deadlocks, and locks that were not given in time. */
const IN_THE_WAY = /^(40001|40P01|55P03)$/;
/** A distributed engine does not know whether it committed. */
const UNKNOWN = "40003";

/** What a fault of the driver means: all that the server did not say itself is about the way to it. */
export function faultOf(fault: unknown): unknown {
  if (!(fault instanceof pg.DatabaseError)) {
    const isTaken = (fault as Error).message === "timeout exceeded when trying to connect";
    return isTaken ? new SessionsTaken(fault) : new ConnectionLost(fault);
  }
  const code = fault.code ?? "";
  if (code === UNKNOWN) return new OutcomeUnknown(fault);
  if (IN_THE_WAY.test(code)) return new InTheWay(fault);
  return LOST.test(code) ? new ConnectionLost(fault) : fault;
}

export const isLost = (fault: unknown) => fault instanceof ConnectionLost;

export const mayTryAgain = (fault: unknown) =>
  fault instanceof InTheWay || (isLost(fault) && !(fault instanceof OutcomeUnknown));

/** A connection refused on every address of a host has a code, and no message. */
export function sayingOf(fault: unknown): string {
  const { message, code } = fault as NodeJS.ErrnoException;
  return message || String(code);
}
