import type { Person } from "../../src/rules/person.ts";
import { aMobile, anEmail, aPerson, daysAgo, LONG_AGO } from "./a-person.ts";

const reservedAt = daysAgo(300);

/** The situations the tests tell about, by name. */
export const scenarios = {
  reachable: aPerson(),
  reservedLastWinter: aPerson({
    nationalId: "04846697271",
    reservation: { reserved: true, reservedAt, changedAt: reservedAt },
  }),
  emailExpiredMobileFresh: aPerson({ nationalId: "06828498159", email: anEmail(LONG_AGO) }),
  bothExpired: aPerson({
    nationalId: "11887197158",
    email: anEmail(LONG_AGO),
    mobile: aMobile(LONG_AGO),
  }),
  changedLongAgoConfirmedYesterday: aPerson({
    nationalId: "30850649509",
    email: anEmail({ changedAt: daysAgo(5 * 365), confirmedAt: daysAgo(1) }),
    mobile: null,
  }),
  mobileOnly: aPerson({ nationalId: "23837998492", email: null }),
  nothingLeft: aPerson({ nationalId: "25887098029", email: null, mobile: null }),
  deleted: aPerson({
    nationalId: "17894199350",
    registration: "DELETED",
    revision: 2,
    email: null,
    mobile: null,
  }),
} satisfies Record<string, Person>;
