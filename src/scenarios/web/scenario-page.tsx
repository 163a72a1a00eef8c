import type { Evaluation } from '../../engine/index.ts';
import type { View } from '../../platform/http/index.ts';
import { formatDate, formatRoundMoney, type Language } from '../../platform/i18n/index.ts';
import { planWords, type PlanReading } from '../../plan/index.ts';
import {
  Alert,
  Button,
  ButtonLink,
  ErrorSummary,
  Form,
  FormActions,
  type KeyFigure,
  KeyFigures,
  PageHeader,
  Section,
} from '../../ui/index.ts';
import { compare } from '../domain/comparison.ts';
import { focusYear } from '../domain/outlook.ts';
import type { Measure, Subject } from '../domain/row-spec.ts';
import { dataOf, isArchived } from '../domain/scenario-data.ts';
import type { ScenarioDecision } from '../domain/adopt/decision.ts';
import { AdoptedNote } from './adopt/adopted-note.tsx';
import { adoptMessages } from './adopt/messages.ts';
import { CoverTable, YearTable } from './consequence-tables.tsx';
import { messages } from './messages.ts';
import { limitsMessages } from './optimise/limits-messages.ts';
import { pageMessages } from './page-messages.ts';
import {
  bestPlanPath,
  adoptScenarioPath,
  archivePath,
  editScenarioPath,
  mergePath,
  newScenarioPath,
  PLAN_KEY,
  removeScenarioPath,
  scenarioKey,
  scenariosPath,
  slidersPath,
  undoScenarioPath,
} from './paths.ts';
import { type ScenarioReading, summaryOf } from './readings.ts';
import { rowMessages } from './row-messages.ts';
import { sliderMessages } from './sliders/messages.ts';
import { deltaText, planPeriod, valueText } from './words.ts';
import { AddForms } from './workspace/add-forms.tsx';
import { DifferenceList, mayChange, type SentSetting } from './workspace/difference-list.tsx';
import { workspaceMessages } from './workspace/messages.ts';

interface ScenarioProps {
  reading: PlanReading;
  scenario: ScenarioReading;
  /** The decision by which it became the plan. */
  adopted?: ScenarioDecision | undefined;
  /** A small form that was sent and not stored. */
  sent?: SentSetting | undefined;
  /** Whether there is a change of the scenario to take back. */
  hasChange?: boolean;
  view: View;
}

/** The title of a scenario's page: what it comes to beside the plan. */
export function scenarioTitle(
  language: Language,
  plan: Evaluation,
  { stored, evaluation }: ScenarioReading,
): string {
  const text = pageMessages(language).page;
  const delta = evaluation.total.gap - plan.total.gap;
  if (evaluation.total.gap === 0) return text.titleCovered(stored.name, plan.plan.lastYear);
  if (delta === 0) return text.titleSame(stored.name);
  const money = formatRoundMoney(language, Math.abs(delta) as typeof plan.total.gap);
  return delta < 0 ? text.titleLess(stored.name, money) : text.titleMore(stored.name, money);
}

/** One scenario: what it does otherwise than the plan, and what follows year by year. */
export function ScenarioPage(props: ScenarioProps) {
  const { reading, scenario, sent, view } = props;
  const { language } = view;
  const text = pageMessages(language).page;
  return (
    <>
      <PageHeader
        crumbs={[
          {
            label: messages(language).room,
            href: view.href(scenariosPath(reading.partnership.id)),
          },
        ]}
        title={scenarioTitle(language, reading.evaluation, scenario)}
        lead={summaryOf(scenario.stored)}
        actions={<Actions {...props} />}
        readOnly={!view.may('scenarios.update-scenario') && planWords(language).readOnly}
        language={language}
      />
      <AdoptedNote {...props} />
      <Archived {...props} />
      {sent && <ErrorSummary errors={sent.errors} language={language} />}
      <Differences {...props} />
      <Figures {...props} />
      <Section title={text.years} id="aar">
        <YearTable plan={reading.evaluation} scenario={scenario.evaluation} view={view} />
        <SourceLine {...props} />
      </Section>
      <Section title={text.cover} id="indsatser">
        <CoverTable
          partnershipId={reading.partnership.id}
          plan={reading.evaluation}
          scenario={scenario.evaluation}
          view={view}
        />
      </Section>
    </>
  );
}

function Actions({ reading, scenario, view }: ScenarioProps) {
  const text = pageMessages(view.language).page;
  const partnershipId = reading.partnership.id;
  const more = workspaceMessages(view.language);
  const { id } = scenario.stored;
  const isOpen = !isArchived(scenario.stored);
  const columns = [PLAN_KEY, scenarioKey(id)];
  return (
    <>
      <ButtonLink kind="primary" href={view.href(scenariosPath(partnershipId, { columns }))}>
        {text.compare}
      </ButtonLink>
      {isOpen && view.may('scenarios.update-scenario') && (
        <ButtonLink href={view.href(editScenarioPath(partnershipId, id))}>{text.edit}</ButtonLink>
      )}
      {view.may('scenarios.adopt-scenario') && (
        <ButtonLink href={view.href(adoptScenarioPath(partnershipId, id))}>
          {adoptMessages(view.language).toAdopt}
        </ButtonLink>
      )}
      <ButtonLink
        href={view.href(slidersPath(partnershipId, `fra=${encodeURIComponent(scenarioKey(id))}`))}
      >
        {sliderMessages(view.language).fromScenario}
      </ButtonLink>
      {view.may('scenarios.start-run') && (
        <ButtonLink href={view.href(bestPlanPath(partnershipId, { beat: id }))}>
          {limitsMessages(view.language).beat}
        </ButtonLink>
      )}
      {view.may('scenarios.create-scenario') && (
        <ButtonLink kind="quiet" href={view.href(newScenarioPath(partnershipId, id))}>
          {text.duplicate}
        </ButtonLink>
      )}
      {view.may('scenarios.merge-differences') && (
        <ButtonLink kind="quiet" href={view.href(mergePath(partnershipId, id))}>
          {more.merge.link}
        </ButtonLink>
      )}
      {isOpen && view.may('scenarios.archive-scenario') && (
        <Form action={view.href(archivePath(partnershipId, id))}>
          <Button kind="quiet">{more.archive.put}</Button>
        </Form>
      )}
      {view.may('scenarios.remove-scenario') && (
        <ButtonLink kind="quiet" href={view.href(removeScenarioPath(partnershipId, id))}>
          {text.remove}
        </ButtonLink>
      )}
    </>
  );
}

function Differences({ reading, scenario, sent, hasChange, view }: ScenarioProps) {
  const { language } = view;
  const { stored } = scenario;
  const partnershipId = reading.partnership.id;
  const text = workspaceMessages(language);
  const list = { reading, stored, sent, view };
  const canChange = mayChange(list);
  return (
    <>
      <Section
        title={pageMessages(language).page.what}
        id="forskelle"
        actions={
          canChange &&
          hasChange && (
            <Form action={view.href(undoScenarioPath(partnershipId, stored.id))}>
              <Button kind="quiet" small>
                {text.undoLatest}
              </Button>
            </Form>
          )
        }
      >
        <DifferenceList {...list} />
      </Section>
      {canChange && (
        <Section title={text.add} lead={text.addLead} id="skift">
          <AddForms {...list} />
          <FormActions>
            <ButtonLink kind="quiet" href={view.href(editScenarioPath(partnershipId, stored.id))}>
              {text.largeForm}
            </ButtonLink>
          </FormActions>
        </Section>
      )}
    </>
  );
}

function Archived({ reading, scenario, view }: ScenarioProps) {
  const { archived } = dataOf(scenario.stored);
  if (archived === undefined) return null;
  const text = workspaceMessages(view.language).archive;
  return (
    <Alert kind="info" title={text.title(formatDate(view.language, archived))}>
      <p>{text.text}</p>
      {view.may('scenarios.archive-scenario') && (
        <Form
          action={view.href(archivePath(reading.partnership.id, scenario.stored.id))}
          hidden={{ goer: 'frem' }}
        >
          <FormActions>
            <Button small>{text.out}</Button>
          </FormActions>
        </Form>
      )}
    </Alert>
  );
}

type FigureSubject = Extract<
  Subject['about'],
  'gap-total' | 'reach-paid' | 'uncovered-activities' | 'posts'
>;

function Figures({ reading, scenario, view }: ScenarioProps) {
  const { language } = view;
  const text = pageMessages(language).page;
  const year = focusYear([reading.evaluation, scenario.evaluation]);
  const { rows } = compare(reading.evaluation, [scenario.evaluation], year);
  const figure = (
    about: FigureSubject,
    label: string,
    how: string,
    better?: 'lower' | 'higher',
  ): KeyFigure => {
    const { measure, cells } = rows.find(({ subject }) => subject.about === about)!;
    const { value, delta } = cells[0]!;
    return {
      label,
      value: figureValue(language, measure, value),
      ...(delta !== null && { change: changeOf(language, measure, delta, better) }),
      origin: { calculation: how, source: planWords(language).countedSources },
    };
  };
  const how = rowMessages(language).how;
  return (
    <Section title={text.figures} id="tal">
      <KeyFigures
        label={text.figures}
        figures={[
          figure('gap-total', text.figureGap(planPeriod(reading.plan)), how.gap, 'lower'),
          figure('uncovered-activities', text.figureUncovered(year), how.gap, 'lower'),
          figure('reach-paid', text.figureReach(year), how.people, 'higher'),
          figure('posts', text.figurePosts(year), how.staff),
        ]}
        language={language}
      />
    </Section>
  );
}

function figureValue(language: Language, measure: Measure, value: number | null): string {
  return measure === 'money' && value !== null
    ? formatRoundMoney(language, value as Parameters<typeof formatRoundMoney>[1])
    : valueText(language, measure, value);
}

function changeOf(
  language: Language,
  measure: Measure,
  delta: number,
  better: 'lower' | 'higher' | undefined,
): NonNullable<KeyFigure['change']> {
  const isBetter = better === 'lower' ? delta < 0 : delta > 0;
  const words = deltaText(language, measure, delta);
  return {
    text: words,
    direction: delta === 0 ? 'same' : delta > 0 ? 'up' : 'down',
    tone: delta === 0 || !better ? 'plain' : isBetter ? 'good' : 'gap',
  };
}

function SourceLine({ reading, scenario, view }: ScenarioProps) {
  const text = pageMessages(view.language).page;
  return (
    <p class="chart__source">
      {text.source(reading.plan.title, scenario.stored.name)}{' '}
      {planWords(view.language).countedSources}
    </p>
  );
}
