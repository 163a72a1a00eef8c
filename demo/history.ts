import { changeWorkspace, PROGRAM } from '../src/access/index.ts';
import { chooseOption } from '../src/activities/index.ts';
import type { FundingStatus, Plan } from '../src/engine/index.ts';
import { planChange } from '../src/exchange/index.ts';
import { changeStatus } from '../src/funding/index.ts';
import { editPlan } from '../src/plan/index.ts';
import type { Tx } from '../src/platform/db/index.ts';
import { id } from '../src/shared/index.ts';
import { HAVNBY } from './havnby.ts';

const { id: partnershipId } = HAVNBY;

type Step = { readonly at: string; readonly by: string } & (
  | { readonly activity: string; readonly option: string }
  | { readonly source: string; readonly before: FundingStatus; readonly status: FundingStatus }
);

/** What has happened in Havnby since its plan was laid in; it ends at the plan as it stands. */
const STEPS: readonly Step[] = [
  {
    at: '2026-09-14T09:20:00Z',
    by: 'demo-projektleder',
    activity: 'lektiecafe',
    option: 'forankre',
  },
  {
    at: '2026-10-01T12:05:00Z',
    by: 'demo-socialchef',
    source: 'lbf-2028-31',
    before: 'idea',
    status: 'applied',
  },
  { at: '2026-10-20T13:45:00Z', by: 'demo-projektleder', activity: 'jobcafe', option: 'afvikl' },
  {
    at: '2026-11-05T08:30:00Z',
    by: 'demo-socialchef',
    source: 'nordfonden',
    before: 'idea',
    status: 'applied',
  },
];

const LAID_IN = new Date('2026-08-31T08:15:00Z');

/** Lets the demo world have a past: the same plan, reached by recorded changes. For a partnership
 * that nobody has changed. */
export async function loadDemoHistory(tx: Tx, plan: Plan): Promise<void> {
  const { revision } = await tx
    .selectFrom('partnership')
    .select('revision')
    .where('partnership_id', '=', partnershipId)
    .executeTakeFirstOrThrow();
  if (revision > 0) return;
  await takeBack(tx);
  const start = planChange(undefined, planAtStart(plan), 'havnby.plan.json');
  const first = {
    partnershipId,
    useCase: 'exchange.start-partnership',
    at: LAID_IN,
    by: actor('demo-projektleder'),
  };
  await changeWorkspace(tx, first, async () => ({ answer: undefined, change: start }));
  for (const step of STEPS) await take(tx, step);
}

async function take(tx: Tx, step: Step): Promise<void> {
  const request = { partnershipId, at: new Date(step.at), by: actor(step.by) };
  if ('activity' in step) {
    const subject = { room: 'activities', kind: 'activity', id: step.activity };
    const useCase = 'activities.choose-option';
    await editPlan(tx, { ...request, useCase, subject }, (plan) => chooseOption(plan, step));
  } else {
    const subject = { room: 'funding', kind: 'source', id: step.source };
    const useCase = 'funding.change-status';
    await editPlan(tx, { ...request, useCase, subject }, (plan) => changeStatus(plan, step));
  }
}

function actor(account: string) {
  return { ...PROGRAM, personId: id<'person'>(account) };
}

async function takeBack(tx: Tx): Promise<void> {
  for (const step of STEPS) {
    if ('activity' in step) {
      await tx
        .updateTable('activity')
        .set({ chosen_option_id: null })
        .where('activity_id', '=', step.activity)
        .where('partnership_id', '=', partnershipId)
        .execute();
    } else {
      await tx
        .updateTable('funding_source')
        .set({ status: step.before })
        .where('source_id', '=', step.source)
        .where('partnership_id', '=', partnershipId)
        .execute();
    }
  }
}

function planAtStart(plan: Plan): Plan {
  const undecided = new Set(STEPS.flatMap((step) => ('activity' in step ? [step.activity] : [])));
  const statuses = new Map(
    STEPS.flatMap((step) => ('source' in step ? [[step.source, step.before] as const] : [])),
  );
  return {
    ...plan,
    activities: plan.activities.map((activity) => {
      if (!undecided.has(activity.id)) return activity;
      const { chosen: _chosen, ...rest } = activity;
      return rest;
    }),
    funding: plan.funding.map((source) => ({
      ...source,
      status: statuses.get(source.id) ?? source.status,
    })),
  };
}
