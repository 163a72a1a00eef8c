import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { differencesBetween } from './difference.ts';
import { diffOf } from './runs.ts';

const textOf = (runs: ReturnType<typeof diffOf>, ...kinds: string[]) =>
  runs
    .filter(({ kind }) => kinds.includes(kind))
    .map(({ text }) => text)
    .join('');

describe('two texts laid over each other', () => {
  test('hold both of them, whatever they are', () => {
    const word = fc.constantFrom('den', 'helhedsplan', ' ', '\n', ',', 'æøå', '😀', '\n\n## ');
    const text = fc.array(word, { maxLength: 60 }).map((words) => words.join(''));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const runs = diffOf(before, after);
        expect(textOf(runs, 'same', 'removed')).toBe(before);
        expect(textOf(runs, 'same', 'added')).toBe(after);
        expect(runs.every((run) => run.text !== '')).toBe(true);
        if (before === after) expect(textOf(runs, 'removed', 'added')).toBe('');
      }),
    );
  });

  test('differ by the words that differ', () => {
    expect(diffOf('Tre roller for alle.\nMere.', 'Fire roller for alle.\nMere.')).toEqual([
      { kind: 'removed', text: 'Tre' },
      { kind: 'added', text: 'Fire' },
      { kind: 'same', text: ' roller for alle.\nMere.' },
    ]);
    expect(diffOf('a\nb\nc\n', 'a\nc\n')).toEqual([
      { kind: 'same', text: 'a\n' },
      { kind: 'removed', text: 'b\n' },
      { kind: 'same', text: 'c\n' },
    ]);
  });

  test('cost little however long they are', () => {
    const words = (start: number, gap: string) =>
      Array.from({ length: 30_000 }, (_, index) => `ord${start + index}`).join(gap);
    const begun = performance.now();
    for (const gap of [' ', '\n']) {
      const [before, after] = [words(0, gap), words(1_000_000, gap)];
      const runs = diffOf(before, after);
      expect(textOf(runs, 'same', 'removed')).toBe(before);
      expect(textOf(runs, 'same', 'added')).toBe(after);
    }
    const lines = (prefix: string) =>
      Array.from({ length: 400 }, (_, line) => `${prefix}${line} `.repeat(70)).join('\n');
    diffOf(lines('a'), lines('b'));
    expect(performance.now() - begun).toBeLessThan(5000);
  });
});

describe('two contents', () => {
  test('differ field by field', () => {
    const before = { shared: { order: 1, sources: ['a'] }, da: { title: 'Roller', name: 'R' } };
    const after = {
      shared: { order: 2, sources: ['a', 'b'] },
      da: { title: 'Tre roller', name: '' },
    };
    expect(differencesBetween(before, after)).toEqual([
      {
        path: 'shared.order',
        change: 'changed',
        words: [
          { kind: 'removed', text: '1' },
          { kind: 'added', text: '2' },
        ],
      },
      { path: 'shared.sources.1', change: 'added', words: [{ kind: 'added', text: 'b' }] },
      {
        path: 'da.title',
        change: 'changed',
        words: [
          { kind: 'removed', text: 'Roller' },
          { kind: 'added', text: 'Tre roller' },
        ],
      },
      { path: 'da.name', change: 'removed', words: [{ kind: 'removed', text: 'R' }] },
    ]);
  });

  test('are the same whatever the order of their fields, and one may be none', () => {
    expect(differencesBetween({ a: 1, b: true }, { b: true, a: 1 })).toEqual([]);
    expect(differencesBetween({ a: 'x' }, null)).toMatchObject([{ path: 'a', change: 'removed' }]);
    expect(differencesBetween('<script>', undefined)).toMatchObject([{ path: '' }]);
  });
});
