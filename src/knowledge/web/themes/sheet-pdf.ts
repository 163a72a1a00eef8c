import type { View } from '../../../platform/http/index.ts';
import { formatDate } from '../../../platform/i18n/index.ts';
import type { Block, Cell, Paper, Run, Setting, Text } from '../../../platform/pdf/index.ts';
import type { LocalDate } from '../../../shared/index.ts';
import { isReviewOverdue, type Theme, type ThemeOption } from '../../index.ts';
import type { MarkdownPlace } from '../markdown.tsx';
import { paperText } from '../paper-text.ts';
import { sheetPdfMessages } from './sheet-pdf-messages.ts';
import { aboutSource } from './source-list.tsx';
import { themeMessages } from './theme-messages.ts';
import { themePlace, type NumberedSource } from './theme-place.ts';

/** What a sheet is made of. */
export interface SheetMatter {
  readonly theme: Theme;
  readonly sources: readonly NumberedSource[];
  /** The theme's whole address, for those who hold the paper. */
  readonly address: string;
  readonly today: LocalDate;
  readonly view: View;
}

/** Room below each question, and the size of type; tighter where a theme has much to say. */
const SETTINGS = [
  { lines: 3, scale: 1 },
  { lines: 2, scale: 1 },
  { lines: 2, scale: 0.95 },
  { lines: 1, scale: 1 },
  { lines: 1, scale: 0.92 },
  { lines: 1, scale: 0.86 },
  { lines: 0, scale: 0.86 },
] as const;

const MOST_PAGES = 2;

/** At least so many lines for what was agreed; more where the paper has room. */
const LAST_LINES = 3;

/** Samtaleark as a paper: on two pages at most, as long as the theme is of a usual length. */
export function sheetPaper(matter: SheetMatter): Paper {
  const { theme, address, view } = matter;
  const text = themeMessages(view.language);
  const words = sheetPdfMessages(view.language);
  const [first, ...rest] = SETTINGS;
  const setting = ({ lines, scale }: { lines: number; scale: number }): Setting => ({
    scale,
    blocks: sheetBlocks(matter, lines),
  });
  return {
    language: view.language === 'da' ? 'da-DK' : 'en-GB',
    title: text.sheetTitle(theme.name),
    subject: theme.description,
    author: 'Helhed',
    date: new Date(`${theme.reviewed}T12:00:00Z`),
    foot: words.foot(theme.name, shown(address)),
    pageWords: words.pageWords,
    settings: [setting(first), ...rest.map(setting)],
    mostPages: MOST_PAGES,
  };
}

function sheetBlocks(
  { theme, sources, address, today, view }: SheetMatter,
  lines: number,
): Block[] {
  const text = themeMessages(view.language);
  const words = sheetPdfMessages(view.language);
  const place = themePlace(sources, view);
  const { place: where, date, present } = text.sheetFacts;
  return [
    { kind: 'paragraph', style: 'eyebrow', text: text.sheet },
    { kind: 'heading', level: 1, text: theme.title },
    { kind: 'paragraph', style: 'lead', text: theme.point },
    {
      kind: 'fields',
      fields: [
        { label: where, share: 5 },
        { label: date, share: 3 },
        { label: present, share: 6 },
      ],
    },
    ...optionBlocks(theme, place, view),
    ...phaseBlocks(theme, place, view),
    { kind: 'heading', level: 2, text: text.sheetQuestions },
    {
      kind: 'list',
      ordered: true,
      items: theme.questions.map((question) => ({ text: question, lines })),
    },
    { kind: 'heading', level: 2, text: text.sheetEnd },
    { kind: 'lines', count: LAST_LINES, fill: true },
    { kind: 'heading', level: 2, text: text.sources },
    {
      kind: 'list',
      ordered: true,
      style: 'small',
      items: sources.map(({ source }) => ({
        text: [
          { text: `${source.publisher}: ` },
          { text: source.title[view.language], href: source.url },
          { text: ` · ${aboutSource(source, view)}` },
        ],
      })),
    },
    { kind: 'paragraph', style: 'small', text: ageOf(theme, today, view) },
    {
      kind: 'paragraph',
      style: 'small',
      text: [{ text: words.readOn }, { text: shown(address), href: address }, { text: '.' }],
    },
    ...(theme.options || theme.phases
      ? [{ kind: 'paragraph', style: 'small', text: text.legend } as const]
      : []),
  ];
}

function optionBlocks({ options }: Theme, place: MarkdownPlace, view: View): Block[] {
  if (!options) return [];
  const text = themeMessages(view.language);
  const marked = options.rows.some(({ basis }) => basis === 'source');
  return [
    {
      kind: 'heading',
      level: 2,
      text: marked ? options.title : forDiscussion(options.title, view),
    },
    {
      kind: 'table',
      columns: [
        { title: options.column, share: 30 },
        { title: text.for, share: 35 },
        { title: text.against, share: 35 },
      ],
      rows: options.rows.map((row) => [
        nameCell(row, marked, place, view),
        reasonsCell(row.for, place),
        reasonsCell(row.against, place),
      ]),
    },
  ];
}

function nameCell(row: ThemeOption, marked: boolean, place: MarkdownPlace, view: View): Cell {
  const text = themeMessages(view.language);
  const label: readonly Run[] =
    marked && row.basis === 'discussion' ? [{ text: text.forDiscussion, look: 'label' }] : [];
  return [
    { kind: 'paragraph', text: [{ text: `${row.name} `, look: 'strong' }, ...label] },
    { kind: 'paragraph', style: 'small', text: paperText(row.about, place) },
  ];
}

function reasonsCell(reasons: readonly string[], place: MarkdownPlace): Cell {
  const items = reasons.map((reason) => ({ text: paperText(reason, place) }));
  return [{ kind: 'list', ordered: false, items }];
}

function phaseBlocks({ phases }: Theme, place: MarkdownPlace, view: View): Block[] {
  if (!phases) return [];
  const text = themeMessages(view.language);
  return [
    { kind: 'heading', level: 2, text: forDiscussion(text.phasesTitle, view) },
    {
      kind: 'list',
      ordered: true,
      items: phases.map(({ name, about }) => ({
        text: [{ text: `${name}. `, look: 'strong' }, ...paperText(about, place)],
      })),
    },
  ];
}

function forDiscussion(title: string, view: View): Text {
  const label = themeMessages(view.language).forDiscussion;
  return [{ text: `${title}  ` }, { text: label, look: 'label' }];
}

function ageOf(theme: Theme, today: LocalDate, view: View): string {
  const { language } = view;
  const reviewed = sheetPdfMessages(language).reviewed(
    formatDate(language, theme.reviewed),
    formatDate(language, theme.nextReview),
  );
  const late = isReviewOverdue(theme, today);
  return late ? `${reviewed} ${themeMessages(language).overdue}` : reviewed;
}

/** An address as it is written on paper. */
function shown(address: string): string {
  return address.replace(/^https?:\/\//, '');
}
