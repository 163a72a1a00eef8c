import type { Optimum, OptimumExplanation, Scenario } from '../../../engine/index.ts';
import { formatMoney, formatRoundMoney, formatShare } from '../../../platform/i18n/index.ts';
import { planWords } from '../../../plan/index.ts';
import {
  Alert,
  ButtonLink,
  type Column,
  DataTable,
  Disclosure,
  KeyFigures,
  Section,
  ShareBar,
} from '../../../ui/index.ts';
import {
  type BestPlan,
  meanCoverage,
  meanCoveragePaid,
  readBestPlan,
} from '../../domain/limits/best-plan.ts';
import { countOf } from '../../domain/limits/question.ts';
import { bestPlanPath, saveFoundPath, scenarioPath } from '../paths.ts';
import { activityName, listed, planPeriod } from '../words.ts';
import {
  assumedIn,
  type Assumed,
  assumedText,
  type BestPlanRequest,
  type FoundProps,
  type OtherWay,
  otherWays,
  pointsText,
} from './found.ts';
import { countedWords, PARTS, summaryOf } from './limits-summary.ts';
import { limitsMessages } from './limits-messages.ts';
import { Choices, YearMoney } from './optimum-parts.tsx';
import { resultMessages } from './result-messages.ts';
import { Binding, ConflictPart, LeftOut } from './why-parts.tsx';

interface Props extends FoundProps {
  readonly request: BestPlanRequest;
  readonly optimum: Optimum;
  readonly explanation: OptimumExplanation | null;
}

/** What a run for the best plan found, evaluated anew in the plan as it is now. */
export function OptimumResult(props: FoundProps) {
  const { request, result } = props.run;
  if (request.kind !== 'optimise' || result?.kind !== 'optimise') return null;
  const { optimum, explanation } = result;
  const all = { ...props, request, optimum, explanation };
  if (optimum.value === null) return <NothingFound {...all} />;
  return <Found {...all} />;
}

function NothingFound(props: Props) {
  const { optimum, view } = props;
  const text = resultMessages(view.language);
  return (
    <>
      {optimum.status === 'infeasible' ? (
        <ConflictPart {...props} limits={props.request.limits} />
      ) : (
        <p class="section__lead">{text.noneInTimeText}</p>
      )}
      <p class="form-actions">
        <AgainLink {...props} primary />
      </p>
      <UsedLimits {...props} />
    </>
  );
}

function Found(props: Props) {
  const { reading, scenarios, request, optimum, run, view } = props;
  const assumed = assumedIn(reading, scenarios, request);
  const count = countOf(request.limits);
  const best = readBestPlan(reading.plan, optimum, assumed.scenario, count);
  const ways = otherWays(reading, scenarios, count);
  const why = {
    ...props,
    limits: request.limits,
  };
  return (
    <>
      <Standing {...props} best={best} />
      <Proof {...props} assumed={assumed} best={best} />
      <div class="form-actions">
        {view.may('scenarios.create-scenario') && (
          <ButtonLink
            kind="primary"
            href={view.href(saveFoundPath(reading.partnership.id, run.id))}
          >
            {resultMessages(view.language).save}
          </ButtonLink>
        )}
        <AgainLink {...props} />
      </div>
      <Figures {...props} best={best} plan={ways[0]!} />
      <Compared {...props} best={best} ways={ways} />
      <Choices plan={reading.plan} chosen={optimum.chosen} view={view} />
      <YearMoney evaluation={best.evaluation} view={view} />
      <Binding {...why} />
      <LeftOut {...why} />
      <UsedLimits {...props} />
      <p class="chart__source">
        {resultMessages(view.language).source(reading.plan.title, run.revision)}
      </p>
    </>
  );
}

function AgainLink({ run, reading, view, primary = false }: Props & { primary?: boolean }) {
  if (!view.may('scenarios.start-run')) return null;
  return (
    <ButtonLink
      kind={primary ? 'primary' : 'secondary'}
      href={view.href(bestPlanPath(reading.partnership.id, { run: run.id }))}
    >
      {resultMessages(view.language).again}
    </ButtonLink>
  );
}

function Standing({ reading, best, view }: Props & { best: BestPlan }) {
  if (best.holds) return null;
  const { language } = view;
  const text = resultMessages(language);
  const names = (ids: readonly string[]) =>
    listed(
      language,
      ids.map((id) => activityName(reading.plan, id)),
    );
  return (
    <Alert kind="caution" title={text.changed}>
      <p>{text.changedText}</p>
      {best.gone.length > 0 && <p>{text.goneActivities(names(best.gone))}</p>}
      {best.added.length > 0 && <p>{text.addedActivities(names(best.added))}</p>}
    </Alert>
  );
}

function Proof({ optimum, assumed, best, view }: Props & { assumed: Assumed; best: BestPlan }) {
  const { language } = view;
  const text = resultMessages(language);
  const { status, value, bound, leastCostProved } = optimum;
  const proof =
    status === 'optimal'
      ? text.proof
      : bound === null || value === null
        ? text.boundUnknown
        : text.notProved(pointsText(language, bound - value));
  const { gap } = best.evaluation.total;
  const paid = meanCoveragePaid(best.evaluation);
  return (
    <>
      <p class="section__lead">
        {proof} {leastCostProved ? text.leastCost : text.leastCostNotProved}{' '}
        {assumedText(language, assumed)}
      </p>
      {gap > 0 && paid !== null && (
        <p>{text.ifFound(formatRoundMoney(language, gap), formatShare(language, paid))}</p>
      )}
    </>
  );
}

function Figures({ reading, best, plan, view }: Props & { best: BestPlan; plan: OtherWay }) {
  const { language } = view;
  const text = resultMessages(language);
  const { total } = best.evaluation;
  const years = planPeriod(reading.plan);
  const source = planWords(language).countedSources;
  const change = (words: string) => ({
    change: { text: words, direction: 'same' as const, tone: 'plain' as const },
  });
  return (
    <Section title={text.figures} id="tal">
      <KeyFigures
        label={text.figures}
        figures={[
          {
            label: text.coverage,
            value: formatShare(language, meanCoverage(best.evaluation)),
            ...(plan.paid !== null && change(text.ofPlanPaid(formatShare(language, plan.paid)))),
            origin: { calculation: text.coverageHow, period: years },
          },
          {
            label: text.cost,
            value: formatRoundMoney(language, total.cost),
            origin: { calculation: text.costHow, period: years },
          },
          {
            label: text.financed,
            value: formatRoundMoney(language, total.financed),
            origin: { calculation: text.financedHow, period: years, source },
          },
          {
            label: text.gap,
            value: formatRoundMoney(language, total.gap),
            ...(total.gap > 0 && { tone: 'gap' as const }),
            origin: { calculation: text.gapHow, period: years, source },
          },
        ]}
        language={language}
      />
    </Section>
  );
}

interface Row {
  readonly name: string;
  readonly href?: string;
  readonly note?: string;
  readonly paid: number | null;
  readonly gap: Parameters<typeof formatMoney>[1];
  readonly cost: Parameters<typeof formatMoney>[1];
}

function Compared({
  reading,
  request,
  best,
  ways,
  view,
}: Props & { best: BestPlan; ways: readonly OtherWay[] }) {
  const { language } = view;
  const text = resultMessages(language);
  const rows: Row[] = [
    {
      name: text.bestPlan,
      paid: meanCoveragePaid(best.evaluation),
      gap: best.evaluation.total.gap,
      cost: best.evaluation.total.cost,
    },
    ...ways.map(({ stored, evaluation, paid }) => ({
      ...nameOf(reading.partnership.id, stored, text.plan, view.href),
      ...((stored?.id ?? null) === request.base
        ? { note: text.sameAssumptions }
        : { note: stored ? text.ownAssumptions : text.planAssumptions }),
      paid,
      gap: evaluation.total.gap,
      cost: evaluation.total.cost,
    })),
  ];
  const known = rows.flatMap(({ paid }) => (paid === null ? [] : [paid]));
  const most = Math.max(...known);
  const isBest = ({ paid }: Row) => paid !== null && paid >= most - 1e-9;
  const columns: Column<Row>[] = [
    {
      key: 'way',
      header: text.way,
      cell: ({ name, href, note }) => (
        <>
          {href ? <a href={href}>{name}</a> : name}
          {note && <span class="data__note">{note}</span>}
        </>
      ),
    },
    {
      key: 'paid',
      header: text.paid,
      note: text.meanOf(planPeriod(reading.plan)),
      cell: (row) => {
        if (row.paid === null) return '–';
        const share = formatShare(language, row.paid);
        const marked = isBest(row) ? `${share} · ${text.best}` : share;
        return <ShareBar share={row.paid} text={marked} tone={isBest(row) ? 'good' : 'accent'} />;
      },
    },
    { key: 'gap', header: text.gap, numeric: true, cell: ({ gap }) => formatMoney(language, gap) },
    {
      key: 'cost',
      header: text.cost,
      numeric: true,
      cell: ({ cost }) => formatMoney(language, cost),
    },
  ];
  return (
    <Section title={text.compare} lead={text.compareLead} id="sammenlign">
      <DataTable
        id="veje"
        caption={text.compareTable}
        captionHidden
        columns={columns}
        rows={rows}
        rowMark={(row) => (row === rows[0] ? 'current' : undefined)}
        stack
        language={language}
      />
      {!isBest(rows[0]!) && <p class="chart__source">{text.unlike}</p>}
    </Section>
  );
}

function nameOf(
  partnershipId: string,
  stored: Scenario | undefined,
  plan: string,
  href: (path: string) => string,
): Pick<Row, 'name' | 'href'> {
  return stored
    ? { name: stored.name, href: href(scenarioPath(partnershipId, stored.id)) }
    : { name: plan };
}

/** The limits of a run, folded. */
export function UsedLimits({
  request,
  view,
}: Pick<FoundProps, 'view'> & { request: BestPlanRequest }) {
  const { language } = view;
  const text = resultMessages(language);
  const form = limitsMessages(language);
  return (
    <Disclosure summary={text.limits}>
      <dl class="facts">
        <div>
          <dt>{text.counted}</dt>
          <dd>{countedWords(language, request.limits)}</dd>
        </div>
        {PARTS.map((part) => (
          <div>
            <dt>{form[part]}</dt>
            <dd>{summaryOf(part, language, request.limits)}</dd>
          </div>
        ))}
      </dl>
    </Disclosure>
  );
}
