import { localDate } from '../shared/index.ts';
import { defineMessages, formatDate, formatNumber, type Language } from '../platform/i18n/index.ts';
import type {
  Answer,
  BaseId,
  ClassId,
  CriterionAnswer,
  Decimal,
  IndicatorId,
  Lineage,
  MissingName,
  Operator,
  Unit,
} from './domain/index.ts';

/** The words that pages, files and the command line share. */
const areaWords = defineMessages(
  {
    indicator: {
      residents: 'Beboere',
      outside_work_edu_pct: '18-64-årige uden arbejde og uddannelse',
      convicted_pct: 'Dømte efter straffeloven, våbenloven og lov om euforiserende stoffer',
      convicted_per_10000_18plus: 'Dømte på 18 år og derover',
      primary_edu_only_pct: '30-59-årige med kun grundskole',
      income_pct_of_region: 'Gennemsnitlig indkomst i forhold til regionen',
      nonwestern_pct: 'Indvandrere og efterkommere fra ikke-vestlige lande',
      noncitizen_pct: 'Beboere uden dansk statsborgerskab (ikke et kriterium)',
    },
    unit: {
      people: (number: string) => `${number} beboere`,
      percent: (number: string) => `${number} pct.`,
      'per-10000': (number: string) => `${number} pr. 10.000`,
      'percent-of-region': (number: string) => `${number} pct.`,
    },
    points: {
      people: (number: string) => `${number} beboere`,
      percent: (number: string) => `${number} procentpoint`,
      'per-10000': (number: string) => `${number} pr. 10.000`,
      'percent-of-region': (number: string) => `${number} procentpoint`,
    },
    operator: { over: 'over', 'at-least': 'mindst', under: 'under' },
    className: {
      udsat_boligomraade: 'udsat boligområde',
      ghettoomraade: 'parallelsamfund (dengang: ghettoområde)',
      parallelsamfund: 'parallelsamfund',
      haardt_ghettoomraade: 'omdannelsesområde (dengang: hårdt ghettoområde)',
      omdannelsesomraade: 'omdannelsesområde',
      forebyggelsesomraade: 'forebyggelsesområde',
    },
    lineage: {
      udsat: 'udsat boligområde',
      parallelsamfund: 'parallelsamfund',
      omdannelse: 'omdannelsesområde',
      forebyggelse: 'forebyggelsesområde',
    },
    lineagePlural: {
      udsat: 'udsatte boligområder',
      parallelsamfund: 'parallelsamfund',
      omdannelse: 'omdannelsesområder',
      forebyggelse: 'forebyggelsesområder',
    },
    answer: { yes: 'ja', no: 'nej', unknown: 'kan ikke afgøres' },
    criterionAnswer: { met: 'opfyldt', 'not-met': 'ikke opfyldt', unknown: 'kan ikke afgøres' },
    base: {
      residents: 'beboere',
      people_18_64: '18-64-årige',
      people_18_plus: 'beboere på 18 år og derover',
      people_30_59: '30-59-årige',
    },
    national: 'hele landets andel af dømte',
    times: (times: number) => `${times} gange landsandelen`,
    listOf: (date: string) => `listen pr. ${date}`,
    yearsRule: 'om reglen krævede 4 eller 5 år i træk (kilderne er uenige)',
    missing: 'mangler',
    suppressed: 'skjult',
  },
  {
    indicator: {
      residents: 'Residents',
      outside_work_edu_pct: 'Aged 18-64 outside work and education',
      convicted_pct: 'Convicted under the penal, weapons or drugs acts',
      convicted_per_10000_18plus: 'Convicted, aged 18 and over',
      primary_edu_only_pct: 'Aged 30-59 with primary school only',
      income_pct_of_region: 'Mean income compared with the region',
      nonwestern_pct: 'Immigrants and descendants from non-western countries',
      noncitizen_pct: 'Residents without Danish citizenship (not a criterion)',
    },
    unit: {
      people: (number) => `${number} residents`,
      percent: (number) => `${number}%`,
      'per-10000': (number) => `${number} per 10,000`,
      'percent-of-region': (number) => `${number}%`,
    },
    points: {
      people: (number) => `${number} residents`,
      percent: (number) => `${number} percentage points`,
      'per-10000': (number) => `${number} per 10,000`,
      'percent-of-region': (number) => `${number} percentage points`,
    },
    operator: { over: 'over', 'at-least': 'at least', under: 'under' },
    className: {
      udsat_boligomraade: 'vulnerable housing area',
      ghettoomraade: 'parallel society (then: ghettoområde)',
      parallelsamfund: 'parallel society',
      haardt_ghettoomraade: 'transformation area (then: hårdt ghettoområde)',
      omdannelsesomraade: 'transformation area',
      forebyggelsesomraade: 'prevention area',
    },
    lineage: {
      udsat: 'vulnerable housing area',
      parallelsamfund: 'parallel society',
      omdannelse: 'transformation area',
      forebyggelse: 'prevention area',
    },
    lineagePlural: {
      udsat: 'vulnerable housing areas',
      parallelsamfund: 'parallel societies',
      omdannelse: 'transformation areas',
      forebyggelse: 'prevention areas',
    },
    answer: { yes: 'yes', no: 'no', unknown: 'cannot be said' },
    criterionAnswer: { met: 'met', 'not-met': 'not met', unknown: 'cannot be said' },
    base: {
      residents: 'residents',
      people_18_64: 'residents aged 18-64',
      people_18_plus: 'residents aged 18 and over',
      people_30_59: 'residents aged 30-59',
    },
    national: "the whole country's share of convicted",
    times: (times) => `${times} times the national share`,
    listOf: (date) => `the list of ${date}`,
    yearsRule: 'whether the rule asked for 4 or 5 years in a row (the sources disagree)',
    missing: 'missing',
    suppressed: 'suppressed',
  },
);

/** A decimal in the reader's form with every digit it has: `1.234,5`, `1,234.5`. */
export function formatDecimal(language: Language, value: Decimal): string {
  const [whole = '0', fraction] = value.split('.');
  const grouped = formatNumber(language, Number(whole));
  return fraction ? `${grouped}${language === 'da' ? ',' : '.'}${fraction}` : grouped;
}

export function indicatorName(language: Language, indicator: IndicatorId): string {
  return areaWords(language).indicator[indicator];
}

/** A value with its unit: `43,7 pct.` */
export function withUnit(language: Language, value: Decimal, unit: Unit): string {
  return areaWords(language).unit[unit](formatDecimal(language, value));
}

/** A difference with its unit: `3,7 procentpoint`. */
export function inPoints(language: Language, points: Decimal, unit: Unit): string {
  return areaWords(language).points[unit](formatDecimal(language, points));
}

/** The law's operator in words: over, mindst, under. */
export function operatorWord(language: Language, operator: Operator): string {
  return areaWords(language).operator[operator];
}

/** The class in the neutral terms of the law today; old words only with "dengang". */
export function className(language: Language, id: ClassId): string {
  return areaWords(language).className[id];
}

/** The list in today's words, whatever it was called then. */
export function lineageName(language: Language, lineage: Lineage): string {
  return areaWords(language).lineage[lineage];
}

/** The list's areas in today's words: `omdannelsesområder`. */
export function lineagePlural(language: Language, lineage: Lineage): string {
  return areaWords(language).lineagePlural[lineage];
}

export function answerWord(language: Language, answer: Answer): string {
  return areaWords(language).answer[answer];
}

export function criterionWord(language: Language, answer: CriterionAnswer['answer']): string {
  return areaWords(language).criterionAnswer[answer];
}

/** The people that a share is a share of. */
export function baseName(language: Language, base: BaseId): string {
  return areaWords(language).base[base];
}

/** The word for a figure that is not there. */
export function absenceWord(language: Language, status: 'missing' | 'suppressed'): string {
  return areaWords(language)[status];
}

/** Operator and limit: `over 40`, `mindst 3 gange landsandelen`. */
export function limitInWords(language: Language, { criterion, limit }: CriterionAnswer): string {
  const operator = operatorWord(language, criterion.operator);
  if (limit !== null) return `${operator} ${formatDecimal(language, limit)}`;
  const times = criterion.limit.kind === 'times-national-conviction' ? criterion.limit.times : 1;
  return `${operator} ${areaWords(language).times(times)}`;
}

/** What is missing, in words: an indicator, a list, the country's share, or the rule itself. */
export function missingInWords(language: Language, name: MissingName): string {
  const text = areaWords(language);
  if (name === 'national_conviction_pct') return text.national;
  if (name === 'consecutive_years_rule') return text.yearsRule;
  if (isListName(name)) return text.listOf(formatDate(language, localDate(name.slice(5))));
  const word = text.indicator[name];
  return /^\d/.test(word) ? word : word.charAt(0).toLowerCase() + word.slice(1);
}

function isListName(name: MissingName): name is `list:${string}` & MissingName {
  return name.startsWith('list:');
}
