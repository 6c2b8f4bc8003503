import type { SectionName } from "./sections.ts";

export type Bound = { atLeast: number } | { atMost: number };

/** What Varde is held to: a figure of a section, or its share of another figure there, and a bound. */
export interface Target {
  section: SectionName;
  what: string;
  figure: string;
  /** The figure that it is divided by; null where it stands for itself. */
  per: string | null;
  bound: Bound;
  unit: string;
}

const atLeast = (least: number): Bound => ({ atLeast: least });
const atMost = (most: number): Bound => ({ atMost: most });

/** A figure held against another one. */
const share =
  (section: SectionName) =>
  (what: string, figure: string, per: string, bound: Bound): Target => ({
    section,
    what,
    figure,
    per,
    bound,
    unit: "×",
  });

const lookUps = share("look-ups");
const sizes = share("sizes");
const store = share("store");
const scale = share("scale");
const workers = share("workers");

/** Of the two servers of a table under "Federation". */
const federation = (what: string, table: string, [above, below]: string[], bound: Bound) =>
  share("federation")(what, `${table}: ${above}`, `${table}: ${below}`, bound);
const GATEWAY = ["through the gateway", "the register served directly"];
const SUBGRAPHS = ["two subgraphs in the process", "one schema with all of it"];

/** A figure of larger registers held against a number. */
const plain = (what: string, figure: string, bound: Bound, unit: string): Target => ({
  section: "scale",
  what,
  figure,
  per: null,
  bound,
  unit,
});

const [SINGLE, BATCH, FIFTY] = ["single: Varde", "batch: Varde", "aliases: Varde"];
const MERCURIUS = "batch: Mercurius with jit";
const APOLLO = "batch: Apollo Server 5 as shipped";

export const TARGETS: readonly Target[] = [
  lookUps("one person, of the floor", SINGLE, "single: floor", atLeast(0.55)),
  lookUps("one person, of the floor (stretch)", SINGLE, "single: floor", atLeast(0.85)),
  lookUps("1000 persons, of the floor", BATCH, "batch: floor", atLeast(1)),
  lookUps("1000 persons, of Mercurius with jit", BATCH, MERCURIUS, atLeast(3.5)),
  lookUps("1000 persons, of Apollo as shipped", BATCH, APOLLO, atLeast(8)),
  lookUps("fifty aliases, of the floor", FIFTY, "aliases: floor", atLeast(1)),
  sizes("CPU per person at 10, of that at 1", "CPU at 10", "CPU at 1", atMost(1)),
  sizes("CPU per person at 100, of that at 10", "CPU at 100", "CPU at 10", atMost(1)),
  sizes("CPU per person at 1000, of that at 100", "CPU at 1000", "CPU at 100", atMost(1)),
  sizes("CPU per person at 1000, of that at 1", "CPU at 1000", "CPU at 1", atMost(1 / 7)),
  federation("one person, of the register direct", "one subgraph, single", GATEWAY, atLeast(0.9)),
  federation("1000 persons, of the register direct", "one subgraph, batch", GATEWAY, atLeast(0.9)),
  federation("one entity, of one schema", "two subgraphs, single", SUBGRAPHS, atLeast(0.85)),
  federation("1000 entities, of one schema", "two subgraphs, batch", SUBGRAPHS, atLeast(0.7)),
  store("durable changes, 8 in flight, of 1", "8 in flight", "1 in flight", atLeast(4)),
  store("durable changes, 64 in flight, of 1", "64 in flight", "1 in flight", atLeast(8)),
  scale("one person of 5 M, of one of 10 k", "single at 5 M", "single at 10 k", atLeast(0.9)),
  scale("1000 persons of 5 M, of as many of 1 M", "batch at 5 M", "batch at 1 M", atLeast(0.85)),
  plain("memory after load, 1 M people", "MB at 1 M", atMost(400), "MB"),
  plain("memory after load, 5 M people", "MB at 5 M", atMost(750), "MB"),
  plain("start with 5 M people", "start at 5 M", atMost(2000), "ms"),
  workers(
    "1000 persons, two workers of one",
    "batch: two workers",
    "batch: one worker",
    atLeast(1.8),
  ),
  workers(
    "1000 persons, PostgreSQL of SQLite",
    "batch: PostgreSQL, one worker",
    "batch: one worker",
    atLeast(0.5),
  ),
  plain("seeding", "seeding", atLeast(200_000), "people/s"),
];
