import { describe, expect, it } from 'vitest';
import { anEvent } from '../testing/events.ts';
import { durationInWords, momentInWords, monthInWords, whenInWords } from './when.ts';
import { dayOf } from '../index.ts';

const over = { start: '2027-01-14T22:00', end: '2027-01-15T01:00' };
const night = { start: '2027-03-27T23:00', end: '2027-03-28T04:00' };

describe('when an event is', () => {
  it('is told with its weekday, on Danish clocks', () => {
    const { content } = anEvent();
    expect(whenInWords('da', content)).toBe('torsdag den 14. januar 2027 kl. 13.00–16.00');
    expect(whenInWords('en', content)).toBe('Thursday 14 January 2027, 13:00–16:00');
  });

  it('is told from day to day when it lasts over midnight', () => {
    expect(whenInWords('da', anEvent(over).content)).toBe(
      'torsdag den 14. januar 2027 kl. 22.00 til fredag den 15. januar 2027 kl. 01.00',
    );
    expect(whenInWords('en', anEvent(over).content)).toBe(
      'Thursday 14 January 2027, 22:00 to Friday 15 January 2027, 01:00',
    );
  });

  it('is as long as it lasts, also in the night when the clocks change', () => {
    expect(durationInWords('da', anEvent())).toBe('3 timer');
    expect(durationInWords('da', anEvent(night))).toBe('4 timer');
    expect(durationInWords('da', anEvent({ end: '2027-01-14T14:01' }))).toBe('1 time og 1 minut');
    expect(durationInWords('en', anEvent({ end: '2027-01-14T13:45' }))).toBe('45 minutes');
    expect(durationInWords('da', anEvent({ end: '2027-01-16T13:00' }))).toBeUndefined();
  });

  it('stands under its month, and moments are told in Danish time', () => {
    expect(monthInWords('da', dayOf(anEvent().content.start))).toBe('Januar 2027');
    expect(momentInWords('da', new Date('2027-07-14T11:00:00Z'))).toBe(
      'onsdag den 14. juli 2027 kl. 13.00',
    );
  });
});
