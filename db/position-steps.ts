import type { FeedPosition, ImportRun } from "./positions.ts";
import type { Step } from "./step.ts";

/** How far a file was read. */
export function importRunStep(run: ImportRun): Step {
  const { number, file, line, byteOffset, accepted, refused, finishedAt } = run;
  return ["putImportRun", number, file, line, byteOffset, accepted, refused, finishedAt];
}

/** How far a feed was followed. */
export function feedStep({ number, url, since, seen, entries, refused, at }: FeedPosition): Step {
  return ["putFeed", number, url, since, JSON.stringify(seen), entries, refused, at];
}
