import type { Language } from '../../platform/i18n/index.ts';
import { classes, type Content } from '../content.ts';
import { uiMessages } from '../messages.ts';
import {
  cellClass,
  type Column,
  FootRow,
  GroupRow,
  HeaderCell,
  type RowGroup,
} from './table-parts.tsx';

export type { Column, RowGroup } from './table-parts.tsx';

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
  /** On a phone every row is its name with a line for each column beneath, instead of scrolling. */
  stack?: boolean;
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
        class={classes(
          'data',
          props.dense && 'data--dense',
          props.fit && 'data--fit',
          props.stack && 'data--stack',
        )}
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
            <GroupRow group={group} columns={columns} />
            {group.rows.map((row) => renderRow(row, props))}
          </tbody>
        ))}
        {props.totals && (
          <FootRow
            totals={props.totals}
            label={props.totalsLabel ?? text.total}
            columns={columns}
          />
        )}
      </table>
    </div>
  );
}

function renderRow<Row>(row: Row, { columns, id, rowKey, rowMark, stack }: DataTableProps<Row>) {
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
          <td class={cellClass(column)} data-column={stack ? column.header : undefined}>
            {stack ? <div class="data__in">{column.cell(row)}</div> : column.cell(row)}
          </td>
        ),
      )}
    </tr>
  );
}
