import type { Caller } from "../access/caller.ts";
import type { Register } from "./asking.ts";
import { isAnyDue } from "./due-reminders.ts";

/** Whether a caller's subscription to a field has anything to tell after a cursor. */
export async function hasNews(
  register: Register,
  caller: Caller,
  field: string,
  after: string | null,
): Promise<boolean> {
  if (field === "reminderDue" && caller.kind === "AGENCY") return isAnyDue(register, caller, after);
  return (await register.store.newestChange()) > Number(after ?? 0);
}
