import type { Receipt } from "../../db/commit.ts";
import type { Agency } from "../../db/store.ts";
import type { AuditValue } from "../audit/canonical.ts";
import type { ProblemType } from "../rules/change.ts";
import { isOrgNumber } from "../rules/org-number.ts";
import { Refusal } from "../rules/problem.ts";
import { type Asking, type Register, valuesOf } from "./asking.ts";
import { type Page, type PageWish, pageOf, readPage } from "./history.ts";
import { once } from "./once.ts";
import { type Problem, problemOf } from "./problem.ts";

export interface AgencyInput {
  orgNumber: string;
  reason?: string | null | undefined;
  idempotencyKey?: string | null | undefined;
}

/** What an agency is connected with. */
export interface ConnectInput extends AgencyInput {
  name: string;
  displayDelayDays?: number | null | undefined;
}

export interface AgencyChanged {
  agency: Agency;
  receipt: Receipt;
}

export type Agencies = Page<Agency>;

const LONGEST_NAME = 200;
const LONGEST_DELAY_DAYS = 3650;

/** Lets an agency look people up. @throws {Refusal} when the input cannot be meant. */
export function connectAgency(asking: Asking, input: ConnectInput) {
  const { orgNumber, name, displayDelayDays } = input;
  const delay = displayDelayDays ?? 0;
  if (name.trim() === "" || name.length > LONGEST_NAME)
    throw new Refusal("BAD_USER_INPUT", `name: expected 1 to ${LONGEST_NAME} characters`);
  if (delay < 0 || delay > LONGEST_DELAY_DAYS)
    throw new Refusal(
      "BAD_USER_INPUT",
      `displayDelayDays: expected 0 to ${LONGEST_DELAY_DAYS} days`,
    );
  return changeAgency(asking, "connectAgency", "AGENCY_CONNECTED", input, (agency, now) => {
    if (agency?.disconnectedAt === null) return "AgencyAlreadyConnected";
    const connected = { orgNumber, name: name.trim(), displayDelayDays: delay };
    return { ...connected, connectedAt: now, disconnectedAt: null };
  });
}

/** Lets an agency look nobody up any more. */
export function disconnectAgency(asking: Asking, input: AgencyInput) {
  return changeAgency(asking, "disconnectAgency", "AGENCY_DISCONNECTED", input, (agency, now) =>
    agency?.disconnectedAt === null ? { ...agency, disconnectedAt: now } : "AgencyNotConnected",
  );
}

/** Every agency that was ever connected, by number. @throws {Refusal} when the page cannot be meant. */
export async function agenciesOf({ store }: Register, wish: PageWish): Promise<Agencies> {
  const { first, below: after } = readPage(wish);
  const found = await store.allAgencies(after === null ? null : String(after), first + 1);
  const nodes = found.slice(0, first);
  const last = nodes.at(-1)?.orgNumber;
  return pageOf(nodes, found.length > first, last === undefined ? undefined : Number(last));
}

async function changeAgency(
  asking: Asking,
  operation: string,
  kind: string,
  input: AgencyInput,
  decide: (agency: Agency | null, now: number) => Agency | ProblemType,
): Promise<AgencyChanged | Problem> {
  const { register } = asking;
  const { orgNumber, reason } = input;
  if (!isOrgNumber(orgNumber))
    throw new Refusal("BAD_USER_INPUT", "orgNumber: expected an organisation number of 9 digits");
  if (!reason?.trim()) return problemOf(asking, "ReasonRequired");
  const of = "AGENCY" as const;
  return once<AgencyChanged>(
    asking,
    { operation, input, turn: orgNumber },
    async (now) => {
      const before = await register.store.agency(orgNumber);
      const agency = decide(before, now);
      if (typeof agency === "string") return problemOf(asking, agency);
      const after = { ...agency } as unknown as AuditValue;
      const values = { ...valuesOf(asking, reason), agency: after };
      return {
        deeds: [{ of, kind, agency, values }],
        answer: after,
        result: ([receipt]) => ({ agency, receipt: receipt as Receipt }),
      };
    },
    async ({ answer, receipt }) => ({ agency: answer as unknown as Agency, receipt }),
  );
}
