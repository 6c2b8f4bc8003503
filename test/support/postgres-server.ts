import type { TestProject } from "vitest/node";
import { startTemporaryServer } from "../../bench/temporary-server.ts";

/** Where the tests may make databases, or why they cannot. */
export type TestServer = { url: string } | { missing: string };

declare module "vitest" {
  export interface ProvidedContext {
    postgres: TestServer;
  }
}

const MISSING =
  "expected a PostgreSQL server for the tests: install one (apt-get install postgresql), " +
  "or name one where databases may be made in TEST_DATABASE_URL";

/** Starts one server for a whole run of tests, on a port and in a folder of its own. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env.TEST_DATABASE_URL;
  const server = given ? null : await startTemporaryServer();
  const url = given || server?.url;
  project.provide("postgres", url ? { url } : { missing: MISSING });
  return async () => server?.stop();
}
