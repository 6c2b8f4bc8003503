import type { FastifyInstance } from "fastify";
import { z } from "zod";
import { authorizationRequest, type DevSignIn } from "../access/dev-sign-in.ts";
import { assetPaths } from "./pages/assets.ts";
import { html } from "./pages/html.ts";
import { showPage } from "./pages/show.ts";

/** Somebody to sign in as, and what they stand for. */
export interface TestUser {
  nationalId: string;
  standsFor: string;
}

const STANDS_IN_FOR = {
  citizens: "Står i stedet for ID-porten i dev-profilen. Alle er syntetiske.",
  operators: "Står i stedet for forvalternes egen innlogging i dev-profilen.",
};

const choice = authorizationRequest.extend({
  pid: z.string().regex(/^(\d{11})?$/),
  acr: z.string(),
});

/** The page of the test issuer, where somebody to be is picked. Opened in the dev profile only. */
export function devSignInDoor(
  app: FastifyInstance,
  path: string,
  signIn: DevSignIn,
  users: readonly TestUser[],
): void {
  app.get(path, async (asked, reply) => {
    const parsed = authorizationRequest.safeParse(asked.query);
    if (!parsed.success) return reply.code(400).send("expected an OpenID Connect request");
    const { style, elements } = await assetPaths();
    const hidden = Object.entries(parsed.data).map(
      ([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`,
    );
    const list =
      users.length === 0
        ? html`<p><button class="ds-button" name="pid" value="">Test Forvalter</button></p>`
        : html`<ul class="ds-list">${users.map(
            ({ nationalId, standsFor }) =>
              html`<li><button class="ds-button" data-variant="tertiary" name="pid" value="${nationalId}">${nationalId}, ${standsFor}</button></li>`,
          )}</ul>
          <h2 class="ds-heading" data-size="xs">En annen</h2>
          <div class="ds-field"><label class="ds-label" for="other">Fødselsnummer, elleve sifre</label>
          <input class="ds-input" id="other" name="other" inputmode="numeric"></div>
          <p><button class="ds-button" data-variant="secondary" name="pid" value="">Logg inn</button></p>`;
    return showPage(
      reply,
      html`<html lang="nb"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Testinnlogging</title><link rel="icon" href="data:,"><link rel="stylesheet" href="${style}"><script src="${elements}" defer></script></head>
<body data-color="neutral"><main class="v-inner"><h1 class="ds-heading" data-size="lg">Testinnlogging</h1>
<p class="ds-paragraph">${users.length === 0 ? STANDS_IN_FOR.operators : STANDS_IN_FOR.citizens}</p>
<form method="post" action="${path}">${hidden}
${
  users.length > 0 &&
  html`<div class="ds-field"><label class="ds-label" for="acr">Nivå</label><select class="ds-input" id="acr" name="acr">
<option>idporten-loa-high</option><option>idporten-loa-substantial</option><option>idporten-loa-low</option></select></div>`
}
${users.length === 0 && html`<input type="hidden" name="acr" value="">`}
${list}</form>
<p><a class="ds-link" href="${parsed.data.redirect_uri}?error=access_denied&amp;state=${parsed.data.state}&amp;iss=${encodeURIComponent(signIn.issuer)}">Avbryt</a></p>
</main></body></html>`,
    );
  });

  app.post(path, async (asked, reply) => {
    const form = asked.body as Record<string, string>;
    const parsed = choice.safeParse({ ...form, pid: form.pid || (form.other ?? "") });
    if (!parsed.success)
      return reply.code(400).send("expected an OpenID Connect request, and 11 digits");
    const { pid, acr, ...started } = parsed.data;
    const back = await signIn.authorize(started, { pid: pid || undefined, acr });
    return reply.redirect(back, 303);
  });
}
