import type { Language } from '../../platform/i18n/index.ts';
import { classes, type Content } from '../content.ts';
import { Icon } from '../icon.tsx';
import { uiMessages } from '../messages.ts';

/** A column of a table. */
export interface Column<Row> {
  readonly key: string;
  readonly header: string;
  /** A unit or note under the header. */
  readonly note?: string;
  readonly cell: (row: Row) => Content;
  /** Right-aligned tabular figures. */
  readonly numeric?: boolean;
  /** Cells do not break into lines. */
  readonly nowrap?: boolean;
  /** The address of the table sorted by this column, and how it is sorted now. */
  readonly sort?: { readonly href: string; readonly now?: 'ascending' | 'descending' | undefined };
  /** The header is read out but not seen, as for a column of buttons. */
  readonly headerHidden?: boolean;
}

/** Rows under a heading of their own, with sums. */
export interface RowGroup<Row> {
  readonly key: string;
  readonly title: Content;
  readonly rows: readonly Row[];
  /** Sums of the group by column key. */
  readonly totals?: Readonly<Record<string, Content>>;
}

type Look = Pick<Column<never>, 'key' | 'numeric' | 'nowrap'>;
type Sums = Readonly<Record<string, Content>> | undefined;

export function cellClass(column: Look): string | undefined {
  return classes(column.numeric && 'num', column.nowrap && 'nowrap') || undefined;
}

export function HeaderCell<Row>({
  column,
  language,
}: {
  column: Omit<Column<Row>, 'cell'>;
  language: Language;
}) {
  const { header, note, sort } = column;
  const text = uiMessages(language);
  return (
    <th scope="col" class={cellClass(column)} aria-sort={sort ? (sort.now ?? 'none') : undefined}>
      {sort ? (
        <a class="data__sort" href={sort.href} title={text.sortBy(header.toLowerCase())}>
          {header}
          {sort.now && <Icon name={sort.now === 'ascending' ? 'up' : 'down'} size={14} />}
        </a>
      ) : (
        <span class={column.headerHidden ? 'sr-only' : undefined}>{header}</span>
      )}
      {note && <span class="data__note">{note}</span>}
    </th>
  );
}

/** The line that heads a group of rows, with its sums. */
export function GroupRow<Row>({
  group,
  columns,
  id,
}: {
  group: RowGroup<Row>;
  columns: readonly Look[];
  /** Given where the line can be replaced by itself. */
  id?: string;
}) {
  const { title, totals } = group;
  return (
    <tr class="data__group" data-row={id}>
      <th scope="rowgroup" colspan={totals ? 1 : columns.length}>
        {title}
      </th>
      {totals && columns.slice(1).map((column) => sumCell(column, totals))}
    </tr>
  );
}

/** The table's last line. */
export function FootRow({
  totals,
  label,
  columns,
}: {
  totals: NonNullable<Sums>;
  label: string;
  columns: readonly Look[];
}) {
  return (
    <tfoot>
      <tr>
        <th scope="row">{label}</th>
        {columns.slice(1).map((column) => sumCell(column, totals))}
      </tr>
    </tfoot>
  );
}

function sumCell(column: Look, sums: Sums) {
  return <td class={cellClass(column)}>{sums?.[column.key] ?? ''}</td>;
}
