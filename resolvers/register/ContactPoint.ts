import { expiresAt, freshness } from "../../src/rules/freshness.ts";
import type { EmailResolvers, MobileResolvers } from "./types.generated.ts";

export const Email: EmailResolvers = {
  freshness: (email, _, { now }) => freshness(email, email.asOf ?? now),
  expiresAt: (email) => expiresAt(email),
  shared: (email, _, { sharedContactPoints }) => sharedContactPoints.email(email),
};

export const Mobile: MobileResolvers = {
  freshness: (mobile, _, { now }) => freshness(mobile, mobile.asOf ?? now),
  expiresAt: (mobile) => expiresAt(mobile),
  shared: (mobile, _, { sharedContactPoints }) => sharedContactPoints.mobile(mobile),
};
