import { explorerPlugin } from "@graphiql/plugin-explorer";
import { createGraphiQLFetcher } from "@graphiql/toolkit";
import { GraphiQL, HISTORY_PLUGIN } from "graphiql";
import type { Example } from "./examples.ts";
import { storage } from "./storage.ts";
import { TokenKeeper } from "./token-keeper.tsx";
import { TOKEN_PLUGIN } from "./token-pane.tsx";

interface PlaygroundProps {
  examples: readonly Example[];
  /** What the open tab shows at first. */
  opened: Pick<Example, "query" | "variables">;
  /** The open tab's headers, as JSON text. */
  headers: string;
}

const fetcher = createGraphiQLFetcher({ url: "/graphql", enableIncrementalDelivery: false });
const plugins = [HISTORY_PLUGIN, explorerPlugin(), TOKEN_PLUGIN];

/** GraphiQL with Varde's examples and test tokens. */
export function Playground({ examples, opened, headers }: PlaygroundProps) {
  return (
    <GraphiQL
      fetcher={fetcher}
      plugins={plugins}
      storage={storage}
      shouldPersistHeaders={false}
      defaultTabs={examples.map(({ query, variables }) => ({ query, variables }))}
      initialQuery={opened.query}
      initialVariables={opened.variables}
      initialHeaders={headers}
      defaultEditorToolsVisibility="variables"
    >
      <GraphiQL.Logo>
        <span className="varde-logo">
          <img src="/playground/favicon.svg" alt="" /> Varde
        </span>
      </GraphiQL.Logo>
      <TokenKeeper />
    </GraphiQL>
  );
}
