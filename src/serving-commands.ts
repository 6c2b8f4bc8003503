import { Argument, type Command, InvalidArgumentError, Option } from "commander";
import type { FastifyInstance } from "fastify";
import { readConfig } from "./config.ts";
import { OWN_SUBGRAPHS, type OwnSubgraph } from "./gateway/subgraph.ts";
import { stopOnSignals } from "./stop-on-signals.ts";

interface Listening {
  port: number;
  host: string;
}

/** `varde gateway` and `varde serve`: a graph of others, and a part of ours. */
export function servingCommands(program: Command): void {
  program
    .command("gateway")
    .description(
      "serve any supergraph of Federation v2 at /graphql, asking its subgraphs at the URLs in it; nobody is asked who they are",
    )
    .requiredOption("--supergraph <file>", "the supergraph's SDL, composed anywhere")
    .addOption(PORT)
    .addOption(HOST)
    .option("--label <labels...>", "labels of @override that are on", [])
    .action(async (wish: Listening & { supergraph: string; label: string[] }) => {
      const { createSupergraphGateway } = await import("./supergraph-gateway.ts");
      const { supergraph: file, label: labels } = wish;
      const server = await createSupergraphGateway({ file, labels, log: "warn" });
      await listen(server, wish, "The supergraph");
    });

  program
    .command("serve")
    .description(
      "serve one of Varde's own subgraphs alone at /graphql, for a gateway elsewhere; only its signed requests are answered",
    )
    .addArgument(new Argument("<subgraph>", "which one").choices(OWN_SUBGRAPHS))
    .addOption(PORT)
    .addOption(HOST)
    .action(async (name: OwnSubgraph, where: Listening) => {
      const { createSubgraphApp } = await import("./subgraph-app.ts");
      await listen(await createSubgraphApp(name, readConfig(process.env)), where, `The ${name}`);
    });
}

const PORT = new Option("--port <number>", "where to listen").argParser(readPort).default(4000);
const HOST = new Option("--host <name>", "on which of this machine's addresses").default(
  "127.0.0.1",
);

/** Listens until told to stop; requests under way are answered first. */
async function listen(
  server: FastifyInstance,
  { port, host }: Listening,
  what: string,
): Promise<void> {
  const address = await server.listen({ port, host });
  process.stdout.write(`${what} answers at ${address}/graphql\n`);
  stopOnSignals(() => server.close());
}

function readPort(text: string): number {
  const port = Number(text);
  if (/^\d{1,5}$/.test(text) && port <= 65_535) return port;
  throw new InvalidArgumentError("expected a port from 0 to 65535");
}
