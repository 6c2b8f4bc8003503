import type { TokenWish } from "../src/access/dev-issuer.ts";

/**
 * A test token, good for one hour.
 *
 * @throws {Error} with the server's reason when it signs none.
 */
export async function requestToken(wish: TokenWish): Promise<string> {
  const response = await fetch("/dev/token", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(wish),
  });
  const answer: { token?: string; errors?: { message: string }[] } = await response.json();
  if (answer.token !== undefined) return answer.token;
  throw new Error(answer.errors?.[0]?.message ?? `/dev/token answered ${response.status}`);
}

/** The headers editor's text for a token. */
export function bearerHeaders(token: string): string {
  return JSON.stringify({ Authorization: `Bearer ${token}` }, null, 2);
}
