import type { DocumentNode } from "graphql";

/** Documents that were parsed and found valid for one schema, by their text. */
export interface KnownDocuments {
  get(text: string): DocumentNode | undefined;
  add(text: string, document: DocumentNode): void;
}

/** Characters; the longest document there may be is some two hundredths of it. */
const MOST_KEPT = 16_000_000;

/** Keeps as much as fits and forgets first what was asked for longest ago. */
export function knownDocuments(mostKept = MOST_KEPT): KnownDocuments {
  const documents = new Map<string, DocumentNode>();
  let kept = 0;
  return {
    get(text) {
      const document = documents.get(text);
      if (document === undefined || documents.size === 1) return document;
      documents.delete(text);
      documents.set(text, document);
      return document;
    },
    add(text, document) {
      if (documents.has(text)) return;
      documents.set(text, document);
      kept += text.length;
      for (const oldest of documents.keys()) {
        if (kept <= mostKept) break;
        documents.delete(oldest);
        kept -= oldest.length;
      }
    },
  };
}
