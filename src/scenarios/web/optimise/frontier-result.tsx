import type { FrontierPoint } from '../../../engine/index.ts';
import {
  formatMoney,
  formatRoundMoney,
  formatShare,
  type Language,
} from '../../../platform/i18n/index.ts';
import { fromOre, toKroner } from '../../../shared/index.ts';
import {
  ButtonLink,
  type Column,
  CurveChart,
  DataTable,
  type MarkedPoint,
  Section,
} from '../../../ui/index.ts';
import { countedMoney, stepBetween } from '../../domain/limits/best-plan.ts';
import { countOf } from '../../domain/limits/question.ts';
import { bestPlanPath, saveFoundPath } from '../paths.ts';
import { activityName, listed } from '../words.ts';
import { assumedIn, assumedText, type FoundProps, otherWays, pointsText } from './found.ts';
import { frontierMessages } from './frontier-messages.ts';
import { UsedLimits } from './optimum-result.tsx';
import { resultMessages } from './result-messages.ts';

/** How much of the coverage that all money gives is said to be nearly all of it. */
const NEARLY = 0.95;

interface Step {
  readonly point: FrontierPoint;
  readonly index: number;
  /** The last point before it that has a plan. */
  readonly before?: FrontierPoint;
}

/** Coverage for the money: the best plan for each of some amounts. */
export function FrontierResult(props: FoundProps) {
  const { run, reading, scenarios, view } = props;
  const { request, result } = run;
  if (request.kind !== 'frontier' || result?.kind !== 'frontier') return null;
  const { language } = view;
  const { points } = result;
  const text = resultMessages(language);
  const assumed = assumedIn(reading, scenarios, request);
  return (
    <>
      <p class="section__lead">
        {[enoughText(language, points), underText(language, points)].filter(Boolean).join(' ')}{' '}
        {assumedText(language, assumed)}
      </p>
      {view.may('scenarios.start-run') && (
        <div class="form-actions">
          <ButtonLink href={view.href(bestPlanPath(reading.partnership.id, { run: run.id }))}>
            {text.again}
          </ButtonLink>
        </div>
      )}
      <Chart {...props} points={points} counted={request.limits} />
      <Steps {...props} points={points} />
      <UsedLimits request={request} view={view} />
      <p class="chart__source">{text.source(reading.plan.title, run.revision)}</p>
    </>
  );
}

/** With how much of the money nearly all of the coverage is reached; empty when it takes all. */
function enoughText(language: Language, points: readonly FrontierPoint[]): string {
  const found = points.filter(({ value }) => value !== null);
  const last = found.at(-1);
  const enough = found.find(({ value }) => value! >= NEARLY * last!.value!);
  if (!last || !enough || enough === last || last.value === 0) return '';
  return frontierMessages(language).enough(
    formatRoundMoney(language, enough.money),
    formatShare(language, enough.value!),
  );
}

/** From which amount there is a plan at all; empty when there is for all. */
function underText(language: Language, points: readonly FrontierPoint[]): string {
  const first = points.findIndex(({ value }) => value !== null);
  const none = points.slice(0, Math.max(0, first));
  if (none.length === 0 || none.some(({ status }) => status !== 'infeasible')) return '';
  return frontierMessages(language).under(formatRoundMoney(language, points[first]!.money));
}

function Chart({
  reading,
  scenarios,
  view,
  points,
  counted,
}: FoundProps & {
  points: readonly FrontierPoint[];
  counted: Parameters<typeof countOf>[0];
}) {
  const { language } = view;
  const text = frontierMessages(language);
  const found = points.flatMap((point, index) => (point.value === null ? [] : [{ point, index }]));
  if (found.length === 0) return null;
  const marked = otherWays(reading, scenarios, countOf(counted)).flatMap(
    ({ stored, evaluation, paid }, index): MarkedPoint[] => {
      if (paid === null) return [];
      const name = stored?.name ?? text.plan;
      const money = fromOre(countedMoney(evaluation));
      const words = text.other(
        name,
        formatRoundMoney(language, money),
        formatShare(language, paid),
      );
      const sign = signOf(index);
      return [
        { x: toKroner(money), y: paid, label: `${sign}: ${words}`, href: '#andre', sign, name },
      ];
    },
  );
  const most = Math.max(...found.map(({ point }) => point.value!));
  return (
    <>
      <CurveChart
        id="daekning"
        title={text.chartTitle(formatShare(language, most))}
        description={text.chartDescription}
        points={found.map(({ point, index }) => ({
          x: toKroner(point.money),
          y: point.value!,
          label: text.point(
            formatRoundMoney(language, point.money),
            formatShare(language, point.value!),
          ),
          href: `#trin-${index + 1}`,
        }))}
        curve={text.curve}
        marked={marked}
        x={{ unit: text.xUnit, per: 1_000_000, decimals: 1 }}
        y={{ unit: text.yUnit, per: 0.01, tableDecimals: 3 }}
        head={[text.curve, text.money, text.share]}
        source={resultMessages(language).coverageHow}
        language={language}
      />
      <p class="chart__source" id="andre">
        {text.others}
      </p>
    </>
  );
}

/** A, B, … Z, and then A2, B2. */
function signOf(index: number): string {
  const letter = String.fromCodePoint(65 + (index % 26));
  return index < 26 ? letter : `${letter}${Math.floor(index / 26) + 1}`;
}

function Steps({ reading, run, view, points }: FoundProps & { points: readonly FrontierPoint[] }) {
  const { language } = view;
  const text = frontierMessages(language);
  const steps = points.map((point, index): Step => {
    const before = points.slice(0, index).findLast(({ value }) => value !== null);
    return { point, index, ...(before && { before }) };
  });
  const columns: Column<Step>[] = [
    {
      key: 'money',
      header: text.money,
      cell: ({ point }) => (
        <>
          {formatRoundMoney(language, point.money)}
          <span class="data__note">{text.part(formatShare(language, point.share, 0))}</span>
        </>
      ),
    },
    {
      key: 'share',
      header: text.share,
      cell: ({ point }) => <Share point={point} language={language} />,
    },
    {
      key: 'cost',
      header: text.cost,
      numeric: true,
      cell: ({ point }) => (point.cost === null ? '–' : formatMoney(language, point.cost)),
    },
    {
      key: 'what',
      header: text.what,
      cell: (step) => changesOf(reading.plan, language, step).map((line) => <div>{line}</div>),
    },
    {
      key: 'save',
      header: text.save,
      headerHidden: true,
      cell: ({ point, index }) =>
        point.value !== null &&
        view.may('scenarios.create-scenario') && (
          <a
            href={view.href(saveFoundPath(reading.partnership.id, run.id, index))}
            aria-label={text.saveOf(formatRoundMoney(language, point.money))}
          >
            {text.save}
          </a>
        ),
    },
  ];
  return (
    <Section title={text.steps} lead={text.stepsLead} id="trin-for-trin">
      <DataTable
        id="trin"
        caption={text.stepsTable}
        captionHidden
        columns={columns}
        rows={steps}
        rowKey={({ index }) => String(index + 1)}
        language={language}
      />
    </Section>
  );
}

function Share({ point, language }: { point: FrontierPoint; language: Language }) {
  const text = frontierMessages(language);
  const { status, value, bound } = point;
  if (value === null) return <>{status === 'infeasible' ? text.none : text.notFound}</>;
  const note =
    status === 'optimal'
      ? text.proved
      : bound === null
        ? undefined
        : text.notProved(pointsText(language, bound - value));
  return (
    <>
      {formatShare(language, value)}
      {note && <span class="data__note">{note}</span>}
    </>
  );
}

function changesOf(
  plan: FoundProps['reading']['plan'],
  language: Language,
  { point, before }: Step,
): string[] {
  const text = frontierMessages(language);
  if (point.value === null) return ['–'];
  if (!before) {
    const kept = plan.activities.filter(({ id, options }) =>
      options.some((option) => option.id === point.chosen[id] && option.approach !== 'close'),
    );
    return [text.first(kept.length)];
  }
  const { comesIn, goesOut, changes } = stepBetween(plan, before.chosen, point.chosen);
  const names = (ids: readonly string[]) =>
    listed(
      language,
      ids.map((id) => activityName(plan, id)),
    );
  const lines = [
    ...(comesIn.length > 0 ? [text.comesIn(names(comesIn))] : []),
    ...(goesOut.length > 0 ? [text.goesOut(names(goesOut))] : []),
    ...(changes.length > 0 ? [text.changes(names(changes))] : []),
  ];
  return lines.length > 0 ? lines : [text.same];
}
