import type { Command } from "commander";
import { type Moving, moveRegister } from "./commands/move-register.ts";
import { startProgress } from "./commands/progress.ts";
import { readConfig } from "./config.ts";
import { type DatabaseConfig, readPlace, shownDatabase } from "./database-config.ts";
import { accessSignerOptions, openConfiguredRows, signerOptions } from "./register.ts";

/** `varde migrate-store`: the whole register, from one database to another. */
export function movingCommand(program: Command): void {
  program
    .command("migrate-store")
    .description(
      "move the register with its logs to another database, and compare the two; goes on where it was cut off, exit code 1 until all of it is there",
    )
    .requiredOption("--from <place>", "where it is: file:PATH, or the URL of a database")
    .requiredOption("--to <place>", "where it is to be: empty, or with a part of the same register")
    .action(async (wish: { from: string; to: string }) => {
      const { audit, environment } = readConfig(process.env);
      const from = readPlace(wish.from, process.env);
      const to = readPlace(wish.to, process.env);
      if (from.database === to.database || from.accessLog.file === to.accessLog.file)
        throw new RangeError("expected two places, one to move from and another to move to");
      const checkpointsOf = (place: DatabaseConfig) => {
        const options = { ...place, audit: { ...audit, checkpoints: place.checkpoints } };
        return { register: signerOptions(options), access: accessSignerOptions(options) };
      };
      const source = await openConfiguredRows(from, "READ");
      try {
        const target = await openConfiguredRows(to, "WRITE");
        try {
          const moving: Moving = {
            from: { name: shown(from), rows: source, checkpoints: checkpointsOf(from) },
            to: { name: shown(to), rows: target, checkpoints: checkpointsOf(to) },
            environment,
            startProgress: (rows) => startProgress(process.stderr, "rows", rows, Date.now),
            say: (line) => process.stderr.write(`${line}\n`),
          };
          const { rows, people, logs } = await moveRegister(moving);
          process.stdout.write(
            `All of the register is in ${shown(to)}: ${rows} rows are the same, and ${people} people as they are looked up\n`,
          );
          for (const [name, { size, root, checkpoints }] of [
            ["changes", logs.register],
            ["look-ups", logs.access],
          ] as const)
            process.stdout.write(
              `${name}: ${size} entries hold in both, root ${root}, ${checkpoints} checkpoints extended\n`,
            );
        } finally {
          await target.close();
        }
      } finally {
        await source.close();
      }
    });
}

const shown = ({ database }: DatabaseConfig) => shownDatabase(database);
