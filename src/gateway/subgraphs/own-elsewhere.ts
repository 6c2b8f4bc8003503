import { GraphQLError } from "graphql";
import { Refusal, type RefusalCode } from "../../rules/problem.ts";
import type { SubgraphError } from "./client.ts";
import type { RemoteSubgraph } from "./remote.ts";

/**
 * One of Varde's own subgraphs that runs elsewhere: what it says of an error was said for the caller,
 * as if it ran here.
 */
export function ownElsewhere(remote: RemoteSubgraph): RemoteSubgraph {
  return {
    ...remote,
    prepare(operation) {
      const ask = remote.prepare(operation);
      return async (variables, asking) => {
        const { data, errors } = await ask(variables, asking);
        return { data, errors: errors?.map(asSaid) };
      };
    },
  };
}

function asSaid({ message, path, extensions = {} }: SubgraphError): GraphQLError {
  const { code, traceId, ...details } = extensions;
  return new GraphQLError(message, {
    path,
    originalError: new Refusal(code as RefusalCode, message, details),
  });
}
