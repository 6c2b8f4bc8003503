/** A piece of HTML that is safe to show as it is. */
export class Html {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

type Part = Html | string | number | null | undefined | false | readonly Part[];

const ENTITIES: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/**
 * HTML in which every value is text, be it what a person wrote: only what was made here is markup.
 * Attributes stand in quotes. Nothing is shown for null, undefined and false.
 */
export function html(strings: TemplateStringsArray, ...parts: Part[]): Html {
  return new Html(strings.reduce((text, part, i) => text + asText(parts[i - 1]) + part));
}

function asText(part: Part): string {
  if (part instanceof Html) return part.text;
  if (part === null || part === undefined || part === false) return "";
  if (typeof part === "object") return part.map(asText).join("");
  return String(part).replace(/[&<>"']/g, (character) => ENTITIES[character] as string);
}
