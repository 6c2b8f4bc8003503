import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { makeExecutableSchema } from "@graphql-tools/schema";
import type { GraphQLSchema } from "graphql";
import { register } from "../../resolvers/register/index.ts";

const SCHEMA_FOLDER = join(import.meta.dirname, "../../schema");

/** The SDL as committed, file by file, sorted by path. */
export function readSdl(): string[] {
  const files = readdirSync(SCHEMA_FOLDER, { recursive: true, encoding: "utf8" });
  const sdl = files.filter((file) => file.endsWith(".graphql")).sort();
  return sdl.map((file) => readFileSync(join(SCHEMA_FOLDER, file), "utf8"));
}

/** The executable schema, not yet guarded. */
export function buildSchema(): GraphQLSchema {
  return makeExecutableSchema({
    typeDefs: readSdl(),
    resolvers: register,
    resolverValidationOptions: { requireResolversToMatchSchema: "error" },
  });
}
