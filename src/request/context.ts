import DataLoader from "dataloader";
import type { Agency, MaybePromise } from "../../db/store.ts";
import type { Caller, KnownCaller } from "../access/caller.ts";
import { preferredLanguage } from "../rules/language.ts";
import type { Instant } from "../rules/person.ts";
import type { SentenceLanguage } from "../rules/rule-set.ts";
import { type Archive, createArchive } from "./archive.ts";
import type { Channel, Register } from "./asking.ts";
import { createSharedContactPoints, type SharedContactPoints } from "./contact-points.ts";
import { createDeeds, type Deeds } from "./deeds.ts";
import { createDisclosures, type Disclosures } from "./disclosures.ts";
import { createEnterprises, type Enterprises } from "./enterprises.ts";
import type { Stream } from "./feed.ts";
import { createMailboxSuppliers, type MailboxSuppliers } from "./mailbox-suppliers.ts";
import { createPeople, type People } from "./people.ts";

/** What one request is answered with. Made anew for each, so nothing of one caller reaches another. */
export interface Context {
  caller: Caller;
  /** The moment of the request; everything in one answer is decided at it. */
  now: Instant;
  language: SentenceLanguage;
  register: Register;
  people: People;
  enterprises: Enterprises;
  disclosures: Disclosures;
  sharedContactPoints: SharedContactPoints;
  mailboxSuppliers: MailboxSuppliers;
  agencies: DataLoader<string, Agency | null>;
  deeds: Deeds;
  archive: Archive;
  /** Where a subscription stands; nowhere in other requests. */
  stream: Stream;
}

export interface Request {
  caller: Caller;
  now: Instant;
  acceptLanguage: string | undefined;
  /** What the look-up is for, as the request's header says. */
  purpose: string | null;
  channel: Channel;
}

/** Builds a request's context; whether an agency is connected is looked up each time. */
export function createContext(register: Register, request: Request): MaybePromise<Context> {
  const { caller } = request;
  if (caller.kind !== "AGENCY") return contextFor(register, request, caller, null);
  const found = register.store.agency(caller.organization);
  const withAgency = (agency: Agency | null) => {
    const connected = agency !== null && agency.disconnectedAt === null;
    return contextFor(register, request, { ...caller, connected }, agency);
  };
  return found instanceof Promise ? found.then(withAgency) : withAgency(found);
}

function contextFor(
  register: Register,
  { now, acceptLanguage, purpose, channel }: Request,
  caller: Caller,
  agency: Agency | null,
): Context {
  const { store } = register;
  const language = preferredLanguage(acceptLanguage);
  const enterprises = createEnterprises(store, caller, now);
  const disclosures = createDisclosures(register, caller, agency, now, purpose);
  return {
    caller,
    now,
    language,
    register,
    people: createPeople(store, caller, disclosures),
    enterprises,
    disclosures,
    sharedContactPoints: createSharedContactPoints(store),
    mailboxSuppliers: createMailboxSuppliers(store),
    agencies: new DataLoader(async (orgNumbers) => store.agencies(orgNumbers)),
    /** Guarded by scopes in the schema, so whoever comes to these is known. */
    deeds: createDeeds(
      { register, caller: caller as KnownCaller, now, language, channel },
      disclosures,
      enterprises,
    ),
    archive: createArchive(register, disclosures, caller, now),
    stream: { after: null, reached: null },
  };
}
