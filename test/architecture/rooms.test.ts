import { describe, expect, it } from "vitest";
import { type Import, type SourceFile, sourceFiles } from "./source-files.ts";

const files = sourceFiles();

/** Who may enter which room: paths from the root that may be imported, and packages. */
interface Room {
  rooms: readonly RegExp[];
  /** Of these only types. */
  types?: readonly RegExp[];
  packages: readonly string[];
}

const RULES = /^src\/rules\//;
const STORE =
  /^db\/(store|commit|jobs|access-log|lookup-statistics|reminders|outbox|campaigns|positions|verify\/(people|changes|enterprises|reminders))\.ts$/;
/** A register as rows, for whoever moves it. */
const CARRYING = /^db\/(settled|carrying\/\w+)\.ts$/;
const REST = /^src\/jobs\/rest\.ts$/;
const AUDIT = /^src\/audit\//;
const ROOMS: Record<string, Room> = {
  "src/rules/": {
    rooms: [RULES],
    packages: ["@navikt/fnrvalidator", "libphonenumber-js", "zod", "node:module", "node:url"],
  },
  "db/": {
    rooms: [/^db\//, /^src\/audit\//, RULES],
    packages: [
      "better-sqlite3",
      "drizzle-orm",
      "drizzle-kit",
      "pg",
      "pg-boss",
      "node:crypto",
      "node:fs",
      "node:module",
      "node:path",
      "node:timers/promises",
      "node:util",
      "node:worker_threads",
    ],
  },
  "src/audit/": {
    rooms: [/^src\/audit\//],
    packages: ["node:crypto", "node:fs", "node:path"],
  },
  "src/access/": {
    rooms: [/^src\/access\//, RULES, /^src\/audit\/key-file\.ts$/],
    packages: [
      "graphql",
      "@graphql-tools/utils",
      "jose",
      "openid-client",
      "zod",
      "node:crypto",
      "node:fs",
      "node:path",
    ],
  },
  "src/request/": {
    rooms: [/^src\/request\//, RULES, STORE, AUDIT],
    types: [/^src\/access\//],
    packages: ["dataloader", "node:crypto"],
  },
  "resolvers/": {
    rooms: [/^resolvers\//, RULES],
    types: [/^src\/access\//, /^src\/request\//],
    packages: ["graphql"],
  },
  "src/gateway/": {
    rooms: [/^src\/gateway\//, /^resolvers\/\w+\/(index|references)\.ts$/, /^src\/access\//, RULES],
    types: [/^src\/request\//],
    packages: [
      "@apollo/server",
      "@graphql-hive/router-query-planner",
      "@graphql-tools/schema",
      "@graphql-tools/utils",
      "@theguild/federation-composition",
      "graphql",
      "graphql-jit",
      "undici",
      "zod",
      "node:module",
      "node:fs",
      "node:fs/promises",
      "node:child_process",
      "node:crypto",
      "node:path",
    ],
  },
  "src/campaigns/": {
    rooms: [/^src\/campaigns\//, REST, RULES, STORE],
    packages: ["pino", "node:timers/promises"],
  },
  "src/sending/": {
    rooms: [/^src\/sending\//, REST, RULES],
    types: [STORE],
    packages: ["nodemailer", "pino"],
  },
  "src/workers/": {
    rooms: [/^src\/workers\//],
    types: [/^src\/access\//],
    packages: ["pino", "node:cluster", "node:events", "node:net", "node:timers/promises"],
  },
  "src/jobs/": {
    rooms: [/^src\/jobs\//, /^src\/campaigns\//, /^src\/sending\//, RULES],
    types: [STORE],
    packages: ["pino"],
  },
  "src/doors/": {
    rooms: [/^src\/doors\//, /^src\/gateway\//, /^src\/access\//, RULES],
    types: [/^src\/request\//],
    packages: [
      "fastify",
      "@fastify/cookie",
      "@fastify/formbody",
      "@fastify/helmet",
      "@fastify/static",
      "jose",
      "negotiator",
      "pino",
      "secure-json-parse",
      "zod",
      "node:crypto",
      "node:fs",
      "node:http",
      "node:path",
      "node:timers/promises",
      "node:util",
      "node:zlib",
    ],
  },
  "src/commands/": {
    rooms: [/^src\/commands\//, /^src\/gateway\//, /^src\/access\//, RULES, STORE, CARRYING, AUDIT],
    packages: [
      "@graphql-inspector/core",
      "commander",
      "graphql",
      "zod",
      "node:crypto",
      "node:fs",
      "node:fs/promises",
      "node:child_process",
      "node:path",
      "node:util",
    ],
  },
  "playground/": {
    rooms: [/^playground\//, /^src\/commands\/test-persons\.ts$/],
    types: [/^src\/access\//, RULES],
    packages: [
      "@graphiql/plugin-explorer",
      "@graphiql/react",
      "@graphiql/toolkit",
      "@graphiql/plugin-history",
      "@vitejs/plugin-react",
      "graphiql",
      "graphql",
      "react",
      "react-dom",
      "vite",
      "vitest",
    ],
  },
};

function mayEnter(room: Room, { of, isPackage, isTypeOnly }: Import): boolean {
  if (isPackage) return room.packages.includes(of);
  const isIn = (places: readonly RegExp[] = []) => places.some((place) => place.test(of));
  return isIn(room.rooms) || (isTypeOnly && isIn(room.types));
}

const valueImports = ({ imports }: SourceFile) =>
  imports.filter(({ isPackage, isTypeOnly }) => !isPackage && !isTypeOnly).map(({ of }) => of);

describe("the house", () => {
  it.each(Object.entries(ROOMS))("%s imports only from the rooms below it", (prefix, room) => {
    const inside = files.filter(({ path }) => path.startsWith(prefix));
    expect(inside.length).toBeGreaterThan(0);
    const trespassers = inside.flatMap(({ path, imports }) =>
      imports.filter((found) => !mayEnter(room, found)).map(({ of }) => `${path} -> ${of}`),
    );
    expect(trespassers.filter((line) => !line.includes(".css"))).toEqual([]);
  });

  it("loads Drizzle in one place, in the form that does not slow the start", () => {
    const loading = files.filter(
      ({ path, imports }) =>
        path.startsWith("db/") &&
        imports.some(({ of, isTypeOnly }) => of === "drizzle-orm" && !isTypeOnly),
    );
    expect(loading.map(({ path }) => path)).toEqual([
      "db/drizzle.ts",
      "db/postgres/drizzle.ts",
      "db/sqlite/drizzle.ts",
    ]);
  });

  it("has no other rooms than those described and the entrance", () => {
    const entrance =
      /^src\/(main|serve|stop-on-signals|keep-register|background|production|app|cli|config|database-config|issuer-config|pages-config|sending-config|citizens-sign-in|operators-sign-in|log|gateway-app|register|subgraph-app|serving-commands|moving-command|supergraph-gateway)\.ts$/;
    const homeless = files.filter(
      ({ path }) =>
        !entrance.test(path) &&
        !/^(test|bench|trust)\//.test(path) &&
        !Object.keys(ROOMS).some((prefix) => path.startsWith(prefix)),
    );
    expect(homeless.map(({ path }) => path)).toEqual([]);
  });

  it("has no circle of imports", () => {
    const graph = new Map(files.map((file) => [file.path, valueImports(file)]));
    const circles: string[] = [];
    const done = new Set<string>();
    const walk = (path: string, trail: string[]): void => {
      if (trail.includes(path))
        circles.push([...trail.slice(trail.indexOf(path)), path].join(" -> "));
      if (done.has(path) || trail.includes(path)) return;
      for (const next of graph.get(path) ?? []) walk(next, [...trail, path]);
      done.add(path);
    };
    for (const path of graph.keys()) walk(path, []);
    expect(circles).toEqual([]);
  });

  it("is entered by tests and left by none", () => {
    const leaning = files.filter(({ path }) => !path.startsWith("test/"));
    expect(
      leaning.filter(({ imports }) => imports.some(({ of }) => of.startsWith("test/"))),
    ).toEqual([]);
  });

  it("knows its databases' names in one place only", () => {
    const places = files.filter(
      ({ path, text }) =>
        /^(src|resolvers|db)\//.test(path) && /sqlite|postgres|dialect/i.test(text),
    );
    expect(
      places.map(({ path }) => path).filter((path) => !/^db\/(sqlite|postgres)\//.test(path)),
    ).toEqual(["src/database-config.ts", "src/register.ts"]);
  });

  it("gives its rules the time, and reads no clock in them", () => {
    const clocks = files.filter(
      ({ path, text }) =>
        path.startsWith("src/rules/") && /Date\.now|new Date\(\)|performance\.now/.test(text),
    );
    expect(clocks.map(({ path }) => path)).toEqual([]);
  });

  it("builds no SQL from text", () => {
    expect(
      files.filter(({ path, text }) => !path.startsWith("test/") && text.includes("sql.raw")),
    ).toEqual([]);
  });

  it("keeps every file within 200 lines", () => {
    const long = files.filter(
      ({ path, text }) => !/^test\/|\.generated\.ts$/.test(path) && text.split("\n").length > 201,
    );
    expect(long.map(({ path }) => path)).toEqual([]);
  });

  it("has no room for odds and ends", () => {
    const vague = files.filter(({ path }) => /utils?|helpers?|common|manager|service/i.test(path));
    expect(vague.map(({ path }) => path)).toEqual([]);
  });
});
