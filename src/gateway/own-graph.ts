import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Requirements, readRequirements } from "../access/guard.ts";
import type { Graph } from "./graph.ts";
import { createFederation } from "./plan/federation.ts";
import { createPlanner } from "./plan/planner.ts";
import { publicSchema } from "./public-schema.ts";
import { openSubgraph } from "./schema.ts";
import { OWN_SUBGRAPHS, readSubgraph } from "./subgraph.ts";
import { localSubgraph } from "./subgraphs/local.ts";
import { wholeSubgraphs } from "./within.ts";

const COMPOSED = join(import.meta.dirname, "../../schema/composed");

/** Varde's own subgraphs as one graph, all of them in this process. */
export function openOwnGraph(): Graph {
  const whole = wholeSubgraphs(OWN_SUBGRAPHS.map(readSubgraph));
  const locals = OWN_SUBGRAPHS.map((name) =>
    localSubgraph(name, openSubgraph(name), whole.has(name)),
  );
  const schemas = locals.map(({ graph }) => graph.schema);
  const schema = publicSchema(readComposed("public"), schemas);
  const requirements: Requirements = new Map(
    schemas.flatMap((each) => [...readRequirements(each)]),
  );
  return createFederation({
    schema,
    requirements,
    openPlanner: () => createPlanner(readComposed("supergraph"), schema, locals, []),
    locals,
    onUnavailable: () => undefined,
  });
}

function readComposed(name: "public" | "supergraph"): string {
  return readFileSync(join(COMPOSED, `${name}.graphql`), "utf8");
}
