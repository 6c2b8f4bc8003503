import { html } from "../pages/html.ts";
import { paragraph, table } from "../pages/parts.ts";
import { show } from "./layout.ts";
import type { Routes } from "./routes.ts";
import { texts } from "./texts.ts";

/** A subgraph of the graph that is served now. */
export interface SubgraphState {
  name: string;
  /** Whether it runs in this process. */
  isHere: boolean;
  /** Whether it failed so often that it is not asked just now. */
  isResting: boolean;
}

/** What the graph is made of, and how each part fares. */
export function subgraphPages(routes: Routes, subgraphs: () => readonly SubgraphState[]): void {
  routes.page("/delgrafer", (visit) => {
    const rows = subgraphs().map(({ name, isHere, isResting }) => [
      html`${name}`,
      html`${isHere ? texts.here : texts.elsewhere}`,
      html`<span class="ds-tag" data-color="${isResting ? "danger" : "success"}">${isResting ? texts.resting : texts.asked}</span>`,
    ]);
    const head = [texts.subgraph, texts.place, texts.health];
    const body = html`${paragraph(texts.subgraphsText)}${table(texts.subgraphsTitle, head, rows)}`;
    return show(visit, { title: texts.subgraphsTitle, body });
  });
}
