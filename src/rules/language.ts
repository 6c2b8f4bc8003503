import type { SentenceLanguage } from "./rule-set.ts";

const SPOKEN = new Map<string, SentenceLanguage>([
  ["nb", "nb"],
  ["no", "nb"],
  ["se", "nb"],
  ["nn", "nn"],
  ["en", "en"],
]);

/** The language to explain in, from an `Accept-Language` header (RFC 9110, 12.5.4); bokmål if none fits. */
export function preferredLanguage(acceptLanguage: string | undefined): SentenceLanguage {
  if (!acceptLanguage) return "nb";
  const ranges = acceptLanguage.split(",").map((range) => {
    const [tag = "", ...parameters] = range.trim().toLowerCase().split(";");
    const quality = parameters
      .map((text) => /^\s*q=([01](\.\d+)?)\s*$/.exec(text)?.[1])
      .find(Boolean);
    return { language: SPOKEN.get(tag.split("-")[0] ?? ""), quality: Number(quality ?? 1) };
  });
  ranges.sort((a, b) => b.quality - a.quality);
  return ranges.find(({ language, quality }) => language && quality > 0)?.language ?? "nb";
}
