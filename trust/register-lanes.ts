import fc from "fast-check";
import { openStore } from "../db/sqlite/store.ts";
import type { AgencyCaller } from "../src/access/caller.ts";
import { SCOPES_OF } from "../src/access/caller.ts";
import { buildSchema } from "../src/gateway/schema.ts";
import type { Register } from "../src/request/asking.ts";
import { createContext } from "../src/request/context.ts";
import type { Person } from "../src/rules/person.ts";
import { compareLanes } from "./lanes.ts";
import { type Draw, drawOperation } from "./operations.ts";
import { peopleWith } from "./people.ts";

const NOW = Date.parse("2026-11-24T11:00:00.000Z");
const KNOWN = ["11822648950", "04846697271", "06828498159", "11887197158"];
/** One that is nobody's, one that is none, and one of another environment. */
const OTHERS = ["47906701517", "123", "01010112345"];
const ROOTS = ["person", "person", "person", "persons", "persons", "persons", "me", "whoami"];
/** What is waited for below the root is another lane's. */
const RARE = /^Person\.(asOf|changes|lookups)$|\.(shared|certificate|agency)$|^Reminder|^Decision/;

const caller: AgencyCaller = {
  kind: "AGENCY",
  organization: "310385980",
  supplier: null,
  subject: null,
  connected: true,
  scopes: new Set(Object.values(SCOPES_OF).flat()),
  expiresAt: NOW + 1000,
};

/**
 * Generated queries of the register over generated people: every lane answers as graphql-js does.
 *
 * @returns how many were run, and how many of them were written straight.
 * @throws {Error} with the smallest operation found that is answered differently.
 */
export async function compareRegisterLanes(cases: number, seed: number) {
  const schema = buildSchema();
  const kept = openStore({ file: ":memory:", environment: "test" });
  const count = { run: 0, written: 0, jit: 0 };
  const property = fc.asyncProperty(fc.gen(), peopleWith(KNOWN, NOW), async (g, people) => {
    const draw: Draw = (below) => g(fc.nat, { max: below - 1 });
    const drawn = drawOperation(schema, draw, {
      operation: "query",
      roots: ROOTS,
      isRare: (coordinate) => RARE.test(coordinate),
      leaf: leafOf,
    });
    const { lanes } = await compareLanes(schema, drawn, () => contextFor(people), true);
    if (lanes === null) return;
    count.run += 1;
    count.written += Number(lanes.written);
    count.jit += Number(lanes.jit);
  });

  function contextFor(people: readonly Person[]) {
    const byId = new Map(people.map((person) => [person.nationalId, person]));
    const store = {
      ...kept,
      people: (ids: readonly string[]) => ids.map((id) => byId.get(id) ?? null),
    };
    const accessLog = { strangerReference: () => null, lookups: () => [] };
    return createContext({ store, accessLog } as unknown as Register, {
      caller,
      now: NOW,
      acceptLanguage: "nn",
      purpose: null,
      channel: "GRAPH",
    });
  }

  try {
    await fc.assert(property, { numRuns: cases, seed });
  } finally {
    kept.close();
  }
  return count;
}

function leafOf(type: string, draw: Draw): unknown {
  switch (type) {
    case "NationalId": {
      const among = draw(20) === 0 ? OTHERS : KNOWN;
      return among[draw(among.length)];
    }
    case "DateTime":
      return new Date(NOW - draw(1000) * 86_400_000).toISOString();
    case "Int":
      return 1 + draw(10);
    case "Boolean":
      return draw(2) === 1;
    default:
      return ["a", 'b"\\\n', ""][draw(3)];
  }
}
