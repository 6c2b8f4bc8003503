import { type Html, html } from "./html.ts";

/** A varde: the fire on the hill. */
export const BEACON = html`<svg viewBox="0 0 24 24" aria-hidden="true" focusable="false"><path fill="#b45309" d="M12 2c1 3 4 4 4 7a4 4 0 0 1-8 0c0-1 .5-2 1-2.500.2 1 .8 1.500 1.500 1.500C11 6 11 4 12 2z"/><path fill="currentColor" d="M8 14h8l1 3H7zM6 18h12l1 4H5z"/></svg>`;

/** A day and the time of it in Oslo. */
export function momentIn(instant: string, locale: string): Html {
  const options = { dateStyle: "short", timeStyle: "short", timeZone: "Europe/Oslo" } as const;
  return html`<time datetime="${instant}">${new Date(instant).toLocaleString(locale, options)}</time>`;
}

/** A form that only somebody with this session can send. */
export function formTo(action: string, session: { csrf: string }, inner: Html): Html {
  return html`<form method="post" action="${action}" novalidate><input type="hidden" name="csrf" value="${session.csrf}">${inner}</form>`;
}

export function button(text: string, variant: "primary" | "secondary" | "tertiary" = "primary") {
  return html`<button class="ds-button" data-variant="${variant}">${text}</button>`;
}

export interface FieldParts {
  name: string;
  label: string;
  hint?: string;
  value?: string;
  error?: Html | string | null;
  type?: "email" | "tel" | "text";
  autocomplete?: string;
  inputmode?: "numeric" | "tel" | "email";
  isCode?: boolean;
  /** Whether there is room for a text of many lines. */
  isLong?: boolean;
}

/** A field with its label, its hint and what is wrong with it, tied together without script too. */
export function fieldOf({ name, label, hint, value = "", error, ...how }: FieldParts): Html {
  const described = [hint && `${name}-hint`, error && `${name}-error`].filter(Boolean).join(" ");
  const ties = html` id="${name}" name="${name}"${
    how.autocomplete && html` autocomplete="${how.autocomplete}"`
  }${how.inputmode && html` inputmode="${how.inputmode}"`}${how.isCode && html` maxlength="12"`}${
    described && html` aria-describedby="${described}"`
  }${error && html` aria-invalid="true"`}`;
  const input = how.isLong
    ? html`<textarea class="ds-input" rows="4"${ties}>${value}</textarea>`
    : html`<input class="ds-input${how.isCode && " v-code"}" type="${how.type ?? "text"}" value="${value}"${ties}>`;
  return html`<ds-field class="ds-field"><label class="ds-label" for="${name}">${label}</label>
${hint && html`<p data-field="description" id="${name}-hint">${hint}</p>`}
${input}
${error && html`<p class="ds-validation-message" data-field="validation" id="${name}-error">${error}</p>`}</ds-field>`;
}

/** What has to be corrected; each leads to its field. */
export function errorSummaryOf(
  title: string,
  errors: readonly { field: string; message: Html | string }[],
): Html {
  const links = errors.map(
    ({ field, message }) => html`<li><a class="ds-link" href="#${field}">${message}</a></li>`,
  );
  return html`<ds-error-summary class="ds-error-summary" tabindex="-1" role="alert"><h2 class="ds-heading" data-size="xs">${title}</h2><ul class="ds-list">${links}</ul></ds-error-summary>`;
}

export function table(caption: string, head: readonly string[], rows: readonly Html[][]): Html {
  const cells = rows.map((row) => html`<tr>${row.map((cell) => html`<td>${cell}</td>`)}</tr>`);
  return html`<div class="v-table" role="region" aria-label="${caption}" tabindex="0"><table class="ds-table" data-zebra>
<caption class="ds-sr-only">${caption}</caption>
<thead><tr>${head.map((text) => html`<th scope="col">${text}</th>`)}</tr></thead><tbody>${cells}</tbody></table></div>`;
}

export function paragraph(text: string): Html {
  return html`<p class="ds-paragraph">${text}</p>`;
}
