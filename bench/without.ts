/**
 * Varde with one of its logs left out, to tell what the log costs: `access` answers without writing
 * down who was shown, `audit` changes people without evidence. Measured here, and nowhere to be had.
 */
import { join } from "node:path";
import type { AccessLog } from "../db/access-log.ts";
import { type Commit, RevisionConflict } from "../db/commit.ts";
import { personSteps } from "../db/person-steps.ts";
import { connect } from "../db/sqlite/connection.ts";
import { groupCommits } from "../db/sqlite/group.ts";
import { openHistory } from "../db/sqlite/history.ts";
import { prepareSteps } from "../db/sqlite/steps.ts";
import { GUARDS } from "../db/step.ts";
import type { Store } from "../db/store.ts";
import { createApp } from "../src/app.ts";
import { readConfig } from "../src/config.ts";
import { openConfiguredAccessLog, openConfiguredStore } from "../src/register.ts";

/** The store with commits that write a person's record and the one before it, and no log. */
export function withoutAudit(file: string, store: Store): Store {
  const connection = connect(file, join(import.meta.dirname, "../db/sqlite/migrations"));
  const statements = prepareSteps(connection);
  const history = openHistory(connection);
  const commits = groupCommits(connection, () => {
    let number = history.newestChange();
    const people = { ...history, history: history.known, nextChange: () => ++number };
    return ({ deeds, at }: Commit) => {
      for (const deed of deeds)
        if (deed.of === "PERSON")
          for (const [name, ...values] of personSteps(deed.change, at, 0, people)) {
            if (name === "addChange")
              values[values.length - 1] = JSON.stringify(deed.change.before);
            if (statements[name].run(values).changes === 0 && GUARDS.has(name))
              throw new RevisionConflict();
          }
      return deeds.map(() => ({ logIndex: 0, leafHash: "" }));
    };
  });
  return { ...store, commit: commits.add };
}

if (process.argv[1] === import.meta.filename) {
  const config = readConfig(process.env);
  const store = await openConfiguredStore(config);
  const accessLog: AccessLog = await openConfiguredAccessLog(config);
  const stores =
    process.env.VARDE_BENCH_WITHOUT === "audit"
      ? { store: withoutAudit(config.database, store), accessLog }
      : { store, accessLog: { ...accessLog, write: async () => {} } };
  const app = await createApp(config, { stores });
  await app.server.listen({ port: config.port, host: config.host });
}
