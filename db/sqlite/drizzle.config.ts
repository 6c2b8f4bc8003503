import { defineConfig } from "drizzle-kit";

export default defineConfig({
  dialect: "sqlite",
  schema: "./db/sqlite/columns.ts",
  out: "./db/sqlite/migrations",
});
