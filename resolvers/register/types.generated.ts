import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { Person as PersonModel, Email as EmailModel, Mobile as MobileModel, Reservation as ReservationModel, LanguageChoice as LanguageChoiceModel, DigitalMailbox as DigitalMailboxModel } from '../../src/rules/person.ts';
import type { NotificationDecision as NotificationDecisionModel } from '../../src/rules/notification-decision.ts';
import type { ReasonCode as ReasonCodeModel } from '../../src/rules/rule-set.ts';
import type { SignedCheckpoint as SignedCheckpointModel } from '../../src/audit/signer.ts';
import type { KnownCaller } from '../../src/access/caller.ts';
import type { Changed as ChangedModel, Problem as ProblemModel } from '../../src/request/change-person.ts';
import type { Context } from '../../src/request/context.ts';
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
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

/** A signed statement of what the audit log holds, C2SP tlog-checkpoint (sjekkpunkt) */
export type AuditCheckpoint = {
  __typename?: 'AuditCheckpoint';
  /** The statement as it was signed, to be kept and compared (signert notat) */
  note: Scalars['String']['output'];
  /** Which log (opphav) */
  origin: Scalars['String']['output'];
  /** The root of the tree over them, base64 of 32 bytes (rothash) */
  rootHash: Scalars['String']['output'];
  /** How many entries it holds (størrelse) */
  size: Scalars['Int']['output'];
};

/** The proof that an entry is in the audit log (bevis) */
export type AuditProof = {
  __typename?: 'AuditProof';
  /** The entry's place in the log (loggindeks) */
  index: Scalars['Int']['output'];
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

/** The change was made (gjennomført) */
export type ChooseLanguageSuccess = {
  __typename?: 'ChooseLanguageSuccess';
  /** The record after the change (person) */
  person: Person;
  /** Where the evidence of it stands (kvittering) */
  receipt: AuditReceipt;
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

/** The change was made (gjennomført) */
export type ConfirmContactInfoSuccess = {
  __typename?: 'ConfirmContactInfoSuccess';
  /** The record after the change (person) */
  person: Person;
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
  /** Chooses the language a person wants from the public sector, in a national register (velg språk) */
  chooseLanguage: ChooseLanguageResult;
  /** Says that the values registered are still right, which renews them for 18 months (bekreft) */
  confirmContactInfo: ConfirmContactInfoResult;
  /**
   * Reserves against digital communication: decisions and letters come on paper, service messages
   * still by e-mail and SMS (reserver)
   */
  reserve: ReserveResult;
  /**
   * Gives, replaces or removes the e-mail address and mobile number. What is left out stays as it is,
   * null removes (endre kontaktinformasjon)
   */
  updateContactInfo: UpdateContactInfoResult;
  /** Withdraws a reservation (opphev reservasjon) */
  withdrawReservation: WithdrawReservationResult;
};


export type MutationChooseLanguageArgs = {
  input: ChooseLanguageInput;
};


export type MutationConfirmContactInfoArgs = {
  input: ConfirmContactInfoInput;
};


export type MutationReserveArgs = {
  input: ReserveInput;
};


export type MutationUpdateContactInfoArgs = {
  input: UpdateContactInfoInput;
};


export type MutationWithdrawReservationArgs = {
  input: WithdrawReservationInput;
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
  /** Where to notify; empty unless the outcome is `NOTIFY` (varslingskanaler) */
  channels: Array<NotificationChannel>;
  /** When it was decided (avgjort tidspunkt) */
  decidedAt: Scalars['DateTime']['output'];
  /** Identifies a recorded decision; null while only computed (avgjørelses-id) */
  id: Maybe<Scalars['ID']['output']>;
  /** What the sender may do (utfall) */
  outcome: NotificationOutcome;
  /** What the message is for (formål) */
  purpose: NotificationPurpose;
  /** Why, heaviest first; empty when there is nothing to explain (begrunnelse) */
  reasons: Array<DecisionReason>;
  /** Whom it is about (mottaker) */
  recipient: Recipient;
  /** The revision of the recipient it was decided on (revisjon) */
  recipientRevision: Scalars['Int']['output'];
  /** When an unopened notification is to be repeated, 7 days on; for `DECISION` only (gjentatt varsel) */
  renotifyAt: Maybe<Scalars['DateTime']['output']>;
  /** The version of the rules it was decided by (regelsett) */
  ruleSet: Scalars['String']['output'];
  /**
   * The last instant for which the answer holds if nobody changes anything: the next 18-month line.
   * Null when nothing is due (gyldig til)
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

/** A person, as the register knows them (person) */
export type Person = {
  __typename?: 'Person';
  /** E-mail address and mobile number; null unless `ACTIVE` (kontaktinformasjon) */
  contactInfo: Maybe<ContactInfo>;
  /** The mailbox for digital letters; null when none is chosen (digital_post) */
  digitalMailbox: Maybe<DigitalMailbox>;
  /** The language the person wants from the public sector; null when none is chosen (spraak) */
  language: Maybe<LanguageChoice>;
  /** The person's number, 11 digits (personidentifikator) */
  nationalId: Scalars['NationalId']['output'];
  /**
   * May this person be notified for this purpose, by what, and if not, why not? Computed at the moment
   * of asking (varslingsstatus)
   */
  notificationDecision: NotificationDecision;
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
export type PersonNotificationDecisionArgs = {
  preference?: InputMaybe<ChannelPreference>;
  purpose: NotificationPurpose;
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
  /** The newest signed statement of what the audit log holds (sjekkpunkt) */
  auditCheckpoint: AuditCheckpoint;
  /** The proof that an entry is in the log; null until a checkpoint covers it (bevis) */
  auditProof: Maybe<AuditProof>;
  /** The citizen who holds the token, by its `pid` claim (innlogget innbygger) */
  me: Person;
  /**
   * One person, for an agency. Never null: an id the register does not hold answers with
   * `registration: NOT_REGISTERED` (oppslag)
   */
  person: Person;
  /**
   * From 1 to 1000 people, for an agency, in the order asked and as often as asked. An id that is
   * malformed, fails its control digits or belongs to another environment is null in its place, with
   * an error naming its position; the others answer (masseoppslag)
   */
  persons: Array<Maybe<Person>>;
  /** Who the token says I am, with my scopes and limits (innlogget bruker) */
  whoami: Caller;
};


export type QueryAuditProofArgs = {
  index: Scalars['Int']['input'];
};


export type QueryPersonArgs = {
  nationalId: Scalars['NationalId']['input'];
};


export type QueryPersonsArgs = {
  nationalIds: Array<Scalars['NationalId']['input']>;
};

/** Why a decision came out as it did; codes are stable for ever (årsakskode) */
export type ReasonCode =
  /** What is registered was neither changed nor confirmed in 18 months (utdatert kontaktinformasjon) */
  | 'ALL_CONTACT_EXPIRED'
  /** No e-mail address (mangler epostadresse) */
  | 'EMAIL_ABSENT'
  /** The e-mail address was neither changed nor confirmed in 18 months (utdatert epostadresse) */
  | 'EMAIL_EXPIRED'
  /** No mobile number (mangler mobiltelefonnummer) */
  | 'MOBILE_ABSENT'
  /** The mobile number was neither changed nor confirmed in 18 months (utdatert mobiltelefonnummer) */
  | 'MOBILE_EXPIRED'
  /** Not in the register (ikke registrert) */
  | 'NOT_REGISTERED'
  /** Neither e-mail address nor mobile number (ingen kontaktinformasjon) */
  | 'NO_CONTACT_INFO'
  /** The channel the sender insists on cannot be used (kanal ikke tilgjengelig) */
  | 'PREFERRED_CHANNEL_UNAVAILABLE'
  /** The register may be used for public tasks only (ulovlig formål) */
  | 'PURPOSE_NOT_PERMITTED'
  /** Deleted from the register (slettet) */
  | 'REGISTRATION_DELETED'
  /** The person has reserved (reservert) */
  | 'RESERVED';

/** An operator has to say why (begrunnelse mangler) */
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
export type Recipient = Person;

/** Where a person stands in the register (status) */
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

/** Whose reservation, and under what key (inndata) */
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

/** The change was made (gjennomført) */
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

/** The change was made (gjennomført) */
export type UpdateContactInfoSuccess = {
  __typename?: 'UpdateContactInfoSuccess';
  /** The record after the change (person) */
  person: Person;
  /** Where the evidence of it stands (kvittering) */
  receipt: AuditReceipt;
};

/** Whose reservation, and under what key (inndata) */
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

/** The change was made (gjennomført) */
export type WithdrawReservationSuccess = {
  __typename?: 'WithdrawReservationSuccess';
  /** The record after the change (person) */
  person: Person;
  /** Where the evidence of it stands (kvittering) */
  receipt: AuditReceipt;
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
  Recipient: ( PersonModel );
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
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  AlreadyReserved: ResolverTypeWrapper<ProblemModel>;
  AssuranceLevelTooLow: ResolverTypeWrapper<ProblemModel>;
  AuditCheckpoint: ResolverTypeWrapper<SignedCheckpointModel>;
  AuditProof: ResolverTypeWrapper<Partial<AuditProof>>;
  AuditReceipt: ResolverTypeWrapper<Partial<AuditReceipt>>;
  Boolean: ResolverTypeWrapper<Partial<Scalars['Boolean']['output']>>;
  Caller: ResolverTypeWrapper<KnownCaller>;
  CallerKind: ResolverTypeWrapper<Partial<CallerKind>>;
  CallerLimits: ResolverTypeWrapper<Partial<CallerLimits>>;
  ChannelKind: ResolverTypeWrapper<Partial<ChannelKind>>;
  ChannelPreference: ResolverTypeWrapper<Partial<ChannelPreference>>;
  ChooseLanguageInput: ResolverTypeWrapper<Partial<ChooseLanguageInput>>;
  ChooseLanguageResult: Partial<ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ChooseLanguageResult']>>;
  ChooseLanguageSuccess: ResolverTypeWrapper<ChangedModel>;
  ConfirmContactInfoInput: ResolverTypeWrapper<Partial<ConfirmContactInfoInput>>;
  ConfirmContactInfoResult: Partial<ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ConfirmContactInfoResult']>>;
  ConfirmContactInfoSuccess: ResolverTypeWrapper<ChangedModel>;
  ContactInfo: ResolverTypeWrapper<PersonModel>;
  ContactInfoRequired: ResolverTypeWrapper<ProblemModel>;
  ContactPoint: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['ContactPoint']>;
  DateTime: ResolverTypeWrapper<Partial<Scalars['DateTime']['output']>>;
  DecisionReason: ResolverTypeWrapper<ReasonCodeModel>;
  DigitalMailbox: ResolverTypeWrapper<DigitalMailboxModel>;
  Email: ResolverTypeWrapper<EmailModel>;
  EmailAddress: ResolverTypeWrapper<Partial<Scalars['EmailAddress']['output']>>;
  Freshness: ResolverTypeWrapper<Partial<Freshness>>;
  ID: ResolverTypeWrapper<Partial<Scalars['ID']['output']>>;
  IdempotencyKeyReused: ResolverTypeWrapper<ProblemModel>;
  Int: ResolverTypeWrapper<Partial<Scalars['Int']['output']>>;
  InvalidEmailAddress: ResolverTypeWrapper<ProblemModel>;
  InvalidMobileNumber: ResolverTypeWrapper<ProblemModel>;
  Language: ResolverTypeWrapper<Partial<Language>>;
  LanguageAlreadyChosen: ResolverTypeWrapper<ProblemModel>;
  LanguageChoice: ResolverTypeWrapper<LanguageChoiceModel>;
  Mobile: ResolverTypeWrapper<MobileModel>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  NationalId: ResolverTypeWrapper<Partial<Scalars['NationalId']['output']>>;
  NotRegistered: ResolverTypeWrapper<ProblemModel>;
  NotReserved: ResolverTypeWrapper<ProblemModel>;
  NothingToChange: ResolverTypeWrapper<ProblemModel>;
  NothingToConfirm: ResolverTypeWrapper<ProblemModel>;
  NotificationChannel: ResolverTypeWrapper<Partial<NotificationChannel>>;
  NotificationDecision: ResolverTypeWrapper<NotificationDecisionModel>;
  NotificationOutcome: ResolverTypeWrapper<Partial<NotificationOutcome>>;
  NotificationPurpose: ResolverTypeWrapper<Partial<NotificationPurpose>>;
  OrgNumber: ResolverTypeWrapper<Partial<Scalars['OrgNumber']['output']>>;
  Person: ResolverTypeWrapper<PersonModel>;
  PhoneNumber: ResolverTypeWrapper<Partial<Scalars['PhoneNumber']['output']>>;
  Problem: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Problem']>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  ReasonCode: ResolverTypeWrapper<Partial<ReasonCode>>;
  ReasonRequired: ResolverTypeWrapper<ProblemModel>;
  Recipient: Partial<ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['Recipient']>>;
  Registration: ResolverTypeWrapper<Partial<Registration>>;
  RegistrationDeleted: ResolverTypeWrapper<ProblemModel>;
  Reservation: ResolverTypeWrapper<ReservationModel>;
  ReserveInput: ResolverTypeWrapper<Partial<ReserveInput>>;
  ReserveResult: Partial<ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ReserveResult']>>;
  ReserveSuccess: ResolverTypeWrapper<ChangedModel>;
  RevisionConflict: ResolverTypeWrapper<ProblemModel>;
  String: ResolverTypeWrapper<Partial<Scalars['String']['output']>>;
  UpdateContactInfoInput: ResolverTypeWrapper<Partial<UpdateContactInfoInput>>;
  UpdateContactInfoResult: Partial<ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['UpdateContactInfoResult']>>;
  UpdateContactInfoSuccess: ResolverTypeWrapper<ChangedModel>;
  WithdrawReservationInput: ResolverTypeWrapper<Partial<WithdrawReservationInput>>;
  WithdrawReservationResult: Partial<ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['WithdrawReservationResult']>>;
  WithdrawReservationSuccess: ResolverTypeWrapper<ChangedModel>;
  federation__FieldSet: ResolverTypeWrapper<Partial<Scalars['federation__FieldSet']['output']>>;
  federation__Scope: ResolverTypeWrapper<Partial<Scalars['federation__Scope']['output']>>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AlreadyReserved: ProblemModel;
  AssuranceLevelTooLow: ProblemModel;
  AuditCheckpoint: SignedCheckpointModel;
  AuditProof: Partial<AuditProof>;
  AuditReceipt: Partial<AuditReceipt>;
  Boolean: Partial<Scalars['Boolean']['output']>;
  Caller: KnownCaller;
  CallerLimits: Partial<CallerLimits>;
  ChooseLanguageInput: Partial<ChooseLanguageInput>;
  ChooseLanguageResult: Partial<ResolversUnionTypes<ResolversParentTypes>['ChooseLanguageResult']>;
  ChooseLanguageSuccess: ChangedModel;
  ConfirmContactInfoInput: Partial<ConfirmContactInfoInput>;
  ConfirmContactInfoResult: Partial<ResolversUnionTypes<ResolversParentTypes>['ConfirmContactInfoResult']>;
  ConfirmContactInfoSuccess: ChangedModel;
  ContactInfo: PersonModel;
  ContactInfoRequired: ProblemModel;
  ContactPoint: ResolversInterfaceTypes<ResolversParentTypes>['ContactPoint'];
  DateTime: Partial<Scalars['DateTime']['output']>;
  DecisionReason: ReasonCodeModel;
  DigitalMailbox: DigitalMailboxModel;
  Email: EmailModel;
  EmailAddress: Partial<Scalars['EmailAddress']['output']>;
  ID: Partial<Scalars['ID']['output']>;
  IdempotencyKeyReused: ProblemModel;
  Int: Partial<Scalars['Int']['output']>;
  InvalidEmailAddress: ProblemModel;
  InvalidMobileNumber: ProblemModel;
  LanguageAlreadyChosen: ProblemModel;
  LanguageChoice: LanguageChoiceModel;
  Mobile: MobileModel;
  Mutation: Record<PropertyKey, never>;
  NationalId: Partial<Scalars['NationalId']['output']>;
  NotRegistered: ProblemModel;
  NotReserved: ProblemModel;
  NothingToChange: ProblemModel;
  NothingToConfirm: ProblemModel;
  NotificationChannel: Partial<NotificationChannel>;
  NotificationDecision: NotificationDecisionModel;
  OrgNumber: Partial<Scalars['OrgNumber']['output']>;
  Person: PersonModel;
  PhoneNumber: Partial<Scalars['PhoneNumber']['output']>;
  Problem: ResolversInterfaceTypes<ResolversParentTypes>['Problem'];
  Query: Record<PropertyKey, never>;
  ReasonRequired: ProblemModel;
  Recipient: Partial<ResolversUnionTypes<ResolversParentTypes>['Recipient']>;
  RegistrationDeleted: ProblemModel;
  Reservation: ReservationModel;
  ReserveInput: Partial<ReserveInput>;
  ReserveResult: Partial<ResolversUnionTypes<ResolversParentTypes>['ReserveResult']>;
  ReserveSuccess: ChangedModel;
  RevisionConflict: ProblemModel;
  String: Partial<Scalars['String']['output']>;
  UpdateContactInfoInput: Partial<UpdateContactInfoInput>;
  UpdateContactInfoResult: Partial<ResolversUnionTypes<ResolversParentTypes>['UpdateContactInfoResult']>;
  UpdateContactInfoSuccess: ChangedModel;
  WithdrawReservationInput: Partial<WithdrawReservationInput>;
  WithdrawReservationResult: Partial<ResolversUnionTypes<ResolversParentTypes>['WithdrawReservationResult']>;
  WithdrawReservationSuccess: ChangedModel;
  federation__FieldSet: Partial<Scalars['federation__FieldSet']['output']>;
  federation__Scope: Partial<Scalars['federation__Scope']['output']>;
};

export type AuthenticatedDirectiveArgs = { };

export type AuthenticatedDirectiveResolver<Result, Parent, ContextType = Context, Args = AuthenticatedDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type KeyDirectiveArgs = {
  fields: Scalars['federation__FieldSet']['input'];
  resolvable?: Maybe<Scalars['Boolean']['input']>;
};

export type KeyDirectiveResolver<Result, Parent, ContextType = Context, Args = KeyDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type PublicDirectiveArgs = { };

export type PublicDirectiveResolver<Result, Parent, ContextType = Context, Args = PublicDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type RequiresScopesDirectiveArgs = {
  scopes: Array<Array<Scalars['federation__Scope']['input']>>;
};

export type RequiresScopesDirectiveResolver<Result, Parent, ContextType = Context, Args = RequiresScopesDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

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
  size?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type AuditProofResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AuditProof'] = ResolversParentTypes['AuditProof']> = {
  index?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
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

export type ChooseLanguageResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChooseLanguageResult'] = ResolversParentTypes['ChooseLanguageResult']> = {
  __resolveType: TypeResolveFn<'AssuranceLevelTooLow' | 'ChooseLanguageSuccess' | 'IdempotencyKeyReused' | 'LanguageAlreadyChosen' | 'NotRegistered' | 'ReasonRequired' | 'RegistrationDeleted' | 'RevisionConflict', ParentType, ContextType>;
};

export type ChooseLanguageSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChooseLanguageSuccess'] = ResolversParentTypes['ChooseLanguageSuccess']> = {
  person?: Resolver<ResolversTypes['Person'], ParentType, ContextType>;
  receipt?: Resolver<ResolversTypes['AuditReceipt'], ParentType, ContextType>;
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

export type DigitalMailboxResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DigitalMailbox'] = ResolversParentTypes['DigitalMailbox']> = {
  address?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  certificate?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  supplier?: Resolver<ResolversTypes['OrgNumber'], ParentType, ContextType>;
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

export type InvalidMobileNumberResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InvalidMobileNumber'] = ResolversParentTypes['InvalidMobileNumber']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
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
  chooseLanguage?: Resolver<ResolversTypes['ChooseLanguageResult'], ParentType, ContextType, RequireFields<MutationChooseLanguageArgs, 'input'>>;
  confirmContactInfo?: Resolver<ResolversTypes['ConfirmContactInfoResult'], ParentType, ContextType, RequireFields<MutationConfirmContactInfoArgs, 'input'>>;
  reserve?: Resolver<ResolversTypes['ReserveResult'], ParentType, ContextType, RequireFields<MutationReserveArgs, 'input'>>;
  updateContactInfo?: Resolver<ResolversTypes['UpdateContactInfoResult'], ParentType, ContextType, RequireFields<MutationUpdateContactInfoArgs, 'input'>>;
  withdrawReservation?: Resolver<ResolversTypes['WithdrawReservationResult'], ParentType, ContextType, RequireFields<MutationWithdrawReservationArgs, 'input'>>;
};

export interface NationalIdScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['NationalId'], any> {
  name: 'NationalId';
}

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
  channels?: Resolver<Array<ResolversTypes['NotificationChannel']>, ParentType, ContextType>;
  decidedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['NotificationOutcome'], ParentType, ContextType>;
  purpose?: Resolver<ResolversTypes['NotificationPurpose'], ParentType, ContextType>;
  reasons?: Resolver<Array<ResolversTypes['DecisionReason']>, ParentType, ContextType>;
  recipient?: Resolver<ResolversTypes['Recipient'], ParentType, ContextType>;
  recipientRevision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  renotifyAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  ruleSet?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  validUntil?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export interface OrgNumberScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['OrgNumber'], any> {
  name: 'OrgNumber';
}

export type PersonResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Person'] = ResolversParentTypes['Person']> = {
  contactInfo?: Resolver<Maybe<ResolversTypes['ContactInfo']>, ParentType, ContextType>;
  digitalMailbox?: Resolver<Maybe<ResolversTypes['DigitalMailbox']>, ParentType, ContextType>;
  language?: Resolver<Maybe<ResolversTypes['LanguageChoice']>, ParentType, ContextType>;
  nationalId?: Resolver<ResolversTypes['NationalId'], ParentType, ContextType>;
  notificationDecision?: Resolver<ResolversTypes['NotificationDecision'], ParentType, ContextType, RequireFields<PersonNotificationDecisionArgs, 'purpose'>>;
  registration?: Resolver<ResolversTypes['Registration'], ParentType, ContextType>;
  reservation?: Resolver<ResolversTypes['Reservation'], ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export interface PhoneNumberScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['PhoneNumber'], any> {
  name: 'PhoneNumber';
}

export type ProblemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Problem'] = ResolversParentTypes['Problem']> = {
  __resolveType: TypeResolveFn<'AlreadyReserved' | 'AssuranceLevelTooLow' | 'ContactInfoRequired' | 'IdempotencyKeyReused' | 'InvalidEmailAddress' | 'InvalidMobileNumber' | 'LanguageAlreadyChosen' | 'NotRegistered' | 'NotReserved' | 'NothingToChange' | 'NothingToConfirm' | 'ReasonRequired' | 'RegistrationDeleted' | 'RevisionConflict', ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  auditCheckpoint?: Resolver<ResolversTypes['AuditCheckpoint'], ParentType, ContextType>;
  auditProof?: Resolver<Maybe<ResolversTypes['AuditProof']>, ParentType, ContextType, RequireFields<QueryAuditProofArgs, 'index'>>;
  me?: Resolver<ResolversTypes['Person'], ParentType, ContextType>;
  person?: Resolver<ResolversTypes['Person'], ParentType, ContextType, RequireFields<QueryPersonArgs, 'nationalId'>>;
  persons?: Resolver<Array<Maybe<ResolversTypes['Person']>>, ParentType, ContextType, RequireFields<QueryPersonsArgs, 'nationalIds'>>;
  whoami?: Resolver<ResolversTypes['Caller'], ParentType, ContextType>;
};

export type ReasonRequiredResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReasonRequired'] = ResolversParentTypes['ReasonRequired']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RecipientResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Recipient'] = ResolversParentTypes['Recipient']> = {
  __resolveType: TypeResolveFn<'Person', ParentType, ContextType>;
};

export type RegistrationDeletedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RegistrationDeleted'] = ResolversParentTypes['RegistrationDeleted']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
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

export type UpdateContactInfoResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateContactInfoResult'] = ResolversParentTypes['UpdateContactInfoResult']> = {
  __resolveType: TypeResolveFn<'AssuranceLevelTooLow' | 'ContactInfoRequired' | 'IdempotencyKeyReused' | 'InvalidEmailAddress' | 'InvalidMobileNumber' | 'NotRegistered' | 'NothingToChange' | 'ReasonRequired' | 'RegistrationDeleted' | 'RevisionConflict' | 'UpdateContactInfoSuccess', ParentType, ContextType>;
};

export type UpdateContactInfoSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateContactInfoSuccess'] = ResolversParentTypes['UpdateContactInfoSuccess']> = {
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

export interface Federation__FieldSetScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['federation__FieldSet'], any> {
  name: 'federation__FieldSet';
}

export interface Federation__ScopeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['federation__Scope'], any> {
  name: 'federation__Scope';
}

export type Resolvers<ContextType = Context> = {
  AlreadyReserved?: AlreadyReservedResolvers<ContextType>;
  AssuranceLevelTooLow?: AssuranceLevelTooLowResolvers<ContextType>;
  AuditCheckpoint?: AuditCheckpointResolvers<ContextType>;
  AuditProof?: AuditProofResolvers<ContextType>;
  AuditReceipt?: AuditReceiptResolvers<ContextType>;
  Caller?: CallerResolvers<ContextType>;
  CallerLimits?: CallerLimitsResolvers<ContextType>;
  ChooseLanguageResult?: ChooseLanguageResultResolvers<ContextType>;
  ChooseLanguageSuccess?: ChooseLanguageSuccessResolvers<ContextType>;
  ConfirmContactInfoResult?: ConfirmContactInfoResultResolvers<ContextType>;
  ConfirmContactInfoSuccess?: ConfirmContactInfoSuccessResolvers<ContextType>;
  ContactInfo?: ContactInfoResolvers<ContextType>;
  ContactInfoRequired?: ContactInfoRequiredResolvers<ContextType>;
  ContactPoint?: ContactPointResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
  DecisionReason?: DecisionReasonResolvers<ContextType>;
  DigitalMailbox?: DigitalMailboxResolvers<ContextType>;
  Email?: EmailResolvers<ContextType>;
  EmailAddress?: GraphQLScalarType;
  IdempotencyKeyReused?: IdempotencyKeyReusedResolvers<ContextType>;
  InvalidEmailAddress?: InvalidEmailAddressResolvers<ContextType>;
  InvalidMobileNumber?: InvalidMobileNumberResolvers<ContextType>;
  LanguageAlreadyChosen?: LanguageAlreadyChosenResolvers<ContextType>;
  LanguageChoice?: LanguageChoiceResolvers<ContextType>;
  Mobile?: MobileResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  NationalId?: GraphQLScalarType;
  NotRegistered?: NotRegisteredResolvers<ContextType>;
  NotReserved?: NotReservedResolvers<ContextType>;
  NothingToChange?: NothingToChangeResolvers<ContextType>;
  NothingToConfirm?: NothingToConfirmResolvers<ContextType>;
  NotificationChannel?: NotificationChannelResolvers<ContextType>;
  NotificationDecision?: NotificationDecisionResolvers<ContextType>;
  OrgNumber?: GraphQLScalarType;
  Person?: PersonResolvers<ContextType>;
  PhoneNumber?: GraphQLScalarType;
  Problem?: ProblemResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  ReasonRequired?: ReasonRequiredResolvers<ContextType>;
  Recipient?: RecipientResolvers<ContextType>;
  RegistrationDeleted?: RegistrationDeletedResolvers<ContextType>;
  Reservation?: ReservationResolvers<ContextType>;
  ReserveResult?: ReserveResultResolvers<ContextType>;
  ReserveSuccess?: ReserveSuccessResolvers<ContextType>;
  RevisionConflict?: RevisionConflictResolvers<ContextType>;
  UpdateContactInfoResult?: UpdateContactInfoResultResolvers<ContextType>;
  UpdateContactInfoSuccess?: UpdateContactInfoSuccessResolvers<ContextType>;
  WithdrawReservationResult?: WithdrawReservationResultResolvers<ContextType>;
  WithdrawReservationSuccess?: WithdrawReservationSuccessResolvers<ContextType>;
  federation__FieldSet?: GraphQLScalarType;
  federation__Scope?: GraphQLScalarType;
};

export type DirectiveResolvers<ContextType = Context> = {
  authenticated?: AuthenticatedDirectiveResolver<any, any, ContextType>;
  key?: KeyDirectiveResolver<any, any, ContextType>;
  public?: PublicDirectiveResolver<any, any, ContextType>;
  requiresScopes?: RequiresScopesDirectiveResolver<any, any, ContextType>;
};
