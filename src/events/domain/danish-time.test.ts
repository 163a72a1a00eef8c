import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DanishTime, danishTimeOf, isDanishTime, momentOf } from './danish-time.ts';

const at = (time: string) => momentOf(time as DanishTime).toISOString();

describe('a time on Danish clocks', () => {
  it('is an hour ahead of UTC in winter and two in summer', () => {
    expect(at('2027-01-14T13:00')).toBe('2027-01-14T12:00:00.000Z');
    expect(at('2027-07-14T13:00')).toBe('2027-07-14T11:00:00.000Z');
  });

  it('is right on both sides of the nights in which the clocks change', () => {
    expect(at('2027-03-28T01:59')).toBe('2027-03-28T00:59:00.000Z');
    expect(at('2027-03-28T03:00')).toBe('2027-03-28T01:00:00.000Z');
    expect(at('2027-10-31T01:59')).toBe('2027-10-30T23:59:00.000Z');
    expect(at('2027-10-31T03:00')).toBe('2027-10-31T02:00:00.000Z');
  });

  it('is the first of the two when an hour comes twice', () => {
    expect(at('2027-10-31T02:30')).toBe('2027-10-31T00:30:00.000Z');
  });

  it.each([
    '2027-03-28T02:30',
    '2027-02-29T10:00',
    '2027-01-14T24:00',
    '2027-01-14T12:60',
    '2027-01-14 12:00',
    '2027-01-14',
    '',
  ])('%j is none', (text) => {
    expect(isDanishTime(text)).toBe(false);
  });

  it('comes back from its moment', () => {
    const moments = fc.date({
      min: new Date('2000-01-01'),
      max: new Date('2099-12-31'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(moments, (moment) => {
        const time = danishTimeOf(moment);
        expect(isDanishTime(time)).toBe(true);
        expect(danishTimeOf(momentOf(time))).toBe(time);
        const apart = Math.abs(momentOf(time).getTime() - moment.getTime());
        expect(apart).toBeLessThan(61 * 60_000);
      }),
    );
  });
});
