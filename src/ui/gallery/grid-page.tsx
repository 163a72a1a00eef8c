import { formatNumber, type Language } from '../../platform/i18n/index.ts';
import {
  EditGrid,
  type EditGridProps,
  type GridCell,
  type GridColumn,
  PageHeader,
  Section,
} from '../index.ts';

/** A line of the invented budget: text, choice and an amount for each year. */
export interface BudgetRow {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly note: string;
  readonly amounts: readonly (number | undefined)[];
}

const YEARS = [2027, 2028, 2029, 2030];

const KINDS = [
  { value: 'pay', label: 'Løn' },
  { value: 'running', label: 'Drift' },
];

const ROWS: readonly BudgetRow[] = [
  {
    id: 'fritidsjob',
    name: 'Fritidsjob',
    kind: 'pay',
    note: '',
    amounts: [410_000, 410_000, undefined, undefined],
  },
  {
    id: 'brobygger',
    name: 'Brobygger til job',
    kind: 'pay',
    note: 'To stillinger',
    amounts: [1_240_000, 1_240_000, 620_000, 0],
  },
  {
    id: 'vaerksted',
    name: 'Naboværksted <åbent>',
    kind: 'running',
    note: 'Husleje & "materialer"',
    amounts: [655_000, undefined, undefined, undefined],
  },
];

/** The invented budget as a grid, of any length. */
export function budgetGrid(
  language: Language,
  rows: readonly BudgetRow[] = ROWS,
  action: string | undefined = '/indsatser/budget',
  years: readonly number[] = YEARS,
): EditGridProps<BudgetRow> {
  const read = (value: number) => formatNumber(language, value);
  const sum = (amounts: readonly (number | undefined)[]) => {
    const known = amounts.filter((amount) => amount !== undefined);
    return known.length === 0 ? '–' : read(known.reduce((one, other) => one + other, 0));
  };
  const sums = (some: readonly BudgetRow[]) =>
    Object.fromEntries(
      years.map((year, index) => [String(year), sum(some.map(({ amounts }) => amounts[index]))]),
    );
  const textCell = (row: BudgetRow): GridCell => ({
    key: `note:${row.id}`,
    kind: 'text',
    value: row.note,
    text: row.note,
  });
  const columns: GridColumn<BudgetRow>[] = [
    {
      key: 'name',
      header: 'Indsats',
      cell: (row) => <a href={`/indsatser/${row.id}`}>{row.name}</a>,
    },
    {
      key: 'kind',
      header: 'Slags',
      edit: (row) => ({
        key: `kind:${row.id}`,
        kind: 'choice',
        choices: 'kinds',
        value: row.kind,
        text: KINDS.find(({ value }) => value === row.kind)?.label,
      }),
    },
    { key: 'note', header: 'Bemærkning', edit: textCell },
    { key: 'place', header: 'Område', cell: () => 'Alle tre' },
    ...years.map((year, index): GridColumn<BudgetRow> => ({
      key: String(year),
      header: String(year),
      note: 'kr.',
      numeric: true,
      edit: ({ id, amounts }) => {
        const amount = amounts[index];
        const value = amount === undefined ? '' : String(amount);
        const text = amount === undefined ? '' : read(amount);
        return { key: `cost:${id}:${year}`, kind: 'money', value, text };
      },
    })),
  ];
  const half = Math.ceil((rows.length * 2) / 3);
  const group = (key: string, title: string, some: readonly BudgetRow[]) => ({
    key,
    title,
    rows: some,
    totals: sums(some),
  });
  return {
    id: 'budget',
    caption: 'Udgifter i alle år',
    captionHidden: true,
    columns,
    rowKey: (row) => row.id,
    groups: [
      group('job', 'Uddannelse og beskæftigelse', rows.slice(0, half)),
      group('together', 'Sammenhængskraft', rows.slice(half)),
    ],
    totals: sums(rows),
    tall: true,
    language,
    choices: { kinds: KINDS },
    ...(action && { action }),
  };
}

/** A table that is filled in like a spreadsheet. */
export function gridPage(language: Language) {
  return (
    <>
      <PageHeader
        language={language}
        title="Udgifter i alle år"
        crumbs={[{ label: 'Indsatser', href: '/indsatser' }]}
      />
      <Section id="udgifter" title="Indsatsernes udgifter">
        <EditGrid {...budgetGrid(language)} />
      </Section>
    </>
  );
}
