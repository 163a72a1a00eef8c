import { describe, expect, test } from 'vitest';
import type { PlanReading } from '../../plan/index.ts';
import { cliffPlan, cliffPlanWith } from '../testing/cliff-plan.ts';
import { readingOf } from './reading-for-tests.ts';
import { fundingContribution } from './contribution.ts';

const reading = readingOf(cliffPlan());
const waiting = (of: PlanReading, language: 'da' | 'en') =>
  fundingContribution.waiting!(of, language);

describe('what waits', () => {
  test('is the notice to give and the application without an answer, with their days', () => {
    expect(waiting(reading, 'da')).toEqual([
      {
        text: 'Sidste dag for varsling: Aftenklub (0,7 årsværk)',
        path: '/samarbejder/havnby/finansiering?se=stillinger#bevillingsophoer',
        due: '2028-06-30',
        useCase: 'activities.edit-activity',
      },
      {
        text: 'Få svar på ansøgning: Nordfonden',
        path: '/samarbejder/havnby/finansiering/kilder/nordfonden',
        due: '2028-06-30',
        useCase: 'funding.change-status',
      },
    ]);
  });

  test('is told in English too', () => {
    expect(waiting(reading, 'en')).toMatchObject([
      { text: 'Last day to give notice: Aftenklub (0.7 full-time posts)' },
      { text: 'Get an answer to the application: Nordfonden' },
    ]);
  });

  test('is the co-financing that is missing, year by year, before the year is over', () => {
    const broken = readingOf(cliffPlanWith({ kommunen: { status: 'rejected' } }));
    expect(waiting(broken, 'da')).toContainEqual({
      text: 'Find 100.000 kr. i medfinansiering til Landsbyggefonden i 2026',
      path: '/samarbejder/havnby/finansiering#medfinansiering',
      due: '2026-12-31',
      useCase: 'funding.edit-source',
    });
  });

  test('has no day for an application whose money spares nobody', () => {
    const plan = cliffPlanWith({ nordfonden: { earmark: { activities: ['sekretariat'] } } });
    const application = waiting(readingOf(plan), 'da');
    expect(application).toContainEqual({
      text: 'Få svar på ansøgning: Nordfonden',
      path: '/samarbejder/havnby/finansiering/kilder/nordfonden',
      useCase: 'funding.change-status',
    });
  });

  test('counts the activities that do not fit in a sentence', () => {
    const plan = cliffPlan();
    const [club] = plan.activities;
    const clubs = ['a', 'b', 'c', 'd', 'e'].map((id) => ({ ...club!, id, name: `Klub ${id}` }));
    const alone = readingOf({ ...plan, activities: clubs, funding: [] });
    expect(waiting(alone, 'da')).toMatchObject([
      {
        text: 'Sidste dag for varsling: Klub a, Klub b, Klub c og 2 indsatser mere (3,5 årsværk)',
      },
    ]);
  });
});

describe('the rail and the history', () => {
  test('name the room and its place', () => {
    expect(fundingContribution.rail!.label('da')).toBe('Finansiering');
    expect(fundingContribution.rail!.label('en')).toBe('Funding');
    expect(fundingContribution.rail!.path('havnby')).toBe('/samarbejder/havnby/finansiering');
  });

  test('tell a change of status, and leave the changes of other rooms alone', () => {
    const subject = { room: 'funding', kind: 'source', id: 'nordfonden' };
    const change = { useCase: 'funding.change-status', subject, before: {}, after: {} };
    const set = (status: string) => ({
      plan: { at: { funding: { at: { nordfonden: { set: { status } } } } } },
    });
    const tell = (after: unknown, useCase = change.useCase) =>
      fundingContribution.tellChange!({ ...change, useCase, after }, reading, 'da');
    expect(tell(set('pledged'))).toBe('Nordfonden: status sat til tilsagn');
    expect(tell(set('x'))).toBeUndefined();
    expect(tell(set('pledged'), 'plan.replace')).toBeUndefined();
  });
});
