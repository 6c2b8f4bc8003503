import DataLoader from "dataloader";
import type { Store } from "../../db/store.ts";
import type { Email, Mobile } from "../rules/person.ts";

/** Tells, for one request, whether contact points are registered on somebody else as well. */
export interface SharedContactPoints {
  email(email: Pick<Email, "address" | "markedShared">): boolean | Promise<boolean>;
  mobile(mobile: Pick<Mobile, "number" | "markedShared">): boolean | Promise<boolean>;
}

export function createSharedContactPoints(store: Store): SharedContactPoints {
  const emails = new DataLoader<string, boolean>(async (addresses) =>
    store.sharedEmails(addresses),
  );
  const mobiles = new DataLoader<string, boolean>(async (numbers) => store.sharedMobiles(numbers));
  return {
    email: ({ address, markedShared }) => markedShared || emails.load(address),
    mobile: ({ number, markedShared }) => markedShared || mobiles.load(number),
  };
}
