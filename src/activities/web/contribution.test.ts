import { describe, expect, it } from 'vitest';
import { evaluate, type Plan } from '../../engine/index.ts';
import type { PlanReading } from '../../plan/index.ts';
import { id } from '../../shared/index.ts';
import { smallPlan } from '../domain/plan-for-tests.ts';
import { activityRows } from '../domain/rows.ts';
import { totalsOf } from '../domain/totals.ts';
import { choiceNotice } from './choice-notice.ts';
import { activitiesContribution } from './contribution.ts';

function readingOf(plan: Plan): PlanReading {
  const partnership = { id: id<'partnership'>('havnby'), name: 'Havnby', demo: true, revision: 1 };
  return { partnership, plan, evaluation: evaluate(plan) };
}

function choosing(option: string): Plan {
  const plan = smallPlan();
  const [first, ...others] = plan.activities;
  return { ...plan, activities: [{ ...first!, chosen: option }, ...others] };
}

const told = (reading: PlanReading, after: unknown, useCase = 'activities.choose-option') =>
  activitiesContribution.tellChange?.(
    {
      useCase,
      subject: { room: 'activities', kind: 'activity', id: 'fritidsjob' },
      before: {},
      after,
    },
    reading,
    'da',
  );

const chosen = (option: string | null) => ({
  plan: { at: { activities: { at: { fritidsjob: { set: { chosen: option } } } } } },
});

describe('What waits', () => {
  it('is to decide the undecided and to anchor what is not anchored, each with its page', async () => {
    const waiting = await activitiesContribution.waiting?.(readingOf(choosing('forankre')), 'da');
    expect(waiting).toEqual([
      {
        text: 'Lektiecafé er uafklaret: vælg, hvordan I går videre',
        path: '/samarbejder/havnby/indsatser/lektiecafe',
        useCase: 'activities.choose-option',
      },
      {
        text: 'Fritidsjob er ikke forankret endnu: mangler dato for overdragelse, mangler budgetlinje hos modtageren og modtageren har ikke sagt ja',
        path: '/samarbejder/havnby/indsatser/fritidsjob/overdragelse',
        useCase: 'activities.edit-handover',
      },
    ]);
  });
});

describe('The history', () => {
  it('tells a choice in one sentence, also when the option is gone', () => {
    const reading = readingOf(smallPlan());
    expect(told(reading, chosen('forankre'))).toBe('Fritidsjob: valgt »Kommunen overtager«');
    expect(told(reading, chosen('x'))).toContain('ikke længere har');
    expect(told(reading, chosen(null))).toBe('Fritidsjob: gjort uafklaret');
    expect(told(reading, chosen(null), 'funding.change-status')).toBeUndefined();
  });
});

describe('The notice of a choice', () => {
  const reading = readingOf(smallPlan());
  const [activity] = reading.plan.activities;
  const base = { reading, activity: activity!, year: 2027, undoAction: '/x' };

  it('tells the consequence in the year shown, and over all years when that is more', () => {
    const option = activity!.options[2];
    const notice = choiceNotice('da', { ...base, option, before: 'fortsaet' });
    expect(notice.text).toBe(
      'Fritidsjob afvikles nu. Manglen i 2027 falder med 150.000 kr.; 60 færre beboere nås; 0,5 færre årsværk.',
    );
    expect(notice.undo).toMatchObject({ action: '/x', fields: { mulighed: 'fortsaet' } });
  });

  it('does not compare with a plan that somebody else has changed meanwhile', () => {
    const option = activity!.options[2];
    const notice = choiceNotice('en', { ...base, option, before: 'forankre' });
    expect(notice.text).toBe('Fritidsjob is now closed.');
  });

  it('ends each sentence with one full stop, and stays within what a notice may hold', () => {
    const long = { ...activity!, name: 'Å'.repeat(5000) };
    const option = { ...activity!.options[1]!, name: 'Ø'.repeat(5000), reach: [], staff: [] };
    const notice = choiceNotice('da', { ...base, activity: long, option, before: 'fortsaet' });
    expect(notice.text).not.toContain('..');
    expect(notice.text.length).toBeLessThanOrEqual(500);
  });
});

describe('Four hundred activities', () => {
  it('add to the same sums as the plan', () => {
    const [first] = smallPlan().activities;
    const activities = Array.from({ length: 400 }, (_, index) => ({ ...first!, id: `i${index}` }));
    const evaluation = evaluate(smallPlan({ activities }));
    const { balance, persons, fte } = totalsOf(activityRows(evaluation, 2027));
    const { cost, carried, financed, gap, reach, fte: posts } = evaluation.years[1]!;
    expect({ ...balance, persons, fte }).toEqual({
      cost,
      carried,
      financed,
      gap,
      persons: reach,
      fte: posts,
    });
  });
});
