import type { StressAnswer } from '../../../engine/index.ts';
import { formatRoundMoney, type Language } from '../../../platform/i18n/index.ts';
import { fromOre } from '../../../shared/index.ts';
import type { RunResult } from '../../domain/runs/run.ts';
import { resultMessages } from './result-messages.ts';

export type StressFound = Extract<RunResult, { kind: 'stress' }>;

/** Ways whose chances lie closer than this are told as even. */
const EVEN = 0.005;

/** The point of a stress test. Of several ways: which lacks least, and how often. */
export function stressTitle(
  language: Language,
  { answers, ranking }: StressFound,
  wayName: (way: string | null) => string,
): string {
  const chanceOf = (key: string | undefined) =>
    ranking?.best.find((one) => one.key === key)?.chance;
  const [first, second] = ranking?.order ?? [];
  const chance = chanceOf(first);
  if (first === undefined || chance === undefined) {
    return gapTitle(language, answers[0]!.answer);
  }
  const { title } = resultMessages(language);
  const nameOf = (key: string) => wayName(answers[Number(key)]!.way);
  const next = chanceOf(second);
  if (next !== undefined && Math.abs(chance - next) < EVEN) {
    return title.even(nameOf(first), nameOf(second!));
  }
  return title.best(nameOf(first), Math.round(chance * 10));
}

/** How often money is missing, in the year in which that is most. */
function gapTitle(language: Language, { years }: StressAnswer): string {
  const { title } = resultMessages(language);
  const { short, year, mean } = years.reduce((most, other) =>
    other.short > most.short || (other.short === most.short && other.mean > most.mean)
      ? other
      : most,
  );
  if (short === 0) return title.never;
  if (short === 1) return title.always(year, formatRoundMoney(language, fromOre(mean)));
  const hundredths = Math.round(short * 100);
  if (hundredths === 0) return title.rarely(year);
  const tenths = Math.round(short * 10);
  if (tenths === 0 || tenths === 10) return title.hundredths(Math.min(99, hundredths), year);
  return title.tenths(tenths, year);
}
