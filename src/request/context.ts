import type { MaybePromise, Store } from "../../db/store.ts";
import type { Caller, KnownCaller } from "../access/caller.ts";
import type { Decide } from "../rules/change.ts";
import { preferredLanguage } from "../rules/language.ts";
import type { Instant } from "../rules/person.ts";
import type { SentenceLanguage } from "../rules/rule-set.ts";
import { type Changed, type ChangeInput, changePerson, type Problem } from "./change-person.ts";
import { createSharedContactPoints, type SharedContactPoints } from "./contact-points.ts";
import type { Evidence } from "./evidence.ts";
import { createMailboxSuppliers, type MailboxSuppliers } from "./mailbox-suppliers.ts";
import { createPeople, type People } from "./people.ts";

/** What one request is answered with. Made anew for each, so nothing of one caller reaches another. */
export interface Context {
  caller: Caller;
  /** The moment of the request; everything in one answer is decided at it. */
  now: Instant;
  language: SentenceLanguage;
  people: People;
  sharedContactPoints: SharedContactPoints;
  mailboxSuppliers: MailboxSuppliers;
  evidence: Evidence;
  /** Changes a person, or says why not; `operation` is the mutation's name. */
  change(operation: string, input: ChangeInput, decide: Decide): Promise<Changed | Problem>;
}

export interface Request {
  caller: Caller;
  now: Instant;
  acceptLanguage: string | undefined;
}

/** Builds a request's context; whether an agency is connected is looked up each time. */
export function createContext(
  store: Store,
  evidence: Evidence,
  request: Request,
): MaybePromise<Context> {
  const { caller } = request;
  if (caller.kind !== "AGENCY") return contextFor(store, evidence, request, caller);
  const found = store.agency(caller.organization);
  const withAgency = (agency: Awaited<typeof found>) =>
    contextFor(store, evidence, request, {
      ...caller,
      connected: agency !== null && agency.disconnectedAt === null,
    });
  return found instanceof Promise ? found.then(withAgency) : withAgency(found);
}

function contextFor(
  store: Store,
  evidence: Evidence,
  { now, acceptLanguage }: Request,
  caller: Caller,
): Context {
  const language = preferredLanguage(acceptLanguage);
  return {
    caller,
    now,
    language,
    people: createPeople(store, caller.subject),
    sharedContactPoints: createSharedContactPoints(store),
    mailboxSuppliers: createMailboxSuppliers(store),
    evidence,
    change: (operation, input, decide) =>
      changePerson(
        { store, caller: caller as KnownCaller, now, language },
        operation,
        input,
        decide,
      ),
  };
}
