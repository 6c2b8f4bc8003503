/** Asks a server's graph as an operator. @throws {Error} with what the answer calls wrong. */
export async function askOperator<Data = unknown>(
  url: string,
  token: string,
  query: string,
  variables: object = {},
): Promise<Data> {
  const headers = { authorization: `Bearer ${token}`, "content-type": "application/json" };
  const body = JSON.stringify({ query, variables });
  const response = await fetch(url, { method: "POST", headers, body });
  const answer = (await response.json()) as { data: Data; errors?: unknown };
  if (answer.errors) throw new Error(JSON.stringify(answer.errors));
  return answer.data;
}
