import { createRequire } from "node:module";

/**
 * What is used of Drizzle, in its CommonJS form. Node reads the nearest package.json again for every
 * ECMAScript module of a package, and Drizzle's is 180 kB long: that was a third of the start.
 */
const require = createRequire(import.meta.url);

const core: typeof import("drizzle-orm") = require("drizzle-orm");
const sqlite: typeof import("drizzle-orm/sqlite-core") = require("drizzle-orm/sqlite-core");
const driver: typeof import("drizzle-orm/better-sqlite3") = require("drizzle-orm/better-sqlite3");
const migrator: typeof import("drizzle-orm/better-sqlite3/migrator") = require("drizzle-orm/better-sqlite3/migrator");

export const { and, asc, between, desc, eq, gt, sql } = core;
export const { blob, index, integer, sqliteTable, text } = sqlite;
export const { drizzle } = driver;
export const { migrate } = migrator;
