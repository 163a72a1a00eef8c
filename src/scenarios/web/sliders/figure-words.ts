import { formatRoundMoney, type Language } from '../../../platform/i18n/index.ts';
import { fromOre, type Money } from '../../../shared/index.ts';
import { deltaText, periodText, valueText } from '../value-words.ts';
import { rowMessages } from '../row-messages.ts';
import { type FigureKey, FIGURES, type Figures } from './figures.ts';
import { sliderMessages } from './messages.ts';

/** One figure in words. */
export interface ShownFigure {
  readonly key: FigureKey;
  readonly label: string;
  readonly value: string;
  /** How far it lies from the plan's. */
  readonly delta: string;
}

/** One year in words. */
export interface ShownYear {
  readonly year: number;
  readonly cost: string;
  readonly paid: string;
  readonly gap: string;
  readonly delta: string;
}

/** All that the sliders come to, in the words and rounding of the comparison. */
export interface ShownFigures {
  /** The point of the page. */
  readonly title: string;
  readonly figures: readonly ShownFigure[];
  readonly years: readonly ShownYear[];
  /** Names of the activities that are not paid in full. */
  readonly uncovered: string;
  /** What is read out when the sliders have come to rest. */
  readonly summary: string;
}

/** How many activities are named before the rest are counted. */
const NAMED = 12;

/** The figures in words, beside the plan's. `nameOf` gives the name of an activity. */
export function shownFigures(
  language: Language,
  plan: Figures,
  now: Figures,
  nameOf: (activity: string) => string,
): ShownFigures {
  const figures = (Object.keys(FIGURES) as FigureKey[]).map((key) =>
    shownFigure(language, plan, now, key),
  );
  const [gap, , uncovered, coverage] = figures;
  const text = sliderMessages(language);
  return {
    title: sliderTitle(language, plan, now),
    figures,
    years: now.years.map((year, index) => ({
      year: year.year,
      cost: valueText(language, 'money', year.cost),
      paid: valueText(language, 'money', year.carried + year.financed),
      gap: valueText(language, 'money', year.gap),
      delta: deltaText(language, 'money', year.gap - plan.years[index]!.gap),
    })),
    uncovered: namesText(language, now.uncovered.map(nameOf)),
    summary: [gap, uncovered, coverage]
      .map((figure) => text.said(figure!.label, figure!.value, figure!.delta))
      .join(' '),
  };
}

function shownFigure(language: Language, plan: Figures, now: Figures, key: FigureKey): ShownFigure {
  const measure = FIGURES[key];
  const [before, value] = [plan.values[key], now.values[key]];
  const isKnown = before !== null && value !== null;
  return {
    key,
    label: figureLabel(language, now, key),
    value: valueText(language, measure, value),
    delta: isKnown ? deltaText(language, measure, rounded(value - before)) : '',
  };
}

/** Takes away what subtracting decimal numbers leaves behind. */
function rounded(delta: number): number {
  return Math.round(delta * 1e6) / 1e6;
}

function figureLabel(language: Language, { year, years }: Figures, key: FigureKey): string {
  const text = rowMessages(language).row;
  const period = periodText(years[0]!.year, years.at(-1)!.year);
  switch (key) {
    case 'gap':
      return text.gapTotal(period);
    case 'cost':
      return text.costTotal(period);
    case 'uncovered':
      return text.uncovered(year);
    case 'coverage':
      return text.coveragePaid(year);
    case 'reach':
      return text.reachPaid(year);
    case 'posts':
      return text.posts(year);
  }
}

/** The point of the page: what is missing with the settings, beside the plan. */
export function sliderTitle(language: Language, plan: Figures, now: Figures): string {
  const text = sliderMessages(language).title;
  const lastYear = now.years.at(-1)!.year;
  const period = periodText(now.years[0]!.year, lastYear);
  const [before, gap] = [plan.values.gap ?? 0, now.values.gap ?? 0];
  const money = (amount: number) => formatRoundMoney(language, fromOre(amount) satisfies Money);
  if (gap === before) {
    return gap === 0 ? text.sameCovered(lastYear) : text.same(money(gap), period);
  }
  if (gap === 0) return text.covered(lastYear, money(before));
  const size = money(Math.abs(gap - before));
  return gap > before ? text.more(money(gap), period, size) : text.less(money(gap), period, size);
}

function namesText(language: Language, names: readonly string[]): string {
  const text = sliderMessages(language);
  if (names.length === 0) return text.allCovered;
  const shown = names.slice(0, NAMED).join(', ');
  return names.length > NAMED ? text.andOthers(shown, names.length - NAMED) : shown;
}
