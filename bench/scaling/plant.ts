import type { Clock } from "./clock.ts";
import { createLogWriter, type LogWriter } from "./log-writer.ts";
import { createStation, type Station } from "./station.ts";
import type { Times } from "./times.ts";

/** How many there are of everything. */
export interface Deployment {
  /** Processes of the gateway, each with a core of its own. */
  processes: number;
  /** Others that only batches go to; where there are none, batches go to all. */
  batchProcesses: number;
  /** Sessions of each process with each server, but for those of the logs. */
  sessions: number;
  /** Database servers, each with a part of the people, and the cores of one. */
  shards: number;
  cores: number;
  /** Logs of look-ups: each process writes to one of them, and each lies with a server. */
  logs: number;
  /** Logs of changes: each has the changes of a part of the people of its server. */
  changeLogs: number;
}

/** Microseconds beyond what was measured on one machine. */
export interface Network {
  roundTrip: number;
  sync: number;
}

export const RESOURCES = ["process", "session", "server", "lookUpLog", "changeLog"] as const;
export type Resource = (typeof RESOURCES)[number];

/** The mean over all of a kind, but for `busiest`; waiting in microseconds for each request, or entry of a log. */
export type Use = Record<Resource, { busy: number; busiest: number; waited: number }>;

/** All that there is, by its number. */
export interface Plant {
  deployment: Deployment;
  processes: readonly Station[];
  shards: readonly Station[];
  /** The sessions of a process with a server. */
  sessions(process: number, shard: number): Station;
  lookUpLog(process: number): LogWriter;
  changeLog(process: number, log: number): LogWriter;
  use(until: number, requests: number): Use;
}

export function buildPlant(
  clock: Clock,
  deployment: Deployment,
  times: Times,
  { roundTrip, sync }: Network,
): Plant {
  const many = (count: number, servers: number) =>
    Array.from({ length: count }, () => createStation(clock, servers));
  const { shards: servers, logs, changeLogs } = deployment;
  const count = deployment.processes + deployment.batchProcesses;
  const processes = many(count, 1);
  const shards = many(servers, deployment.cores);
  const lookUpHeads = many(logs, 1);
  const changeHeads = many(changeLogs, 1);
  const sessions = many(count * servers, deployment.sessions);
  const writer = (head: Station, shard: number, { any }: Times["change"]) =>
    createLogWriter({ clock, head, cores: shards[shard] as Station, any, roundTrip, sync });
  const lookUpLogs = processes.map((_, i) =>
    writer(lookUpHeads[i % logs] as Station, (i % logs) % servers, times.lookUp),
  );
  const changeWriters = new Map<number, LogWriter>();

  return {
    deployment,
    processes,
    shards,
    sessions: (process, shard) => sessions[process * servers + shard] as Station,
    lookUpLog: (process) => lookUpLogs[process] as LogWriter,
    changeLog(process, log) {
      const place = process * changeLogs + log;
      const found =
        changeWriters.get(place) ??
        writer(changeHeads[log] as Station, log % servers, times.change);
      changeWriters.set(place, found);
      return found;
    },
    use: (until, requests) => ({
      process: useOf(processes, 1, until, requests),
      session: useOf(sessions, deployment.sessions, until, requests),
      server: useOf(shards, deployment.cores, until, requests),
      lookUpLog: {
        ...useOf(lookUpHeads, 1, until, requests),
        waited: waitedFor(lookUpLogs),
      },
      changeLog: {
        ...useOf(changeHeads, 1, until, requests),
        waited: waitedFor([...changeWriters.values()]),
      },
    }),
  };
}

/** Microseconds for each entry. */
function waitedFor(logs: readonly LogWriter[]): number {
  const all = logs.map((log) => log.waited());
  const entries = all.reduce((sum, one) => sum + one.entries, 0);
  return all.reduce((sum, { time }) => sum + time, 0) / Math.max(1, entries);
}

function useOf(stations: readonly Station[], servers: number, until: number, requests: number) {
  const busy = stations.map((station) => station.busy() / (servers * until));
  return {
    busy: busy.reduce((sum, one) => sum + one, 0) / stations.length,
    busiest: busy.reduce((most, one) => Math.max(most, one), 0),
    waited: stations.reduce((sum, station) => sum + station.waited(), 0) / requests,
  };
}
