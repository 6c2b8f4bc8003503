import type { AuditCheckpointResolvers } from "./types.generated.ts";

export const AuditCheckpoint: AuditCheckpointResolvers = {
  rootHash: ({ root }) => root.toString("base64"),
};
