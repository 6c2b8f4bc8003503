import { createRequire } from "node:module";

/** What is used of Drizzle for this database, in its CommonJS form (see `db/drizzle.ts`). */
const require = createRequire(import.meta.url);

const sqlite: typeof import("drizzle-orm/sqlite-core") = require("drizzle-orm/sqlite-core");
const driver: typeof import("drizzle-orm/better-sqlite3") = require("drizzle-orm/better-sqlite3");
const files: typeof import("drizzle-orm/migrator") = require("drizzle-orm/migrator");
const migrator: typeof import("drizzle-orm/better-sqlite3/migrator") = require("drizzle-orm/better-sqlite3/migrator");

export { and, asc, between, desc, eq, gt, sql } from "../drizzle.ts";
export const { blob, index, integer, sqliteTable, text } = sqlite;
export const { drizzle } = driver;
export const { migrate } = migrator;
export const { readMigrationFiles } = files;
