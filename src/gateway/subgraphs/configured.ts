import { readFileSync } from "node:fs";
import { z } from "zod";

/** A subgraph elsewhere, as the operator's file names it. */
export interface ConfiguredSubgraph {
  name: string;
  url: URL;
  /** A file with its SDL; the subgraph itself is asked for it when left out. */
  schema?: string | undefined;
  /** Sent with every request. */
  headers: Readonly<Record<string, string>>;
  /** For one answer; milliseconds. */
  timeout: number;
  /** How many second tries there may be for each first one, from 0 to 1. */
  retryShare: number;
}

export interface ConfiguredSubgraphs {
  /** A file with a supergraph that was composed elsewhere; null when it is composed here. */
  supergraph: string | null;
  subgraphs: readonly ConfiguredSubgraph[];
  /** How often their schemas are looked at; milliseconds. */
  pollEvery: number;
}

/** The file of subgraphs does not say what is expected. */
export class InvalidSubgraphs extends RangeError {
  constructor(file: string, faults: readonly string[]) {
    super(
      `The subgraphs in ${file} cannot be read:\n${faults.map((fault) => `  ${fault}\n`).join("")}`,
    );
    this.name = "InvalidSubgraphs";
  }
}

const url = z
  .string("expected an http or https URL")
  .refine((text) => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol), {
    error: "expected an http or https URL",
  })
  .transform((text) => new URL(text));

const content = z.strictObject({
  supergraph: z.string().min(1, "expected a file").optional(),
  pollSeconds: z.number().min(1, "expected 1 second or more").default(10),
  subgraphs: z
    .array(
      z.strictObject({
        name: z.string().regex(/^[a-z][a-z0-9-]{0,62}$/, "expected a name such as saker"),
        url,
        schema: z.string().min(1, "expected a file").optional(),
        headers: z.record(z.string(), z.string()).default({}),
        timeoutMs: z
          .number()
          .int()
          .min(1)
          .max(5000, "expected 1 to 5000 milliseconds")
          .default(2000),
        retryShare: z.number().min(0).max(1, "expected 0 to 1").default(0.1),
      }),
      "expected a list of subgraphs",
    )
    .refine((list) => new Set(list.map(({ name }) => name)).size === list.length, {
      error: "expected each name once",
    }),
});

/** Reads the operator's file of subgraphs, which is JSON. @throws {InvalidSubgraphs} */
export function readSubgraphs(file: string): ConfiguredSubgraphs {
  const read = content.safeParse(jsonIn(file));
  if (!read.success)
    throw new InvalidSubgraphs(
      file,
      read.error.issues.map(({ path, message }) => `${path.join(".") || "the file"}: ${message}`),
    );
  const { pollSeconds, subgraphs, supergraph = null } = read.data;
  return {
    supergraph,
    pollEvery: pollSeconds * 1000,
    subgraphs: subgraphs.map(({ timeoutMs, ...rest }) => ({ ...rest, timeout: timeoutMs })),
  };
}

function jsonIn(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch (fault) {
    const isSyntax = fault instanceof SyntaxError;
    throw new InvalidSubgraphs(file, [isSyntax ? "expected JSON" : (fault as Error).message]);
  }
}
