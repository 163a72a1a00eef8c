import type { Month } from '../../engine/index.ts';
import type { View } from '../../platform/http/index.ts';
import { formatMoney, type Language } from '../../platform/i18n/index.ts';
import { indexOf, type PlanReading, planWords } from '../../plan/index.ts';
import type { LocalDate, Money } from '../../shared/index.ts';
import type { Origin } from '../../ui/index.ts';
import { fundingMessages } from './messages.ts';
import { kroner, monthWords, yearsWords } from './words.ts';

/** What every part of a page is made from, with the plan's names and the reader's forms at hand. */
export interface PageContext {
  readonly reading: PlanReading;
  readonly language: Language;
  readonly href: View['href'];
  readonly may: View['may'];
  readonly today: LocalDate;
  /** `1.234.567 kr.` */
  readonly money: (amount: Money) => string;
  /** `1.234.567`, where the heading says kroner. */
  readonly kroner: (amount: Money) => string;
  readonly month: (month: Month) => string;
  readonly activityName: (id: string) => string;
  readonly areaName: (id: string) => string;
  readonly sourceName: (id: string) => string;
  /** Where figures of the plan come from; the period and the source are the same for all. */
  readonly origin: (parts: Pick<Origin, 'definition' | 'calculation'>) => Origin;
}

/** The context of a page. */
export function pageContext(
  reading: PlanReading,
  { language, href, may }: Pick<View, 'language' | 'href' | 'may'>,
  today: LocalDate,
): PageContext {
  const index = indexOf(reading.plan);
  return {
    reading,
    language,
    href,
    may,
    today,
    money: (amount) => formatMoney(language, amount),
    kroner: (amount) => kroner(language, amount),
    month: (month) => monthWords(language, month),
    activityName: (id) => index.activity.get(id)?.name ?? id,
    areaName: (id) => index.area.get(id)?.name ?? id,
    sourceName: (id) => index.source.get(id)?.name ?? id,
    origin: (parts) => ({
      ...parts,
      period: planYears(reading, language),
      source: `${fundingMessages(language).planSource(reading.plan.title)} ${planWords(language).countedSources}`,
    }),
  };
}

/** The years of the plan in words: `2026–2031`. */
export function planYears({ plan }: PlanReading, language: Language): string {
  return plan.firstYear === plan.lastYear
    ? String(plan.firstYear)
    : yearsWords(
        language,
        Array.from({ length: plan.lastYear - plan.firstYear + 1 }, (_, i) => plan.firstYear + i),
      );
}
