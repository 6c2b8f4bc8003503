import { createRequire } from "node:module";

/**
 * What is used of Drizzle whatever the database, in its CommonJS form. Node reads the nearest
 * package.json again for every ECMAScript module of a package, and Drizzle's is 180 kB long: that was
 * a third of the start.
 */
const require = createRequire(import.meta.url);

const core: typeof import("drizzle-orm") = require("drizzle-orm");

export const { and, asc, between, desc, eq, gt, sql } = core;
