import { join } from "node:path";
import { Command, InvalidArgumentError, Option } from "commander";
import { type Store, StoreUnavailable } from "../db/store.ts";
import type { CallerKind } from "./access/caller.ts";
import { openDevIssuer } from "./access/dev-issuer.ts";
import { formatVerifier } from "./audit/note.ts";
import { openSigner, readCheckpoints } from "./audit/signer.ts";
import { documentsCommand } from "./commands/documents-command.ts";
import { enterprisesCommand } from "./commands/enterprises-command.ts";
import { exportTiles } from "./commands/export-tiles.ts";
import { importPeople } from "./commands/import-people.ts";
import { startProgress } from "./commands/progress.ts";
import { schemaCommand } from "./commands/schema-command.ts";
import { seedPeople } from "./commands/seed-people.ts";
import { verifyRegister } from "./commands/verify-register.ts";
import { type Config, InvalidConfig, readConfig } from "./config.ts";
import { movingCommand } from "./moving-command.ts";
import {
  accessSignerOptions,
  openConfiguredAccessLog,
  openConfiguredStore,
  signerOptions,
} from "./register.ts";
import { servingCommands } from "./serving-commands.ts";

const KINDS: Record<string, CallerKind> = {
  agency: "AGENCY",
  citizen: "CITIZEN",
  operator: "OPERATOR",
};

const FORESEEN_CODES = new Set(["ENOENT", "EISDIR", "EACCES", "EADDRINUSE", "ENOTFOUND"]);

const program = new Command("varde")
  .description("The contact and reservation register's command line")
  .showHelpAfterError();

program
  .command("token")
  .description("print a test token for the dev profile, good for an hour")
  .argument("<kind>", "agency, citizen or operator", readKind)
  .option("--pid <id>", "the citizen, or the one person an agency's token allows: 11 digits")
  .option("--org <number>", "the agency's organisation number: 9 digits")
  .option("--scope <scopes>", "scopes with spaces between; all the kind can hold when left out")
  .action(async (kind: CallerKind, wish: { pid?: string; org?: string; scope?: string }) => {
    const { profile, devKeyFile } = readConfig(process.env);
    if (profile !== "dev")
      throw new RangeError("expected the dev profile: no test token counts in production");
    const issuer = await openDevIssuer(devKeyFile);
    process.stdout.write(`${await issuer.sign({ kind, ...wish }, Date.now())}\n`);
  });

program
  .command("import")
  .description(
    "read people from newline-delimited JSON, one person a line in the register's wire shape; exit code 2 when rows were refused",
  )
  .argument("<file>", "the file; a run that was cut off goes on where it was")
  .option("--replace", "put rows in the place of people registered already", false)
  .action(async (path: string, { replace }: { replace: boolean }) => {
    await withStore(async (store) => {
      const { run, wasFinished } = await importPeople({
        store,
        path,
        replace,
        now: Date.now(),
        startProgress: (total) => startProgress(process.stderr, "kB", total, Date.now),
      });
      const { line, accepted, refused, finishedAt } = run;
      const when = new Date(finishedAt ?? 0).toISOString();
      const first = wasFinished ? `read already on ${when}, nothing done now. Then: ` : "";
      process.stdout.write(
        `${first}${line} lines read: ${accepted} accepted, ${refused} refused\n`,
      );
      if (refused > 0) process.exitCode = 2;
    });
  });

program
  .command("seed")
  .description("make synthetic people with the shares of a real register")
  .addOption(new Option("--people <count>", "how many").argParser(readCount).makeOptionMandatory())
  .action(async ({ people }: { people: number }) => {
    await withStore(async (store) => {
      const progress = startProgress(process.stderr, "people", people, Date.now);
      const put = await seedPeople(store, people, Date.now(), progress);
      process.stdout.write(`${put} people put in, ${people - put} were there\n`);
    });
  });

program
  .command("vacuum")
  .description("write the register's files anew, without what was erased from them")
  .action(async () => {
    await withStore(async (store, config) => {
      const accessLog = await openConfiguredAccessLog(config);
      await store.vacuum();
      await accessLog.vacuum();
      await accessLog.close();
      process.stdout.write("Nothing erased is left in the register's files\n");
    });
  });

const audit = program.command("audit").description("the logs of changes and of look-ups");

audit
  .command("verify")
  .description(
    "derive both logs again, hold every record against them, and name the first fault; exit code 1 when there is one",
  )
  .option("--checkpoints <folder>", "checkpoints kept outside; those of the settings when left out")
  .action(async ({ checkpoints }: { checkpoints?: string }) => {
    await withStore(async (store, config) => {
      const accessLog = await openConfiguredAccessLog(config);
      const kept = readAllCheckpoints(config, checkpoints);
      const verdict = await verifyRegister(store, accessLog, kept);
      await accessLog.close();
      if (verdict.fault !== null) throw new RangeError(`This does not hold: ${verdict.fault}`);
      for (const [name, found] of [
        ["changes", verdict.audit],
        ["look-ups", verdict.access],
      ] as const)
        process.stdout.write(
          `${name}: ${found.size} entries hold, root ${found.root}, ${found.checkpoints} checkpoints extended\n`,
        );
    });
  });

audit
  .command("export")
  .description("write the log of changes as tlog-tiles, which others' tools read")
  .argument("<folder>", "where to; what is there of the same log is written over")
  .action(async (folder: string) => {
    await withStore(async (store, config) => {
      const { key, latest } = openSigner(signerOptions(config));
      const checkpoint = latest();
      if (checkpoint === null)
        throw new RangeError("expected a checkpoint: start the register once, and it signs one");
      const tiles = await exportTiles(store.auditLog, checkpoint, folder);
      process.stdout.write(
        `${checkpoint.size} entries in ${tiles} files, verifier key ${formatVerifier(key)}\n`,
      );
    });
  });

schemaCommand(program);
enterprisesCommand(program, withStore);
documentsCommand(program, () => readConfig(process.env).limits.documents);
servingCommands(program);
movingCommand(program);

try {
  await program.parseAsync();
} catch (fault) {
  process.stderr.write(`${explain(fault)}\n`);
  process.exitCode = 1;
}

async function withStore(work: (store: Store, config: Config) => Promise<void>): Promise<void> {
  const config: Config = readConfig(process.env);
  const store = await openConfiguredStore(config);
  try {
    await work(store, config);
  } finally {
    await store.close();
  }
}

/** Those of both logs; the access log's lie in a folder of their own within the other's. */
function readAllCheckpoints(config: Config, folder: string | undefined) {
  const [register, access] = [signerOptions(config), accessSignerOptions(config)];
  return {
    register: readCheckpoints(folder ?? register.folder, openSigner(register).key),
    access: readCheckpoints(
      folder ? join(folder, "access") : access.folder,
      openSigner(access).key,
    ),
  };
}

function readKind(text: string): CallerKind {
  const kind = KINDS[text];
  if (kind !== undefined) return kind;
  throw new InvalidArgumentError("expected agency, citizen or operator");
}

function readCount(text: string): number {
  const count = Number(text);
  if (Number.isSafeInteger(count) && count > 0) return count;
  throw new InvalidArgumentError("expected a whole number above 0");
}

function explain(fault: unknown): string {
  const isForeseen = [InvalidConfig, RangeError, StoreUnavailable].some(
    (kind) => fault instanceof kind,
  );
  if (isForeseen) return (fault as Error).message;
  const { code, message, stack } = fault as NodeJS.ErrnoException;
  return FORESEEN_CODES.has(String(code)) ? message : String(stack);
}
