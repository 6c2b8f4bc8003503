import { type Instant, type LanguageCode, notRegistered, type Person } from "../rules/person.ts";
import { MAILBOX_SUPPLIERS } from "./test-persons.ts";

const DAY = 86_400_000;
const FIRST_BIRTH = Date.UTC(1940, 0, 1);
const LAST_BIRTH = Date.UTC(1999, 11, 31);
const FIRST_CONTROL = [3, 7, 6, 1, 8, 9, 4, 5, 2];
const SECOND_CONTROL = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2];
const LANGUAGES: LanguageCode[] = ["NB", "NB", "NB", "NB", "NB", "NB", "NN", "NN", "EN", "SE"];

/** Valid synthetic fødselsnummer (month + 80), always the same ones in the same order. */
export function* syntheticIds(): Generator<string> {
  for (let individual = 0; individual < 500; individual++)
    for (let birth = FIRST_BIRTH; birth <= LAST_BIRTH; birth += DAY) {
      const id = syntheticId(new Date(birth), individual);
      if (id !== null) yield id;
    }
}

/** Null where the control digits do not come out, as for one number in six. */
function syntheticId(birth: Date, individual: number): string | null {
  const two = (number: number) => String(number).padStart(2, "0");
  const date = `${two(birth.getUTCDate())}${two(birth.getUTCMonth() + 81)}${two(birth.getUTCFullYear() % 100)}`;
  const nine = date + String(individual).padStart(3, "0");
  const first = controlDigit(nine, FIRST_CONTROL);
  const second = controlDigit(nine + first, SECOND_CONTROL);
  return first === 10 || second === 10 ? null : `${nine}${first}${second}`;
}

function controlDigit(digits: string, weights: readonly number[]): number {
  let sum = 0;
  for (let i = 0; i < weights.length; i++) sum += (weights[i] ?? 0) * (digits.charCodeAt(i) - 48);
  return (11 - (sum % 11)) % 11;
}

/**
 * The person at `index` of a register with real shares: of a hundred, three deleted, three reserved,
 * 98 with an e-mail address, 99 with a mobile number, eight with a channel expired, six sharing a
 * number with somebody else.
 */
export function syntheticPerson(index: number, nationalId: string, now: Instant): Person {
  const draw = (salt: number, below: number) => mix(index, salt) % below;
  if (draw(1, 100) < 3)
    return { ...notRegistered(nationalId), registration: "DELETED", revision: 2 };
  const reserved = draw(2, 100) < 3;
  const reservedAt = reserved ? now - (1 + draw(3, 3000)) * DAY : null;
  const expired = draw(4, 100) < 8 ? draw(5, 3) : null;
  const mailbox = draw(6, 100);
  const place = index % 100;
  const sharing = place < 6 ? index - (place % 2) : index;
  return {
    ...notRegistered(nationalId),
    registration: "ACTIVE",
    revision: 1,
    email:
      draw(8, 100) < 98
        ? { address: `person${index}@example.com`, ...dates(expired === 0 || expired === 2, 9) }
        : null,
    mobile:
      draw(10, 100) < 99
        ? {
            number: `+479${String(sharing % 1e7).padStart(7, "0")}`,
            ...dates(expired === 1 || expired === 2, 11),
          }
        : null,
    reservation: { reserved, reservedAt, changedAt: reservedAt },
    language:
      draw(12, 100) < 60
        ? { code: LANGUAGES[draw(13, 10)] ?? "NB", changedAt: now - (1 + draw(14, 2000)) * DAY }
        : null,
    digitalMailbox:
      mailbox < 40
        ? {
            address: `person.${index}#${String(draw(15, 10_000)).padStart(4, "0")}`,
            supplier: mailbox < 36 ? MAILBOX_SUPPLIERS.digipost : MAILBOX_SUPPLIERS.eboks,
          }
        : null,
    updatedAt: now - draw(16, 500) * DAY,
  };

  function dates(isExpired: boolean, salt: number) {
    const confirmedAt =
      now - (isExpired ? 600 + draw(salt, 900) : 1 + draw(salt, 500)) * DAY - draw(17, DAY);
    const changedAt = confirmedAt - draw(18, 1500) * DAY;
    return {
      changedAt,
      confirmedAt,
      validatedAt: draw(19, 2) ? changedAt : null,
      markedShared: false,
    };
  }
}

/** A well-spread number from two, the same every time. */
function mix(index: number, salt: number): number {
  let hash = Math.imul(index + 1, 0x9e3779b1) ^ Math.imul(salt, 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  hash = Math.imul(hash ^ (hash >>> 12), 0x297a2d39);
  return (hash ^ (hash >>> 15)) >>> 0;
}
