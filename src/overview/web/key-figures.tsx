import { formatNumber, type Language } from '../../platform/i18n/index.ts';
import { focusYear } from '../../engine/index.ts';
import { planWords, type PlanReading } from '../../plan/index.ts';
import { type KeyFigure, KeyFigures } from '../../ui/index.ts';
import { fromOre, type Money } from '../../shared/index.ts';
import { paidInFull } from '../domain/runway.ts';
import { overviewMessages } from './messages.ts';
import { changeText } from './words.ts';

/** The four numbers of the year that the overview looks at, each held against the first year. */
export function PlanFigures({ reading, language }: { reading: PlanReading; language: Language }) {
  return (
    <KeyFigures
      label={overviewMessages(language).figures}
      figures={figuresOf(reading, language)}
      language={language}
    />
  );
}

function figuresOf({ evaluation, plan }: PlanReading, language: Language): KeyFigure[] {
  const text = overviewMessages(language);
  const year = focusYear(evaluation);
  const first = plan.firstYear;
  const now = paidInFull(evaluation, year);
  const before = paidInFull(evaluation, first);
  const gap = gapIn(evaluation, year);
  const unpaid = now.activitiesPlanned - now.activities;
  const count = (value: number) => formatNumber(language, value, 1);
  const origin = { period: String(year), source: planWords(language).countedSources };
  const change = (difference: number, kind: 'money' | 'count', moreIsGood: boolean) => {
    if (year === first) return {};
    return {
      change: {
        text: changeText(language, difference, first, kind),
        direction: difference > 0 ? 'up' : difference < 0 ? 'down' : 'same',
        tone: difference === 0 ? 'plain' : difference > 0 === moreIsGood ? 'good' : 'gap',
      },
    } as const;
  };
  return [
    {
      label: text.figureGap(year),
      value: count(Math.round(gap / 100)),
      unit: text.kronerUnit,
      tone: gap > 0 ? 'gap' : 'plain',
      ...change(gap - gapIn(evaluation, first), 'money', false),
      origin: { definition: text.gapDefinition, calculation: text.gapCalculation, ...origin },
    },
    {
      label: text.figureUnpaid(year),
      value: count(unpaid),
      unit: text.ofAll(count(now.activitiesPlanned)),
      tone: unpaid > 0 ? 'gap' : 'plain',
      ...change(unpaid - (before.activitiesPlanned - before.activities), 'count', false),
      origin: { definition: text.unpaidDefinition, ...origin },
    },
    {
      label: text.figureReach(year),
      value: count(now.reach),
      unit: text.reachUnit,
      ...change(now.reach - before.reach, 'count', true),
      origin: {
        definition: text.reachDefinition,
        calculation: text.reachCalculation(count(now.reachPlanned)),
        ...origin,
      },
    },
    {
      label: text.figureFte(year),
      value: count(now.fte),
      unit: text.fteUnit,
      ...change(now.fte - before.fte, 'count', true),
      origin: {
        definition: text.fteDefinition,
        calculation: text.fteCalculation(count(now.ftePlanned)),
        ...origin,
      },
    },
  ];
}

function gapIn(evaluation: PlanReading['evaluation'], year: number): Money {
  return evaluation.years.find((one) => one.year === year)?.gap ?? fromOre(0);
}
