import { isElevenDigits } from "../../rules/national-id.ts";
import { NotAnswered } from "../pages/ask.ts";
import { type Html, html } from "../pages/html.ts";
import { button, fieldOf, paragraph } from "../pages/parts.ts";
import { PREVIEW, type Preview } from "./campaign-graph.ts";
import { show } from "./layout.ts";
import { facts, form, link } from "./parts.ts";
import type { Routes } from "./routes.ts";
import { texts } from "./texts.ts";
import type { SignedIn } from "./visit.ts";

const PATH = "/utsendinger/forhandsvis";

interface Previewed {
  campaign: { name: string; preview: Preview } | null;
}

/** What one person would get of a campaign; no URL has their national id. */
export function previewPage(routes: Routes): void {
  routes.form(PATH, async (visit, { number = "", nationalId = "" }) => {
    const of = nationalId.replace(/\s/g, "");
    const again = (error: string) =>
      show(visit, {
        title: texts.preview,
        body: previewForm(visit, number, nationalId, error),
        status: 422,
        errors: [{ field: "nationalId", message: error }],
      });
    if (!isElevenDigits(of)) return again(texts.previewOfHint);
    try {
      const { campaign } = await visit.ask<Previewed>(PREVIEW, { id: number, of });
      if (campaign === null) return again(texts.noCampaigns);
      const { name, preview } = campaign;
      const body = html`${shown(preview)}<p>${link(`/utsendinger/vis?nummer=${number}`, name)}</p>`;
      return show(visit, { title: texts.preview, body });
    } catch (fault) {
      if (!(fault instanceof NotAnswered) || fault.code !== "BAD_USER_INPUT") throw fault;
      return again(fault.message);
    }
  });
}

export function previewForm(
  visit: SignedIn,
  number: string,
  value: string,
  error: string | null,
): Html {
  const { previewOf: label, previewOfHint: hint } = texts;
  return html`<h2 class="ds-heading" data-size="sm">${texts.preview}</h2>${paragraph(texts.previewText)}${form(
    visit,
    PATH,
    html`<input type="hidden" name="number" value="${number}">
${fieldOf({ name: "nationalId", label, hint, value, error, inputmode: "numeric" })}
${button(texts.preview, "secondary")}`,
  )}`;
}

function shown({ outcome, reasons, channels, language, subject, email, sms }: Preview): Html {
  const names = channels.map((channel) => texts.channels[channel] ?? channel);
  return html`${facts([
    [texts.outcome, texts.campaignOutcomes[outcome] ?? outcome],
    [texts.lastError, reasons.join(", ") || texts.never],
    [texts.channel, names.join(", ") || texts.never],
  ])}
<section class="ds-card"><h2 class="ds-heading" data-size="xs">${language}: ${subject}</h2>${paragraph(email)}${paragraph(sms)}</section>`;
}
