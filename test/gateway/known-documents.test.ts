import { parse } from "graphql";
import { expect, it } from "vitest";
import { knownDocuments } from "../../src/gateway/known-documents.ts";

const document = parse("{ __typename }");

it("forgets first the document that was asked for longest ago, and keeps no more text than it may", () => {
  const known = knownDocuments(30);
  for (const text of ["a".repeat(10), "b".repeat(10), "c".repeat(10)]) known.add(text, document);
  known.get("a".repeat(10));
  known.add("d".repeat(10), document);
  const kept = ["a", "b", "c", "d"].filter((letter) => known.get(letter.repeat(10)));
  expect(kept).toEqual(["a", "c", "d"]);
});

it("counts a document once, however often it is added, and lets one go that is too long", () => {
  const known = knownDocuments(30);
  for (let time = 0; time < 5; time++) known.add("a".repeat(20), document);
  known.add("b".repeat(10), document);
  expect(known.get("a".repeat(20))).toBe(document);
  known.add("c".repeat(31), document);
  expect(known.get("c".repeat(31))).toBeUndefined();
});
