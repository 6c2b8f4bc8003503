import type { SharedAddress } from "../../db/campaigns.ts";
import { Refusal } from "../rules/problem.ts";
import type { Channel } from "../rules/validation-code.ts";
import type { Register } from "./asking.ts";
import type { Page } from "./history.ts";

export interface SharedWish {
  channel: Channel;
  /** 1 when left out. */
  moreThan?: number | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}

export type SharedPage = Page<SharedAddress>;

const MOST = 100;
const USUAL = 50;

/** Addresses that many people have, in their order. @throws {Refusal} when that cannot be meant. */
export async function sharedAddressesOf(
  { store }: Register,
  wish: SharedWish,
): Promise<SharedPage> {
  const { channel, moreThan = 1 } = wish;
  const first = wish.first ?? USUAL;
  if (first < 1 || first > MOST)
    throw new Refusal("BAD_USER_INPUT", `first: expected 1 to ${MOST}, got ${first}`);
  if (moreThan < 1) throw new Refusal("BAD_USER_INPUT", "moreThan: expected 1 or more");
  const after = Buffer.from(wish.after ?? "", "base64url").toString();
  const found = await store.campaigns.sharedAddresses(channel, moreThan, after, first + 1);
  const nodes = found.slice(0, first);
  const last = nodes.at(-1)?.address;
  const endCursor = last === undefined ? null : Buffer.from(last).toString("base64url");
  return { nodes, pageInfo: { hasNextPage: found.length > first, endCursor } };
}
