import { type Html, html } from "../pages/html.ts";
import { table } from "../pages/parts.ts";
import { figure } from "./parts.ts";
import { texts } from "./texts.ts";

export interface Bar {
  label: string;
  value: number;
}

export interface Chart {
  /** Names it in the page. */
  id: string;
  title: string;
  /** Heads the table of the same figures. */
  head: readonly [label: string, value: string];
  bars: readonly Bar[];
  /** Room for a label beside its bar; 0 where it stands above. */
  labelWidth: number;
}

const WIDTH = 400;
const VALUE_WIDTH = 76;
const BAR = 14;
const LINE = 20;
const LONGEST_LABEL = 48;
const COLOUR = "#0062ba";

/** Bars, and for whoever does not see them a table of the same figures. */
export function chart({ id, title, head, bars, labelWidth }: Chart): Html {
  const most = Math.max(1, ...bars.map(({ value }) => value));
  const isAbove = labelWidth === 0;
  const step = isAbove ? LINE * 2 : LINE;
  const room = WIDTH - labelWidth - VALUE_WIDTH;
  const drawn = bars.map(({ label, value }, i) => {
    const top = i * step + (isAbove ? LINE : 0);
    const width = Math.round((room * value) / most);
    const baseline = top + BAR - 2;
    return html`<text x="0" y="${isAbove ? top - 5 : baseline}" font-size="13" fill="currentColor">${shortened(label)}</text>
<rect x="${labelWidth}" y="${top}" width="${width}" height="${BAR}" fill="${COLOUR}"/>
<text x="${labelWidth + width + 6}" y="${baseline}" font-size="13" fill="currentColor">${figure(value)}</text>`;
  });
  const rows = bars.map(({ label, value }) => [html`${label}`, html`${figure(value)}`]);
  return html`<svg class="v-chart" role="img" aria-labelledby="${id}" viewBox="0 0 ${WIDTH} ${bars.length * step}" width="${WIDTH}"><title id="${id}">${title}</title>${drawn}</svg>
<details class="ds-details"><summary>${texts.asFigures}<span class="ds-sr-only">: ${title}</span></summary><div>${table(title, head, rows)}</div></details>`;
}

function shortened(label: string): string {
  return label.length > LONGEST_LABEL ? `${label.slice(0, LONGEST_LABEL - 1)}…` : label;
}
