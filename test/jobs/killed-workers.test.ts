import { expect, it } from "vitest";
import { AT_ONCE } from "../../src/sending/lanes.ts";
import { killedWorkers } from "../../trust/workers.ts";
import { freshDatabase } from "../support/postgres.ts";

it("several processes, killed in the midst of a campaign, send one message to each person and channel", async () => {
  const options = { recipients: 600, workers: 3, kills: 4, seed: 11 };
  const result = await killedWorkers({ database: await freshDatabase(), ...options });
  expect(result).toMatchObject({ messages: 1200, missing: 0, twice: 0, fault: null });
  expect(result.repeats).toBeLessThanOrEqual(options.kills * 2 * AT_ONCE);
  expect(result.fewest).toBeGreaterThan(0);
}, 240_000);
