import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { NotificationDecision as NotificationDecisionModel, Recipient as RecipientModel } from '../../src/rules/notification-decision.ts';
import type { ReasonCode as ReasonCodeModel } from '../../src/rules/reason.ts';
import type { Problem as ProblemModel } from '../../src/request/problem.ts';
import type { Person as PersonModel, Email as EmailModel, Mobile as MobileModel, Reservation as ReservationModel, LanguageChoice as LanguageChoiceModel, DigitalMailbox as DigitalMailboxModel } from '../../src/rules/person.ts';
import type { EnterpriseKey } from '../../src/rules/enterprise.ts';
import type { Published as PublishedModel } from '../../src/request/evidence.ts';
import type { KnownCaller } from '../../src/access/caller.ts';
import type { CodeSent as CodeSentModel } from '../../src/request/validation-codes.ts';
import type { Recorded as RecordedModel } from '../../src/request/decisions.ts';
import type { Campaign as CampaignModel, CampaignPreview as CampaignPreviewModel } from '../../src/rules/campaign.ts';
import type { CampaignMoved as CampaignMovedModel } from '../../src/request/campaigns.ts';
import type { Message as MessageModel } from '../../db/outbox.ts';
import type { Messages as MessagesModel, Counts as CountsModel } from '../../src/request/messages.ts';
import type { Resent as ResentModel } from '../../src/request/resend-message.ts';
import type { DuePage as DuePageModel, DueReminder as DueReminderModel } from '../../src/request/due-reminders.ts';
import type { Agency as AgencyModel } from '../../db/store.ts';
import type { Agencies as AgenciesModel, AgencyChanged as AgencyChangedModel } from '../../src/request/agencies.ts';
import type { RegisterQuality as RegisterQualityModel, ChannelQuality as ChannelQualityModel } from '../../src/rules/register-quality.ts';
import type { LookupStatistics as LookupStatisticsModel, LookupCount as LookupCountModel } from '../../db/lookup-statistics.ts';
import type { Lookup as LookupModel } from '../../db/access-log.ts';
import type { RecordChange as RecordChangeModel } from '../../src/request/history.ts';
import type { FeedPage as FeedPageModel, FeedItem as FeedItemModel } from '../../src/request/feed.ts';
import type { Changed as ChangedModel } from '../../src/request/change-person.ts';
import type { Context } from '../../src/request/context.ts';
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** A place in the register's one order of changes, to be handed back as it is (markør) */
  ChangeCursor: { input: string; output: string; }
  /** An instant as RFC 3339 in UTC with milliseconds, for example `2026-11-24T09:00:00.000Z` (tidspunkt) */
  DateTime: { input: number; output: number; }
  /** An e-mail address of 3 to 254 characters, its domain in A-label form (epostadresse) */
  EmailAddress: { input: string; output: string; }
  /**
   * A fødselsnummer or D-nummer, 11 digits. Outside production only synthetic ones (month + 80 or + 40)
   * are accepted, in production only real ones (personidentifikator)
   */
  NationalId: { input: string; output: string; }
  /** An organisation number in Enhetsregisteret, 9 digits (organisasjonsnummer) */
  OrgNumber: { input: string; output: string; }
  /** A telephone number in E.164, for example `+4799999999` (mobiltelefonnummer) */
  PhoneNumber: { input: string; output: string; }
  /** A selection of fields, as Federation v2 writes it (feltutvalg) */
  federation__FieldSet: { input: string; output: string; }
  /** An OAuth 2.0 scope, for example `krr:global/kontaktinformasjon.read` (tilgangsomfang) */
  federation__Scope: { input: string; output: string; }
  /** A name that `@link` imports (import) */
  link__Import: { input: string; output: string; }
};

/** Who did something (utført av) */
export type Actor = {
  __typename?: 'Actor';
  /** What kind of caller, or `SYSTEM` for what the register did itself (brukertype) */
  kind: Scalars['String']['output'];
  /** The operator's name, or where an import came from; for auditors (navn) */
  name: Maybe<Scalars['String']['output']>;
  /** The agency; null for others (konsument) */
  organization: Maybe<Scalars['OrgNumber']['output']>;
};

/** A public agency that may look people up, or could (etat) */
export type Agency = {
  __typename?: 'Agency';
  /** When it was connected last (tilknyttet tidspunkt) */
  connectedAt: Scalars['DateTime']['output'];
  /** When it was disconnected; null while it is connected (frakoblet tidspunkt) */
  disconnectedAt: Maybe<Scalars['DateTime']['output']>;
  /** For how many days its look-ups are kept from those they were about (utsatt innsyn) */
  displayDelayDays: Scalars['Int']['output'];
  /** Its name (navn) */
  name: Scalars['String']['output'];
  /** The agency (organisasjonsnummer) */
  orgNumber: Scalars['OrgNumber']['output'];
};

/** The agency is connected already (allerede tilknyttet) */
export type AgencyAlreadyConnected = Problem & {
  __typename?: 'AgencyAlreadyConnected';
  /** A code that never changes its meaning (problemkode) */
  code: Scalars['String']['output'];
  /** One sentence in bokmål, nynorsk or English, by the request's `Accept-Language` (forklaring) */
  message: Scalars['String']['output'];
  /** Which part of the input it is about (sti) */
  path: Maybe<Array<Scalars['String']['output']>>;
};

/** A page of agencies (etater) */
export type AgencyConnection = {
  __typename?: 'AgencyConnection';
  /** The agencies, by number (etater) */
  nodes: Array<Agency>;
  /** Where the page stands (side) */
  pageInfo: PageInfo;
};

/** The agency is not connected (ikke tilknyttet) */
export type AgencyNotConnected = Problem & {
  __typename?: 'AgencyNotConnected';
  /** A code that never changes its meaning (problemkode) */
  code: Scalars['String']['output'];
  /** One sentence in bokmål, nynorsk or English, by the request's `Accept-Language` (forklaring) */
  message: Scalars['String']['output'];
  /** Which part of the input it is about (sti) */
  path: Maybe<Array<Scalars['String']['output']>>;
};

/** The person is registered already (allerede registrert) */
export type AlreadyRegistered = Problem & {
  __typename?: 'AlreadyRegistered';
  /** A code that never changes its meaning (problemkode) */
  code: Scalars['String']['output'];
  /** One sentence in bokmål, nynorsk or English, by the request's `Accept-Language` (forklaring) */
  message: Scalars['String']['output'];
  /** Which part of the input it is about (sti) */
  path: Maybe<Array<Scalars['String']['output']>>;
};

/** Some have been decided again already, and nothing was recorded (allerede gjentatt) */
export type AlreadyReminded = Problem & {
  __typename?: 'AlreadyReminded';
  /** A code that never changes its meaning (problemkode) */
  code: Scalars['String']['output'];
  /** One sentence in bokmål, nynorsk or English, by the request's `Accept-Language` (forklaring) */
  message: Scalars['String']['output'];
  /** Which part of the input it is about (sti) */
  path: Maybe<Array<Scalars['String']['output']>>;
  /** Which of the list that `path` names they are, counted from 0 (posisjoner) */
  positions: Array<Scalars['Int']['output']>;
};

/** The person has reserved already (allerede reservert) */
export type AlreadyReserved = Problem & {
  __typename?: 'AlreadyReserved';
  /** A code that never changes its meaning (problemkode) */
  code: Scalars['String']['output'];
  /** One sentence in bokmål, nynorsk or English, by the request's `Accept-Language` (forklaring) */
  message: Scalars['String']['output'];
  /** Which part of the input it is about (sti) */
  path: Maybe<Array<Scalars['String']['output']>>;
};

/** Changing asks for assurance level substantial or high (for lavt sikkerhetsnivå) */
export type AssuranceLevelTooLow = Problem & {
  __typename?: 'AssuranceLevelTooLow';
  /** A code that never changes its meaning (problemkode) */
  code: Scalars['String']['output'];
  /** One sentence in bokmål, nynorsk or English, by the request's `Accept-Language` (forklaring) */
  message: Scalars['String']['output'];
  /** Which part of the input it is about (sti) */
  path: Maybe<Array<Scalars['String']['output']>>;
};

/** Who is meant among all that are registered; everybody where nothing is said (utvalg) */
export type AudienceFilter = {
  /** Who has an address on it (kanal) */
  channel?: InputMaybe<ChannelKind>;
  /** Whose last address that counts stops counting within so many days, 1 to 550 (utløper innen) */
  expiresWithinDays?: InputMaybe<Scalars['Int']['input']>;
  /** Whether one of their addresses still counts, on that channel where one is given (ferskhet) */
  freshness?: InputMaybe<Freshness>;
  /** Who has chosen one of these; who has chosen none counts as bokmål (språk) */
  languages?: InputMaybe<Array<Language>>;
  /** Whether they have reserved (reservert) */
  reserved?: InputMaybe<Scalars['Boolean']['input']>;
  /** Whose address on the channel more people than these have, 1 or more (delt av flere enn) */
  sharedByMoreThan?: InputMaybe<Scalars['Int']['input']>;
};

/** A signed statement of what the audit log holds, C2SP tlog-checkpoint (sjekkpunkt) */
export type AuditCheckpoint = {
  __typename?: 'AuditCheckpoint';
  /** The statement as it was signed, to be kept and compared (signert notat) */
  note: Scalars['String']['output'];
  /** Which log (opphav) */
  origin: Scalars['String']['output'];
  /** The root of the tree over them, base64 of 32 bytes (rothash) */
  rootHash: Scalars['String']['output'];
  /** When it was signed (signert tidspunkt) */
  signedAt: Scalars['DateTime']['output'];
  /** How many entries it holds (størrelse) */
  size: Scalars['Int']['output'];
  /** The log's public key, as a signed note's verifier key (verifiseringsnøkkel) */
  verifierKey: Scalars['String']['output'];
};

/** The proof that the audit log only grew, RFC 6962, 2.1.2 (bevis) */
export type AuditConsistency = {
  __typename?: 'AuditConsistency';
  /** Entries in the older log (størrelse) */
  from: Scalars['Int']['output'];
  /** Hashes that lead from the older root to the newer, base64 of 32 bytes each (bevis) */
  hashes: Array<Scalars['String']['output']>;
  /** Entries in the newer log (størrelse) */
  to: Scalars['Int']['output'];
};

/** The proof that an entry is in the audit log (bevis) */
export type AuditProof = {
  __typename?: 'AuditProof';
  /** The entry's place in the log (loggindeks) */
  index: Scalars['Int']['output'];
  /** The entry's leaf hash, base64 of 32 bytes (bladhash) */
  leafHash: Scalars['String']['output'];
  /** C2SP tlog-proof text, which verifies offline with the log's public key (bevis) */
  proof: Scalars['String']['output'];
  /** The log's public key, as a signed note's verifier key (verifiseringsnøkkel) */
  verifierKey: Scalars['String']['output'];
};

/** Where the evidence of a change stands in the audit log (kvittering) */
export type AuditReceipt = {
  __typename?: 'AuditReceipt';
  /** The entry's leaf hash, base64 of 32 bytes (bladhash) */
  leafHash: Scalars['String']['output'];
  /** The entry's place in the log, from 0 (loggindeks) */
  logIndex: Scalars['Int']['output'];
};

/** The caller, as the token tells (bruker) */
export type Caller = {
  __typename?: 'Caller';
  /** Whether the agency may look people up; null for others (tilknyttet) */
  connected: Maybe<Scalars['Boolean']['output']>;
  /** When the token expires (utløpstidspunkt) */
  expiresAt: Scalars['DateTime']['output'];
  /** What kind of caller, decided by who issued the token (brukertype) */
  kind: CallerKind;
  /** What one request may ask for (grenser) */
  limits: CallerLimits;
  /** The operator's name; null for others (navn) */
  name: Maybe<Scalars['String']['output']>;
  /** The person the token is bound to: a citizen, or the one person an agency's token allows (pid) */
  nationalId: Maybe<Scalars['NationalId']['output']>;
  /** The agency asking; null for others (konsument) */
  organization: Maybe<Scalars['OrgNumber']['output']>;
  /** The scopes that count for this kind of caller (tilgangsomfang) */
  scopes: Array<Scalars['String']['output']>;
  /** The supplier acting for the agency; null when none is (leverandør) */
  supplier: Maybe<Scalars['OrgNumber']['output']>;
};

/** The kinds of caller (brukertype) */
export type CallerKind =
  /** A public agency, with a token from Maskinporten (etat) */
  | 'AGENCY'
  /** A citizen, with a token from ID-porten (innbygger) */
  | 'CITIZEN'
  /** Someone who runs the register, with a token for internal tools (forvalter) */
  | 'OPERATOR';

/** What one request may ask for (grenser) */
export type CallerLimits = {
  __typename?: 'CallerLimits';
  /** The most different people in one request, over all its aliases (maks personer) */
  personsPerRequest: Scalars['Int']['output'];
};

/**
 * A message to many people. Each of them is decided about when it is their turn, as they stand then
 * (utsending)
 */
export type Campaign = {
  __typename?: 'Campaign';
  /** What comes after it where it asks people to correct an address that they share (opprydding) */
  cleanUp: Maybe<CleanUp>;
  /** When it was planned (opprettet) */
  createdAt: Scalars['DateTime']['output'];
  /** When it was through, or called off; null before (avsluttet) */
  finishedAt: Maybe<Scalars['DateTime']['output']>;
  /** When everybody will have had their turn; null while it is not running (forventet ferdig) */
  finishesAt: Maybe<Scalars['DateTime']['output']>;
  /** What would come of it, as people stood when they were found; most people first (prøvekjøring) */
  forecast: Array<CampaignCount>;
  /** How many people have had their turn (behandlet) */
  handled: Scalars['Int']['output'];
  /** Its number (utsendingsnummer) */
  id: Scalars['ID']['output'];
  /** How its messages fare; those given up have bounced (meldinger) */
  messages: MessageCounts;
  /** What those who run the register call it (navn) */
  name: Scalars['String']['output'];
  /** How many people have their turn in a second (personer i sekundet) */
  peoplePerSecond: Scalars['Int']['output'];
  /** By which channels it is to go; by every usable one when null (kanalvalg) */
  preference: Maybe<ChannelPreference>;
  /** What one person would get if it were their turn now, which they will see (forhåndsvisning) */
  preview: CampaignPreview;
  /** What it is for, which decides who may get it (formål) */
  purpose: NotificationPurpose;
  /** How many people were written to (nådd) */
  reached: Scalars['Int']['output'];
  /** How many people it is for, as far as they are found (mottakere) */
  recipients: Scalars['Int']['output'];
  /** What came of it, most people first (resultat) */
  results: Array<CampaignCount>;
  /** When it was started first; null before (startet) */
  startedAt: Maybe<Scalars['DateTime']['output']>;
  /** How far it has come (tilstand) */
  state: CampaignState;
  /** What it says, a text for each language (tekster) */
  texts: Array<CampaignText>;
};


/**
 * A message to many people. Each of them is decided about when it is their turn, as they stand then
 * (utsending)
 */
export type CampaignPreviewArgs = {
  nationalId: Scalars['NationalId']['input'];
};

/** A page of messages to many people (utsendinger) */
export type CampaignConnection = {
  __typename?: 'CampaignConnection';
  /** They, newest first (utsendinger) */
  nodes: Array<Campaign>;
  /** Where the page stands (side) */
  pageInfo: PageInfo;
};

/** How many people something comes to (antall) */
export type CampaignCount = {
  __typename?: 'CampaignCount';
  /** By which channels they are written to (kanaler) */
  channels: Array<ChannelKind>;
  /** What was decided about them (utfall) */
  outcome: NotificationOutcome;
  /** How many they are (personer) */
  people: Scalars['Int']['output'];
  /** The heaviest reason; null where they are written to (begrunnelse) */
  reason: Maybe<ReasonCode>;
};

/** There is no such message to many people (utsendingen finnes ikke) */
export type CampaignNotFound = Problem & {
  __typename?: 'CampaignNotFound';
  /** A code that never changes its meaning (problemkode) */
  code: Scalars['String']['output'];
  /** One sentence in bokmål, nynorsk or English, by the request's `Accept-Language` (forklaring) */
  message: Scalars['String']['output'];
  /** Which part of the input it is about (sti) */
  path: Maybe<Array<Scalars['String']['output']>>;
};

/** Its state does not allow it: it is not planned yet, or over (utsendingen er ikke klar) */
export type CampaignNotReady = Problem & {
  __typename?: 'CampaignNotReady';
  /** A code that never changes its meaning (problemkode) */
  code: Scalars['String']['output'];
  /** One sentence in bokmål, nynorsk or English, by the request's `Accept-Language` (forklaring) */
  message: Scalars['String']['output'];
  /** Which part of the input it is about (sti) */
  path: Maybe<Array<Scalars['String']['output']>>;
};

/** What one person would get (forhåndsvisning) */
export type CampaignPreview = {
  __typename?: 'CampaignPreview';
  /** By which channels they would be written to (kanaler) */
  channels: Array<ChannelKind>;
  /** The text of the e-mail (e-posttekst) */
  email: Scalars['String']['output'];
  /** In which language (språk) */
  language: Language;
  /** What is decided about them (utfall) */
  outcome: NotificationOutcome;
  /** Why, heaviest first (begrunnelser) */
  reasons: Array<ReasonCode>;
  /** The text of the SMS (SMS-tekst) */
  sms: Scalars['String']['output'];
  /** The subject of the e-mail (emne) */
  subject: Scalars['String']['output'];
};

/** How far a message to many people has come (tilstand) */
export type CampaignState =
  /** It was called off (avlyst) */
  | 'CANCELLED'
  /** All that were to be cleared are (ryddet) */
  | 'CLEARED'
  /** Shared addresses of those who did not answer are being cleared (ryddes) */
  | 'CLEARING'
  /** Everybody has had their turn (fullført) */
  | 'COMPLETED'
  /** It was halted, and may be started again (stanset) */
  | 'PAUSED'
  /** Its people are found, and it may be started (planlagt) */
  | 'PLANNED'
  /** Its people are being found (planlegges) */
  | 'PLANNING'
  /** It is being looked at who answered, before shared addresses are cleared (gjennomgås) */
  | 'REVIEWING'
  /** People have their turn, one after the other (pågår) */
  | 'RUNNING';

/** What a campaign says in one language (tekst) */
export type CampaignText = {
  __typename?: 'CampaignText';
  /** The text of the e-mail, 1 to 500 characters (e-posttekst) */
  email: Scalars['String']['output'];
  /** The language (språk) */
  language: Language;
  /** The text of the SMS, 1 to 160 characters (SMS-tekst) */
  sms: Scalars['String']['output'];
  /** The subject of the e-mail, 1 to 100 characters (emne) */
  subject: Scalars['String']['output'];
};

/** Which one (inndata) */
export type CancelCampaignInput = {
  /** Its number (utsendingsnummer) */
  id: Scalars['ID']['input'];
  /**
   * A key of the caller's own, at most 500 characters: asked again with the same body, the first
   * answer is given again (idempotensnøkkel)
   */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Why, in at most 500 characters (begrunnelse) */
  reason: Scalars['String']['input'];
};

/** What came of it (resultat) */
export type CancelCampaignResult = CampaignNotFound | CampaignNotReady | CancelCampaignSuccess | IdempotencyKeyReused | ReasonRequired;

/** It was done (gjennomført) */
export type CancelCampaignSuccess = {
  __typename?: 'CancelCampaignSuccess';
  /** The campaign after it (utsending) */
  campaign: Campaign;
  /** Where the evidence of it stands (kvittering) */
  receipt: AuditReceipt;
};

/** One change in the register, with the person as they stand now (endring) */
export type Change = {
  __typename?: 'Change';
  /** When (tidspunkt) */
  at: Scalars['DateTime']['output'];
  /** Its place in the register's one order (markør) */
  cursor: Scalars['ChangeCursor']['output'];
  /** Which parts of the record it touched; none for one that came whole (felter) */
  fields: Array<Scalars['String']['output']>;
  /** Why the record changed, for example `RESERVED` (endringstype) */
  kind: Scalars['String']['output'];
  /** Whose number it is about (personidentifikator) */
  nationalId: Scalars['NationalId']['output'];
  /** The person as they stand now; null when nobody has the number (person) */
  person: Maybe<Person>;
  /** The record's revision after it (revisjon) */
  revision: Scalars['Int']['output'];
  /** Nobody may be kept under this number any more: deleted, replaced or erased (gravstein) */
  tombstone: Scalars['Boolean']['output'];
};

/** A page of changes (endringer) */
export type ChangeConnection = {
  __typename?: 'ChangeConnection';
  /** The changes, newest first (endringer) */
  nodes: Array<RecordChange>;
  /** Where the page stands (side) */
  pageInfo: PageInfo;
};

/** A page of what happened (endringer) */
export type ChangePage = {
  __typename?: 'ChangePage';
  /** What happened, oldest first (endringer) */
  changes: Array<Change>;
  /** Where to go on (markør) */
  cursor: Scalars['ChangeCursor']['output'];
  /** Whether there is more by now (flere sider) */
  hasMore: Scalars['Boolean']['output'];
};

/** By what a notification goes (kanal) */
export type ChannelKind =
  /** By e-mail (epost) */
  | 'EMAIL'
  /** By SMS to a mobile (sms) */
  | 'SMS';

/** Which channel the sender wants (kanalvalg) */
export type ChannelPreference =
  /** E-mail only (epost) */
  | 'EMAIL'
  /** Both where both are usable (epost og sms) */
  | 'EMAIL_AND_SMS'
  /** E-mail, or SMS when only that is usable or fresh (helst epost) */
  | 'EMAIL_PREFERRED'
  /** SMS only (sms) */
  | 'SMS'
  /** SMS, or e-mail when only that is usable or fresh (helst sms) */
  | 'SMS_PREFERRED';

/** How good the addresses of one channel are (kanalkvalitet) */
export type ChannelQuality = {
  __typename?: 'ChannelQuality';
  /** E-mail or SMS (kanal) */
  channel: ChannelKind;
  /** Of those: older than that (utgått) */
  expired: Scalars['Int']['output'];
  /** Of the fresh: how many expire in the rest of this month, and in each of the 18 that follow (utløp) */
  expiring: Array<ExpiryCount>;
  /** Of those: changed or confirmed within 18 months (gyldig) */
  fresh: Scalars['Int']['output'];
  /** People registered who gave one (oppgitt) */
  given: Scalars['Int']['output'];
};

/** Whose mailbox, and which (inndata) */
export type ChooseDigitalMailboxInput = {
  /** The revision the caller has read; on any other nothing is changed (revisjon) */
  expectedRevision?: InputMaybe<Scalars['Int']['input']>;
  /**
   * A key of the caller's own, at most 500 characters: asked again with the same body, the first
   * answer is given again (idempotensnøkkel)
   */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The mailbox; null chooses none (digital_post) */
  mailbox?: InputMaybe<DigitalMailboxInput>;
  /** Whose record, 11 digits: an operator says, a citizen's is their own (personidentifikator) */
  nationalId?: InputMaybe<Scalars['NationalId']['input']>;
  /** Why, in at most 500 characters: an operator says, and the person may read it (begrunnelse) */
  reason?: InputMaybe<Scalars['String']['input']>;
};

/** What came of it (resultat) */
export type ChooseDigitalMailboxResult = AssuranceLevelTooLow | ChooseDigitalMailboxSuccess | IdempotencyKeyReused | InvalidMailbox | MailboxAlreadyChosen | NotRegistered | ReasonRequired | RegistrationDeleted | RevisionConflict;

/** It was done (gjennomført) */
export type ChooseDigitalMailboxSuccess = {
  __typename?: 'ChooseDigitalMailboxSuccess';
  /** The record after the change (person) */
  person: Person;
  /** Where the evidence of it stands (kvittering) */
  receipt: AuditReceipt;
};

/** Whose language, and which (inndata) */
export type ChooseLanguageInput = {
  /** The language (spraak) */
  code: Language;
  /** The revision the caller has read; on any other nothing is changed (revisjon) */
  expectedRevision?: InputMaybe<Scalars['Int']['input']>;
  /**
   * A key of the caller's own, at most 500 characters: asked again with the same body, the first
   * answer is given again (idempotensnøkkel)
   */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Whose record, 11 digits: an operator says, a citizen's is their own (personidentifikator) */
  nationalId?: InputMaybe<Scalars['NationalId']['input']>;
  /** Why, in at most 500 characters: an operator says, and the person may read it (begrunnelse) */
  reason?: InputMaybe<Scalars['String']['input']>;
};

/** What came of it (resultat) */
export type ChooseLanguageResult = AssuranceLevelTooLow | ChooseLanguageSuccess | IdempotencyKeyReused | LanguageAlreadyChosen | NotRegistered | ReasonRequired | RegistrationDeleted | RevisionConflict;

/** It was done (gjennomført) */
export type ChooseLanguageSuccess = {
  __typename?: 'ChooseLanguageSuccess';
  /** The record after the change (person) */
  person: Person;
  /** Where the evidence of it stands (kvittering) */
  receipt: AuditReceipt;
};

/** What comes after those who share an address were asked to correct it (opprydding) */
export type CleanUp = {
  __typename?: 'CleanUp';
  /** E-mail addresses or mobile numbers (kanal) */
  channel: ChannelKind;
  /** When it may be carried out; null while not everybody has been asked (kan ryddes fra) */
  clearableFrom: Maybe<Scalars['DateTime']['output']>;
  /** How many people's address was cleared (ryddet) */
  cleared: Scalars['Int']['output'];
  /** Those of more people than these (flere enn) */
  moreThan: Scalars['Int']['output'];
};

/** Which one (inndata) */
export type ClearSharedContactPointsInput = {
  /** The number of the campaign by which they were asked (utsendingsnummer) */
  id: Scalars['ID']['input'];
  /**
   * A key of the caller's own, at most 500 characters: asked again with the same body, the first
   * answer is given again (idempotensnøkkel)
   */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Why, in at most 500 characters; each person may read it (begrunnelse) */
  reason: Scalars['String']['input'];
};

/** What came of it (resultat) */
export type ClearSharedContactPointsResult = CampaignNotFound | CampaignNotReady | ClearSharedContactPointsSuccess | IdempotencyKeyReused | ReasonRequired;

/** It was begun (påbegynt) */
export type ClearSharedContactPointsSuccess = {
  __typename?: 'ClearSharedContactPointsSuccess';
  /** The campaign after it (utsending) */
  campaign: Campaign;
  /** Where the evidence of it stands (kvittering) */
  receipt: AuditReceipt;
};

/** The code is older than ten minutes, used, or out of tries (koden er utløpt) */
export type CodeExpired = Problem & {
  __typename?: 'CodeExpired';
  /** A code that never changes its meaning (problemkode) */
  code: Scalars['String']['output'];
  /** One sentence in bokmål, nynorsk or English, by the request's `Accept-Language` (forklaring) */
  message: Scalars['String']['output'];
  /** Which part of the input it is about (sti) */
  path: Maybe<Array<Scalars['String']['output']>>;
};

/** A code was sent less than a minute ago (for kort tid siden) */
export type CodeRequestedTooSoon = Problem & {
  __typename?: 'CodeRequestedTooSoon';
  /** A code that never changes its meaning (problemkode) */
  code: Scalars['String']['output'];
  /** One sentence in bokmål, nynorsk or English, by the request's `Accept-Language` (forklaring) */
  message: Scalars['String']['output'];
  /** Which part of the input it is about (sti) */
  path: Maybe<Array<Scalars['String']['output']>>;
};

/** Whose values (inndata) */
export type ConfirmContactInfoInput = {
  /** The revision the caller has read; on any other nothing is changed (revisjon) */
  expectedRevision?: InputMaybe<Scalars['Int']['input']>;
  /**
   * A key of the caller's own, at most 500 characters: asked again with the same body, the first
   * answer is given again (idempotensnøkkel)
   */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Whose record, 11 digits: an operator says, a citizen's is their own (personidentifikator) */
  nationalId?: InputMaybe<Scalars['NationalId']['input']>;
  /** Why, in at most 500 characters: an operator says, and the person may read it (begrunnelse) */
  reason?: InputMaybe<Scalars['String']['input']>;
};

/** What came of it (resultat) */
export type ConfirmContactInfoResult = AssuranceLevelTooLow | ConfirmContactInfoSuccess | IdempotencyKeyReused | NotRegistered | NothingToConfirm | ReasonRequired | RegistrationDeleted | RevisionConflict;

/** It was done (gjennomført) */
export type ConfirmContactInfoSuccess = {
  __typename?: 'ConfirmContactInfoSuccess';
  /** The record after the change (person) */
  person: Person;
  /** Where the evidence of it stands (kvittering) */
  receipt: AuditReceipt;
};

/** Which agency (inndata) */
export type ConnectAgencyInput = {
  /** For how many days its look-ups are kept from those they are about; 0 when left out (utsatt innsyn) */
  displayDelayDays?: InputMaybe<Scalars['Int']['input']>;
  /**
   * A key of the caller's own, at most 500 characters: asked again with the same body, the first
   * answer is given again (idempotensnøkkel)
   */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Its name, 1 to 200 characters (navn) */
  name: Scalars['String']['input'];
  /** The agency (organisasjonsnummer) */
  orgNumber: Scalars['OrgNumber']['input'];
  /** Why, in at most 500 characters (begrunnelse) */
  reason: Scalars['String']['input'];
};

/** What came of it (resultat) */
export type ConnectAgencyResult = AgencyAlreadyConnected | ConnectAgencySuccess | IdempotencyKeyReused | ReasonRequired;

/** It was done (gjennomført) */
export type ConnectAgencySuccess = {
  __typename?: 'ConnectAgencySuccess';
  /** The agency after the change (etat) */
  agency: Agency;
  /** Where the evidence of it stands (kvittering) */
  receipt: AuditReceipt;
};

/** How a person may be reached; either may be missing (kontaktinformasjon) */
export type ContactInfo = {
  __typename?: 'ContactInfo';
  /** The e-mail address with its dates; null when none is registered (epostadresse) */
  email: Maybe<Email>;
  /** The mobile number with its dates; null when none is registered (mobiltelefonnummer) */
  mobile: Maybe<Mobile>;
};

/** One value must remain unless the person has reserved (kontaktinformasjon kreves) */
export type ContactInfoRequired = Problem & {
  __typename?: 'ContactInfoRequired';
  /** A code that never changes its meaning (problemkode) */
  code: Scalars['String']['output'];
  /** One sentence in bokmål, nynorsk or English, by the request's `Accept-Language` (forklaring) */
  message: Scalars['String']['output'];
  /** Which part of the input it is about (sti) */
  path: Maybe<Array<Scalars['String']['output']>>;
};

/** The dates of an e-mail address or mobile number, and what they mean (kontaktpunkt) */
export type ContactPoint = {
  /** When the value was new or last replaced (oppdatert) */
  changedAt: Maybe<Scalars['DateTime']['output']>;
  /** When the citizen last said that the value is right (sist_verifisert) */
  confirmedAt: Maybe<Scalars['DateTime']['output']>;
  /** The last instant at which it is fresh: 18 calendar months, by an Oslo clock (utløpstidspunkt) */
  expiresAt: Scalars['DateTime']['output'];
  /** Whether it may still be used for decisions and letters (aktualitet) */
  freshness: Freshness;
  /** Whether the same value is registered on somebody else too (duplisert) */
  shared: Scalars['Boolean']['output'];
  /** When a one-time code sent to it was last entered; does not renew freshness (sist_validert) */
  validatedAt: Maybe<Scalars['DateTime']['output']>;
};

/** Why a decision came out as it did (begrunnelse) */
export type DecisionReason = {
  __typename?: 'DecisionReason';
  /** A code that never changes its meaning (årsakskode) */
  code: ReasonCode;
  /** The provision behind it (hjemmel) */
  legalReference: Scalars['String']['output'];
  /** One sentence in bokmål, nynorsk or English, by the request's `Accept-Language` (forklaring) */
  sentence: Scalars['String']['output'];
  /** The order of reasons: a heavier one comes first (vekt) */
  weight: Scalars['Int']['output'];
};

/** Whose registration (inndata) */
export type DeleteRegistrationInput = {
  /** The revision the caller has read; on any other nothing is changed (revisjon) */
  expectedRevision?: InputMaybe<Scalars['Int']['input']>;
  /**
   * A key of the caller's own, at most 500 characters: asked again with the same body, the first
   * answer is given again (idempotensnøkkel)
   */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Whose record, 11 digits (personidentifikator) */
  nationalId: Scalars['NationalId']['input'];
  /** Why, in at most 500 characters: an operator says, and the person may read it (begrunnelse) */
  reason?: InputMaybe<Scalars['String']['input']>;
};

/** What came of it (resultat) */
export type DeleteRegistrationResult = DeleteRegistrationSuccess | IdempotencyKeyReused | NotRegistered | ReasonRequired | RegistrationDeleted | RevisionConflict;

/** It was done (gjennomført) */
export type DeleteRegistrationSuccess = {
  __typename?: 'DeleteRegistrationSuccess';
  /** The record after the change (person) */
  person: Person;
  /** Where the evidence of it stands (kvittering) */
  receipt: AuditReceipt;
};

/** The mailbox a person has chosen for digital letters (sikker digital postkasse) */
export type DigitalMailbox = {
  __typename?: 'DigitalMailbox';
  /** The address inside the supplier, for example `ola.nordmann#9YDT` (postkasseadresse) */
  address: Maybe<Scalars['String']['output']>;
  /** The supplier's encryption certificate, base64 of an X.509 certificate (sertifikat) */
  certificate: Maybe<Scalars['String']['output']>;
  /** The supplier of the mailbox (postkasseleverandoeradresse) */
  supplier: Scalars['OrgNumber']['output'];
};

/** A mailbox for digital letters (digital_post) */
export type DigitalMailboxInput = {
  /** The address inside the supplier, 8 to 100 characters (postkasseadresse) */
  address: Scalars['String']['input'];
  /** The supplier of the mailbox (postkasseleverandoeradresse) */
  supplier: Scalars['OrgNumber']['input'];
};

/** Which agency (inndata) */
export type DisconnectAgencyInput = {
  /**
   * A key of the caller's own, at most 500 characters: asked again with the same body, the first
   * answer is given again (idempotensnøkkel)
   */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The agency (organisasjonsnummer) */
  orgNumber: Scalars['OrgNumber']['input'];
  /** Why, in at most 500 characters (begrunnelse) */
  reason: Scalars['String']['input'];
};

/** What came of it (resultat) */
export type DisconnectAgencyResult = AgencyNotConnected | DisconnectAgencySuccess | IdempotencyKeyReused | ReasonRequired;

/** It was done (gjennomført) */
export type DisconnectAgencySuccess = {
  __typename?: 'DisconnectAgencySuccess';
  /** The agency after the change (etat) */
  agency: Agency;
  /** Where the evidence of it stands (kvittering) */
  receipt: AuditReceipt;
};

/** An e-mail address (epostadresse) */
export type Email = ContactPoint & {
  __typename?: 'Email';
  /** The address itself (epostadresse) */
  address: Scalars['EmailAddress']['output'];
  /** When the address was new or last replaced (epostadresse_oppdatert) */
  changedAt: Maybe<Scalars['DateTime']['output']>;
  /** When the citizen last said that the address is right (epostadresse_sist_verifisert) */
  confirmedAt: Maybe<Scalars['DateTime']['output']>;
  /** The last instant at which it is fresh: 18 calendar months, by an Oslo clock (utløpstidspunkt) */
  expiresAt: Scalars['DateTime']['output'];
  /** Whether it may still be used for decisions and letters (aktualitet) */
  freshness: Freshness;
  /** Whether the same address is registered on somebody else too (epostadresse_duplisert) */
  shared: Scalars['Boolean']['output'];
  /** When a one-time code sent to it was last entered; does not renew freshness (epostadresse_sist_validert) */
  validatedAt: Maybe<Scalars['DateTime']['output']>;
};

/** A unit in Enhetsregisteret: a main unit or a sub-unit (virksomhet) */
export type Enterprise = {
  __typename?: 'Enterprise';
  /** The unit's number (organisasjonsnummer) */
  orgNumber: Scalars['OrgNumber']['output'];
};

/** Whom to erase (inndata) */
export type ErasePersonInput = {
  /** The revision the caller has read; on any other nothing is changed (revisjon) */
  expectedRevision?: InputMaybe<Scalars['Int']['input']>;
  /**
   * A key of the caller's own, at most 500 characters: asked again with the same body, the first
   * answer is given again (idempotensnøkkel)
   */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Whose record, 11 digits (personidentifikator) */
  nationalId: Scalars['NationalId']['input'];
  /** Why, in at most 500 characters: an operator says, and the person may read it (begrunnelse) */
  reason?: InputMaybe<Scalars['String']['input']>;
};

/** What came of it (resultat) */
export type ErasePersonResult = ErasePersonSuccess | IdempotencyKeyReused | NotRegistered | ReasonRequired | RevisionConflict;

/** It was done (gjennomført) */
export type ErasePersonSuccess = {
  __typename?: 'ErasePersonSuccess';
  /** The record after the change (person) */
  person: Person;
  /** Where the evidence of it stands (kvittering) */
  receipt: AuditReceipt;
};

/** How many addresses expire in a month (utløp) */
export type ExpiryCount = {
  __typename?: 'ExpiryCount';
  /** How many expire in it when nobody confirms (antall) */
  count: Scalars['Int']['output'];
  /** The month by an Oslo clock, such as `2026-11` (måned) */
  month: Scalars['String']['output'];
};

/** Whether a contact point was changed or confirmed within 18 months (aktualitet) */
export type Freshness =
  /** Neither changed nor confirmed within 18 months (utdatert) */
  | 'EXPIRED'
  /** Changed or confirmed within 18 months (oppdatert) */
  | 'FRESH';

/** The key has been used before, with another body (nøkkelen er brukt) */
export type IdempotencyKeyReused = Problem & {
  __typename?: 'IdempotencyKeyReused';
  /** A code that never changes its meaning (problemkode) */
  code: Scalars['String']['output'];
  /** One sentence in bokmål, nynorsk or English, by the request's `Accept-Language` (forklaring) */
  message: Scalars['String']['output'];
  /** Which part of the input it is about (sti) */
  path: Maybe<Array<Scalars['String']['output']>>;
};

/** The e-mail address is none the register can hold (ugyldig epostadresse) */
export type InvalidEmailAddress = Problem & {
  __typename?: 'InvalidEmailAddress';
  /** A code that never changes its meaning (problemkode) */
  code: Scalars['String']['output'];
  /** One sentence in bokmål, nynorsk or English, by the request's `Accept-Language` (forklaring) */
  message: Scalars['String']['output'];
  /** Which part of the input it is about (sti) */
  path: Maybe<Array<Scalars['String']['output']>>;
};

/** The mailbox is none the register can hold (ugyldig postkasse) */
export type InvalidMailbox = Problem & {
  __typename?: 'InvalidMailbox';
  /** A code that never changes its meaning (problemkode) */
  code: Scalars['String']['output'];
  /** One sentence in bokmål, nynorsk or English, by the request's `Accept-Language` (forklaring) */
  message: Scalars['String']['output'];
  /** Which part of the input it is about (sti) */
  path: Maybe<Array<Scalars['String']['output']>>;
};

/** The mobile number is none (ugyldig mobiltelefonnummer) */
export type InvalidMobileNumber = Problem & {
  __typename?: 'InvalidMobileNumber';
  /** A code that never changes its meaning (problemkode) */
  code: Scalars['String']['output'];
  /** One sentence in bokmål, nynorsk or English, by the request's `Accept-Language` (forklaring) */
  message: Scalars['String']['output'];
  /** Which part of the input it is about (sti) */
  path: Maybe<Array<Scalars['String']['output']>>;
};

/** Some recipients are no valid numbers here, and nothing was recorded (ugyldige mottakere) */
export type InvalidRecipients = Problem & {
  __typename?: 'InvalidRecipients';
  /** A code that never changes its meaning (problemkode) */
  code: Scalars['String']['output'];
  /** One sentence in bokmål, nynorsk or English, by the request's `Accept-Language` (forklaring) */
  message: Scalars['String']['output'];
  /** Which part of the input it is about (sti) */
  path: Maybe<Array<Scalars['String']['output']>>;
  /** Which of the list that `path` names they are, counted from 0 (posisjoner) */
  positions: Array<Scalars['Int']['output']>;
};

/** The languages to choose from, by their ISO 639-1 codes (spraak) */
export type Language =
  /** English (en) */
  | 'EN'
  /** Norwegian bokmål (nb) */
  | 'NB'
  /** Norwegian nynorsk (nn) */
  | 'NN'
  /** Northern Sami (se) */
  | 'SE';

/** The language has been chosen already (språket er valgt) */
export type LanguageAlreadyChosen = Problem & {
  __typename?: 'LanguageAlreadyChosen';
  /** A code that never changes its meaning (problemkode) */
  code: Scalars['String']['output'];
  /** One sentence in bokmål, nynorsk or English, by the request's `Accept-Language` (forklaring) */
  message: Scalars['String']['output'];
  /** Which part of the input it is about (sti) */
  path: Maybe<Array<Scalars['String']['output']>>;
};

/** The language a person wants from the public sector (spraak) */
export type LanguageChoice = {
  __typename?: 'LanguageChoice';
  /** When the choice was made (spraak_oppdatert) */
  changedAt: Maybe<Scalars['DateTime']['output']>;
  /** Which language (spraak) */
  code: Language;
};

/** One time the person was shown to somebody (oppslag) */
export type Lookup = {
  __typename?: 'Lookup';
  /** The agency as it is registered; null for others (etat) */
  agency: Maybe<Agency>;
  /** When (tidspunkt) */
  at: Scalars['DateTime']['output'];
  /** What was shown, for example `contactInfo.email.address` (felter) */
  fields: Array<Scalars['String']['output']>;
  /** What kind of caller was shown the person (brukertype) */
  kind: CallerKind;
  /** The name of the operation; null when it had none (operasjon) */
  operation: Maybe<Scalars['String']['output']>;
  /** The agency; null for others (konsument) */
  organization: Maybe<Scalars['OrgNumber']['output']>;
  /** What it was for, as the caller said; null when they did not (formål) */
  purpose: Maybe<Scalars['String']['output']>;
  /** The supplier that acted for the agency; null when none did (leverandør) */
  supplier: Maybe<Scalars['OrgNumber']['output']>;
  /** From when the person may see it here (synlig fra) */
  visibleToSubjectFrom: Scalars['DateTime']['output'];
};

/** A page of look-ups (oppslag) */
export type LookupConnection = {
  __typename?: 'LookupConnection';
  /** The look-ups, newest first (oppslag) */
  nodes: Array<Lookup>;
  /** Where the page stands (side) */
  pageInfo: PageInfo;
};

/** Look-ups by one agency for one purpose (oppslag) */
export type LookupCount = {
  __typename?: 'LookupCount';
  /** The agency as it is registered; null when it is not (etat) */
  agency: Maybe<Agency>;
  /** Requests that showed people (oppslag) */
  lookups: Scalars['Int']['output'];
  /** The agency (konsument) */
  organization: Scalars['OrgNumber']['output'];
  /** People that each of them showed, added up (personer) */
  people: Scalars['Int']['output'];
  /** What it was for, as the caller said; null when they did not (formål) */
  purpose: Maybe<Scalars['String']['output']>;
};

/** Look-ups by agencies over some days (oppslagsstatistikk) */
export type LookupStatistics = {
  __typename?: 'LookupStatistics';
  /** When they were counted (tidspunkt) */
  asOf: Scalars['DateTime']['output'];
  /** From when they are counted (fra) */
  from: Scalars['DateTime']['output'];
  /** Requests that showed people (oppslag) */
  lookups: Scalars['Int']['output'];
  /** People that each of them showed, added up (personer) */
  people: Scalars['Int']['output'];
  /** By agency and purpose, at most 200, those that showed most people first (fordeling) */
  rows: Array<LookupCount>;
};

/** The mailbox has been chosen already (postkassen er valgt) */
export type MailboxAlreadyChosen = Problem & {
  __typename?: 'MailboxAlreadyChosen';
  /** A code that never changes its meaning (problemkode) */
  code: Scalars['String']['output'];
  /** One sentence in bokmål, nynorsk or English, by the request's `Accept-Language` (forklaring) */
  message: Scalars['String']['output'];
  /** Which part of the input it is about (sti) */
  path: Maybe<Array<Scalars['String']['output']>>;
};

/** Which decisions were opened (inndata) */
export type MarkDecisionsOpenedInput = {
  /**
   * A key of the caller's own, at most 500 characters: asked again with the same body, the first
   * answer is given again (idempotensnøkkel)
   */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /**
   * The agency's own decisions that gave a `renotifyAt`, 1 to 1000 of them; those that were marked
   * before stay as they are (avgjørelses-id)
   */
  ids: Array<Scalars['ID']['input']>;
  /** When they were opened, from the decision until now; now when left out (åpnet tidspunkt) */
  openedAt?: InputMaybe<Scalars['DateTime']['input']>;
};

/** What came of it (resultat) */
export type MarkDecisionsOpenedResult = IdempotencyKeyReused | MarkDecisionsOpenedSuccess | UnknownDecisions;

/** It was done (gjennomført) */
export type MarkDecisionsOpenedSuccess = {
  __typename?: 'MarkDecisionsOpenedSuccess';
  /** The decisions, in the order and as often as asked (avgjørelser) */
  decisions: Array<NotificationDecision>;
  /** Where the evidence stands that the last of them was opened (kvittering) */
  receipt: AuditReceipt;
};

/** A message to a person, as far as it concerns those who run the register (melding) */
export type Message = {
  __typename?: 'Message';
  /** How often it was tried, since it was asked for last (forsøk) */
  attempts: Scalars['Int']['output'];
  /** By e-mail or SMS (kanal) */
  channel: ChannelKind;
  /** When it was put into the outbox (opprettet) */
  createdAt: Scalars['DateTime']['output'];
  /** Its number, which is in the reference that it is sent with (meldingsnummer) */
  id: Scalars['ID']['output'];
  /** What it is about (meldingstype) */
  kind: MessageKind;
  /** Why it was not sent the last time, for example `SMTP_451` or `EXPIRED`; null when it was (feilårsak) */
  lastError: Maybe<Scalars['String']['output']>;
  /** When it will be tried next; null when it will not (neste forsøk) */
  nextAttemptAt: Maybe<Scalars['DateTime']['output']>;
  /** When it was accepted by whoever takes it further; null while it is not (sendt) */
  sentAt: Maybe<Scalars['DateTime']['output']>;
  /** Whether it was sent (tilstand) */
  state: MessageState;
};

/** A page of messages (meldinger) */
export type MessageConnection = {
  __typename?: 'MessageConnection';
  /** How many messages there are in each state, on every page (antall) */
  counts: MessageCounts;
  /** The messages, newest first (meldinger) */
  nodes: Array<Message>;
  /** Where the page stands (side) */
  pageInfo: PageInfo;
};

/** How many messages there are (antall) */
export type MessageCounts = {
  __typename?: 'MessageCounts';
  /** Given up (oppgitt) */
  dead: Scalars['Int']['output'];
  /** Still to be sent (i kø) */
  queued: Scalars['Int']['output'];
  /** Sent (sendt) */
  sent: Scalars['Int']['output'];
};

/** What a message is about (meldingstype) */
export type MessageKind =
  /** A notice to an address that is not the person's any more (adresseendring) */
  | 'ADDRESS_CHANGED'
  /** A message to many people (utsending) */
  | 'CAMPAIGN'
  /** The one repeat of a notification that was not opened (gjentatt varsel) */
  | 'REMINDER'
  /** A one-time code that proves an address (engangskode) */
  | 'VALIDATION_CODE';

/** The message is in the queue, or was sent (meldingen er ikke oppgitt) */
export type MessageNotDead = Problem & {
  __typename?: 'MessageNotDead';
  /** A code that never changes its meaning (problemkode) */
  code: Scalars['String']['output'];
  /** One sentence in bokmål, nynorsk or English, by the request's `Accept-Language` (forklaring) */
  message: Scalars['String']['output'];
  /** Which part of the input it is about (sti) */
  path: Maybe<Array<Scalars['String']['output']>>;
};

/** There is no such message, or no longer (meldingen finnes ikke) */
export type MessageNotFound = Problem & {
  __typename?: 'MessageNotFound';
  /** A code that never changes its meaning (problemkode) */
  code: Scalars['String']['output'];
  /** One sentence in bokmål, nynorsk or English, by the request's `Accept-Language` (forklaring) */
  message: Scalars['String']['output'];
  /** Which part of the input it is about (sti) */
  path: Maybe<Array<Scalars['String']['output']>>;
};

/** Whether a message was sent (tilstand) */
export type MessageState =
  /** It was given up: refused for good, tried too often, or too late (oppgitt) */
  | 'DEAD'
  /** It is to be sent (i kø) */
  | 'QUEUED'
  /** It was accepted by whoever takes it further (sendt) */
  | 'SENT';

/** A mobile number (mobiltelefonnummer) */
export type Mobile = ContactPoint & {
  __typename?: 'Mobile';
  /** When the number was new or last replaced (mobiltelefonnummer_oppdatert) */
  changedAt: Maybe<Scalars['DateTime']['output']>;
  /** When the citizen last said that the number is right (mobiltelefonnummer_sist_verifisert) */
  confirmedAt: Maybe<Scalars['DateTime']['output']>;
  /** The last instant at which it is fresh: 18 calendar months, by an Oslo clock (utløpstidspunkt) */
  expiresAt: Scalars['DateTime']['output'];
  /** Whether it may still be used for decisions and letters (aktualitet) */
  freshness: Freshness;
  /** The number itself, in E.164 (mobiltelefonnummer) */
  number: Scalars['PhoneNumber']['output'];
  /** Whether the same number is registered on somebody else too (mobiltelefonnummer_duplisert) */
  shared: Scalars['Boolean']['output'];
  /** When a one-time code sent to it was last entered; does not renew freshness (mobiltelefonnummer_sist_validert) */
  validatedAt: Maybe<Scalars['DateTime']['output']>;
};

export type Mutation = {
  __typename?: 'Mutation';
  /** Calls a message to many people off: what was not tried yet is not sent (avlys utsending) */
  cancelCampaign: CancelCampaignResult;
  /** Chooses the mailbox for digital letters, or none (velg digital postkasse) */
  chooseDigitalMailbox: ChooseDigitalMailboxResult;
  /** Chooses the language a person wants from the public sector, in a national register (velg språk) */
  chooseLanguage: ChooseLanguageResult;
  /**
   * Begins to clear the shared addresses of those who were asked to correct them, and did not answer in
   * time (rydd i delt kontaktinformasjon)
   */
  clearSharedContactPoints: ClearSharedContactPointsResult;
  /** Says that the values registered are still right, which renews them for 18 months (bekreft) */
  confirmContactInfo: ConfirmContactInfoResult;
  /** Lets an agency look people up (tilknytt etat) */
  connectAgency: ConnectAgencyResult;
  /** Deletes a registration: nothing may be sent to the person afterwards (slett registrering) */
  deleteRegistration: DeleteRegistrationResult;
  /** Lets an agency look nobody up any more (koble fra etat) */
  disconnectAgency: DisconnectAgencyResult;
  /** Removes everything the register knows of a person; old evidence still verifies and tells nothing (slett persondata) */
  erasePerson: ErasePersonResult;
  /**
   * Says that people have opened what they were notified of: those decisions are not repeated
   * (registrer åpning)
   */
  markDecisionsOpened: MarkDecisionsOpenedResult;
  /** Halts a message to many people: nobody else has their turn (stans utsending) */
  pauseCampaign: PauseCampaignResult;
  /** Plans a message to many people: they are found afterwards, and none is written to (planlegg utsending) */
  planCampaign: PlanCampaignResult;
  /**
   * Decides for 1 to 1000 recipients whether they may be notified and keeps it as evidence, all of
   * it or nothing (registrer varslingsavgjørelser)
   */
  recordNotificationDecisions: RecordNotificationDecisionsResult;
  /**
   * Decides again, on the record as it stands, about those who did not open in time, and keeps it as
   * evidence: the one repeat, all of them or nothing (registrer gjentatte varsler)
   */
  recordReminders: RecordRemindersResult;
  /** Registers somebody for the first time, or again after a deletion (registrer) */
  registerPerson: RegisterPersonResult;
  /** Gives a person a new number; record and history follow, and the old number leads to it (bytt personidentifikator) */
  replaceNationalId: ReplaceNationalIdResult;
  /** Sends a one-time code to an address, to prove whose it is (be om engangskode) */
  requestValidationCode: RequestValidationCodeResult;
  /** Puts a message that was given up into the queue again (send på nytt) */
  resendMessage: ResendMessageResult;
  /**
   * Reserves against digital communication: decisions and letters come on paper, service messages
   * still by e-mail and SMS (reserver)
   */
  reserve: ReserveResult;
  /** Starts a message to many people, or goes on with it where it was halted (start utsending) */
  startCampaign: StartCampaignResult;
  /**
   * Gives, replaces or removes the e-mail address and mobile number. What is left out stays as it is,
   * null removes (endre kontaktinformasjon)
   */
  updateContactInfo: UpdateContactInfoResult;
  /** Proves an address with the code that was sent to it; a new address becomes the person's (valider) */
  validateContactPoint: ValidateContactPointResult;
  /** Withdraws a reservation (opphev reservasjon) */
  withdrawReservation: WithdrawReservationResult;
};


export type MutationCancelCampaignArgs = {
  input: CancelCampaignInput;
};


export type MutationChooseDigitalMailboxArgs = {
  input: ChooseDigitalMailboxInput;
};


export type MutationChooseLanguageArgs = {
  input: ChooseLanguageInput;
};


export type MutationClearSharedContactPointsArgs = {
  input: ClearSharedContactPointsInput;
};


export type MutationConfirmContactInfoArgs = {
  input: ConfirmContactInfoInput;
};


export type MutationConnectAgencyArgs = {
  input: ConnectAgencyInput;
};


export type MutationDeleteRegistrationArgs = {
  input: DeleteRegistrationInput;
};


export type MutationDisconnectAgencyArgs = {
  input: DisconnectAgencyInput;
};


export type MutationErasePersonArgs = {
  input: ErasePersonInput;
};


export type MutationMarkDecisionsOpenedArgs = {
  input: MarkDecisionsOpenedInput;
};


export type MutationPauseCampaignArgs = {
  input: PauseCampaignInput;
};


export type MutationPlanCampaignArgs = {
  input: PlanCampaignInput;
};


export type MutationRecordNotificationDecisionsArgs = {
  input: RecordNotificationDecisionsInput;
};


export type MutationRecordRemindersArgs = {
  input: RecordRemindersInput;
};


export type MutationRegisterPersonArgs = {
  input: RegisterPersonInput;
};


export type MutationReplaceNationalIdArgs = {
  input: ReplaceNationalIdInput;
};


export type MutationRequestValidationCodeArgs = {
  input: RequestValidationCodeInput;
};


export type MutationResendMessageArgs = {
  input: ResendMessageInput;
};


export type MutationReserveArgs = {
  input: ReserveInput;
};


export type MutationStartCampaignArgs = {
  input: StartCampaignInput;
};


export type MutationUpdateContactInfoArgs = {
  input: UpdateContactInfoInput;
};


export type MutationValidateContactPointArgs = {
  input: ValidateContactPointInput;
};


export type MutationWithdrawReservationArgs = {
  input: WithdrawReservationInput;
};

/** Somebody has the new number already (nummeret er i bruk) */
export type NationalIdTaken = Problem & {
  __typename?: 'NationalIdTaken';
  /** A code that never changes its meaning (problemkode) */
  code: Scalars['String']['output'];
  /** One sentence in bokmål, nynorsk or English, by the request's `Accept-Language` (forklaring) */
  message: Scalars['String']['output'];
  /** Which part of the input it is about (sti) */
  path: Maybe<Array<Scalars['String']['output']>>;
};

/** There is no such address to prove (ingen adresse) */
export type NoContactPoint = Problem & {
  __typename?: 'NoContactPoint';
  /** A code that never changes its meaning (problemkode) */
  code: Scalars['String']['output'];
  /** One sentence in bokmål, nynorsk or English, by the request's `Accept-Language` (forklaring) */
  message: Scalars['String']['output'];
  /** Which part of the input it is about (sti) */
  path: Maybe<Array<Scalars['String']['output']>>;
};

/** The register does not hold the person (ikke registrert) */
export type NotRegistered = Problem & {
  __typename?: 'NotRegistered';
  /** A code that never changes its meaning (problemkode) */
  code: Scalars['String']['output'];
  /** One sentence in bokmål, nynorsk or English, by the request's `Accept-Language` (forklaring) */
  message: Scalars['String']['output'];
  /** Which part of the input it is about (sti) */
  path: Maybe<Array<Scalars['String']['output']>>;
};

/** The person has not reserved (ikke reservert) */
export type NotReserved = Problem & {
  __typename?: 'NotReserved';
  /** A code that never changes its meaning (problemkode) */
  code: Scalars['String']['output'];
  /** One sentence in bokmål, nynorsk or English, by the request's `Accept-Language` (forklaring) */
  message: Scalars['String']['output'];
  /** Which part of the input it is about (sti) */
  path: Maybe<Array<Scalars['String']['output']>>;
};

/** The record is like that already (ingen endring) */
export type NothingToChange = Problem & {
  __typename?: 'NothingToChange';
  /** A code that never changes its meaning (problemkode) */
  code: Scalars['String']['output'];
  /** One sentence in bokmål, nynorsk or English, by the request's `Accept-Language` (forklaring) */
  message: Scalars['String']['output'];
  /** Which part of the input it is about (sti) */
  path: Maybe<Array<Scalars['String']['output']>>;
};

/** There is no value to confirm (ingenting å bekrefte) */
export type NothingToConfirm = Problem & {
  __typename?: 'NothingToConfirm';
  /** A code that never changes its meaning (problemkode) */
  code: Scalars['String']['output'];
  /** One sentence in bokmål, nynorsk or English, by the request's `Accept-Language` (forklaring) */
  message: Scalars['String']['output'];
  /** Which part of the input it is about (sti) */
  path: Maybe<Array<Scalars['String']['output']>>;
};

/** One way to notify (varslingskanal) */
export type NotificationChannel = {
  __typename?: 'NotificationChannel';
  /** The e-mail address, or the mobile number in E.164 (adresse) */
  address: Scalars['String']['output'];
  /** True when it is past the 18-month line, which only service messages may disregard (utdatert) */
  expired: Scalars['Boolean']['output'];
  /** By what (kanal) */
  kind: ChannelKind;
};

/**
 * The answer to whether a recipient may be notified. For `DECISION` and `INFO_LETTER`, `NOTIFY` means:
 * send digitally and notify by these channels (varslingsavgjørelse)
 */
export type NotificationDecision = {
  __typename?: 'NotificationDecision';
  /** The agency that recorded it; null while only computed (konsument) */
  agency: Maybe<Scalars['OrgNumber']['output']>;
  /** The agency's own case; null while only computed (saksreferanse) */
  caseReference: Maybe<Scalars['String']['output']>;
  /** Where to notify; empty unless the outcome is `NOTIFY` (varslingskanaler) */
  channels: Array<NotificationChannel>;
  /** When it was decided (avgjort tidspunkt) */
  decidedAt: Scalars['DateTime']['output'];
  /** Identifies a recorded decision; null while only computed (avgjørelses-id) */
  id: Maybe<Scalars['ID']['output']>;
  /** What the sender may do (utfall) */
  outcome: NotificationOutcome;
  /** The channel the sender wanted; null when it was left open (kanalvalg) */
  preference: Maybe<ChannelPreference>;
  /** What the message is for (formål) */
  purpose: NotificationPurpose;
  /** Why, heaviest first; empty when there is nothing to explain (begrunnelse) */
  reasons: Array<DecisionReason>;
  /** Where the evidence of it stands; null while only computed (kvittering) */
  receipt: Maybe<AuditReceipt>;
  /** Whom it is about (mottaker) */
  recipient: Recipient;
  /** The revision of the recipient it was decided on (revisjon) */
  recipientRevision: Scalars['Int']['output'];
  /**
   * When an unopened notification is to be repeated, 7 days on; for `DECISION` only, and null of a
   * repeat (gjentatt varsel)
   */
  renotifyAt: Maybe<Scalars['DateTime']['output']>;
  /** The decision it repeats, which was not opened in time; null of every other (gjentatt avgjørelse) */
  repeats: Maybe<Scalars['ID']['output']>;
  /** The version of the rules it was decided by (regelsett) */
  ruleSet: Scalars['String']['output'];
  /** The supplier that acted for the agency; null when none did (leverandør) */
  supplier: Maybe<Scalars['OrgNumber']['output']>;
  /**
   * The last instant for which the answer holds if nobody changes anything: the next 18-month line of
   * a person. Null when nothing is due (gyldig til)
   */
  validUntil: Maybe<Scalars['DateTime']['output']>;
};

/** What the sender may do (utfall) */
export type NotificationOutcome =
  /** There is no way to notify (kan ikke varsles) */
  | 'CANNOT_NOTIFY'
  /** Notify by the channels given (varsle) */
  | 'NOTIFY'
  /** The register may not be used for this purpose (ikke tillatt) */
  | 'NOT_PERMITTED'
  /** Send on paper (papir) */
  | 'PAPER';

/** What a message is for (formål) */
export type NotificationPurpose =
  /** A decision, its prior notice, or another message of legal effect or special importance (enkeltvedtak) */
  | 'DECISION'
  /** An urgent message, such as a boil-water notice (krisevarsel) */
  | 'EMERGENCY'
  /** General information without legal effect (informasjonsbrev) */
  | 'INFO_LETTER'
  /** Advertising, which the register may not be used for (markedsføring) */
  | 'MARKETING'
  /** A reminder of an appointment (timepåminnelse) */
  | 'REMINDER'
  /** A service message, such as water shut off (servicemelding) */
  | 'SERVICE';

/** Where a page stands in what it is a page of (side) */
export type PageInfo = {
  __typename?: 'PageInfo';
  /** Where to go on; null on an empty page (markør) */
  endCursor: Maybe<Scalars['String']['output']>;
  /** Whether there is more (flere sider) */
  hasNextPage: Scalars['Boolean']['output'];
};

/** Which one (inndata) */
export type PauseCampaignInput = {
  /** Its number (utsendingsnummer) */
  id: Scalars['ID']['input'];
  /**
   * A key of the caller's own, at most 500 characters: asked again with the same body, the first
   * answer is given again (idempotensnøkkel)
   */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Why, in at most 500 characters (begrunnelse) */
  reason: Scalars['String']['input'];
};

/** What came of it (resultat) */
export type PauseCampaignResult = CampaignNotFound | CampaignNotReady | IdempotencyKeyReused | PauseCampaignSuccess | ReasonRequired;

/** It was done (gjennomført) */
export type PauseCampaignSuccess = {
  __typename?: 'PauseCampaignSuccess';
  /** The campaign after it (utsending) */
  campaign: Campaign;
  /** Where the evidence of it stands (kvittering) */
  receipt: AuditReceipt;
};

/** A person, as the register knows them (person) */
export type Person = {
  __typename?: 'Person';
  /** The same person as the register knew them at a time; null before it did (på tidspunktet) */
  asOf: Maybe<Person>;
  /** What was changed in the record, newest first (endringshistorikk) */
  changes: ChangeConnection;
  /** E-mail address and mobile number; null unless `ACTIVE` (kontaktinformasjon) */
  contactInfo: Maybe<ContactInfo>;
  /** The mailbox for digital letters; null when none is chosen (digital_post) */
  digitalMailbox: Maybe<DigitalMailbox>;
  /** The language the person wants from the public sector; null when none is chosen (spraak) */
  language: Maybe<LanguageChoice>;
  /** Who was shown this person, when and for what, newest first (innsynslogg) */
  lookups: LookupConnection;
  /** The person's number, 11 digits (personidentifikator) */
  nationalId: Scalars['NationalId']['output'];
  /**
   * May this person be notified for this purpose, by what, and if not, why not? Computed at the moment
   * of asking (varslingsstatus)
   */
  notificationDecision: NotificationDecision;
  /**
   * The number asked for, where it has been replaced by `nationalId`: a fødselsnummer for a D-number,
   * say. Null otherwise (tidligere personidentifikator)
   */
  redirectedFrom: Maybe<Scalars['NationalId']['output']>;
  /** Whether the person is in the register. Read it before anything else (status) */
  registration: Registration;
  /**
   * Whether the person has said no to digital communication. Says nothing about a person who is not
   * `ACTIVE`: those receive nothing digitally either (reservasjon)
   */
  reservation: Reservation;
  /** Rises by one with each change to the record; 0 when not registered (revisjon) */
  revision: Scalars['Int']['output'];
};


/** A person, as the register knows them (person) */
export type PersonAsOfArgs = {
  time: Scalars['DateTime']['input'];
};


/** A person, as the register knows them (person) */
export type PersonChangesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A person, as the register knows them (person) */
export type PersonLookupsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  byOthers?: InputMaybe<Scalars['Boolean']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A person, as the register knows them (person) */
export type PersonNotificationDecisionArgs = {
  preference?: InputMaybe<ChannelPreference>;
  purpose: NotificationPurpose;
};

/** Whom it is for, and what it says: people by their numbers, or by a filter (inndata) */
export type PlanCampaignInput = {
  /**
   * That the addresses they share may be cleared so many days after all were written to, 1 to 550; with
   * a filter by `sharedByMoreThan` (rydd etter)
   */
  clearAfterDays?: InputMaybe<Scalars['Int']['input']>;
  /** Whom it is for, among all that are registered; or their numbers (utvalg) */
  filter?: InputMaybe<AudienceFilter>;
  /**
   * A key of the caller's own, at most 500 characters: asked again with the same body, the first
   * answer is given again (idempotensnøkkel)
   */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** What those who run the register call it, 1 to 200 characters (navn) */
  name: Scalars['String']['input'];
  /** The people, ids of 11 digits, 1 to 1000; or a filter (personidentifikatorer) */
  nationalIds?: InputMaybe<Array<Scalars['NationalId']['input']>>;
  /** How many people have their turn in a second, 1 to 1000 (personer i sekundet) */
  peoplePerSecond?: Scalars['Int']['input'];
  /** By which channels it is to go; by every usable one when left out (kanalvalg) */
  preference?: InputMaybe<ChannelPreference>;
  /** What it is for, which decides who may get it (formål) */
  purpose: NotificationPurpose;
  /** Why, in at most 500 characters (begrunnelse) */
  reason: Scalars['String']['input'];
  /** What it says: one text in bokmål, and at most one in each other language (tekster) */
  texts: Array<TextInput>;
};

/** What came of it (resultat) */
export type PlanCampaignResult = IdempotencyKeyReused | PlanCampaignSuccess | ReasonRequired;

/** It was done (gjennomført) */
export type PlanCampaignSuccess = {
  __typename?: 'PlanCampaignSuccess';
  /** The campaign, whose people are being found (utsending) */
  campaign: Campaign;
  /** Where the evidence of it stands (kvittering) */
  receipt: AuditReceipt;
};

/** Why a change was not made (problem) */
export type Problem = {
  /** A code that never changes its meaning (problemkode) */
  code: Scalars['String']['output'];
  /** One sentence in bokmål, nynorsk or English, by the request's `Accept-Language` (forklaring) */
  message: Scalars['String']['output'];
  /** Which part of the input it is about (sti) */
  path: Maybe<Array<Scalars['String']['output']>>;
};

export type Query = {
  __typename?: 'Query';
  /** Every agency that was ever connected, by its number, for those who run the register (etater) */
  agencies: AgencyConnection;
  /** The newest signed statement of what the audit log holds (sjekkpunkt) */
  auditCheckpoint: AuditCheckpoint;
  /**
   * The proof that the log of `to` entries only adds to that of `from`, for whoever kept a checkpoint
   * of each; null when they are not in that order, or no checkpoint covers `to` (bevis)
   */
  auditConsistency: Maybe<AuditConsistency>;
  /** The proof that an entry is in the log; null until a checkpoint covers it (bevis) */
  auditProof: Maybe<AuditProof>;
  /** One message to many people; null where there is none of that number (utsending) */
  campaign: Maybe<Campaign>;
  /** Messages to many people, newest first (utsendinger) */
  campaigns: CampaignConnection;
  /**
   * What happened in the register after a cursor, in one order for all of it: at least once each,
   * never with a gap. For agencies that keep a copy, which they refresh daily (hentEndringer)
   */
  changes: ChangePage;
  /**
   * The agency's decisions whose notification is to be repeated by now, because they were not marked
   * as opened in time: in the order in which they came due (forfalte gjentatte varsler)
   */
  dueReminders: ReminderPage;
  /** Look-ups by agencies, counted at most every five minutes (oppslagsstatistikk) */
  lookupStatistics: LookupStatistics;
  /** The citizen who holds the token, by its `pid` claim (innlogget innbygger) */
  me: Person;
  /** A decision recorded as evidence, for the agency that made it and for auditors (avgjørelse) */
  notificationDecision: Maybe<NotificationDecision>;
  /**
   * Messages to people, newest first: how each fared, without its address and what it says. For those
   * who run the register (utboks)
   */
  outbox: MessageConnection;
  /**
   * One person, for an agency, or for an operator who says why. Never null: an id the register does not hold answers with
   * `registration: NOT_REGISTERED` (oppslag)
   */
  person: Person;
  /**
   * From 1 to 1000 people, for an agency, in the order asked and as often as asked. An id that is
   * malformed, fails its control digits or belongs to another environment is null in its place, with
   * an error naming its position; the others answer (masseoppslag)
   */
  persons: Array<Maybe<Person>>;
  /**
   * How good the register is at a glance, counted over everybody at most every five minutes
   * (registerkvalitet)
   */
  registerQuality: RegisterQuality;
  /** Addresses that many people have, in their order: to be cleaned up (delt kontaktinformasjon) */
  sharedContactPoints: SharedContactPointConnection;
  /** Who the token says I am, with my scopes and limits (innlogget bruker) */
  whoami: Caller;
};


export type QueryAgenciesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryAuditConsistencyArgs = {
  from: Scalars['Int']['input'];
  to?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryAuditProofArgs = {
  index: Scalars['Int']['input'];
};


export type QueryCampaignArgs = {
  id: Scalars['ID']['input'];
};


export type QueryCampaignsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryChangesArgs = {
  after?: InputMaybe<Scalars['ChangeCursor']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryDueRemindersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryLookupStatisticsArgs = {
  days?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryNotificationDecisionArgs = {
  id: Scalars['ID']['input'];
};


export type QueryOutboxArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  state?: InputMaybe<MessageState>;
};


export type QueryPersonArgs = {
  lookupPurpose?: InputMaybe<Scalars['String']['input']>;
  nationalId: Scalars['NationalId']['input'];
};


export type QueryPersonsArgs = {
  lookupPurpose?: InputMaybe<Scalars['String']['input']>;
  nationalIds: Array<Scalars['NationalId']['input']>;
};


export type QuerySharedContactPointsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  channel: ChannelKind;
  first?: InputMaybe<Scalars['Int']['input']>;
  moreThan?: Scalars['Int']['input'];
};

/** Why a decision came out as it did; codes are stable for ever (årsakskode) */
export type ReasonCode =
  /** The unit has given none, and its main unit's are used (hovedenhetens varslingsadresse) */
  | 'ADDRESS_OF_MAIN_UNIT'
  /** What is registered was neither changed nor confirmed in 18 months (utdatert kontaktinformasjon) */
  | 'ALL_CONTACT_EXPIRED'
  /** No e-mail address (mangler epostadresse) */
  | 'EMAIL_ABSENT'
  /** The e-mail address was neither changed nor confirmed in 18 months (utdatert epostadresse) */
  | 'EMAIL_EXPIRED'
  /** The unit has been deleted from Enhetsregisteret (virksomheten er slettet) */
  | 'ENTERPRISE_DELETED'
  /** The register does not hold the unit (virksomheten er ikke registrert) */
  | 'ENTERPRISE_NOT_REGISTERED'
  /** No mobile number (mangler mobiltelefonnummer) */
  | 'MOBILE_ABSENT'
  /** The mobile number was neither changed nor confirmed in 18 months (utdatert mobiltelefonnummer) */
  | 'MOBILE_EXPIRED'
  /** Not in the register (ikke registrert) */
  | 'NOT_REGISTERED'
  /** Neither e-mail address nor mobile number (ingen kontaktinformasjon) */
  | 'NO_CONTACT_INFO'
  /** Neither the unit nor its main unit has given an address (ingen varslingsadresse) */
  | 'NO_ENTERPRISE_ADDRESS'
  /** The channel the sender insists on cannot be used (kanal ikke tilgjengelig) */
  | 'PREFERRED_CHANNEL_UNAVAILABLE'
  /** The register may be used for public tasks only (ulovlig formål) */
  | 'PURPOSE_NOT_PERMITTED'
  /** Deleted from the register (slettet) */
  | 'REGISTRATION_DELETED'
  /** The person has reserved (reservert) */
  | 'RESERVED';

/** Somebody who changes the record of another has to say why (begrunnelse mangler) */
export type ReasonRequired = Problem & {
  __typename?: 'ReasonRequired';
  /** A code that never changes its meaning (problemkode) */
  code: Scalars['String']['output'];
  /** One sentence in bokmål, nynorsk or English, by the request's `Accept-Language` (forklaring) */
  message: Scalars['String']['output'];
  /** Which part of the input it is about (sti) */
  path: Maybe<Array<Scalars['String']['output']>>;
};

/** Whom a decision is about (mottaker) */
export type Recipient = Enterprise | Person;

/** One change of a person's record (endring) */
export type RecordChange = {
  __typename?: 'RecordChange';
  /** Who did it (utført av) */
  actor: Actor;
  /** The record after it (etter) */
  after: Maybe<Person>;
  /** When (tidspunkt) */
  at: Scalars['DateTime']['output'];
  /** The record before it; null when there was none (før) */
  before: Maybe<Person>;
  /** Which way it came: `GRAPH`, `REST`, `SELF_SERVICE` or `DESK`; null for what was imported (kanal) */
  channel: Maybe<Scalars['String']['output']>;
  /** Which parts of the record it touched; none for one that came whole (felter) */
  fields: Array<Scalars['String']['output']>;
  /** What was done, for example `RESERVED` or `CONTACT_INFO_UPDATED` (endringstype) */
  kind: Scalars['String']['output'];
  /** The entry in the audit log; null for a number that was given up (loggindeks) */
  logIndex: Maybe<Scalars['Int']['output']>;
  /** Why; null when nobody had to say (begrunnelse) */
  reason: Maybe<Scalars['String']['output']>;
  /** The record's revision after it (revisjon) */
  revision: Scalars['Int']['output'];
};

/** Whom to decide about, and for what (inndata) */
export type RecordNotificationDecisionsInput = {
  /** The agency's own case, 1 to 200 characters (saksreferanse) */
  caseReference: Scalars['String']['input'];
  /**
   * A key of the caller's own, at most 500 characters: asked again with the same body, the first
   * answer is given again (idempotensnøkkel)
   */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The people, ids of 11 digits; 1 to 1000 recipients with the units (personidentifikatorer) */
  nationalIds?: Array<Scalars['NationalId']['input']>;
  /** The units, by numbers of 9 digits (organisasjonsnumre) */
  orgNumbers?: Array<Scalars['OrgNumber']['input']>;
  /** Which channel the sender wants; every usable one when left out (kanalvalg) */
  preference?: InputMaybe<ChannelPreference>;
  /** What the message is for (formål) */
  purpose: NotificationPurpose;
};

/** What came of it (resultat) */
export type RecordNotificationDecisionsResult = IdempotencyKeyReused | InvalidRecipients | RecordNotificationDecisionsSuccess;

/** It was done (gjennomført) */
export type RecordNotificationDecisionsSuccess = {
  __typename?: 'RecordNotificationDecisionsSuccess';
  /** The decisions, people's first, in the order and as often as asked (avgjørelser) */
  decisions: Array<NotificationDecision>;
  /** Where the evidence of the last of them stands (kvittering) */
  receipt: AuditReceipt;
};

/** Which decisions to repeat (inndata) */
export type RecordRemindersInput = {
  /**
   * A key of the caller's own, at most 500 characters: asked again with the same body, the first
   * answer is given again (idempotensnøkkel)
   */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The agency's own decisions that are due and were not opened, 1 to 1000 of them (avgjørelses-id) */
  ids: Array<Scalars['ID']['input']>;
  /**
   * What the register is to send, once, to those people who are to be notified: a text in bokmål, and at
   * most one in each other language. Nothing is sent when left out, and never to units (utsendelse)
   */
  send?: InputMaybe<Array<TextInput>>;
};

/** What came of it (resultat) */
export type RecordRemindersResult = AlreadyReminded | IdempotencyKeyReused | RecordRemindersSuccess | ReminderNotDue | UnknownDecisions;

/** It was done (gjennomført) */
export type RecordRemindersSuccess = {
  __typename?: 'RecordRemindersSuccess';
  /**
   * The new decisions, in the order and as often as asked: notify once more where the outcome is
   * `NOTIFY`, send on paper where it is `PAPER` (avgjørelser)
   */
  decisions: Array<NotificationDecision>;
  /** Where the evidence of the last of them stands (kvittering) */
  receipt: AuditReceipt;
};

/** Whom to register, and with what (inndata) */
export type RegisterPersonInput = {
  /** The e-mail address (epostadresse) */
  email?: InputMaybe<Scalars['EmailAddress']['input']>;
  /** The revision the caller has read; on any other nothing is changed (revisjon) */
  expectedRevision?: InputMaybe<Scalars['Int']['input']>;
  /**
   * A key of the caller's own, at most 500 characters: asked again with the same body, the first
   * answer is given again (idempotensnøkkel)
   */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The language (spraak) */
  language?: InputMaybe<Language>;
  /** The mobile number, in any common way of writing it (mobiltelefonnummer) */
  mobile?: InputMaybe<Scalars['PhoneNumber']['input']>;
  /** Whose record, 11 digits: an operator says, a citizen's is their own (personidentifikator) */
  nationalId?: InputMaybe<Scalars['NationalId']['input']>;
  /** Why, in at most 500 characters: an operator says, and the person may read it (begrunnelse) */
  reason?: InputMaybe<Scalars['String']['input']>;
  /** Whether the person reserves against digital communication; false when left out (reservasjon) */
  reserved?: InputMaybe<Scalars['Boolean']['input']>;
};

/** What came of it (resultat) */
export type RegisterPersonResult = AlreadyRegistered | AssuranceLevelTooLow | ContactInfoRequired | IdempotencyKeyReused | InvalidEmailAddress | InvalidMobileNumber | ReasonRequired | RegisterPersonSuccess | RevisionConflict;

/** It was done (gjennomført) */
export type RegisterPersonSuccess = {
  __typename?: 'RegisterPersonSuccess';
  /** The record after the change (person) */
  person: Person;
  /** Where the evidence of it stands (kvittering) */
  receipt: AuditReceipt;
};

/** How good the register is at a glance (registerkvalitet) */
export type RegisterQuality = {
  __typename?: 'RegisterQuality';
  /** When it was counted (tidspunkt) */
  asOf: Scalars['DateTime']['output'];
  /** E-mail, then SMS (kanaler) */
  channels: Array<ChannelQuality>;
  /** People whose registration was deleted (slettede) */
  deleted: Scalars['Int']['output'];
  /** People who have an address or number that others have too (personer med delte verdier) */
  peopleSharingValues: Scalars['Int']['output'];
  /** Of those registered: may be notified of a decision right now (kan varsles) */
  reachable: Scalars['Int']['output'];
  /** People who are registered (registrerte) */
  registered: Scalars['Int']['output'];
  /** Of those registered: reserved against digital communication (reserverte) */
  reserved: Scalars['Int']['output'];
  /** Addresses and numbers that more than one person has (delte verdier) */
  sharedValues: Scalars['Int']['output'];
  /** Of those registered: neither an e-mail address nor a mobile number (uten kontaktinformasjon) */
  withoutAddress: Scalars['Int']['output'];
};

/** Where a person or a unit stands in the register (status) */
export type Registration =
  /** In the register (AKTIV) */
  | 'ACTIVE'
  /** Was in the register and has been deleted; nothing may be sent digitally (SLETTET) */
  | 'DELETED'
  /** A valid number that the register does not hold (IKKE_REGISTRERT) */
  | 'NOT_REGISTERED';

/** The registration has been deleted (slettet) */
export type RegistrationDeleted = Problem & {
  __typename?: 'RegistrationDeleted';
  /** A code that never changes its meaning (problemkode) */
  code: Scalars['String']['output'];
  /** One sentence in bokmål, nynorsk or English, by the request's `Accept-Language` (forklaring) */
  message: Scalars['String']['output'];
  /** Which part of the input it is about (sti) */
  path: Maybe<Array<Scalars['String']['output']>>;
};

/** A notification that is to be repeated (gjentatt varsel) */
export type Reminder = {
  __typename?: 'Reminder';
  /** Its place in the order of what is due (markør) */
  cursor: Scalars['String']['output'];
  /** The decision that was not opened in time (avgjørelse) */
  decision: NotificationDecision;
  /** When it came due (forfall) */
  dueAt: Scalars['DateTime']['output'];
  /** Whom it is for, as they stand now (mottaker) */
  recipient: Recipient;
};

/** Some were opened or are not due yet, and nothing was recorded (ikke forfalt) */
export type ReminderNotDue = Problem & {
  __typename?: 'ReminderNotDue';
  /** A code that never changes its meaning (problemkode) */
  code: Scalars['String']['output'];
  /** One sentence in bokmål, nynorsk or English, by the request's `Accept-Language` (forklaring) */
  message: Scalars['String']['output'];
  /** Which part of the input it is about (sti) */
  path: Maybe<Array<Scalars['String']['output']>>;
  /** Which of the list that `path` names they are, counted from 0 (posisjoner) */
  positions: Array<Scalars['Int']['output']>;
};

/** A page of notifications that are to be repeated (gjentatte varsler) */
export type ReminderPage = {
  __typename?: 'ReminderPage';
  /** Where to go on (markør) */
  cursor: Scalars['String']['output'];
  /** Whether there is more by now (flere sider) */
  hasMore: Scalars['Boolean']['output'];
  /** What is to be repeated, what came due first before the rest (gjentatte varsler) */
  reminders: Array<Reminder>;
};

/** Whose number, and the new one (inndata) */
export type ReplaceNationalIdInput = {
  /** The revision the caller has read; on any other nothing is changed (revisjon) */
  expectedRevision?: InputMaybe<Scalars['Int']['input']>;
  /**
   * A key of the caller's own, at most 500 characters: asked again with the same body, the first
   * answer is given again (idempotensnøkkel)
   */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Whose record, 11 digits (personidentifikator) */
  nationalId: Scalars['NationalId']['input'];
  /** The person's new number, 11 digits, which nobody may have yet (ny personidentifikator) */
  newNationalId: Scalars['NationalId']['input'];
  /** Why, in at most 500 characters: an operator says, and the person may read it (begrunnelse) */
  reason?: InputMaybe<Scalars['String']['input']>;
};

/** What came of it (resultat) */
export type ReplaceNationalIdResult = IdempotencyKeyReused | NationalIdTaken | NotRegistered | ReasonRequired | RegistrationDeleted | ReplaceNationalIdSuccess | RevisionConflict;

/** It was done (gjennomført) */
export type ReplaceNationalIdSuccess = {
  __typename?: 'ReplaceNationalIdSuccess';
  /** The record after the change (person) */
  person: Person;
  /** Where the evidence of it stands (kvittering) */
  receipt: AuditReceipt;
};

/** Which address to prove (inndata) */
export type RequestValidationCodeInput = {
  /** The address or number to prove; the registered one when left out (adresse) */
  address?: InputMaybe<Scalars['String']['input']>;
  /** By e-mail or SMS (kanal) */
  channel: ChannelKind;
  /** The revision the caller has read; on any other nothing is changed (revisjon) */
  expectedRevision?: InputMaybe<Scalars['Int']['input']>;
  /**
   * A key of the caller's own, at most 500 characters: asked again with the same body, the first
   * answer is given again (idempotensnøkkel)
   */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Whose record, 11 digits: an operator says, a citizen's is their own (personidentifikator) */
  nationalId?: InputMaybe<Scalars['NationalId']['input']>;
  /** Why, in at most 500 characters: an operator says, and the person may read it (begrunnelse) */
  reason?: InputMaybe<Scalars['String']['input']>;
};

/** What came of it (resultat) */
export type RequestValidationCodeResult = AssuranceLevelTooLow | CodeRequestedTooSoon | IdempotencyKeyReused | InvalidEmailAddress | InvalidMobileNumber | NoContactPoint | NotRegistered | ReasonRequired | RegistrationDeleted | RequestValidationCodeSuccess | RevisionConflict | TooManyCodes;

/** It was done (gjennomført) */
export type RequestValidationCodeSuccess = {
  __typename?: 'RequestValidationCodeSuccess';
  /** Until when the code is good, ten minutes on (utløpstidspunkt) */
  expiresAt: Scalars['DateTime']['output'];
  /** Whose code it is (person) */
  person: Person;
  /** When another may be asked for (neste kode) */
  requestAgainAt: Scalars['DateTime']['output'];
};

/** Which message (inndata) */
export type ResendMessageInput = {
  /** The message's number (meldingsnummer) */
  id: Scalars['ID']['input'];
  /**
   * A key of the caller's own, at most 500 characters: asked again with the same body, the first
   * answer is given again (idempotensnøkkel)
   */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Why, in at most 500 characters (begrunnelse) */
  reason: Scalars['String']['input'];
};

/** What came of it (resultat) */
export type ResendMessageResult = CodeExpired | IdempotencyKeyReused | MessageNotDead | MessageNotFound | ReasonRequired | ResendMessageSuccess;

/** It was done (gjennomført) */
export type ResendMessageSuccess = {
  __typename?: 'ResendMessageSuccess';
  /** The message, in the queue again (melding) */
  message: Message;
  /** Where the evidence of it stands (kvittering) */
  receipt: AuditReceipt;
};

/** Whether a person has said no to digital communication, eForvaltningsforskriften § 9 (reservasjon) */
export type Reservation = {
  __typename?: 'Reservation';
  /** When the reservation last changed either way (reservasjon_oppdatert) */
  changedAt: Maybe<Scalars['DateTime']['output']>;
  /** True when the person has reserved (reservasjon) */
  reserved: Scalars['Boolean']['output'];
  /** When the person reserved; null when not reserved (reservasjonstidspunkt) */
  reservedAt: Maybe<Scalars['DateTime']['output']>;
};

/** Whose reservation (inndata) */
export type ReserveInput = {
  /** The revision the caller has read; on any other nothing is changed (revisjon) */
  expectedRevision?: InputMaybe<Scalars['Int']['input']>;
  /**
   * A key of the caller's own, at most 500 characters: asked again with the same body, the first
   * answer is given again (idempotensnøkkel)
   */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Whose record, 11 digits: an operator says, a citizen's is their own (personidentifikator) */
  nationalId?: InputMaybe<Scalars['NationalId']['input']>;
  /** Why, in at most 500 characters: an operator says, and the person may read it (begrunnelse) */
  reason?: InputMaybe<Scalars['String']['input']>;
};

/** What came of it (resultat) */
export type ReserveResult = AlreadyReserved | AssuranceLevelTooLow | IdempotencyKeyReused | NotRegistered | ReasonRequired | RegistrationDeleted | ReserveSuccess | RevisionConflict;

/** It was done (gjennomført) */
export type ReserveSuccess = {
  __typename?: 'ReserveSuccess';
  /** The record after the change (person) */
  person: Person;
  /** Where the evidence of it stands (kvittering) */
  receipt: AuditReceipt;
};

/** The record is at another revision than expected (revisjonskonflikt) */
export type RevisionConflict = Problem & {
  __typename?: 'RevisionConflict';
  /** A code that never changes its meaning (problemkode) */
  code: Scalars['String']['output'];
  /** One sentence in bokmål, nynorsk or English, by the request's `Accept-Language` (forklaring) */
  message: Scalars['String']['output'];
  /** Which part of the input it is about (sti) */
  path: Maybe<Array<Scalars['String']['output']>>;
  /** The record as it stands (person) */
  person: Person;
};

/** An address that many people have; never whose (delt adresse) */
export type SharedContactPoint = {
  __typename?: 'SharedContactPoint';
  /** The e-mail address in small letters, or the mobile number (adresse) */
  address: Scalars['String']['output'];
  /** How many people have it (personer) */
  people: Scalars['Int']['output'];
};

/** A page of addresses that many people have (delt kontaktinformasjon) */
export type SharedContactPointConnection = {
  __typename?: 'SharedContactPointConnection';
  /** The addresses (adresser) */
  nodes: Array<SharedContactPoint>;
  /** Where the page stands (side) */
  pageInfo: PageInfo;
};

/** Which one (inndata) */
export type StartCampaignInput = {
  /** Its number (utsendingsnummer) */
  id: Scalars['ID']['input'];
  /**
   * A key of the caller's own, at most 500 characters: asked again with the same body, the first
   * answer is given again (idempotensnøkkel)
   */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Why, in at most 500 characters (begrunnelse) */
  reason: Scalars['String']['input'];
};

/** What came of it (resultat) */
export type StartCampaignResult = CampaignNotFound | CampaignNotReady | IdempotencyKeyReused | ReasonRequired | StartCampaignSuccess;

/** It was done (gjennomført) */
export type StartCampaignSuccess = {
  __typename?: 'StartCampaignSuccess';
  /** The campaign after it (utsending) */
  campaign: Campaign;
  /** Where the evidence of it stands (kvittering) */
  receipt: AuditReceipt;
};

/** What is told as it happens (abonnement) */
export type Subscription = {
  __typename?: 'Subscription';
  /**
   * The same as it happens, over server-sent events on `/graphql/stream`: one page an event, whose id
   * is its cursor (hentEndringer)
   */
  changes: ChangePage;
  /**
   * The same as they come due, over server-sent events on `/graphql/stream`: one page an event, whose
   * id is its cursor (forfalte gjentatte varsler)
   */
  reminderDue: ReminderPage;
};


/** What is told as it happens (abonnement) */
export type SubscriptionChangesArgs = {
  after?: InputMaybe<Scalars['ChangeCursor']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** What is told as it happens (abonnement) */
export type SubscriptionReminderDueArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** What it says in one language (tekst) */
export type TextInput = {
  /** The text of the e-mail, 1 to 500 characters (e-posttekst) */
  email: Scalars['String']['input'];
  /** The language (språk) */
  language: Language;
  /** The text of the SMS, 1 to 160 characters (SMS-tekst) */
  sms: Scalars['String']['input'];
  /** The subject of the e-mail, 1 to 100 characters (emne) */
  subject: Scalars['String']['input'];
};

/** The day's codes for the person or the address are spent (for mange koder) */
export type TooManyCodes = Problem & {
  __typename?: 'TooManyCodes';
  /** A code that never changes its meaning (problemkode) */
  code: Scalars['String']['output'];
  /** One sentence in bokmål, nynorsk or English, by the request's `Accept-Language` (forklaring) */
  message: Scalars['String']['output'];
  /** Which part of the input it is about (sti) */
  path: Maybe<Array<Scalars['String']['output']>>;
};

/** Some are no decisions of the agency's to be repeated, and nothing was recorded (ukjente avgjørelser) */
export type UnknownDecisions = Problem & {
  __typename?: 'UnknownDecisions';
  /** A code that never changes its meaning (problemkode) */
  code: Scalars['String']['output'];
  /** One sentence in bokmål, nynorsk or English, by the request's `Accept-Language` (forklaring) */
  message: Scalars['String']['output'];
  /** Which part of the input it is about (sti) */
  path: Maybe<Array<Scalars['String']['output']>>;
  /** Which of the list that `path` names they are, counted from 0 (posisjoner) */
  positions: Array<Scalars['Int']['output']>;
};

/** Whose, and which values (inndata) */
export type UpdateContactInfoInput = {
  /** The e-mail address; null removes it (epostadresse) */
  email?: InputMaybe<Scalars['EmailAddress']['input']>;
  /** The revision the caller has read; on any other nothing is changed (revisjon) */
  expectedRevision?: InputMaybe<Scalars['Int']['input']>;
  /**
   * A key of the caller's own, at most 500 characters: asked again with the same body, the first
   * answer is given again (idempotensnøkkel)
   */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The mobile number, in any common way of writing it; null removes it (mobiltelefonnummer) */
  mobile?: InputMaybe<Scalars['PhoneNumber']['input']>;
  /** Whose record, 11 digits: an operator says, a citizen's is their own (personidentifikator) */
  nationalId?: InputMaybe<Scalars['NationalId']['input']>;
  /** Why, in at most 500 characters: an operator says, and the person may read it (begrunnelse) */
  reason?: InputMaybe<Scalars['String']['input']>;
};

/** What came of it (resultat) */
export type UpdateContactInfoResult = AssuranceLevelTooLow | ContactInfoRequired | IdempotencyKeyReused | InvalidEmailAddress | InvalidMobileNumber | NotRegistered | NothingToChange | ReasonRequired | RegistrationDeleted | RevisionConflict | UpdateContactInfoSuccess;

/** It was done (gjennomført) */
export type UpdateContactInfoSuccess = {
  __typename?: 'UpdateContactInfoSuccess';
  /** The record after the change (person) */
  person: Person;
  /** Where the evidence of it stands (kvittering) */
  receipt: AuditReceipt;
};

/** Which address, and the code sent to it (inndata) */
export type ValidateContactPointInput = {
  /** The address or number to prove; the registered one when left out (adresse) */
  address?: InputMaybe<Scalars['String']['input']>;
  /** By e-mail or SMS (kanal) */
  channel: ChannelKind;
  /** The six digits that were sent (engangskode) */
  code: Scalars['String']['input'];
  /** The revision the caller has read; on any other nothing is changed (revisjon) */
  expectedRevision?: InputMaybe<Scalars['Int']['input']>;
  /**
   * A key of the caller's own, at most 500 characters: asked again with the same body, the first
   * answer is given again (idempotensnøkkel)
   */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Whose record, 11 digits: an operator says, a citizen's is their own (personidentifikator) */
  nationalId?: InputMaybe<Scalars['NationalId']['input']>;
  /** Why, in at most 500 characters: an operator says, and the person may read it (begrunnelse) */
  reason?: InputMaybe<Scalars['String']['input']>;
};

/** What came of it (resultat) */
export type ValidateContactPointResult = AssuranceLevelTooLow | CodeExpired | IdempotencyKeyReused | InvalidEmailAddress | InvalidMobileNumber | NoContactPoint | NotRegistered | ReasonRequired | RegistrationDeleted | RevisionConflict | ValidateContactPointSuccess | WrongCode;

/** It was done (gjennomført) */
export type ValidateContactPointSuccess = {
  __typename?: 'ValidateContactPointSuccess';
  /** The record after the change (person) */
  person: Person;
  /** Where the evidence of it stands (kvittering) */
  receipt: AuditReceipt;
};

/** Whose reservation (inndata) */
export type WithdrawReservationInput = {
  /** The revision the caller has read; on any other nothing is changed (revisjon) */
  expectedRevision?: InputMaybe<Scalars['Int']['input']>;
  /**
   * A key of the caller's own, at most 500 characters: asked again with the same body, the first
   * answer is given again (idempotensnøkkel)
   */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Whose record, 11 digits: an operator says, a citizen's is their own (personidentifikator) */
  nationalId?: InputMaybe<Scalars['NationalId']['input']>;
  /** Why, in at most 500 characters: an operator says, and the person may read it (begrunnelse) */
  reason?: InputMaybe<Scalars['String']['input']>;
};

/** What came of it (resultat) */
export type WithdrawReservationResult = AssuranceLevelTooLow | IdempotencyKeyReused | NotRegistered | NotReserved | ReasonRequired | RegistrationDeleted | RevisionConflict | WithdrawReservationSuccess;

/** It was done (gjennomført) */
export type WithdrawReservationSuccess = {
  __typename?: 'WithdrawReservationSuccess';
  /** The record after the change (person) */
  person: Person;
  /** Where the evidence of it stands (kvittering) */
  receipt: AuditReceipt;
};

/** The code is not the one that was sent (feil kode) */
export type WrongCode = Problem & {
  __typename?: 'WrongCode';
  /** A code that never changes its meaning (problemkode) */
  code: Scalars['String']['output'];
  /** One sentence in bokmål, nynorsk or English, by the request's `Accept-Language` (forklaring) */
  message: Scalars['String']['output'];
  /** Which part of the input it is about (sti) */
  path: Maybe<Array<Scalars['String']['output']>>;
};



export type ResolverTypeWrapper<T> = T | Promise<T> | Error;

export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;



/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  CancelCampaignResult:
    | ( ProblemModel )
    | ( ProblemModel )
    | ( CampaignMovedModel )
    | ( ProblemModel )
    | ( ProblemModel )
  ;
  ChooseDigitalMailboxResult:
    | ( ProblemModel )
    | ( ChangedModel )
    | ( ProblemModel )
    | ( ProblemModel )
    | ( ProblemModel )
    | ( ProblemModel )
    | ( ProblemModel )
    | ( ProblemModel )
    | ( ProblemModel )
  ;
  ChooseLanguageResult:
    | ( ProblemModel )
    | ( ChangedModel )
    | ( ProblemModel )
    | ( ProblemModel )
    | ( ProblemModel )
    | ( ProblemModel )
    | ( ProblemModel )
    | ( ProblemModel )
  ;
  ClearSharedContactPointsResult:
    | ( ProblemModel )
    | ( ProblemModel )
    | ( CampaignMovedModel )
    | ( ProblemModel )
    | ( ProblemModel )
  ;
  ConfirmContactInfoResult:
    | ( ProblemModel )
    | ( ChangedModel )
    | ( ProblemModel )
    | ( ProblemModel )
    | ( ProblemModel )
    | ( ProblemModel )
    | ( ProblemModel )
    | ( ProblemModel )
  ;
  ConnectAgencyResult:
    | ( ProblemModel )
    | ( AgencyChangedModel )
    | ( ProblemModel )
    | ( ProblemModel )
  ;
  DeleteRegistrationResult:
    | ( ChangedModel )
    | ( ProblemModel )
    | ( ProblemModel )
    | ( ProblemModel )
    | ( ProblemModel )
    | ( ProblemModel )
  ;
  DisconnectAgencyResult:
    | ( ProblemModel )
    | ( AgencyChangedModel )
    | ( ProblemModel )
    | ( ProblemModel )
  ;
  ErasePersonResult:
    | ( ChangedModel )
    | ( ProblemModel )
    | ( ProblemModel )
    | ( ProblemModel )
    | ( ProblemModel )
  ;
  MarkDecisionsOpenedResult:
    | ( ProblemModel )
    | ( RecordedModel )
    | ( ProblemModel )
  ;
  PauseCampaignResult:
    | ( ProblemModel )
    | ( ProblemModel )
    | ( ProblemModel )
    | ( CampaignMovedModel )
    | ( ProblemModel )
  ;
  PlanCampaignResult:
    | ( ProblemModel )
    | ( CampaignMovedModel )
    | ( ProblemModel )
  ;
  Recipient:
    | ( EnterpriseKey )
    | ( PersonModel )
  ;
  RecordNotificationDecisionsResult:
    | ( ProblemModel )
    | ( ProblemModel )
    | ( RecordedModel )
  ;
  RecordRemindersResult:
    | ( ProblemModel )
    | ( ProblemModel )
    | ( RecordedModel )
    | ( ProblemModel )
    | ( ProblemModel )
  ;
  RegisterPersonResult:
    | ( ProblemModel )
    | ( ProblemModel )
    | ( ProblemModel )
    | ( ProblemModel )
    | ( ProblemModel )
    | ( ProblemModel )
    | ( ProblemModel )
    | ( ChangedModel )
    | ( ProblemModel )
  ;
  ReplaceNationalIdResult:
    | ( ProblemModel )
    | ( ProblemModel )
    | ( ProblemModel )
    | ( ProblemModel )
    | ( ProblemModel )
    | ( ChangedModel )
    | ( ProblemModel )
  ;
  RequestValidationCodeResult:
    | ( ProblemModel )
    | ( ProblemModel )
    | ( ProblemModel )
    | ( ProblemModel )
    | ( ProblemModel )
    | ( ProblemModel )
    | ( ProblemModel )
    | ( ProblemModel )
    | ( ProblemModel )
    | ( CodeSentModel )
    | ( ProblemModel )
    | ( ProblemModel )
  ;
  ResendMessageResult:
    | ( ProblemModel )
    | ( ProblemModel )
    | ( ProblemModel )
    | ( ProblemModel )
    | ( ProblemModel )
    | ( ResentModel )
  ;
  ReserveResult:
    | ( ProblemModel )
    | ( ProblemModel )
    | ( ProblemModel )
    | ( ProblemModel )
    | ( ProblemModel )
    | ( ProblemModel )
    | ( ChangedModel )
    | ( ProblemModel )
  ;
  StartCampaignResult:
    | ( ProblemModel )
    | ( ProblemModel )
    | ( ProblemModel )
    | ( ProblemModel )
    | ( CampaignMovedModel )
  ;
  UpdateContactInfoResult:
    | ( ProblemModel )
    | ( ProblemModel )
    | ( ProblemModel )
    | ( ProblemModel )
    | ( ProblemModel )
    | ( ProblemModel )
    | ( ProblemModel )
    | ( ProblemModel )
    | ( ProblemModel )
    | ( ProblemModel )
    | ( ChangedModel )
  ;
  ValidateContactPointResult:
    | ( ProblemModel )
    | ( ProblemModel )
    | ( ProblemModel )
    | ( ProblemModel )
    | ( ProblemModel )
    | ( ProblemModel )
    | ( ProblemModel )
    | ( ProblemModel )
    | ( ProblemModel )
    | ( ProblemModel )
    | ( ChangedModel )
    | ( ProblemModel )
  ;
  WithdrawReservationResult:
    | ( ProblemModel )
    | ( ProblemModel )
    | ( ProblemModel )
    | ( ProblemModel )
    | ( ProblemModel )
    | ( ProblemModel )
    | ( ProblemModel )
    | ( ChangedModel )
  ;
};

/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  ContactPoint:
    | ( EmailModel )
    | ( MobileModel )
  ;
  Problem:
    | ( ProblemModel )
    | ( ProblemModel )
    | ( ProblemModel )
    | ( ProblemModel )
    | ( ProblemModel )
    | ( ProblemModel )
    | ( ProblemModel )
    | ( ProblemModel )
    | ( ProblemModel )
    | ( ProblemModel )
    | ( ProblemModel )
    | ( ProblemModel )
    | ( ProblemModel )
    | ( ProblemModel )
    | ( ProblemModel )
    | ( ProblemModel )
    | ( ProblemModel )
    | ( ProblemModel )
    | ( ProblemModel )
    | ( ProblemModel )
    | ( ProblemModel )
    | ( ProblemModel )
    | ( ProblemModel )
    | ( ProblemModel )
    | ( ProblemModel )
    | ( ProblemModel )
    | ( ProblemModel )
    | ( ProblemModel )
    | ( ProblemModel )
    | ( ProblemModel )
    | ( ProblemModel )
    | ( ProblemModel )
    | ( ProblemModel )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Actor: ResolverTypeWrapper<Partial<Actor>>;
  Agency: ResolverTypeWrapper<AgencyModel>;
  AgencyAlreadyConnected: ResolverTypeWrapper<ProblemModel>;
  AgencyConnection: ResolverTypeWrapper<AgenciesModel>;
  AgencyNotConnected: ResolverTypeWrapper<ProblemModel>;
  AlreadyRegistered: ResolverTypeWrapper<ProblemModel>;
  AlreadyReminded: ResolverTypeWrapper<ProblemModel>;
  AlreadyReserved: ResolverTypeWrapper<ProblemModel>;
  AssuranceLevelTooLow: ResolverTypeWrapper<ProblemModel>;
  AudienceFilter: ResolverTypeWrapper<Partial<AudienceFilter>>;
  AuditCheckpoint: ResolverTypeWrapper<PublishedModel>;
  AuditConsistency: ResolverTypeWrapper<Partial<AuditConsistency>>;
  AuditProof: ResolverTypeWrapper<Partial<AuditProof>>;
  AuditReceipt: ResolverTypeWrapper<Partial<AuditReceipt>>;
  Boolean: ResolverTypeWrapper<Partial<Scalars['Boolean']['output']>>;
  Caller: ResolverTypeWrapper<KnownCaller>;
  CallerKind: ResolverTypeWrapper<Partial<CallerKind>>;
  CallerLimits: ResolverTypeWrapper<Partial<CallerLimits>>;
  Campaign: ResolverTypeWrapper<CampaignModel>;
  CampaignConnection: ResolverTypeWrapper<Partial<Omit<CampaignConnection, 'nodes'> & { nodes: Array<ResolversTypes['Campaign']> }>>;
  CampaignCount: ResolverTypeWrapper<Partial<CampaignCount>>;
  CampaignNotFound: ResolverTypeWrapper<ProblemModel>;
  CampaignNotReady: ResolverTypeWrapper<ProblemModel>;
  CampaignPreview: ResolverTypeWrapper<CampaignPreviewModel>;
  CampaignState: ResolverTypeWrapper<Partial<CampaignState>>;
  CampaignText: ResolverTypeWrapper<Partial<CampaignText>>;
  CancelCampaignInput: ResolverTypeWrapper<Partial<CancelCampaignInput>>;
  CancelCampaignResult: Partial<ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CancelCampaignResult']>>;
  CancelCampaignSuccess: ResolverTypeWrapper<CampaignMovedModel>;
  Change: ResolverTypeWrapper<FeedItemModel>;
  ChangeConnection: ResolverTypeWrapper<Partial<Omit<ChangeConnection, 'nodes'> & { nodes: Array<ResolversTypes['RecordChange']> }>>;
  ChangeCursor: ResolverTypeWrapper<Partial<Scalars['ChangeCursor']['output']>>;
  ChangePage: ResolverTypeWrapper<FeedPageModel>;
  ChannelKind: ResolverTypeWrapper<Partial<ChannelKind>>;
  ChannelPreference: ResolverTypeWrapper<Partial<ChannelPreference>>;
  ChannelQuality: ResolverTypeWrapper<ChannelQualityModel>;
  ChooseDigitalMailboxInput: ResolverTypeWrapper<Partial<ChooseDigitalMailboxInput>>;
  ChooseDigitalMailboxResult: Partial<ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ChooseDigitalMailboxResult']>>;
  ChooseDigitalMailboxSuccess: ResolverTypeWrapper<ChangedModel>;
  ChooseLanguageInput: ResolverTypeWrapper<Partial<ChooseLanguageInput>>;
  ChooseLanguageResult: Partial<ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ChooseLanguageResult']>>;
  ChooseLanguageSuccess: ResolverTypeWrapper<ChangedModel>;
  CleanUp: ResolverTypeWrapper<Partial<CleanUp>>;
  ClearSharedContactPointsInput: ResolverTypeWrapper<Partial<ClearSharedContactPointsInput>>;
  ClearSharedContactPointsResult: Partial<ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ClearSharedContactPointsResult']>>;
  ClearSharedContactPointsSuccess: ResolverTypeWrapper<CampaignMovedModel>;
  CodeExpired: ResolverTypeWrapper<ProblemModel>;
  CodeRequestedTooSoon: ResolverTypeWrapper<ProblemModel>;
  ConfirmContactInfoInput: ResolverTypeWrapper<Partial<ConfirmContactInfoInput>>;
  ConfirmContactInfoResult: Partial<ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ConfirmContactInfoResult']>>;
  ConfirmContactInfoSuccess: ResolverTypeWrapper<ChangedModel>;
  ConnectAgencyInput: ResolverTypeWrapper<Partial<ConnectAgencyInput>>;
  ConnectAgencyResult: Partial<ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ConnectAgencyResult']>>;
  ConnectAgencySuccess: ResolverTypeWrapper<AgencyChangedModel>;
  ContactInfo: ResolverTypeWrapper<PersonModel>;
  ContactInfoRequired: ResolverTypeWrapper<ProblemModel>;
  ContactPoint: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['ContactPoint']>;
  DateTime: ResolverTypeWrapper<Partial<Scalars['DateTime']['output']>>;
  DecisionReason: ResolverTypeWrapper<ReasonCodeModel>;
  DeleteRegistrationInput: ResolverTypeWrapper<Partial<DeleteRegistrationInput>>;
  DeleteRegistrationResult: Partial<ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['DeleteRegistrationResult']>>;
  DeleteRegistrationSuccess: ResolverTypeWrapper<ChangedModel>;
  DigitalMailbox: ResolverTypeWrapper<DigitalMailboxModel>;
  DigitalMailboxInput: ResolverTypeWrapper<Partial<DigitalMailboxInput>>;
  DisconnectAgencyInput: ResolverTypeWrapper<Partial<DisconnectAgencyInput>>;
  DisconnectAgencyResult: Partial<ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['DisconnectAgencyResult']>>;
  DisconnectAgencySuccess: ResolverTypeWrapper<AgencyChangedModel>;
  Email: ResolverTypeWrapper<EmailModel>;
  EmailAddress: ResolverTypeWrapper<Partial<Scalars['EmailAddress']['output']>>;
  Enterprise: ResolverTypeWrapper<EnterpriseKey>;
  ErasePersonInput: ResolverTypeWrapper<Partial<ErasePersonInput>>;
  ErasePersonResult: Partial<ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ErasePersonResult']>>;
  ErasePersonSuccess: ResolverTypeWrapper<ChangedModel>;
  ExpiryCount: ResolverTypeWrapper<Partial<ExpiryCount>>;
  Freshness: ResolverTypeWrapper<Partial<Freshness>>;
  ID: ResolverTypeWrapper<Partial<Scalars['ID']['output']>>;
  IdempotencyKeyReused: ResolverTypeWrapper<ProblemModel>;
  Int: ResolverTypeWrapper<Partial<Scalars['Int']['output']>>;
  InvalidEmailAddress: ResolverTypeWrapper<ProblemModel>;
  InvalidMailbox: ResolverTypeWrapper<ProblemModel>;
  InvalidMobileNumber: ResolverTypeWrapper<ProblemModel>;
  InvalidRecipients: ResolverTypeWrapper<ProblemModel>;
  Language: ResolverTypeWrapper<Partial<Language>>;
  LanguageAlreadyChosen: ResolverTypeWrapper<ProblemModel>;
  LanguageChoice: ResolverTypeWrapper<LanguageChoiceModel>;
  Lookup: ResolverTypeWrapper<LookupModel>;
  LookupConnection: ResolverTypeWrapper<Partial<Omit<LookupConnection, 'nodes'> & { nodes: Array<ResolversTypes['Lookup']> }>>;
  LookupCount: ResolverTypeWrapper<LookupCountModel>;
  LookupStatistics: ResolverTypeWrapper<LookupStatisticsModel>;
  MailboxAlreadyChosen: ResolverTypeWrapper<ProblemModel>;
  MarkDecisionsOpenedInput: ResolverTypeWrapper<Partial<MarkDecisionsOpenedInput>>;
  MarkDecisionsOpenedResult: Partial<ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['MarkDecisionsOpenedResult']>>;
  MarkDecisionsOpenedSuccess: ResolverTypeWrapper<RecordedModel>;
  Message: ResolverTypeWrapper<MessageModel>;
  MessageConnection: ResolverTypeWrapper<MessagesModel>;
  MessageCounts: ResolverTypeWrapper<CountsModel>;
  MessageKind: ResolverTypeWrapper<Partial<MessageKind>>;
  MessageNotDead: ResolverTypeWrapper<ProblemModel>;
  MessageNotFound: ResolverTypeWrapper<ProblemModel>;
  MessageState: ResolverTypeWrapper<Partial<MessageState>>;
  Mobile: ResolverTypeWrapper<MobileModel>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  NationalId: ResolverTypeWrapper<Partial<Scalars['NationalId']['output']>>;
  NationalIdTaken: ResolverTypeWrapper<ProblemModel>;
  NoContactPoint: ResolverTypeWrapper<ProblemModel>;
  NotRegistered: ResolverTypeWrapper<ProblemModel>;
  NotReserved: ResolverTypeWrapper<ProblemModel>;
  NothingToChange: ResolverTypeWrapper<ProblemModel>;
  NothingToConfirm: ResolverTypeWrapper<ProblemModel>;
  NotificationChannel: ResolverTypeWrapper<Partial<NotificationChannel>>;
  NotificationDecision: ResolverTypeWrapper<NotificationDecisionModel>;
  NotificationOutcome: ResolverTypeWrapper<Partial<NotificationOutcome>>;
  NotificationPurpose: ResolverTypeWrapper<Partial<NotificationPurpose>>;
  OrgNumber: ResolverTypeWrapper<Partial<Scalars['OrgNumber']['output']>>;
  PageInfo: ResolverTypeWrapper<Partial<PageInfo>>;
  PauseCampaignInput: ResolverTypeWrapper<Partial<PauseCampaignInput>>;
  PauseCampaignResult: Partial<ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['PauseCampaignResult']>>;
  PauseCampaignSuccess: ResolverTypeWrapper<CampaignMovedModel>;
  Person: ResolverTypeWrapper<PersonModel>;
  PhoneNumber: ResolverTypeWrapper<Partial<Scalars['PhoneNumber']['output']>>;
  PlanCampaignInput: ResolverTypeWrapper<Partial<PlanCampaignInput>>;
  PlanCampaignResult: Partial<ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['PlanCampaignResult']>>;
  PlanCampaignSuccess: ResolverTypeWrapper<CampaignMovedModel>;
  Problem: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Problem']>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  ReasonCode: ResolverTypeWrapper<Partial<ReasonCode>>;
  ReasonRequired: ResolverTypeWrapper<ProblemModel>;
  Recipient: ResolverTypeWrapper<RecipientModel>;
  RecordChange: ResolverTypeWrapper<RecordChangeModel>;
  RecordNotificationDecisionsInput: ResolverTypeWrapper<Partial<RecordNotificationDecisionsInput>>;
  RecordNotificationDecisionsResult: Partial<ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RecordNotificationDecisionsResult']>>;
  RecordNotificationDecisionsSuccess: ResolverTypeWrapper<RecordedModel>;
  RecordRemindersInput: ResolverTypeWrapper<Partial<RecordRemindersInput>>;
  RecordRemindersResult: Partial<ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RecordRemindersResult']>>;
  RecordRemindersSuccess: ResolverTypeWrapper<RecordedModel>;
  RegisterPersonInput: ResolverTypeWrapper<Partial<RegisterPersonInput>>;
  RegisterPersonResult: Partial<ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RegisterPersonResult']>>;
  RegisterPersonSuccess: ResolverTypeWrapper<ChangedModel>;
  RegisterQuality: ResolverTypeWrapper<RegisterQualityModel>;
  Registration: ResolverTypeWrapper<Partial<Registration>>;
  RegistrationDeleted: ResolverTypeWrapper<ProblemModel>;
  Reminder: ResolverTypeWrapper<DueReminderModel>;
  ReminderNotDue: ResolverTypeWrapper<ProblemModel>;
  ReminderPage: ResolverTypeWrapper<DuePageModel>;
  ReplaceNationalIdInput: ResolverTypeWrapper<Partial<ReplaceNationalIdInput>>;
  ReplaceNationalIdResult: Partial<ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ReplaceNationalIdResult']>>;
  ReplaceNationalIdSuccess: ResolverTypeWrapper<ChangedModel>;
  RequestValidationCodeInput: ResolverTypeWrapper<Partial<RequestValidationCodeInput>>;
  RequestValidationCodeResult: Partial<ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RequestValidationCodeResult']>>;
  RequestValidationCodeSuccess: ResolverTypeWrapper<CodeSentModel>;
  ResendMessageInput: ResolverTypeWrapper<Partial<ResendMessageInput>>;
  ResendMessageResult: Partial<ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ResendMessageResult']>>;
  ResendMessageSuccess: ResolverTypeWrapper<ResentModel>;
  Reservation: ResolverTypeWrapper<ReservationModel>;
  ReserveInput: ResolverTypeWrapper<Partial<ReserveInput>>;
  ReserveResult: Partial<ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ReserveResult']>>;
  ReserveSuccess: ResolverTypeWrapper<ChangedModel>;
  RevisionConflict: ResolverTypeWrapper<ProblemModel>;
  SharedContactPoint: ResolverTypeWrapper<Partial<SharedContactPoint>>;
  SharedContactPointConnection: ResolverTypeWrapper<Partial<SharedContactPointConnection>>;
  StartCampaignInput: ResolverTypeWrapper<Partial<StartCampaignInput>>;
  StartCampaignResult: Partial<ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['StartCampaignResult']>>;
  StartCampaignSuccess: ResolverTypeWrapper<CampaignMovedModel>;
  String: ResolverTypeWrapper<Partial<Scalars['String']['output']>>;
  Subscription: ResolverTypeWrapper<Record<PropertyKey, never>>;
  TextInput: ResolverTypeWrapper<Partial<TextInput>>;
  TooManyCodes: ResolverTypeWrapper<ProblemModel>;
  UnknownDecisions: ResolverTypeWrapper<ProblemModel>;
  UpdateContactInfoInput: ResolverTypeWrapper<Partial<UpdateContactInfoInput>>;
  UpdateContactInfoResult: Partial<ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['UpdateContactInfoResult']>>;
  UpdateContactInfoSuccess: ResolverTypeWrapper<ChangedModel>;
  ValidateContactPointInput: ResolverTypeWrapper<Partial<ValidateContactPointInput>>;
  ValidateContactPointResult: Partial<ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ValidateContactPointResult']>>;
  ValidateContactPointSuccess: ResolverTypeWrapper<ChangedModel>;
  WithdrawReservationInput: ResolverTypeWrapper<Partial<WithdrawReservationInput>>;
  WithdrawReservationResult: Partial<ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['WithdrawReservationResult']>>;
  WithdrawReservationSuccess: ResolverTypeWrapper<ChangedModel>;
  WrongCode: ResolverTypeWrapper<ProblemModel>;
  federation__FieldSet: ResolverTypeWrapper<Partial<Scalars['federation__FieldSet']['output']>>;
  federation__Scope: ResolverTypeWrapper<Partial<Scalars['federation__Scope']['output']>>;
  link__Import: ResolverTypeWrapper<Partial<Scalars['link__Import']['output']>>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Actor: Partial<Actor>;
  Agency: AgencyModel;
  AgencyAlreadyConnected: ProblemModel;
  AgencyConnection: AgenciesModel;
  AgencyNotConnected: ProblemModel;
  AlreadyRegistered: ProblemModel;
  AlreadyReminded: ProblemModel;
  AlreadyReserved: ProblemModel;
  AssuranceLevelTooLow: ProblemModel;
  AudienceFilter: Partial<AudienceFilter>;
  AuditCheckpoint: PublishedModel;
  AuditConsistency: Partial<AuditConsistency>;
  AuditProof: Partial<AuditProof>;
  AuditReceipt: Partial<AuditReceipt>;
  Boolean: Partial<Scalars['Boolean']['output']>;
  Caller: KnownCaller;
  CallerLimits: Partial<CallerLimits>;
  Campaign: CampaignModel;
  CampaignConnection: Partial<Omit<CampaignConnection, 'nodes'> & { nodes: Array<ResolversParentTypes['Campaign']> }>;
  CampaignCount: Partial<CampaignCount>;
  CampaignNotFound: ProblemModel;
  CampaignNotReady: ProblemModel;
  CampaignPreview: CampaignPreviewModel;
  CampaignText: Partial<CampaignText>;
  CancelCampaignInput: Partial<CancelCampaignInput>;
  CancelCampaignResult: Partial<ResolversUnionTypes<ResolversParentTypes>['CancelCampaignResult']>;
  CancelCampaignSuccess: CampaignMovedModel;
  Change: FeedItemModel;
  ChangeConnection: Partial<Omit<ChangeConnection, 'nodes'> & { nodes: Array<ResolversParentTypes['RecordChange']> }>;
  ChangeCursor: Partial<Scalars['ChangeCursor']['output']>;
  ChangePage: FeedPageModel;
  ChannelQuality: ChannelQualityModel;
  ChooseDigitalMailboxInput: Partial<ChooseDigitalMailboxInput>;
  ChooseDigitalMailboxResult: Partial<ResolversUnionTypes<ResolversParentTypes>['ChooseDigitalMailboxResult']>;
  ChooseDigitalMailboxSuccess: ChangedModel;
  ChooseLanguageInput: Partial<ChooseLanguageInput>;
  ChooseLanguageResult: Partial<ResolversUnionTypes<ResolversParentTypes>['ChooseLanguageResult']>;
  ChooseLanguageSuccess: ChangedModel;
  CleanUp: Partial<CleanUp>;
  ClearSharedContactPointsInput: Partial<ClearSharedContactPointsInput>;
  ClearSharedContactPointsResult: Partial<ResolversUnionTypes<ResolversParentTypes>['ClearSharedContactPointsResult']>;
  ClearSharedContactPointsSuccess: CampaignMovedModel;
  CodeExpired: ProblemModel;
  CodeRequestedTooSoon: ProblemModel;
  ConfirmContactInfoInput: Partial<ConfirmContactInfoInput>;
  ConfirmContactInfoResult: Partial<ResolversUnionTypes<ResolversParentTypes>['ConfirmContactInfoResult']>;
  ConfirmContactInfoSuccess: ChangedModel;
  ConnectAgencyInput: Partial<ConnectAgencyInput>;
  ConnectAgencyResult: Partial<ResolversUnionTypes<ResolversParentTypes>['ConnectAgencyResult']>;
  ConnectAgencySuccess: AgencyChangedModel;
  ContactInfo: PersonModel;
  ContactInfoRequired: ProblemModel;
  ContactPoint: ResolversInterfaceTypes<ResolversParentTypes>['ContactPoint'];
  DateTime: Partial<Scalars['DateTime']['output']>;
  DecisionReason: ReasonCodeModel;
  DeleteRegistrationInput: Partial<DeleteRegistrationInput>;
  DeleteRegistrationResult: Partial<ResolversUnionTypes<ResolversParentTypes>['DeleteRegistrationResult']>;
  DeleteRegistrationSuccess: ChangedModel;
  DigitalMailbox: DigitalMailboxModel;
  DigitalMailboxInput: Partial<DigitalMailboxInput>;
  DisconnectAgencyInput: Partial<DisconnectAgencyInput>;
  DisconnectAgencyResult: Partial<ResolversUnionTypes<ResolversParentTypes>['DisconnectAgencyResult']>;
  DisconnectAgencySuccess: AgencyChangedModel;
  Email: EmailModel;
  EmailAddress: Partial<Scalars['EmailAddress']['output']>;
  Enterprise: EnterpriseKey;
  ErasePersonInput: Partial<ErasePersonInput>;
  ErasePersonResult: Partial<ResolversUnionTypes<ResolversParentTypes>['ErasePersonResult']>;
  ErasePersonSuccess: ChangedModel;
  ExpiryCount: Partial<ExpiryCount>;
  ID: Partial<Scalars['ID']['output']>;
  IdempotencyKeyReused: ProblemModel;
  Int: Partial<Scalars['Int']['output']>;
  InvalidEmailAddress: ProblemModel;
  InvalidMailbox: ProblemModel;
  InvalidMobileNumber: ProblemModel;
  InvalidRecipients: ProblemModel;
  LanguageAlreadyChosen: ProblemModel;
  LanguageChoice: LanguageChoiceModel;
  Lookup: LookupModel;
  LookupConnection: Partial<Omit<LookupConnection, 'nodes'> & { nodes: Array<ResolversParentTypes['Lookup']> }>;
  LookupCount: LookupCountModel;
  LookupStatistics: LookupStatisticsModel;
  MailboxAlreadyChosen: ProblemModel;
  MarkDecisionsOpenedInput: Partial<MarkDecisionsOpenedInput>;
  MarkDecisionsOpenedResult: Partial<ResolversUnionTypes<ResolversParentTypes>['MarkDecisionsOpenedResult']>;
  MarkDecisionsOpenedSuccess: RecordedModel;
  Message: MessageModel;
  MessageConnection: MessagesModel;
  MessageCounts: CountsModel;
  MessageNotDead: ProblemModel;
  MessageNotFound: ProblemModel;
  Mobile: MobileModel;
  Mutation: Record<PropertyKey, never>;
  NationalId: Partial<Scalars['NationalId']['output']>;
  NationalIdTaken: ProblemModel;
  NoContactPoint: ProblemModel;
  NotRegistered: ProblemModel;
  NotReserved: ProblemModel;
  NothingToChange: ProblemModel;
  NothingToConfirm: ProblemModel;
  NotificationChannel: Partial<NotificationChannel>;
  NotificationDecision: NotificationDecisionModel;
  OrgNumber: Partial<Scalars['OrgNumber']['output']>;
  PageInfo: Partial<PageInfo>;
  PauseCampaignInput: Partial<PauseCampaignInput>;
  PauseCampaignResult: Partial<ResolversUnionTypes<ResolversParentTypes>['PauseCampaignResult']>;
  PauseCampaignSuccess: CampaignMovedModel;
  Person: PersonModel;
  PhoneNumber: Partial<Scalars['PhoneNumber']['output']>;
  PlanCampaignInput: Partial<PlanCampaignInput>;
  PlanCampaignResult: Partial<ResolversUnionTypes<ResolversParentTypes>['PlanCampaignResult']>;
  PlanCampaignSuccess: CampaignMovedModel;
  Problem: ResolversInterfaceTypes<ResolversParentTypes>['Problem'];
  Query: Record<PropertyKey, never>;
  ReasonRequired: ProblemModel;
  Recipient: RecipientModel;
  RecordChange: RecordChangeModel;
  RecordNotificationDecisionsInput: Partial<RecordNotificationDecisionsInput>;
  RecordNotificationDecisionsResult: Partial<ResolversUnionTypes<ResolversParentTypes>['RecordNotificationDecisionsResult']>;
  RecordNotificationDecisionsSuccess: RecordedModel;
  RecordRemindersInput: Partial<RecordRemindersInput>;
  RecordRemindersResult: Partial<ResolversUnionTypes<ResolversParentTypes>['RecordRemindersResult']>;
  RecordRemindersSuccess: RecordedModel;
  RegisterPersonInput: Partial<RegisterPersonInput>;
  RegisterPersonResult: Partial<ResolversUnionTypes<ResolversParentTypes>['RegisterPersonResult']>;
  RegisterPersonSuccess: ChangedModel;
  RegisterQuality: RegisterQualityModel;
  RegistrationDeleted: ProblemModel;
  Reminder: DueReminderModel;
  ReminderNotDue: ProblemModel;
  ReminderPage: DuePageModel;
  ReplaceNationalIdInput: Partial<ReplaceNationalIdInput>;
  ReplaceNationalIdResult: Partial<ResolversUnionTypes<ResolversParentTypes>['ReplaceNationalIdResult']>;
  ReplaceNationalIdSuccess: ChangedModel;
  RequestValidationCodeInput: Partial<RequestValidationCodeInput>;
  RequestValidationCodeResult: Partial<ResolversUnionTypes<ResolversParentTypes>['RequestValidationCodeResult']>;
  RequestValidationCodeSuccess: CodeSentModel;
  ResendMessageInput: Partial<ResendMessageInput>;
  ResendMessageResult: Partial<ResolversUnionTypes<ResolversParentTypes>['ResendMessageResult']>;
  ResendMessageSuccess: ResentModel;
  Reservation: ReservationModel;
  ReserveInput: Partial<ReserveInput>;
  ReserveResult: Partial<ResolversUnionTypes<ResolversParentTypes>['ReserveResult']>;
  ReserveSuccess: ChangedModel;
  RevisionConflict: ProblemModel;
  SharedContactPoint: Partial<SharedContactPoint>;
  SharedContactPointConnection: Partial<SharedContactPointConnection>;
  StartCampaignInput: Partial<StartCampaignInput>;
  StartCampaignResult: Partial<ResolversUnionTypes<ResolversParentTypes>['StartCampaignResult']>;
  StartCampaignSuccess: CampaignMovedModel;
  String: Partial<Scalars['String']['output']>;
  Subscription: Record<PropertyKey, never>;
  TextInput: Partial<TextInput>;
  TooManyCodes: ProblemModel;
  UnknownDecisions: ProblemModel;
  UpdateContactInfoInput: Partial<UpdateContactInfoInput>;
  UpdateContactInfoResult: Partial<ResolversUnionTypes<ResolversParentTypes>['UpdateContactInfoResult']>;
  UpdateContactInfoSuccess: ChangedModel;
  ValidateContactPointInput: Partial<ValidateContactPointInput>;
  ValidateContactPointResult: Partial<ResolversUnionTypes<ResolversParentTypes>['ValidateContactPointResult']>;
  ValidateContactPointSuccess: ChangedModel;
  WithdrawReservationInput: Partial<WithdrawReservationInput>;
  WithdrawReservationResult: Partial<ResolversUnionTypes<ResolversParentTypes>['WithdrawReservationResult']>;
  WithdrawReservationSuccess: ChangedModel;
  WrongCode: ProblemModel;
  federation__FieldSet: Partial<Scalars['federation__FieldSet']['output']>;
  federation__Scope: Partial<Scalars['federation__Scope']['output']>;
  link__Import: Partial<Scalars['link__Import']['output']>;
};

export type AuthenticatedDirectiveArgs = { };

export type AuthenticatedDirectiveResolver<Result, Parent, ContextType = Context, Args = AuthenticatedDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type CostDirectiveArgs = {
  weight: Scalars['Int']['input'];
};

export type CostDirectiveResolver<Result, Parent, ContextType = Context, Args = CostDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type KeyDirectiveArgs = {
  fields: Scalars['federation__FieldSet']['input'];
  resolvable?: Maybe<Scalars['Boolean']['input']>;
};

export type KeyDirectiveResolver<Result, Parent, ContextType = Context, Args = KeyDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type LinkDirectiveArgs = {
  import?: Maybe<Array<Maybe<Scalars['link__Import']['input']>>>;
  url: Scalars['String']['input'];
};

export type LinkDirectiveResolver<Result, Parent, ContextType = Context, Args = LinkDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type ListSizeDirectiveArgs = {
  assumedSize?: Maybe<Scalars['Int']['input']>;
  requireOneSlicingArgument?: Maybe<Scalars['Boolean']['input']>;
  sizedFields?: Maybe<Array<Scalars['String']['input']>>;
  slicingArguments?: Maybe<Array<Scalars['String']['input']>>;
};

export type ListSizeDirectiveResolver<Result, Parent, ContextType = Context, Args = ListSizeDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type PublicDirectiveArgs = { };

export type PublicDirectiveResolver<Result, Parent, ContextType = Context, Args = PublicDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type RequiresScopesDirectiveArgs = {
  scopes: Array<Array<Scalars['federation__Scope']['input']>>;
};

export type RequiresScopesDirectiveResolver<Result, Parent, ContextType = Context, Args = RequiresScopesDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type ShareableDirectiveArgs = { };

export type ShareableDirectiveResolver<Result, Parent, ContextType = Context, Args = ShareableDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type ActorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Actor'] = ResolversParentTypes['Actor']> = {
  kind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  organization?: Resolver<Maybe<ResolversTypes['OrgNumber']>, ParentType, ContextType>;
};

export type AgencyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Agency'] = ResolversParentTypes['Agency']> = {
  connectedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  disconnectedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  displayDelayDays?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  orgNumber?: Resolver<ResolversTypes['OrgNumber'], ParentType, ContextType>;
};

export type AgencyAlreadyConnectedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AgencyAlreadyConnected'] = ResolversParentTypes['AgencyAlreadyConnected']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AgencyConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AgencyConnection'] = ResolversParentTypes['AgencyConnection']> = {
  nodes?: Resolver<Array<ResolversTypes['Agency']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type AgencyNotConnectedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AgencyNotConnected'] = ResolversParentTypes['AgencyNotConnected']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AlreadyRegisteredResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AlreadyRegistered'] = ResolversParentTypes['AlreadyRegistered']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AlreadyRemindedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AlreadyReminded'] = ResolversParentTypes['AlreadyReminded']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  positions?: Resolver<Array<ResolversTypes['Int']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AlreadyReservedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AlreadyReserved'] = ResolversParentTypes['AlreadyReserved']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AssuranceLevelTooLowResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AssuranceLevelTooLow'] = ResolversParentTypes['AssuranceLevelTooLow']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AuditCheckpointResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AuditCheckpoint'] = ResolversParentTypes['AuditCheckpoint']> = {
  note?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  origin?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  rootHash?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  signedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  size?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  verifierKey?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type AuditConsistencyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AuditConsistency'] = ResolversParentTypes['AuditConsistency']> = {
  from?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  hashes?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  to?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type AuditProofResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AuditProof'] = ResolversParentTypes['AuditProof']> = {
  index?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  leafHash?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  proof?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  verifierKey?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type AuditReceiptResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AuditReceipt'] = ResolversParentTypes['AuditReceipt']> = {
  leafHash?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  logIndex?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CallerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Caller'] = ResolversParentTypes['Caller']> = {
  connected?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['CallerKind'], ParentType, ContextType>;
  limits?: Resolver<ResolversTypes['CallerLimits'], ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  nationalId?: Resolver<Maybe<ResolversTypes['NationalId']>, ParentType, ContextType>;
  organization?: Resolver<Maybe<ResolversTypes['OrgNumber']>, ParentType, ContextType>;
  scopes?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  supplier?: Resolver<Maybe<ResolversTypes['OrgNumber']>, ParentType, ContextType>;
};

export type CallerLimitsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CallerLimits'] = ResolversParentTypes['CallerLimits']> = {
  personsPerRequest?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CampaignResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Campaign'] = ResolversParentTypes['Campaign']> = {
  cleanUp?: Resolver<Maybe<ResolversTypes['CleanUp']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  finishedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  finishesAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  forecast?: Resolver<Array<ResolversTypes['CampaignCount']>, ParentType, ContextType>;
  handled?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  messages?: Resolver<ResolversTypes['MessageCounts'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  peoplePerSecond?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  preference?: Resolver<Maybe<ResolversTypes['ChannelPreference']>, ParentType, ContextType>;
  preview?: Resolver<ResolversTypes['CampaignPreview'], ParentType, ContextType, RequireFields<CampaignPreviewArgs, 'nationalId'>>;
  purpose?: Resolver<ResolversTypes['NotificationPurpose'], ParentType, ContextType>;
  reached?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  recipients?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  results?: Resolver<Array<ResolversTypes['CampaignCount']>, ParentType, ContextType>;
  startedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['CampaignState'], ParentType, ContextType>;
  texts?: Resolver<Array<ResolversTypes['CampaignText']>, ParentType, ContextType>;
};

export type CampaignConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CampaignConnection'] = ResolversParentTypes['CampaignConnection']> = {
  nodes?: Resolver<Array<ResolversTypes['Campaign']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type CampaignCountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CampaignCount'] = ResolversParentTypes['CampaignCount']> = {
  channels?: Resolver<Array<ResolversTypes['ChannelKind']>, ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['NotificationOutcome'], ParentType, ContextType>;
  people?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['ReasonCode']>, ParentType, ContextType>;
};

export type CampaignNotFoundResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CampaignNotFound'] = ResolversParentTypes['CampaignNotFound']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CampaignNotReadyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CampaignNotReady'] = ResolversParentTypes['CampaignNotReady']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CampaignPreviewResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CampaignPreview'] = ResolversParentTypes['CampaignPreview']> = {
  channels?: Resolver<Array<ResolversTypes['ChannelKind']>, ParentType, ContextType>;
  email?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  language?: Resolver<ResolversTypes['Language'], ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['NotificationOutcome'], ParentType, ContextType>;
  reasons?: Resolver<Array<ResolversTypes['ReasonCode']>, ParentType, ContextType>;
  sms?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  subject?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type CampaignTextResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CampaignText'] = ResolversParentTypes['CampaignText']> = {
  email?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  language?: Resolver<ResolversTypes['Language'], ParentType, ContextType>;
  sms?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  subject?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type CancelCampaignResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CancelCampaignResult'] = ResolversParentTypes['CancelCampaignResult']> = {
  __resolveType: TypeResolveFn<'CampaignNotFound' | 'CampaignNotReady' | 'CancelCampaignSuccess' | 'IdempotencyKeyReused' | 'ReasonRequired', ParentType, ContextType>;
};

export type CancelCampaignSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CancelCampaignSuccess'] = ResolversParentTypes['CancelCampaignSuccess']> = {
  campaign?: Resolver<ResolversTypes['Campaign'], ParentType, ContextType>;
  receipt?: Resolver<ResolversTypes['AuditReceipt'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ChangeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Change'] = ResolversParentTypes['Change']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['ChangeCursor'], ParentType, ContextType>;
  fields?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  nationalId?: Resolver<ResolversTypes['NationalId'], ParentType, ContextType>;
  person?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  tombstone?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type ChangeConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChangeConnection'] = ResolversParentTypes['ChangeConnection']> = {
  nodes?: Resolver<Array<ResolversTypes['RecordChange']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export interface ChangeCursorScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['ChangeCursor'], any> {
  name: 'ChangeCursor';
}

export type ChangePageResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChangePage'] = ResolversParentTypes['ChangePage']> = {
  changes?: Resolver<Array<ResolversTypes['Change']>, ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['ChangeCursor'], ParentType, ContextType>;
  hasMore?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type ChannelQualityResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChannelQuality'] = ResolversParentTypes['ChannelQuality']> = {
  channel?: Resolver<ResolversTypes['ChannelKind'], ParentType, ContextType>;
  expired?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  expiring?: Resolver<Array<ResolversTypes['ExpiryCount']>, ParentType, ContextType>;
  fresh?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  given?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ChooseDigitalMailboxResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChooseDigitalMailboxResult'] = ResolversParentTypes['ChooseDigitalMailboxResult']> = {
  __resolveType: TypeResolveFn<'AssuranceLevelTooLow' | 'ChooseDigitalMailboxSuccess' | 'IdempotencyKeyReused' | 'InvalidMailbox' | 'MailboxAlreadyChosen' | 'NotRegistered' | 'ReasonRequired' | 'RegistrationDeleted' | 'RevisionConflict', ParentType, ContextType>;
};

export type ChooseDigitalMailboxSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChooseDigitalMailboxSuccess'] = ResolversParentTypes['ChooseDigitalMailboxSuccess']> = {
  person?: Resolver<ResolversTypes['Person'], ParentType, ContextType>;
  receipt?: Resolver<ResolversTypes['AuditReceipt'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ChooseLanguageResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChooseLanguageResult'] = ResolversParentTypes['ChooseLanguageResult']> = {
  __resolveType: TypeResolveFn<'AssuranceLevelTooLow' | 'ChooseLanguageSuccess' | 'IdempotencyKeyReused' | 'LanguageAlreadyChosen' | 'NotRegistered' | 'ReasonRequired' | 'RegistrationDeleted' | 'RevisionConflict', ParentType, ContextType>;
};

export type ChooseLanguageSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChooseLanguageSuccess'] = ResolversParentTypes['ChooseLanguageSuccess']> = {
  person?: Resolver<ResolversTypes['Person'], ParentType, ContextType>;
  receipt?: Resolver<ResolversTypes['AuditReceipt'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CleanUpResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CleanUp'] = ResolversParentTypes['CleanUp']> = {
  channel?: Resolver<ResolversTypes['ChannelKind'], ParentType, ContextType>;
  clearableFrom?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  cleared?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  moreThan?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ClearSharedContactPointsResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ClearSharedContactPointsResult'] = ResolversParentTypes['ClearSharedContactPointsResult']> = {
  __resolveType: TypeResolveFn<'CampaignNotFound' | 'CampaignNotReady' | 'ClearSharedContactPointsSuccess' | 'IdempotencyKeyReused' | 'ReasonRequired', ParentType, ContextType>;
};

export type ClearSharedContactPointsSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ClearSharedContactPointsSuccess'] = ResolversParentTypes['ClearSharedContactPointsSuccess']> = {
  campaign?: Resolver<ResolversTypes['Campaign'], ParentType, ContextType>;
  receipt?: Resolver<ResolversTypes['AuditReceipt'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CodeExpiredResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CodeExpired'] = ResolversParentTypes['CodeExpired']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CodeRequestedTooSoonResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CodeRequestedTooSoon'] = ResolversParentTypes['CodeRequestedTooSoon']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ConfirmContactInfoResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ConfirmContactInfoResult'] = ResolversParentTypes['ConfirmContactInfoResult']> = {
  __resolveType: TypeResolveFn<'AssuranceLevelTooLow' | 'ConfirmContactInfoSuccess' | 'IdempotencyKeyReused' | 'NotRegistered' | 'NothingToConfirm' | 'ReasonRequired' | 'RegistrationDeleted' | 'RevisionConflict', ParentType, ContextType>;
};

export type ConfirmContactInfoSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ConfirmContactInfoSuccess'] = ResolversParentTypes['ConfirmContactInfoSuccess']> = {
  person?: Resolver<ResolversTypes['Person'], ParentType, ContextType>;
  receipt?: Resolver<ResolversTypes['AuditReceipt'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ConnectAgencyResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ConnectAgencyResult'] = ResolversParentTypes['ConnectAgencyResult']> = {
  __resolveType: TypeResolveFn<'AgencyAlreadyConnected' | 'ConnectAgencySuccess' | 'IdempotencyKeyReused' | 'ReasonRequired', ParentType, ContextType>;
};

export type ConnectAgencySuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ConnectAgencySuccess'] = ResolversParentTypes['ConnectAgencySuccess']> = {
  agency?: Resolver<ResolversTypes['Agency'], ParentType, ContextType>;
  receipt?: Resolver<ResolversTypes['AuditReceipt'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ContactInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ContactInfo'] = ResolversParentTypes['ContactInfo']> = {
  email?: Resolver<Maybe<ResolversTypes['Email']>, ParentType, ContextType>;
  mobile?: Resolver<Maybe<ResolversTypes['Mobile']>, ParentType, ContextType>;
};

export type ContactInfoRequiredResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ContactInfoRequired'] = ResolversParentTypes['ContactInfoRequired']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ContactPointResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ContactPoint'] = ResolversParentTypes['ContactPoint']> = {
  __resolveType: TypeResolveFn<'Email' | 'Mobile', ParentType, ContextType>;
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type DecisionReasonResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DecisionReason'] = ResolversParentTypes['DecisionReason']> = {
  code?: Resolver<ResolversTypes['ReasonCode'], ParentType, ContextType>;
  legalReference?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sentence?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  weight?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type DeleteRegistrationResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeleteRegistrationResult'] = ResolversParentTypes['DeleteRegistrationResult']> = {
  __resolveType: TypeResolveFn<'DeleteRegistrationSuccess' | 'IdempotencyKeyReused' | 'NotRegistered' | 'ReasonRequired' | 'RegistrationDeleted' | 'RevisionConflict', ParentType, ContextType>;
};

export type DeleteRegistrationSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeleteRegistrationSuccess'] = ResolversParentTypes['DeleteRegistrationSuccess']> = {
  person?: Resolver<ResolversTypes['Person'], ParentType, ContextType>;
  receipt?: Resolver<ResolversTypes['AuditReceipt'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DigitalMailboxResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DigitalMailbox'] = ResolversParentTypes['DigitalMailbox']> = {
  address?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  certificate?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  supplier?: Resolver<ResolversTypes['OrgNumber'], ParentType, ContextType>;
};

export type DisconnectAgencyResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DisconnectAgencyResult'] = ResolversParentTypes['DisconnectAgencyResult']> = {
  __resolveType: TypeResolveFn<'AgencyNotConnected' | 'DisconnectAgencySuccess' | 'IdempotencyKeyReused' | 'ReasonRequired', ParentType, ContextType>;
};

export type DisconnectAgencySuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DisconnectAgencySuccess'] = ResolversParentTypes['DisconnectAgencySuccess']> = {
  agency?: Resolver<ResolversTypes['Agency'], ParentType, ContextType>;
  receipt?: Resolver<ResolversTypes['AuditReceipt'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type EmailResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Email'] = ResolversParentTypes['Email']> = {
  address?: Resolver<ResolversTypes['EmailAddress'], ParentType, ContextType>;
  changedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  confirmedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  freshness?: Resolver<ResolversTypes['Freshness'], ParentType, ContextType>;
  shared?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  validatedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export interface EmailAddressScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['EmailAddress'], any> {
  name: 'EmailAddress';
}

export type EnterpriseResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Enterprise'] = ResolversParentTypes['Enterprise']> = {
  orgNumber?: Resolver<ResolversTypes['OrgNumber'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ErasePersonResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ErasePersonResult'] = ResolversParentTypes['ErasePersonResult']> = {
  __resolveType: TypeResolveFn<'ErasePersonSuccess' | 'IdempotencyKeyReused' | 'NotRegistered' | 'ReasonRequired' | 'RevisionConflict', ParentType, ContextType>;
};

export type ErasePersonSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ErasePersonSuccess'] = ResolversParentTypes['ErasePersonSuccess']> = {
  person?: Resolver<ResolversTypes['Person'], ParentType, ContextType>;
  receipt?: Resolver<ResolversTypes['AuditReceipt'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ExpiryCountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ExpiryCount'] = ResolversParentTypes['ExpiryCount']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  month?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type IdempotencyKeyReusedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IdempotencyKeyReused'] = ResolversParentTypes['IdempotencyKeyReused']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type InvalidEmailAddressResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InvalidEmailAddress'] = ResolversParentTypes['InvalidEmailAddress']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type InvalidMailboxResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InvalidMailbox'] = ResolversParentTypes['InvalidMailbox']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type InvalidMobileNumberResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InvalidMobileNumber'] = ResolversParentTypes['InvalidMobileNumber']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type InvalidRecipientsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InvalidRecipients'] = ResolversParentTypes['InvalidRecipients']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  positions?: Resolver<Array<ResolversTypes['Int']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type LanguageAlreadyChosenResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LanguageAlreadyChosen'] = ResolversParentTypes['LanguageAlreadyChosen']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type LanguageChoiceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LanguageChoice'] = ResolversParentTypes['LanguageChoice']> = {
  changedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  code?: Resolver<ResolversTypes['Language'], ParentType, ContextType>;
};

export type LookupResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Lookup'] = ResolversParentTypes['Lookup']> = {
  agency?: Resolver<Maybe<ResolversTypes['Agency']>, ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  fields?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['CallerKind'], ParentType, ContextType>;
  operation?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  organization?: Resolver<Maybe<ResolversTypes['OrgNumber']>, ParentType, ContextType>;
  purpose?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  supplier?: Resolver<Maybe<ResolversTypes['OrgNumber']>, ParentType, ContextType>;
  visibleToSubjectFrom?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type LookupConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LookupConnection'] = ResolversParentTypes['LookupConnection']> = {
  nodes?: Resolver<Array<ResolversTypes['Lookup']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type LookupCountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LookupCount'] = ResolversParentTypes['LookupCount']> = {
  agency?: Resolver<Maybe<ResolversTypes['Agency']>, ParentType, ContextType>;
  lookups?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  organization?: Resolver<ResolversTypes['OrgNumber'], ParentType, ContextType>;
  people?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  purpose?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type LookupStatisticsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LookupStatistics'] = ResolversParentTypes['LookupStatistics']> = {
  asOf?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  from?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  lookups?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  people?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  rows?: Resolver<Array<ResolversTypes['LookupCount']>, ParentType, ContextType>;
};

export type MailboxAlreadyChosenResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MailboxAlreadyChosen'] = ResolversParentTypes['MailboxAlreadyChosen']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MarkDecisionsOpenedResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MarkDecisionsOpenedResult'] = ResolversParentTypes['MarkDecisionsOpenedResult']> = {
  __resolveType: TypeResolveFn<'IdempotencyKeyReused' | 'MarkDecisionsOpenedSuccess' | 'UnknownDecisions', ParentType, ContextType>;
};

export type MarkDecisionsOpenedSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MarkDecisionsOpenedSuccess'] = ResolversParentTypes['MarkDecisionsOpenedSuccess']> = {
  decisions?: Resolver<Array<ResolversTypes['NotificationDecision']>, ParentType, ContextType>;
  receipt?: Resolver<ResolversTypes['AuditReceipt'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MessageResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Message'] = ResolversParentTypes['Message']> = {
  attempts?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  channel?: Resolver<ResolversTypes['ChannelKind'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['MessageKind'], ParentType, ContextType>;
  lastError?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  nextAttemptAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  sentAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['MessageState'], ParentType, ContextType>;
};

export type MessageConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MessageConnection'] = ResolversParentTypes['MessageConnection']> = {
  counts?: Resolver<ResolversTypes['MessageCounts'], ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Message']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type MessageCountsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MessageCounts'] = ResolversParentTypes['MessageCounts']> = {
  dead?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  queued?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  sent?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type MessageNotDeadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MessageNotDead'] = ResolversParentTypes['MessageNotDead']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MessageNotFoundResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MessageNotFound'] = ResolversParentTypes['MessageNotFound']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MobileResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mobile'] = ResolversParentTypes['Mobile']> = {
  changedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  confirmedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  freshness?: Resolver<ResolversTypes['Freshness'], ParentType, ContextType>;
  number?: Resolver<ResolversTypes['PhoneNumber'], ParentType, ContextType>;
  shared?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  validatedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  cancelCampaign?: Resolver<ResolversTypes['CancelCampaignResult'], ParentType, ContextType, RequireFields<MutationCancelCampaignArgs, 'input'>>;
  chooseDigitalMailbox?: Resolver<ResolversTypes['ChooseDigitalMailboxResult'], ParentType, ContextType, RequireFields<MutationChooseDigitalMailboxArgs, 'input'>>;
  chooseLanguage?: Resolver<ResolversTypes['ChooseLanguageResult'], ParentType, ContextType, RequireFields<MutationChooseLanguageArgs, 'input'>>;
  clearSharedContactPoints?: Resolver<ResolversTypes['ClearSharedContactPointsResult'], ParentType, ContextType, RequireFields<MutationClearSharedContactPointsArgs, 'input'>>;
  confirmContactInfo?: Resolver<ResolversTypes['ConfirmContactInfoResult'], ParentType, ContextType, RequireFields<MutationConfirmContactInfoArgs, 'input'>>;
  connectAgency?: Resolver<ResolversTypes['ConnectAgencyResult'], ParentType, ContextType, RequireFields<MutationConnectAgencyArgs, 'input'>>;
  deleteRegistration?: Resolver<ResolversTypes['DeleteRegistrationResult'], ParentType, ContextType, RequireFields<MutationDeleteRegistrationArgs, 'input'>>;
  disconnectAgency?: Resolver<ResolversTypes['DisconnectAgencyResult'], ParentType, ContextType, RequireFields<MutationDisconnectAgencyArgs, 'input'>>;
  erasePerson?: Resolver<ResolversTypes['ErasePersonResult'], ParentType, ContextType, RequireFields<MutationErasePersonArgs, 'input'>>;
  markDecisionsOpened?: Resolver<ResolversTypes['MarkDecisionsOpenedResult'], ParentType, ContextType, RequireFields<MutationMarkDecisionsOpenedArgs, 'input'>>;
  pauseCampaign?: Resolver<ResolversTypes['PauseCampaignResult'], ParentType, ContextType, RequireFields<MutationPauseCampaignArgs, 'input'>>;
  planCampaign?: Resolver<ResolversTypes['PlanCampaignResult'], ParentType, ContextType, RequireFields<MutationPlanCampaignArgs, 'input'>>;
  recordNotificationDecisions?: Resolver<ResolversTypes['RecordNotificationDecisionsResult'], ParentType, ContextType, RequireFields<MutationRecordNotificationDecisionsArgs, 'input'>>;
  recordReminders?: Resolver<ResolversTypes['RecordRemindersResult'], ParentType, ContextType, RequireFields<MutationRecordRemindersArgs, 'input'>>;
  registerPerson?: Resolver<ResolversTypes['RegisterPersonResult'], ParentType, ContextType, RequireFields<MutationRegisterPersonArgs, 'input'>>;
  replaceNationalId?: Resolver<ResolversTypes['ReplaceNationalIdResult'], ParentType, ContextType, RequireFields<MutationReplaceNationalIdArgs, 'input'>>;
  requestValidationCode?: Resolver<ResolversTypes['RequestValidationCodeResult'], ParentType, ContextType, RequireFields<MutationRequestValidationCodeArgs, 'input'>>;
  resendMessage?: Resolver<ResolversTypes['ResendMessageResult'], ParentType, ContextType, RequireFields<MutationResendMessageArgs, 'input'>>;
  reserve?: Resolver<ResolversTypes['ReserveResult'], ParentType, ContextType, RequireFields<MutationReserveArgs, 'input'>>;
  startCampaign?: Resolver<ResolversTypes['StartCampaignResult'], ParentType, ContextType, RequireFields<MutationStartCampaignArgs, 'input'>>;
  updateContactInfo?: Resolver<ResolversTypes['UpdateContactInfoResult'], ParentType, ContextType, RequireFields<MutationUpdateContactInfoArgs, 'input'>>;
  validateContactPoint?: Resolver<ResolversTypes['ValidateContactPointResult'], ParentType, ContextType, RequireFields<MutationValidateContactPointArgs, 'input'>>;
  withdrawReservation?: Resolver<ResolversTypes['WithdrawReservationResult'], ParentType, ContextType, RequireFields<MutationWithdrawReservationArgs, 'input'>>;
};

export interface NationalIdScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['NationalId'], any> {
  name: 'NationalId';
}

export type NationalIdTakenResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NationalIdTaken'] = ResolversParentTypes['NationalIdTaken']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type NoContactPointResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NoContactPoint'] = ResolversParentTypes['NoContactPoint']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type NotRegisteredResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NotRegistered'] = ResolversParentTypes['NotRegistered']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type NotReservedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NotReserved'] = ResolversParentTypes['NotReserved']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type NothingToChangeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NothingToChange'] = ResolversParentTypes['NothingToChange']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type NothingToConfirmResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NothingToConfirm'] = ResolversParentTypes['NothingToConfirm']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type NotificationChannelResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NotificationChannel'] = ResolversParentTypes['NotificationChannel']> = {
  address?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  expired?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ChannelKind'], ParentType, ContextType>;
};

export type NotificationDecisionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NotificationDecision'] = ResolversParentTypes['NotificationDecision']> = {
  agency?: Resolver<Maybe<ResolversTypes['OrgNumber']>, ParentType, ContextType>;
  caseReference?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  channels?: Resolver<Array<ResolversTypes['NotificationChannel']>, ParentType, ContextType>;
  decidedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['NotificationOutcome'], ParentType, ContextType>;
  preference?: Resolver<Maybe<ResolversTypes['ChannelPreference']>, ParentType, ContextType>;
  purpose?: Resolver<ResolversTypes['NotificationPurpose'], ParentType, ContextType>;
  reasons?: Resolver<Array<ResolversTypes['DecisionReason']>, ParentType, ContextType>;
  receipt?: Resolver<Maybe<ResolversTypes['AuditReceipt']>, ParentType, ContextType>;
  recipient?: Resolver<ResolversTypes['Recipient'], ParentType, ContextType>;
  recipientRevision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  renotifyAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  repeats?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  ruleSet?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  supplier?: Resolver<Maybe<ResolversTypes['OrgNumber']>, ParentType, ContextType>;
  validUntil?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export interface OrgNumberScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['OrgNumber'], any> {
  name: 'OrgNumber';
}

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type PauseCampaignResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PauseCampaignResult'] = ResolversParentTypes['PauseCampaignResult']> = {
  __resolveType: TypeResolveFn<'CampaignNotFound' | 'CampaignNotReady' | 'IdempotencyKeyReused' | 'PauseCampaignSuccess' | 'ReasonRequired', ParentType, ContextType>;
};

export type PauseCampaignSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PauseCampaignSuccess'] = ResolversParentTypes['PauseCampaignSuccess']> = {
  campaign?: Resolver<ResolversTypes['Campaign'], ParentType, ContextType>;
  receipt?: Resolver<ResolversTypes['AuditReceipt'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PersonResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Person'] = ResolversParentTypes['Person']> = {
  asOf?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType, RequireFields<PersonAsOfArgs, 'time'>>;
  changes?: Resolver<ResolversTypes['ChangeConnection'], ParentType, ContextType, Partial<PersonChangesArgs>>;
  contactInfo?: Resolver<Maybe<ResolversTypes['ContactInfo']>, ParentType, ContextType>;
  digitalMailbox?: Resolver<Maybe<ResolversTypes['DigitalMailbox']>, ParentType, ContextType>;
  language?: Resolver<Maybe<ResolversTypes['LanguageChoice']>, ParentType, ContextType>;
  lookups?: Resolver<ResolversTypes['LookupConnection'], ParentType, ContextType, RequireFields<PersonLookupsArgs, 'byOthers'>>;
  nationalId?: Resolver<ResolversTypes['NationalId'], ParentType, ContextType>;
  notificationDecision?: Resolver<ResolversTypes['NotificationDecision'], ParentType, ContextType, RequireFields<PersonNotificationDecisionArgs, 'purpose'>>;
  redirectedFrom?: Resolver<Maybe<ResolversTypes['NationalId']>, ParentType, ContextType>;
  registration?: Resolver<ResolversTypes['Registration'], ParentType, ContextType>;
  reservation?: Resolver<ResolversTypes['Reservation'], ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export interface PhoneNumberScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['PhoneNumber'], any> {
  name: 'PhoneNumber';
}

export type PlanCampaignResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PlanCampaignResult'] = ResolversParentTypes['PlanCampaignResult']> = {
  __resolveType: TypeResolveFn<'IdempotencyKeyReused' | 'PlanCampaignSuccess' | 'ReasonRequired', ParentType, ContextType>;
};

export type PlanCampaignSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PlanCampaignSuccess'] = ResolversParentTypes['PlanCampaignSuccess']> = {
  campaign?: Resolver<ResolversTypes['Campaign'], ParentType, ContextType>;
  receipt?: Resolver<ResolversTypes['AuditReceipt'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ProblemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Problem'] = ResolversParentTypes['Problem']> = {
  __resolveType: TypeResolveFn<'AgencyAlreadyConnected' | 'AgencyNotConnected' | 'AlreadyRegistered' | 'AlreadyReminded' | 'AlreadyReserved' | 'AssuranceLevelTooLow' | 'CampaignNotFound' | 'CampaignNotReady' | 'CodeExpired' | 'CodeRequestedTooSoon' | 'ContactInfoRequired' | 'IdempotencyKeyReused' | 'InvalidEmailAddress' | 'InvalidMailbox' | 'InvalidMobileNumber' | 'InvalidRecipients' | 'LanguageAlreadyChosen' | 'MailboxAlreadyChosen' | 'MessageNotDead' | 'MessageNotFound' | 'NationalIdTaken' | 'NoContactPoint' | 'NotRegistered' | 'NotReserved' | 'NothingToChange' | 'NothingToConfirm' | 'ReasonRequired' | 'RegistrationDeleted' | 'ReminderNotDue' | 'RevisionConflict' | 'TooManyCodes' | 'UnknownDecisions' | 'WrongCode', ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  agencies?: Resolver<ResolversTypes['AgencyConnection'], ParentType, ContextType, RequireFields<QueryAgenciesArgs, 'first'>>;
  auditCheckpoint?: Resolver<ResolversTypes['AuditCheckpoint'], ParentType, ContextType>;
  auditConsistency?: Resolver<Maybe<ResolversTypes['AuditConsistency']>, ParentType, ContextType, RequireFields<QueryAuditConsistencyArgs, 'from'>>;
  auditProof?: Resolver<Maybe<ResolversTypes['AuditProof']>, ParentType, ContextType, RequireFields<QueryAuditProofArgs, 'index'>>;
  campaign?: Resolver<Maybe<ResolversTypes['Campaign']>, ParentType, ContextType, RequireFields<QueryCampaignArgs, 'id'>>;
  campaigns?: Resolver<ResolversTypes['CampaignConnection'], ParentType, ContextType, RequireFields<QueryCampaignsArgs, 'first'>>;
  changes?: Resolver<ResolversTypes['ChangePage'], ParentType, ContextType, RequireFields<QueryChangesArgs, 'first'>>;
  dueReminders?: Resolver<ResolversTypes['ReminderPage'], ParentType, ContextType, RequireFields<QueryDueRemindersArgs, 'first'>>;
  lookupStatistics?: Resolver<ResolversTypes['LookupStatistics'], ParentType, ContextType, RequireFields<QueryLookupStatisticsArgs, 'days'>>;
  me?: Resolver<ResolversTypes['Person'], ParentType, ContextType>;
  notificationDecision?: Resolver<Maybe<ResolversTypes['NotificationDecision']>, ParentType, ContextType, RequireFields<QueryNotificationDecisionArgs, 'id'>>;
  outbox?: Resolver<ResolversTypes['MessageConnection'], ParentType, ContextType, RequireFields<QueryOutboxArgs, 'first'>>;
  person?: Resolver<ResolversTypes['Person'], ParentType, ContextType, RequireFields<QueryPersonArgs, 'nationalId'>>;
  persons?: Resolver<Array<Maybe<ResolversTypes['Person']>>, ParentType, ContextType, RequireFields<QueryPersonsArgs, 'nationalIds'>>;
  registerQuality?: Resolver<ResolversTypes['RegisterQuality'], ParentType, ContextType>;
  sharedContactPoints?: Resolver<ResolversTypes['SharedContactPointConnection'], ParentType, ContextType, RequireFields<QuerySharedContactPointsArgs, 'channel' | 'first' | 'moreThan'>>;
  whoami?: Resolver<ResolversTypes['Caller'], ParentType, ContextType>;
};

export type ReasonRequiredResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReasonRequired'] = ResolversParentTypes['ReasonRequired']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RecipientResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Recipient'] = ResolversParentTypes['Recipient']> = {
  __resolveType: TypeResolveFn<'Enterprise' | 'Person', ParentType, ContextType>;
};

export type RecordChangeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RecordChange'] = ResolversParentTypes['RecordChange']> = {
  actor?: Resolver<ResolversTypes['Actor'], ParentType, ContextType>;
  after?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  before?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  channel?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  fields?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  logIndex?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type RecordNotificationDecisionsResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RecordNotificationDecisionsResult'] = ResolversParentTypes['RecordNotificationDecisionsResult']> = {
  __resolveType: TypeResolveFn<'IdempotencyKeyReused' | 'InvalidRecipients' | 'RecordNotificationDecisionsSuccess', ParentType, ContextType>;
};

export type RecordNotificationDecisionsSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RecordNotificationDecisionsSuccess'] = ResolversParentTypes['RecordNotificationDecisionsSuccess']> = {
  decisions?: Resolver<Array<ResolversTypes['NotificationDecision']>, ParentType, ContextType>;
  receipt?: Resolver<ResolversTypes['AuditReceipt'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RecordRemindersResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RecordRemindersResult'] = ResolversParentTypes['RecordRemindersResult']> = {
  __resolveType: TypeResolveFn<'AlreadyReminded' | 'IdempotencyKeyReused' | 'RecordRemindersSuccess' | 'ReminderNotDue' | 'UnknownDecisions', ParentType, ContextType>;
};

export type RecordRemindersSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RecordRemindersSuccess'] = ResolversParentTypes['RecordRemindersSuccess']> = {
  decisions?: Resolver<Array<ResolversTypes['NotificationDecision']>, ParentType, ContextType>;
  receipt?: Resolver<ResolversTypes['AuditReceipt'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RegisterPersonResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RegisterPersonResult'] = ResolversParentTypes['RegisterPersonResult']> = {
  __resolveType: TypeResolveFn<'AlreadyRegistered' | 'AssuranceLevelTooLow' | 'ContactInfoRequired' | 'IdempotencyKeyReused' | 'InvalidEmailAddress' | 'InvalidMobileNumber' | 'ReasonRequired' | 'RegisterPersonSuccess' | 'RevisionConflict', ParentType, ContextType>;
};

export type RegisterPersonSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RegisterPersonSuccess'] = ResolversParentTypes['RegisterPersonSuccess']> = {
  person?: Resolver<ResolversTypes['Person'], ParentType, ContextType>;
  receipt?: Resolver<ResolversTypes['AuditReceipt'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RegisterQualityResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RegisterQuality'] = ResolversParentTypes['RegisterQuality']> = {
  asOf?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  channels?: Resolver<Array<ResolversTypes['ChannelQuality']>, ParentType, ContextType>;
  deleted?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  peopleSharingValues?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  reachable?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  registered?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  reserved?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  sharedValues?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  withoutAddress?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type RegistrationDeletedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RegistrationDeleted'] = ResolversParentTypes['RegistrationDeleted']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ReminderResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Reminder'] = ResolversParentTypes['Reminder']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  decision?: Resolver<ResolversTypes['NotificationDecision'], ParentType, ContextType>;
  dueAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  recipient?: Resolver<ResolversTypes['Recipient'], ParentType, ContextType>;
};

export type ReminderNotDueResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReminderNotDue'] = ResolversParentTypes['ReminderNotDue']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  positions?: Resolver<Array<ResolversTypes['Int']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ReminderPageResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReminderPage'] = ResolversParentTypes['ReminderPage']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  hasMore?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  reminders?: Resolver<Array<ResolversTypes['Reminder']>, ParentType, ContextType>;
};

export type ReplaceNationalIdResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReplaceNationalIdResult'] = ResolversParentTypes['ReplaceNationalIdResult']> = {
  __resolveType: TypeResolveFn<'IdempotencyKeyReused' | 'NationalIdTaken' | 'NotRegistered' | 'ReasonRequired' | 'RegistrationDeleted' | 'ReplaceNationalIdSuccess' | 'RevisionConflict', ParentType, ContextType>;
};

export type ReplaceNationalIdSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReplaceNationalIdSuccess'] = ResolversParentTypes['ReplaceNationalIdSuccess']> = {
  person?: Resolver<ResolversTypes['Person'], ParentType, ContextType>;
  receipt?: Resolver<ResolversTypes['AuditReceipt'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RequestValidationCodeResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RequestValidationCodeResult'] = ResolversParentTypes['RequestValidationCodeResult']> = {
  __resolveType: TypeResolveFn<'AssuranceLevelTooLow' | 'CodeRequestedTooSoon' | 'IdempotencyKeyReused' | 'InvalidEmailAddress' | 'InvalidMobileNumber' | 'NoContactPoint' | 'NotRegistered' | 'ReasonRequired' | 'RegistrationDeleted' | 'RequestValidationCodeSuccess' | 'RevisionConflict' | 'TooManyCodes', ParentType, ContextType>;
};

export type RequestValidationCodeSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RequestValidationCodeSuccess'] = ResolversParentTypes['RequestValidationCodeSuccess']> = {
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  person?: Resolver<ResolversTypes['Person'], ParentType, ContextType>;
  requestAgainAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ResendMessageResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ResendMessageResult'] = ResolversParentTypes['ResendMessageResult']> = {
  __resolveType: TypeResolveFn<'CodeExpired' | 'IdempotencyKeyReused' | 'MessageNotDead' | 'MessageNotFound' | 'ReasonRequired' | 'ResendMessageSuccess', ParentType, ContextType>;
};

export type ResendMessageSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ResendMessageSuccess'] = ResolversParentTypes['ResendMessageSuccess']> = {
  message?: Resolver<ResolversTypes['Message'], ParentType, ContextType>;
  receipt?: Resolver<ResolversTypes['AuditReceipt'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ReservationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Reservation'] = ResolversParentTypes['Reservation']> = {
  changedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  reserved?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  reservedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type ReserveResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReserveResult'] = ResolversParentTypes['ReserveResult']> = {
  __resolveType: TypeResolveFn<'AlreadyReserved' | 'AssuranceLevelTooLow' | 'IdempotencyKeyReused' | 'NotRegistered' | 'ReasonRequired' | 'RegistrationDeleted' | 'ReserveSuccess' | 'RevisionConflict', ParentType, ContextType>;
};

export type ReserveSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReserveSuccess'] = ResolversParentTypes['ReserveSuccess']> = {
  person?: Resolver<ResolversTypes['Person'], ParentType, ContextType>;
  receipt?: Resolver<ResolversTypes['AuditReceipt'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RevisionConflictResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RevisionConflict'] = ResolversParentTypes['RevisionConflict']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  person?: Resolver<ResolversTypes['Person'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SharedContactPointResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SharedContactPoint'] = ResolversParentTypes['SharedContactPoint']> = {
  address?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  people?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SharedContactPointConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SharedContactPointConnection'] = ResolversParentTypes['SharedContactPointConnection']> = {
  nodes?: Resolver<Array<ResolversTypes['SharedContactPoint']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type StartCampaignResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StartCampaignResult'] = ResolversParentTypes['StartCampaignResult']> = {
  __resolveType: TypeResolveFn<'CampaignNotFound' | 'CampaignNotReady' | 'IdempotencyKeyReused' | 'ReasonRequired' | 'StartCampaignSuccess', ParentType, ContextType>;
};

export type StartCampaignSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StartCampaignSuccess'] = ResolversParentTypes['StartCampaignSuccess']> = {
  campaign?: Resolver<ResolversTypes['Campaign'], ParentType, ContextType>;
  receipt?: Resolver<ResolversTypes['AuditReceipt'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SubscriptionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Subscription'] = ResolversParentTypes['Subscription']> = {
  changes?: SubscriptionResolver<ResolversTypes['ChangePage'], "changes", ParentType, ContextType, RequireFields<SubscriptionChangesArgs, 'first'>>;
  reminderDue?: SubscriptionResolver<ResolversTypes['ReminderPage'], "reminderDue", ParentType, ContextType, RequireFields<SubscriptionReminderDueArgs, 'first'>>;
};

export type TooManyCodesResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TooManyCodes'] = ResolversParentTypes['TooManyCodes']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UnknownDecisionsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UnknownDecisions'] = ResolversParentTypes['UnknownDecisions']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  positions?: Resolver<Array<ResolversTypes['Int']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UpdateContactInfoResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateContactInfoResult'] = ResolversParentTypes['UpdateContactInfoResult']> = {
  __resolveType: TypeResolveFn<'AssuranceLevelTooLow' | 'ContactInfoRequired' | 'IdempotencyKeyReused' | 'InvalidEmailAddress' | 'InvalidMobileNumber' | 'NotRegistered' | 'NothingToChange' | 'ReasonRequired' | 'RegistrationDeleted' | 'RevisionConflict' | 'UpdateContactInfoSuccess', ParentType, ContextType>;
};

export type UpdateContactInfoSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateContactInfoSuccess'] = ResolversParentTypes['UpdateContactInfoSuccess']> = {
  person?: Resolver<ResolversTypes['Person'], ParentType, ContextType>;
  receipt?: Resolver<ResolversTypes['AuditReceipt'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ValidateContactPointResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ValidateContactPointResult'] = ResolversParentTypes['ValidateContactPointResult']> = {
  __resolveType: TypeResolveFn<'AssuranceLevelTooLow' | 'CodeExpired' | 'IdempotencyKeyReused' | 'InvalidEmailAddress' | 'InvalidMobileNumber' | 'NoContactPoint' | 'NotRegistered' | 'ReasonRequired' | 'RegistrationDeleted' | 'RevisionConflict' | 'ValidateContactPointSuccess' | 'WrongCode', ParentType, ContextType>;
};

export type ValidateContactPointSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ValidateContactPointSuccess'] = ResolversParentTypes['ValidateContactPointSuccess']> = {
  person?: Resolver<ResolversTypes['Person'], ParentType, ContextType>;
  receipt?: Resolver<ResolversTypes['AuditReceipt'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type WithdrawReservationResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WithdrawReservationResult'] = ResolversParentTypes['WithdrawReservationResult']> = {
  __resolveType: TypeResolveFn<'AssuranceLevelTooLow' | 'IdempotencyKeyReused' | 'NotRegistered' | 'NotReserved' | 'ReasonRequired' | 'RegistrationDeleted' | 'RevisionConflict' | 'WithdrawReservationSuccess', ParentType, ContextType>;
};

export type WithdrawReservationSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WithdrawReservationSuccess'] = ResolversParentTypes['WithdrawReservationSuccess']> = {
  person?: Resolver<ResolversTypes['Person'], ParentType, ContextType>;
  receipt?: Resolver<ResolversTypes['AuditReceipt'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type WrongCodeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WrongCode'] = ResolversParentTypes['WrongCode']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export interface Federation__FieldSetScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['federation__FieldSet'], any> {
  name: 'federation__FieldSet';
}

export interface Federation__ScopeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['federation__Scope'], any> {
  name: 'federation__Scope';
}

export interface Link__ImportScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['link__Import'], any> {
  name: 'link__Import';
}

export type Resolvers<ContextType = Context> = {
  Actor?: ActorResolvers<ContextType>;
  Agency?: AgencyResolvers<ContextType>;
  AgencyAlreadyConnected?: AgencyAlreadyConnectedResolvers<ContextType>;
  AgencyConnection?: AgencyConnectionResolvers<ContextType>;
  AgencyNotConnected?: AgencyNotConnectedResolvers<ContextType>;
  AlreadyRegistered?: AlreadyRegisteredResolvers<ContextType>;
  AlreadyReminded?: AlreadyRemindedResolvers<ContextType>;
  AlreadyReserved?: AlreadyReservedResolvers<ContextType>;
  AssuranceLevelTooLow?: AssuranceLevelTooLowResolvers<ContextType>;
  AuditCheckpoint?: AuditCheckpointResolvers<ContextType>;
  AuditConsistency?: AuditConsistencyResolvers<ContextType>;
  AuditProof?: AuditProofResolvers<ContextType>;
  AuditReceipt?: AuditReceiptResolvers<ContextType>;
  Caller?: CallerResolvers<ContextType>;
  CallerLimits?: CallerLimitsResolvers<ContextType>;
  Campaign?: CampaignResolvers<ContextType>;
  CampaignConnection?: CampaignConnectionResolvers<ContextType>;
  CampaignCount?: CampaignCountResolvers<ContextType>;
  CampaignNotFound?: CampaignNotFoundResolvers<ContextType>;
  CampaignNotReady?: CampaignNotReadyResolvers<ContextType>;
  CampaignPreview?: CampaignPreviewResolvers<ContextType>;
  CampaignText?: CampaignTextResolvers<ContextType>;
  CancelCampaignResult?: CancelCampaignResultResolvers<ContextType>;
  CancelCampaignSuccess?: CancelCampaignSuccessResolvers<ContextType>;
  Change?: ChangeResolvers<ContextType>;
  ChangeConnection?: ChangeConnectionResolvers<ContextType>;
  ChangeCursor?: GraphQLScalarType;
  ChangePage?: ChangePageResolvers<ContextType>;
  ChannelQuality?: ChannelQualityResolvers<ContextType>;
  ChooseDigitalMailboxResult?: ChooseDigitalMailboxResultResolvers<ContextType>;
  ChooseDigitalMailboxSuccess?: ChooseDigitalMailboxSuccessResolvers<ContextType>;
  ChooseLanguageResult?: ChooseLanguageResultResolvers<ContextType>;
  ChooseLanguageSuccess?: ChooseLanguageSuccessResolvers<ContextType>;
  CleanUp?: CleanUpResolvers<ContextType>;
  ClearSharedContactPointsResult?: ClearSharedContactPointsResultResolvers<ContextType>;
  ClearSharedContactPointsSuccess?: ClearSharedContactPointsSuccessResolvers<ContextType>;
  CodeExpired?: CodeExpiredResolvers<ContextType>;
  CodeRequestedTooSoon?: CodeRequestedTooSoonResolvers<ContextType>;
  ConfirmContactInfoResult?: ConfirmContactInfoResultResolvers<ContextType>;
  ConfirmContactInfoSuccess?: ConfirmContactInfoSuccessResolvers<ContextType>;
  ConnectAgencyResult?: ConnectAgencyResultResolvers<ContextType>;
  ConnectAgencySuccess?: ConnectAgencySuccessResolvers<ContextType>;
  ContactInfo?: ContactInfoResolvers<ContextType>;
  ContactInfoRequired?: ContactInfoRequiredResolvers<ContextType>;
  ContactPoint?: ContactPointResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
  DecisionReason?: DecisionReasonResolvers<ContextType>;
  DeleteRegistrationResult?: DeleteRegistrationResultResolvers<ContextType>;
  DeleteRegistrationSuccess?: DeleteRegistrationSuccessResolvers<ContextType>;
  DigitalMailbox?: DigitalMailboxResolvers<ContextType>;
  DisconnectAgencyResult?: DisconnectAgencyResultResolvers<ContextType>;
  DisconnectAgencySuccess?: DisconnectAgencySuccessResolvers<ContextType>;
  Email?: EmailResolvers<ContextType>;
  EmailAddress?: GraphQLScalarType;
  Enterprise?: EnterpriseResolvers<ContextType>;
  ErasePersonResult?: ErasePersonResultResolvers<ContextType>;
  ErasePersonSuccess?: ErasePersonSuccessResolvers<ContextType>;
  ExpiryCount?: ExpiryCountResolvers<ContextType>;
  IdempotencyKeyReused?: IdempotencyKeyReusedResolvers<ContextType>;
  InvalidEmailAddress?: InvalidEmailAddressResolvers<ContextType>;
  InvalidMailbox?: InvalidMailboxResolvers<ContextType>;
  InvalidMobileNumber?: InvalidMobileNumberResolvers<ContextType>;
  InvalidRecipients?: InvalidRecipientsResolvers<ContextType>;
  LanguageAlreadyChosen?: LanguageAlreadyChosenResolvers<ContextType>;
  LanguageChoice?: LanguageChoiceResolvers<ContextType>;
  Lookup?: LookupResolvers<ContextType>;
  LookupConnection?: LookupConnectionResolvers<ContextType>;
  LookupCount?: LookupCountResolvers<ContextType>;
  LookupStatistics?: LookupStatisticsResolvers<ContextType>;
  MailboxAlreadyChosen?: MailboxAlreadyChosenResolvers<ContextType>;
  MarkDecisionsOpenedResult?: MarkDecisionsOpenedResultResolvers<ContextType>;
  MarkDecisionsOpenedSuccess?: MarkDecisionsOpenedSuccessResolvers<ContextType>;
  Message?: MessageResolvers<ContextType>;
  MessageConnection?: MessageConnectionResolvers<ContextType>;
  MessageCounts?: MessageCountsResolvers<ContextType>;
  MessageNotDead?: MessageNotDeadResolvers<ContextType>;
  MessageNotFound?: MessageNotFoundResolvers<ContextType>;
  Mobile?: MobileResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  NationalId?: GraphQLScalarType;
  NationalIdTaken?: NationalIdTakenResolvers<ContextType>;
  NoContactPoint?: NoContactPointResolvers<ContextType>;
  NotRegistered?: NotRegisteredResolvers<ContextType>;
  NotReserved?: NotReservedResolvers<ContextType>;
  NothingToChange?: NothingToChangeResolvers<ContextType>;
  NothingToConfirm?: NothingToConfirmResolvers<ContextType>;
  NotificationChannel?: NotificationChannelResolvers<ContextType>;
  NotificationDecision?: NotificationDecisionResolvers<ContextType>;
  OrgNumber?: GraphQLScalarType;
  PageInfo?: PageInfoResolvers<ContextType>;
  PauseCampaignResult?: PauseCampaignResultResolvers<ContextType>;
  PauseCampaignSuccess?: PauseCampaignSuccessResolvers<ContextType>;
  Person?: PersonResolvers<ContextType>;
  PhoneNumber?: GraphQLScalarType;
  PlanCampaignResult?: PlanCampaignResultResolvers<ContextType>;
  PlanCampaignSuccess?: PlanCampaignSuccessResolvers<ContextType>;
  Problem?: ProblemResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  ReasonRequired?: ReasonRequiredResolvers<ContextType>;
  Recipient?: RecipientResolvers<ContextType>;
  RecordChange?: RecordChangeResolvers<ContextType>;
  RecordNotificationDecisionsResult?: RecordNotificationDecisionsResultResolvers<ContextType>;
  RecordNotificationDecisionsSuccess?: RecordNotificationDecisionsSuccessResolvers<ContextType>;
  RecordRemindersResult?: RecordRemindersResultResolvers<ContextType>;
  RecordRemindersSuccess?: RecordRemindersSuccessResolvers<ContextType>;
  RegisterPersonResult?: RegisterPersonResultResolvers<ContextType>;
  RegisterPersonSuccess?: RegisterPersonSuccessResolvers<ContextType>;
  RegisterQuality?: RegisterQualityResolvers<ContextType>;
  RegistrationDeleted?: RegistrationDeletedResolvers<ContextType>;
  Reminder?: ReminderResolvers<ContextType>;
  ReminderNotDue?: ReminderNotDueResolvers<ContextType>;
  ReminderPage?: ReminderPageResolvers<ContextType>;
  ReplaceNationalIdResult?: ReplaceNationalIdResultResolvers<ContextType>;
  ReplaceNationalIdSuccess?: ReplaceNationalIdSuccessResolvers<ContextType>;
  RequestValidationCodeResult?: RequestValidationCodeResultResolvers<ContextType>;
  RequestValidationCodeSuccess?: RequestValidationCodeSuccessResolvers<ContextType>;
  ResendMessageResult?: ResendMessageResultResolvers<ContextType>;
  ResendMessageSuccess?: ResendMessageSuccessResolvers<ContextType>;
  Reservation?: ReservationResolvers<ContextType>;
  ReserveResult?: ReserveResultResolvers<ContextType>;
  ReserveSuccess?: ReserveSuccessResolvers<ContextType>;
  RevisionConflict?: RevisionConflictResolvers<ContextType>;
  SharedContactPoint?: SharedContactPointResolvers<ContextType>;
  SharedContactPointConnection?: SharedContactPointConnectionResolvers<ContextType>;
  StartCampaignResult?: StartCampaignResultResolvers<ContextType>;
  StartCampaignSuccess?: StartCampaignSuccessResolvers<ContextType>;
  Subscription?: SubscriptionResolvers<ContextType>;
  TooManyCodes?: TooManyCodesResolvers<ContextType>;
  UnknownDecisions?: UnknownDecisionsResolvers<ContextType>;
  UpdateContactInfoResult?: UpdateContactInfoResultResolvers<ContextType>;
  UpdateContactInfoSuccess?: UpdateContactInfoSuccessResolvers<ContextType>;
  ValidateContactPointResult?: ValidateContactPointResultResolvers<ContextType>;
  ValidateContactPointSuccess?: ValidateContactPointSuccessResolvers<ContextType>;
  WithdrawReservationResult?: WithdrawReservationResultResolvers<ContextType>;
  WithdrawReservationSuccess?: WithdrawReservationSuccessResolvers<ContextType>;
  WrongCode?: WrongCodeResolvers<ContextType>;
  federation__FieldSet?: GraphQLScalarType;
  federation__Scope?: GraphQLScalarType;
  link__Import?: GraphQLScalarType;
};

export type DirectiveResolvers<ContextType = Context> = {
  authenticated?: AuthenticatedDirectiveResolver<any, any, ContextType>;
  cost?: CostDirectiveResolver<any, any, ContextType>;
  key?: KeyDirectiveResolver<any, any, ContextType>;
  link?: LinkDirectiveResolver<any, any, ContextType>;
  listSize?: ListSizeDirectiveResolver<any, any, ContextType>;
  public?: PublicDirectiveResolver<any, any, ContextType>;
  requiresScopes?: RequiresScopesDirectiveResolver<any, any, ContextType>;
  shareable?: ShareableDirectiveResolver<any, any, ContextType>;
};
