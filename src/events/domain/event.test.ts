import { describe, expect, it } from 'vitest';
import { eventContent } from '../testing/events.ts';
import { eventKind } from './event-kind.ts';

const faultsOf = (change: Record<string, unknown>) => {
  const read = eventKind.read({ ...eventContent(), ...change });
  return read.ok ? [] : read.error.map(({ path, code }) => `${path}: ${code}`);
};

describe('the content of an event', () => {
  it('is whole with what must be there', () => {
    expect(faultsOf({})).toEqual([]);
    expect(eventContent({ capacity: undefined }).keepDays).toBe(30);
  });

  it.each([
    ['start', '2027-03-28T02:30', 'start: not-a-time'],
    ['start', 'i morgen', 'start: not-a-time'],
    ['end', '2027-01-14T13:00', 'end: ends-before-it-starts'],
    ['signUpUntil', '2027-02-01T12:00', 'signUpUntil: after-the-end'],
    ['contact', 'forum@havnby.example\r\nBcc: x@y.example', 'contact: not-an-address'],
    ['contact', 'ingen', 'contact: not-an-address'],
    ['link', 'http://havnby.example', 'link: not-https'],
    ['link', 'javascript:alert(1)', 'link: not-https'],
    ['link', 'https://', 'link: not-https'],
    ['place', null, 'link: no-place'],
    ['organiser', 'x'.repeat(151), 'organiser: too-long'],
    ['organiser', 'a\nb', 'organiser: not-a-line'],
    ['capacity', 0, 'capacity: too-small'],
    ['capacity', 1.5, 'capacity: wrong-type'],
    ['keepDays', 366, 'keepDays: too-large'],
    ['ukendt', 1, 'ukendt: unknown-field'],
  ])('is refused when %s is %j', (field, value, fault) => {
    expect(faultsOf({ [field]: value })).toContain(fault);
  });

  it('has titles that can stand in the subject of a mail', () => {
    const { da } = eventContent();
    expect(faultsOf({ da: { ...da, title: 'Et møde\r\nBcc: alle' } })).toEqual([
      'da.title: not-a-line',
    ]);
  });
});
