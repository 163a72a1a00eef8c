import type { Plan } from '../../engine/index.ts';
import type { View } from '../../platform/http/index.ts';
import { compareNames, formatShare } from '../../platform/i18n/index.ts';
import { type Column, type Content, StatusWord } from '../../ui/index.ts';
import type { ComparedCell, ComparedRow } from '../domain/comparison.ts';
import type { Subject } from '../domain/row-spec.ts';
import { type ComparedWay, wayName } from './columns.ts';
import { Lines } from './lines.tsx';
import { messages } from './messages.ts';
import { rowLabel } from './row-label.ts';
import { activityName, areaName, deltaText, listed, sourceName, valueText } from './words.ts';

/** A row of a table whose columns are ways on. */
export interface TableRow {
  readonly key: string;
  readonly label: Content;
  readonly cells: readonly Content[];
}

interface Place {
  readonly plan: Plan;
  readonly ways: readonly ComparedWay[];
  readonly view: View;
}

/** A column for each way on. */
export function wayColumns(ways: readonly ComparedWay[], view: View): Column<TableRow>[] {
  const text = messages(view.language).compare;
  return ways.map((way, index) => ({
    key: `way-${index}`,
    header: wayName(view.language, way),
    ...(!way.scenario && { note: text.asPlanned }),
    cell: (row: TableRow) => row.cells[index] ?? '',
  }));
}

/** A compared row as it stands in a table. */
export function tableRow({ plan, ways, view }: Place, row: ComparedRow): TableRow {
  const { subject } = row;
  return {
    key: Object.values(subject).join('-'),
    label: rowLabel(plan, view.language, subject),
    cells: row.cells.map((cell, index) => (
      <Cell plan={plan} row={row} cell={cell} isPlan={!ways[index]?.scenario} view={view} />
    )),
  };
}

function Cell({
  plan,
  row,
  cell,
  isPlan,
  view,
}: {
  plan: Plan;
  row: ComparedRow;
  cell: ComparedCell;
  isPlan: boolean;
  view: View;
}) {
  const { language } = view;
  const { value, note } = cellText(plan, row, cell, view);
  const delta = isPlan ? undefined : cellDelta(row, cell, view);
  const moved = isPlan || !hasActivities(row.subject) ? [] : movedNames(plan, cell, view);
  return (
    <>
      <span class="nowrap">{cell.best ? <strong>{value}</strong> : value}</span>
      {cell.best && (
        <>
          {' '}
          <StatusWord tone="good">{messages(language).best}</StatusWord>
        </>
      )}
      {note && (
        <span class="data__note">
          <Lines text={note} />
        </span>
      )}
      {delta && <span class="data__note nowrap">{delta}</span>}
      {moved.map((line) => (
        <span class="data__note">{line}</span>
      ))}
    </>
  );
}

/** A value in words, with what it stands for. */
export function cellText(
  plan: Plan,
  { subject, measure }: ComparedRow,
  { value, names = [], ifPaid }: ComparedCell,
  { language }: View,
): { value: string; note?: string } {
  const text = messages(language);
  const usual = { value: valueText(language, measure, value) };
  if (subject.about === 'share-rule') {
    return { value: value === 0 ? text.ruleHolds : text.ruleBroken(listed(language, names)) };
  }
  if (subject.about === 'largest-source' && names[0] !== undefined) {
    return { ...usual, note: sourceName(plan, names[0]) };
  }
  if (subject.about === 'areas-without-offer') {
    const areas = names.map((id) => areaName(plan, id));
    return value === 0 ? { value: text.none } : { ...usual, note: listed(language, areas) };
  }
  if (ifPaid !== undefined && ifPaid !== value) {
    return { ...usual, note: text.ifPaid(formatShare(language, ifPaid)) };
  }
  return usual;
}

/** How far a cell lies from the plan's, in words; undefined when it cannot be said. */
export function cellDelta(
  { measure, subject }: ComparedRow,
  { value, delta, differs, ifPaid }: ComparedCell,
  { language }: View,
): string | undefined {
  const text = messages(language);
  if (delta === null) return value === null ? undefined : text.planCannotBeSaid;
  if (subject.about === 'share-rule') return differs ? text.otherThanInPlan : text.asInPlan;
  if (delta === 0 && differs) return ifPaid === undefined ? text.otherThanPlan : text.otherIfPaid;
  return deltaText(language, measure, delta);
}

/** Whether the names of a row are activities. */
export function hasActivities({ about }: Subject): boolean {
  return (
    about === 'approach' ||
    about === 'undecided' ||
    about === 'uncovered-activities' ||
    about === 'anchoring-faults'
  );
}

/** The activities that a cell has more and fewer than the plan, by name. */
export function movedNames(plan: Plan, { named }: ComparedCell, { language }: View): string[] {
  const text = messages(language);
  const inWords = (ids: readonly string[]) => activityNames(plan, ids, language).join(', ');
  if (!named) return [];
  return [
    ...(named.more.length > 0 ? [text.also(inWords(named.more))] : []),
    ...(named.fewer.length > 0 ? [text.notHere(inWords(named.fewer))] : []),
  ];
}

/** Activities by name, in the order of names. */
export function activityNames(
  plan: Plan,
  ids: readonly string[],
  language: View['language'],
): string[] {
  return ids.map((id) => activityName(plan, id)).toSorted((a, b) => compareNames(language, a, b));
}
