import type { CitizenCaller, KnownCaller } from "../../src/access/caller.ts";
import type { QueryResolvers } from "./types.generated.ts";

export const Query: QueryResolvers = {
  person: (_, { nationalId, lookupPurpose }, { people }) => people.one(nationalId, lookupPurpose),
  persons: (_, { nationalIds, lookupPurpose }, { people }) =>
    people.all(nationalIds, lookupPurpose),
  me: (_, __, { caller, people }) => people.one((caller as CitizenCaller).subject),
  notificationDecision: (_, { id }, { archive }) => archive.decision(id),
  changes: (_, { after, first }, { archive }) => archive.feed(after, first),
  outbox: (_, { state, first, after }, { archive }) => archive.messages({ state, first, after }),
  campaigns: (_, { first, after }, { archive }) => archive.campaigns({ first, after }),
  sharedContactPoints: (_, wish, { archive }) => archive.sharedAddresses(wish),
  campaign: (_, { id }, { archive }) => archive.campaign(id),
  dueReminders: (_, { after, first }, { archive }) => archive.dueReminders(after, first),
  agencies: (_, { first, after }, { archive }) => archive.agencies({ first, after }),
  registerQuality: (_, __, { register }) => register.figures.quality(),
  lookupStatistics: (_, { days }, { register }) => register.figures.lookups(days ?? 30),
  auditCheckpoint: (_, __, { register }) => register.evidence.checkpoint(),
  auditProof: (_, { index }, { register }) => register.evidence.proof(index),
  auditConsistency: (_, { from, to }, { register }) =>
    register.evidence.consistency(from, to ?? null),
  whoami: (_, __, { caller }) => caller as KnownCaller,
};
