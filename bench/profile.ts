/** What V8's sampling profiler writes: the call tree, and which node was running at each sample. */
export interface CpuProfile {
  nodes: readonly {
    id: number;
    callFrame: { functionName: string; url: string };
  }[];
  samples: readonly number[];
  /** Microseconds since the sample before, or since the start. */
  timeDeltas: readonly number[];
  /** Microseconds by the system's monotonic clock. */
  startTime: number;
}

/** A function or a part of the program, and its share of the time that was not idle. */
export interface Share {
  name: string;
  share: number;
}

/**
 * The first that fits a frame is its part. A native call has no frame of its own: SQLite's work is
 * in who runs the statement, and syncing to the disk in better-sqlite3's commit.
 */
const PARTS: readonly [RegExp, string][] = [
  [/^\(garbage collector\)/, "garbage collection"],
  [
    /better-sqlite3\/lib\/methods\/transaction|\/turn-to-write\.|^fdatasync/,
    "commit and its sync to the disk",
  ],
  [/better-sqlite3|\/db\/sqlite\//, "SQLite and its statements"],
  [/\/db\//, "rows and log entries (db)"],
  [/\/src\/rules\//, "rules"],
  [/\/src\/access\/|node:internal\/crypto|\/jose\//, "tokens, scopes and hashes"],
  [/\/resolvers\//, "resolvers"],
  [/\/src\/request\/|\/dataloader\//, "the request's people (src/request)"],
  [/\/src\/gateway\//, "gateway (src/gateway)"],
  [/\/@apollo\//, "Apollo Server"],
  [/\/graphql-jit\/|\/graphql\/|Handler $|^ $/, "GraphQL engine"],
  [/\/src\/doors\/|\/fastify\/|\/@fastify\/|node:/, "HTTP and Node"],
  [/ $/, "outside JavaScript"],
];

/** A function and its file; what graphql-jit compiles has none, and neither has what is native. */
const described = ({ functionName, url }: CpuProfile["nodes"][number]["callFrame"]) =>
  `${functionName} ${url}`;

/**
 * Where the time between two moments went, heaviest first.
 *
 * @param from microseconds by the system's monotonic clock, as is `to`.
 */
export function summarise(
  profile: CpuProfile,
  from: number,
  to: number,
): { parts: Share[]; functions: Share[] } {
  const frames = new Map(profile.nodes.map(({ id, callFrame }) => [id, callFrame]));
  const parts = new Map<string, number>();
  const functions = new Map<string, number>();
  let total = 0;
  let at = profile.startTime;
  for (const [i, id] of profile.samples.entries()) {
    const took = profile.timeDeltas[i] ?? 0;
    at += took;
    const frame = frames.get(id);
    if (frame === undefined || at < from || at > to || frame.functionName === "(idle)") continue;
    total += took;
    add(parts, partOf(described(frame)), took);
    add(functions, nameOf(frame), took);
  }
  return { parts: sharesOf(parts, total), functions: sharesOf(functions, total) };
}

function partOf(frame: string): string {
  return PARTS.find(([pattern]) => pattern.test(frame))?.[1] ?? "other packages";
}

/** A function with its file, from the project's root or its package. */
function nameOf({ functionName, url }: CpuProfile["nodes"][number]["callFrame"]): string {
  const file = url
    .replace(/^.*\/node_modules\//, "")
    .replace(/^.*\/(?=(?:src|db|resolvers)\/)/, "");
  return [functionName || "(anonymous)", file].filter(Boolean).join(" ");
}

function add(times: Map<string, number>, name: string, took: number): void {
  times.set(name, (times.get(name) ?? 0) + took);
}

function sharesOf(times: ReadonlyMap<string, number>, total: number): Share[] {
  return [...times]
    .map(([name, time]) => ({ name, share: time / total }))
    .sort((a, b) => b.share - a.share);
}
