import type { Receipt } from "../../db/commit.ts";
import type { AuditValue } from "../audit/canonical.ts";
import {
  type AudienceFilter,
  type Campaign,
  type CampaignState,
  type CampaignText,
  MAY_BECOME,
} from "../rules/campaign.ts";
import type { ProblemType } from "../rules/change.ts";
import { isClearable } from "../rules/clean-up.ts";
import type { ChannelPreference } from "../rules/notification-decision.ts";
import type { Instant } from "../rules/person.ts";
import type { NotificationPurpose } from "../rules/rule-set.ts";
import { type Asking, type Register, valuesOf, who } from "./asking.ts";
import { readAudience, readName, readRate, readTexts } from "./campaign-input.ts";
import { type Page, type PageWish, pageOf, readPage } from "./history.ts";
import { once } from "./once.ts";
import { type Problem, problemOf } from "./problem.ts";

interface Justified {
  reason: string;
  idempotencyKey?: string | null | undefined;
}

export interface PlanInput extends Justified {
  name: string;
  purpose: NotificationPurpose;
  preference?: ChannelPreference | null | undefined;
  nationalIds?: readonly string[] | null | undefined;
  filter?: AudienceFilter | null | undefined;
  clearAfterDays?: number | null | undefined;
  texts: readonly CampaignText[];
  /** 20 when left out. */
  peoplePerSecond?: number;
}

export interface MoveInput extends Justified {
  id: string;
}

export interface CampaignMoved {
  campaign: Campaign;
  receipt: Receipt;
}

/** A campaign to be put in, or to be brought into another state. */
interface Move {
  campaign: Campaign;
  from: CampaignState | null;
}

/**
 * Plans a campaign: its people are found afterwards, and nobody is written to until it is started.
 *
 * @throws {Refusal} when the input cannot be meant.
 */
export function planCampaign(asking: Asking, input: PlanInput): Promise<CampaignMoved | Problem> {
  const { store } = asking.register;
  const planned = {
    name: readName(input.name),
    purpose: input.purpose,
    preference: input.preference ?? null,
    audience: readAudience(input, store.environment),
    texts: readTexts(input.texts),
    rate: readRate(input.peoplePerSecond ?? USUAL_RATE),
    ...UNBEGUN,
  };
  return move(asking, "planCampaign", "CAMPAIGN_PLANNED", input, async (createdAt) => {
    const [newest] = await store.campaigns.list(null, 1);
    const number = (newest?.number ?? 0) + 1;
    return { campaign: { ...planned, number, state: "PLANNING", createdAt }, from: null };
  });
}

const USUAL_RATE = 20;

/** Of a campaign of which nothing is done yet. */
export const UNBEGUN = {
  startedAt: null,
  finishedAt: null,
  position: null,
  recipients: 0,
  handled: 0,
  reached: 0,
  forecast: {},
  results: {},
  clearing: null,
  cleared: 0,
};

/** Starts what is planned, or goes on with what was halted. */
export function startCampaign(asking: Asking, input: MoveInput) {
  return moveTo(asking, "startCampaign", "CAMPAIGN_STARTED", "RUNNING", input);
}

/** Nobody else is written to until it is started again. */
export function pauseCampaign(asking: Asking, input: MoveInput) {
  return moveTo(asking, "pauseCampaign", "CAMPAIGN_PAUSED", "PAUSED", input);
}

/** Nobody else is written to, and what was not tried yet is not sent. */
export function cancelCampaign(asking: Asking, input: MoveInput) {
  return moveTo(asking, "cancelCampaign", "CAMPAIGN_CANCELLED", "CANCELLED", input);
}

/** Begins to clear the addresses of those who were asked to correct them and did not answer. */
export function clearShared(asking: Asking, input: MoveInput) {
  const kind = "CLEAN_UP_STARTED";
  return move(asking, "clearSharedContactPoints", kind, input, async (now) => {
    const found = await campaignOf(asking.register, input.id);
    if (found === null) return "CampaignNotFound";
    if (!isClearable(found, now)) return "CampaignNotReady";
    const clearing = { actor: who(asking.caller), reason: input.reason };
    return { campaign: { ...found, state: "REVIEWING", clearing }, from: found.state };
  });
}

function moveTo(
  asking: Asking,
  operation: string,
  kind: string,
  state: "RUNNING" | "PAUSED" | "CANCELLED",
  input: MoveInput,
): Promise<CampaignMoved | Problem> {
  return move(asking, operation, kind, input, async (now) => {
    const found = await campaignOf(asking.register, input.id);
    if (found === null) return "CampaignNotFound";
    if (!MAY_BECOME[state].includes(found.state)) return "CampaignNotReady";
    const startedAt = state === "RUNNING" ? (found.startedAt ?? now) : found.startedAt;
    const finishedAt = state === "CANCELLED" ? (found.finishedAt ?? now) : found.finishedAt;
    return { campaign: { ...found, state, startedAt, finishedAt }, from: found.state };
  });
}

async function move(
  asking: Asking,
  operation: string,
  kind: string,
  input: Justified & { id?: string },
  decide: (now: Instant) => Promise<Move | ProblemType>,
): Promise<CampaignMoved | Problem> {
  if (!input.reason.trim()) return problemOf(asking, "ReasonRequired");
  const turn = `campaign ${input.id ?? ""}`;
  return once<CampaignMoved>(
    asking,
    { operation, input, turn },
    async (now) => {
      const decided = await decide(now);
      if (typeof decided === "string") return problemOf(asking, decided);
      const { campaign, from } = decided;
      const { number, name, purpose, audience, texts, rate } = campaign;
      const said = { number, name, purpose, audience, texts, rate } as unknown as AuditValue;
      const values = { ...valuesOf(asking, input.reason), campaign: said };
      return {
        deeds: [{ of: "CAMPAIGN", kind, campaign, from, values }],
        answer: { number },
        result: ([receipt]) => ({ campaign, receipt: receipt as Receipt }),
      };
    },
    async ({ answer, receipt }) => {
      const { number } = answer as { number: number };
      const campaign = await asking.register.store.campaigns.campaign(number);
      return campaign === null ? problemOf(asking, "CampaignNotFound") : { campaign, receipt };
    },
  );
}

export async function campaignOf({ store }: Register, id: string): Promise<Campaign | null> {
  return /^\d{1,5}$/.test(id) ? store.campaigns.campaign(Number(id)) : null;
}

export type CampaignPage = Page<Campaign>;

/** Newest first. @throws {Refusal} when the page cannot be meant. */
export async function campaignsOf({ store }: Register, wish: PageWish): Promise<CampaignPage> {
  const { first, below } = readPage(wish);
  const found = await store.campaigns.list(below, first + 1);
  const nodes = found.slice(0, first);
  return pageOf(nodes, found.length > first, nodes.at(-1)?.number);
}
