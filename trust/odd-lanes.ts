import fc from "fast-check";
import { compareLanes } from "./lanes.ts";
import { drawValue, type OddContext, oddSchema } from "./odd-graph.ts";
import { type Draw, drawOperation } from "./operations.ts";

/**
 * Generated queries and mutations over a schema of every kind of type, whose values often do not fit:
 * errors, where they stand and what becomes null are as graphql-js has them, and a mutation is done
 * once.
 *
 * @returns how many were run, and how many of them were written straight.
 * @throws {Error} with the smallest operation found that is answered differently.
 */
export async function compareOddLanes(cases: number, seed: number) {
  const schema = oddSchema();
  const count = { run: 0, written: 0, jit: 0 };
  const property = fc.asyncProperty(fc.gen(), async (g) => {
    const draw: Draw = (below) => g(fc.nat, { max: below - 1 });
    const operation = draw(3) === 0 ? "mutation" : "query";
    const root = operation === "query" ? schema.getQueryType() : schema.getMutationType();
    const fields = Object.values(root?.getFields() ?? {});
    const values = new Map(
      fields.map(({ name, type }) => [`${root?.name}.${name}`, drawValue(schema, type, draw)]),
    );
    const drawn = drawOperation(schema, draw, {
      operation,
      roots: fields.map(({ name }) => name),
      isRare: (coordinate) => coordinate === "Node.late",
      leaf: (type) => (type === "Int" ? 1 + draw(3) : type === "Boolean" ? draw(2) === 1 : "x"),
    });
    const runs: OddContext[] = [];
    const { lanes } = await compareLanes(
      schema,
      drawn,
      () => {
        const context = { asked: [], values: (field: string) => values.get(field) };
        runs.push(context);
        return context;
      },
      false,
    );
    if (lanes === null) return;
    const [slow, written] = runs.map(({ asked }) => asked.join("\n"));
    if (lanes.hasRun && operation === "mutation" && slow !== written)
      throw new Error(`the writer asked\n${written}\nand graphql-js\n${slow}\n${drawn.text}`);
    count.run += 1;
    count.written += Number(lanes.written);
    count.jit += Number(lanes.jit);
  });
  await fc.assert(property, { numRuns: cases, seed });
  return count;
}
