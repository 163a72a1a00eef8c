import { toKroner } from '../../../shared/index.ts';
import { planWords } from '../../../plan/index.ts';
import {
  Alert,
  Button,
  type Column,
  ComparisonBars,
  DataTable,
  ErrorSummary,
  Form,
  FormActions,
  type FormError,
  PageHeader,
  StatusWord,
  TextField,
} from '../../../ui/index.ts';
import { barNames } from '../bar-names.ts';
import { wayName } from '../columns.ts';
import { messages } from '../messages.ts';
import {
  type ComparisonQuery,
  boardPaperPath,
  boardPaperPdfPath,
  scenariosPath,
} from '../paths.ts';
import type { PaperMatter, PaperSubject } from './paper-matter.ts';
import { paperMessages } from './paper-messages.ts';
import { MOST_SIGNS } from './recommendation.ts';

interface PaperPageProps {
  readonly subject: PaperSubject;
  readonly matter: PaperMatter;
  readonly query: ComparisonQuery;
  /** What was typed as a recommendation, also when it cannot be shown. */
  readonly typed: string;
  readonly errors: readonly FormError[];
  /** Words about ways that the address asks for and that cannot be shown. */
  readonly problems: readonly string[];
}

/** Bestyrelsespapir: what each way on means, on one sheet of paper. */
export function PaperPage(props: PaperPageProps) {
  const { subject, matter, query, problems } = props;
  const { reading, shown, view } = subject;
  const { language } = view;
  const { id } = reading.partnership;
  const text = paperMessages(language);
  const names = shown.map((way) => wayName(language, way));
  return (
    <article class="board-paper">
      <PageHeader
        crumbs={[{ label: messages(language).room, href: view.href(scenariosPath(id, query)) }]}
        eyebrow={text.name}
        title={matter.title}
        language={language}
      />
      <p class="board-paper__facts">{matter.facts.join(' · ')}</p>
      {problems.length > 0 && (
        <Alert kind="caution" title={messages(language).compare.problemTitle}>
          {problems.map((problem) => (
            <p>{problem}</p>
          ))}
        </Alert>
      )}
      <Tools {...props} />
      {matter.recommendation !== undefined && (
        <p class="board-paper__recommendation">
          <strong>{text.recommendation}:</strong> {matter.recommendation}
        </p>
      )}
      <h2>{text.ways}</h2>
      <dl class="board-paper__ways">
        {matter.ways.map(({ name, sentences, otherwise }) => (
          <div>
            <dt>{name}</dt>
            <dd>
              {sentences}
              {otherwise !== undefined && <span class="board-paper__otherwise">{otherwise}</span>}
            </dd>
          </div>
        ))}
      </dl>
      <Figures matter={matter} names={names} language={language} />
      <div class="board-paper__beside">
        <Chart subject={subject} />
        <section>
          <h2>{text.decisions}</h2>
          <ol class="board-paper__decisions">
            {matter.decisions.map((decision) => (
              <li>{decision}</li>
            ))}
          </ol>
        </section>
      </div>
      <Assumptions matter={matter} names={names} language={language} />
      <p class="chart__source">
        {matter.sources} {planWords(language).countedSources} {text.whole}{' '}
        <a href={view.href(scenariosPath(id, query))}>{messages(language).room}</a>.
      </p>
    </article>
  );
}

/** What is done with the paper on screen; none of it is printed. */
function Tools({ subject, query, typed, errors }: PaperPageProps) {
  const { reading, recommendation, view } = subject;
  const { language } = view;
  const text = paperMessages(language);
  const { id } = reading.partnership;
  const error = errors[0]?.text;
  return (
    <div class="board-paper__tools print-hidden">
      <p>
        {text.how}{' '}
        <a href={view.href(boardPaperPdfPath(id, query, recommendation))} data-turbo="false">
          {text.download}
        </a>
        {' · '}
        <a href={view.href(scenariosPath(id, query))}>{text.back}</a>
      </p>
      <ErrorSummary errors={errors} language={language} />
      <Form
        method="get"
        action={view.href(boardPaperPath(id))}
        label={text.recommend}
        hidden={{
          vis: (query.columns ?? []).join(','),
          ...(query.year !== undefined && { aar: String(query.year) }),
        }}
      >
        <TextField
          name="anbefaling"
          label={text.recommendLabel}
          hint={text.recommendHint}
          value={typed}
          maxlength={MOST_SIGNS}
          width="full"
          {...(error !== undefined && { error })}
          language={language}
        />
        <FormActions>
          <Button kind="secondary">{text.recommendSubmit}</Button>
        </FormActions>
      </Form>
    </div>
  );
}

interface TableProps {
  readonly matter: PaperMatter;
  readonly names: readonly string[];
  readonly language: 'da' | 'en';
}

function Figures({ matter, names, language }: TableProps) {
  type Row = PaperMatter['table']['rows'][number];
  const columns: Column<Row>[] = [
    { key: 'question', header: paperMessages(language).question, cell: ({ label }) => label },
    ...names.map((header, index) => ({
      key: `way-${index}`,
      header,
      cell: ({ cells }: Row) => {
        const { value, delta, best } = cells[index]!;
        return (
          <>
            {best ? <strong>{value}</strong> : value}
            {best && (
              <>
                {' '}
                <StatusWord tone="good">{messages(language).best}</StatusWord>
              </>
            )}
            {delta !== undefined && <span class="data__note">{delta}</span>}
          </>
        );
      },
    })),
  ];
  return (
    <DataTable
      id="papir-tal"
      caption={matter.table.caption}
      columns={columns}
      rows={matter.table.rows}
      language={language}
      dense
      fit
      stack
    />
  );
}

function Assumptions({ matter, names, language }: TableProps) {
  type Row = PaperMatter['assumptions']['rows'][number];
  const text = paperMessages(language);
  const columns: Column<Row>[] = [
    { key: 'source', header: text.source, cell: ({ name }) => name },
    { key: 'chance', header: text.chance, cell: ({ chance }) => chance },
    ...names.map((header, index) => ({
      key: `way-${index}`,
      header,
      cell: ({ cells }: Row) => cells[index]!,
    })),
  ];
  return (
    <>
      {matter.assumptions.rows.length > 0 && (
        <DataTable
          id="papir-forudsaetninger"
          caption={text.assumptions}
          columns={columns}
          rows={matter.assumptions.rows}
          language={language}
          dense
          fit
          stack
        />
      )}
      <p class="chart__source">{matter.assumptions.note}</p>
    </>
  );
}

function Chart({ subject }: { subject: PaperSubject }) {
  const { reading, shown, view } = subject;
  const { language } = view;
  const { chart } = messages(language);
  const years = reading.evaluation.years
    .map(({ year }, index) => ({
      label: String(year),
      values: shown.map(({ evaluation }) => toKroner(evaluation.years[index]!.gap)),
    }))
    .filter(({ values }) => values.some((value) => value > 0));
  if (years.length === 0) return null;
  return (
    <ComparisonBars
      id="papir-mangler"
      title={paperMessages(language).chart}
      bars={barNames(shown.map((way) => wayName(language, way)))}
      parts={years}
      measure={{
        unit: chart.unit,
        per: 1_000_000,
        decimals: 1,
        tableUnit: chart.tableUnit,
        tableDecimals: 0,
      }}
      language={language}
    />
  );
}
