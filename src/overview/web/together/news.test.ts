import { describe, expect, test } from 'vitest';
import { HAVNBY, havnbyPlan } from '../../../../demo/index.ts';
import { planReading } from '../../../plan/index.ts';
import { id } from '../../../shared/index.ts';
import { newsOf, undoableOwn } from './news.ts';

const at = new Date('2026-11-20T10:00:00Z');
const seen = { at: new Date('2026-11-23T10:00:00Z'), revision: 9 };
const reading = planReading({ ...HAVNBY, revision: 9 }, havnbyPlan());
const [activity] = reading.plan.activities;

function change(revision: number, personId: string, name = activity!.name) {
  const side = (text: string) => ({
    plan: { at: { activities: { at: { [activity!.id]: { set: { name: text } } } } } },
  });
  return {
    revision,
    at,
    useCase: 'test.rename',
    subject: { room: 'activities', kind: 'activity', id: activity!.id },
    before: side('Før'),
    after: side(name),
    large: [],
    personId: id<'person'>(personId),
  };
}

describe('what is new', () => {
  const changes = [change(9, 'a'), change(8, 'b'), change(7, 'a')];

  test('is nothing that can be said on a first visit', () => {
    expect(newsOf({ seen }, changes)).toBeUndefined();
  });

  test('is what came after the visit before this one', () => {
    expect(newsOf({ seen, earlier: { at, revision: 7 } }, changes)).toEqual({
      since: at,
      revision: 7,
      count: 2,
      isMore: false,
    });
  });

  test('may be more than was looked at', () => {
    expect(newsOf({ seen, earlier: { at, revision: 2 } }, changes)).toMatchObject({ isMore: true });
  });
});

describe('the own latest change', () => {
  test('is the newest of that person, whoever came after', () => {
    const changes = [change(9, 'b'), change(8, 'a'), change(7, 'a')];
    expect(undoableOwn(reading, { personId: 'a', now: at }, changes)?.revision).toBe(8);
    expect(undoableOwn(reading, { personId: 'c', now: at }, changes)).toBeUndefined();
    expect(undoableOwn(reading, { personId: undefined, now: at }, changes)).toBeUndefined();
  });

  test('cannot be taken back when the same was changed again', () => {
    const changes = [change(9, 'a', 'Noget andet')];
    expect(undoableOwn(reading, { personId: 'a', now: at }, changes)).toBeUndefined();
  });

  test('is offered for a day', () => {
    const now = new Date('2026-11-21T10:00:01Z');
    expect(undoableOwn(reading, { personId: 'a', now }, [change(9, 'a')])).toBeUndefined();
  });
});
