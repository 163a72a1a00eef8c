import type { Scenario } from '../../../engine/index.ts';
import type { View } from '../../../platform/http/index.ts';
import { formatMoment, formatNumber, formatShare } from '../../../platform/i18n/index.ts';
import { planWords, type PlanReading } from '../../../plan/index.ts';
import {
  Alert,
  Button,
  ButtonLink,
  type Content,
  Facts,
  Form,
  FormActions,
  PageHeader,
  Section,
} from '../../../ui/index.ts';
import type { Run } from '../../domain/runs/run.ts';
import { messages } from '../messages.ts';
import { againRunPath, bestPlanPath, cancelRunPath, runsPath, scenariosPath } from '../paths.ts';
import { runMessages } from './messages.ts';
import { askedFacts, isOpen, problemWords, runTitle } from './run-words.ts';

/** What the page of a run shows. */
export interface RunPageProps {
  readonly run: Run;
  readonly reading: PlanReading;
  readonly scenarios: readonly Scenario[];
  /** Who asked for it. */
  readonly askedBy: string;
  /** How many runs have their turn before it. */
  readonly ahead: number;
  /** Whether the plan or a scenario of it is another than was computed. */
  readonly isStale: boolean;
  readonly now: Date;
  /** What it found; absent until it is done. */
  readonly result?: Content;
  readonly view: View;
}

/** One run: where it stands, what was asked, and what it found. */
export function RunPage(props: RunPageProps) {
  const { run, reading, scenarios, view } = props;
  const { language } = view;
  const text = runMessages(language);
  const { id } = reading.partnership;
  return (
    <>
      <PageHeader
        crumbs={[
          { label: messages(language).room, href: view.href(scenariosPath(id)) },
          { label: text.list, href: view.href(runsPath(id)) },
        ]}
        title={runTitle(language, run, scenarios)}
        readOnly={!view.may('scenarios.start-run') && planWords(language).readOnly}
        language={language}
      />
      {isOpen(run) ? <Open {...props} /> : <Ended {...props} />}
      <Asked {...props} />
    </>
  );
}

function Open({ run, reading, ahead, now, view }: RunPageProps) {
  const { language, href } = view;
  const text = runMessages(language);
  const words =
    run.state === 'waiting' ? text.ahead(ahead) : run.isStopping ? text.stopping : text.working;
  return (
    <div class="run">
      <p role="status">{words}</p>
      <p>{text.meanwhile}</p>
      {run.state === 'running' && <Progress run={run} now={now} view={view} />}
      <FormActions>
        <ButtonLink href={href(view.path)}>{text.refresh}</ButtonLink>
        {view.may('scenarios.cancel-run') && !run.isStopping && (
          <Form action={href(cancelRunPath(reading.partnership.id, run.id))} inline>
            <Button kind="secondary">{text.cancel}</Button>
          </Form>
        )}
      </FormActions>
    </div>
  );
}

function Progress({ run, now, view: { language } }: Pick<RunPageProps, 'run' | 'now' | 'view'>) {
  const text = runMessages(language);
  const { progress, request } = run;
  const passed = Math.max(0, Math.round((now.getTime() - run.startedAt!.getTime()) / 1000));
  const seconds = text.seconds(formatNumber(language, passed));
  const share = (value: number | null) =>
    value === null ? text.fields.notYet : formatShare(language, value);
  const limit = request.kind === 'stress' ? undefined : request.timeLimit;
  const done = progress && 'done' in progress ? progress.done : undefined;
  return (
    <>
      <progress
        max={limit ?? 1}
        value={limit === undefined ? (done ?? 0) : Math.min(passed, limit)}
        aria-label={limit === undefined ? text.fields.done : text.fields.time}
      ></progress>
      <Facts
        facts={[
          {
            term: text.fields.time,
            value:
              limit === undefined
                ? seconds
                : `${seconds}, ${text.atMost(formatNumber(language, limit))}`,
          },
          ...(done === undefined ? [] : [{ term: text.fields.done, value: share(done) }]),
          ...(progress && 'value' in progress && request.kind === 'optimise'
            ? [
                { term: text.fields.best, value: share(progress.value) },
                { term: text.fields.bound, value: share(progress.bound) },
              ]
            : []),
        ]}
      />
    </>
  );
}

function Ended(props: RunPageProps) {
  const { run, reading, isStale, result, view } = props;
  const text = runMessages(view.language);
  switch (run.state) {
    case 'cancelled':
      return (
        <>
          <Alert kind="info">{text.cancelledText}</Alert>
          <Again {...props} label={text.again} hasOther />
        </>
      );
    case 'failed':
      return (
        <>
          <Alert kind="problem">
            {problemWords(view.language, run.problem, reading).map((words) => (
              <p>{words}</p>
            ))}
          </Alert>
          <Again {...props} label={text.again} hasOther />
        </>
      );
    default:
      return (
        <>
          {isStale && (
            <>
              <Alert kind="caution" title={text.stale}>
                {text.staleText(formatMoment(view.language, run.startedAt ?? run.askedAt))}
              </Alert>
              <Again {...props} label={text.againWithPlan} />
            </>
          )}
          {run.result === null ? (
            <>
              <Alert kind="caution">{text.unreadable}</Alert>
              {!isStale && <Again {...props} label={text.again} />}
            </>
          ) : (
            result
          )}
        </>
      );
  }
}

/** Offers to do it again, and to ask for something else where that may help. */
function Again({
  run,
  reading,
  view,
  label,
  hasOther = false,
}: RunPageProps & { label: string; hasOther?: boolean }) {
  if (!view.may('scenarios.start-run')) return null;
  const { id } = reading.partnership;
  return (
    <Form action={view.href(againRunPath(id, run.id))}>
      <FormActions>
        <Button kind="secondary">{label}</Button>
        {hasOther && run.request.kind !== 'stress' && (
          <ButtonLink href={view.href(bestPlanPath(id, { run: run.id }))}>
            {runMessages(view.language).otherLimits}
          </ButtonLink>
        )}
      </FormActions>
    </Form>
  );
}

function Asked({ run, reading, scenarios, askedBy, view }: RunPageProps) {
  const { language, href } = view;
  const text = runMessages(language);
  const { fields } = text;
  const { id } = reading.partnership;
  return (
    <Section title={text.asked} id="spurgt">
      <Facts
        facts={[
          ...askedFacts(language, run.request, scenarios),
          { term: fields.by, value: askedBy },
          { term: fields.at, value: formatMoment(language, run.askedAt) },
          ...(run.endedAt
            ? [{ term: fields.ended, value: formatMoment(language, run.endedAt) }]
            : []),
        ]}
      />
      <FormActions>
        <ButtonLink href={href(runsPath(id))}>{text.toList}</ButtonLink>
        <ButtonLink href={href(scenariosPath(id))}>{text.toScenarios}</ButtonLink>
      </FormActions>
    </Section>
  );
}
