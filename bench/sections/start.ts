import type { Bench } from "../bench.ts";
import type { SectionResult } from "../results.ts";
import { timeStarts } from "../starts.ts";

/** How long a start on a built register takes. */
export async function starts(bench: Bench): Promise<SectionResult> {
  const milliseconds = await timeStarts(bench, bench.database, 4110);
  return {
    title: "Start on a built register",
    text: `${Math.round(milliseconds)} ms from the command to the first answer about one of ${bench.ids.length.toLocaleString("en")} people, median of 5.`,
    tables: [],
    figures: { milliseconds },
  };
}
