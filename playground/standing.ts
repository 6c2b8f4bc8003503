import { useEffect, useState } from "react";
import type { CallerKind } from "../src/access/caller.ts";

/** The caller as the server sees it. */
export interface Caller {
  kind: CallerKind;
  organization: string | null;
  nationalId: string | null;
  name: string | null;
  scopes: string[];
  /** RFC 3339. */
  expiresAt: string;
}

/** Who a tab's headers make the reader, or why the server knows nobody by them. */
export type Standing = { caller: Caller } | { refusal: string };

interface WhoAmIAnswer {
  data?: { whoami: Caller } | null;
  errors?: { message: string }[];
}

const WHOAMI = "{ whoami { kind organization nationalId name scopes expiresAt } }";

/** Asks the server itself, each time the headers change; null while it has not answered. */
export function useStanding(headers: string): Standing | null {
  const [standing, setStanding] = useState<Standing | null>(null);
  useEffect(() => {
    const left = new AbortController();
    askWhoAmI(headers, left.signal).then(setStanding, (fault: Error) => {
      if (!left.signal.aborted) setStanding({ refusal: fault.message });
    });
    return () => left.abort();
  }, [headers]);
  return standing;
}

async function askWhoAmI(headers: string, signal: AbortSignal): Promise<Standing> {
  const authorization = authorizationIn(headers);
  if (authorization === null) return { refusal: "it sends no Authorization header" };
  const response = await fetch("/graphql", {
    method: "POST",
    headers: { "content-type": "application/json", authorization },
    body: JSON.stringify({ query: WHOAMI }),
    signal,
  });
  const { data, errors }: WhoAmIAnswer = await response.json();
  if (data?.whoami) return { caller: data.whoami };
  return { refusal: errors?.[0]?.message ?? `the server answered ${response.status}` };
}

function authorizationIn(headers: string): string | null {
  try {
    const entries = Object.entries<unknown>(JSON.parse(headers));
    const found = entries.find(([name]) => name.toLowerCase() === "authorization")?.[1];
    return typeof found === "string" ? found : null;
  } catch {
    return null;
  }
}
