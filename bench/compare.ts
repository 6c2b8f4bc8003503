import { bodiesOf, type Operation } from "./operations.ts";
import type { ServerProcess } from "./server-process.ts";

/**
 * Asks servers the same, twenty times. A line's end after the JSON, as Apollo Server sends, counts
 * for nothing.
 *
 * @throws {Error} when they answer anything differently.
 */
export async function compareAnswers(
  servers: readonly ServerProcess[],
  operation: Operation,
  ids: readonly string[],
): Promise<void> {
  for (const body of bodiesOf(operation, ids).slice(0, 20)) {
    const answers = await Promise.all(servers.map((server) => ask(server, body)));
    const other = answers.findIndex((answer) => answer !== answers[0]);
    if (other > 0)
      throw new Error(
        `${operation.name}: ${servers[other]?.name} answers otherwise than ${servers[0]?.name}:
${answers[0]?.slice(0, 1000)}
${answers[other]?.slice(0, 1000)}`,
      );
  }
}

/**
 * One request and the text of its answer.
 *
 * @throws {Error} when there are errors in it.
 */
export async function ask({ name, url, headers }: ServerProcess, body: string): Promise<string> {
  const answer = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body,
  });
  const text = (await answer.text()).trimEnd();
  if (!answer.ok || text.includes('"errors":'))
    throw new Error(`${name}: ${answer.status} ${text.slice(0, 1000)}`);
  return text;
}
