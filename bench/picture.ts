import { LOOK_UPS } from "./operations.ts";
import { type Bar, PICTURED } from "./picture-data.ts";
import { drawSvg, FONT } from "./svg.ts";

const OURS = "#d1651b";
const FLOOR = "#6e7781";
const THEIRS = "#8fa1b3";

/** The bars as an SVG with a background that is the page's. */
export function drawPicture(bars: readonly Bar[]): Promise<string> {
  return drawSvg(specificationOf(bars));
}

function specificationOf(bars: readonly Bar[]): object {
  const longest = Math.max(1, ...bars.map(({ ratio }) => ratio));
  return {
    data: { values: bars.map((bar) => ({ ...bar, label: labelOf(bar) })) },
    facet: { column: { field: "operation", sort: OPERATIONS, title: null, header: HEADER } },
    spacing: 20,
    spec: {
      width: 184,
      height: { step: 25 },
      encoding: {
        y: { field: "server", sort: SERVERS, title: null },
        x: {
          field: "ratio",
          type: "quantitative",
          axis: null,
          scale: { domain: [0, longest * 1.5] },
        },
      },
      layer: [
        { mark: { type: "bar", height: 17, cornerRadiusEnd: 2 }, encoding: { color: COLOUR } },
        { mark: { type: "rule", strokeDash: [3, 3] }, encoding: { x: { datum: 1 }, y: null } },
        {
          mark: { type: "text", align: "right", fontSize: 12 },
          encoding: { text: { field: "label" }, x: { value: "width" } },
        },
      ],
    },
    background: "transparent",
    padding: 8,
    config: { aria: false, font: FONT, view: { stroke: null }, axis: AXIS },
  };
}

const SERVERS = [...PICTURED.values()];
const OPERATIONS = LOOK_UPS.map(({ title }) => title);

const HEADER = { labelFontSize: 12, labelFontWeight: 600, labelAnchor: "start", labelPadding: 8 };

const AXIS = { domain: false, ticks: false, labelFontSize: 12, labelLimit: 0, labelPadding: 8 };

const COLOUR = {
  field: "server",
  legend: null,
  scale: {
    domain: SERVERS,
    range: SERVERS.map((server) =>
      server === "Varde" ? OURS : server === "floor" ? FLOOR : THEIRS,
    ),
  },
};

/** The share of the floor's rate; at the floor that rate. */
function labelOf({ server, ratio, perSecond }: Bar): string {
  const rate = Math.round(perSecond).toLocaleString("en");
  return server === "floor" ? `${rate}/s` : ratio.toFixed(2);
}
