import { sql } from 'kysely';
import {
  changeWorkspace,
  findStartedSince,
  insertMembership,
  insertPartnership,
  isFormerAddress,
  type PartnershipId,
  type PersonId,
  PROGRAM,
  type Situation,
} from '../../access/index.ts';
import { type Plan, writePlanFile } from '../../engine/index.ts';
import { type Db, scoped } from '../../platform/db/index.ts';
import { fail, id, type LocalDate, ok, type Result, slugOf } from '../../shared/index.ts';
import { type ImportProblem, newPlan, type PlanBeginning } from '../domain/index.ts';
import { planChange, type SentFile } from './import-plan.ts';
import { readSentFile } from './read-sent-file.ts';
import { replaceWholePlan } from './whole-plan.ts';

interface Start {
  readonly name: string;
  readonly at: Date;
  /** Who starts it and owns it. */
  readonly owner: PersonId;
}

/** A partnership that begins with a plan somebody already has. */
export interface StartFromFile extends Start {
  readonly file: SentFile;
}

/** A partnership that begins from a situation, with a plan that is to be written. */
export interface StartFromSituation extends Start {
  readonly situation: Situation;
  /** The last day of a grant. */
  readonly grantEndsOn?: LocalDate;
  readonly plan: Omit<PlanBeginning, 'name'>;
  /** The place in the list of the organisation that the owner speaks for. */
  readonly ownOrganisation?: number;
}

/** Why a partnership cannot be started. */
export type StartProblem =
  | { readonly kind: 'name' }
  | { readonly kind: 'reserved'; readonly address: string }
  /** Every address made from the name is taken. */
  | { readonly kind: 'taken'; readonly address: string }
  | { readonly kind: 'file'; readonly problems: readonly ImportProblem[] };

/** Words that stand for something else in the place of a partnership's id. */
const RESERVED = new Set(['ny']);

const MOST_ADDRESSES = 99;
/** The same form from the same person within this time is the same form sent twice. */
const SENT_TWICE_MS = 60_000;

/** Creates a partnership and gives it the plan of a file; all or nothing. */
export async function startFromFile(
  db: Db,
  start: StartFromFile,
): Promise<Result<PartnershipId, StartProblem>> {
  const address = addressOf(start.name);
  if (!address.ok) return address;
  const parsed = readSentFile(start.file.bytes);
  if (!parsed.ok) return fail({ kind: 'file', problems: parsed.error });
  return create(db, address.value, {
    ...start,
    plan: parsed.value,
    fileName: start.file.name,
  });
}

/** Creates a partnership and gives it a plan with nothing but its partners and areas; all or nothing. */
export async function startFromSituation(
  db: Db,
  { plan: beginning, ownOrganisation, ...start }: StartFromSituation,
): Promise<Result<PartnershipId, StartProblem>> {
  const address = addressOf(start.name);
  if (!address.ok) return address;
  const made = newPlan({ ...beginning, name: start.name.trim() });
  const parsed = readSentFile(new TextEncoder().encode(writePlanFile(made)));
  if (!parsed.ok) return fail({ kind: 'file', problems: parsed.error });
  const own = ownOrganisation === undefined ? undefined : made.organisations[ownOrganisation];
  return create(db, address.value, {
    ...start,
    plan: parsed.value,
    ...(own && { organisationId: own.id }),
  });
}

function addressOf(name: string): Result<string, StartProblem> {
  const address = slugOf(name);
  if (address === '') return fail({ kind: 'name' });
  return RESERVED.has(address) ? fail({ kind: 'reserved', address }) : ok(address);
}

interface Creation extends Start {
  readonly plan: Plan;
  readonly fileName?: string;
  readonly situation?: Situation;
  readonly grantEndsOn?: LocalDate;
  readonly organisationId?: string;
}

/** Takes the first free address: the name's, then the same with -2, -3 … */
async function create(
  db: Db,
  wanted: string,
  creation: Creation,
): Promise<Result<PartnershipId, StartProblem>> {
  for (let number = 1; number <= MOST_ADDRESSES; number += 1) {
    const address = number === 1 ? wanted : `${wanted}-${number}`;
    const created = await createAt(db, id(address), creation);
    if (created !== 'taken') return ok(created);
  }
  return fail({ kind: 'taken', address: wanted });
}

async function createAt(
  db: Db,
  partnershipId: PartnershipId,
  creation: Creation,
): Promise<PartnershipId | 'taken'> {
  const { owner, at, situation, grantEndsOn, organisationId, plan, fileName } = creation;
  const name = creation.name.trim();
  const own = scoped(db, { partnership: partnershipId, person: owner });
  return own.transaction().execute(async (tx) => {
    await sql`select pg_advisory_xact_lock(hashtext(${`start-partnership:${owner}`}))`.execute(tx);
    const since = new Date(at.getTime() - SENT_TWICE_MS);
    const known = await findStartedSince(tx, { owner, name, since });
    if (known !== undefined) return known;
    if (await isFormerAddress(tx, partnershipId)) return 'taken';
    const inserted = await insertPartnership(tx, {
      id: partnershipId,
      name,
      demo: false,
      createdAt: at,
      ...(situation && { situation }),
      ...(grantEndsOn && { grantEndsOn }),
    });
    if (!inserted.ok) return 'taken';
    const membership = { partnershipId, personId: owner, role: 'owner' } as const;
    await insertMembership(tx, { ...membership, ...(organisationId && { organisationId }) }, at);
    const by = { ...PROGRAM, personId: owner };
    const request = { partnershipId, useCase: 'exchange.start-partnership', at, by };
    await changeWorkspace(tx, request, async (inside) => {
      await replaceWholePlan(inside, partnershipId, plan);
      return { answer: undefined, change: planChange(undefined, plan, fileName) };
    });
    return partnershipId;
  });
}
