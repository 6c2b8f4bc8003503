import { type DocumentNode, parse } from "graphql";
import type { Refusal } from "../rules/problem.ts";

/**
 * What the engine validates and keeps in the place of a document that is refused: validating the
 * document itself is what must not be done. Whoever sends it again meets the stand-in again.
 */
export function standInFor(refusal: Refusal): DocumentNode {
  const document = parse("{ __typename }", { noLocation: true });
  refusals.set(document, refusal);
  return document;
}

/** Why a document is refused, when it is a stand-in. */
export function refusalBehind(document: DocumentNode): Refusal | null {
  return refusals.get(document) ?? null;
}

const refusals = new WeakMap<DocumentNode, Refusal>();
