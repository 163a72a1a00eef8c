import { formatDate, type Language } from '../../../platform/i18n/index.ts';
import type { Block, Cell, Paper, Run, Setting } from '../../../platform/pdf/index.ts';
import type { LocalDate } from '../../../shared/index.ts';
import { planWords } from '../../../plan/index.ts';
import { messages } from '../messages.ts';
import type { PaperCell, PaperMatter } from './paper-matter.ts';
import { paperMessages } from './paper-messages.ts';

const SCALES = [0.9, 0.84, 0.78, 0.72, 0.66, 0.6] as const;

/** The board paper as a tagged PDF: one page, as long as names are of a usual length. */
export function boardPaperPdf(
  matter: PaperMatter,
  names: readonly string[],
  { language, today, address }: { language: Language; today: LocalDate; address: string },
): Paper {
  const text = paperMessages(language);
  const blocks = blocksOf(matter, names, language, address);
  const [first, ...rest] = SCALES;
  const setting = (scale: number): Setting => ({ scale, blocks });
  return {
    language: language === 'da' ? 'da-DK' : 'en-GB',
    title: matter.title,
    subject: text.name,
    author: 'Helhed',
    date: new Date(`${today}T12:00:00Z`),
    foot: `${text.name} · ${matter.facts[0] ?? ''} · ${formatDate(language, today)}`,
    pageWords: text.pageWords,
    settings: [setting(first), ...rest.map(setting)],
    mostPages: 1,
  };
}

function blocksOf(
  matter: PaperMatter,
  names: readonly string[],
  language: Language,
  address: string,
): Block[] {
  const text = paperMessages(language);
  const small = (words: string): Cell => [{ kind: 'paragraph', style: 'small', text: words }];
  return [
    { kind: 'paragraph', style: 'eyebrow', text: `${text.name} · ${matter.facts.join(' · ')}` },
    { kind: 'heading', level: 1, text: matter.title },
    ...(matter.recommendation === undefined
      ? []
      : [
          {
            kind: 'paragraph' as const,
            text: [
              { text: text.recommendation, look: 'label' as const },
              { text: ` ${matter.recommendation}`, look: 'strong' as const },
            ],
          },
        ]),
    { kind: 'heading', level: 2, text: text.ways },
    ...matter.ways.map(({ name, sentences, otherwise }): Block => ({
      kind: 'paragraph',
      text: [
        { text: `${name}. `, look: 'strong' },
        { text: sentences },
        ...(otherwise === undefined ? [] : [{ text: ` ${otherwise}` }]),
      ],
    })),
    { kind: 'heading', level: 2, text: matter.table.caption },
    {
      kind: 'table',
      columns: [
        { title: text.question, share: 34 },
        ...names.map((title) => ({ title, share: 22 })),
      ],
      rows: matter.table.rows.map(({ label, cells }) => [
        small(label),
        ...cells.map((cell): Cell => [
          { kind: 'paragraph', style: 'small', text: figure(cell, language) },
        ]),
      ]),
    },
    { kind: 'heading', level: 2, text: text.decisions },
    {
      kind: 'list',
      ordered: true,
      items: matter.decisions.map((decision) => ({ text: decision })),
    },
    { kind: 'heading', level: 2, text: text.assumptions },
    ...(matter.assumptions.rows.length === 0
      ? []
      : [
          {
            kind: 'table' as const,
            columns: [
              { title: text.source, share: 34 },
              { title: text.chance, share: 22 },
              ...names.map((title) => ({ title, share: 18 })),
            ],
            rows: matter.assumptions.rows.map(({ name, chance, cells }) =>
              [name, chance, ...cells].map(small),
            ),
          },
        ]),
    { kind: 'paragraph', style: 'small', text: matter.assumptions.note },
    {
      kind: 'paragraph',
      style: 'small',
      text: [
        { text: `${matter.sources} ${planWords(language).countedSources} ${text.whole} ` },
        { text: address.replace(/^https?:\/\//, ''), href: address },
      ],
    },
  ];
}

function figure({ value, delta, best }: PaperCell, language: Language): Run[] {
  return [
    best ? { text: value, look: 'strong' } : { text: value },
    ...(best ? [{ text: ` ${messages(language).best}`, look: 'strong' as const }] : []),
    ...(delta === undefined ? [] : [{ text: ` (${delta})` }]),
  ];
}
