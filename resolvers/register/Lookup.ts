import type { CallerKind, LookupCountResolvers, LookupResolvers } from "./types.generated.ts";

export const Lookup: LookupResolvers = {
  kind: ({ caller }) => caller.kind as CallerKind,
  organization: ({ caller }) => caller.organization,
  supplier: ({ caller }) => caller.supplier,
  agency: ({ caller }, _, { agencies }) =>
    caller.organization === null ? null : agencies.load(caller.organization),
  visibleToSubjectFrom: ({ visibleFrom }) => visibleFrom,
};

export const LookupCount: LookupCountResolvers = {
  agency: ({ organization }, _, { agencies }) => agencies.load(organization),
};
