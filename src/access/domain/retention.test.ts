import { describe, expect, it } from 'vitest';
import { localDate } from '../../shared/index.ts';
import { type Acquaintance, dueBefore, erasureDay, idleStep } from './retention.ts';

const NOW = new Date('2026-11-23T12:00:00Z');

function daysAgo(days: number): Date {
  return new Date(NOW.getTime() - days * 24 * 60 * 60 * 1000);
}

function person(more: Partial<Acquaintance> = {}): Acquaintance {
  return { createdAt: daysAgo(1000), needed: false, ...more };
}

describe('dueBefore', () => {
  it('is as many days back as the rule says', () => {
    expect(dueBefore('mailText', NOW)).toEqual(daysAgo(30));
    expect(dueBefore('expired', NOW)).toEqual(daysAgo(1));
  });
});

describe('idleStep', () => {
  it('leaves an account alone that was used within a year', () => {
    expect(idleStep(person({ seenAt: daysAgo(364) }), NOW)).toBeUndefined();
  });

  it('closes an account after a year', () => {
    expect(idleStep(person({ seenAt: daysAgo(365) }), NOW)).toBe('lock');
  });

  it('counts from the last day of the last membership', () => {
    const left = person({ seenAt: daysAgo(700), memberUntil: localDate('2026-02-01') });
    expect(idleStep(left, NOW)).toBeUndefined();
    const longAgo = person({ seenAt: daysAgo(700), memberUntil: localDate('2025-11-22') });
    expect(idleStep(longAgo, NOW)).toBe('lock');
  });

  it('counts from the making of an account that was never used', () => {
    expect(idleStep(person({ createdAt: daysAgo(364) }), NOW)).toBeUndefined();
    expect(idleStep(person({ createdAt: daysAgo(366) }), NOW)).toBe('lock');
  });

  it('does nothing with an account that is needed', () => {
    expect(idleStep(person({ needed: true }), NOW)).toBeUndefined();
  });

  it('does not close again what an administrator opened', () => {
    const opened = person({ seenAt: daysAgo(400), idleLockedAt: daysAgo(30) });
    expect(idleStep(opened, NOW)).toBeUndefined();
  });

  it('closes again after a later visit and another year', () => {
    const again = person({ seenAt: daysAgo(400), idleLockedAt: daysAgo(900) });
    expect(idleStep(again, NOW)).toBe('lock');
  });

  it('tells the owner 30 days before two years have passed', () => {
    const closed = { closedAt: daysAgo(300) };
    expect(idleStep(person({ seenAt: daysAgo(699), ...closed }), NOW)).toBeUndefined();
    expect(idleStep(person({ seenAt: daysAgo(700), ...closed }), NOW)).toBe('notice');
  });

  it('erases after two years, and no sooner than 30 days after the notice', () => {
    const closed = { closedAt: daysAgo(300) };
    const told = (seen: number, noticed: number) =>
      person({ seenAt: daysAgo(seen), noticedAt: daysAgo(noticed), ...closed });
    expect(idleStep(told(730, 30), NOW)).toBe('erase');
    expect(idleStep(told(729, 30), NOW)).toBeUndefined();
    expect(idleStep(told(900, 29), NOW)).toBeUndefined();
    expect(idleStep(told(900, 30), NOW)).toBe('erase');
  });

  it('tells anew when the owner has been here since the last notice', () => {
    const back = person({ seenAt: daysAgo(740), noticedAt: daysAgo(800), closedAt: daysAgo(300) });
    expect(idleStep(back, NOW)).toBe('notice');
  });
});

describe('erasureDay', () => {
  it('gives the later of two years and 30 days', () => {
    expect(erasureDay(person({ seenAt: daysAgo(700) }), NOW)).toEqual(daysAgo(-30));
    expect(erasureDay(person({ seenAt: daysAgo(900) }), NOW)).toEqual(daysAgo(-30));
    expect(erasureDay(person({ seenAt: daysAgo(600) }), NOW)).toEqual(daysAgo(-130));
  });
});
