import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { openStore } from "../../db/sqlite/store.ts";
import type { Store } from "../../db/store.ts";
import { type CampaignSteps, campaignSteps } from "../../src/campaigns/steps.ts";
import { syntheticIds } from "../../src/commands/synthetic-people.ts";
import { UNBEGUN } from "../../src/request/campaigns.ts";
import type { Campaign } from "../../src/rules/campaign.ts";
import { A_CAMPAIGN } from "../support/a-campaign.ts";
import { NOW } from "../support/a-person.ts";

const RATE = 100;
const IDS = syntheticIds().take(2000).toArray();
const PLANNED = {
  ...A_CAMPAIGN,
  number: 1,
  state: "PLANNING",
  preference: null,
  audience: { nationalIds: IDS },
  rate: RATE,
  createdAt: NOW,
  ...UNBEGUN,
  startedAt: NOW,
} as Campaign;

let folder: string;
let store: Store;
let now: number;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "varde-rate-"));
  store = openStore({ file: join(folder, "register.db"), environment: "test" });
  now = NOW;
  const move = (campaign: Campaign, from: Campaign["state"] | null) =>
    store.commit({
      at: now,
      actor: "OPERATOR",
      deeds: [{ of: "CAMPAIGN", kind: "CAMPAIGN_STARTED", campaign, from, values: {} }],
      idempotency: null,
    });
  await move(PLANNED, null);
  await process().goOnWith(PLANNED);
  await move({ ...PLANNED, state: "RUNNING" }, "PLANNED");
});
afterEach(() => {
  store.close();
  rmSync(folder, { recursive: true });
});

/** One of several processes that carry the campaign on. */
function process(): CampaignSteps {
  return campaignSteps({ store, clock: () => now, onMessages: () => {} });
}

const campaign = async () => (await store.campaigns.campaign(1)) as Campaign;

/** Carries the campaign on for some seconds. */
async function turn(steps: CampaignSteps, seconds: number): Promise<void> {
  steps.takeOver(1);
  for (let passed = 0; passed < seconds * 1000; passed += steps.every) {
    await steps.goOnWith(await campaign());
    now += steps.every;
  }
}

it("a campaign that goes from one process to another and back keeps its rate", async () => {
  const [one, other] = [process(), process()];
  for (let round = 0; round < 3; round++) {
    await turn(one, 2);
    await turn(other, 2);
  }
  const { handled } = await campaign();
  expect(handled).toBeLessThanOrEqual(12 * RATE);
  expect(handled).toBeGreaterThan(0.8 * 12 * RATE);
});
