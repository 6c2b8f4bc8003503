import type { DigitalMailboxResolvers } from "./types.generated.ts";

export const DigitalMailbox: DigitalMailboxResolvers = {
  certificate: async ({ supplier }, _, { mailboxSuppliers }) =>
    (await mailboxSuppliers.load(supplier))?.certificate ?? null,
};
