import { type Actor, changeWorkspace, Forbidden, type PartnershipId } from '../../access/index.ts';
import type { Db } from '../../platform/db/index.ts';
import { maySpeakFor, type NeedView } from '../domain/index.ts';
import { listNeedViews, putNeedView } from '../store/need-views.ts';

/** What an organisation holds of one need. */
export type StatedNeed = Pick<NeedView, 'effortArea' | 'weight' | 'target' | 'reason'>;

/** What an organisation holds of an area's needs: all of them; what is not named is taken back. */
export interface StateNeeds {
  readonly partnershipId: PartnershipId;
  readonly area: string;
  readonly organisation: string;
  readonly views: readonly StatedNeed[];
  readonly at: Date;
  readonly by: Actor;
}

/** Name of the use case by which an organisation says what it holds of needs. */
const STATE_NEED = 'areas.state-need';

/** Keeps what an organisation holds of an area's needs. Answers whether anything changed. Throws
 * `Forbidden` for those who may not speak for the organisation. */
export async function stateNeeds(db: Db, request: StateNeeds): Promise<boolean> {
  const { partnershipId, area, organisation, views, at, by } = request;
  if (!maySpeakFor(by, organisation)) throw new Forbidden(STATE_NEED);
  const workspace = { partnershipId, useCase: STATE_NEED, at, by };
  return changeWorkspace<boolean>(db, workspace, async (tx) => {
    const there = (await listNeedViews(tx, partnershipId, area)).filter(
      (one) => one.organisation === organisation,
    );
    const gone = there.filter((one) => !views.some((view) => view.effortArea === one.effortArea));
    const put = views.filter(
      (view) => !there.some((one) => one.effortArea === view.effortArea && isSame(one, view)),
    );
    if (gone.length === 0 && put.length === 0) return { answer: false };
    for (const { effortArea } of gone) {
      await putNeedView(tx, partnershipId, { area, effortArea, organisation }, undefined);
    }
    for (const view of put) {
      const next = { area, organisation, statedAt: at, ...view };
      await putNeedView(tx, partnershipId, next, next);
    }
    return {
      answer: true,
      change: {
        subject: { room: 'areas', kind: 'need-view', id: area },
        before: { organisation, views: there.map(wordsOf) },
        after: { organisation, views },
      },
    };
  });
}

function wordsOf({ effortArea, weight, target, reason }: NeedView): StatedNeed {
  return { effortArea, weight, reason, ...(target !== undefined && { target }) };
}

function isSame(there: NeedView, view: StatedNeed): boolean {
  return (
    there.weight === view.weight && there.target === view.target && there.reason === view.reason
  );
}
