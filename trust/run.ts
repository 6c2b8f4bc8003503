/** `npm run trust -- kill9 --kills N --seed S`: tests by force, one line of JSON each. */
import { Command } from "commander";
import { killedCampaign } from "./campaign.ts";
import { kill9, READY_WITHIN } from "./kill9.ts";
import { compareOddLanes } from "./odd-lanes.ts";
import { cutConnections } from "./pgcut.ts";
import { compareRegisterLanes } from "./register-lanes.ts";
import { killedWorkers } from "./workers.ts";

const program = new Command("trust").description("tests of the register's promises by force");

program
  .command("kill9")
  .description(
    "kill -9 in the midst of changes; nothing acknowledged may be lost, nothing done twice",
  )
  .option("--kills <count>", "how often", Number, 20)
  .option("--seed <number>", "what the instants are drawn from", Number, 1)
  .option("--workers <count>", "processes that answer", "1")
  .action(async (options: { kills: number; seed: number; workers: string }) => {
    const { kills, seed, workers } = options;
    const result = await kill9(kills, seed, workers);
    const passed =
      result.lost === 0 &&
      result.duplicated === 0 &&
      result.fault === null &&
      result.slowestStart <= READY_WITHIN;
    process.stdout.write(`${JSON.stringify({ test: "kill9", seed, ...result, passed })}\n`);
    process.exitCode = passed ? 0 : 1;
  });

program
  .command("campaign")
  .description("kill -9 in the midst of a campaign; everybody is written to, and nobody twice")
  .option("--recipients <count>", "how many people", Number, 1000)
  .option("--kills <count>", "how often", Number, 5)
  .option("--seed <number>", "what the instants are drawn from", Number, 1)
  .option("--database <url>", "an empty PostgreSQL database, shared by several processes")
  .option("--workers <count>", "how many processes share it", Number, 3)
  .action(async ({ database, workers, ...options }: CampaignOptions) => {
    const { recipients, kills, seed } = options;
    const result =
      database === undefined
        ? { ...(await killedCampaign(recipients, kills, seed)), channels: 1, fault: null }
        : { ...(await killedWorkers({ database, workers, ...options })), channels: 2 };
    const { missing, twice, messages, fault, channels } = result;
    const passed =
      missing === 0 && twice === 0 && messages === channels * recipients && fault === null;
    process.stdout.write(`${JSON.stringify({ test: "campaign", seed, ...result, passed })}\n`);
    process.exitCode = passed ? 0 : 1;
  });

interface CampaignOptions {
  recipients: number;
  kills: number;
  seed: number;
  database?: string;
  workers: number;
}

program
  .command("lanes")
  .description("generated operations over generated data: every lane answers as graphql-js does")
  .option(
    "--cases <count>",
    "how many, over the register and over a schema of odd values",
    Number,
    1000,
  )
  .option("--seed <number>", "what they are drawn from", Number, 1)
  .action(async ({ cases, seed }: { cases: number; seed: number }) => {
    const register = await compareRegisterLanes(cases, seed);
    const odd = await compareOddLanes(cases, seed);
    process.stdout.write(
      `${JSON.stringify({ test: "lanes", seed, register, odd, passed: true })}\n`,
    );
  });

program
  .command("pgcut")
  .description(
    "cut the connections to a database in the midst of changes; nothing may be lost or done twice",
  )
  .requiredOption("--database <url>", "an empty PostgreSQL database")
  .option("--cuts <count>", "how often", Number, 100)
  .option("--seed <number>", "what the moments are drawn from", Number, 1)
  .action(async ({ database, cuts, seed }: { database: string; cuts: number; seed: number }) => {
    const result = await cutConnections(database, cuts, seed);
    const { lost, duplicated, failed, fault } = result;
    const passed = lost === 0 && duplicated === 0 && failed === 0 && fault === null;
    process.stdout.write(`${JSON.stringify({ test: "pgcut", seed, ...result, passed })}\n`);
    process.exitCode = passed ? 0 : 1;
  });

await program.parseAsync();
