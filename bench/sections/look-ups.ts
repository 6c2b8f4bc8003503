import { join } from "node:path";
import { type Bench, startVarde } from "../bench.ts";
import { compareAnswers } from "../compare.ts";
import { LOOK_UPS, SINGLE } from "../operations.ts";
import type { SectionResult, Table } from "../results.ts";
import { alternate, HOW, type Round } from "../rounds.ts";
import { type ServerProcess, startServer } from "../server-process.ts";
import { ratesOf, serverTable } from "../server-table.ts";

const bench = join(import.meta.dirname, "..");

/** Varde beside the floor and its peers; targets and the picture know servers by these names. */
export async function lookUps({ database, ids, bearer }: Bench): Promise<SectionResult> {
  const peer = (name: string, script: string, port: number, loaders = "types") =>
    startServer(name, join(bench, script), port, {
      VARDE_DATABASE: database,
      PEER_LOADERS: loaders,
      NODE_ENV: "production",
    });
  const agency = await bearer("AGENCY");
  const servers = [
    await peer("floor", "floor.ts", 4101),
    await startVarde("Varde", 4102, database, agency),
    await peer("Apollo Server 5 as shipped", "peers/apollo.ts", 4103),
    await peer("GraphQL Yoga", "peers/yoga.ts", 4104),
    await peer("Mercurius with jit", "peers/mercurius.ts", 4105),
    await peer("Mercurius with jit, one wide loader", "peers/mercurius.ts", 4106, "wide"),
  ];
  const { tables, figures, busy } = await measure(servers, ids);
  await Promise.all(servers.map((server) => server.stop()));
  return {
    title: "Look-ups beside a floor and peers",
    text: `${HOW}. Every server gave the same bytes for the same request before it was timed. The floor is
\`node:http\`, one prepared statement, plain objects and \`JSON.stringify\`: no GraphQL (\`bench/floor.ts\`). Peers
(\`bench/peers/\`) answer over the same SQLite file with prepared statements and a DataLoader for each type; the last
has one loader for the whole row. Floor and peers check no token and no scope and write no log. Varde is as
\`npm start\` runs it: token, scopes, person budget, and an access log synced before each answer.

\`bench/load.ts\` makes the load. At the floor, which is the fastest to answer one person, it keeps its core busy for
${busy.load} % of the time, and the floor its own for ${busy.server} %: what is nearer to 100 bounds them.`,
    tables,
    figures,
  };
}

async function measure(servers: readonly ServerProcess[], ids: readonly string[]) {
  const tables: Table[] = [];
  const figures: Record<string, number> = {};
  const busy = { server: 0, load: 0 };
  for (const operation of LOOK_UPS) {
    await compareAnswers(servers, operation, ids);
    const rounds = await alternate(servers, operation, ids);
    tables.push(serverTable(operation, servers, rounds));
    Object.assign(figures, ratesOf(operation, servers, rounds));
    const [floor] = rounds;
    if (operation === SINGLE && floor) {
      busy.server = percentOfCore(floor.cpu, floor);
      busy.load = percentOfCore(floor.loadCpu, floor);
    }
  }
  return { tables, figures, busy };
}

/** @param cpu microseconds per request. */
const percentOfCore = (cpu: number, { perSecond }: Round) => Math.round((cpu * perSecond) / 10_000);
