import { z } from "zod";

/** What the pages for people need to know of the world. */
export interface PagesConfig {
  /** Where browsers find this server; null where each request says it, in the dev profile. */
  publicUrl: URL | null;
  /** Services that may send people to their own page and have them back. */
  returnUrls: readonly URL[];
  /** Hexadecimal, seals what browsers keep for us; made on first use. */
  sessionKeyFile: string;
  /** How this server signs people in; null where it does not. */
  citizens: SignInClient | null;
  operators: SignInClient | null;
}

export interface SignInClient {
  clientId: string;
  /** Null where the client proves itself by PKCE only. */
  clientSecret: string | null;
}

const LOCAL = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;

const webUrl = z
  .string()
  .refine((text) => URL.canParse(text), "expected a URL")
  .transform((text) => new URL(text))
  .refine(
    ({ protocol, hostname }) =>
      protocol === "https:" || (protocol === "http:" && LOCAL.test(hostname)),
    "expected https, or http to this machine",
  );

const settings = z.object({
  VARDE_PUBLIC_URL: webUrl.optional(),
  VARDE_RETURN_URLS: z
    .string()
    .default("")
    .transform((text) => text.split(",").map((each) => each.trim()))
    .transform((texts) => texts.filter(Boolean))
    .pipe(z.array(webUrl)),
  VARDE_SESSION_KEY: z.string().min(1, "expected a file").default("data/session-key.txt"),
  VARDE_IDPORTEN_CLIENT_ID: z.string().min(1, "expected the client's id").optional(),
  VARDE_IDPORTEN_CLIENT_SECRET: z.string().min(1, "expected the client's secret").optional(),
  VARDE_INTERNAL_CLIENT_ID: z.string().min(1, "expected the client's id").optional(),
  VARDE_INTERNAL_CLIENT_SECRET: z.string().min(1, "expected the client's secret").optional(),
});

/** Reads the pages' settings; what is wrong with one is added to `faults`. */
export function readPages(
  environment: Readonly<Record<string, string | undefined>>,
  faults: string[],
): PagesConfig {
  const parsed = settings.safeParse(environment);
  for (const { path, message } of parsed.error?.issues ?? [])
    faults.push(`${path[0] as string}: ${message}`);
  const read = parsed.data;
  if (environment.VARDE_PROFILE === "production")
    for (const [prefix, page, people] of SIGN_INS) {
      if (!environment[`${prefix}_CLIENT_ID`]) continue;
      if (read?.VARDE_PUBLIC_URL === undefined)
        faults.push(`VARDE_PUBLIC_URL: expected where browsers find ${page}`);
      if (!environment[`${prefix}_ISSUER`])
        faults.push(`${prefix}_ISSUER: expected where ${people} of ${page} log in`);
    }
  return {
    publicUrl: read?.VARDE_PUBLIC_URL ?? null,
    returnUrls: read?.VARDE_RETURN_URLS ?? [],
    sessionKeyFile: read?.VARDE_SESSION_KEY ?? "",
    citizens: clientOf(read?.VARDE_IDPORTEN_CLIENT_ID, read?.VARDE_IDPORTEN_CLIENT_SECRET),
    operators: clientOf(read?.VARDE_INTERNAL_CLIENT_ID, read?.VARDE_INTERNAL_CLIENT_SECRET),
  };
}

const SIGN_INS = [
  ["VARDE_IDPORTEN", "/minprofil", "citizens"],
  ["VARDE_INTERNAL", "/forvaltning", "operators"],
] as const;

function clientOf(clientId: string | undefined, secret: string | undefined): SignInClient | null {
  return clientId === undefined ? null : { clientId, clientSecret: secret ?? null };
}
