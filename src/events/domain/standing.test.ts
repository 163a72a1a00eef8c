import { describe, expect, it } from 'vitest';
import { anEvent } from '../testing/events.ts';
import { freeSeats, nextInQueue, signUpState, splitByTime } from './standing.ts';

const BEFORE = new Date('2027-01-10T12:00:00Z');
const DURING = new Date('2027-01-14T13:00:00Z');
const AFTER = new Date('2027-01-14T15:00:00Z');
const CANCELLED = { cancelled: { da: 'Sygdom', en: 'Illness' } };

describe('signing up for an event', () => {
  it.each([
    ['before it begins', {}, BEFORE, false, 'open'],
    ['when it has begun', {}, DURING, false, 'closed'],
    ['when it is over', {}, AFTER, false, 'past'],
    ['after the last moment', { signUpUntil: '2027-01-10T12:00' }, BEFORE, false, 'closed'],
    ['until the last moment', { signUpUntil: '2027-01-10T13:01' }, BEFORE, false, 'open'],
    [
      'while it goes on, where that is allowed',
      { signUpUntil: '2027-01-14T16:00' },
      DURING,
      false,
      'open',
    ],
    ['when the organiser has closed', {}, BEFORE, true, 'closed'],
    ['without sign-up', { signUp: false }, BEFORE, false, 'not-needed'],
    ['when it is cancelled', CANCELLED, BEFORE, false, 'cancelled'],
  ] as const)('%s', (_when, change, at, closed, state) => {
    expect(signUpState(anEvent(change), at, { closed })).toBe(state);
  });
});

describe('seats', () => {
  it('are free as long as nobody has them or waits for them', () => {
    expect(freeSeats(40, { seated: 28, waiting: 0 })).toBe(12);
    expect(freeSeats(40, { seated: 38, waiting: 5 })).toBe(0);
    expect(freeSeats(10, { seated: 12, waiting: 0 })).toBe(0);
    expect(freeSeats(null, { seated: 500, waiting: 0 })).toBeUndefined();
  });

  it('tell the next one the place in the queue', () => {
    expect(nextInQueue(40, { seated: 28, waiting: 0 })).toBeUndefined();
    expect(nextInQueue(12, { seated: 12, waiting: 3 })).toBe(4);
    expect(nextInQueue(12, { seated: 11, waiting: 3 })).toBe(3);
    expect(nextInQueue(null, { seated: 12, waiting: 0 })).toBeUndefined();
  });
});

it('events are to come until they end, and the latest that are over come first', () => {
  const events = [
    anEvent({ start: '2027-01-01T10:00', end: '2027-01-01T11:00' }, { id: 'a' }),
    anEvent({ start: '2027-01-02T10:00', end: '2027-01-02T11:00' }, { id: 'b' }),
    anEvent({}, { id: 'c' }),
  ];
  const { coming, past } = splitByTime(events, DURING);
  expect(coming.map(({ id }) => id)).toEqual(['c']);
  expect(past.map(({ id }) => id)).toEqual(['b', 'a']);
});
