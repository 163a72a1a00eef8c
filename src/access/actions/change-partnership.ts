import { fail, type LocalDate, ok, type Result } from '../../shared/index.ts';
import type { Db } from '../../platform/db/index.ts';
import type { Partnership, PartnershipId, Situation } from '../domain/partnership.ts';
import type { Actor } from '../domain/rights.ts';
import { changeWorkspace } from '../store/changes.ts';
import {
  findPartnership,
  type PartnershipUpdate,
  updatePartnership,
} from '../store/partnerships.ts';

/** A use case about the partnership itself. */
export interface PartnershipRequest {
  readonly partnershipId: PartnershipId;
  readonly by: Actor;
  readonly at: Date;
}

/** What the partners say of themselves. */
export interface PartnershipFacts {
  readonly name: string;
  readonly situation?: Situation;
  readonly grantEndsOn?: LocalDate;
}

/** Gives a partnership another name, situation or end of its grant. The address stays. */
export async function renamePartnership(
  db: Db,
  request: PartnershipRequest & { readonly facts: PartnershipFacts },
): Promise<void> {
  const { name, situation, grantEndsOn } = request.facts;
  await alter(db, 'access.rename-partnership', request, (before) => {
    const same =
      before.name === name && before.situation === situation && before.grantEndsOn === grantEndsOn;
    return same ? undefined : { name, situation, grantEndsOn };
  });
}

/** Closes the plan for changes; its owner can open it again. */
export async function archivePartnership(db: Db, request: PartnershipRequest): Promise<void> {
  await alter(db, 'access.archive', request, ({ archivedAt }) =>
    archivedAt === undefined ? { archivedAt: request.at } : undefined,
  );
}

/** Opens an archived partnership for changes. */
export async function reopenPartnership(db: Db, request: PartnershipRequest): Promise<void> {
  await alter(db, 'access.reopen', request, ({ archivedAt }) =>
    archivedAt === undefined ? undefined : { archivedAt: undefined },
  );
}

/** Days between asking for a partnership's deletion and its happening. */
export const GRACE_DAYS = 30;

const DAY_MS = 24 * 60 * 60 * 1000;

/** Asks for the deletion of a partnership with all that it holds. `typedName` is its name, typed by
 * the one who asks. Answers when it will happen. */
export async function askForDeletion(
  db: Db,
  request: PartnershipRequest & { readonly typedName: string },
): Promise<Result<Date, 'other-name'>> {
  const due = new Date(request.at.getTime() + GRACE_DAYS * DAY_MS);
  return alter<Result<Date, 'other-name'>>(
    db,
    'access.delete-partnership',
    request,
    ({ name, deleteAfter }) =>
      isTyped(name, request.typedName) && deleteAfter === undefined
        ? { deleteAfter: due }
        : undefined,
    ({ name, deleteAfter }) =>
      isTyped(name, request.typedName) ? ok(deleteAfter ?? due) : fail('other-name'),
  );
}

/** Keeps a partnership whose deletion had been asked for. */
export async function cancelDeletion(db: Db, request: PartnershipRequest): Promise<void> {
  await alter(db, 'access.cancel-deletion', request, ({ deleteAfter }) =>
    deleteAfter === undefined ? undefined : { deleteAfter: undefined },
  );
}

/** Whether a name was typed as it is written, but for spaces around and between. */
function isTyped(name: string, typed: string): boolean {
  const plain = (text: string) => text.normalize('NFC').replace(/\s+/g, ' ').trim();
  return plain(name) === plain(typed);
}

async function alter<Answer = undefined>(
  db: Db,
  useCase: string,
  request: PartnershipRequest,
  decide: (before: Partnership) => PartnershipUpdate | undefined,
  answerOf?: (before: Partnership) => Answer,
): Promise<Answer> {
  const { partnershipId, by, at } = request;
  return changeWorkspace(db, { partnershipId, by, at, useCase }, async (tx) => {
    const before = await findPartnership(tx, partnershipId);
    if (!before) throw new Error('A partnership that is being changed is gone');
    const answer = answerOf?.(before) as Answer;
    const update = decide(before);
    if (!update) return { answer };
    await updatePartnership(tx, partnershipId, update);
    const subject = { room: 'access', kind: 'partnership', id: partnershipId };
    return { answer, change: { subject, before: sameKeys(before, update), after: update } };
  });
}

/** What of the partnership the update replaces. */
function sameKeys(before: Partnership, update: PartnershipUpdate): PartnershipUpdate {
  const keys = Object.keys(update) as (keyof PartnershipUpdate)[];
  return Object.fromEntries(keys.map((key) => [key, before[key]]));
}
