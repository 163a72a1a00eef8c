import { type Db, insertRows, type Tx } from '../../platform/db/index.ts';
import { enqueueMail, type NewMail } from '../../platform/mail/index.ts';
import { id } from '../../shared/index.ts';
import type { PartnershipId } from '../domain/partnership.ts';
import { changeInstallation } from '../store/installation-changes.ts';
import { listNamedMembers } from '../store/memberships.ts';
import { type Receipt, writeReceipt } from '../store/receipts.ts';
import { deleteWorkspaceRows } from '../store/workspace-rows.ts';

/** A partnership that has been deleted. */
export interface DeletedPartnership {
  readonly partnershipId: PartnershipId;
  readonly name: string;
  /** How many rows of each table; nothing of what they held. */
  readonly receipt: Receipt;
}

/** Words the letter to a partnership's former owners. */
export type ComposeReceipt = (
  deleted: DeletedPartnership,
) => Pick<NewMail, 'subject' | 'text' | 'html'>;

/** Deletes every partnership whose time has come, with all that it holds; each in a transaction of its
 * own, with a receipt. Owners get the receipt by mail when it can be worded. */
export async function deleteDuePartnerships(
  keeper: Db,
  now: Date,
  compose?: ComposeReceipt,
): Promise<DeletedPartnership[]> {
  const due = await keeper
    .selectFrom('partnership')
    .select('partnership_id')
    .where('delete_after', '<=', now)
    .orderBy('partnership_id')
    .execute();
  const deleted: DeletedPartnership[] = [];
  for (const { partnership_id: address } of due) {
    const one = await deleteWhenDue(keeper, id(address), now, compose);
    if (one) deleted.push(one);
  }
  return deleted;
}

/** Undefined when it was kept, or another process was faster. */
async function deleteWhenDue(
  keeper: Db,
  partnershipId: PartnershipId,
  now: Date,
  compose: ComposeReceipt | undefined,
): Promise<DeletedPartnership | undefined> {
  const request = { useCase: 'access.delete-due-partnership', at: now };
  return changeInstallation<DeletedPartnership | undefined>(keeper, request, async (tx) => {
    const row = await tx
      .selectFrom('partnership')
      .select('name')
      .where('partnership_id', '=', partnershipId)
      .where('delete_after', '<=', now)
      .forUpdate()
      .executeTakeFirst();
    if (!row) return { answer: undefined };
    const owners = (await listNamedMembers(tx, partnershipId)).filter(
      ({ role }) => role === 'owner',
    );
    const counts = await deleteWorkspaceRows(tx, partnershipId);
    await insertRows(tx, 'former_partnership', [{ address: partnershipId, deleted_at: now }]);
    const receipt = await writeReceipt(tx, { kind: 'partnership', at: now, counts });
    const deleted = { partnershipId, name: row.name, receipt };
    if (compose) await tell(tx, deleted, owners, compose);
    const subject = { room: 'access', kind: 'partnership', id: partnershipId };
    return { answer: deleted, change: { subject, before: undefined, after: { counts } } };
  });
}

async function tell(
  tx: Tx,
  deleted: DeletedPartnership,
  owners: readonly { readonly email: string; readonly personId: string }[],
  compose: ComposeReceipt,
): Promise<void> {
  for (const { email, personId } of owners) {
    const key = `deleted:${deleted.receipt.id}:${personId}`;
    await enqueueMail(tx, { to: email, ...compose(deleted), key });
  }
}
