import { createHash, createPrivateKey, generateKeyPairSync } from "node:crypto";
import canonicalize from "canonicalize";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type AuditValue, canonicalBytes } from "../../src/audit/canonical.ts";
import { openCheckpoint, signCheckpoint } from "../../src/audit/checkpoint.ts";
import { commit, opens } from "../../src/audit/commitment.ts";
import {
  completedBy,
  type Hash,
  inclusionProof,
  leafHash,
  rootOf,
} from "../../src/audit/merkle.ts";
import {
  formatVerifier,
  noteKey,
  openNote,
  parseVerifier,
  signNote,
} from "../../src/audit/note.ts";
import { formatProof, proves } from "../../src/audit/proof.ts";
import { testNumbers } from "./jcs-numbers.ts";

/** The key pair and note of golang.org/x/mod/sumdb/note's own tests. */
const PETER = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
const PETER_SEED = Buffer.from("AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz", "base64").subarray(
  1,
);
const TEXT =
  "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n";
const PETER_LINE =
  "— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";
const ENOCH_LINE =
  "— EnochRoot rwz+eBzmZa0SO3NbfRGzPCpDckykFXSdeX+MNtCOXm2/5n2tiOHp+vAF1aGrQ5ovTG01oOTGwnWLox33WWd1RvMc+QQ=\n";

const privateKey = createPrivateKey({
  key: Buffer.concat([Buffer.from("302e020100300506032b657004220420", "hex"), PETER_SEED]),
  format: "der",
  type: "pkcs8",
});
const peter = noteKey("PeterNeumann", privateKey);

describe("a signed note", () => {
  it("is the same to the byte as other implementations sign it", () => {
    expect(formatVerifier(peter)).toBe(PETER);
    expect(signNote(TEXT, peter)).toBe(`${TEXT}\n${PETER_LINE}`);
  });

  it("opens with the key that signed it, whoever else did", () => {
    const verifier = parseVerifier(PETER);
    expect(openNote(`${TEXT}\n${PETER_LINE}`, verifier)).toBe(TEXT);
    expect(openNote(`${TEXT}\n${ENOCH_LINE}${PETER_LINE}`, verifier)).toBe(TEXT);
    expect(openNote(`${TEXT}\n${ENOCH_LINE}`, verifier)).toBeNull();
  });

  it.each([
    ["no signature", TEXT],
    ["nothing where the signatures stand", `${TEXT}\n`],
    ["a line cut short", `${TEXT}\n${PETER_LINE.slice(0, -1)}`],
    ["a control character", `\u0001${TEXT}\n${PETER_LINE}`],
    ["bytes that are no UTF-8", `\ufffd${TEXT}\n${PETER_LINE}`],
    ["a name with a space", `${TEXT}\n— Bad Name x08go/ZJkuBS\n`],
    ["a line of something else", `${TEXT}\n${PETER_LINE}Unexpected line.\n`],
    ["another's name", `${TEXT}\n${PETER_LINE.replace("PeterNeumann", "CarmenSandiego")}`],
    ["another key's id", `${TEXT}\n${PETER_LINE.replace("x08g", "xxxx")}`],
    ["too many signatures", `${TEXT}\n${PETER_LINE.repeat(101)}`],
    ["another text", `${TEXT.replace("answer", "Answer")}\n${PETER_LINE}`],
  ])("with %s does not", (_, note) => {
    expect(openNote(note, parseVerifier(PETER))).toBeNull();
  });

  it("has a verifier key that no change survives", () => {
    for (let start = 0; start <= PETER.length; start++)
      for (let end = start + 1; end <= PETER.length; end++)
        if (start !== 0 || end !== PETER.length)
          expect(() => parseVerifier(PETER.slice(start, end))).toThrow(RangeError);
    for (let at = 0; at < PETER.length; at++) {
      const changed = String.fromCharCode(PETER.charCodeAt(at) + 1);
      expect(() => parseVerifier(PETER.slice(0, at) + changed + PETER.slice(at + 1))).toThrow(
        RangeError,
      );
    }
    for (const bad of [
      "PeterNeumann+cc469956+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TWBADKEY==",
      "PeterNeumann+173116ae+ZRpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
    ])
      expect(() => parseVerifier(bad)).toThrow(RangeError);
  });
});

describe("a checkpoint and a proof under it", () => {
  const origin = "varde.example/audit";
  const key = noteKey(origin, generateKeyPairSync("ed25519").privateKey);
  const nodes = new Map<string, Hash>();
  const read = (level: number, index: number) => nodes.get(`${level}/${index}`) as Hash;
  const entries = Array.from({ length: 37 }, (_, i) => Buffer.from(`entry ${i}`));
  for (const [index, entry] of entries.entries())
    for (const node of completedBy(index, leafHash(entry), read))
      nodes.set(`${node.level}/${node.index}`, node.hash);
  const head = { origin, size: entries.length, root: rootOf(entries.length, read) };
  const note = signCheckpoint(head, key);

  it("reads back what was signed, by the key's owner only", () => {
    expect(note.split("\n").slice(0, 4)).toEqual([origin, "37", head.root.toString("base64"), ""]);
    expect(openCheckpoint(note, key)).toEqual(head);
    const stranger = noteKey(origin, generateKeyPairSync("ed25519").privateKey);
    expect(openCheckpoint(note, stranger)).toBeNull();
    expect(openCheckpoint(note.replace("\n37\n", "\n38\n"), key)).toBeNull();
    expect(
      openCheckpoint(signCheckpoint({ ...head, origin: "other.example/log" }, key), key),
    ).toBeNull();
  });

  it("proves each entry, and no other in its place", () => {
    for (const [index, entry] of entries.entries()) {
      const proof = formatProof(index, inclusionProof(index, head.size, read), note);
      expect(proof.startsWith(`c2sp.org/tlog-proof@v1\nindex ${index}\n`)).toBe(true);
      expect(proves(proof, entry, parseVerifier(formatVerifier(key)))).toBe(true);
      expect(proves(proof, Buffer.from("another"), key)).toBe(false);
      expect(proves(proof.replace(`index ${index}`, `index ${index + 1}`), entry, key)).toBe(false);
      expect(proves(proof.replace("@v1", "@v2"), entry, key)).toBe(false);
      expect(proves(proof.slice(0, proof.indexOf("\n\n")), entry, key)).toBe(false);
    }
  });
});

describe("a commitment", () => {
  it("opens with its value and salt, and with no other", () => {
    const { salt, commitment } = commit({ email: "kari@example.com" });
    expect(salt).toHaveLength(32);
    expect(opens(commitment, { email: "kari@example.com" }, salt)).toBe(true);
    expect(opens(commitment, { email: "ola@example.com" }, salt)).toBe(false);
    expect(opens(commitment, { email: "kari@example.com" }, Buffer.alloc(32))).toBe(false);
    expect(commit({ email: "kari@example.com" }).commitment).not.toBe(commitment);
  });
});

describe("canonical bytes", () => {
  it("do not depend on the order members were written in", () => {
    fc.assert(
      fc.property(
        fc.dictionary(
          fc.string(),
          fc.oneof(fc.string(), fc.maxSafeInteger(), fc.boolean(), fc.constant(null)),
        ),
        (value) => {
          const turned = Object.fromEntries(Object.entries(value).reverse());
          expect(canonicalBytes(turned)).toEqual(canonicalBytes(value));
          expect(JSON.parse(canonicalBytes(value).toString())).toEqual(value);
        },
      ),
    );
  });

  it("are written as another implementation of the RFC writes them", () => {
    const leaf = fc.oneof(
      fc.string({ unit: "grapheme" }),
      fc.integer(),
      fc.maxSafeInteger(),
      fc.boolean(),
      fc.constant(null),
    );
    const { value } = fc.letrec<{ value: unknown }>((tie) => ({
      value: fc.oneof(
        { maxDepth: 4 },
        leaf,
        fc.array(tie("value"), { maxLength: 4 }),
        fc.dictionary(fc.string({ unit: "grapheme" }), tie("value"), { maxKeys: 5 }),
      ),
    }));
    fc.assert(
      fc.property(value, (tried) => {
        expect(canonicalBytes(tried as AuditValue).toString()).toBe(canonicalize(tried));
      }),
      { numRuns: 2000 },
    );
  });

  it("hold no text that is no Unicode, in a name or a value", () => {
    for (const value of ["\ud800", { "\udc00": 1 }, ["a\ud800b"]])
      expect(() => canonicalBytes(value)).toThrow(TypeError);
  });

  it("hold no number that readers could disagree about", () => {
    for (const number of [0.5, 2 ** 53, Number.NaN, Number.POSITIVE_INFINITY])
      expect(() => canonicalBytes({ deep: [{ number }] })).toThrow(TypeError);
  });
});

describe("the canonical form of numbers", () => {
  it.each([
    [1000, "be18b62b6f69cdab33a7e0dae0d9cfa869fda80ddc712221570f9f40a5878687"],
    [1_000_000, "49415fee2c56c77864931bd3624faad425c3c577d6d74e89a83bc725506dad16"],
  ])("has the published checksum over the first %d test numbers", (count, expected) => {
    const digest = createHash("sha256");
    for (const { bits, value } of testNumbers().take(count))
      digest.update(`${bits.toString(16)},${canonicalize(value)}\n`);
    expect(digest.digest("hex")).toBe(expected);
  });
});
