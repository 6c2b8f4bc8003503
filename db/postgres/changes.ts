import type { Commit, Load, Receipt } from "../commit.ts";
import { notBefore } from "../moment.ts";
import type { Store } from "../store.ts";
import { auditEntry } from "./columns.ts";
import type { Connection, Session } from "./connection.ts";
import { isLost, mayTryAgain } from "./faults.ts";
import { groupCommits, type Outcome } from "./group.ts";
import { readEnding } from "./head.ts";
import { openLog } from "./log.ts";
import { type Attempt, type Mark, settlingIn } from "./settle.ts";
import { loadInto, writeInto } from "./write-steps.ts";

type Receipts = readonly Receipt[];

/** The part of the store that writes, and the log of what it wrote. */
export function openChanges(
  connection: Connection,
): Pick<Store, "commit" | "load" | "notBefore" | "auditLog"> & { close(): Promise<void> } {
  const settle = settlingIn(connection, "register", { table: auditEntry, bytes: "bytes" });

  const commits = groupCommits<Commit, Receipts>(async (group) => {
    try {
      return await settle((session) => together(session, group));
    } catch (fault) {
      if (mayTryAgain(fault) || isLost(fault)) throw fault;
      return settle((session) => apart(session, group));
    }
  }, isErasure);

  return {
    auditLog: openLog(connection),
    notBefore: async (deed) => notBefore((await readEnding(connection, "register")).newest, deed),
    commit: commits.add,
    close: commits.close,
    load: (load: Load) =>
      settle(async (session) => ({ result: undefined, mark: await loadInto(session, load) })),
  };
}

async function together(
  session: Session,
  group: readonly Commit[],
): Promise<Attempt<Outcome<Receipts>[]>> {
  const { outcomes, mark } = await writeInto(session, group);
  return { result: outcomes, mark };
}

/** Each in a savepoint of its own, so that a fault of one undoes that one. */
async function apart(
  session: Session,
  group: readonly Commit[],
): Promise<Attempt<Outcome<Receipts>[]>> {
  const result: Outcome<Receipts>[] = [];
  let mark: Mark | null = null;
  for (const commit of group) {
    await session.command("SAVEPOINT one");
    try {
      const written = await writeInto(session, [commit]);
      result.push(...written.outcomes);
      mark = written.mark ?? mark;
      await session.command("RELEASE SAVEPOINT one");
    } catch (fault) {
      if (mayTryAgain(fault) || isLost(fault)) throw fault;
      await session.command("ROLLBACK TO SAVEPOINT one");
      result.push({ fault });
    }
  }
  return { result, mark };
}

/** What is known of a person is read before it is removed, so nothing may change it in between. */
const isErasure = ({ deeds }: Commit) =>
  deeds.some((deed) => deed.of === "PERSON" && deed.change.kind === "ERASED");
