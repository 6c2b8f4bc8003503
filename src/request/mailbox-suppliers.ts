import DataLoader from "dataloader";
import type { MailboxSupplier, Store } from "../../db/store.ts";

/** The suppliers of digital mailboxes, for one request. */
export type MailboxSuppliers = DataLoader<string, MailboxSupplier | null>;

export function createMailboxSuppliers(store: Store): MailboxSuppliers {
  return new DataLoader(async (orgNumbers) => store.mailboxSuppliers(orgNumbers));
}
