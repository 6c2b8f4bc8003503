import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { gridOf } from "../../bench/grid.ts";
import { lineThrough } from "../../bench/line.ts";
import { type Results, readResults } from "../../bench/results.ts";
import { ASSUMED } from "../../bench/scaling/assumptions.ts";
import { createClock } from "../../bench/scaling/clock.ts";
import { costOf } from "../../bench/scaling/cost.ts";
import { createLogWriter } from "../../bench/scaling/log-writer.ts";
import { loadOneProcess } from "../../bench/scaling/one-process.ts";
import type { Deployment } from "../../bench/scaling/plant.ts";
import { type Load, simulate } from "../../bench/scaling/simulate.ts";
import { type Demand, holds, simulateWith, size } from "../../bench/scaling/sizing.ts";
import { createStation } from "../../bench/scaling/station.ts";
import { bytesFrom, storageOf } from "../../bench/scaling/storage.ts";
import { figureOf, type Times, timesFrom, timesInFile } from "../../bench/scaling/times.ts";
import { wallsOf } from "../../bench/scaling/walls.ts";
import { randomFrom } from "../../trust/random.ts";
import { root } from "../architecture/source-files.ts";

const measured = readResults(join(root, "bench/results.json"));
const bytes = bytesFrom(measured);

/** As they are on a quiet machine, in round numbers: what follows from them is to hold whatever is measured next. */
const times: Times = {
  process: { single: 290, batch: 10_000, change: 680 },
  statement: { one: 40, further: 2.5 },
  lookUp: { any: { wall: 670, server: 280 }, each: { wall: 38, server: 12 } },
  batchLookUp: { any: { wall: 1080, server: 280 }, each: { wall: 500, server: 230 } },
  change: { any: { wall: 940, server: 420 }, each: { wall: 150, server: 60 } },
};

const small: Deployment = {
  processes: 4,
  batchProcesses: 0,
  sessions: 4,
  shards: 2,
  cores: 4,
  logs: 2,
  changeLogs: 2,
};
const mixed: Load = { lookUps: 20_000, batched: 0.95, changes: 50 };
const run = (seed: number, deployment = small, load = mixed) =>
  simulate({
    deployment,
    load,
    times,
    network: { roundTrip: 500, sync: 0 },
    requests: 4000,
    seed,
  });

/** The mean wait of many that come at random, for times of service with a mean of 1. */
function meanWait(
  servers: number,
  arrivalsPerService: number,
  service: (random: number) => number,
) {
  const clock = createClock();
  const station = createStation(clock, servers);
  const random = randomFrom(7);
  const customers = 400_000;
  let came = 0;
  const between = () => -Math.log(1 - random()) / arrivalsPerService;
  const arrive = () => {
    came += 1;
    station.serve(service(random()), () => {});
    if (came < customers) clock.after(between(), arrive);
  };
  clock.after(between(), arrive);
  clock.run();
  return { wait: station.waited() / customers, busy: station.busy() / servers / clock.now() };
}

const exponential = (random: number) => -Math.log(1 - random);
const constant = () => 1;

/** The share of customers of an M/M/c queue that have to wait (Erlang C). */
function erlangC(servers: number, offered: number): number {
  let term = 1;
  let sum = 1;
  for (let k = 1; k < servers; k++) {
    term *= offered / k;
    sum += term;
  }
  const last = ((term * offered) / servers) * (servers / (servers - offered));
  return last / (sum + last);
}

describe("a queue", () => {
  it.each([0.5, 0.8])("M/M/1 waits ρ / (1 − ρ) at ρ = %d", (load) => {
    const { wait, busy } = meanWait(1, load, exponential);
    expect(Math.abs(wait / (load / (1 - load)) - 1)).toBeLessThan(0.05);
    expect(Math.abs(busy - load)).toBeLessThan(0.01);
  });

  it.each([0.5, 0.8])("M/D/1 waits half as long at ρ = %d", (load) => {
    const { wait } = meanWait(1, load, constant);
    expect(Math.abs(wait / (load / (2 * (1 - load))) - 1)).toBeLessThan(0.05);
  });

  it.each([
    { servers: 4, load: 0.8 },
    { servers: 16, load: 0.9 },
  ])("M/M/$servers waits as Erlang C says at ρ = $load", ({ servers, load }) => {
    const offered = servers * load;
    const { wait } = meanWait(servers, offered, exponential);
    const expected = erlangC(servers, offered) / (servers - offered);
    expect(Math.abs(wait / expected - 1)).toBeLessThan(0.05);
  });

  it("serves in the order of arrival", () => {
    const clock = createClock();
    const station = createStation(clock, 1);
    const served: number[] = [];
    for (const who of [1, 2, 3]) station.serve(10, () => served.push(who * 100 + clock.now()));
    clock.run();
    expect(served).toEqual([110, 220, 330]);
    expect([station.busy(), station.waited()]).toEqual([30, 30]);
  });
});

describe("a log", () => {
  /** Entries of two processes; the moments when they were written. */
  function written(counts: readonly number[], heads: number): number[] {
    const clock = createClock();
    const cores = createStation(clock, 8);
    const ends = Array.from({ length: heads }, () => createStation(clock, 1));
    const done: number[] = [];
    for (const [process, count] of counts.entries()) {
      const writer = createLogWriter({
        clock,
        cores,
        head: ends[process % heads] as ReturnType<typeof createStation>,
        any: { wall: 1000, server: 200 },
        roundTrip: 100,
        sync: 50,
      });
      for (let i = 0; i < count; i++)
        writer.add({ wall: 10, server: 5 }, () => done.push(clock.now()));
    }
    clock.run();
    return done;
  }

  it("writes what comes together as one group, with three round trips within and one after", () => {
    expect(written([3], 1)).toEqual([1480, 1480, 1480]);
  });

  it("has 512 in a group at most", () => {
    expect(new Set(written([513], 1))).toEqual(new Set([6570, 6570 + 1460]));
  });

  it("has one writer at a time, and two logs have two", () => {
    expect(written([1, 1], 1)).toEqual([1460, 2820]);
    expect(written([1, 1], 2)).toEqual([1460, 1460]);
  });
});

describe("the simulation", () => {
  it("answers all that came", () => {
    const { came, answered } = run(1);
    expect([came, answered]).toEqual([4000, 4000]);
  });

  it("is the same for the same seed, and another for another", () => {
    expect(run(1)).toEqual(run(1));
    expect(run(1)).not.toEqual(run(2));
  });

  it("has cores as busy as arrivals times service says", () => {
    const { use } = run(1, small, { lookUps: 3000, batched: 0, changes: 0 });
    const expected = (3000 * times.process.single) / 1e6 / small.processes;
    expect(Math.abs(use.process.busy / expected - 1)).toBeLessThan(0.05);
  });

  it("answers no more than its processes can, and says what stands in the way", () => {
    const one = { ...small, processes: 1 };
    const most = 1e6 / times.process.single;
    const { perSecond, use } = run(1, one, { lookUps: 5 * most, batched: 0, changes: 0 });
    expect(perSecond).toBeLessThanOrEqual(most);
    expect(use.process.busiest).toBeGreaterThan(0.9);
  });

  it.each([
    { kind: "single", connections: 16 },
    { kind: "batch", connections: 4 },
  ] as const)("has one process answer what was measured: $kind", ({ kind, connections }) => {
    const inFile = loadOneProcess(kind, connections, timesInFile(measured));
    const found = figureOf(measured, "look-ups", `${kind}: Varde`);
    expect(inFile / found).toBeGreaterThan(0.8);
    expect(inFile / found).toBeLessThan(1.25);
    /** The bench shares its cores with the server, so that it can be slower, but hardly faster. */
    const onServer = loadOneProcess(kind, connections, timesFrom(measured));
    expect(onServer).toBeGreaterThan(0.8 * figureOf(measured, "server", `${kind}: requests/s`));
  });

  it("asks for a load", () => {
    expect(() => run(1, small, { lookUps: 0, batched: 0, changes: 0 })).toThrow(
      "expected a load of more than nothing",
    );
  });
});

describe("a size", () => {
  const demand: Demand = { people: 50e6, lookUps: 10_000, batched: 0, changes: 200 };
  const { deployment, outcome } = size(demand, times, ASSUMED, bytes.row);

  it("answers in time, with cores to spare", () => expect(holds(outcome, ASSUMED)).toBe(true));

  it.each(["processes", "sessions", "logs", "shards"] as const)(
    "has none of its %s to spare",
    (name) => {
      const fewer = { ...deployment, [name]: deployment[name] - 1 };
      const { process } = times;
      const cores = (demand.lookUps * process.single + demand.changes * process.change) / 1e6;
      const isEnough =
        deployment[name] > 1 &&
        cores <= fewer.processes * ASSUMED.busy &&
        demand.people * bytes.row <= fewer.shards * ASSUMED.memoryGb * 1e9 &&
        holds(simulateWith(fewer, demand, times, ASSUMED), ASSUMED);
      expect(isEnough).toBe(false);
    },
  );

  it("has more processes and logs for more look-ups", () => {
    const more = size({ ...demand, lookUps: 40_000 }, times, ASSUMED, bytes.row).deployment;
    expect(more.processes).toBeGreaterThan(3 * deployment.processes);
    expect(more.logs).toBeGreaterThan(deployment.logs);
  });

  it("has servers whose memory holds all people", () => {
    const many = size({ ...demand, people: 2e9, changes: 0 }, times, ASSUMED, bytes.row);
    const memory = many.deployment.shards * ASSUMED.memoryGb * 1e9;
    expect(memory).toBeGreaterThanOrEqual(2e9 * bytes.row);
  });

  it("says so where none is in time", () => {
    const never = { ...ASSUMED, p99: 0.1 };
    expect(() => size(demand, times, never, bytes.row)).toThrow(
      "expected a deployment of which 99 of 100 are answered in 0.1 ms",
    );
  });

  it("costs what its parts cost", () => {
    const storage = { register: 1000, historyAYear: 1000, lookUpsAYear: 12_000 };
    const assumed = {
      ...ASSUMED,
      cores: 10,
      copies: 2,
      corePrice: 1,
      diskPrice: 3,
      archivePrice: 1,
    };
    const cost = costOf({ ...small, processes: 5, batchProcesses: 1, shards: 2 }, storage, assumed);
    expect(cost).toEqual({ processes: 6, servers: 40, storage: 30, all: 76 });
  });

  it("keeps an entry for each request", () => {
    const each = {
      person: 400,
      row: 300,
      change: 1000,
      lookUp: 500,
      batchLookUp: 14_000,
      byPerson: 20,
    };
    const assumed = { ...ASSUMED, meanOfPeak: 1, changesADay: 1000 };
    const year = { people: 1e6, lookUps: 1000, changes: 0 };
    const alone = storageOf({ ...year, batched: 0 }, each, assumed);
    expect(alone).toEqual({ register: 0.4, historyAYear: 0.365, lookUpsAYear: 16_398.72 });
    expect(storageOf({ ...year, batched: 1 }, each, assumed).lookUpsAYear).toBeCloseTo(1072.224);
  });
});

describe("a layout", () => {
  const walls = Object.fromEntries(wallsOf(times, ASSUMED).map((wall) => [wall.name, wall]));

  it("of one process ends at its core", () => expect(walls["1 process"]?.obstacle).toBe("process"));

  it("of one log ends at its row, however many processes there are", () =>
    expect(walls["as many as it takes, one log"]?.obstacle).toBe("lookUpLog"));

  it("of a log for each process ends at the server, and goes as far again with each server", () => {
    const [one, four] = [walls["a log for each process"], walls["the same, 4 servers"]];
    expect(one?.obstacle).toBe("server");
    expect((four?.lookUps ?? 0) / (one?.lookUps ?? 1)).toBeGreaterThan(3);
  });
});

describe("the document", () => {
  const text = readFileSync(join(root, "docs/scaling.md"), "utf8");

  it.each(measured.scaling?.tables ?? [])("quotes what was simulated: $title", (table) => {
    expect(text).toContain(`<!-- ${table.title} -->\n\n${gridOf(table)}\n\n<!-- end -->`);
  });

  it("quotes nothing else", () =>
    expect(text.match(/<!-- end -->/g)).toHaveLength(measured.scaling?.tables.length ?? -1));
});

describe("the command", () => {
  const command = (...args: string[]) =>
    spawnSync(process.execPath, [join(root, "bench/scaling/size.ts"), ...args], {
      encoding: "utf8",
    });

  it("sizes what it is given", () => {
    const { stdout, status } = command("--people", "7000000", "--look-ups", "300", "--cores", "4");
    expect(status).toBe(0);
    expect(stdout).toContain("| 7 M, 300 | 28 |");
  });

  it.each([
    { args: ["--people", "many"], said: "people: expected a number that is not negative" },
    { args: ["--batched", "2"], said: "batched: expected a share from 0 to 1" },
    { args: ["--peple", "1"], said: "Unknown option '--peple'" },
    { args: ["--p99", "0.1"], said: "answered in 0.1 ms" },
  ])("says what it expects: $args", ({ args, said }) => {
    const { stderr, status } = command(...args);
    expect(status).toBe(2);
    expect(stderr).toContain(said);
  });

  it("lists every assumption", () => {
    const { stdout } = command("--help");
    for (const value of Object.values(ASSUMED)) expect(stdout).toContain(` ${value}`);
    expect(stdout.trim().split("\n")).toHaveLength(Object.keys(ASSUMED).length + 3);
  });
});

describe("what it is fed with", () => {
  it("was measured, or is asked for", () => {
    const { server: _, ...others } = measured;
    expect(() => timesFrom(others as Results)).toThrow(
      "in bench/results.json: npm run bench -- server measures it",
    );
  });

  it("is the line nearest to what groups of several sizes took", () => {
    const line = lineThrough([1, 8, 64].map((size) => [size, 100 + 7 * size] as const));
    expect(line.fixed).toBeCloseTo(100);
    expect(line.each).toBeCloseTo(7);
    expect(
      lineThrough([
        [1, 1],
        [2, 4],
      ]).fixed,
    ).toBe(0);
    expect(() => lineThrough([[1, 1]])).toThrow("expected points of two different numbers");
  });
});
