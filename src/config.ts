import { z } from "zod";
import { type AccessLogConfig, MEMORY, readDatabase } from "./database-config.ts";
import { type IssuerConfig, isKeysUrl, readIssuers } from "./issuer-config.ts";
import { type PagesConfig, readPages } from "./pages-config.ts";
import type { Environment } from "./rules/national-id.ts";
import type { CarrierSettings } from "./sending/carriers.ts";
import { readSending } from "./sending-config.ts";

export interface AuditConfig {
  /** Names the log in its checkpoints. */
  origin: string;
  /** PEM of the Ed25519 key that signs checkpoints; made on first use. */
  keyFile: string;
  /** Where checkpoints are kept outside the database. */
  checkpoints: string;
}

export interface GatewayConfig {
  /** PEM of the Ed25519 key that it signs its assertions with; made on first use. */
  keyFile: string;
  /** Where a subgraph that runs alone finds the keys to check them by. */
  keysUrl: URL;
  /** The file that names subgraphs elsewhere; null when there are none. */
  subgraphs: string | null;
}

export interface LimitsConfig {
  /** Where registered documents lie. */
  documents: string;
  /** Who may ask registered documents only: `agencies`, `citizens`, `operators`, or an agency's number. */
  trustedOnly: readonly string[];
  /** People that one organisation may ask about in an hour. */
  personsPerHour: number;
}

export interface Config {
  port: number;
  host: string;
  /** Processes that answer requests. */
  workers: number;
  profile: "dev" | "production";
  /** Which people the register may hold, by the profile. */
  environment: Environment;
  /** A path, `:memory:`, or the URL of a database. */
  database: string;
  /** The URL of a replica of it that reads may go to; null without one. */
  databaseReads: string | null;
  /** Where the dev profile keeps the key it signs test tokens with. */
  devKeyFile: string;
  audit: AuditConfig;
  accessLog: AccessLogConfig;
  /** The key that one-time codes are hashed with; made on first use. */
  codeKeyFile: string;
  gateway: GatewayConfig;
  limits: LimitsConfig;
  sending: CarrierSettings;
  issuers: IssuerConfig[];
  pages: PagesConfig;
}

/** Settings that do not fit, all of them. */
export class InvalidConfig extends Error {
  constructor(faults: readonly string[]) {
    super(
      `Varde cannot start with these settings:\n${faults.map((fault) => `  ${fault}\n`).join("")}`,
    );
    this.name = "InvalidConfig";
  }
}

const settings = z.object({
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, "expected a port from 0 to 65535")
    .transform(Number)
    .refine((port) => port <= 65535, "expected a port from 0 to 65535")
    .default(4000),
  HOST: z.string().min(1, "expected a host name or address").default("127.0.0.1"),
  VARDE_WORKERS: z
    .string()
    .regex(/^([1-9]|[1-5]\d|6[0-4])$/, "expected a number of processes from 1 to 64")
    .transform(Number)
    .default(1),
  VARDE_PROFILE: z.enum(["dev", "production"], "expected dev or production").default("dev"),
  VARDE_AUDIT_ORIGIN: z
    .string()
    .regex(/^[^\s+]+$/, "expected a name without spaces and plus signs")
    .default("varde.example/audit"),
  VARDE_AUDIT_KEY: z.string().min(1, "expected a file").default("data/audit-key.pem"),
  VARDE_GATEWAY_KEY: z.string().min(1, "expected a file").default("data/gateway-key.pem"),
  VARDE_GATEWAY_KEYS_URL: z
    .string()
    .refine(isKeysUrl, "expected the https URL of the gateway's key set (JWKS)")
    .default("http://127.0.0.1:4000/.well-known/jwks.json"),
  VARDE_SUBGRAPHS: z.string().min(1, "expected a file").optional(),
  VARDE_DOCUMENTS: z.string().min(1, "expected a folder").default("data/documents"),
  VARDE_TRUSTED_ONLY: z
    .string()
    .regex(
      /^((agencies|citizens|operators|\d{9})(,(?!$)|$))*$/,
      "expected agencies, citizens, operators or organisation numbers, with commas between",
    )
    .default(""),
  VARDE_PERSONS_PER_HOUR: z.coerce
    .number("expected a whole number above 0")
    .int("expected a whole number above 0")
    .min(1, "expected a whole number above 0")
    .default(5_000_000),
  VARDE_CODE_KEY: z.string().min(1, "expected a file").default("data/code-key.txt"),
});

/**
 * Reads the settings from the environment.
 *
 * @throws {InvalidConfig} naming every setting that does not fit, and what was expected of it.
 */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const faults: string[] = [];
  const parsed = settings.safeParse(environment);
  for (const { path, message } of parsed.error?.issues ?? [])
    faults.push(`${path.join()}: ${message}`);
  const kept = readDatabase(environment, faults);
  const issuers = readIssuers(environment, faults);
  const pages = readPages(environment, faults);
  const sending = readSending(environment, faults);
  const { VARDE_WORKERS: workers = 1 } = parsed.data ?? {};
  if (workers > 1 && [kept?.database, kept?.accessLog.file].includes(MEMORY))
    faults.push("VARDE_WORKERS: expected 1, a register in memory is of one process");
  if (!parsed.success || kept === null || faults.length > 0) throw new InvalidConfig(faults);
  const { PORT, HOST, VARDE_PROFILE } = parsed.data;
  const { VARDE_AUDIT_ORIGIN, VARDE_AUDIT_KEY, VARDE_CODE_KEY } = parsed.data;
  return {
    port: PORT,
    host: HOST,
    workers,
    profile: VARDE_PROFILE,
    environment: VARDE_PROFILE === "production" ? "production" : "test",
    database: kept.database,
    databaseReads: kept.databaseReads,
    devKeyFile: "data/dev-issuer.pem",
    audit: {
      origin: VARDE_AUDIT_ORIGIN,
      keyFile: VARDE_AUDIT_KEY,
      checkpoints: kept.checkpoints,
    },
    accessLog: kept.accessLog,
    codeKeyFile: VARDE_CODE_KEY,
    gateway: {
      keyFile: parsed.data.VARDE_GATEWAY_KEY,
      keysUrl: new URL(parsed.data.VARDE_GATEWAY_KEYS_URL),
      subgraphs: parsed.data.VARDE_SUBGRAPHS ?? null,
    },
    limits: {
      documents: parsed.data.VARDE_DOCUMENTS,
      trustedOnly: parsed.data.VARDE_TRUSTED_ONLY.split(",").filter(Boolean),
      personsPerHour: parsed.data.VARDE_PERSONS_PER_HOUR,
    },
    sending,
    issuers,
    pages,
  };
}
