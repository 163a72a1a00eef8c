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

interface DataTableProps<Row> {
  /** Unique on the page. */
  id: string;
  /** What the table shows; always there, hidden from sight on request. */
  caption: string;
  captionHidden?: boolean;
  /** The first column holds the row's name. */
  columns: readonly Column<Row>[];
  rows?: readonly Row[];
  groups?: readonly RowGroup<Row>[];
  /** Gives each row the id `<table id>-<key>`. */
  rowKey?: (row: Row) => string;
  /** Marks rows: the one that is open beside, or one that asks for attention. */
  rowMark?: (row: Row) => 'current' | 'gap' | 'muted' | undefined;
  /** The last line by column key; the first column says `totalsLabel`. */
  totals?: Readonly<Record<string, Content>>;
  totalsLabel?: string;
  /** Shown instead of the table when there are no rows. */
  empty?: Content;
  /** Limits the height so that the header stays in sight while the rows scroll. */
  tall?: boolean;
  dense?: boolean;
  /** Breaks words rather than get wider than its region, where the screen is wide enough. */
  fit?: boolean;
  language: Language;
}

/** A table that a spreadsheet person recognises: it scrolls in a region of its own that takes
 * focus, with the header and the first column in sight. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { id, caption, columns, language, rows, groups } = props;
  const text = uiMessages(language);
  const count = (rows?.length ?? 0) + (groups ?? []).reduce((sum, g) => sum + g.rows.length, 0);
  if (count === 0) return <>{props.empty ?? <p class="table-empty">{text.empty}</p>}</>;
  return (
    <div
      class={classes('table-scroll', props.tall && 'table-scroll--tall')}
      role="group"
      aria-labelledby={`${id}-caption`}
      tabindex={0}
    >
      <table
        class={classes('data', props.dense && 'data--dense', props.fit && 'data--fit')}
        id={id}
      >
        <caption id={`${id}-caption`} class={props.captionHidden ? 'sr-only' : undefined}>
          <span class="data__caption">{caption}</span>
        </caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <HeaderCell column={column} language={language} />
            ))}
          </tr>
        </thead>
        {rows && rows.length > 0 && <tbody>{rows.map((row) => renderRow(row, props))}</tbody>}
        {(groups ?? []).map((group) => (
          <tbody>
            <tr class="data__group">
              <th scope="rowgroup" colspan={group.totals ? 1 : columns.length}>
                {group.title}
              </th>
              {group.totals && columns.slice(1).map((column) => sumCell(column, group.totals))}
            </tr>
            {group.rows.map((row) => renderRow(row, props))}
          </tbody>
        ))}
        {props.totals && (
          <tfoot>
            <tr>
              <th scope="row">{props.totalsLabel ?? text.total}</th>
              {columns.slice(1).map((column) => sumCell(column, props.totals))}
            </tr>
          </tfoot>
        )}
      </table>
    </div>
  );
}

function cellClass<Row>(column: Column<Row>): string | undefined {
  return classes(column.numeric && 'num', column.nowrap && 'nowrap') || undefined;
}

function HeaderCell<Row>({ column, language }: { column: Column<Row>; language: Language }) {
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

function renderRow<Row>(row: Row, { columns, id, rowKey, rowMark }: DataTableProps<Row>) {
  const mark = rowMark?.(row);
  return (
    <tr
      id={rowKey ? `${id}-${rowKey(row)}` : undefined}
      class={mark && `data__row--${mark}`}
      aria-current={mark === 'current' ? 'true' : undefined}
    >
      {columns.map((column, index) =>
        index === 0 ? (
          <th scope="row" class={cellClass(column)}>
            {column.cell(row)}
          </th>
        ) : (
          <td class={cellClass(column)}>{column.cell(row)}</td>
        ),
      )}
    </tr>
  );
}

function sumCell<Row>(column: Column<Row>, sums: Readonly<Record<string, Content>> | undefined) {
  return <td class={cellClass(column)}>{sums?.[column.key] ?? ''}</td>;
}
