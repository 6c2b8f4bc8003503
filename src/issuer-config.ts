import type { CallerKind } from "./access/caller.ts";

export interface IssuerConfig {
  kind: CallerKind;
  issuer: string;
  keysUrl: URL;
  audiences: string[];
}

const MASKINPORTEN = "VARDE_MASKINPORTEN";
const IDPORTEN = "VARDE_IDPORTEN";
const INTERNAL = "VARDE_INTERNAL";
const KINDS: Record<string, CallerKind> = {
  [MASKINPORTEN]: "AGENCY",
  [IDPORTEN]: "CITIZEN",
  [INTERNAL]: "OPERATOR",
};

/** Every issuer that the environment names; what is wrong with one is added to `faults`. */
export function readIssuers(
  environment: Readonly<Record<string, string | undefined>>,
  faults: string[],
): IssuerConfig[] {
  const issuers = Object.keys(KINDS).flatMap((prefix) => readIssuer(prefix, environment, faults));
  const names = issuers.map(({ issuer }) => issuer);
  if (new Set(names).size < names.length)
    faults.push("VARDE_…_ISSUER: expected each iss to belong to one kind of caller only");
  if (environment.VARDE_PROFILE === "production" && issuers.length === 0)
    faults.push(
      `${MASKINPORTEN}_ISSUER, _KEYS_URL and _AUDIENCE: expected in production (or those of ${IDPORTEN} or ${INTERNAL})`,
    );
  return issuers;
}

/** The issuer under a prefix: all three settings, or none. */
function readIssuer(
  prefix: string,
  environment: Readonly<Record<string, string | undefined>>,
  faults: string[],
): IssuerConfig[] {
  const [issuerName, urlName, audienceName] = [
    `${prefix}_ISSUER`,
    `${prefix}_KEYS_URL`,
    `${prefix}_AUDIENCE`,
  ];
  const issuer = environment[issuerName];
  const url = environment[urlName];
  const audience = environment[audienceName];
  if (!issuer && !url && !audience) return [];
  const before = faults.length;
  if (!issuer) faults.push(`${issuerName}: expected the exact iss of its tokens`);
  const audiences = (audience ?? "").split(",").map((name) => name.trim());
  if (audiences.includes(""))
    faults.push(`${audienceName}: expected the audiences to accept, with commas between`);
  if (!url || !isKeysUrl(url))
    faults.push(`${urlName}: expected the https URL of its key set (JWKS)`);
  if (faults.length > before) return [];
  return [
    {
      kind: KINDS[prefix] as CallerKind,
      issuer: issuer as string,
      keysUrl: new URL(url as string),
      audiences,
    },
  ];
}

/** https, or http to this machine. */
export function isKeysUrl(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname } = new URL(text);
  return (
    protocol === "https:" ||
    (protocol === "http:" && /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname))
  );
}
