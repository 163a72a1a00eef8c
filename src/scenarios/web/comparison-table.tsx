import type { Plan } from '../../engine/index.ts';
import type { View } from '../../platform/http/index.ts';
import { planWords } from '../../plan/index.ts';
import {
  type Column,
  type Content,
  DataTable,
  type RowGroup,
  Section,
  StatusWord,
} from '../../ui/index.ts';
import type { ComparedCell, ComparedRow, Comparison } from '../domain/comparison.ts';
import { type Question, QUESTIONS } from '../domain/row-spec.ts';
import { type ComparedWay, wayName } from './columns.ts';
import { Lines } from './lines.tsx';
import { messages } from './messages.ts';
import { scenarioPath } from './paths.ts';
import { rowLabel } from './row-label.ts';
import { rowMessages } from './row-messages.ts';
import { areaName, deltaText, listed, planPeriod, sourceName, valueText } from './words.ts';

interface TableProps {
  plan: Plan;
  partnershipId: string;
  ways: readonly ComparedWay[];
  comparison: Comparison;
  onlyDifferences: boolean;
  view: View;
}

interface TableRow {
  readonly key: string;
  readonly label: Content;
  readonly cells: readonly Content[];
}

/** Columns are ways on, rows are questions; every value says how far it lies from the plan's. */
export function ComparisonTable(props: TableProps) {
  const { ways, comparison, view } = props;
  const text = messages(view.language).compare;
  const columns: Column<TableRow>[] = [
    { key: 'question', header: text.question, cell: (row) => row.label },
    ...ways.map((way, index) => ({
      key: `way-${index}`,
      header: wayName(view.language, way),
      ...(!way.scenario && { note: text.asPlanned }),
      cell: (row: TableRow) => row.cells[index] ?? '',
    })),
  ];
  return (
    <DataTable
      id="sammenligning"
      caption={text.table(comparison.year)}
      columns={columns}
      groups={[differenceGroup(props), ...questionGroups(props)]}
      language={view.language}
      dense
      fit
    />
  );
}

function differenceGroup({ ways, partnershipId, view }: TableProps): RowGroup<TableRow> {
  const text = messages(view.language).compare;
  const cells = ways.map((way) =>
    way.scenario ? (
      <a href={view.href(scenarioPath(partnershipId, way.scenario.stored.id))}>
        {text.differenceCount(way.differences)}
      </a>
    ) : (
      text.noDifference
    ),
  );
  const row = { key: 'differences', label: text.differencesRow, cells };
  return { key: 'differences', title: text.whatDiffers, rows: [row] };
}

function questionGroups(props: TableProps): RowGroup<TableRow>[] {
  const { comparison, onlyDifferences, view } = props;
  const text = rowMessages(view.language);
  return QUESTIONS.flatMap((question) => {
    const rows = comparison.rows.filter(
      (row) => row.question === question && (!onlyDifferences || row.differs),
    );
    if (rows.length === 0) return [];
    const title = (
      <>
        {text.question[question]} · <a href={`#${howId(question)}`}>{text.howFound}</a>
      </>
    );
    return [{ key: question, title, rows: rows.map((row) => tableRow(props, row)) }];
  });
}

function howId(question: Question): string {
  return `fundet-${question}`;
}

/** How the figures of each question are found. */
export function HowQuestionsAreFound({ plan, view }: { plan: Plan; view: View }) {
  const text = rowMessages(view.language);
  return (
    <Section title={text.howFound} id="fundet" level={3}>
      <dl class="facts">
        {QUESTIONS.map((question) => (
          <div id={howId(question)}>
            <dt>{text.question[question]}</dt>
            <dd>{text.how[question]}</dd>
          </div>
        ))}
      </dl>
      <p class="chart__source">
        {messages(view.language).compare.planSource(plan.title)} {planPeriod(plan)}.{' '}
        {planWords(view.language).countedSources}
      </p>
    </Section>
  );
}

function tableRow({ plan, ways, view }: TableProps, row: ComparedRow): TableRow {
  const { subject } = row;
  const key = Object.values(subject).join('-');
  const label = rowLabel(plan, view.language, subject);
  const cells = row.cells.map((cell, index) => (
    <Cell plan={plan} row={row} cell={cell} isPlan={!ways[index]?.scenario} view={view} />
  ));
  return { key, label, cells };
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
    </>
  );
}

function cellText(
  plan: Plan,
  { subject, measure }: ComparedRow,
  { value, names = [] }: ComparedCell,
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
  return usual;
}

function cellDelta(
  { measure, subject }: ComparedRow,
  { delta, differs }: ComparedCell,
  { language }: View,
): string | undefined {
  const text = messages(language);
  if (delta === null) return undefined;
  if (subject.about === 'share-rule') return differs ? undefined : text.asInPlan;
  if (delta === 0 && differs) return text.otherThanPlan;
  return deltaText(language, measure, delta);
}
