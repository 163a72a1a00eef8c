import { expect, test, vi } from 'vitest';
import { readPdf } from '../../../tests/pdf.ts';
import { createPress, type Block, type Paper } from './index.ts';

// The fonts are read with the first paper, and once more by the reader.
vi.setConfig({ testTimeout: 30_000 });

function paperOf(blocks: readonly Block[], more: Partial<Paper> = {}): Paper {
  return {
    language: 'da-DK',
    title: 'En prøve',
    subject: 'Et papir til prøver',
    author: 'Helhed',
    date: new Date('2026-11-23T12:00:00Z'),
    foot: 'Prøve',
    pageWords: { page: 'Side', of: 'af' },
    settings: [{ scale: 1, blocks }],
    mostPages: 1,
    ...more,
  };
}

const BLOCKS: readonly Block[] = [
  { kind: 'heading', level: 1, text: 'Aftale' },
  { kind: 'paragraph', text: [{ text: 'Parterne er ' }, { text: 'enige', look: 'strong' }] },
  { kind: 'heading', level: 2, text: [{ text: 'Penge ' }, { text: 'udkast', look: 'label' }] },
  {
    kind: 'table',
    columns: [
      { title: 'År', share: 1 },
      { title: 'Beløb', share: 2 },
    ],
    rows: [
      [
        [{ kind: 'paragraph', text: '2027' }],
        [{ kind: 'list', ordered: false, items: [{ text: '410.000 kr.' }] }],
      ],
    ],
  },
  { kind: 'fields', fields: [{ label: 'Dato', share: 1 }] },
  { kind: 'list', ordered: true, items: [{ text: 'Hvem ejer det?', lines: 2 }] },
  { kind: 'lines', count: 2, fill: true },
  { kind: 'paragraph', text: [{ text: 'Læs', href: 'https://helhed.example/viden' }] },
];

const press = createPress({ remembered: 4 });

async function read(paper: Paper) {
  const { bytes } = await press.print(paper);
  return { pdf: await readPdf(bytes), raw: Buffer.from(bytes).toString('latin1') };
}

test('a paper says its title, language and kind, and has its headings as bookmarks', async () => {
  const { pdf, raw } = await read(paperOf(BLOCKS));
  expect(pdf).toMatchObject({ title: 'En prøve', language: 'da-DK', marked: true });
  expect(pdf.bookmarks).toEqual(['Aftale', 'Penge']);
  expect(raw).toContain('<pdfuaid:part>1</pdfuaid:part>');
  expect(raw).toContain('/DisplayDocTitle true');
});

test('everything on it is tagged or marked as decoration, in the order of reading', async () => {
  const { pdf, raw } = await read(paperOf(BLOCKS));
  expect(pdf.pages.map(({ untagged }) => untagged)).toEqual([0]);
  expect(pdf.parts.map(({ role, above, text }) => [above.length, role, text.trim()])).toEqual([
    [0, 'Document', ''],
    [1, 'H1', 'Aftale'],
    [1, 'P', 'Parterne er enige'],
    [1, 'H2', 'Penge udkast'],
    [1, 'Table', ''],
    [2, 'THead', ''],
    [3, 'TR', ''],
    [4, 'TH', 'År'],
    [4, 'TH', 'Beløb'],
    [2, 'TBody', ''],
    [3, 'TR', ''],
    [4, 'TH', ''],
    [5, 'P', '2027'],
    [4, 'TD', ''],
    [5, 'L', ''],
    [6, 'LI', ''],
    [7, 'Lbl', '•'],
    [7, 'LBody', '410.000 kr.'],
    [1, 'P', 'Dato:'],
    [1, 'L', ''],
    [2, 'LI', ''],
    [3, 'Lbl', '1.'],
    [3, 'LBody', 'Hvem ejer det?'],
    [1, 'P', ''],
    [2, 'Link', 'Læs'],
  ]);
  expect(raw.match(/\/Scope \/Column/g)).toHaveLength(2);
  expect(raw.match(/\/Scope \/Row/g)).toHaveLength(1);
  expect(raw).toContain('/ListNumbering /Decimal');
  expect(pdf.pages[0]!.links).toEqual(['https://helhed.example/viden']);
});

test('text that goes over pages is whole, and each page says which it is', async () => {
  const words = Array.from({ length: 700 }, (_, index) => `ord${index}`).join(' ');
  const rows = Array.from({ length: 40 }, (_, index) => [
    [{ kind: 'paragraph', text: `Række ${index}` } as const],
    [{ kind: 'paragraph', text: 'Et par ord' } as const],
  ]);
  const columns = [
    { title: 'Navn', share: 1 },
    { title: 'Ord', share: 1 },
  ];
  const tall: Block = {
    kind: 'table',
    columns,
    rows: [[[{ kind: 'paragraph', text: 'Høj' }], [{ kind: 'paragraph', text: words }]]],
  };
  const { pdf } = await read(
    paperOf([{ kind: 'paragraph', text: words }, { kind: 'table', columns, rows }, tall]),
  );
  const tagged = pdf.parts.map(({ text }) => text).join(' ');
  expect(tagged.match(/\bord\d+\b/g)).toHaveLength(1400);
  expect(tagged.match(/Række \d+/g)).toHaveLength(40);
  pdf.pages.forEach(({ texts, height, untagged }, index) => {
    expect(texts.some(({ text }) => text === `Side ${index + 1} af ${pdf.pages.length}`)).toBe(
      true,
    );
    expect(Math.min(...texts.map(({ y }) => y))).toBeGreaterThan(20);
    expect(Math.max(...texts.map(({ y }) => y))).toBeLessThan(height - 40);
    expect(untagged).toBe(0);
  });
});

test('the roomiest setting that keeps to its pages is taken', async () => {
  const setting = (lines: number) => ({
    scale: 1,
    blocks: [
      { kind: 'paragraph', text: `${lines} linjer` },
      { kind: 'lines', count: lines },
    ] as const,
  });
  const settings = [setting(90), setting(30), setting(10)] as const;
  const { pdf } = await read(paperOf([], { settings }));
  expect(pdf.pages).toHaveLength(1);
  expect(pdf.parts.map(({ text }) => text)).toContain('30 linjer');
});

test('what no font has is a question mark, and nothing is hidden in it', async () => {
  const { pdf } = await read(
    paperOf([{ kind: 'paragraph', text: 'Hej\u0000 \u{1F600} <b> 漢 æøå' }]),
  );
  expect(pdf.parts.at(-1)!.text).toBe('Hej ? <b> ? æøå');
});

test('a paper without text is a page', async () => {
  const { pdf } = await read(paperOf([]));
  expect(pdf.pages).toHaveLength(1);
});

test('the same paper gives the same bytes; the press forgets what was not asked for', async () => {
  const one = paperOf(BLOCKS);
  const [first, again] = [press.print(one), press.print({ ...one })];
  expect(again).toBe(first);
  const other = await createPress({ remembered: 1 }).print(one);
  expect(other.tag).toBe((await first).tag);
  for (const title of ['A', 'B', 'C', 'D']) await press.print(paperOf([], { title }));
  expect(press.print(one)).not.toBe(first);
});
