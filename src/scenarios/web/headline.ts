import { formatRoundMoney, type Language } from '../../platform/i18n/index.ts';
import { outlookOf } from '../domain/outlook.ts';
import { type ComparedWay, wayInSentence } from './columns.ts';
import { messages } from './messages.ts';

/** The point of a comparison in one sentence: what the poorest and the best way lack a year. */
export function comparisonTitle(language: Language, ways: readonly ComparedWay[]): string {
  const text = messages(language).compare;
  const count = text.counts[Math.min(4, Math.max(2, ways.length)) as 2 | 3 | 4];
  const outlook = outlookOf(ways.map(({ evaluation }) => evaluation));
  if (!outlook) return text.allCovered(count, ways[0]!.evaluation.plan.lastYear);
  const { means, from } = outlook;
  const [most, least] = [Math.max(...means), Math.min(...means)];
  const worst = means.findIndex((mean) => mean === most);
  const best = means.findIndex((mean) => mean === least);
  const mostText = formatRoundMoney(language, means[worst]!);
  if (most === least) return text.allLack(count, mostText, from);
  const worstName = insideName(wayInSentence(language, ways[worst]!));
  const bestName = insideName(wayInSentence(language, ways[best]!));
  if (least === 0) return text.worstAndCovered(worstName, mostText, from, bestName);
  const leastText = formatRoundMoney(language, means[best]!);
  return text.worstAndBest(worstName, mostText, from, bestName, leastText);
}

/** "Planen" inside a sentence is "planen"; a name in quotation marks stays as it is. */
function insideName(name: string): string {
  return name.slice(0, 1).toLowerCase() + name.slice(1);
}
