import { deflateRawSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import type { Sheet } from '../domain/index.ts';
import { readWorkbook } from './read-workbook.ts';
import { xlsxOf, zipOf } from './testing/xlsx-files.ts';

async function faultOf(bytes: Uint8Array, name = 'budget.xlsx') {
  const read = await readWorkbook({ name, bytes });
  return read.ok ? undefined : read.error;
}

async function sheetsOf(bytes: Uint8Array, name = 'budget.xlsx'): Promise<readonly Sheet[]> {
  const read = await readWorkbook({ name, bytes });
  if (!read.ok) throw new Error(read.error.code);
  return read.value;
}

const text = (value: string) => new TextEncoder().encode(value);

describe('a file that is no workbook', () => {
  test.for([
    ['nothing at all', new Uint8Array(), 'b.xlsx', 'empty'],
    ['half a zip file', zipOf({ a: text('x') }).subarray(0, 30), 'b.xlsx', 'broken'],
    ['text that is called a workbook', text('Indsats;2027'), 'b.xlsx', 'broken'],
    ['another zip file', zipOf({ 'brev.txt': text('Hej') }), 'b.xlsx', 'other-zip'],
    ['a document', zipOf({ '[Content_Types].xml': text('<Types/>') }), 'b.xlsx', 'other-zip'],
    ['an old .xls', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1, 2]), 'b.xls', 'old-excel'],
    [
      'a workbook with a password',
      new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, ...Buffer.from('EncryptedPackage', 'utf16le')]),
      'b.xlsx',
      'protected',
    ],
    ['UTF-16', new Uint8Array([0xff, 0xfe, 65, 0]), 'b.csv', 'utf-16'],
    ['an open quote', text('a;b\n"x;y\n'), 'b.csv', 'broken-quotes'],
    ['a picture', new Uint8Array([1, 0, 2, 3, 4, 5, 6]), 'b.csv', 'not-text'],
  ] as const)('%s is told by its fault', async ([, bytes, name, code]) => {
    expect(await faultOf(bytes, name)).toMatchObject({ code });
  });

  test('over ten megabytes is not looked at', async () => {
    expect(await faultOf(new Uint8Array(10 * 1024 * 1024 + 1))).toMatchObject({
      code: 'too-large',
    });
  });
});

describe('a zip bomb', () => {
  test('that says how large it is is refused before it is unpacked', async () => {
    const bomb = xlsxOf('<row r="1"/>', { declaredSize: 4_000_000_000 });
    expect(await faultOf(bomb)).toMatchObject({ code: 'unpacks-too-large' });
  });

  test('that lies about its size is stopped where the lie ends', async () => {
    const packed = deflateRawSync(new Uint8Array(5_000_000));
    const bomb = xlsxOf('', { packed, declaredSize: 1000 });
    expect(await faultOf(bomb)).toMatchObject({ code: 'unpacks-too-large' });
  });

  test('of entities that grow is refused with its document type', async () => {
    const sheet = '<!DOCTYPE x [<!ENTITY a "aaaa">]><worksheet><sheetData/></worksheet>';
    expect(await faultOf(xlsxOf('', { sheet }))).toMatchObject({ code: 'broken' });
  });
});

describe('a small file that is read again and again', () => {
  test('because many sheets name one part is refused before any is read', async () => {
    const sheets = Array.from({ length: 240 }, (_, at) => `<sheet name="A${at}" r:id="r1"/>`);
    const workbook = `<workbook><sheets>${sheets.join('')}</sheets></workbook>`;
    const bomb = xlsxOf('<row/>'.repeat(100_000), { workbook });
    expect(await faultOf(bomb)).toMatchObject({ code: 'unpacks-too-large' });
  });
});

describe('a sheet', () => {
  test('tells of faults as spreadsheets write them, and of no others', async () => {
    const row = ['#DIV/0!', '010190-1234'].map((value) => `<c t="e"><v>${value}</v></c>`).join('');
    const [sheet] = await sheetsOf(xlsxOf(`<row>${row}</row>`));
    expect(sheet!.rows[0]!.cells).toEqual([{ error: '#DIV/0!' }, { error: '#?' }]);
  });

  test('of 100,000 rows is refused by name', async () => {
    const rows = Array.from(
      { length: 100_000 },
      (_, at) => `<row r="${at + 1}"><c><v>1</v></c></row>`,
    );
    expect(await faultOf(xlsxOf(rows.join('')))).toEqual({
      code: 'too-many-rows',
      sheet: 'Budget',
      limit: 20_000,
    });
    const csv = text('a;b\n'.repeat(100_000));
    expect(await faultOf(csv, 'stor.csv')).toMatchObject({ code: 'too-many-rows', sheet: 'stor' });
  });

  test('whose small file would grow without end when it is read is refused', async () => {
    const long = `<c t="inlineStr"><is><t>${'x'.repeat(30_000)}</t></is></c>`;
    const rows = `<row>${long.repeat(7)}</row>`.repeat(100);
    expect(await faultOf(xlsxOf(rows))).toMatchObject({ code: 'too-many-cells' });
    const columns = '<cols><col min="-1000000000" max="3" hidden="1"/></cols>';
    const [sheet] = await sheetsOf(xlsxOf('<row r="1e99"><c><v>1</v></c></row>', { columns }));
    expect(sheet).toMatchObject({ hiddenColumns: [0, 1, 2], rows: [{ line: 1 }] });
  });

  test('with something beyond column 200 says so, and is read until there', async () => {
    const [sheet] = await sheetsOf(
      xlsxOf('<row r="1"><c r="A1"><v>1</v></c><c r="ZZ1"><v>2</v></c></row>'),
    );
    expect(sheet).toMatchObject({ tooWide: true, rows: [{ cells: [{ number: 1 }] }] });
  });

  test('is read with dates, formulas, faults, merges and what is hidden', async () => {
    const bytes = xlsxOf(
      `<row r="2"><c r="A2" t="inlineStr"><is><t>Fritids</t><t>job</t></is></c>
        <c r="B2" s="1"><v>46388</v></c><c r="C2"><f>1+1</f><v>2</v></c><c r="D2"><f>NU()</f></c>
        <c r="E2" t="e"><v>#REF!</v></c><c r="F2" t="str"><f>x</f><v>ja</v></c></row>
       <row r="3" hidden="1"><c r="A3"><v>7</v></c></row>`,
      {
        after: '<mergeCells><mergeCell ref="A2:A3"/></mergeCells>',
        columns: '<cols><col min="2" max="2" hidden="1"/></cols>',
      },
    );
    expect(await sheetsOf(bytes)).toEqual([
      {
        name: 'Budget',
        hiddenColumns: [1],
        merges: [{ top: 2, bottom: 3, left: 0, right: 0 }],
        rows: [
          {
            line: 2,
            cells: [
              { text: 'Fritidsjob' },
              { date: '2027-01-01' },
              { number: 2, formula: true },
              { formula: true },
              { error: '#REF!' },
              { text: 'ja', formula: true },
            ],
          },
          { line: 3, hidden: true, cells: [{ number: 7 }] },
        ],
      },
    ]);
  });
});

test.for([
  ['UTF-8 with a mark', text('\ufeffIndsats;Løn\nCafé;1.000,50\n')],
  ['UTF-8', text('Indsats;Løn\nCafé;1.000,50\n')],
  ['Windows-1252', Uint8Array.from(Buffer.from('Indsats;Løn\r\nCafé;1.000,50\r\n', 'latin1'))],
  ['tabs', text('Indsats\tLøn\nCafé\t1.000,50\n')],
] as const)('CSV in %s is read', async ([, bytes]) => {
  const [sheet] = await sheetsOf(bytes, 'budget.csv');
  expect(sheet!.rows.map(({ cells }) => cells.map((cell) => cell?.text))).toEqual([
    ['Indsats', 'Løn'],
    ['Café', '1.000,50'],
  ]);
});

test.for([
  ['Navn 010190-1234', 'cpr-like'],
  ['{"navn":"010190-1234"}', 'cpr-like'],
  ['{"punkt":[1101901234]}', undefined],
] as const)('%s in a cell: %s', async ([cell, code]) => {
  const bytes = text(`Indsats;Andre data\nCafé;"${cell.replaceAll('"', '""')}"\n`);
  expect((await faultOf(bytes, 'b.csv'))?.code).toBe(code);
});
