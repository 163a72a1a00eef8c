import type { StressAnswer } from '../../../engine/index.ts';
import { formatRoundMoney, type Language } from '../../../platform/i18n/index.ts';
import { fromOre } from '../../../shared/index.ts';
import type { RunResult } from '../../domain/runs/run.ts';
import { resultMessages } from './result-messages.ts';

export type StressFound = Extract<RunResult, { kind: 'stress' }>;

/** The point of a stress test. Of several ways: which lacks least, and how often. */
export function stressTitle(
  language: Language,
  { answers, ranking }: StressFound,
  wayName: (way: string | null) => string,
): string {
  const [key] = ranking?.order ?? [];
  const chance = ranking?.best.find((one) => one.key === key)?.chance;
  if (key === undefined || chance === undefined) {
    return gapTitle(language, answers[0]!.answer);
  }
  const name = wayName(answers[Number(key)]!.way);
  return resultMessages(language).title.best(name, Math.round(chance * 10));
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
