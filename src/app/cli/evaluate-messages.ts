import type { AnchoringFaultCode, PlanWarning } from '../../engine/index.ts';
import {
  defineMessages,
  formatMoney,
  formatNumber,
  type Language,
} from '../../platform/i18n/index.ts';

export const evaluateMessages = defineMessages(
  {
    usage:
      'Brug: evaluate PLAN.json [--scenario ID] [--json [--explain] [--activity ID]] [--language da|en]',
    unknownScenario: (id: string, known: readonly string[]) =>
      known.length === 0
        ? `scenariet "${id}" findes ikke; planen har ingen scenarier.`
        : `scenariet "${id}" findes ikke; planen har ${known.join(', ')}.`,
    unknownActivity: (id: string) => `indsatsen "${id}" findes ikke i planen.`,
    explanationsLeftOut: (count: number) =>
      `${formatNumber('da', count)} indsatsår er ikke forklaret; de største mangler er. Brug --activity ID for at få en bestemt indsats forklaret.`,
    scenario: (name: string) => `Scenarie: ${name}`,
    year: 'År',
    activity: 'Indsats',
    source: 'Kilde',
    cost: 'Omkostning',
    carried: 'Båret',
    financed: 'Finansieret',
    gap: 'Mangler',
    posts: 'Årsværk',
    coverage: 'Dækning',
    available: 'Til rådighed',
    used: 'Brugt',
    unused: 'Ubrugt',
    total: 'I alt',
    uncovered: 'Udækket fra',
    undecided: 'uafklaret',
    warnings: 'Bemærk',
    rulesTitle: 'Regler om medfinansiering',
    group: 'Gruppe',
    share: 'Andel',
    limit: 'Grænse',
    holds: 'Overholdt',
    yes: 'ja',
    no: 'nej',
    missingCofinancing: 'Medfinansiering mangler',
    atRisk: 'I fare',
    endingsTitle: 'Stillinger, hvis penge ophører',
    role: 'Rolle',
    placement: 'Placering',
    lastPaidMonth: 'Sidste betalte måned',
    noticeDay: 'Opsigelse senest',
    areasTitle: 'Omkostning efter boligområde, fordelt efter de personer, der nås',
    area: 'Boligområde',
    shared: 'Fælles',
    persons: 'Personer',
    ownersTitle: 'Omkostning efter ejer',
    owner: 'Ejer',
    noOwner: 'Uden ejer',
  },
  {
    usage:
      'Usage: evaluate PLAN.json [--scenario ID] [--json [--explain] [--activity ID]] [--language da|en]',
    unknownScenario: (id, known) =>
      known.length === 0
        ? `there is no scenario "${id}"; the plan has no scenarios.`
        : `there is no scenario "${id}"; the plan has ${known.join(', ')}.`,
    unknownActivity: (id) => `there is no activity "${id}" in the plan.`,
    explanationsLeftOut: (count) =>
      `${formatNumber('en', count)} activity-years are not explained; the largest gaps are. Use --activity ID to have one activity explained.`,
    scenario: (name) => `Scenario: ${name}`,
    year: 'Year',
    activity: 'Activity',
    source: 'Source',
    cost: 'Cost',
    carried: 'Carried',
    financed: 'Financed',
    gap: 'Gap',
    posts: 'Posts',
    coverage: 'Coverage',
    available: 'Available',
    used: 'Used',
    unused: 'Unused',
    total: 'Total',
    uncovered: 'Uncovered from',
    undecided: 'undecided',
    warnings: 'Note',
    rulesTitle: 'Co-financing rules',
    group: 'Group',
    share: 'Share',
    limit: 'Limit',
    holds: 'Holds',
    yes: 'yes',
    no: 'no',
    missingCofinancing: 'Co-financing missing',
    atRisk: 'At risk',
    endingsTitle: 'Posts whose money ends',
    role: 'Role',
    placement: 'Placement',
    lastPaidMonth: 'Last paid month',
    noticeDay: 'Notice by',
    areasTitle: 'Cost by area, laid out by the persons reached',
    area: 'Area',
    shared: 'Shared',
    persons: 'Persons',
    ownersTitle: 'Cost by owner',
    owner: 'Owner',
    noOwner: 'No owner',
  },
);

const FAULTS: Readonly<Record<Language, Readonly<Record<AnchoringFaultCode, string>>>> = {
  da: {
    'no-receiver': 'der er ingen modtager',
    'no-date': 'der er ingen dato',
    'no-budget-line': 'der er ingen budgetlinje',
    'not-accepted': 'modtageren har ikke sagt ja',
    'date-after-money-ends': 'overdragelsen ligger efter at pengene ophører',
  },
  en: {
    'no-receiver': 'there is no receiver',
    'no-date': 'there is no date',
    'no-budget-line': 'there is no budget line',
    'not-accepted': 'the receiver has not accepted',
    'date-after-money-ends': 'the handover comes after the money has ended',
  },
};

/** What the reader should know, in one sentence. */
export function warningText(warning: PlanWarning, language: Language): string {
  const money = (amount: Parameters<typeof formatMoney>[1]) => formatMoney(language, amount);
  const da = language === 'da';
  switch (warning.code) {
    case 'undecided':
      return da
        ? `${warning.activity}: ikke afklaret; den første mulighed regnes med.`
        : `${warning.activity}: not decided; the first option counts.`;
    case 'carried-above-cost':
      return da
        ? `${warning.activity}, ${warning.year}: modtageren bærer ${money(warning.amount)} mere end udgiften; det regnes ikke med.`
        : `${warning.activity}, ${warning.year}: the receiver carries ${money(warning.amount)} more than the cost; it does not count.`;
    case 'no-reach-for-earmark':
      return da
        ? `${warning.activity}: når ingen områder og kan ikke få penge, der er øremærket til områder (${warning.sources.join(', ')}).`
        : `${warning.activity}: reaches no area and cannot get money earmarked for areas (${warning.sources.join(', ')}).`;
    case 'pin-not-honoured':
      return da
        ? `${warning.source} til ${warning.activity} (${warning.kind}), ${warning.year}: ${money(warning.missing)} af det fastlåste beløb på ${money(warning.amount)} kan ikke gives.`
        : `${warning.source} to ${warning.activity} (${warning.kind}), ${warning.year}: ${money(warning.missing)} of the pinned ${money(warning.amount)} cannot be given.`;
    case 'area-without-reach':
      return da
        ? `${warning.area}: har behov, men ingen indsats når området.`
        : `${warning.area}: has needs, but no activity reaches the area.`;
    case 'anchoring-fault':
      return `${warning.activity}: ${FAULTS[language][warning.fault]}.`;
    case 'share-above-limit':
      return da
        ? `${warning.shareGroup}, ${warning.year}: andelen er over grænsen; der mangler medfinansiering for ${money(warning.missingCofinancing)}, og ${money(warning.moneyAtRisk)} er i fare.`
        : `${warning.shareGroup}, ${warning.year}: the share is above the limit; ${money(warning.missingCofinancing)} of co-financing is missing, and ${money(warning.moneyAtRisk)} is at risk.`;
  }
}
