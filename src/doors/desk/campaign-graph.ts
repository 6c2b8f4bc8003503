import type { Connection, OutboxCounts } from "./graph.ts";

const COUNT = "{ outcome reason channels people }";
const CAMPAIGN = `id name state purpose preference peoplePerSecond createdAt startedAt finishedAt
  finishesAt recipients handled reached forecast ${COUNT} results ${COUNT}
  messages { queued sent dead } cleanUp { channel moreThan clearableFrom cleared }
  texts { language subject email sms }`;

/** What the desk asks of messages to many people, and the shape of the answers. */
export const CAMPAIGNS = `query DeskCampaigns($after: String) { campaigns(first: 20, after: $after) {
  nodes { id name state recipients handled createdAt } pageInfo { hasNextPage endCursor } } }`;
export const ONE_CAMPAIGN = `query DeskCampaign($id: ID!) { campaign(id: $id) { ${CAMPAIGN} } }`;
export const PROGRESS = `query DeskProgress { campaigns(first: 20) {
  nodes { id state recipients handled reached } pageInfo { hasNextPage endCursor } } }`;
export const SHARED = `query DeskShared($channel: ChannelKind!, $after: String) {
  sharedContactPoints(channel: $channel, first: 50, after: $after) {
    nodes { address people } pageInfo { hasNextPage endCursor } } }`;

/** What one person would get, who will see that they were looked at. */
export const PREVIEW = `query DeskPreview($id: ID!, $of: NationalId!) { campaign(id: $id) {
  name preview(nationalId: $of) { outcome reasons channels language subject email sms } } }`;

export interface Preview {
  outcome: string;
  reasons: string[];
  channels: string[];
  language: string;
  subject: string;
  email: string;
  sms: string;
}

export interface Listed {
  id: string;
  name: string;
  state: string;
  recipients: number;
  handled: number;
  createdAt: string;
}

export interface Count {
  outcome: string;
  reason: string | null;
  channels: string[];
  people: number;
}

export interface Campaign extends Listed {
  purpose: string;
  peoplePerSecond: number;
  finishesAt: string | null;
  reached: number;
  forecast: Count[];
  results: Count[];
  messages: OutboxCounts;
  cleanUp: { clearableFrom: string | null; cleared: number } | null;
  texts: { language: string; subject: string; email: string; sms: string }[];
}

export type Campaigns = Connection<Listed>;
export type Shared = Connection<{ address: string; people: number }>;
