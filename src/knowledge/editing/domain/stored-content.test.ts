import { describe, expect, test } from 'vitest';
import { LONGEST_NOTE, MOST_CONTENT_BYTES } from './problem.ts';
import { isDocumentId, isSameContent, storable, tidyNote, typedTitle } from './stored-content.ts';

describe('a content that is stored', () => {
  test('is plain, without what the database cannot hold', () => {
    const typed = {
      da: { title: 'A\0b', text: 'half \uD800 of one', missing: undefined },
      list: [1, undefined, Number.NaN, true],
      'key\0': () => 1,
    };
    expect(storable(typed)).toEqual({
      ok: true,
      value: {
        da: { title: 'Ab', text: 'half \uFFFD of one' },
        list: [1, null, null, true],
      },
    });
  });

  test('keeps whole characters, HTML and everything else that was typed', () => {
    const typed = { da: { title: '😀 <script>alert(1)</script> \'"; drop table' } };
    expect(storable(typed)).toEqual({ ok: true, value: typed });
  });

  test('has a largest size, counted in bytes', () => {
    const text = 'æ'.repeat(MOST_CONTENT_BYTES / 2);
    expect(storable({ text })).toMatchObject({ ok: false, error: { kind: 'too-large' } });
    expect(storable({ text: text.slice(10) }).ok).toBe(true);
  });
});

test('a note is trimmed, may be missing, and has an end', () => {
  expect(tidyNote('  to\r\nlinjer \0')).toEqual({ ok: true, value: 'to\nlinjer' });
  expect(tidyNote(' \n ')).toEqual({ ok: true, value: undefined });
  expect(tidyNote('x'.repeat(LONGEST_NOTE)).ok).toBe(true);
  expect(tidyNote('x'.repeat(LONGEST_NOTE + 1))).toEqual({
    ok: false,
    error: { kind: 'text-too-long', most: LONGEST_NOTE },
  });
});

test.each([
  ['roller', true],
  ['tre-tilgange-2', true],
  ['', false],
  ['-a', false],
  ['a--b', false],
  ['Roller', false],
  ['æ', false],
  ['a/b', false],
  ['../a', false],
  ['a'.repeat(61), false],
])('%j as an id: %s', (text, is) => {
  expect(isDocumentId(text)).toBe(is);
});

test('contents are the same whatever the order of their keys, not of their lists', () => {
  expect(isSameContent({ a: 1, b: { c: 2, d: [1, 2] } }, { b: { d: [1, 2], c: 2 }, a: 1 })).toBe(
    true,
  );
  expect(isSameContent({ a: [1, 2] }, { a: [2, 1] })).toBe(false);
});

test('a title is found as far as it was typed', () => {
  expect(typedTitle({ da: { title: ' Roller ' } }, 'da')).toBe('Roller');
  expect(typedTitle({ title: { da: 'Kursus', en: 'Course' } }, 'en')).toBe('Course');
  expect(typedTitle({ name: { da: 'Klub' } }, 'da')).toBe('Klub');
  expect(typedTitle({ da: { title: ' ' }, en: null }, 'en')).toBeUndefined();
  expect(typedTitle(null, 'da')).toBeUndefined();
});
