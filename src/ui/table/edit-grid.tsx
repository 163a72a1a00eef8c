import type { Language } from '../../platform/i18n/index.ts';
import { classes, type Content } from '../content.ts';
import { uiMessages } from '../messages.ts';
import type { GridAnswer } from './grid-protocol.ts';
import {
  cellClass,
  type Column,
  FootRow,
  GroupRow,
  HeaderCell,
  type RowGroup,
} from './table-parts.tsx';

/** What a cell takes. Amounts and numbers are read by the room: the grid sends what was typed. */
export type GridKind = 'money' | 'number' | 'text' | 'choice';

/** A cell that can be edited in place. */
export interface GridCell {
  /** Opaque to the grid, unique in it: `cost:<activity>:<option>:<kind>:<year>`. */
  readonly key: string;
  readonly kind: GridKind;
  /** The value as one would type it: `120000`; empty when it is missing. Of a choice its value. */
  readonly value: string;
  /** The value as it is read: `120.000`. A missing value shows a dash whatever stands here, and a
   * missing text nothing. */
  readonly text: Content;
  /** Of a choice: the name of its list in the grid's `choices`. */
  readonly choices?: string;
}

/** A column of a grid: what it shows, and where it can be edited. */
export interface GridColumn<Row> extends Omit<Column<Row>, 'cell'> {
  /** What stands in the cells that cannot be edited. The first column names the row, with a link to
   * the form page where the same can be edited without script. */
  readonly cell?: (row: Row) => Content;
  /** The cell as one that can be edited; undefined where this row has none. */
  readonly edit?: (row: Row) => GridCell | undefined;
}

/** What a grid is made of. */
export interface EditGridProps<Row> {
  /** Unique on the page. */
  readonly id: string;
  /** What the table shows; always there, hidden from sight on request. */
  readonly caption: string;
  readonly captionHidden?: boolean;
  readonly columns: readonly GridColumn<Row>[];
  readonly rows?: readonly Row[];
  readonly groups?: readonly RowGroup<Row>[];
  /** Tells rows apart, in the answer too; the row has the id `<grid id>-<key>`. */
  readonly rowKey: (row: Row) => string;
  readonly rowMark?: (row: Row) => 'current' | 'gap' | 'muted' | undefined;
  /** The last line by column key; the first column says `totalsLabel`. */
  readonly totals?: Readonly<Record<string, Content>>;
  readonly totalsLabel?: string;
  /** Shown instead of the table when there are no rows. */
  readonly empty?: Content;
  /** Limits the height so that the header stays in sight while the rows scroll. */
  readonly tall?: boolean;
  readonly language: Language;
  /** Where changed cells are posted. Without it the table is for reading. */
  readonly action?: string;
  /** The lists that cells of the kind `choice` choose from, by name. */
  readonly choices?: Readonly<Record<string, readonly GridChoice[]>>;
}

/** One of a list. */
export interface GridChoice {
  readonly value: string;
  readonly label: string;
}

/** The island that a page with a grid names in its head: `islands: [GRID_ISLAND]`. */
export const GRID_ISLAND = 'edit-grid';

/**
 * A table that is filled in like a spreadsheet: arrows, Enter, Escape, blocks to and from Excel.
 * Without script, and without `action`, it is an ordinary table whose rows link to their form page.
 *
 * A room writes one function that makes the props from the plan. Its page renders `<EditGrid>` and
 * names `GRID_ISLAND`; its route answers with the same props made from the plan as it is now:
 *
 *     form('/indsatser/udgifter', 'activities.edit', (c) =>
 *       answerGrid(c, async (cells) => {
 *         const edited = await …;  // parse keys (`cost:<activity>:<option>:<kind>:<year>`) and texts
 *         if (!edited.ok) return { say: …, problems: …, clashes: … };
 *         const props = costGrid(edited.value.after, view);
 *         return { say: …, ...gridParts(props, (row) => changed.has(row.id)), head: { … } };
 *       }),
 *     )
 *
 * Keys say what a cell is, never where it stands. A room takes a key as any text from outside. It
 * compares `base` with the value now: when they differ, and differ from `value` too, it is a clash.
 */
export function EditGrid<Row>(props: EditGridProps<Row>) {
  const { id, columns, language, rows = [], groups = [], action } = props;
  const text = uiMessages(language);
  if (rows.length + groups.reduce((sum, group) => sum + group.rows.length, 0) === 0) {
    return <>{props.empty ?? <p class="table-empty">{text.empty}</p>}</>;
  }
  const region = (
    <div
      class={classes('table-scroll', props.tall && 'table-scroll--tall')}
      role="group"
      aria-labelledby={`${id}-caption`}
      tabindex={0}
    >
      <table class={classes('data', 'data--dense', 'data--grid')} id={id}>
        <caption id={`${id}-caption`} class={props.captionHidden ? 'sr-only' : undefined}>
          <span class="data__caption">{props.caption}</span>
        </caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <HeaderCell column={column} language={language} />
            ))}
          </tr>
        </thead>
        {rows.length > 0 && <tbody>{rows.map((row) => renderRow(row, props))}</tbody>}
        {groups.map((group) => (
          <tbody>
            <GroupRow group={group} columns={columns} id={groupId(group)} />
            {group.rows.map((row) => renderRow(row, props))}
          </tbody>
        ))}
        {renderFoot(props)}
      </table>
    </div>
  );
  if (action === undefined) return region;
  return (
    <edit-grid class="edit-grid" action={action} data-words={JSON.stringify(text.grid)}>
      <p class="edit-grid__help" id={`${id}-help`} hidden>
        {text.gridHelp}
      </p>
      {region}
      {Object.entries(props.choices ?? {}).map(([name, options]) => (
        <datalist data-choices={name}>
          {options.map(({ value, label }) => (
            <option value={value}>{label}</option>
          ))}
        </datalist>
      ))}
      <div class="edit-grid__bar">
        <p class="edit-grid__about" id={`${id}-about`} />
        <p class="edit-grid__say" role="status" />
        <div class="edit-grid__ways" />
      </div>
    </edit-grid>
  );
}

/** The parts of the table that a change has touched, as the answer carries them: the rows that the
 * test picks, the sums of all groups and of the whole. */
export function gridParts<Row>(
  props: EditGridProps<Row>,
  isTouched: (row: Row) => boolean,
): Pick<GridAnswer, 'rows' | 'foot'> {
  const { groups = [], columns } = props;
  const rows = [...(props.rows ?? []), ...groups.flatMap((group) => group.rows)];
  const foot = renderFoot(props);
  return {
    rows: Object.fromEntries([
      ...rows
        .filter(isTouched)
        .map((row) => [props.rowKey(row), htmlOf(renderRow(row, props))] as const),
      ...groups
        .filter(({ totals }) => totals !== undefined)
        .map((group) => {
          const id = groupId(group);
          return [id, htmlOf(<GroupRow group={group} columns={columns} id={id} />)] as const;
        }),
    ]),
    ...(foot && { foot: htmlOf(foot) }),
  };
}

function groupId({ key }: { readonly key: string }): string {
  return `group:${key}`;
}

function renderFoot<Row>({ totals, totalsLabel, columns, language }: EditGridProps<Row>) {
  if (totals === undefined) return undefined;
  const label = totalsLabel ?? uiMessages(language).total;
  return <FootRow totals={totals} label={label} columns={columns} />;
}

function renderRow<Row>(row: Row, props: EditGridProps<Row>) {
  const { id, rowKey, rowMark, columns, action } = props;
  const key = rowKey(row);
  const mark = rowMark?.(row);
  return (
    <tr
      id={`${id}-${key}`}
      data-row={key}
      class={mark && `data__row--${mark}`}
      aria-current={mark === 'current' ? 'true' : undefined}
    >
      {columns.map((column, index) => {
        const cell = column.edit?.(row);
        if (cell) return editable(cell, column, action !== undefined);
        const content = column.cell?.(row) ?? '';
        return index === 0 ? (
          <th scope="row" class={cellClass(column)}>
            {content}
          </th>
        ) : (
          <td class={cellClass(column)}>{content}</td>
        );
      })}
    </tr>
  );
}

const MISSING = '–';

function editable(cell: GridCell, column: Omit<Column<never>, 'cell'>, mayEdit: boolean) {
  const { value, key, kind, choices } = cell;
  const missing = kind === 'text' ? '' : MISSING;
  const shown = value === '' ? missing : cell.text;
  if (!mayEdit) return <td class={cellClass(column)}>{shown}</td>;
  return (
    <td
      class={cellClass(column)}
      data-cell={key}
      data-value={value}
      data-kind={kind}
      data-list={choices}
    >
      {shown}
    </td>
  );
}

/** An element of hono/jsx becomes text when asked; nothing in a row waits. */
function htmlOf(element: { toString: () => string | Promise<string> }): string {
  const html = element.toString();
  if (typeof html !== 'string') throw new TypeError('A row of a grid waits for something');
  return html;
}
