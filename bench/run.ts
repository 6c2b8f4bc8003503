/**
 * `npm run bench`: Varde beside a floor without GraphQL, and beside itself without one of its logs,
 * on one register, in alternating rounds on the same machine. Answers are compared before speeds.
 * Writes bench/RESULTS.md; with names of sections (look-ups, changes, store, start, pages, campaign) it measures those
 * and writes nothing.
 */
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { join } from "node:path";
import { openDevIssuer } from "../src/access/dev-issuer.ts";
import { startProgress } from "../src/commands/progress.ts";
import { seedPeople } from "../src/commands/seed-people.ts";
import { syntheticIds, syntheticPerson } from "../src/commands/synthetic-people.ts";
import { readConfig } from "../src/config.ts";
import { openConfiguredStore } from "../src/register.ts";
import { planning } from "./campaign.ts";
import { refusals } from "./hostile.ts";
import { CHANGES, HOPS, LOOK_UPS } from "./operations.ts";
import { pages } from "./pages.ts";
import { compareAnswers, tableOf } from "./report.ts";
import { alternate, HOW, median } from "./rounds.ts";
import { pinLoad, type ServerProcess, startServer } from "./server-process.ts";
import { measureStoreWrites } from "./store-writes.ts";

const PEOPLE = 100_000;
const STARTS = 5;
const DATABASE = "data/bench.db";
const here = import.meta.dirname;

mkdirSync("data", { recursive: true });
const ids = syntheticIds().take(PEOPLE).toArray();
await prepareRegister();
/** Those who have something to confirm. */
const able = ids
  .map((id, i) => syntheticPerson(i, id, Date.now()))
  .filter(({ registration, email }) => registration === "ACTIVE" && email !== null);
const isPinned = pinLoad();
const issuer = await openDevIssuer(readConfig({}).devKeyFile);
const bearer = async (kind: "AGENCY" | "OPERATOR") => ({
  authorization: `Bearer ${await issuer.sign({ kind }, Date.now())}`,
});
const SECTIONS = {
  "look-ups": lookUps,
  federation,
  changes,
  store: storeWrites,
  start: starts,
  hostile: refusals,
  pages,
  campaign: planning,
};
const chosen = process.argv.slice(2);
const sections: string[] = [];
for (const [name, section] of Object.entries(SECTIONS))
  if (chosen.length === 0 || chosen.includes(name)) sections.push(await section());
const report = `${preface()}\n${sections.join("\n")}`;
if (chosen.length === 0) writeFileSync(join(here, "RESULTS.md"), report);
process.stdout.write(report);

async function prepareRegister(): Promise<void> {
  if (existsSync(DATABASE)) return;
  const store = await openConfiguredStore({ database: DATABASE, environment: "test" });
  const progress = startProgress(process.stderr, "people", PEOPLE, Date.now);
  await seedPeople(store, PEOPLE, Date.now(), progress);
  store.close();
}

/** Varde as `npm start` runs it, on files of its own where it is to write. */
async function varde(
  name: string,
  port: number,
  headers: Record<string, string>,
  without?: "access" | "audit",
): Promise<ServerProcess> {
  const script = without ? join(here, "without.ts") : join(here, "../src/main.ts");
  const environment = {
    ...registerFiles(port),
    ...(without && { VARDE_BENCH_WITHOUT: without }),
  };
  return startServer(name, script, port, environment, headers);
}

function registerFiles(port: number): Record<string, string> {
  return {
    VARDE_DATABASE: DATABASE,
    VARDE_ACCESS_LOG: `data/bench-${port}.access`,
    VARDE_AUDIT_CHECKPOINTS: `data/bench-${port}.checkpoints`,
    VARDE_PERSONS_PER_HOUR: "1000000000000",
  };
}

async function lookUps(): Promise<string> {
  const agency = await bearer("AGENCY");
  const servers = [
    await startServer("floor", join(here, "floor.ts"), 4101, { VARDE_DATABASE: DATABASE }),
    await varde("Varde", 4102, agency),
    await varde("Varde without the access log", 4103, agency, "access"),
  ];
  const found: string[] = [];
  for (const operation of LOOK_UPS) {
    await compareAnswers(servers, operation, ids);
    found.push(tableOf(operation, await alternate(servers, operation, ids)));
  }
  await Promise.all(servers.map((server) => server.stop()));
  return found.join("\n");
}

/** What the gateway costs where one subgraph answers, and where an entity is fetched from a second. */
async function federation(): Promise<string> {
  const agency = await bearer("AGENCY");
  const found: string[] = [];
  const direct = join(here, "direct.ts");
  const registers = [
    await startServer("the register served directly", direct, 4121, registerFiles(4121), agency),
    await varde("through the gateway", 4122, agency),
  ];
  for (const operation of LOOK_UPS) {
    await compareAnswers(registers, operation, ids);
    found.push(tableOf(operation, await alternate(registers, operation, ids)));
  }
  await Promise.all(registers.map((server) => server.stop()));
  const hop = join(here, "hop.ts");
  const hops = [
    await startServer("one schema with all of it", hop, 4123, {
      HOP: "one",
      VARDE_DATABASE: DATABASE,
    }),
    await startServer("two subgraphs in the process", hop, 4124, {
      HOP: "two",
      VARDE_DATABASE: DATABASE,
    }),
    await startServer("the second over HTTP", hop, 4125, { HOP: "http", VARDE_DATABASE: DATABASE }),
  ];
  for (const operation of HOPS) {
    await compareAnswers(hops, operation, ids);
    found.push(tableOf(operation, await alternate(hops, operation, ids)));
  }
  await Promise.all(hops.map((server) => server.stop()));
  return found.join("\n");
}

async function changes(): Promise<string> {
  const operator = await bearer("OPERATOR");
  const servers = [
    await varde("Varde without the audit log", 4104, operator, "audit"),
    await varde("Varde", 4105, operator),
  ];
  const ableIds = able.map(({ nationalId }) => nationalId);
  const found: string[] = [];
  for (const operation of CHANGES)
    found.push(tableOf(operation, await alternate(servers, operation, ableIds)));
  await Promise.all(servers.map((server) => server.stop()));
  return found.join("\n");
}

async function storeWrites(): Promise<string> {
  const rates = await measureStoreWrites(able);
  const [alone] = rates;
  const rows = rates.map(
    ({ inFlight, audited, unaudited }) =>
      `| ${inFlight} | ${audited.toFixed(0)} | ${(audited / (alone?.audited ?? 1)).toFixed(1)} | ${unaudited.toFixed(0)} | ${(audited / unaudited).toFixed(2)} |`,
  );
  return `## Durable changes through the store, in one process

| in flight | commits/s | × one at a time | without the audit log | with / without |
| ---: | ---: | ---: | ---: | ---: |
${rows.join("\n")}
`;
}

/** From the command to the first answer, on the built register. */
async function starts(): Promise<string> {
  const took: number[] = [];
  for (let i = 0; i < STARTS; i++) {
    const started = performance.now();
    const server = await varde("Varde", 4110 + i, {});
    took.push(performance.now() - started);
    await server.stop();
  }
  return `## Start on a built register

${Math.round(median(took))} ms from the command to the first answer, median of ${STARTS}.
`;
}

function preface(): string {
  const where = isPinned ? ", servers on the first and load on the second" : ", nothing pinned";
  return `# Results

\`npm run bench\` made this: ${HOW}; a register of ${PEOPLE.toLocaleString("en")} synthetic people;
Node ${process.version} on ${cpus()[0]?.model ?? "an unknown processor"}, ${cpus().length} cores${where}. Every server
gave the same bytes for the same look-up before it was timed. The floor is \`node:http\`, one prepared
statement, plain objects and \`JSON.stringify\`: no GraphQL, no token, no scopes, no log (\`bench/floor.ts\`).
Varde is as \`npm start\` runs it: token, scopes, person budget, an access log synced before each answer
and an audit entry in each change. Without one of the logs it runs here only (\`bench/without.ts\`).
Ratios hold within one run; absolute figures drift with the machine.
`;
}
