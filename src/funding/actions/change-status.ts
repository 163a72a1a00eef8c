import { type Actor, changeWorkspace, type PartnershipId } from '../../access/index.ts';
import type { FundingStatus } from '../../engine/index.ts';
import type { Db } from '../../platform/db/index.ts';
import { fail, ok, type Result } from '../../shared/index.ts';
import { findStatus, updateStatus } from '../store/sources.ts';

/** What has become of a source: an answer to an application, a promise, a grant. */
export interface ChangeStatus {
  readonly partnershipId: PartnershipId;
  readonly source: string;
  readonly status: FundingStatus;
  readonly at: Date;
  readonly by: Actor;
}

type ChangeStatusAnswer = Result<{ before: FundingStatus }, 'unknown-source'>;

/** Sets the status of a source. Answers with the status before. */
export async function changeStatus(
  db: Db,
  { partnershipId, source, status, at, by }: ChangeStatus,
): Promise<ChangeStatusAnswer> {
  const request = { partnershipId, useCase: 'funding.change-status', at, by };
  return changeWorkspace<ChangeStatusAnswer>(db, request, async (tx) => {
    const before = await findStatus(tx, partnershipId, source);
    if (before === undefined) return { answer: fail('unknown-source') };
    const answer = ok({ before });
    if (before === status) return { answer };
    await updateStatus(tx, partnershipId, source, status);
    return {
      answer,
      change: {
        subject: { room: 'funding', kind: 'source', id: source },
        before: { status: before },
        after: { status },
      },
    };
  });
}
