import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anEvent } from '../testing/events.ts';
import { type Attending, type Due, toTell, whatIsDue } from './due.ts';
import type { PublishedEvent } from './published.ts';

const WEEK_BEFORE = new Date('2027-01-07T12:00:00Z');
const DAY_BEFORE = new Date('2027-01-13T12:00:00Z');
const JUST_BEFORE = new Date('2027-01-14T11:59:00Z');
const AT_START = new Date('2027-01-14T12:00:00Z');
const AFTER = new Date('2027-01-14T15:00:00Z');
const CANCELLED = { cancelled: { da: 'Sygdom', en: 'Illness' } };

const one = (number: number, change: Partial<Attending> = {}): Attending => ({
  id: `n${number}`,
  number,
  signedUpAt: new Date('2026-12-01T10:00:00Z'),
  seatAt: new Date('2026-12-01T10:00:00Z'),
  ...change,
});
const waits = (number: number): Attending => {
  const { seatAt: _, ...rest } = one(number);
  return rest;
};
const told = (change: Record<string, unknown> = {}) => toTell(anEvent(change));
const letters = ({ letters: list }: Due) =>
  list.map(({ signUpId, letter }) => `${signUpId} ${letter}`);

describe('what is due for an event', () => {
  it('is nothing while nothing has changed', () => {
    const due = whatIsDue(anEvent(), told(), [one(1), one(2)], WEEK_BEFORE);
    expect(due).toEqual({ movingUp: [], letters: [], forgetReminders: false, reminded: [] });
  });

  it('is a reminder from the day before until it begins, for those who have a seat', () => {
    const list = [one(1), waits(2), one(3, { remindedAt: DAY_BEFORE })];
    const event = anEvent({ capacity: 2 });
    expect(letters(whatIsDue(event, told(), list, new Date(DAY_BEFORE.getTime() - 1)))).toEqual([]);
    for (const at of [DAY_BEFORE, JUST_BEFORE]) {
      expect(letters(whatIsDue(event, told(), list, at))).toEqual(['n1 reminder']);
    }
    expect(letters(whatIsDue(event, told(), list, AT_START))).toEqual([]);
  });

  it('is no reminder for one who has signed up since', () => {
    const list = [one(1, { seatAt: DAY_BEFORE })];
    expect(letters(whatIsDue(anEvent(), told(), list, JUST_BEFORE))).toEqual([]);
  });

  it('is a letter to all about another time, place or link, and another reminder', () => {
    const list = [one(1, { remindedAt: WEEK_BEFORE }), waits(2)];
    const later = { start: '2027-01-14T14:00', capacity: 1 };
    const due = whatIsDue(anEvent(later), told(), list, WEEK_BEFORE);
    expect(letters(due)).toEqual(['n1 changed', 'n2 changed']);
    expect(due.forgetReminders).toBe(true);
    const elsewhere = { place: { name: 'Biblioteket', address: 'Torvet 1' } };
    expect(letters(whatIsDue(anEvent(elsewhere), told(), [one(1)], WEEK_BEFORE))).toEqual([
      'n1 changed',
    ]);
    const reworded = { da: { ...anEvent().content.da, title: 'Et andet navn' } };
    expect(letters(whatIsDue(anEvent(reworded), told(), list, WEEK_BEFORE))).not.toContain(
      'n1 changed',
    );
  });

  it('is no reminder on top of other news on the day before', () => {
    const list = [one(1)];
    const due = whatIsDue(anEvent({ end: '2027-01-14T17:00' }), told(), list, DAY_BEFORE);
    expect(letters(due)).toEqual(['n1 changed']);
    expect(due.reminded).toEqual(['n1']);
  });

  it('is a seat for those who wait when there are more', () => {
    const list = [one(1), waits(2), waits(3), waits(4)];
    const due = whatIsDue(anEvent({ capacity: 3 }), told(), list, WEEK_BEFORE);
    expect(due.movingUp).toEqual(['n2', 'n3']);
    expect(letters(due)).toEqual(['n2 moved-up', 'n3 moved-up']);
    expect(whatIsDue(anEvent({ capacity: 3 }), told(), list, AT_START).movingUp).toEqual([]);
  });

  it('is one letter to all when it is cancelled, and no seats, and another when it is on again', () => {
    const list = [one(1), waits(2)];
    const event = anEvent({ ...CANCELLED, capacity: null });
    const due = whatIsDue(event, told(), list, WEEK_BEFORE);
    expect(letters(due)).toEqual(['n1 cancelled', 'n2 cancelled']);
    expect(due.movingUp).toEqual([]);
    expect(letters(whatIsDue(event, told(CANCELLED), list, DAY_BEFORE))).toEqual([]);
    expect(letters(whatIsDue(anEvent(), told(CANCELLED), [one(1)], WEEK_BEFORE))).toEqual([
      'n1 changed',
    ]);
  });

  it('is nothing once it is over', () => {
    expect(letters(whatIsDue(anEvent(CANCELLED), told(), [one(1)], AFTER))).toEqual([]);
  });

  it('is due once: when it is done, nothing is', () => {
    const event = fc.record({
      capacity: fc.option(fc.integer({ min: 1, max: 6 }), { nil: null }),
      start: fc.constantFrom('2027-01-14T13:00', '2027-01-15T09:00', '2027-01-14T12:00'),
      end: fc.constantFrom('2027-01-15T16:00', '2027-01-15T17:00'),
      cancelled: fc.constantFrom(null, CANCELLED.cancelled),
    });
    const people = fc.array(fc.tuple(fc.boolean(), fc.boolean()), { maxLength: 8 });
    const moment = fc.constantFrom(WEEK_BEFORE, DAY_BEFORE, JUST_BEFORE, AT_START, AFTER);
    fc.assert(
      fc.property(event, event, people, moment, (before, now, list, at) => {
        const all = list.map(([hasSeat, isReminded], index) => {
          const made = hasSeat ? one(index) : waits(index);
          return { ...made, ...(isReminded && { remindedAt: WEEK_BEFORE }) };
        });
        const changed = anEvent(now);
        const due = whatIsDue(changed, told(before), all, at);
        expect(new Set(letters(due)).size).toBe(due.letters.length);
        const again = whatIsDue(changed, toTell(changed), done(all, due, at), at);
        expect([again.movingUp, again.letters, again.forgetReminders]).toEqual([[], [], false]);
      }),
    );
  });
});

/** How sign-ups stand when what was due is done. */
function done(all: readonly Attending[], due: Due, at: Date): Attending[] {
  return all.map((attending) => {
    const { remindedAt: _, ...forgotten } = attending;
    const base = due.forgetReminders ? forgotten : attending;
    return {
      ...base,
      ...(due.movingUp.includes(attending.id) && { seatAt: at }),
      ...(due.reminded.includes(attending.id) && { remindedAt: at }),
    };
  });
}

it('an event is told of by its time, place, link and whether it is on', () => {
  const event: PublishedEvent = anEvent({ link: 'https://moede.havnby.example/1' });
  expect(toTell(event)).toEqual({
    start: '2027-01-14T13:00',
    end: '2027-01-14T16:00',
    place: 'Medborgerhuset\nSøparken 12, Havnby',
    link: 'https://moede.havnby.example/1',
    cancelled: false,
  });
});
