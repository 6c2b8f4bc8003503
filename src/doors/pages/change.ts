import type { Ask } from "./ask.ts";

/** Why the graph did not do something, in a sentence for the one who asked. */
export interface Problem {
  code: string;
  message: string;
}

/** Names a mutation's input: `reserve` takes a `ReserveInput`. */
export function mutationText(name: string): string {
  const input = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
  return `mutation My($input: ${input}!) {
  done: ${name}(input: $input) { __typename ... on Problem { code message } } }`;
}

/** Has the graph do something; null when it was done. `purpose` is what whoever it is about is seen for. */
export async function change(
  { ask }: { ask: Ask },
  mutation: string,
  input: Readonly<Record<string, unknown>>,
  purpose?: string,
): Promise<Problem | null> {
  const asked = mutationText(mutation);
  const { done } = await ask<{ done: Partial<Problem> }>(asked, { input }, purpose);
  return done.code === undefined ? null : (done as Problem);
}
