import { changeOf, type Decide, unchangeable } from "./change.ts";
import { isOrgNumber } from "./org-number.ts";
import type { DigitalMailbox } from "./person.ts";

/** The form of an address inside a supplier: 8 to 100 characters, none of them a control. */
const ADDRESS = /^[^\p{Cc}\p{Cf}\s]{8,100}$/u;

/** Chooses the mailbox for digital letters, or none. */
export function chooseDigitalMailbox(wish: { address: string; supplier: string } | null): Decide {
  return (person, now) => {
    const problem = unchangeable(person);
    if (problem !== null) return problem;
    if (wish && (!ADDRESS.test(wish.address) || !isOrgNumber(wish.supplier)))
      return "InvalidMailbox";
    const digitalMailbox: DigitalMailbox | null = wish && { ...wish };
    const { address, supplier } = person.digitalMailbox ?? {};
    if (address === digitalMailbox?.address && supplier === digitalMailbox?.supplier)
      return "MailboxAlreadyChosen";
    return changeOf(person, now, "DIGITAL_MAILBOX_CHOSEN", { digitalMailbox });
  };
}
