/**
 * `npm run bench`: Varde beside a floor without GraphQL, on one register, in alternating rounds on
 * the same machine. Answers are compared before speeds. Writes bench/RESULTS.md.
 */
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { join } from "node:path";
import autocannon from "autocannon";
import { openDevIssuer } from "../src/access/dev-issuer.ts";
import { openConfiguredStore } from "../src/app.ts";
import { startProgress } from "../src/commands/progress.ts";
import { seedPeople } from "../src/commands/seed-people.ts";
import { syntheticIds } from "../src/commands/synthetic-people.ts";
import { readConfig } from "../src/config.ts";
import { bodiesOf, OPERATIONS, type Operation } from "./operations.ts";
import { pinLoad, type ServerProcess, startServer } from "./server-process.ts";

const PEOPLE = 100_000;
const ROUNDS = 7;
const SECONDS = 2;
const DATABASE = "data/bench.db";

interface Round {
  perSecond: number;
  p50: number;
  p99: number;
  /** Processor microseconds per request. */
  cpu: number;
}

mkdirSync("data", { recursive: true });
const ids = syntheticIds().take(PEOPLE).toArray();
await prepareRegister();
const isPinned = pinLoad();
const issuer = await openDevIssuer(readConfig({}).devKeyFile);
const authorization = `Bearer ${await issuer.sign({ kind: "AGENCY" }, Date.now())}`;
const environment = { VARDE_DATABASE: DATABASE };
const here = import.meta.dirname;
const servers = [
  await startServer("floor", join(here, "floor.ts"), 4101, environment),
  await startServer("Varde", join(here, "../src/main.ts"), 4102, environment, { authorization }),
];
try {
  const sections: string[] = [];
  for (const operation of OPERATIONS) {
    await compareAnswers(operation);
    sections.push(await measure(operation));
  }
  const report = reportOf(sections);
  writeFileSync(join(here, "RESULTS.md"), report);
  process.stdout.write(report);
} finally {
  for (const server of servers) server.stop();
}

async function prepareRegister(): Promise<void> {
  if (existsSync(DATABASE)) return;
  const store = openConfiguredStore({ database: DATABASE, environment: "test" });
  const progress = startProgress(process.stderr, "people", PEOPLE, Date.now);
  await seedPeople(store, PEOPLE, Date.now(), progress);
  store.close();
}

async function compareAnswers(operation: Operation): Promise<void> {
  for (const body of bodiesOf(operation, ids).slice(0, 20)) {
    const answers = await Promise.all(servers.map((server) => post(server, body)));
    if (new Set(answers).size > 1)
      throw new Error(
        `${operation.name}: the servers answer differently:\n${answers.join("\n").slice(0, 2000)}`,
      );
  }
}

async function post({ url, headers }: ServerProcess, body: string): Promise<string> {
  const answer = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body,
  });
  return answer.text();
}

async function measure(operation: Operation): Promise<string> {
  const rounds = new Map<ServerProcess, Round[]>(servers.map((server) => [server, []]));
  for (const server of servers) await load(server, operation);
  for (let round = 0; round < ROUNDS; round++)
    for (const server of round % 2 ? servers.toReversed() : servers)
      rounds.get(server)?.push(await load(server, operation));
  const medians = servers.map((server) => {
    const of = (key: keyof Round) => median((rounds.get(server) ?? []).map((round) => round[key]));
    return { server, perSecond: of("perSecond"), p50: of("p50"), p99: of("p99"), cpu: of("cpu") };
  });
  const floor = medians[0];
  const rows = medians.map(({ server, perSecond, p50, p99, cpu }) =>
    [
      server.name,
      perSecond.toFixed(0),
      (perSecond / (floor?.perSecond ?? 1)).toFixed(2),
      ((floor?.cpu ?? 1) / cpu).toFixed(2),
      cpu.toFixed(0),
      p50.toFixed(1),
      p99.toFixed(1),
      server.memoryMb(),
    ].join(" | "),
  );
  return `## ${operation.title}, ${operation.connections} connections

| server | requests/s | × floor | × floor by CPU | CPU µs/request | p50 ms | p99 ms | memory MB |
| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
${rows.map((row) => `| ${row} |`).join("\n")}
`;
}

async function load(server: ServerProcess, operation: Operation): Promise<Round> {
  const headers = { "content-type": "application/json", ...server.headers };
  const requests = bodiesOf(operation, ids).map((body) => ({
    method: "POST" as const,
    headers,
    body,
  }));
  const before = server.cpuSeconds();
  const {
    latency,
    requests: done,
    non2xx,
    errors,
    duration,
  } = await autocannon({
    url: server.url,
    connections: operation.connections,
    duration: SECONDS,
    requests,
  });
  if (non2xx + errors > 0) throw new Error(`${server.name}: ${non2xx} refused, ${errors} failed`);
  return {
    perSecond: done.total / duration,
    p50: latency.p50,
    p99: latency.p99,
    cpu: ((server.cpuSeconds() - before) / done.total) * 1e6,
  };
}

function median(values: number[]): number {
  return values.sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}

function reportOf(sections: readonly string[]): string {
  return `# Results

\`npm run bench\` made this: ${ROUNDS} alternating rounds of ${SECONDS} s, medians; a register of ${PEOPLE.toLocaleString("en")}
synthetic people; Node ${process.version} on ${cpus()[0]?.model ?? "an unknown processor"}, ${cpus().length} cores${
    isPinned ? ", servers on the first and load on the second" : ", nothing pinned"
  }. Every server gave the same bytes for the same
request before it was timed. The floor is \`node:http\`, one prepared statement, plain objects and
\`JSON.stringify\`: no GraphQL, no token, no scopes (\`bench/floor.ts\`). Varde is as \`npm start\` runs it, with
token, scopes and person budget. Ratios hold within one run; absolute figures drift with the machine.

${sections.join("\n")}`;
}
