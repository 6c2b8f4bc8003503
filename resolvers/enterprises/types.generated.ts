import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { NotificationDecision as NotificationDecisionModel } from '../../src/rules/notification-decision.ts';
import type { ReasonCode as ReasonCodeModel } from '../../src/rules/reason.ts';
import type { Problem as ProblemModel } from '../../src/request/problem.ts';
import type { Enterprise as EnterpriseModel, EnterpriseAddress as EnterpriseAddressModel } from '../../src/rules/enterprise.ts';
import type { AddressSet as AddressSetModel } from '../../src/request/enterprise-deeds.ts';
import type { EnterpriseChanged as EnterpriseChangedModel } from '../../src/request/change-enterprise.ts';
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

/** Where the evidence of a change stands in the audit log (kvittering) */
export type AuditReceipt = {
  __typename?: 'AuditReceipt';
  /** The entry's leaf hash, base64 of 32 bytes (bladhash) */
  leafHash: Scalars['String']['output'];
  /** The entry's place in the log, from 0 (loggindeks) */
  logIndex: Scalars['Int']['output'];
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

/** A unit in Enhetsregisteret: a main unit or a sub-unit (virksomhet) */
export type Enterprise = {
  __typename?: 'Enterprise';
  /**
   * The unit that gave `addresses`: this one, or the main unit they are inherited from. Null when there
   * are none (opphav til varslingsadressene)
   */
  addressOrigin: Maybe<Enterprise>;
  /**
   * Where the unit is to be notified: the addresses it has given itself, or, where it has given none,
   * those of its main unit. `addressOrigin` says which (varslingsadresser)
   */
  addresses: Array<EnterpriseAddress>;
  /** The unit's name; null when the register has its addresses only (navn) */
  name: Maybe<Scalars['String']['output']>;
  /**
   * May this unit be notified for this purpose, by what, and if not, why not? A unit cannot reserve.
   * Computed at the moment of asking (varslingsstatus)
   */
  notificationDecision: NotificationDecision;
  /** The unit's number (organisasjonsnummer) */
  orgNumber: Scalars['OrgNumber']['output'];
  /** The main unit it belongs to; null for one that is no sub-unit (hovedenhet) */
  parent: Maybe<Enterprise>;
  /** Whether the register holds the unit. Read it before anything else (status) */
  registration: Registration;
  /** Rises by one with each change to the unit or its own addresses; 0 when not registered (revisjon) */
  revision: Scalars['Int']['output'];
};


/** A unit in Enhetsregisteret: a main unit or a sub-unit (virksomhet) */
export type EnterpriseNotificationDecisionArgs = {
  preference?: InputMaybe<ChannelPreference>;
  purpose: NotificationPurpose;
};

/** An electronic address that a unit has given to be notified by (varslingsadresse) */
export type EnterpriseAddress = {
  __typename?: 'EnterpriseAddress';
  /** The e-mail address, or the mobile number in E.164 (adresse) */
  address: Scalars['String']['output'];
  /** Identifies the address, at its source where it came from one (identifikator) */
  id: Scalars['ID']['output'];
  /** By e-mail or SMS (kanal) */
  kind: ChannelKind;
  /** What the unit calls it; null when it has no name (varslingsnavn) */
  name: Maybe<Scalars['String']['output']>;
  /** Through whom the unit gave it (kilde) */
  source: EnterpriseAddressSource;
  /** When it was given or last replaced (oppdatert) */
  updatedAt: Scalars['DateTime']['output'];
};

/** The unit has no such address of its own (ukjent varslingsadresse) */
export type EnterpriseAddressNotFound = Problem & {
  __typename?: 'EnterpriseAddressNotFound';
  /** A code that never changes its meaning (problemkode) */
  code: Scalars['String']['output'];
  /** One sentence in bokmål, nynorsk or English, by the request's `Accept-Language` (forklaring) */
  message: Scalars['String']['output'];
  /** Which part of the input it is about (sti) */
  path: Maybe<Array<Scalars['String']['output']>>;
};

/** Through whom a unit gave an address (kilde) */
export type EnterpriseAddressSource =
  /** Brønnøysund's register of units' addresses (KoFuVi) */
  | 'KOFUVI'
  /** An operator of this register, who says on what ground (forvalter) */
  | 'OPERATOR';

/** The unit is registered already (virksomheten er alt registrert) */
export type EnterpriseAlreadyRegistered = Problem & {
  __typename?: 'EnterpriseAlreadyRegistered';
  /** A code that never changes its meaning (problemkode) */
  code: Scalars['String']['output'];
  /** One sentence in bokmål, nynorsk or English, by the request's `Accept-Language` (forklaring) */
  message: Scalars['String']['output'];
  /** Which part of the input it is about (sti) */
  path: Maybe<Array<Scalars['String']['output']>>;
};

/** The unit has been deleted from Enhetsregisteret (virksomheten er slettet) */
export type EnterpriseDeleted = Problem & {
  __typename?: 'EnterpriseDeleted';
  /** A code that never changes its meaning (problemkode) */
  code: Scalars['String']['output'];
  /** One sentence in bokmål, nynorsk or English, by the request's `Accept-Language` (forklaring) */
  message: Scalars['String']['output'];
  /** Which part of the input it is about (sti) */
  path: Maybe<Array<Scalars['String']['output']>>;
};

/** The register does not hold the unit (virksomheten er ikke registrert) */
export type EnterpriseNotRegistered = Problem & {
  __typename?: 'EnterpriseNotRegistered';
  /** A code that never changes its meaning (problemkode) */
  code: Scalars['String']['output'];
  /** One sentence in bokmål, nynorsk or English, by the request's `Accept-Language` (forklaring) */
  message: Scalars['String']['output'];
  /** Which part of the input it is about (sti) */
  path: Maybe<Array<Scalars['String']['output']>>;
};

/** The unit is at another revision than expected (revisjonskonflikt) */
export type EnterpriseRevisionConflict = Problem & {
  __typename?: 'EnterpriseRevisionConflict';
  /** A code that never changes its meaning (problemkode) */
  code: Scalars['String']['output'];
  /** The unit as it stands (virksomhet) */
  enterprise: Enterprise;
  /** One sentence in bokmål, nynorsk or English, by the request's `Accept-Language` (forklaring) */
  message: Scalars['String']['output'];
  /** Which part of the input it is about (sti) */
  path: Maybe<Array<Scalars['String']['output']>>;
};

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

/** A unit keeps at least one address of its own (siste varslingsadresse) */
export type LastEnterpriseAddress = Problem & {
  __typename?: 'LastEnterpriseAddress';
  /** A code that never changes its meaning (problemkode) */
  code: Scalars['String']['output'];
  /** One sentence in bokmål, nynorsk or English, by the request's `Accept-Language` (forklaring) */
  message: Scalars['String']['output'];
  /** Which part of the input it is about (sti) */
  path: Maybe<Array<Scalars['String']['output']>>;
};

export type Mutation = {
  __typename?: 'Mutation';
  /**
   * Registers a unit for the first time, or again after a deletion; its addresses are given afterwards
   * (registrer virksomhet)
   */
  registerEnterprise: RegisterEnterpriseResult;
  /** Removes an address of a unit, which keeps at least one (slett varslingsadresse) */
  removeEnterpriseAddress: RemoveEnterpriseAddressResult;
  /**
   * Writes down an address that a unit has given. One that it has already, upper and lower case being
   * the same, is answered as it is, and nothing is changed (registrer varslingsadresse)
   */
  setEnterpriseAddress: SetEnterpriseAddressResult;
};


export type MutationRegisterEnterpriseArgs = {
  input: RegisterEnterpriseInput;
};


export type MutationRemoveEnterpriseAddressArgs = {
  input: RemoveEnterpriseAddressInput;
};


export type MutationSetEnterpriseAddressArgs = {
  input: SetEnterpriseAddressInput;
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
  /**
   * One unit, for an agency or an operator. Never null: a number the register does not hold answers
   * with `registration: NOT_REGISTERED` (virksomhetsoppslag)
   */
  enterprise: Enterprise;
  /**
   * From 1 to 1000 units, in the order asked and as often as asked. A number that is malformed or
   * fails its control digit is null in its place, with an error naming its position; the others answer
   * (masseoppslag på virksomheter)
   */
  enterprises: Array<Maybe<Enterprise>>;
};


export type QueryEnterpriseArgs = {
  orgNumber: Scalars['OrgNumber']['input'];
};


export type QueryEnterprisesArgs = {
  orgNumbers: Array<Scalars['OrgNumber']['input']>;
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
export type Recipient = Enterprise;

/** Which unit, and what it is called (inndata) */
export type RegisterEnterpriseInput = {
  /** The revision the caller has read; on any other nothing is changed (revisjon) */
  expectedRevision?: InputMaybe<Scalars['Int']['input']>;
  /**
   * A key of the caller's own, at most 500 characters: asked again with the same body, the first
   * answer is given again (idempotensnøkkel)
   */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Its name, 1 to 200 characters (navn) */
  name: Scalars['String']['input'];
  /** Which unit, 9 digits (organisasjonsnummer) */
  orgNumber: Scalars['OrgNumber']['input'];
  /** The main unit of a sub-unit; left out for one that is none (hovedenhet) */
  parent?: InputMaybe<Scalars['OrgNumber']['input']>;
  /** Why, in at most 500 characters (begrunnelse) */
  reason: Scalars['String']['input'];
};

/** What came of it (resultat) */
export type RegisterEnterpriseResult = EnterpriseAlreadyRegistered | EnterpriseRevisionConflict | IdempotencyKeyReused | ReasonRequired | RegisterEnterpriseSuccess;

/** It was done (gjennomført) */
export type RegisterEnterpriseSuccess = {
  __typename?: 'RegisterEnterpriseSuccess';
  /** The unit after the change (virksomhet) */
  enterprise: Enterprise;
  /** Where the evidence of it stands (kvittering) */
  receipt: AuditReceipt;
};

/** Where a person or a unit stands in the register (status) */
export type Registration =
  /** In the register (AKTIV) */
  | 'ACTIVE'
  /** Was in the register and has been deleted; nothing may be sent digitally (SLETTET) */
  | 'DELETED'
  /** A valid number that the register does not hold (IKKE_REGISTRERT) */
  | 'NOT_REGISTERED';

/** Whose address, and which (inndata) */
export type RemoveEnterpriseAddressInput = {
  /** The address, by its `id` (identifikator) */
  addressId: Scalars['ID']['input'];
  /** The revision the caller has read; on any other nothing is changed (revisjon) */
  expectedRevision?: InputMaybe<Scalars['Int']['input']>;
  /**
   * A key of the caller's own, at most 500 characters: asked again with the same body, the first
   * answer is given again (idempotensnøkkel)
   */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Which unit, 9 digits (organisasjonsnummer) */
  orgNumber: Scalars['OrgNumber']['input'];
  /** Why, in at most 500 characters (begrunnelse) */
  reason: Scalars['String']['input'];
};

/** What came of it (resultat) */
export type RemoveEnterpriseAddressResult = EnterpriseAddressNotFound | EnterpriseDeleted | EnterpriseNotRegistered | EnterpriseRevisionConflict | IdempotencyKeyReused | LastEnterpriseAddress | ReasonRequired | RemoveEnterpriseAddressSuccess;

/** It was done (gjennomført) */
export type RemoveEnterpriseAddressSuccess = {
  __typename?: 'RemoveEnterpriseAddressSuccess';
  /** The unit after the change (virksomhet) */
  enterprise: Enterprise;
  /** Where the evidence of it stands (kvittering) */
  receipt: AuditReceipt;
};

/** Whose address, and which (inndata) */
export type SetEnterpriseAddressInput = {
  /** An e-mail address; or give `phoneNumber` (epostadresse) */
  email?: InputMaybe<Scalars['EmailAddress']['input']>;
  /** The revision the caller has read; on any other nothing is changed (revisjon) */
  expectedRevision?: InputMaybe<Scalars['Int']['input']>;
  /**
   * A key of the caller's own, at most 500 characters: asked again with the same body, the first
   * answer is given again (idempotensnøkkel)
   */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** What the unit calls the address, at most 100 characters (varslingsnavn) */
  name?: InputMaybe<Scalars['String']['input']>;
  /** Which unit, 9 digits (organisasjonsnummer) */
  orgNumber: Scalars['OrgNumber']['input'];
  /** A mobile number, in any common way of writing it; or give `email` (mobiltelefonnummer) */
  phoneNumber?: InputMaybe<Scalars['PhoneNumber']['input']>;
  /** Why, in at most 500 characters (begrunnelse) */
  reason: Scalars['String']['input'];
};

/** What came of it (resultat) */
export type SetEnterpriseAddressResult = EnterpriseDeleted | EnterpriseNotRegistered | EnterpriseRevisionConflict | IdempotencyKeyReused | InvalidEmailAddress | InvalidMobileNumber | ReasonRequired | SetEnterpriseAddressSuccess;

/** It was done (gjennomført) */
export type SetEnterpriseAddressSuccess = {
  __typename?: 'SetEnterpriseAddressSuccess';
  /** The address: the one that was there already where the unit had the same (varslingsadresse) */
  address: EnterpriseAddress;
  /** The unit after the change (virksomhet) */
  enterprise: Enterprise;
  /** Where the evidence of it stands; null where nothing had to be changed (kvittering) */
  receipt: Maybe<AuditReceipt>;
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
  Recipient: ( EnterpriseModel );
  RegisterEnterpriseResult:
    | ( ProblemModel )
    | ( ProblemModel )
    | ( ProblemModel )
    | ( ProblemModel )
    | ( EnterpriseChangedModel )
  ;
  RemoveEnterpriseAddressResult:
    | ( ProblemModel )
    | ( ProblemModel )
    | ( ProblemModel )
    | ( ProblemModel )
    | ( ProblemModel )
    | ( ProblemModel )
    | ( ProblemModel )
    | ( EnterpriseChangedModel )
  ;
  SetEnterpriseAddressResult:
    | ( ProblemModel )
    | ( ProblemModel )
    | ( ProblemModel )
    | ( ProblemModel )
    | ( ProblemModel )
    | ( ProblemModel )
    | ( ProblemModel )
    | ( AddressSetModel )
  ;
};

/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
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
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  AuditReceipt: ResolverTypeWrapper<Partial<AuditReceipt>>;
  Boolean: ResolverTypeWrapper<Partial<Scalars['Boolean']['output']>>;
  ChangeCursor: ResolverTypeWrapper<Partial<Scalars['ChangeCursor']['output']>>;
  ChannelKind: ResolverTypeWrapper<Partial<ChannelKind>>;
  ChannelPreference: ResolverTypeWrapper<Partial<ChannelPreference>>;
  DateTime: ResolverTypeWrapper<Partial<Scalars['DateTime']['output']>>;
  DecisionReason: ResolverTypeWrapper<ReasonCodeModel>;
  EmailAddress: ResolverTypeWrapper<Partial<Scalars['EmailAddress']['output']>>;
  Enterprise: ResolverTypeWrapper<EnterpriseModel>;
  EnterpriseAddress: ResolverTypeWrapper<EnterpriseAddressModel>;
  EnterpriseAddressNotFound: ResolverTypeWrapper<ProblemModel>;
  EnterpriseAddressSource: ResolverTypeWrapper<Partial<EnterpriseAddressSource>>;
  EnterpriseAlreadyRegistered: ResolverTypeWrapper<ProblemModel>;
  EnterpriseDeleted: ResolverTypeWrapper<ProblemModel>;
  EnterpriseNotRegistered: ResolverTypeWrapper<ProblemModel>;
  EnterpriseRevisionConflict: ResolverTypeWrapper<ProblemModel>;
  ID: ResolverTypeWrapper<Partial<Scalars['ID']['output']>>;
  IdempotencyKeyReused: ResolverTypeWrapper<ProblemModel>;
  Int: ResolverTypeWrapper<Partial<Scalars['Int']['output']>>;
  InvalidEmailAddress: ResolverTypeWrapper<ProblemModel>;
  InvalidMobileNumber: ResolverTypeWrapper<ProblemModel>;
  LastEnterpriseAddress: ResolverTypeWrapper<ProblemModel>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  NationalId: ResolverTypeWrapper<Partial<Scalars['NationalId']['output']>>;
  NotificationChannel: ResolverTypeWrapper<Partial<NotificationChannel>>;
  NotificationDecision: ResolverTypeWrapper<NotificationDecisionModel>;
  NotificationOutcome: ResolverTypeWrapper<Partial<NotificationOutcome>>;
  NotificationPurpose: ResolverTypeWrapper<Partial<NotificationPurpose>>;
  OrgNumber: ResolverTypeWrapper<Partial<Scalars['OrgNumber']['output']>>;
  PhoneNumber: ResolverTypeWrapper<Partial<Scalars['PhoneNumber']['output']>>;
  Problem: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Problem']>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  ReasonCode: ResolverTypeWrapper<Partial<ReasonCode>>;
  ReasonRequired: ResolverTypeWrapper<ProblemModel>;
  Recipient: Partial<ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['Recipient']>>;
  RegisterEnterpriseInput: ResolverTypeWrapper<Partial<RegisterEnterpriseInput>>;
  RegisterEnterpriseResult: Partial<ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RegisterEnterpriseResult']>>;
  RegisterEnterpriseSuccess: ResolverTypeWrapper<EnterpriseChangedModel>;
  Registration: ResolverTypeWrapper<Partial<Registration>>;
  RemoveEnterpriseAddressInput: ResolverTypeWrapper<Partial<RemoveEnterpriseAddressInput>>;
  RemoveEnterpriseAddressResult: Partial<ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RemoveEnterpriseAddressResult']>>;
  RemoveEnterpriseAddressSuccess: ResolverTypeWrapper<EnterpriseChangedModel>;
  SetEnterpriseAddressInput: ResolverTypeWrapper<Partial<SetEnterpriseAddressInput>>;
  SetEnterpriseAddressResult: Partial<ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SetEnterpriseAddressResult']>>;
  SetEnterpriseAddressSuccess: ResolverTypeWrapper<AddressSetModel>;
  String: ResolverTypeWrapper<Partial<Scalars['String']['output']>>;
  federation__FieldSet: ResolverTypeWrapper<Partial<Scalars['federation__FieldSet']['output']>>;
  federation__Scope: ResolverTypeWrapper<Partial<Scalars['federation__Scope']['output']>>;
  link__Import: ResolverTypeWrapper<Partial<Scalars['link__Import']['output']>>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AuditReceipt: Partial<AuditReceipt>;
  Boolean: Partial<Scalars['Boolean']['output']>;
  ChangeCursor: Partial<Scalars['ChangeCursor']['output']>;
  DateTime: Partial<Scalars['DateTime']['output']>;
  DecisionReason: ReasonCodeModel;
  EmailAddress: Partial<Scalars['EmailAddress']['output']>;
  Enterprise: EnterpriseModel;
  EnterpriseAddress: EnterpriseAddressModel;
  EnterpriseAddressNotFound: ProblemModel;
  EnterpriseAlreadyRegistered: ProblemModel;
  EnterpriseDeleted: ProblemModel;
  EnterpriseNotRegistered: ProblemModel;
  EnterpriseRevisionConflict: ProblemModel;
  ID: Partial<Scalars['ID']['output']>;
  IdempotencyKeyReused: ProblemModel;
  Int: Partial<Scalars['Int']['output']>;
  InvalidEmailAddress: ProblemModel;
  InvalidMobileNumber: ProblemModel;
  LastEnterpriseAddress: ProblemModel;
  Mutation: Record<PropertyKey, never>;
  NationalId: Partial<Scalars['NationalId']['output']>;
  NotificationChannel: Partial<NotificationChannel>;
  NotificationDecision: NotificationDecisionModel;
  OrgNumber: Partial<Scalars['OrgNumber']['output']>;
  PhoneNumber: Partial<Scalars['PhoneNumber']['output']>;
  Problem: ResolversInterfaceTypes<ResolversParentTypes>['Problem'];
  Query: Record<PropertyKey, never>;
  ReasonRequired: ProblemModel;
  Recipient: Partial<ResolversUnionTypes<ResolversParentTypes>['Recipient']>;
  RegisterEnterpriseInput: Partial<RegisterEnterpriseInput>;
  RegisterEnterpriseResult: Partial<ResolversUnionTypes<ResolversParentTypes>['RegisterEnterpriseResult']>;
  RegisterEnterpriseSuccess: EnterpriseChangedModel;
  RemoveEnterpriseAddressInput: Partial<RemoveEnterpriseAddressInput>;
  RemoveEnterpriseAddressResult: Partial<ResolversUnionTypes<ResolversParentTypes>['RemoveEnterpriseAddressResult']>;
  RemoveEnterpriseAddressSuccess: EnterpriseChangedModel;
  SetEnterpriseAddressInput: Partial<SetEnterpriseAddressInput>;
  SetEnterpriseAddressResult: Partial<ResolversUnionTypes<ResolversParentTypes>['SetEnterpriseAddressResult']>;
  SetEnterpriseAddressSuccess: AddressSetModel;
  String: Partial<Scalars['String']['output']>;
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

export type AuditReceiptResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AuditReceipt'] = ResolversParentTypes['AuditReceipt']> = {
  leafHash?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  logIndex?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export interface ChangeCursorScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['ChangeCursor'], any> {
  name: 'ChangeCursor';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type DecisionReasonResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DecisionReason'] = ResolversParentTypes['DecisionReason']> = {
  code?: Resolver<ResolversTypes['ReasonCode'], ParentType, ContextType>;
  legalReference?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sentence?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  weight?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export interface EmailAddressScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['EmailAddress'], any> {
  name: 'EmailAddress';
}

export type EnterpriseResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Enterprise'] = ResolversParentTypes['Enterprise']> = {
  addressOrigin?: Resolver<Maybe<ResolversTypes['Enterprise']>, ParentType, ContextType>;
  addresses?: Resolver<Array<ResolversTypes['EnterpriseAddress']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  notificationDecision?: Resolver<ResolversTypes['NotificationDecision'], ParentType, ContextType, RequireFields<EnterpriseNotificationDecisionArgs, 'purpose'>>;
  orgNumber?: Resolver<ResolversTypes['OrgNumber'], ParentType, ContextType>;
  parent?: Resolver<Maybe<ResolversTypes['Enterprise']>, ParentType, ContextType>;
  registration?: Resolver<ResolversTypes['Registration'], ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type EnterpriseAddressResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EnterpriseAddress'] = ResolversParentTypes['EnterpriseAddress']> = {
  address?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ChannelKind'], ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  source?: Resolver<ResolversTypes['EnterpriseAddressSource'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type EnterpriseAddressNotFoundResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EnterpriseAddressNotFound'] = ResolversParentTypes['EnterpriseAddressNotFound']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type EnterpriseAlreadyRegisteredResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EnterpriseAlreadyRegistered'] = ResolversParentTypes['EnterpriseAlreadyRegistered']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type EnterpriseDeletedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EnterpriseDeleted'] = ResolversParentTypes['EnterpriseDeleted']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type EnterpriseNotRegisteredResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EnterpriseNotRegistered'] = ResolversParentTypes['EnterpriseNotRegistered']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type EnterpriseRevisionConflictResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EnterpriseRevisionConflict'] = ResolversParentTypes['EnterpriseRevisionConflict']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  enterprise?: Resolver<ResolversTypes['Enterprise'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
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

export type InvalidMobileNumberResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InvalidMobileNumber'] = ResolversParentTypes['InvalidMobileNumber']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type LastEnterpriseAddressResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LastEnterpriseAddress'] = ResolversParentTypes['LastEnterpriseAddress']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  registerEnterprise?: Resolver<ResolversTypes['RegisterEnterpriseResult'], ParentType, ContextType, RequireFields<MutationRegisterEnterpriseArgs, 'input'>>;
  removeEnterpriseAddress?: Resolver<ResolversTypes['RemoveEnterpriseAddressResult'], ParentType, ContextType, RequireFields<MutationRemoveEnterpriseAddressArgs, 'input'>>;
  setEnterpriseAddress?: Resolver<ResolversTypes['SetEnterpriseAddressResult'], ParentType, ContextType, RequireFields<MutationSetEnterpriseAddressArgs, 'input'>>;
};

export interface NationalIdScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['NationalId'], any> {
  name: 'NationalId';
}

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

export interface PhoneNumberScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['PhoneNumber'], any> {
  name: 'PhoneNumber';
}

export type ProblemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Problem'] = ResolversParentTypes['Problem']> = {
  __resolveType: TypeResolveFn<'EnterpriseAddressNotFound' | 'EnterpriseAlreadyRegistered' | 'EnterpriseDeleted' | 'EnterpriseNotRegistered' | 'EnterpriseRevisionConflict' | 'IdempotencyKeyReused' | 'InvalidEmailAddress' | 'InvalidMobileNumber' | 'LastEnterpriseAddress' | 'ReasonRequired', ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  enterprise?: Resolver<ResolversTypes['Enterprise'], ParentType, ContextType, RequireFields<QueryEnterpriseArgs, 'orgNumber'>>;
  enterprises?: Resolver<Array<Maybe<ResolversTypes['Enterprise']>>, ParentType, ContextType, RequireFields<QueryEnterprisesArgs, 'orgNumbers'>>;
};

export type ReasonRequiredResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReasonRequired'] = ResolversParentTypes['ReasonRequired']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RecipientResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Recipient'] = ResolversParentTypes['Recipient']> = {
  __resolveType: TypeResolveFn<'Enterprise', ParentType, ContextType>;
};

export type RegisterEnterpriseResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RegisterEnterpriseResult'] = ResolversParentTypes['RegisterEnterpriseResult']> = {
  __resolveType: TypeResolveFn<'EnterpriseAlreadyRegistered' | 'EnterpriseRevisionConflict' | 'IdempotencyKeyReused' | 'ReasonRequired' | 'RegisterEnterpriseSuccess', ParentType, ContextType>;
};

export type RegisterEnterpriseSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RegisterEnterpriseSuccess'] = ResolversParentTypes['RegisterEnterpriseSuccess']> = {
  enterprise?: Resolver<ResolversTypes['Enterprise'], ParentType, ContextType>;
  receipt?: Resolver<ResolversTypes['AuditReceipt'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RemoveEnterpriseAddressResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RemoveEnterpriseAddressResult'] = ResolversParentTypes['RemoveEnterpriseAddressResult']> = {
  __resolveType: TypeResolveFn<'EnterpriseAddressNotFound' | 'EnterpriseDeleted' | 'EnterpriseNotRegistered' | 'EnterpriseRevisionConflict' | 'IdempotencyKeyReused' | 'LastEnterpriseAddress' | 'ReasonRequired' | 'RemoveEnterpriseAddressSuccess', ParentType, ContextType>;
};

export type RemoveEnterpriseAddressSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RemoveEnterpriseAddressSuccess'] = ResolversParentTypes['RemoveEnterpriseAddressSuccess']> = {
  enterprise?: Resolver<ResolversTypes['Enterprise'], ParentType, ContextType>;
  receipt?: Resolver<ResolversTypes['AuditReceipt'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SetEnterpriseAddressResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SetEnterpriseAddressResult'] = ResolversParentTypes['SetEnterpriseAddressResult']> = {
  __resolveType: TypeResolveFn<'EnterpriseDeleted' | 'EnterpriseNotRegistered' | 'EnterpriseRevisionConflict' | 'IdempotencyKeyReused' | 'InvalidEmailAddress' | 'InvalidMobileNumber' | 'ReasonRequired' | 'SetEnterpriseAddressSuccess', ParentType, ContextType>;
};

export type SetEnterpriseAddressSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SetEnterpriseAddressSuccess'] = ResolversParentTypes['SetEnterpriseAddressSuccess']> = {
  address?: Resolver<ResolversTypes['EnterpriseAddress'], ParentType, ContextType>;
  enterprise?: Resolver<ResolversTypes['Enterprise'], ParentType, ContextType>;
  receipt?: Resolver<Maybe<ResolversTypes['AuditReceipt']>, ParentType, ContextType>;
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
  AuditReceipt?: AuditReceiptResolvers<ContextType>;
  ChangeCursor?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  DecisionReason?: DecisionReasonResolvers<ContextType>;
  EmailAddress?: GraphQLScalarType;
  Enterprise?: EnterpriseResolvers<ContextType>;
  EnterpriseAddress?: EnterpriseAddressResolvers<ContextType>;
  EnterpriseAddressNotFound?: EnterpriseAddressNotFoundResolvers<ContextType>;
  EnterpriseAlreadyRegistered?: EnterpriseAlreadyRegisteredResolvers<ContextType>;
  EnterpriseDeleted?: EnterpriseDeletedResolvers<ContextType>;
  EnterpriseNotRegistered?: EnterpriseNotRegisteredResolvers<ContextType>;
  EnterpriseRevisionConflict?: EnterpriseRevisionConflictResolvers<ContextType>;
  IdempotencyKeyReused?: IdempotencyKeyReusedResolvers<ContextType>;
  InvalidEmailAddress?: InvalidEmailAddressResolvers<ContextType>;
  InvalidMobileNumber?: InvalidMobileNumberResolvers<ContextType>;
  LastEnterpriseAddress?: LastEnterpriseAddressResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  NationalId?: GraphQLScalarType;
  NotificationChannel?: NotificationChannelResolvers<ContextType>;
  NotificationDecision?: NotificationDecisionResolvers<ContextType>;
  OrgNumber?: GraphQLScalarType;
  PhoneNumber?: GraphQLScalarType;
  Problem?: ProblemResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  ReasonRequired?: ReasonRequiredResolvers<ContextType>;
  Recipient?: RecipientResolvers<ContextType>;
  RegisterEnterpriseResult?: RegisterEnterpriseResultResolvers<ContextType>;
  RegisterEnterpriseSuccess?: RegisterEnterpriseSuccessResolvers<ContextType>;
  RemoveEnterpriseAddressResult?: RemoveEnterpriseAddressResultResolvers<ContextType>;
  RemoveEnterpriseAddressSuccess?: RemoveEnterpriseAddressSuccessResolvers<ContextType>;
  SetEnterpriseAddressResult?: SetEnterpriseAddressResultResolvers<ContextType>;
  SetEnterpriseAddressSuccess?: SetEnterpriseAddressSuccessResolvers<ContextType>;
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
