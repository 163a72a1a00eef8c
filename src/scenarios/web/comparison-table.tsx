import type { Plan } from '../../engine/index.ts';
import type { View } from '../../platform/http/index.ts';
import { planWords } from '../../plan/index.ts';
import { type Column, DataTable, type RowGroup, Section } from '../../ui/index.ts';
import type { Comparison } from '../domain/comparison.ts';
import { type Question, QUESTIONS } from '../domain/row-spec.ts';
import type { ComparedWay } from './columns.ts';
import { type TableRow, tableRow, wayColumns } from './compared-cells.tsx';
import { messages } from './messages.ts';
import { scenarioPath } from './paths.ts';
import { rowMessages } from './row-messages.ts';
import { planPeriod } from './words.ts';

interface TableProps {
  plan: Plan;
  partnershipId: string;
  ways: readonly ComparedWay[];
  comparison: Comparison;
  onlyDifferences: boolean;
  view: View;
}

/** Columns are ways on, rows are questions; every value says how far it lies from the plan's. */
export function ComparisonTable(props: TableProps) {
  const { ways, comparison, view } = props;
  const text = messages(view.language).compare;
  const columns: Column<TableRow>[] = [
    { key: 'question', header: text.question, cell: (row) => row.label },
    ...wayColumns(ways, view),
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
      stack
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
