import { toKroner, type Money } from '../../shared/index.ts';
import type { ActivityYear, Evaluation, GapExplanation, SourceReason } from './answers.ts';
import { balanceJson } from './balance-json.ts';

/** Which activity-years are explained. */
interface ExplainOptions {
  /** Also those without a gap. */
  readonly all?: boolean;
  /** Only those of one activity, all of its years. */
  readonly activity?: string;
}

/** How many sources with a reason are written: some 9 MB of JSON by default, 90 MB when all are
 * asked for. A plan of 60 activities and 10 sources needs a few thousand. */
const MOST_REASONS = 100_000;
const MOST_REASONS_OF_ALL = 1_000_000;

/**
 * Why the gaps are what they are, for other programs: by activity and year, every kind of cost, what
 * each source pays to it and why it pays no more. When there are too many, the largest gaps are
 * explained and `explanationsLeftOut` counts the other activity-years.
 */
export function explanationsToJson(
  evaluation: Evaluation,
  { all = false, activity }: ExplainOptions = {},
) {
  const wanted = evaluation.activities
    .filter(({ id }) => activity === undefined || id === activity)
    .flatMap(({ id, years }) => years.map((year) => ({ id, year })))
    .filter(({ year }) => year.cost > 0 && (all || activity !== undefined || year.gap > 0));
  const most = all ? MOST_REASONS_OF_ALL : MOST_REASONS;
  const found = explained(evaluation, wanted, most);
  return {
    explanations: wanted.flatMap((one) => found.get(one) ?? []),
    explanationsLeftOut: wanted.length - found.size,
  };
}

interface Wanted {
  readonly id: string;
  readonly year: ActivityYear;
}

function explained({ explainGap }: Evaluation, wanted: readonly Wanted[], most: number) {
  const found = new Map<Wanted, ReturnType<typeof explanationJson>>();
  let reasons = 0;
  for (const one of [...wanted].sort((a, b) => b.year.gap - a.year.gap)) {
    if (reasons >= most) break;
    const explanation = explainGap(one.id, one.year.year);
    reasons += explanation.kinds.reduce((sum, { sources }) => sum + sources.length, 0);
    found.set(one, explanationJson(explanation));
  }
  return found;
}

function explanationJson({ activity, year, kinds, ...balance }: GapExplanation) {
  return {
    activity,
    year,
    ...balanceJson(balance),
    kinds: kinds.map(({ kind, sources, ...one }) => ({
      kind,
      ...balanceJson(one),
      sources: sources.map(({ source, paid, reason }) => ({
        source,
        paid: toKroner(paid),
        reason: reasonJson(reason),
      })),
    })),
  };
}

/** Keys of reasons that hold money. */
const MONEY_KEYS = ['available', 'cap', 'rest'] as const;

function reasonJson(reason: SourceReason['reason']) {
  const amounts = MONEY_KEYS.filter((key) => key in reason).map((key) => [
    key,
    toKroner((reason as unknown as Record<typeof key, Money>)[key]),
  ]);
  return { ...reason, ...Object.fromEntries(amounts) } as { readonly code: typeof reason.code };
}
