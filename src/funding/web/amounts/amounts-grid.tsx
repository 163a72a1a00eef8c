import type { Evaluation, FundingSource } from '../../../engine/index.ts';
import { planWords } from '../../../plan/index.ts';
import { fromKroner, fromOre } from '../../../shared/index.ts';
import { DataTable, type EditGridProps } from '../../../ui/index.ts';
import { countedMoney, moneyOfSources, statedKroner, yearsOf } from '../../domain/index.ts';
import type { PageContext } from '../page-context.ts';
import { amountCellsPath, editSourcePath, sourcePath } from '../paths.ts';
import { amountMessages } from './messages.ts';

/** The key of a cell of the table. */
export function cellKey(source: string, year: number): string {
  return `${year}:${source}`;
}

/** The source and year that a key names; undefined when it is none of ours. */
export function readCellKey(key: string): { source: string; year: number } | undefined {
  const found = /^(\d{4}):(.+)$/s.exec(key);
  return found ? { year: Number(found[1]), source: found[2]! } : undefined;
}

/** The table of amounts of an evaluated plan. */
export function amountsGrid(
  context: Pick<PageContext, 'language' | 'href' | 'may' | 'kroner' | 'reading'>,
  evaluation: Evaluation,
): EditGridProps<FundingSource> {
  const { language, href, kroner, reading } = context;
  const { plan } = evaluation;
  const { id } = reading.partnership;
  const text = amountMessages(language);
  const may = context.may('funding.set-amounts');
  const sums = countedMoney(moneyOfSources(evaluation));
  return {
    id: 'beloebstabel',
    caption: text.caption,
    columns: [
      {
        key: 'name',
        header: text.source,
        cell: (source) => (
          <>
            <a href={href((may ? editSourcePath : sourcePath)(id, source.id))}>{source.name}</a>
            <span class="data__note">{planWords(language).fundingStatus[source.status]}</span>
          </>
        ),
      },
      ...yearsOf(plan).map((year) => ({
        key: `y${year}`,
        header: String(year),
        numeric: true as const,
        edit: (source: FundingSource) => {
          const stated = statedKroner(source, year);
          return {
            key: cellKey(source.id, year),
            kind: 'money' as const,
            value: typedKroner(stated),
            text: stated === null ? '' : kroner(fromKroner(stated)),
          };
        },
      })),
    ],
    rows: plan.funding.toSorted((a, b) => a.priority - b.priority),
    rowKey: ({ id: source }) => source,
    totals: Object.fromEntries(sums.map(({ year, stated }) => [`y${year}`, kroner(stated)])),
    totalsLabel: text.counted,
    language,
    ...(may && { action: href(amountCellsPath(id)) }),
  };
}

/** Kroner as one would type them; empty when nothing is stated. */
export function typedKroner(kroner: number | null): string {
  return kroner === null ? '' : String(kroner).replace('.', ',');
}

/** The id of the table that says how the money stands. */
export const STANDING = 'pengene-nu';

/** Need, money and gap by year, as they are after the last change. */
export function MoneyStanding({
  context: { language, kroner },
  evaluation: { years },
}: {
  context: Pick<PageContext, 'language' | 'kroner'>;
  evaluation: Evaluation;
}) {
  const text = amountMessages(language);
  type Line = readonly [string, (year: (typeof years)[number]) => number];
  const lines: readonly Line[] = [
    [text.need, ({ cost, carried }) => cost - carried],
    [text.financed, ({ financed }) => financed],
  ];
  return (
    <div id={STANDING}>
      <DataTable
        id="pengene-nu-tabel"
        caption={text.after}
        captionHidden
        columns={[
          { key: 'row', header: text.afterRow, cell: ([label]: Line) => label },
          ...years.map((year) => ({
            key: `y${year.year}`,
            header: String(year.year),
            numeric: true as const,
            cell: ([, amount]: Line) => kroner(fromOre(amount(year))),
          })),
        ]}
        rows={lines}
        totals={Object.fromEntries(years.map(({ year, gap }) => [`y${year}`, kroner(gap)]))}
        totalsLabel={text.gap}
        dense
        language={language}
      />
    </div>
  );
}

/** The same as it is put in the place of what stood there. */
export function standingHtml(context: PageContext, evaluation: Evaluation): string {
  const element: { toString: () => string | Promise<string> } = (
    <MoneyStanding context={context} evaluation={evaluation} />
  );
  const html = element.toString();
  if (typeof html !== 'string') throw new TypeError('The standing waits for something');
  return html;
}
