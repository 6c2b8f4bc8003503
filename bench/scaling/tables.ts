import type { Table } from "../results.ts";
import type { Assumptions } from "./assumptions.ts";
import { costOf } from "./cost.ts";
import type { Resource } from "./plant.ts";
import { type Demand, type Sized, size } from "./sizing.ts";
import { type Bytes, storageOf } from "./storage.ts";
import type { Times } from "./times.ts";
import type { Wall } from "./walls.ts";

const round = (value: number) => Math.round(value).toLocaleString("en");

/** Two digits, which is more than the assumptions are worth. */
const rough = (value: number) => Number(value.toPrecision(2)).toLocaleString("en");

const milliseconds = (value: number) => (Number.isNaN(value) ? "–" : value.toFixed(0));

const percent = (share: number) => `${Math.round(share * 100)} %`;

export const OBSTACLES: Readonly<Record<Resource, string>> = {
  process: "cores of processes",
  session: "sessions",
  server: "cores of servers",
  lookUpLog: "rows of the look-ups' logs",
  changeLog: "rows of the changes' logs",
};

export interface Cell {
  demand: Demand;
  sized: Sized;
}

export function sizeAll(
  demands: readonly Demand[],
  times: Times,
  bytes: Bytes,
  assumed: Assumptions,
): Cell[] {
  return demands.map((demand) => ({ demand, sized: size(demand, times, assumed, bytes.row) }));
}

export function sizeTable(title: string, cells: readonly Cell[]): Table {
  return {
    title,
    columns: [
      "people, look-ups/s",
      "changes/s",
      "processes",
      "for batches",
      "servers",
      "sessions of a server",
      "logs of look-ups",
      "logs of changes",
      "p99 ms",
      "p99 ms of a batch",
      "processes busy",
      "servers busy",
    ],
    rows: cells.map(({ demand, sized: { deployment, outcome } }) => [
      `${millions(demand.people)}, ${round(demand.lookUps)}`,
      round(demand.changes),
      round(deployment.processes),
      round(deployment.batchProcesses),
      round(deployment.shards),
      round(sessionsOf(deployment)),
      round(deployment.logs),
      round(deployment.changeLogs),
      milliseconds(outcome.p99.single),
      milliseconds(outcome.p99.batch),
      percent(outcome.use.process.busy),
      percent(outcome.use.server.busy),
    ]),
  };
}

/** Each process has so many with each server, and those of the writers of its logs. */
function sessionsOf({ processes, batchProcesses, sessions }: Sized["deployment"]): number {
  return (processes + batchProcesses) * (sessions + WRITERS);
}

const WRITERS = 2;

export function costTable(
  title: string,
  cells: readonly Cell[],
  bytes: Bytes,
  assumed: Assumptions,
): Table {
  return {
    title,
    columns: [
      "people, look-ups/s",
      "register GB",
      "history GB a year",
      "look-ups GB a year",
      "processes",
      "servers",
      "storage",
      "a month",
    ],
    rows: cells.map(({ demand, sized }) => {
      const storage = storageOf(demand, bytes, assumed);
      const cost = costOf(sized.deployment, storage, assumed);
      return [
        `${millions(demand.people)}, ${round(demand.lookUps)}`,
        ...[storage.register, storage.historyAYear, storage.lookUpsAYear].map(rough),
        ...[cost.processes, cost.servers, cost.storage, cost.all].map(rough),
      ];
    }),
  };
}

export function wallTable(title: string, walls: readonly Wall[]): Table {
  return {
    title,
    columns: ["layout", "look-ups/s", "processes there", "what stands in the way"],
    rows: walls.map(({ name, lookUps, deployment, obstacle }) => [
      name,
      rough(lookUps),
      round(deployment.processes),
      OBSTACLES[obstacle],
    ]),
  };
}

const millions = (people: number) => `${round(people / 1e6)} M`;
