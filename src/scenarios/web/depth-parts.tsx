import type { Plan } from '../../engine/index.ts';
import type { View } from '../../platform/http/index.ts';
import { planWords } from '../../plan/index.ts';
import {
  type Column,
  type Content,
  DataTable,
  Disclosure,
  type RowGroup,
  Section,
} from '../../ui/index.ts';
import type { ComparedRow, Comparison, Depth } from '../domain/comparison.ts';
import type { Subject } from '../domain/row-spec.ts';
import type { ComparedWay } from './columns.ts';
import {
  activityNames,
  hasActivities,
  type TableRow,
  tableRow,
  wayColumns,
} from './compared-cells.tsx';
import { messages } from './messages.ts';
import { areaName, planPeriod } from './words.ts';

interface DepthProps {
  readonly plan: Plan;
  readonly ways: readonly ComparedWay[];
  readonly comparison: Comparison;
  readonly depth: Depth;
  readonly onlyDifferences: boolean;
  readonly view: View;
}

/** What lies behind the figures, folded away until somebody asks: money of every year, each need,
 * posts by role and placement, activities by name. */
export function DepthParts(props: DepthProps) {
  const { plan, comparison, depth, view } = props;
  const text = messages(view.language).depth;
  const { year } = comparison;
  const named = comparison.rows.filter(({ subject }) => hasActivities(subject));
  return (
    <Section title={text.title} lead={text.lead} id="i-dybden" level={3}>
      <Part
        {...props}
        id="penge"
        title={text.money(planPeriod(plan))}
        rows={depth.money}
        by={byYear}
      />
      <Part
        {...props}
        id="daekning"
        title={text.coverage(year)}
        rows={depth.coverage}
        by={(row) => byArea(plan, row)}
      />
      <Part
        {...props}
        id="stillinger"
        title={text.posts(year)}
        rows={depth.posts}
        by={(row) => byRole(view, row)}
      />
      <Part {...props} id="navne" title={text.names} rows={named} cells={namesOf} />
    </Section>
  );
}

interface PartProps extends DepthProps {
  readonly id: string;
  readonly title: string;
  readonly rows: readonly ComparedRow[];
  /** The heading that a row stands under. */
  readonly by?: (row: ComparedRow) => string;
  readonly cells?: (props: DepthProps, row: ComparedRow) => readonly Content[];
}

function Part({ id, title, rows, by, cells, ...props }: PartProps) {
  const { ways, onlyDifferences, view } = props;
  const text = messages(view.language);
  if (rows.length === 0) return null;
  const shown = rows.filter((row) => !onlyDifferences || row.differs);
  const columns: Column<TableRow>[] = [
    { key: 'row', header: text.depth.row, cell: (row) => row.label },
    ...wayColumns(ways, view),
  ];
  const inTable = (row: ComparedRow): TableRow => ({
    ...tableRow(props, row),
    ...(cells && { cells: cells(props, row) }),
  });
  const groups: RowGroup<TableRow>[] = headingsOf(shown, by).map((title) => ({
    key: title,
    title,
    rows: shown.filter((row) => by?.(row) === title).map(inTable),
  }));
  return (
    <Disclosure summary={title}>
      <DataTable
        id={`dybde-${id}`}
        caption={title}
        captionHidden
        columns={columns}
        {...(by ? { groups } : { rows: shown.map(inTable) })}
        empty={<p>{text.compare.sameEverywhere}</p>}
        language={view.language}
        dense
        fit
        stack
      />
    </Disclosure>
  );
}

function headingsOf(
  rows: readonly ComparedRow[],
  by: ((row: ComparedRow) => string) | undefined,
): string[] {
  return by ? [...new Set(rows.map(by))] : [];
}

function byYear({ subject }: ComparedRow): string {
  return 'year' in subject ? String(subject.year) : '';
}

function byArea(plan: Plan, { subject }: ComparedRow): string {
  return 'area' in subject ? areaName(plan, subject.area) : '';
}

function byRole({ language }: View, { subject }: ComparedRow): string {
  return isPlaced(subject) ? planWords(language).role[subject.role] : '';
}

function isPlaced(subject: Subject): subject is Extract<Subject, { about: 'posts-place' }> {
  return subject.about === 'posts-place';
}

function namesOf({ plan, view }: DepthProps, { cells }: ComparedRow): Content[] {
  const { none } = messages(view.language);
  return cells.map(({ names = [] }) =>
    names.length === 0 ? (
      none
    ) : (
      <ul class="data__names">
        {activityNames(plan, names, view.language).map((name) => (
          <li>{name}</li>
        ))}
      </ul>
    ),
  );
}
