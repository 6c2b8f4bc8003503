import { z } from "zod";
import { isTree, type Tree } from "../plan/tree.ts";
import { type SubgraphAnswer, SubgraphUnavailable } from "./client.ts";

/** GraphQL, 7.1: data, errors, or both; some servers write null for what they leave out. */
const answer = z.object({
  data: z.custom<Tree>(isTree).nullish(),
  errors: z
    .array(
      z.object({
        message: z.string(),
        path: z.array(z.union([z.string(), z.int()])).nullish(),
        extensions: z.record(z.string(), z.unknown()).nullish(),
      }),
    )
    .nullish(),
});

/** @throws {SubgraphUnavailable} when the text is no GraphQL answer. */
export function readAnswer(text: string): SubgraphAnswer {
  const read = answer.safeParse(jsonOf(text));
  if (!read.success) throw new SubgraphUnavailable("expected a GraphQL answer, got other JSON");
  const { data, errors } = read.data;
  if (!data && !errors?.length)
    throw new SubgraphUnavailable("expected data or errors, got neither");
  return {
    data,
    errors: errors?.map(({ message, path, extensions }) => ({
      message,
      path: path ?? undefined,
      extensions: extensions ?? undefined,
    })),
  };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new SubgraphUnavailable("expected JSON, got something else");
  }
}
