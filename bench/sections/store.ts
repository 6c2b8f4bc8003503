import type { Bench } from "../bench.ts";
import type { SectionResult } from "../results.ts";
import { measureStoreWrites } from "../store-writes.ts";

/** Durable changes through the store, one at a time and grouped. */
export async function storeWrites({ able }: Bench): Promise<SectionResult> {
  const rates = await measureStoreWrites(able);
  const alone = rates[0]?.audited ?? Number.NaN;
  return {
    title: "Durable changes through the store",
    text: "In one process; changes that are committed together share one sync to the disk.",
    tables: [
      {
        title: "Commits",
        columns: [
          "in flight",
          "commits/s",
          "× one at a time",
          "without the audit log",
          "with / without",
        ],
        rows: rates.map(({ inFlight, audited, unaudited }) => [
          String(inFlight),
          audited.toFixed(0),
          (audited / alone).toFixed(1),
          unaudited.toFixed(0),
          (audited / unaudited).toFixed(2),
        ]),
      },
    ],
    figures: Object.fromEntries(
      rates.map(({ inFlight, audited }) => [`${inFlight} in flight`, audited]),
    ),
  };
}
