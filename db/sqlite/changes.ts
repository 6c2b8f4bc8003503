import { type Commit, type Load, RevisionConflict } from "../commit.ts";
import { loadSteps } from "../load-steps.ts";
import { momentOf, notBefore } from "../moment.ts";
import { GUARDS, type Step } from "../step.ts";
import type { Store } from "../store.ts";
import { type Head, writingTo } from "../writes.ts";
import type { WritingConnection } from "./connection.ts";
import { groupCommits } from "./group.ts";
import { openHistory } from "./history.ts";
import { openLog } from "./log.ts";
import { prepareSteps } from "./steps.ts";

/** The part of the store that writes, and the log of what it wrote. */
export function openChanges(
  connection: WritingConnection,
): Pick<Store, "commit" | "load" | "notBefore" | "auditLog"> & { close(): void } {
  const { client, wal } = connection;
  const statements = prepareSteps(connection);
  const history = openHistory(connection);
  const auditLog = openLog(connection);

  const newest = () => momentOf(auditLog.entry(auditLog.size() - 1));

  const head = (): Head => ({
    size: auditLog.size(),
    newest: newest(),
    changes: history.newestChange(),
    read: (level, index) => auditLog.node(level, index) as Buffer,
    lastChange: history.lastChange,
    history: history.known,
    importedTogether: history.importedTogether,
  });

  function run(steps: readonly Step[]): void {
    for (const step of steps) {
      const [name] = step;
      const { changes } = statements[name].run(step.slice(1));
      if (changes === 0 && GUARDS.has(name)) throw new RevisionConflict();
    }
  }

  const commits = groupCommits(connection, () => {
    const write = writingTo(head());
    return (commit: Commit) => {
      const { steps, receipts } = write(commit);
      run(steps);
      return receipts;
    };
  });

  return {
    auditLog: { ...auditLog, size: wal.durable(auditLog.size) },
    notBefore: (deed) => notBefore(newest(), deed),
    commit: commits.add,
    close: commits.close,
    load: wal.durable(
      client.transaction((load: Load): void => {
        const found = head();
        const at = Math.max(load.at, notBefore(found.newest, "CHANGE"));
        run(loadSteps({ ...load, at }, found));
      }).immediate,
    ),
  };
}
