import { describe, expect, test } from 'vitest';
import { isWorthNoting, lookAgain, type Look } from './visit.ts';

const look = (clock: string, revision: number): Look => ({
  at: new Date(`2026-11-23T${clock}:00Z`),
  revision,
});

describe('a visit', () => {
  test('is the first one when nobody has looked before', () => {
    expect(lookAgain(undefined, look('10:00', 4))).toEqual({ seen: look('10:00', 4) });
  });

  test('goes on while looks follow each other, and keeps the end of the one before', () => {
    const first = lookAgain(undefined, look('10:00', 4));
    const second = lookAgain(first, look('12:00', 9));
    expect(second).toEqual({ seen: look('12:00', 9), earlier: look('10:00', 4) });
    expect(lookAgain(second, look('12:29', 12))).toEqual({
      seen: look('12:29', 12),
      earlier: look('10:00', 4),
    });
  });

  test('is noted when it begins, and then every five minutes', () => {
    const visit = lookAgain(undefined, look('10:00', 4));
    expect(isWorthNoting(undefined, look('10:00', 4))).toBe(true);
    expect(isWorthNoting(visit, look('10:04', 4))).toBe(false);
    expect(isWorthNoting(visit, look('10:06', 4))).toBe(true);
  });
});
