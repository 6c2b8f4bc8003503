import { defineConfig } from "vitest/config";

/** graphql 16 has two builds; everything must share the one that Node loads. */
const oneGraphql = { alias: [{ find: /^graphql$/, replacement: "graphql/index.js" }] };

export default defineConfig({
  test: {
    projects: [
      {
        resolve: oneGraphql,
        test: {
          name: "varde",
          include: ["test/**/*.test.ts"],
          exclude: ["test/browser/**", "test/python/**", "test/jobs/**"],
          testTimeout: 30_000,
          globalSetup: "test/support/postgres-server.ts",
        },
      },
      {
        resolve: oneGraphql,
        test: {
          name: "postgres",
          include: [
            "test/graph/{changes,look-ups,erasure,history,reminders,outbox}.test.ts",
            "test/campaigns/clean-up.test.ts",
            "test/jobs/**/*.test.ts",
          ],
          env: { TEST_STORE: "postgres" },
          testTimeout: 60_000,
          globalSetup: "test/support/postgres-server.ts",
        },
      },
      {
        resolve: oneGraphql,
        test: { name: "python", include: ["test/python/**/*.test.ts"], testTimeout: 60_000 },
      },
      {
        resolve: oneGraphql,
        test: {
          name: "browser",
          include: ["test/browser/**/*.test.ts"],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
