import { drawSvg, FONT } from "../svg.ts";
import type { Resource } from "./plant.ts";
import { OBSTACLES } from "./tables.ts";
import type { Wall } from "./walls.ts";

const COLOURS: Readonly<Record<Resource, string>> = {
  process: "#8fa1b3",
  session: "#b48ead",
  server: "#4c8a6b",
  lookUpLog: "#d1651b",
  changeLog: "#c9a227",
};

/** How far each layout goes, and what stands in the way there. */
export function drawWalls(walls: readonly Wall[]): Promise<string> {
  return drawSvg(specificationOf(walls));
}

function specificationOf(walls: readonly Wall[]): object {
  const names = walls.map(({ name }) => name);
  const met = [...new Set(walls.map(({ obstacle }) => obstacle))];
  const rate = { field: "lookUps", type: "quantitative", scale: { type: "log", domain: DOMAIN } };
  return {
    data: {
      values: walls.map(({ name, lookUps, obstacle }) => ({
        name,
        lookUps,
        from: DOMAIN[0],
        obstacle: OBSTACLES[obstacle],
        label: `${Number(lookUps.toPrecision(2)).toLocaleString("en")}/s`,
      })),
    },
    width: 460,
    height: { step: 30 },
    encoding: { y: { field: "name", sort: names, title: null } },
    layer: [
      {
        mark: { type: "bar", height: 18, cornerRadiusEnd: 2 },
        encoding: {
          x: {
            ...rate,
            axis: { ...AXIS, values: [100, 1000, 10_000, 100_000, 1_000_000], format: "~s" },
            title: null,
          },
          x2: { field: "from" },
          color: {
            field: "obstacle",
            scale: {
              domain: met.map((obstacle) => OBSTACLES[obstacle]),
              range: met.map((obstacle) => COLOURS[obstacle]),
            },
            legend: {
              title: null,
              orient: "bottom",
              labelFontSize: 12,
              labelLimit: 0,
              columns: 2,
              symbolType: "square",
            },
          },
        },
      },
      {
        mark: { type: "text", align: "left", dx: 6, fontSize: 12 },
        encoding: { x: rate, text: { field: "label" } },
      },
    ],
    background: "transparent",
    padding: 8,
    config: { aria: false, font: FONT, view: { stroke: null }, axis: AXIS },
  };
}

const DOMAIN = [100, 5_000_000];
const AXIS = {
  domain: false,
  ticks: false,
  grid: false,
  labelFontSize: 12,
  labelLimit: 0,
  labelPadding: 8,
};
