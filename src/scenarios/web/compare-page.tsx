import { toKroner } from '../../shared/index.ts';
import type { View } from '../../platform/http/index.ts';
import { formatRoundMoney, type Language } from '../../platform/i18n/index.ts';
import { planWords, type PlanReading } from '../../plan/index.ts';
import {
  Alert,
  Button,
  ButtonLink,
  CheckboxGroup,
  ComparisonBars,
  EmptyState,
  FilterChips,
  Form,
  FormActions,
  PageHeader,
  Section,
} from '../../ui/index.ts';
import { isArchived } from '../domain/scenario-data.ts';
import { ActivityTable } from './activity-table.tsx';
import { adoptMessages } from './adopt/messages.ts';
import { barNames } from './bar-names.ts';
import { type ComparedWay, compareWays, wayInSentence, wayName } from './columns.ts';
import { CoverageChart } from './coverage-chart.tsx';
import { DepthParts } from './depth-parts.tsx';
import { ComparisonTable, HowQuestionsAreFound } from './comparison-table.tsx';
import { comparisonTitle } from './headline.ts';
import { fileMessages } from './file-messages.ts';
import { messages } from './messages.ts';
import { paperMessages } from './paper/paper-messages.ts';
import { limitsMessages } from './optimise/limits-messages.ts';
import {
  bestPlanPath,
  boardPaperPath,
  comparisonFilePath,
  type ComparisonQuery,
  decisionsPath,
  newScenarioPath,
  runsPath,
  scenariosPath,
  slidersPath,
  stressPath,
} from './paths.ts';
import { MOST_COLUMNS, type SelectionProblem } from './query.ts';
import { runMessages } from './runs/messages.ts';
import { ScenarioList } from './scenario-list.tsx';
import { sliderMessages } from './sliders/messages.ts';
import { stressMessages } from './stress/messages.ts';
import { listed, planPeriod } from './words.ts';

/** What the comparison shows. */
export interface ComparePageProps {
  reading: PlanReading;
  /** The plan and all scenarios. */
  all: readonly ComparedWay[];
  /** Two to four of them. */
  shown: readonly ComparedWay[];
  problems: readonly SelectionProblem[];
  query: ComparisonQuery;
  view: View;
}

/** The title of the comparison: its point. */
export function comparePageTitle(language: Language, shown: readonly ComparedWay[]): string {
  return shown.length < 2
    ? messages(language).compare.nothingYet
    : comparisonTitle(language, shown);
}

/** Up to four ways on side by side, with what each of them does otherwise than the plan. */
export function ComparePage(props: ComparePageProps) {
  const { reading, shown, query, view } = props;
  const { language } = view;
  const text = messages(language);
  const { id } = reading.partnership;
  const isEmpty = shown.length < 2;
  return (
    <>
      <PageHeader
        eyebrow={text.room}
        title={comparePageTitle(language, shown)}
        lead={isEmpty ? text.compare.leadFirst : text.compare.lead}
        actions={
          <>
            {!isEmpty && view.may('scenarios.create-scenario') && (
              <ButtonLink href={view.href(newScenarioPath(id))}>{text.compare.new}</ButtonLink>
            )}
            <ButtonLink href={view.href(slidersPath(id))}>
              {sliderMessages(language).fromCompare}
            </ButtonLink>
            {view.may('scenarios.start-run') && (
              <ButtonLink href={view.href(bestPlanPath(id))}>
                {limitsMessages(language).link}
              </ButtonLink>
            )}
            <ButtonLink href={view.href(stressPath(id))}>
              {stressMessages(language).link}
            </ButtonLink>
          </>
        }
        readOnly={!view.may('scenarios.create-scenario') && planWords(language).readOnly}
        language={language}
      />
      {isEmpty ? <NoScenarios {...props} /> : <Compared {...props} query={query} />}
      <p class="print-hidden">
        <a href={view.href(decisionsPath(id))}>{adoptMessages(view.language).toDecisions}</a>
        {' · '}
        <a href={view.href(runsPath(id))}>{runMessages(language).toList}</a>
      </p>
    </>
  );
}

function NoScenarios({ reading, view }: ComparePageProps) {
  const text = messages(view.language).compare;
  return (
    <EmptyState
      title={text.empty}
      action={
        view.may('scenarios.create-scenario') && (
          <ButtonLink kind="primary" href={view.href(newScenarioPath(reading.partnership.id))}>
            {text.new}
          </ButtonLink>
        )
      }
    >
      {text.emptyText}
    </EmptyState>
  );
}

function Compared(props: ComparePageProps) {
  const { reading, all, shown, query, view } = props;
  const { plan, partnership } = reading;
  const { language } = view;
  const text = messages(language).compare;
  const { comparison, depth, activities } = compareWays(reading, shown, query.year);
  const onlyDifferences = query.onlyDifferences ?? false;
  return (
    <>
      <Problems {...props} />
      <GapChart {...props} />
      <CoverageChart reading={reading} shown={shown} comparison={comparison} language={language} />
      <Section title={text.sideBySide} id="sammenlign">
        <Selection {...props} />
        <Switches {...props} year={comparison.year} />
        <ComparisonTable
          plan={plan}
          partnershipId={partnership.id}
          ways={shown}
          comparison={comparison}
          onlyDifferences={onlyDifferences}
          view={view}
        />
        <p class="chart__source">{text.ties}</p>
        <p class="print-hidden">
          <a href={view.href(boardPaperPath(partnership.id, query))}>
            {paperMessages(language).open}
          </a>
          {' · '}
          <a href={view.href(comparisonFilePath(partnership.id, query))} data-turbo="false">
            {fileMessages(language).download}
          </a>
        </p>
        <DepthParts
          plan={plan}
          ways={shown}
          comparison={comparison}
          depth={depth}
          onlyDifferences={onlyDifferences}
          view={view}
        />
        <HowQuestionsAreFound plan={plan} view={view} />
      </Section>
      <Section title={text.activities} lead={text.activitiesLead(planPeriod(plan))} id="indsatser">
        <ActivityTable
          plan={plan}
          partnershipId={partnership.id}
          ways={shown}
          rows={activities.filter((row) => !onlyDifferences || row.differs)}
          view={view}
        />
      </Section>
      <Section title={text.list} id="alle">
        <ScenarioList reading={reading} ways={all} view={view} />
      </Section>
    </>
  );
}

function Problems({ problems, view }: ComparePageProps) {
  if (problems.length === 0) return null;
  const { language } = view;
  return (
    <Alert kind="caution" title={messages(language).compare.problemTitle}>
      {problems.map((problem) => (
        <p>{problemText(language, problem)}</p>
      ))}
    </Alert>
  );
}

/** What is wrong with an address' choice of ways, in words. */
export function problemText(language: Language, problem: SelectionProblem): string {
  const { compare, quoted } = messages(language);
  switch (problem.kind) {
    case 'too-many':
      return compare.tooMany(problem.asked, MOST_COLUMNS);
    case 'only-plan':
      return compare.onlyPlan;
    case 'unknown': {
      const names = listed(language, problem.names.map(quoted));
      return problem.names.length === 1 ? compare.unknown(names) : compare.unknownMany(names);
    }
  }
}

/** Years in which nothing is missing anywhere are left out. */
function GapChart({ reading, shown, view }: ComparePageProps) {
  const { plan } = reading;
  const { language } = view;
  const { chart, compare } = messages(language);
  const totals = shown.map(({ evaluation }) => evaluation.total.gap);
  const most = Math.max(...totals);
  if (most === 0) return null;
  const years = reading.evaluation.years
    .map((one, index) => ({
      year: one.year,
      gaps: shown.map(({ evaluation }) => evaluation.years[index]!.gap),
    }))
    .filter(({ gaps }) => gaps.some((gap) => gap > 0));
  const worst = totals.findIndex((total) => total === most);
  const money = formatRoundMoney(language, totals[worst]!);
  const title = totals.every((total) => total === most)
    ? chart.titleSame(money, planPeriod(plan))
    : chart.title(wayInSentence(language, shown[worst]!), money, planPeriod(plan));
  return (
    <ComparisonBars
      id="mangler"
      title={title}
      description={chart.description}
      source={`${compare.planSource(plan.title)} ${planWords(language).countedSources}`}
      bars={barNames(shown.map((way) => wayName(language, way)))}
      parts={years.map(({ year, gaps }) => ({
        label: String(year),
        values: gaps.map(toKroner),
      }))}
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

function Selection({ reading, all, shown, query, view }: ComparePageProps) {
  const { language } = view;
  const text = messages(language).compare;
  const hidden = {
    ...(query.year !== undefined && { aar: String(query.year) }),
    ...(query.onlyDifferences && { kun: 'forskelle' }),
  };
  return (
    // Left out on paper, as the other choices of a section are.
    <div class="section__actions">
      <Form
        method="get"
        action={view.href(scenariosPath(reading.partnership.id))}
        hidden={hidden}
        label={text.choose}
      >
        <CheckboxGroup
          name="vis"
          label={text.choose}
          inline
          hint={text.chooseHint}
          options={all
            .filter(
              (way) => shown.includes(way) || !way.scenario || !isArchived(way.scenario.stored),
            )
            .map((way) => ({ value: way.key, label: wayName(language, way) }))}
          values={shown.map(({ key }) => key)}
          language={language}
        />
        <FormActions>
          <Button kind="secondary">{text.submit}</Button>
        </FormActions>
      </Form>
    </div>
  );
}

function Switches({ reading, shown, query, year, view }: ComparePageProps & { year: number }) {
  const { language } = view;
  const text = messages(language).compare;
  const columns = shown.map(({ key }) => key);
  const href = (change: ComparisonQuery) =>
    view.href(scenariosPath(reading.partnership.id, { ...query, columns, ...change }));
  return (
    <>
      <FilterChips
        label={text.rows}
        chips={[false, true].map((onlyDifferences) => ({
          label: onlyDifferences ? text.onlyDifferences : text.allRows,
          href: href({ onlyDifferences }),
          chosen: (query.onlyDifferences ?? false) === onlyDifferences,
        }))}
        language={language}
      />
      <FilterChips
        label={text.year}
        chips={reading.evaluation.years.map((one) => ({
          label: String(one.year),
          href: href({ year: one.year }),
          chosen: one.year === year,
        }))}
        language={language}
      />
    </>
  );
}
