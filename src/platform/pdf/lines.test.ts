import { array, assert, constantFrom, integer, property, record, string } from 'fast-check';
import { expect, test } from 'vitest';
import { breakLines } from './lines.ts';
import type { Run } from './paper.ts';
import { textStyle } from './styles.ts';
import type { Ruler } from './typeface.ts';

/** Every character is as wide as half its size. */
const ruler: Ruler = {
  width: (text, _cut, size) => (Array.from(text).length * size) / 2,
  printable: (text) => text.replaceAll(/\s+/g, ' '),
};

const style = textStyle('body', 1);

const linesOf = (text: string | readonly Run[], width: number) =>
  breakLines(text, style, width, ruler).map((line) => line.map((piece) => piece.text).join(''));

test('lines break between words, and keep the space that parts them', () => {
  const width = 12 * (style.size / 2);
  expect(linesOf('En god plan blander', width)).toEqual(['En god plan ', 'blander']);
});

test('a change of look is no place to break', () => {
  const [line] = breakLines([{ text: 'Ja', look: 'strong' }, { text: '.' }], style, 500, ruler);
  expect(line!.map(({ text, cut }) => [text, cut])).toEqual([
    ['Ja', 'bold'],
    ['.', 'regular'],
  ]);
});

test('no line is wider than its column, and nothing is lost', () => {
  const run = record({ text: string({ maxLength: 60 }), look: constantFrom('strong', 'emphasis') });
  assert(
    property(array(run, { maxLength: 5 }), integer({ min: 30, max: 300 }), (runs, width) => {
      const lines = breakLines(runs, style, width, ruler);
      for (const line of lines) {
        const last = line.at(-1)!;
        const text = line.map((piece) => piece.text).join('');
        const spaces = text.length - text.trimEnd().length;
        expect(last.x + last.width - (spaces * style.size) / 2).toBeLessThanOrEqual(width + 0.02);
      }
      const shown = lines.flatMap((line) => line.map((piece) => piece.text)).join('');
      const given = runs.map(({ text }) => text).join('');
      expect(shown.replaceAll(/\s/g, '')).toBe(given.replaceAll(/\s/g, ''));
    }),
  );
});
