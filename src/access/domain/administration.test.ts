import { describe, expect, test } from 'vitest';
import { localDate } from '../../shared/index.ts';
import {
  deletionState,
  lacksOwner,
  type Installation,
  shortcomings,
  tidyName,
} from './administration.ts';

const TODAY = localDate('2026-11-23');

describe('a partnership', () => {
  test('lacks an owner when none of them may sign in today', () => {
    const ended = { maySignIn: true, endsOn: localDate('2026-11-22') };
    expect(lacksOwner([], TODAY)).toBe(true);
    expect(lacksOwner([{ maySignIn: false }, ended], TODAY)).toBe(true);
    expect(lacksOwner([ended, { maySignIn: true, endsOn: TODAY }], TODAY)).toBe(false);
    expect(lacksOwner([{ maySignIn: false }, { maySignIn: true }], TODAY)).toBe(false);
  });

  test('is due from the moment that its deletion was set for', () => {
    const deleteAfter = new Date('2026-11-23T12:00:00Z');
    expect(deletionState({}, deleteAfter)).toBe('none');
    expect(deletionState({ deleteAfter }, new Date('2026-11-23T11:59:59.999Z'))).toBe('announced');
    expect(deletionState({ deleteAfter }, deleteAfter)).toBe('due');
  });
});

describe('an installation', () => {
  const ready: Installation = {
    demo: false,
    baseUrl: 'https://helhed.example',
    mailServer: true,
    secretGiven: true,
    database: 'server',
  };

  test('that has everything lacks nothing', () => {
    expect(shortcomings(ready)).toEqual([]);
  });

  test('tells each thing that it lacks', () => {
    const bare: Installation = {
      demo: true,
      baseUrl: undefined,
      mailServer: false,
      secretGiven: false,
      database: 'folder',
    };
    expect(shortcomings(bare)).toEqual([
      'demo',
      'base-url',
      'mail-server',
      'secret',
      'database-server',
    ]);
    expect(shortcomings({ ...ready, mailServer: false })).toEqual(['mail-server']);
  });
});

describe('a name', () => {
  test.each([
    ['  Ane   B.\tC ', 'Ane B. C'],
    ['', undefined],
    [' \n ', undefined],
    ['a'.repeat(120), 'a'.repeat(120)],
    ['a'.repeat(121), undefined],
    ['a\0b', undefined],
  ])('typed as %j is kept as %j', (typed, kept) => {
    expect(tidyName(typed)).toBe(kept);
  });
});
