import { type GraphiQLPlugin, useGraphiQL, useHeadersEditorState } from "@graphiql/react";
import { useState } from "react";
import type { TokenWish } from "../src/access/dev-issuer.ts";
import { TEST_AGENCIES } from "../src/commands/test-persons.ts";
import { KeyIcon } from "./icons.tsx";
import { kindNamedIn, ROLE_LABELS } from "./roles.ts";
import { type Caller, type Standing, useStanding } from "./standing.ts";
import { bearerHeaders, requestToken } from "./test-token.ts";
import { TokenForm } from "./token-form.tsx";

/** The sidebar's pane that fills a test token into the open tab's headers. */
export const TOKEN_PLUGIN: GraphiQLPlugin = {
  title: "Test token",
  icon: KeyIcon,
  content: TokenPane,
};

function TokenPane() {
  const [headers, setHeaders] = useHeadersEditorState();
  const tab = useGraphiQL((state) => state.tabs[state.activeTabIndex]);
  const standing = useStanding(headers);
  const [fault, setFault] = useState<string | null>(null);

  const fillIn = (wish: TokenWish) => {
    requestToken(wish).then(
      (token) => {
        setFault(null);
        setHeaders(bearerHeaders(token));
      },
      (reason: Error) => setFault(reason.message),
    );
  };

  return (
    <section className="varde-token-pane" aria-label="Test token">
      <h2 className="varde-title">Test token</h2>
      <p>
        Fills <code>Authorization</code> into the headers of the open tab. Each tab has its own
        token, which lasts for an hour.
      </p>
      <div className="varde-standing" role="status">
        {standing && <StandingText standing={standing} />}
      </div>
      <TokenForm key={tab?.id} initialKind={kindNamedIn(tab?.query ?? "")} onWish={fillIn} />
      {fault !== null && (
        <p className="varde-fault" role="alert">
          No token was made: {fault}
        </p>
      )}
    </section>
  );
}

function StandingText({ standing }: { standing: Standing }) {
  if ("refusal" in standing) return <p>This tab asks as nobody: {standing.refusal}.</p>;
  const { kind, scopes, expiresAt } = standing.caller;
  return (
    <>
      <p>
        This tab asks as <strong>{ROLE_LABELS[kind]}</strong> {nameOf(standing.caller)}, until{" "}
        <time dateTime={expiresAt}>{clockTime(expiresAt)}</time>.
      </p>
      <details>
        <summary>
          {scopes.length} {scopes.length === 1 ? "scope" : "scopes"}
        </summary>
        <ul>
          {scopes.map((scope) => (
            <li key={scope}>
              <code>{scope}</code>
            </li>
          ))}
        </ul>
      </details>
    </>
  );
}

function nameOf({ organization, nationalId, name }: Caller): string {
  const agency = TEST_AGENCIES.find(({ orgNumber }) => orgNumber === organization)?.name;
  return [agency ?? name, organization ?? nationalId].filter(Boolean).join(" ");
}

function clockTime(instant: string): string {
  return new Date(instant).toLocaleTimeString("nb-NO", { hour: "2-digit", minute: "2-digit" });
}
