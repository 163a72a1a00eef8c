import { describe, expect, it } from 'vitest';
import {
  explainCsvProblem,
  MAX_CSV_BYTES,
  readFigureFile,
  readListFile,
  readNumber,
  type CsvProblem,
  type FigureRow,
} from './index.ts';

const HEAD =
  'area;municipality;list_date;residents;outside_work_edu_pct;convicted_pct;primary_edu_only_pct;income_pct_of_region;nonwestern_pct';
const ROW = 'Søparken;Havnby;2023-12-01;1.840;42,4;2,34;61,3;56,0;51,1';
const utf8 = (text: string) => new TextEncoder().encode(text);

function windows1252(text: string): Uint8Array {
  return Uint8Array.from(text, (sign) => sign.charCodeAt(0));
}

function utf16(text: string, mark: boolean): Uint8Array {
  const units = mark ? `\ufeff${text}` : text;
  return Uint8Array.from(
    [...units].flatMap((sign) => [sign.charCodeAt(0) & 255, sign.charCodeAt(0) >> 8]),
  );
}

function rows(bytes: Uint8Array | string): readonly FigureRow[] {
  const read = readFigureFile(typeof bytes === 'string' ? utf8(bytes) : bytes);
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value.rows;
}

function problems(bytes: Uint8Array | string): readonly CsvProblem[] {
  const read = readFigureFile(typeof bytes === 'string' ? utf8(bytes) : bytes);
  return read.ok ? [] : read.error;
}

/** The only row after the heading with one field replaced. */
function withField(column: string, value: string): string {
  const names = HEAD.split(';');
  const fields = ROW.split(';');
  fields[names.indexOf(column)] = value;
  return `${HEAD}\n${fields.join(';')}\n`;
}

function valueOf(column: 'residents' | 'nonwestern_pct' | 'convicted_pct', text: string) {
  const figure = rows(withField(column, text))[0]!.figures.values[column]!;
  return figure.status === 'known' ? figure.value : figure.status;
}

describe('a file with figures', () => {
  it('is read with semicolon, comma or tab between the fields', () => {
    const comma = `${HEAD.replaceAll(';', ',')}\nSøparken,Havnby,2023-12-01,1840,42.4,2.34,61.3,56.0,51.1\n`;
    const tab = `${HEAD}\n${ROW}\n`.replaceAll(';', '\t');
    for (const text of [`${HEAD}\n${ROW}\n`, comma, tab]) {
      expect(rows(text)[0]!.figures.values).toMatchObject({
        residents: { status: 'known', value: '1840' },
        convicted_pct: { status: 'known', value: '2.34' },
        income_pct_of_region: { status: 'known', value: '56' },
      });
    }
  });

  it('is read as UTF-8 with or without mark, and as Windows-1252 when it is not that', () => {
    const text = `${HEAD}\r\n${ROW}\r\n`;
    expect(rows(text)[0]!.area).toBe('Søparken');
    expect(rows(`\ufeff${text}`)[0]!.area).toBe('Søparken');
    expect(rows(windows1252(text))[0]!.area).toBe('Søparken');
    const read = readFigureFile(windows1252(text));
    expect(read.ok && read.value.notices).toEqual([{ code: 'windows-1252' }]);
  });

  it('may quote fields, which then hold separators and line breaks', () => {
    const text = `${HEAD};note\n${ROW.replace('Søparken', '"Søparken; ""nord"""')};"to\nlinjer"\n`;
    expect(rows(text)[0]!.area).toBe('Søparken; "nord"');
  });

  it('may have its columns in another order, in capitals, with empty lines after', () => {
    const text =
      'LIST_DATE;Area;Municipality;nonwestern_pct;income_pct_of_region;primary_edu_only_pct;convicted_pct;outside_work_edu_pct;residents\n2023-12-01;A;B;;;;;;\n\n;;;;;;;;\n';
    expect(rows(text)).toHaveLength(1);
  });

  it('may give the number of people behind the shares', () => {
    const text = `${HEAD};people_18_64\n${ROW};1.118\n`;
    expect(rows(text)[0]!.figures.bases).toEqual({ people_18_64: 1118 });
  });

  it('may write dates as Danes do', () => {
    for (const date of ['1.12.2023', '01-12-2023', '1/12/2023'])
      expect(rows(withField('list_date', date))[0]!.figures.listDate).toBe('2023-12-01');
  });

  it('keeps what is missing missing and what is suppressed suppressed', () => {
    for (const sign of ['', '-', '–', '..', ' .. '])
      expect(valueOf('nonwestern_pct', sign)).toBe('missing');
    for (const sign of ['<5', '< 5', '*'])
      expect(valueOf('nonwestern_pct', sign)).toBe('suppressed');
    expect(valueOf('nonwestern_pct', '0')).toBe('0');
  });

  it('says which columns it did not use', () => {
    const read = readFigureFile(utf8(`${HEAD};farve\n${ROW};blå\n`));
    expect(read.ok && read.value.notices).toEqual([{ code: 'unused-column', column: 'farve' }]);
  });
});

describe('a number', () => {
  it('is understood with Danish and English marks', () => {
    expect(valueOf('nonwestern_pct', '43,7')).toBe('43.7');
    expect(valueOf('nonwestern_pct', '43.7')).toBe('43.7');
    expect(valueOf('nonwestern_pct', '43,7 %')).toBe('43.7');
    expect(valueOf('nonwestern_pct', '43,7 pct.')).toBe('43.7');
    expect(valueOf('residents', '1.840')).toBe('1840');
    expect(valueOf('residents', '1,840')).toBe('1840');
    expect(valueOf('residents', '1 840')).toBe('1840');
  });

  it('like 1.234 is thousands of people, but decimals of a percent, which cannot be 1,234', () => {
    expect(valueOf('residents', '1.234')).toBe('1234');
    expect(valueOf('nonwestern_pct', '1.234')).toBe('1.234');
    expect(readNumber('1.234', 'per-10000')).toEqual({ ok: false, error: 'two-readings' });
    expect(readNumber('1.234,5', 'per-10000')).toEqual({ ok: true, value: '1234.5' });
    expect(readNumber('1,234.5', 'per-10000')).toEqual({ ok: true, value: '1234.5' });
    expect(readNumber('1.234.567', 'people')).toEqual({ ok: false, error: 'beyond-reason' });
    expect(readNumber('0.123', 'percent')).toEqual({ ok: true, value: '0.123' });
  });

  it('is not made of half a number', () => {
    for (const text of ['4,3,7', '1.23,456,7', '12e3', 'fire', '43,', '1.2.3', '>5'])
      expect(readNumber(text, 'percent')).toEqual({ ok: false, error: 'number' });
  });
});

describe('a wrong file', () => {
  it('over 20 MB is refused at once', () => {
    const started = performance.now();
    expect(problems(new Uint8Array(MAX_CSV_BYTES + 1))).toEqual([
      { code: 'too-large', bytes: MAX_CSV_BYTES + 1 },
    ]);
    expect(performance.now() - started).toBeLessThan(1000);
  });

  it('that is empty, UTF-16, a workbook or no text is named as what it is', () => {
    expect(problems('')).toEqual([{ code: 'empty' }]);
    expect(problems(' \n')).toEqual([{ code: 'empty' }]);
    expect(problems(utf16(HEAD, true))).toEqual([{ code: 'utf-16' }]);
    expect(problems(utf16(HEAD, false))).toEqual([{ code: 'utf-16' }]);
    expect(problems(Uint8Array.from([0x50, 0x4b, 3, 4, 20]))).toEqual([{ code: 'workbook' }]);
    expect(problems(Uint8Array.from([1, 2, 3, 4, 0, 9, 8, 7, 6, 5]))).toEqual([
      { code: 'not-text' },
    ]);
  });

  it('without known columns, or with one missing or twice, names them', () => {
    expect(problems('navn;by\nA;B\n')[0]!.code).toBe('no-header');
    expect(problems(`${HEAD.replace(';residents', '')}\n`)).toEqual([
      { code: 'missing-column', column: 'residents' },
    ]);
    expect(problems(`${HEAD.replace('convicted_pct', 'x')}\n${ROW}\n`)).toEqual([
      { code: 'missing-column', column: 'convicted_pct' },
    ]);
    expect(problems(`${HEAD};area\n${ROW};A\n`)).toEqual([
      { code: 'column-twice', column: 'area' },
    ]);
  });

  it('with quotes that do not close names the line', () => {
    expect(problems(`${HEAD}\n${ROW}\n"Sø;Havnby`)).toEqual([{ code: 'broken-quotes', line: 3 }]);
  });

  it('of one endless line is refused quickly', () => {
    const started = performance.now();
    const text = `${HEAD}\n"${'x'.repeat(10_000_000)}`;
    expect(problems(text)[0]!.code).toBe('long-record');
    expect(performance.now() - started).toBeLessThan(3000);
  });
});

describe('a wrong row', () => {
  it('with too few or too many fields says how many', () => {
    expect(problems(`${HEAD}\n${ROW};1\nA;B;2023-12-01\n`)).toEqual([
      { code: 'field-count', line: 2, expected: 9, found: 10 },
      { code: 'field-count', line: 3, expected: 9, found: 3 },
    ]);
  });

  it('that stands twice names both lines', () => {
    expect(problems(`${HEAD}\n${ROW}\n${ROW.replace('Søparken', 'SØPARKEN')}\n`)).toEqual([
      { code: 'duplicate-row', line: 3, firstLine: 2, value: 'SØPARKEN, Havnby, 2023-12-01' },
    ]);
  });

  it.each([
    ['area', '', 'name-needed'],
    ['municipality', ' ', 'name-needed'],
    ['list_date', '2023-02-30', 'date'],
    ['list_date', '12/2023', 'date'],
    ['nonwestern_pct', '100,1', 'share-at-most-100'],
    ['outside_work_edu_pct', '-3', 'not-negative'],
    ['convicted_pct', 'nul', 'number'],
    ['residents', '1840,5', 'whole-people'],
    ['residents', '12.345.678', 'beyond-reason'],
    ['income_pct_of_region', '5600', 'beyond-reason'],
  ])('with %s "%s" names line, column, value and the rule %s', (column, value, rule) => {
    expect(problems(withField(column, value))).toEqual([
      { code: 'cell', line: 2, column, value: value.trim(), rule },
    ]);
  });

  it('does not hide the other wrong rows', () => {
    const text = `${HEAD}\n${ROW.replace('51,1', '511')}\n${ROW.replace('2023', '1823').replace('1.840', 'x')}\n`;
    expect(problems(text).map((problem) => 'column' in problem && problem.column)).toEqual([
      'nonwestern_pct',
      'residents',
    ]);
  });
});

describe('the message of a problem', () => {
  const problem: CsvProblem = {
    code: 'cell',
    line: 8,
    column: 'nonwestern_pct',
    value: '104,2',
    rule: 'share-at-most-100',
  };

  it('gives line, column, value and rule in Danish and English', () => {
    expect(explainCsvProblem('da', problem)).toBe(
      'Linje 8, kolonnen nonwestern_pct: »104,2« er over 100. En andel i procent skal ligge fra 0 til 100.',
    );
    expect(explainCsvProblem('en', problem)).toBe(
      'Line 8, column nonwestern_pct: "104,2" is over 100. A share in percent must lie from 0 to 100.',
    );
  });

  it('shortens what is very long', () => {
    expect(explainCsvProblem('en', { ...problem, value: 'x'.repeat(500) }).length).toBeLessThan(
      200,
    );
  });
});

describe('a file with lists', () => {
  const head = 'list_date;list;area;municipality\n';

  it('takes the words of the time and of today', () => {
    const read = readListFile(
      utf8(`${head}01.12.2017;ghettoområde;A;B\n2022-12-01;omdannelsesområde;A;B\n`),
    );
    expect(read.ok && read.value.rows.map(({ lineage }) => lineage)).toEqual([
      'parallelsamfund',
      'omdannelse',
    ]);
  });

  it('refuses unknown lists, lists that the law did not have, and the same entry twice', () => {
    const read = readListFile(
      utf8(
        `${head}2017-12-01;forebyggelsesområde;A;B\n2014-01-15;ghettoområde;A;B\n2020-12-01;fine områder;A;B\n2020-12-01;udsat boligområde;A;B\n2020-12-01;udsat boligområde;a;B\n`,
      ),
    );
    expect(!read.ok && read.error).toEqual([
      {
        code: 'cell',
        line: 2,
        column: 'list',
        value: 'forebyggelsesområde',
        rule: 'list-not-in-law',
      },
      { code: 'cell', line: 3, column: 'list', value: 'ghettoområde', rule: 'list-not-in-law' },
      { code: 'cell', line: 4, column: 'list', value: 'fine områder', rule: 'list-word' },
      { code: 'duplicate-row', line: 6, firstLine: 5, value: 'a, B, 2020-12-01' },
    ]);
  });
});
