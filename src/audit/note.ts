import { createPublicKey, hash, type KeyObject, sign, verify } from "node:crypto";

/** A signed note (C2SP signed-note v1) with Ed25519 keys: the text, a blank line, signature lines. */
export interface NoteKey {
  name: string;
  /** The first four bytes of a hash over name, algorithm and key, which tell keys of one name apart. */
  id: Buffer;
  key: KeyObject;
}

const ED25519 = 0x01;
const SPKI_PREFIX = Buffer.from("302a300506032b6570032100", "hex");
const UNPRINTABLE = /[\p{Cc}\ufffd]/u;
const NAME = /^[^\s+]+$/u;
const SIGNATURE = /^— ([^\s+]+) ([A-Za-z0-9+/]+={0,2})$/u;

/** The note's key behind an Ed25519 private or public key. */
export function noteKey(name: string, key: KeyObject): NoteKey {
  if (!NAME.test(name)) throw new RangeError("expected a key name without spaces and plus signs");
  return { name, id: keyId(name, rawPublicKey(key)), key };
}

/** A verifier key as text, `name+id+key`, as it is published. */
export function formatVerifier({ name, id, key }: NoteKey): string {
  const bytes = Buffer.concat([Buffer.of(ED25519), rawPublicKey(key)]);
  return `${name}+${id.toString("hex")}+${bytes.toString("base64")}`;
}

/** @throws {RangeError} when the text is no Ed25519 verifier key, or its id does not fit. */
export function parseVerifier(text: string): NoteKey {
  const [, name = "", id = "", encoded = ""] =
    /^([^\s+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/=]+)$/u.exec(text) ?? [];
  const bytes = Buffer.from(encoded, "base64");
  const isKey = bytes.length === 33 && bytes[0] === ED25519 && bytes.toString("base64") === encoded;
  if (!isKey || keyId(name, bytes.subarray(1)).toString("hex") !== id)
    throw new RangeError("expected a verifier key: name+id+key, Ed25519");
  const der = Buffer.concat([SPKI_PREFIX, bytes.subarray(1)]);
  return noteKey(name, createPublicKey({ key: der, format: "der", type: "spki" }));
}

/** @param text ends in a newline. */
export function signNote(text: string, { name, id, key }: NoteKey): string {
  if (!text.endsWith("\n")) throw new RangeError("expected the note's text to end in a newline");
  const signature = Buffer.concat([id, sign(null, Buffer.from(text), key)]);
  return `${text}\n— ${name} ${signature.toString("base64")}\n`;
}

/** The text of a note that the key has signed; null when it has not, or the note is malformed. */
export function openNote(note: string, { name, id, key }: NoteKey): string | null {
  const end = note.lastIndexOf("\n\n");
  if (end === -1 || !note.endsWith("\n") || UNPRINTABLE.test(note.replaceAll("\n", "")))
    return null;
  const text = note.slice(0, end + 1);
  const lines = note
    .slice(end + 2, -1)
    .split("\n")
    .map((line) => SIGNATURE.exec(line));
  if (lines.length > 100 || lines.includes(null)) return null;
  const isSigned = lines.some((line) => {
    const bytes = Buffer.from(line?.[2] ?? "", "base64");
    return (
      line?.[1] === name &&
      bytes.subarray(0, 4).equals(id) &&
      verify(null, Buffer.from(text), key, bytes.subarray(4))
    );
  });
  return isSigned ? text : null;
}

function rawPublicKey(key: KeyObject): Buffer {
  const publicKey = key.type === "private" ? createPublicKey(key) : key;
  return publicKey.export({ format: "der", type: "spki" }).subarray(SPKI_PREFIX.length);
}

function keyId(name: string, raw: Uint8Array): Buffer {
  const bytes = Buffer.concat([Buffer.from(`${name}\n`), Buffer.of(ED25519), raw]);
  return hash("sha256", bytes, "buffer").subarray(0, 4);
}
