import { existsSync, linkSync, mkdirSync, readFileSync, unlinkSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

/**
 * The private key in a file, as PEM, made on first use. Two processes may start at once: whoever
 * links the file first made the key.
 */
export function readOrMakeKey(keyFile: string, makePem: () => string): string {
  if (!existsSync(keyFile)) {
    mkdirSync(dirname(keyFile), { recursive: true });
    const made = `${keyFile}.${process.pid}`;
    writeFileSync(made, makePem(), { mode: 0o600 });
    try {
      linkSync(made, keyFile);
    } catch (fault) {
      if ((fault as NodeJS.ErrnoException).code !== "EEXIST") throw fault;
    } finally {
      unlinkSync(made);
    }
  }
  return readFileSync(keyFile, "utf8");
}
