import type { Context } from 'hono';
import {
  clientAddress,
  type LimitName,
  type Limits,
  networkOf,
} from '../../../platform/http/index.ts';
import type { Db } from '../../../platform/db/index.ts';
import type { LocalDate } from '../../../shared/index.ts';
import type { PersonId } from '../../domain/person.ts';
import type { Identity, SignedIn } from '../../identity/index.ts';
import { type SecurityChange, tellSecurityChange } from './security-letters.ts';

/** What the pages of one's own account need of the app. */
export interface AccountServices {
  /** Without scope. */
  readonly db: Db;
  /** Sees every partnership: what is stored of a person is spread over them. */
  readonly keeper: Db;
  readonly identity: Identity;
  readonly limits: Limits<LimitName>;
  readonly now: () => Date;
  readonly today: () => LocalDate;
  /** Whether it is the person's password; false when they have none. */
  readonly isPassword: (personId: PersonId, password: string) => Promise<boolean>;
  /** Looks for mail to send now; after a commit. */
  readonly nudgeMail: () => void;
}

/** How somebody shows that it is they who sit at the machine: by their password, by having just signed
 * in, or not yet. */
export type Proof = 'password' | 'fresh' | 'stale';

const FRESH_MS = 60 * 60 * 1000;

/** Who is at the machine, and how they show it. */
export interface Owner extends SignedIn {
  readonly proof: Proof;
}

/** The one who asks; undefined for strangers. */
export async function ownerOf(
  { identity, now }: AccountServices,
  headers: Headers,
): Promise<Owner | undefined> {
  const session = await identity.readSession(headers);
  if (!session) return undefined;
  const hasPassword = await identity.hasPassword(session.person.id);
  const isFresh = now().getTime() - session.startedAt.getTime() < FRESH_MS;
  return { ...session, proof: hasPassword ? 'password' : isFresh ? 'fresh' : 'stale' };
}

/** What kept a proof from being one. */
export type ProofProblem =
  | { readonly kind: 'missing' | 'wrong' | 'stale' }
  | { readonly kind: 'wait'; readonly seconds: number };

/** Checks the proof that came with a form; undefined when it holds. Guesses are counted. */
export async function proofProblem(
  { limits, isPassword }: AccountServices,
  c: Context,
  { proof, person }: Owner,
  password: string,
): Promise<ProofProblem | undefined> {
  if (proof === 'stale') return { kind: 'stale' };
  if (proof === 'fresh') return undefined;
  if (password === '') return { kind: 'missing' };
  const key = `account\n${person.id}\n${networkOf(clientAddress(c))}`;
  const taken = await limits.takeAll([
    ['sign-in', key],
    ['sign-in-account', `account\n${person.id}`],
  ]);
  if (!taken.ok) return { kind: 'wait', seconds: taken.error.retryAfterSeconds };
  if (!(await isPassword(person.id, password))) return { kind: 'wrong' };
  await limits.clear('sign-in', key);
  await limits.clear('sign-in-account', `account\n${person.id}`);
  return undefined;
}

/** Tells the account's owner by mail that a way into it was changed. */
export async function tellOwner(
  { db, now, nudgeMail }: AccountServices,
  { person }: Owner,
  change: SecurityChange,
): Promise<void> {
  await tellSecurityChange(db, { personId: person.id, change, at: now() });
  nudgeMail();
}

/** A form's fields as texts; files and what is missing are empty. */
export async function fieldsOf(c: Context): Promise<(name: string) => string> {
  const body = await c.req.parseBody();
  return (name) => {
    const value = body[name];
    return typeof value === 'string' ? value : '';
  };
}
