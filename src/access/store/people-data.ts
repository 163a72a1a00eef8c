import { sql } from 'kysely';
import type { LocalDate, Ref } from '../../shared/index.ts';
import type { Db } from '../../platform/db/index.ts';
import type { Language } from '../../platform/i18n/index.ts';
import type { PersonId } from '../domain/person.ts';
import type { Role } from '../domain/role.ts';
import './person-tables.ts';

/** Everything that is stored about a person, but for secrets. */
export interface PersonData {
  readonly person: OwnData;
  readonly memberships: readonly OwnMembership[];
  /** Invitations to the person's address. */
  readonly invitations: readonly OwnInvitation[];
  readonly invitationsMade: readonly Omit<OwnInvitation, 'invitedBy'>[];
  /** Letters about handovers that were sent to the person's address, or that the person sent. */
  readonly handoverLetters: readonly OwnHandoverLetter[];
  /** Long computations that the person asked for. */
  readonly runs: readonly OwnRun[];
  readonly sessions: readonly OwnSessionData[];
  readonly password: { readonly setAt: Date; readonly changedAt: Date } | null;
  readonly secondFactor: boolean;
  readonly passkeys: readonly OwnPasskeyData[];
  readonly identityLinks: readonly IdentityLink[];
  readonly emailChange: { readonly email: string; readonly requestedAt: Date } | null;
  /** What the person has changed. */
  readonly changes: readonly OwnChange[];
  /** What was changed about the person's access, by whomever. */
  readonly changesAbout: readonly OwnChange[];
  /** Texts of the open half that the person wrote or reviewed. */
  readonly texts: readonly OwnText[];
  /** Mails to the person's address; what they said is never kept for long. */
  readonly mails: readonly OwnMail[];
}

interface OwnData {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly emailVerified: boolean;
  readonly image: string | null;
  readonly mailLanguage: Language;
  readonly administrator: boolean;
  readonly knowledgeEditor: boolean;
  readonly demo: boolean;
  readonly createdAt: Date;
  readonly updatedAt: Date;
  readonly seenAt: Date | null;
  readonly lastSignInAt: Date | null;
  readonly lockedAt: Date | null;
  readonly idleLockedAt: Date | null;
  readonly erasureNoticeAt: Date | null;
}

interface OwnMembership {
  readonly partnershipId: string;
  readonly partnership: string;
  readonly role: Role;
  readonly organisation: string | null;
  readonly endsOn: LocalDate | null;
  readonly joinedAt: Date;
  /** When the person last looked at the workspace. */
  readonly seenAt: Date | null;
  readonly fromProvider: string | null;
}

interface OwnInvitation {
  readonly partnershipId: string;
  readonly role: Role;
  readonly memberUntil: LocalDate | null;
  readonly invitedBy: string | null;
  readonly invitedAt: Date;
  readonly expiresAt: Date;
  readonly answeredAt: Date | null;
  readonly answer: string | null;
}

interface OwnHandoverLetter {
  readonly partnershipId: string;
  readonly part: 'asked' | 'sent';
  readonly askedAt: Date;
  readonly answeredAt: Date | null;
  readonly answer: string | null;
  readonly note: string | null;
}

interface OwnSessionData {
  readonly startedAt: Date;
  readonly usedAt: Date;
  readonly expiresAt: Date;
  readonly userAgent: string | null;
  readonly address: string | null;
}

interface OwnPasskeyData {
  readonly name: string | null;
  readonly createdAt: Date | null;
  readonly synced: boolean;
}

interface IdentityLink {
  readonly issuer: string;
  readonly subject: string;
  readonly linkedAt: Date;
  readonly lastUsedAt: Date;
}

interface OwnChange {
  /** Null for the installation's own changes. */
  readonly partnershipId: string | null;
  readonly revision: number;
  readonly at: Date;
  readonly useCase: string;
  readonly subject: Ref;
}

interface OwnText {
  /** `theme/roller`. */
  readonly document: string;
  readonly version: number;
  readonly part: 'written' | 'reviewed';
  readonly at: Date;
  /** The note or the reason of a return that the person wrote. */
  readonly words: string | null;
}

interface OwnRun {
  readonly partnershipId: string;
  readonly kind: string | null;
  readonly askedAt: Date;
}

interface OwnMail {
  readonly subject: string | null;
  readonly state: string;
  readonly createdAt: Date;
  readonly sentAt: Date | null;
}

/** Collects what is stored about a person. Needs the keeper's handle. Undefined when there is no such
 * person, or nothing is left of them. */
export async function collectPersonData(
  keeper: Db,
  personId: PersonId,
): Promise<PersonData | undefined> {
  const person = await ownData(keeper, personId);
  if (!person) return undefined;
  return {
    person,
    memberships: await memberships(keeper, personId),
    ...(await invitations(keeper, personId, person.email)),
    handoverLetters: await handoverLetters(keeper, personId, person.email),
    runs: await runs(keeper, personId),
    ...(await signInData(keeper, personId)),
    emailChange: await emailChange(keeper, personId),
    changes: await changes(keeper, sql<boolean>`person_id = ${personId}`),
    changesAbout: await changes(keeper, aboutPerson(personId)),
    texts: await texts(keeper, personId),
    mails: await mails(keeper, person.email),
  };
}

const lastSignIn = sql<Date | null>`(
  select at from last_sign_in where last_sign_in.person_id = person.person_id)`;

async function ownData(keeper: Db, personId: PersonId): Promise<OwnData | undefined> {
  return keeper
    .selectFrom('person')
    .select([
      'person_id as id',
      'name',
      'email',
      'email_verified as emailVerified',
      'image',
      'mail_language as mailLanguage',
      'administrator',
      'knowledge_editor as knowledgeEditor',
      'demo',
      'created_at as createdAt',
      'updated_at as updatedAt',
      'seen_at as seenAt',
      lastSignIn.as('lastSignInAt'),
      'locked_at as lockedAt',
      'idle_locked_at as idleLockedAt',
      'erasure_notice_at as erasureNoticeAt',
    ])
    .where('person_id', '=', personId)
    .where('erased_at', 'is', null)
    .executeTakeFirst();
}

function memberships(keeper: Db, personId: PersonId): Promise<OwnMembership[]> {
  return keeper
    .selectFrom('membership')
    .innerJoin('partnership', 'partnership.partnership_id', 'membership.partnership_id')
    .leftJoin('organisation', (join) =>
      join
        .onRef('organisation.partnership_id', '=', 'membership.partnership_id')
        .onRef('organisation.organisation_id', '=', 'membership.organisation_id'),
    )
    .select([
      'membership.partnership_id as partnershipId',
      'partnership.name as partnership',
      'role',
      'organisation.name as organisation',
      'ends_on as endsOn',
      'joined_at as joinedAt',
      'seen_at as seenAt',
      'from_provider as fromProvider',
    ])
    .where('person_id', '=', personId)
    .orderBy('membership.partnership_id')
    .execute();
}

async function invitations(keeper: Db, personId: PersonId, email: string) {
  const query = keeper
    .selectFrom('invitation')
    .select([
      'partnership_id as partnershipId',
      'role',
      'member_until as memberUntil',
      'invited_at as invitedAt',
      'expires_at as expiresAt',
      'answered_at as answeredAt',
      'answer',
    ])
    .orderBy('invited_at');
  const [received, made] = [
    await query.select('invited_by as invitedBy').where('email', '=', email).execute(),
    await query.where('invited_by', '=', personId).execute(),
  ];
  return { invitations: received, invitationsMade: made };
}

async function handoverLetters(
  keeper: Db,
  personId: PersonId,
  email: string,
): Promise<OwnHandoverLetter[]> {
  const { rows } = await sql<OwnHandoverLetter>`
    select partnership_id as "partnershipId",
      case when email = ${email} then 'asked' else 'sent' end as part,
      asked_at as "askedAt", answered_at as "answeredAt", answer, note
    from handover_request where email = ${email} or asked_by = ${personId}
    order by asked_at, request_id`.execute(keeper);
  return rows;
}

async function runs(keeper: Db, personId: PersonId): Promise<OwnRun[]> {
  const { rows } = await sql<OwnRun>`
    select partnership_id as "partnershipId", request->>'kind' as kind, asked_at as "askedAt"
    from scenario_run where asked_by = ${personId} order by asked_at, run_id`.execute(keeper);
  return rows;
}

async function signInData(keeper: Db, personId: PersonId) {
  const sessions = await keeper
    .selectFrom('session')
    .select([
      'created_at as startedAt',
      'updated_at as usedAt',
      'expires_at as expiresAt',
      'user_agent as userAgent',
      'ip_address as address',
    ])
    .where('person_id', '=', personId)
    .orderBy('created_at')
    .execute();
  const password = await keeper
    .selectFrom('account')
    .select(['created_at as setAt', 'updated_at as changedAt'])
    .where('person_id', '=', personId)
    .where('provider_id', '=', 'credential')
    .executeTakeFirst();
  const secondFactor = await keeper
    .selectFrom('two_factor')
    .select('two_factor_id')
    .where('person_id', '=', personId)
    .executeTakeFirst();
  const passkeys = await keeper
    .selectFrom('passkey')
    .select(['name', 'created_at as createdAt', 'backed_up as synced'])
    .where('person_id', '=', personId)
    .orderBy('created_at')
    .execute();
  const identityLinks = await keeper
    .selectFrom('oidc_subject')
    .select(['issuer', 'subject', 'linked_at as linkedAt', 'last_used_at as lastUsedAt'])
    .where('person_id', '=', personId)
    .orderBy('linked_at')
    .execute();
  return {
    sessions,
    password: password ?? null,
    secondFactor: secondFactor !== undefined,
    passkeys,
    identityLinks,
  };
}

async function emailChange(keeper: Db, personId: PersonId): Promise<PersonData['emailChange']> {
  const row = await keeper
    .selectFrom('email_change')
    .select(['email', 'requested_at as requestedAt'])
    .where('person_id', '=', personId)
    .executeTakeFirst();
  return row ?? null;
}

/** A change of access that names the person. */
function aboutPerson(personId: PersonId) {
  return sql<boolean>`use_case like 'access.%' and position(${personId} in
    concat(subject::text, before::text, after::text)) > 0`;
}

async function changes(keeper: Db, which: ReturnType<typeof aboutPerson>): Promise<OwnChange[]> {
  const columns = ['revision', 'at', 'use_case as useCase', 'subject'] as const;
  const ofPartnerships = await keeper
    .selectFrom('change')
    .select(['partnership_id as partnershipId', ...columns])
    .where(which)
    .execute();
  const ofInstallation = await keeper
    .selectFrom('installation_change')
    .select([sql<string | null>`null`.as('partnershipId'), ...columns])
    .where(which)
    .execute();
  return [...ofPartnerships, ...ofInstallation].sort((a, b) => a.at.getTime() - b.at.getTime());
}

async function texts(keeper: Db, personId: PersonId): Promise<OwnText[]> {
  const { rows } = await sql<OwnText>`
    select kind || '/' || document_id as document, number as version, 'written' as part,
      written_at as at, note as words
    from knowledge_version where written_by = ${personId}
    union all
    select kind || '/' || document_id, number, 'reviewed', reviewed_at, return_reason
    from knowledge_version where reviewed_by = ${personId}
    order by at, document, version`.execute(keeper);
  return rows;
}

function mails(keeper: Db, email: string): Promise<OwnMail[]> {
  return keeper
    .selectFrom('mail')
    .select(['subject', 'state', 'created_at as createdAt', 'sent_at as sentAt'])
    .where('recipient', '=', email)
    .orderBy('created_at')
    .execute();
}
