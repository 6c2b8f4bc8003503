import { randomBytes } from "node:crypto";

/**
 * A random name by which the logs know a person, 12 characters of base64url. It tells nothing of
 * their national id: only the register's own row joins the two, and erasure removes that.
 */
export function newReference(): string {
  return randomBytes(9).toString("base64url");
}
