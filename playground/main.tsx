import "graphiql/setup-workers/vite";
import "graphiql/style.css";
import "@graphiql/plugin-explorer/style.css";
import "./style.css";
import { createRoot } from "react-dom/client";
import { exampleNamed, examplesInOrder } from "./examples.ts";
import { Playground } from "./playground.tsx";
import { kindNamedIn } from "./roles.ts";
import { keptTab } from "./storage.ts";
import { bearerHeaders, requestToken } from "./test-token.ts";

const linked = exampleNamed(new URLSearchParams(location.search).get("operation"));
const examples = examplesInOrder(linked);
const opened = linked ?? keptTab() ?? examples[0] ?? { query: "", variables: "" };
const wish = { kind: kindNamedIn(opened.query) };
const headers = await requestToken(wish).then(bearerHeaders, () => "");

createRoot(document.getElementById("root") as HTMLElement).render(
  <Playground examples={examples} opened={opened} headers={headers} />,
);
