import { SCOPES_OF } from "./access/caller.ts";
import { createDevSignIn, type DevSignIn, type DevSignInOptions } from "./access/dev-sign-in.ts";
import { createSignIn, type SignIn, type SignInOptions } from "./access/sign-in.ts";
import type { Config } from "./config.ts";

/** How people log in, and the test issuer's part in it. */
export interface PagesSignIn {
  signIn: SignIn;
  dev: { path: string; signIn: DevSignIn } | null;
}

/** Substantial or high, and what high was called before. */
const LEVELS = new Set(["idporten-loa-substantial", "idporten-loa-high", "Level4"]);

const DEV_PATH = "/dev/logg-inn";

/** By ID-porten where it is configured, by the test issuer in the dev profile; null for neither. */
export function citizensSignIn(
  { pages, issuers }: Pick<Config, "pages" | "issuers">,
  dev: DevSignInOptions | null,
): PagesSignIn | null {
  const known = { scopes: SCOPES_OF.CITIZEN, levels: LEVELS };
  const idporten = issuers.find(({ kind }) => kind === "CITIZEN");
  if (pages.citizens !== null && idporten !== undefined) {
    const { issuer, audiences } = idporten;
    const resource = audiences[0] ?? null;
    return { signIn: createSignIn({ ...known, ...pages.citizens, issuer, resource }), dev: null };
  }
  if (dev === null) return null;
  return byTestIssuer(
    createDevSignIn("CITIZEN", dev),
    { ...known, clientId: "minprofil" },
    DEV_PATH,
  );
}

/** Signs in by the test issuer, whose page lies at `path` of this server. */
export function byTestIssuer(
  dev: DevSignIn,
  client: Pick<SignInOptions, "clientId" | "scopes" | "levels">,
  path: string,
): PagesSignIn {
  const { issuer, fetch } = dev;
  const real = createSignIn({ ...client, clientSecret: null, resource: null, issuer, fetch });
  const signIn: SignIn = {
    ...real,
    async start(redirectUri, language) {
      const { url, started } = await real.start(redirectUri, language);
      return { url: url.replace(`${issuer}/authorize`, path), started };
    },
  };
  return { signIn, dev: { path, signIn: dev } };
}
