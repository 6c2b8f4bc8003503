import type { CitizenCaller, KnownCaller } from "../../src/access/caller.ts";
import type { QueryResolvers } from "./types.generated.ts";

export const Query: QueryResolvers = {
  person: (_, { nationalId }, { people }) => people.one(nationalId),
  persons: (_, { nationalIds }, { people }) => people.all(nationalIds),
  me: (_, __, { caller, people }) => people.one((caller as CitizenCaller).subject),
  auditCheckpoint: (_, __, { evidence }) => evidence.checkpoint(),
  auditProof: (_, { index }, { evidence }) => evidence.proof(index),
  whoami: (_, __, { caller }) => caller as KnownCaller,
};
