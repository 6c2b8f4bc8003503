import type { Command } from "commander";
import type { Store } from "../../db/store.ts";
import { startProgress } from "./progress.ts";

type WithStore = (work: (store: Store) => Promise<void>) => Promise<void>;

/** `varde enterprises`: units and their addresses, from where they are kept. */
export function enterprisesCommand(program: Command, withStore: WithStore): void {
  const enterprises = program.command("enterprises").description("units and their addresses");

  enterprises
    .command("import")
    .description(
      "read units from newline-delimited JSON, one a line as in Enhetsregisteret's open data; exit code 2 when rows were refused",
    )
    .argument("<file>", "the file; a run that was cut off goes on where it was")
    .action(async (path: string) => {
      const { importUnits } = await import("./import-units.ts");
      await withStore(async (store) => {
        const { run, wasFinished } = await importUnits({
          store,
          path,
          now: Date.now(),
          startProgress: (total) => startProgress(process.stderr, "kB", total, Date.now),
        });
        const { line, accepted, refused } = run;
        const first = wasFinished ? "read already, nothing done now. Then: " : "";
        process.stdout.write(
          `${first}${line} lines read: ${accepted} accepted, ${refused} refused\n`,
        );
        if (refused > 0) process.exitCode = 2;
      });
    });

  enterprises
    .command("sync")
    .description(
      "follow KoFuVi's feed of units' addresses from where it was left; exit code 2 when entries were refused",
    )
    .argument("<url>", "the feed: https, or http to this machine")
    .action(async (text: string) => {
      const { fetchEntries, readFeedUrl } = await import("./fetch-entries.ts");
      const { followFeed } = await import("./follow-feed.ts");
      const url = readFeedUrl(text);
      await withStore(async (store) => {
        const { entries, refused, changes } = await followFeed({
          store,
          url,
          now: Date.now(),
          fetchEntries,
          line: (line) => process.stderr.write(`${line}\n`),
        });
        process.stdout.write(
          `${entries} entries read: ${refused} refused, ${changes} changes of units\n`,
        );
        if (refused > 0) process.exitCode = 2;
      });
    });
}
