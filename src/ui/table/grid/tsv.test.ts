import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseTsv, writeTsv } from './tsv.ts';

test.each<[string, string, string[][]]>([
  ['one cell', '120.000', [['120.000']]],
  ['nothing', '', [['']]],
  [
    'rows as Excel ends them',
    'a\tb\r\nc\td\r\n',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  ['rows of other programs', 'a\nb', [['a'], ['b']]],
  [
    'empty cells',
    'a\t\t\r\n\tb\t',
    [
      ['a', '', ''],
      ['', 'b', ''],
    ],
  ],
  ['an empty row inside', 'a\r\n\r\nb', [['a'], [''], ['b']]],
  ['a line break in quotes', '"to\nlinjer"\tb', [['to\nlinjer', 'b']]],
  ['a line break as Windows has it', '"to\r\nlinjer"', [['to\nlinjer']]],
  ['doubled quotes', '"sagt ""ja"""', [['sagt "ja"']]],
  ['a tab in quotes', '"a\tb"\tc', [['a\tb', 'c']]],
  ['a quote that is only a quote', '"Havnby" A/S\tb', [['"Havnby" A/S', 'b']]],
  ['a quote that nothing closes', '"a\tb', [['"a', 'b']]],
])('reads %s', (_what, text, block) => {
  expect(parseTsv(text)).toEqual(block);
});

test('reads back every block that it wrote', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', '1', '"', '\t', '\n', ' ', 'ø', ',') });
  const block = fc
    .integer({ min: 1, max: 4 })
    .chain((width) =>
      fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1 }),
    );
  fc.assert(
    fc.property(block, (rows) => {
      // A last row of one empty cell cannot be told from the end of the row before it.
      fc.pre(!(rows.length > 1 && rows.at(-1)!.join('') === '' && rows[0]!.length === 1));
      expect(parseTsv(writeTsv(rows))).toEqual(rows);
    }),
  );
});
