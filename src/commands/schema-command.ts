import type { Command } from "commander";
import { print } from "graphql";
import { CompositionFailed } from "../gateway/compose.ts";
import { OWN_SUBGRAPHS, type OwnSubgraph, readSubgraph } from "../gateway/subgraph.ts";

interface Printing {
  supergraph?: boolean;
  subgraph?: string;
}

/** `varde schema`: the graph as its subgraphs compose to it. */
export function schemaCommand(program: Command): void {
  const schema = program.command("schema").description("the graph that the subgraphs compose to");

  schema
    .command("compose")
    .description("write schema/composed: the supergraph, and the SDL that callers see")
    .action(async () => {
      const { composeOwn, writeComposed } = await files();
      writeComposed(expectComposed(composeOwn));
      process.stdout.write("schema/composed is written\n");
    });

  schema
    .command("check")
    .description(
      "hold what the subgraphs compose to against schema/composed; exit code 1 when it differs, or a change breaks clients",
    )
    .action(async () => {
      const { checkComposed, composeOwn } = await files();
      const { isUpToDate, changes } = await checkComposed(expectComposed(composeOwn));
      for (const { message, isBreaking } of changes)
        process.stdout.write(`${isBreaking ? "BREAKING" : "safe    "} ${message}\n`);
      if (!isUpToDate)
        throw new RangeError(
          "schema/composed is not what the subgraphs compose to: npm run varde -- schema compose",
        );
      process.stdout.write("schema/composed is what the subgraphs compose to\n");
    });

  schema
    .command("print")
    .description("print the SDL that callers see, the supergraph, or one subgraph")
    .option("--supergraph", "with the join directives of Federation v2")
    .option("--subgraph <name>", `one of ${OWN_SUBGRAPHS.join(", ")}, as it is written`)
    .action(async ({ supergraph, subgraph }: Printing) => {
      if (subgraph !== undefined) {
        if (!isOwn(subgraph))
          throw new RangeError(`subgraph: expected one of ${OWN_SUBGRAPHS.join(", ")}`);
        process.stdout.write(`${print(readSubgraph(subgraph).typeDefs)}\n`);
        return;
      }
      const composed = expectComposed((await files()).composeOwn);
      process.stdout.write(supergraph ? composed.supergraph : composed.publicSdl);
    });
}

/** Loaded when asked for: no other command needs a composer. */
function files() {
  return import("./schema-files.ts");
}

function isOwn(name: string): name is OwnSubgraph {
  return OWN_SUBGRAPHS.some((own) => own === name);
}

/** Subgraphs that do not fit are told of in lines, without a stack. */
function expectComposed<Composed>(compose: () => Composed): Composed {
  try {
    return compose();
  } catch (fault) {
    if (fault instanceof CompositionFailed) throw new RangeError(fault.message);
    throw fault;
  }
}
