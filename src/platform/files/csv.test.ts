import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvLine } from './csv.ts';

describe('a line of a spreadsheet file', () => {
  it('is plain where it can be, and quoted where it must', () => {
    expect(csvLine(['1', 'Ansøgt', 'a;b', 'sagde "nej"', 'to\nlinjer', ''])).toBe(
      '1;Ansøgt;"a;b";"sagde ""nej""";"to\nlinjer";\r\n',
    );
  });

  it.each(['=1+1', '+45 12', '-1', '@SUM(A1)', '\t=1', ' =1', '\r=1', '＝1', '\ufeff=1'])(
    'lets no spreadsheet take %j for a formula',
    (text) => {
      expect(csvLine([text])).toBe(`"'${text}"\r\n`);
    },
  );

  it('comes out of a reader as it went in, but for the apostrophe', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' }), { minLength: 2 }), (cells) => {
        const options = { delimiter: ';', record_delimiter: '\r\n', relax_column_count: true };
        const [read] = parse(csvLine(cells), options);
        expect(read!.map((cell) => cell.replace(/^'/, ''))).toEqual(
          cells.map((cell) => cell.replace(/^'/, '')),
        );
      }),
    );
  });
});
