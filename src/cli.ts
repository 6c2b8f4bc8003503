import { Command, InvalidArgumentError, Option } from "commander";
import { type Store, StoreUnavailable } from "../db/store.ts";
import type { CallerKind } from "./access/caller.ts";
import { openDevIssuer } from "./access/dev-issuer.ts";
import { openConfiguredAccessLog, openConfiguredStore, signerOptions } from "./app.ts";
import { openSigner, readCheckpoints } from "./audit/signer.ts";
import { importPeople } from "./commands/import-people.ts";
import { startProgress } from "./commands/progress.ts";
import { seedPeople } from "./commands/seed-people.ts";
import { verifyAudit } from "./commands/verify-audit.ts";
import { type Config, InvalidConfig, readConfig } from "./config.ts";

const KINDS: Record<string, CallerKind> = {
  agency: "AGENCY",
  citizen: "CITIZEN",
  operator: "OPERATOR",
};

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
    "read people from newline-delimited JSON, one person a line in the register's wire shape",
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
      const accessLog = openConfiguredAccessLog(config);
      await store.vacuum();
      await accessLog.vacuum();
      accessLog.close();
      process.stdout.write("Nothing erased is left in the register's files\n");
    });
  });

program
  .command("audit")
  .description("the audit log of changes")
  .command("verify")
  .description("derive the whole log again and name the first fault; exit code 1 when there is one")
  .option("--checkpoints <folder>", "checkpoints kept outside; those of the settings when left out")
  .action(async ({ checkpoints }: { checkpoints?: string }) => {
    await withStore(async (store, config) => {
      const signer = signerOptions(config);
      const { key } = openSigner(signer);
      const kept = readCheckpoints(checkpoints ?? signer.folder, key);
      const { size, root, fault, checkpoints: extended } = await verifyAudit(store.auditLog, kept);
      if (fault !== null) throw new RangeError(`The audit log does not hold: ${fault}`);
      process.stdout.write(
        `${size} entries hold, root ${root}, ${extended} checkpoints extended\n`,
      );
    });
  });

try {
  await program.parseAsync();
} catch (fault) {
  process.stderr.write(`${explain(fault)}\n`);
  process.exitCode = 1;
}

async function withStore(work: (store: Store, config: Config) => Promise<void>): Promise<void> {
  const config: Config = readConfig(process.env);
  const store = openConfiguredStore(config);
  try {
    await work(store, config);
  } finally {
    store.close();
  }
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
  const isForeseen =
    fault instanceof InvalidConfig ||
    fault instanceof RangeError ||
    fault instanceof StoreUnavailable;
  if (isForeseen) return fault.message;
  const { code, message, stack } = fault as NodeJS.ErrnoException;
  return code === "ENOENT" || code === "EISDIR" || code === "EACCES" ? message : String(stack);
}
