import { readdirSync, readFileSync } from "node:fs";

const TICKS_PER_SECOND = 100;

/** A process and all that it has started, as Linux tells of them; NaN where the system does not. */
export interface ProcessFamily {
  /** Seconds of processor time used so far, without that of processes that have ended. */
  cpuSeconds(): number;
  /** Resident memory in MB, what is shared counted once. */
  memoryMb(): number;
  /** The part of it that is pages of files, which the system takes back when it needs them. */
  mappedMb(): number;
}

export function familyOf(pid: number): ProcessFamily {
  const family = () => members(pid);
  const sizes = (of: string) => family().map((each) => megabytes(each, of));
  const mappedMb = () => Math.max(...sizes("RssFile"), ...sizes("RssShmem"));
  return {
    cpuSeconds: () => sum(family().map(cpuOf)),
    memoryMb: () => Math.round(sum(sizes("RssAnon")) + mappedMb()),
    mappedMb: () => Math.round(mappedMb()),
  };
}

function members(pid: number): number[] {
  try {
    const children = readdirSync(`/proc/${pid}/task`).flatMap((thread) =>
      read(pid, `task/${thread}/children`).split(" ").filter(Boolean).map(Number),
    );
    return [pid, ...children.flatMap(members)];
  } catch {
    return [pid];
  }
}

function cpuOf(pid: number): number {
  const stat = read(pid, "stat");
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  return (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND;
}

function megabytes(pid: number, of: string): number {
  return Number(new RegExp(`${of}:\\s+(\\d+)`).exec(read(pid, "status"))?.[1]) / 1024;
}

/** Nothing of a process that has ended. */
function read(pid: number, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, "utf8");
  } catch {
    return "";
  }
}

const sum = (numbers: readonly number[]) => numbers.reduce((all, each) => all + each, 0);
