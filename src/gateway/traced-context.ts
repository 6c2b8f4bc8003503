import type { HasCaller } from "../access/guard.ts";

/** What the gateway reads of a request's context; its subgraphs read more. */
export interface TracedContext extends HasCaller {
  /** What its errors quote. */
  traceId: string;
  /** The moment of the request, milliseconds since 1970; the real time when left out. */
  now?: number;
  /** Whether the answer is to say what it cost. */
  wantsCost?: boolean;
  /** What else the caller's headers say, for subgraphs elsewhere. */
  said: { acceptLanguage: string | undefined; purpose: string | null };
  /** Writes down who was shown to whom; a graph that knows nobody has nothing to write. */
  disclosures?: {
    write(operation: string | null, fields: () => readonly string[]): void | Promise<void>;
  };
}
