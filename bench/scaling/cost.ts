import type { Assumptions } from "./assumptions.ts";
import type { Deployment } from "./plant.ts";
import type { Storage } from "./storage.ts";

/** A month of it after a year, in whatever the prices are in. */
export interface MonthlyCost {
  processes: number;
  servers: number;
  /** The register and its history on disks, each copy; look-ups in an archive, but for the last month's. */
  storage: number;
  all: number;
}

export function costOf(
  { processes, batchProcesses, shards }: Deployment,
  { register, historyAYear, lookUpsAYear }: Storage,
  { cores, copies, corePrice, diskPrice, archivePrice }: Assumptions,
): MonthlyCost {
  const onDisk = register + historyAYear + lookUpsAYear / 12;
  const cost = {
    processes: (processes + batchProcesses) * corePrice,
    servers: shards * copies * cores * corePrice,
    storage: (onDisk / 1000) * copies * diskPrice + (lookUpsAYear / 1000) * archivePrice,
  };
  return { ...cost, all: cost.processes + cost.servers + cost.storage };
}
