import { type Actor, changeWorkspace, Forbidden, type PartnershipId } from '../../access/index.ts';
import type { Db } from '../../platform/db/index.ts';
import { maySpeakFor, type NeedView } from '../domain/index.ts';
import { listNeedViews, type NeedViewPlace, putNeedView } from '../store/need-views.ts';

/** What an organisation holds of a need; `view` is absent when it takes its view back. */
export interface StateNeed {
  readonly partnershipId: PartnershipId;
  readonly place: NeedViewPlace;
  readonly view?: Pick<NeedView, 'weight' | 'target' | 'reason'>;
  readonly at: Date;
  readonly by: Actor;
}

/** Name of the use case by which an organisation says what it holds of a need. */
export const STATE_NEED = 'areas.state-need';

/** Keeps what an organisation holds of a need. Answers whether anything changed. Throws `Forbidden`
 * for those who may not speak for the organisation. */
export async function stateNeed(db: Db, request: StateNeed): Promise<boolean> {
  const { partnershipId, place, view, at, by } = request;
  if (!maySpeakFor(by, place.organisation)) throw new Forbidden(STATE_NEED);
  return changeWorkspace<boolean>(
    db,
    { partnershipId, useCase: STATE_NEED, at, by },
    async (tx) => {
      const there = (await listNeedViews(tx, partnershipId, place.area)).find(
        (one) => one.effortArea === place.effortArea && one.organisation === place.organisation,
      );
      if (isSame(there, view)) return { answer: false };
      const next = view && { ...place, ...view, statedAt: at };
      await putNeedView(tx, partnershipId, place, next);
      return {
        answer: true,
        change: {
          subject: { room: 'areas', kind: 'need-view', id: place.area },
          before: { ...place, view: there && wordsOf(there) },
          after: { ...place, view },
        },
      };
    },
  );
}

function wordsOf({ weight, target, reason }: NeedView): StateNeed['view'] {
  return { weight, reason, ...(target !== undefined && { target }) };
}

function isSame(there: NeedView | undefined, view: StateNeed['view']): boolean {
  if (!there || !view) return there === view;
  return (
    there.weight === view.weight && there.target === view.target && there.reason === view.reason
  );
}
