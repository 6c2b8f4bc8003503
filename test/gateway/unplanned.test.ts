import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Federation, federateOverHttp } from "../support/federation.ts";
import { subgraphs } from "./capabilities/complex-entity-keys/subgraphs.ts";

/** The key's own object has more fields where the entity came from, and the planner does not go back for them. */
const UNPLANNED = "{ fullest { road { length town { people } } } }";
const PLANNED = "{ houses { number road { name } } }";

let federation: Federation;
beforeAll(async () => {
  federation = await federateOverHttp(subgraphs);
});
afterAll(() => federation.close());

describe("an operation that the planner does not master", () => {
  it("is refused as a whole and says what to do, each time", async () => {
    for (let i = 0; i < 3; i++) {
      const { data, errors } = await federation.ask(UNPLANNED);
      expect(data).toEqual({ fullest: null });
      expect(errors).toMatchObject([
        {
          message: /^The gateway cannot plan this combination of fields/,
          extensions: { code: "INTERNAL" },
        },
      ]);
    }
  });

  it("leaves the gateway as it was for every other", async () => {
    const underWay = federation.ask(PLANNED);
    await federation.ask(UNPLANNED);
    expect((await underWay).errors).toBeUndefined();
    expect((await federation.ask(PLANNED)).errors).toBeUndefined();
  });
});
