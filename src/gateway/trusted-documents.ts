import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Caller } from "../access/caller.ts";
import { Refusal } from "../rules/problem.ts";

/** Documents registered beforehand, known by the SHA-256 of their text in lower-case hex. */
export interface TrustedDocuments {
  /**
   * The document that a request asks for, by its id or its text.
   *
   * @throws {Refusal} when the id is not known, or the caller may ask registered documents only.
   */
  documentOf(request: { query: string | null; documentId: string | null }, caller: Caller): string;
}

const ID = /^(?:sha256:)?([0-9a-f]{64})$/;
/** A document that was registered or removed counts as such within this time; milliseconds. */
const REMEMBERED_FOR = 5000;
const MOST_REMEMBERED = 10_000;

export function documentId(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

export function documentPath(folder: string, id: string): string {
  return join(folder, `${id}.graphql`);
}

/** The ids of all that are registered in a folder. */
export function registeredIds(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .map((file) => file.replace(/\.graphql$/, ""))
    .filter((name) => /^[0-9a-f]{64}$/.test(name))
    .sort();
}

/**
 * @param trustedOnly who may ask registered documents only: `agencies`, `citizens`, `operators`, or an
 * agency's organisation number.
 */
export function openTrustedDocuments(
  folder: string,
  trustedOnly: readonly string[],
): TrustedDocuments {
  const only = new Set(trustedOnly);
  const remembered = new Map<string, { text: string | null; until: number }>();

  /** What was tampered with is not what was registered. */
  function read(id: string): string | null {
    const before = remembered.get(id);
    if (before !== undefined && performance.now() < before.until) return before.text;
    const path = documentPath(folder, id);
    const text = existsSync(path) ? readFileSync(path, "utf8") : null;
    const found = text !== null && documentId(text) === id ? text : null;
    if (remembered.size >= MOST_REMEMBERED) remembered.clear();
    remembered.set(id, { text: found, until: performance.now() + REMEMBERED_FOR });
    return found;
  }

  function isBound(caller: Caller): boolean {
    switch (caller.kind) {
      case "AGENCY":
        return only.has("agencies") || only.has(caller.organization);
      case "CITIZEN":
        return only.has("citizens");
      case "OPERATOR":
        return only.has("operators");
      case "ANONYMOUS":
        return false;
    }
  }

  return {
    documentOf({ query, documentId: wanted }, caller) {
      if (wanted !== null) {
        const text = read(ID.exec(wanted)?.[1] ?? "");
        if (text !== null) return text;
        throw new Refusal(
          "BAD_USER_INPUT",
          "expected documentId to be that of a registered document: sha256: and 64 hex digits",
        );
      }
      if (query === null) throw new Refusal("BAD_USER_INPUT", "expected a query or a documentId");
      if (only.size > 0 && isBound(caller) && read(documentId(query)) === null)
        throw new Refusal("FORBIDDEN", "expected a registered document: yours may ask no other");
      return query;
    },
  };
}

/** Where nothing is registered, and everybody asks what they like. */
export const NO_DOCUMENTS: TrustedDocuments = {
  documentOf({ query, documentId: wanted }) {
    if (query !== null && wanted === null) return query;
    throw new Refusal("BAD_USER_INPUT", "expected a query: no documents are registered here");
  },
};
