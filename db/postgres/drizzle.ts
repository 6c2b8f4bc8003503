import { createRequire } from "node:module";

/** What is used of Drizzle for this database, in its CommonJS form (see `db/drizzle.ts`). */
const require = createRequire(import.meta.url);

const core: typeof import("drizzle-orm/pg-core") = require("drizzle-orm/pg-core");
const proxy: typeof import("drizzle-orm/pg-proxy") = require("drizzle-orm/pg-proxy");
const migrator: typeof import("drizzle-orm/migrator") = require("drizzle-orm/migrator");

export { and, asc, desc, eq, gt, sql } from "../drizzle.ts";
export const { bigint, customType, index, pgTable, smallint, text } = core;
export const { drizzle } = proxy;
export const { readMigrationFiles } = migrator;
