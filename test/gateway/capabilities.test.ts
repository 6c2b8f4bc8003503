import { readdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  type Case,
  type Federation,
  federateHere,
  federateOverHttp,
  type TestSubgraphs,
} from "../support/federation.ts";

/** Each folder is a claim about Federation v2, named by it: small subgraphs, and cases to hold it to. */
const FOLDER = join(import.meta.dirname, "capabilities");

for (const claim of readdirSync(FOLDER).sort()) {
  const { subgraphs } = (await import(join(FOLDER, claim, "subgraphs.ts"))) as {
    subgraphs: TestSubgraphs;
  };
  const { cases, labels = [] } = (await import(join(FOLDER, claim, "cases.ts"))) as {
    cases: readonly Case[];
    labels?: readonly string[];
  };

  describe.each([
    ["in this process", federateHere],
    ["over HTTP", federateOverHttp],
  ])(`${claim}, ${"%s"}`, (_, federate) => {
    let federation: Federation;
    beforeAll(async () => {
      federation = await federate(subgraphs, labels);
    });
    afterAll(() => federation?.close());

    it.each(
      cases.map((each) => [each.name ?? each.query.replace(/\s+/g, " ").trim(), each] as const),
    )("%s", async (_, { query, variables, data, errorsAt = [] }) => {
      for (const time of ["first", "second", "third"]) {
        const answer = await federation.ask(query, variables);
        const places = (answer.errors ?? []).map(({ path }) => JSON.stringify(path));
        expect({ time, places: places.sort(), data: JSON.stringify(answer.data) }).toEqual({
          time,
          places: errorsAt.map((place) => JSON.stringify(place)).sort(),
          data: JSON.stringify(data),
        });
      }
    });
  });
}
