import { drawing } from "./random.ts";

const draw = drawing(9);

/**
 * A random name by which the logs know a person, 12 characters of base64url. It tells nothing of
 * their national id: only the register's own row joins the two, and erasure removes that.
 */
export function newReference(): string {
  return draw().toString("base64url");
}
