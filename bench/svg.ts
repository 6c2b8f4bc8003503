import { parse, View } from "vega";
import { compile } from "vega-lite";

export const FONT = "system-ui, 'Segoe UI', Helvetica, sans-serif";

/** Bars are seen on white and on black alike; text and lines go by the reader's scheme. */
const STYLE = `<style>
  text { fill: #1f2328; }
  line { stroke: #59636e; }
  @media (prefers-color-scheme: dark) {
    text { fill: #f0f6fc; }
    line { stroke: #9198a1; }
  }
</style>`;

/**
 * Draws an SVG with a background that is the page's.
 *
 * @param specification of Vega-Lite.
 */
export async function drawSvg(specification: object): Promise<string> {
  const view = new View(parse(compile(specification).spec), { renderer: "none" });
  const svg = await view.toSVG();
  return `${svg.replace(/(<svg[^>]*>)/, `$1${STYLE}`)}\n`;
}
