import { ok, type LocalDate, type Result } from '../../shared/index.ts';
import { classify, type Classification, type ClassifyOptions } from './classify.ts';
import type { Decimal } from './decimal.ts';
import type { AreaFigures } from './figure.ts';
import type { EarlierYear } from './memory.ts';
import { ruleSetFor, type NoRuleSet } from './rule-sets.ts';

/** Classifies one area over its list dates, so that the calculation of one year counts in the
 * memory of later ones where no official list is present. Answers stand in the order given.
 * @param official what the official lists say of the area
 * @param nationalOn the country's share of convicted for a list date, in percent */
export function classifySeries(
  series: readonly AreaFigures[],
  official: readonly EarlierYear[],
  nationalOn: (listDate: LocalDate) => Decimal | undefined,
  options?: ClassifyOptions,
): readonly Result<Classification, NoRuleSet>[] {
  const calculated: EarlierYear[] = [];
  const answers = new Map<AreaFigures, Result<Classification, NoRuleSet>>();
  for (const figures of series.toSorted(byDate)) {
    const { listDate } = figures;
    const rules = ruleSetFor(listDate);
    if (!rules.ok) {
      answers.set(figures, rules);
      continue;
    }
    const earlier = [...official, ...calculated];
    const answer = classify(figures, rules.value, nationalOn(listDate), earlier, options);
    answers.set(figures, ok(answer));
    calculated.push(...answer.classes.map((one) => asEarlierYear(listDate, one)));
  }
  return series.map((figures) => answers.get(figures)!);
}

function asEarlierYear(listDate: LocalDate, one: Classification['classes'][number]): EarlierYear {
  return { listDate, lineage: one.class.lineage, answer: one.answer, basis: 'calculated' };
}

function byDate(a: AreaFigures, b: AreaFigures): number {
  return a.listDate < b.listDate ? -1 : a.listDate > b.listDate ? 1 : 0;
}
