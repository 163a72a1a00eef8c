import writeExcel, { type Row } from 'write-excel-file/node';
import type { Plan } from '../../engine/index.ts';
import type { View } from '../../platform/http/index.ts';
import { formatDate } from '../../platform/i18n/index.ts';
import { effortAreaName, planWords, type PlanReading } from '../../plan/index.ts';
import { fromOre, type LocalDate, toKroner } from '../../shared/index.ts';
import type { ActivityRow } from '../domain/activity-cover.ts';
import type { ComparedRow } from '../domain/comparison.ts';
import type { Measure } from '../domain/row-spec.ts';
import { type ComparedWay, compareWays, wayName } from './columns.ts';
import { activityNames, cellText, hasActivities } from './compared-cells.tsx';
import { fileMessages } from './file-messages.ts';
import { messages } from './messages.ts';
import type { ComparisonQuery } from './paths.ts';
import { rowLabel } from './row-label.ts';
import { rowMessages } from './row-messages.ts';
import { wayWord } from './sentences.ts';
import { activityName, areaName } from './words.ts';

/** The comparison as it goes into a file: the same ways, year and switch as on the page. */
export interface ComparisonFile {
  readonly reading: PlanReading;
  readonly shown: readonly ComparedWay[];
  readonly query: ComparisonQuery;
  readonly today: LocalDate;
  readonly view: View;
}

type ExcelCell = Row[number];
/** A sheet as the writer takes it. */
export interface FileSheet {
  readonly data: Row[];
  readonly sheet: string;
  readonly stickyRowsCount?: number;
  readonly stickyColumnsCount?: number;
  readonly orientation?: 'landscape';
  readonly columns: { readonly width: number }[];
}

const FORMAT: Readonly<Record<Measure, string>> = {
  money: '#,##0.00',
  share: '0.0%',
  posts: '0.##',
  people: '#,##0',
  count: '#,##0',
};

/** The comparison as a workbook: the rows of the page and those in depth, activity by activity, and a
 * sheet about the file. Figures are figures; every text is a text, so that none is a formula. */
export async function comparisonWorkbook(file: ComparisonFile): Promise<Uint8Array<ArrayBuffer>> {
  const workbook = writeExcel(comparisonSheets(file));
  return new Uint8Array(await workbook.toBuffer());
}

/** The sheets of the workbook: rows, activities, about the file. */
export function comparisonSheets(file: ComparisonFile): FileSheet[] {
  const { reading, shown, query, view } = file;
  const { language } = view;
  const text = fileMessages(language);
  const { comparison, depth, activities } = compareWays(reading, shown, query.year);
  const isShown = ({ differs }: { readonly differs: boolean }) => !query.onlyDifferences || differs;
  const rows = [...comparison.rows, ...depth.money, ...depth.coverage, ...depth.posts];
  const names = shown.map((way) => wayName(language, way));
  return [
    {
      data: [rowHead(file, names), ...rows.filter(isShown).map((row) => rowOf(file, row))],
      sheet: text.sheet,
      stickyRowsCount: 1,
      stickyColumnsCount: 2,
      orientation: 'landscape',
      columns: [
        28,
        60,
        16,
        ...shown.flatMap(({ scenario }) => (scenario ? [20, 20, 34] : [20, 34])),
        30,
      ].map((width) => ({ width })),
    },
    {
      data: [
        bold([
          messages(language).compare.activity,
          ...names.flatMap((name) => [text.approach(name), text.costs(name), text.gap(name)]),
        ]),
        ...activities.filter(isShown).map((row) => activityOf(reading.plan, view, row)),
      ],
      sheet: text.activities,
      stickyRowsCount: 1,
      stickyColumnsCount: 1,
      columns: [40, ...names.flatMap(() => [20, 20, 20])].map((width) => ({ width })),
    },
    {
      data: aboutFile(file, names).map(plain),
      sheet: text.about,
      columns: [{ width: 24 }, { width: 90 }],
    },
  ];
}

function plain(values: readonly string[]): Row {
  return values.map((value) => ({ value, type: String, wrap: true, alignVertical: 'top' }));
}

function bold(values: readonly string[]): Row {
  return values.map((value) => ({ value, type: String, wrap: true, fontWeight: 'bold' }));
}

function rowHead({ view, shown }: ComparisonFile, names: readonly string[]): Row {
  const text = fileMessages(view.language);
  return bold([
    text.question,
    text.row,
    text.unit,
    ...shown.flatMap((way, index) => {
      const name = names[index]!;
      return [name, ...(way.scenario ? [text.delta(name)] : []), text.note(name)];
    }),
    text.best,
  ]);
}

function rowOf({ reading, shown, view }: ComparisonFile, row: ComparedRow): Row {
  const { language } = view;
  const { question, measure, cells } = row;
  const best = cells.flatMap((cell, index) =>
    cell.best ? [wayName(language, shown[index]!)] : [],
  );
  return [
    ...plain([
      rowMessages(language).question[question],
      fullLabel(reading.plan, view, row),
      fileMessages(language).units[measure],
    ]),
    ...cells.flatMap((cell, index): ExcelCell[] => [
      figure(measure, cell.value),
      ...(shown[index]!.scenario ? [figure(measure, cell.delta)] : []),
      ...plain([noteOf(reading.plan, view, row, index)]),
    ]),
    ...plain([best.join(', ')]),
  ];
}

/** The row's name with the area, role or year that it stands under on the page. */
function fullLabel(plan: Plan, { language }: View, { subject }: ComparedRow): string {
  const label = rowLabel(plan, language, subject);
  switch (subject.about) {
    case 'need':
    case 'coverage-area':
      return `${areaName(plan, subject.area)}: ${label} (${subject.year})`;
    case 'posts-place':
      return `${planWords(language).role[subject.role]}, ${label} (${subject.year})`;
    case 'carried-year':
    case 'financed-year':
      return `${label} ${subject.year}`;
    case 'reach-area':
      return `${areaName(plan, subject.area)} (${subject.year})`;
    case 'reach-effort-area':
      return `${effortAreaName(plan, language, subject.effortArea)} (${subject.year})`;
    default:
      return label.replace(/^– /, '');
  }
}

function noteOf(plan: Plan, view: View, row: ComparedRow, index: number): string {
  const cell = row.cells[index]!;
  if (hasActivities(row.subject)) {
    return activityNames(plan, cell.names ?? [], view.language).join(', ');
  }
  const { value, note } = cellText(plan, row, cell, view);
  return row.subject.about === 'share-rule' ? value : (note ?? '');
}

/** A figure; what cannot be said is an empty cell, never zero. */
function figure(measure: Measure, value: number | null): ExcelCell {
  if (value === null) return null;
  const shown = measure === 'money' ? toKroner(fromOre(value)) : value;
  return { value: shown, type: Number, format: FORMAT[measure] };
}

function activityOf(plan: Plan, view: View, { activity, columns }: ActivityRow): Row {
  return [
    ...plain([activityName(plan, activity)]),
    ...columns.flatMap(({ way, cost, gap }): ExcelCell[] => [
      ...plain([wayWord(view.language, way)]),
      figure('money', cost),
      figure('money', gap),
    ]),
  ];
}

function aboutFile(
  { reading, query, today, view }: ComparisonFile,
  names: readonly string[],
): string[][] {
  const { language } = view;
  const text = fileMessages(language);
  const { compare } = messages(language);
  const { title } = reading.plan;
  return [
    [text.sheet, reading.partnership.name],
    [text.made, formatDate(language, today)],
    [text.version, String(reading.partnership.revision)],
    [text.ways, names.join(', ')],
    [text.filter, query.onlyDifferences ? compare.onlyDifferences : compare.allRows],
    [text.source, `${compare.planSource(title)} ${planWords(language).countedSources}`],
    ...Object.entries(rowMessages(language).how).map(([question, how]) => [
      rowMessages(language).question[question as keyof ReturnType<typeof rowMessages>['question']],
      how,
    ]),
  ];
}
