import type { PlanWarning } from '../../engine/index.ts';
import { defineMessages, formatMoney, type Language } from '../../platform/i18n/index.ts';
import { indexOf, planWords, type PlanReading } from '../../plan/index.ts';

const warningTexts = defineMessages(
  {
    carriedAboveCost: (activity: string, year: number, amount: string) =>
      `${activity}: i ${year} bærer modtageren ${amount} mere, end indsatsen koster. Det overskydende tæller ikke med.`,
    noReach: (activity: string, sources: string) =>
      `Der er ikke oplyst beboere i noget område for ${activity}. Indsatsen kan derfor ikke betales af ${sources}, som er øremærket til bestemte områder.`,
    pin: (source: string, activity: string, year: number, missing: string) =>
      `Det fastlåste beløb fra ${source} til ${activity} i ${year} kan ikke opfyldes: ${missing} mangler.`,
    areaWithoutReach: (area: string) => `${area} har behov, men ingen indsats når området.`,
    shareAboveLimit: (group: string, year: number, missing: string, risk: string) =>
      `I ${year} mangler der ${missing} i medfinansiering til ${group}. Kommer beløbet ikke, er ${risk} fra kilden i fare.`,
  },
  {
    carriedAboveCost: (activity: string, year: number, amount: string) =>
      `${activity}: in ${year} the receiver carries ${amount} more than the activity costs. The excess does not count.`,
    noReach: (activity: string, sources: string) =>
      `No residents of any area are stated for ${activity}, so ${sources}, earmarked for certain areas, cannot pay for it.`,
    pin: (source: string, activity: string, year: number, missing: string) =>
      `The pinned amount from ${source} to ${activity} in ${year} cannot be honoured: ${missing} is missing.`,
    areaWithoutReach: (area: string) => `${area} has needs, but no activity reaches it.`,
    shareAboveLimit: (group: string, year: number, missing: string, risk: string) =>
      `Co-financing of ${group} lacks ${missing} in ${year}. If it does not come, ${risk} is at risk.`,
  },
);

/** What the reader should know about the plan's figures, in sentences. What a room already lists as
 * waiting (undecided activities, faults of anchoring) is left out. */
export function warningSentences(reading: PlanReading, language: Language): string[] {
  return reading.evaluation.warnings.flatMap((warning) => tell(warning, reading, language) ?? []);
}

function tell(warning: PlanWarning, { plan }: PlanReading, language: Language): string | undefined {
  const text = warningTexts(language);
  const index = indexOf(plan);
  const activity = (id: string) => index.activity.get(id)?.name ?? id;
  const source = (id: string) => index.source.get(id)?.name ?? id;
  const money = (amount: Parameters<typeof formatMoney>[1]) => formatMoney(language, amount);
  switch (warning.code) {
    case 'undecided':
    case 'anchoring-fault':
      return undefined;
    case 'carried-above-cost':
      return text.carriedAboveCost(activity(warning.activity), warning.year, money(warning.amount));
    case 'no-reach-for-earmark':
      return text.noReach(
        activity(warning.activity),
        new Intl.ListFormat(language, { type: 'conjunction' }).format(warning.sources.map(source)),
      );
    case 'pin-not-honoured':
      return text.pin(
        source(warning.source),
        activity(warning.activity),
        warning.year,
        money(warning.missing),
      );
    case 'area-without-reach':
      return text.areaWithoutReach(index.area.get(warning.area)?.name ?? warning.area);
    case 'share-above-limit': {
      const members = plan.funding.filter(
        (one) => (one.shareGroup ?? one.id) === warning.shareGroup,
      );
      const kinds = [...new Set(members.map((one) => planWords(language).fundingKind[one.kind]))];
      return text.shareAboveLimit(
        kinds.join(' / ') || warning.shareGroup,
        warning.year,
        money(warning.missingCofinancing),
        money(warning.moneyAtRisk),
      );
    }
  }
}
