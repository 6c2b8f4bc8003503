/** Control characters, and those that end a line or are not seen. */
const HIDDEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;
const LONGEST_VALUE = 100;

/**
 * Puts values into a text: the only way by which something that is not ours comes into a message. A
 * value is one line of characters that are seen, and not long; braces in it stand for nothing.
 */
export function fill(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`expected a value for {${name}}`);
    return value.toWellFormed().replace(HIDDEN, "").slice(0, LONGEST_VALUE);
  });
}
