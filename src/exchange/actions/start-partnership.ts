import {
  changeWorkspace,
  insertMembership,
  insertPartnership,
  type PartnershipId,
  type PersonId,
  PROGRAM,
} from '../../access/index.ts';
import { type Db, scoped } from '../../platform/db/index.ts';
import { fail, id, ok, type Result, slugOf } from '../../shared/index.ts';
import type { ImportProblem } from '../domain/index.ts';
import { planChange, type SentFile } from './import-plan.ts';
import { readSentFile } from './read-sent-file.ts';
import { replaceWholePlan } from './whole-plan.ts';

/** A partnership that begins with a plan somebody already has. */
export interface StartPartnership {
  readonly name: string;
  readonly file: SentFile;
  readonly at: Date;
  /** Who starts it and owns it. */
  readonly owner: PersonId;
}

/** Why a partnership cannot be started. */
export type StartProblem =
  | { readonly kind: 'name' }
  | { readonly kind: 'taken'; readonly address: string }
  | { readonly kind: 'file'; readonly problems: readonly ImportProblem[] };

/** Words that stand for something else in the place of a partnership's id. */
const RESERVED = new Set(['ny']);

/** Creates a partnership and gives it the plan of a file; all or nothing. */
export async function startPartnership(
  db: Db,
  { name, file, at, owner }: StartPartnership,
): Promise<Result<PartnershipId, StartProblem>> {
  const address = slugOf(name);
  if (address === '') return fail({ kind: 'name' });
  if (RESERVED.has(address)) return fail({ kind: 'taken', address });
  const parsed = readSentFile(file.bytes);
  if (!parsed.ok) return fail({ kind: 'file', problems: parsed.error });
  const partnershipId: PartnershipId = id(address);
  const own = scoped(db, { partnership: partnershipId, person: owner });
  return own.transaction().execute(async (tx) => {
    const partnership = { id: partnershipId, name: name.trim(), demo: false, createdAt: at };
    const inserted = await insertPartnership(tx, partnership);
    if (!inserted.ok) return fail({ kind: 'taken', address });
    await insertMembership(tx, { partnershipId, personId: owner, role: 'owner' }, at);
    const by = { ...PROGRAM, personId: owner };
    const request = { partnershipId, useCase: 'exchange.start-partnership', at, by };
    await changeWorkspace(tx, request, async (inside) => {
      await replaceWholePlan(inside, partnershipId, parsed.value);
      return { answer: undefined, change: planChange(undefined, parsed.value, file.name) };
    });
    return ok(partnershipId);
  });
}
