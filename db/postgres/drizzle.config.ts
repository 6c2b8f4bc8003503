import { defineConfig } from "drizzle-kit";

export default defineConfig({
  dialect: "postgresql",
  schema: "./db/postgres/columns.ts",
  out: "./db/postgres/migrations",
});
