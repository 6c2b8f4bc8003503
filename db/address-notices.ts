import type { Change, ChangeKind } from "../src/rules/change.ts";
import type { Instant } from "../src/rules/person.ts";
import type { Channel } from "../src/rules/validation-code.ts";
import type { Step } from "./step.ts";

/**
 * A notice to each address that a change took from a record: whoever reads there, and did not make
 * the change, can do something about it. It says nothing of the new address. Whose registration is
 * deleted is told nothing more, nor who was asked before their shared address was cleared.
 */
export function addressNotices({ kind, before, after }: Change, at: Instant): Step[] {
  if (SILENT.has(kind)) return [];
  const places: [Channel, string | undefined, string | undefined][] = [
    ["EMAIL", before.email?.address, after.email?.address],
    ["SMS", before.mobile?.number, after.mobile?.number],
  ];
  const to = Number(before.nationalId);
  const language = before.language?.code ?? "NB";
  return places.flatMap(([channel, was, is]): Step[] =>
    was === undefined || was.toLowerCase() === is?.toLowerCase()
      ? []
      : [["addNotice", to, at, channel, was, language, at, to, at - DAY]],
  );
}

const SILENT: ReadonlySet<ChangeKind> = new Set([
  "REGISTRATION_DELETED",
  "SHARED_CONTACT_POINT_CLEARED",
]);

/** Notices to one person are counted over this; more than ten would be a way to pester others. */
const DAY = 86_400_000;
