import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { PersonId } from '../../access/domain/index.ts';
import { id, localDate } from '../../shared/index.ts';
import { answerTimes } from './answer-times.ts';
import { type Filtered, inOrderOfUrgency, matches } from './filter.ts';
import { inLines, LONGEST, onOneLine, readAsk, type TypedAsk } from './read-ask.ts';
import { answerStanding, isRequestId, requestIdFrom } from './request.ts';

const TODAY = localDate('2026-11-23');
const ME: PersonId = id('me');

const TYPED: TypedAsk = {
  kind: 'talk',
  topics: ['roller'],
  ownTopic: '',
  place: 'Havnby',
  wish: 'Et oplæg.',
  wantedTime: '',
  name: 'Anna',
  email: 'anna@havnby.example',
  organisation: '',
};

const known = {
  isTopic: (slug: string) => slug === 'roller',
  isMailAddress: (text: string) => text.includes('@'),
};

describe('a form', () => {
  test('is read as it was meant', () => {
    const read = readAsk(
      { ...TYPED, name: ' Anna \r\n Bcc: x ', wish: 'Et\r\nto \r\n\r\n\r\n\r\ntre\u0007' },
      known,
    );
    expect(read).toMatchObject({
      ok: true,
      value: { name: 'Anna Bcc: x', wish: 'Et\nto\n\ntre' },
    });
  });

  test('tells everything that is wrong at once', () => {
    const nothing: TypedAsk = { ...TYPED, kind: '', topics: [], place: ' ', wish: '', name: '' };
    expect(readAsk({ ...nothing, email: 'ingen' }, known)).toEqual({
      ok: false,
      error: {
        kind: 'missing',
        topics: 'missing',
        place: 'missing',
        wish: 'missing',
        name: 'missing',
        email: 'not-an-address',
      },
    });
  });

  test.each(Object.entries(LONGEST))('refuses a text of %s over %i signs', (field, most) => {
    const long = readAsk({ ...TYPED, [field]: `@${'x'.repeat(most)}` }, known);
    expect(long).toMatchObject({ ok: false, error: { [field]: 'too-long' } });
    const fits = readAsk({ ...TYPED, [field]: `@${'x'.repeat(most - 1)}` }, known);
    expect(fits.ok).toBe(true);
  });

  test('refuses what it did not offer', () => {
    expect(readAsk({ ...TYPED, kind: 'party', topics: ['x'] }, known)).toMatchObject({
      error: { kind: 'unknown', topics: 'unknown' },
    });
  });

  test('takes a topic in own words, and the same theme once', () => {
    expect(readAsk({ ...TYPED, topics: [], ownTopic: 'Penge' }, known).ok).toBe(true);
    expect(readAsk({ ...TYPED, topics: ['roller', 'roller'] }, known)).toMatchObject({
      value: { topics: ['roller'] },
    });
  });

  test('has lines where it may, and nowhere else', () => {
    expect(onOneLine('a\u2028b\tc\u0000')).toBe('a b c');
    expect(inLines('a\u2028b\tc')).toBe('a\nb c');
  });
});

test('a receipt number is six signs of chance', () => {
  const numbers = Array.from({ length: 500 }, () => requestIdFrom(randomBytes));
  expect(numbers.every(isRequestId)).toBe(true);
  expect(new Set(numbers).size).toBe(500);
  expect(['', 'ABC', 'ABCDE0', "ABCDE'", 'abcdef', 'ABCDEFG'].some(isRequestId)).toBe(false);
});

describe('an answer', () => {
  const base = { state: 'new', answeredOn: undefined } as const;
  test.each([
    ['2026-11-24', 'waiting'],
    ['2026-11-23', 'due-today'],
    ['2026-11-20', 'overdue'],
  ])('promised by %s is %s', (answerBy, standing) => {
    expect(answerStanding({ ...base, answerBy: localDate(answerBy) }, TODAY)).toBe(standing);
  });

  test('is not waited for when it was given, or the request is closed', () => {
    const late = { ...base, answerBy: localDate('2026-11-01') };
    expect(answerStanding({ ...late, answeredOn: TODAY }, TODAY)).toBe('answered');
    expect(answerStanding({ ...late, state: 'withdrawn' }, TODAY)).toBe('closed');
  });
});

describe('answer times', () => {
  const request = (receivedOn: string, answeredOn?: string, state = 'new' as const) => ({
    state,
    receivedOn: localDate(receivedOn),
    answerBy: localDate('2026-11-13'),
    answeredOn: answeredOn === undefined ? undefined : localDate(answeredOn),
  });

  test('of few are told one by one, without a median', () => {
    const few = [request('2026-11-09', '2026-11-16'), request('2026-11-09', '2026-11-09')];
    expect(answerTimes([...few, request('2026-11-09')], TODAY)).toEqual({
      from: '2025-11-24',
      to: '2026-11-23',
      received: 3,
      days: [0, 5],
      median: undefined,
      inTime: 1,
      late: 1,
    });
  });

  test('of enough have a median; old ones and those taken back are left out', () => {
    const days = [
      '2026-11-09',
      '2026-11-10',
      '2026-11-11',
      '2026-11-12',
      '2026-11-16',
      '2026-11-17',
    ];
    const answered = days.map((day) => request('2026-11-09', day));
    const others = [
      request('2025-11-23', '2025-11-24'),
      { ...request('2026-11-09'), state: 'withdrawn' as const },
    ];
    expect(answerTimes([...answered, ...others], TODAY)).toMatchObject({
      received: 6,
      days: [0, 1, 2, 3, 5, 6],
      median: 2.5,
    });
  });
});

describe('the inbox', () => {
  const request = (name: string, more: Partial<Filtered> = {}): Filtered => ({
    id: id(name),
    state: 'new',
    owner: undefined,
    answerBy: localDate('2026-11-30'),
    answeredOn: undefined,
    receivedAt: new Date('2026-11-20T12:00:00Z'),
    ask: { kind: 'talk' },
    ...more,
  });
  const late = request('late', { answerBy: localDate('2026-11-20') });
  const mine = request('mine', { owner: ME, state: 'in-progress', answeredOn: TODAY });
  const done = request('done', { owner: ME, state: 'done', ask: { kind: 'workshop' } });
  const all = [done, mine, request('new'), late];

  test.each([
    [{}, 'done mine new late'],
    [{ state: 'open' }, 'mine new late'],
    [{ state: 'done' }, 'done'],
    [{ owner: ME }, 'done mine'],
    [{ owner: null }, 'new late'],
    [{ owner: ME, state: 'open' }, 'mine'],
    [{ kind: 'workshop' }, 'done'],
    [{ overdue: true }, 'late'],
  ] as const)('filtered by %j shows %s', (filter, shown) => {
    const found = all.filter((one) => matches(one, filter, TODAY));
    expect(found.map((one) => one.id).join(' ')).toBe(shown);
  });

  test('has the most urgent at the top', () => {
    expect(inOrderOfUrgency(all).map((one) => one.id)).toEqual(['late', 'new', 'mine', 'done']);
  });
});
