import { localDate } from '../../shared/index.ts';
import { decimal } from './decimal.ts';
import type { AreaFigures, Figure } from './figure.ts';
import type { IndicatorId } from './indicator.ts';

/** Figures from plain texts; `null` is missing, `'hidden'` is suppressed. For tests. */
export function figuresOf(
  listDate: string,
  values: Partial<Record<IndicatorId, string | null>>,
  bases?: AreaFigures['bases'],
): AreaFigures {
  const entries = Object.entries(values).map(([id, text]): [string, Figure] => {
    if (text === null) return [id, { status: 'missing' }];
    if (text === 'hidden') return [id, { status: 'suppressed' }];
    return [id, { status: 'known', value: decimal(text) }];
  });
  return {
    listDate: localDate(listDate),
    values: Object.fromEntries(entries) as AreaFigures['values'],
    ...(bases && { bases }),
  };
}
