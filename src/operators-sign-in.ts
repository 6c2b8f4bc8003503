import { SCOPES_OF } from "./access/caller.ts";
import { createDevSignIn, type DevSignInOptions } from "./access/dev-sign-in.ts";
import { createSignIn } from "./access/sign-in.ts";
import { byTestIssuer, type PagesSignIn } from "./citizens-sign-in.ts";
import type { Config } from "./config.ts";

const DEV_PATH = "/dev/logg-inn/forvalter";

/** By the operator's own issuer where it is configured, by the test issuer in the dev profile. */
export function operatorsSignIn(
  { pages, issuers }: Pick<Config, "pages" | "issuers">,
  dev: DevSignInOptions | null,
): PagesSignIn | null {
  const known = { scopes: SCOPES_OF.OPERATOR, levels: null };
  const internal = issuers.find(({ kind }) => kind === "OPERATOR");
  if (pages.operators !== null && internal !== undefined) {
    const { issuer, audiences } = internal;
    const resource = audiences[0] ?? null;
    return { signIn: createSignIn({ ...known, ...pages.operators, issuer, resource }), dev: null };
  }
  if (dev === null) return null;
  return byTestIssuer(
    createDevSignIn("OPERATOR", dev),
    { ...known, clientId: "forvaltning" },
    DEV_PATH,
  );
}
