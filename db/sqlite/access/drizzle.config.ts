import { defineConfig } from "drizzle-kit";

export default defineConfig({
  dialect: "sqlite",
  schema: "./db/sqlite/access/columns.ts",
  out: "./db/sqlite/access/migrations",
});
