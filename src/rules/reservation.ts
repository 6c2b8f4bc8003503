import { type Change, changeOf, type ProblemType, unchangeable } from "./change.ts";
import type { Instant, Person } from "./person.ts";

/** Reserves against digital communication (eForvaltningsforskriften § 9). */
export function reserve(person: Person, now: Instant): Change | ProblemType {
  const problem = unchangeable(person) ?? (person.reservation.reserved ? "AlreadyReserved" : null);
  if (problem !== null) return problem;
  const reservation = { reserved: true, reservedAt: now, changedAt: now };
  return changeOf(person, now, "RESERVED", { reservation });
}

export function withdrawReservation(person: Person, now: Instant): Change | ProblemType {
  const problem = unchangeable(person) ?? (person.reservation.reserved ? null : "NotReserved");
  if (problem !== null) return problem;
  const reservation = { reserved: false, reservedAt: null, changedAt: now };
  return changeOf(person, now, "RESERVATION_WITHDRAWN", { reservation });
}
