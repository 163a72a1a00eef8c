import { fail, localDate, ok, type LocalDate, type Result } from '../../shared/index.ts';
import { decimal } from './decimal.ts';
import type { IndicatorId } from './indicator.ts';
import type { Criterion, Operator, RuleSet } from './rule-set.ts';

type Mean = 2 | 4 | undefined;

function fixed(indicator: IndicatorId, operator: Operator, value: string, mean?: Mean): Criterion {
  return {
    id: `${indicator}-${operator}-${value}`,
    indicator,
    operator,
    limit: { kind: 'fixed', value: decimal(value) },
    ...(mean && { averagedOverYears: mean }),
  };
}

function timesNational(times: 2 | 3): Criterion {
  return {
    id: `convicted_pct-${times}x`,
    indicator: 'convicted_pct',
    operator: 'at-least',
    limit: { kind: 'times-national-conviction', times },
    averagedOverYears: 2,
  };
}

/** An area is at least 1,000 residents on connected plots (almenboligloven § 61 a). */
const RESIDENTS = fixed('residents', 'at-least', '1000');
const OUTSIDE_40 = fixed('outside_work_edu_pct', 'over', '40', 2);
const OUTSIDE_40_FOUR_YEARS = fixed('outside_work_edu_pct', 'over', '40', 4);
const OUTSIDE_30 = fixed('outside_work_edu_pct', 'over', '30', 2);
const CONVICTED_270 = fixed('convicted_per_10000_18plus', 'over', '270', 4);
const CONVICTED_2_7 = fixed('convicted_pct', 'over', '2.7', 2);
const CONVICTED_3X = timesNational(3);
const CONVICTED_2X = timesNational(2);
const EDUCATION_50 = fixed('primary_edu_only_pct', 'over', '50');
const EDUCATION_60 = fixed('primary_edu_only_pct', 'over', '60');
const INCOME_55 = fixed('income_pct_of_region', 'under', '55');
const INCOME_65 = fixed('income_pct_of_region', 'under', '65');
const NONWESTERN_50 = fixed('nonwestern_pct', 'over', '50');
const NONWESTERN_30 = fixed('nonwestern_pct', 'over', '30');

const SOCIAL = [OUTSIDE_40, CONVICTED_3X, EDUCATION_60, INCOME_55];
const SOCIAL_PREVENTION = [OUTSIDE_30, CONVICTED_2X, EDUCATION_60, INCOME_65];

const ids = (criteria: readonly Criterion[]) => criteria.map(({ id }) => id);

/** The rules of each period, oldest first. Between two tables there is no rule. Review yearly. */
export const RULE_SETS: readonly RuleSet[] = [
  {
    id: '2010',
    validFrom: localDate('2010-10-01'),
    validTo: localDate('2013-12-31'),
    checkedUpTo: localDate('2013-12-31'),
    law: 'Almenboligloven § 61 a, 2010-2013',
    criteria: [RESIDENTS, NONWESTERN_50, OUTSIDE_40_FOUR_YEARS, CONVICTED_270],
    classes: [
      {
        id: 'ghettoomraade',
        lineage: 'parallelsamfund',
        all: [RESIDENTS.id],
        some: { count: 2, of: ids([NONWESTERN_50, OUTSIDE_40_FOUR_YEARS, CONVICTED_270]) },
      },
    ],
    sources: [
      'https://www.tv2ostjylland.dk/aarhus/endnu-en-ghetto-i-aarhus',
      'https://www.tv2ostjylland.dk/artikel/hvad-er-en-ghetto',
    ],
    confidence: 'medium',
  },
  {
    id: '2014',
    validFrom: localDate('2014-02-01'),
    validTo: localDate('2018-11-30'),
    checkedUpTo: localDate('2018-11-30'),
    law: 'Almenboligloven § 61 a, 2014-2018',
    criteria: [RESIDENTS, OUTSIDE_40, NONWESTERN_50, CONVICTED_2_7, EDUCATION_50, INCOME_55],
    classes: [
      {
        id: 'ghettoomraade',
        lineage: 'parallelsamfund',
        all: [RESIDENTS.id],
        some: {
          count: 3,
          of: ids([OUTSIDE_40, NONWESTERN_50, CONVICTED_2_7, EDUCATION_50, INCOME_55]),
        },
      },
    ],
    sources: [
      'http://spotidoc.com/doc/3870459/hent-ghettolisten----udl%C3%A6ndinge---integrations',
      'http://boligsocialnet.dk/aktuelt/2017/12/udsatte-boligomraader/',
    ],
    confidence: 'high',
    note: 'Unknown education counted as primary school only until 2017.',
  },
  {
    id: '2018',
    validFrom: localDate('2018-12-01'),
    validTo: localDate('2021-11-30'),
    checkedUpTo: localDate('2021-11-30'),
    law: 'Almenboligloven § 61 a, 2018-2021',
    criteria: [RESIDENTS, ...SOCIAL, NONWESTERN_50],
    classes: [
      {
        id: 'udsat_boligomraade',
        lineage: 'udsat',
        all: [RESIDENTS.id],
        some: { count: 2, of: ids(SOCIAL) },
      },
      {
        id: 'ghettoomraade',
        lineage: 'parallelsamfund',
        requires: 'udsat_boligomraade',
        all: [NONWESTERN_50.id],
      },
      {
        id: 'haardt_ghettoomraade',
        lineage: 'omdannelse',
        requires: 'ghettoomraade',
        consecutive: {
          years: 5,
          alsoStated: {
            years: 4,
            confidence: 'low',
            note: "The agency's page of December 2020 states 4 years; press of 2018-19 states both.",
          },
        },
      },
    ],
    sources: [
      'https://www.trafikstyrelsen.dk/da/Bolig/Udsatte-boligomraader/Udsatte-omraader-og-ghettoomraader',
    ],
    confidence: 'high',
    note: 'Only education taken or approved in Denmark counts from 2018.',
  },
  {
    id: '2021',
    validFrom: localDate('2021-12-01'),
    validTo: null,
    checkedUpTo: localDate('2024-12-01'),
    law: 'Almenboligloven § 61 a og § 61 b (LBK 1171/2024)',
    criteria: [
      RESIDENTS,
      ...SOCIAL,
      NONWESTERN_50,
      OUTSIDE_30,
      CONVICTED_2X,
      INCOME_65,
      NONWESTERN_30,
    ],
    classes: [
      {
        id: 'udsat_boligomraade',
        lineage: 'udsat',
        law: '§ 61 a, stk. 1',
        all: [RESIDENTS.id],
        some: { count: 2, of: ids(SOCIAL) },
      },
      {
        id: 'parallelsamfund',
        lineage: 'parallelsamfund',
        law: '§ 61 a, stk. 2',
        requires: 'udsat_boligomraade',
        all: [NONWESTERN_50.id],
      },
      {
        id: 'omdannelsesomraade',
        lineage: 'omdannelse',
        law: '§ 61 a, stk. 4',
        requires: 'parallelsamfund',
        consecutive: { years: 5 },
      },
      {
        id: 'forebyggelsesomraade',
        lineage: 'forebyggelse',
        law: '§ 61 b',
        all: [RESIDENTS.id, NONWESTERN_30.id],
        some: { count: 2, of: ids(SOCIAL_PREVENTION) },
        excludes: {
          class: 'udsat_boligomraade',
          confidence: 'low',
          note: "§ 61 b itself does not exclude; the ministry's lists treat areas that leave the first list as moving to this one.",
        },
      },
    ],
    sources: [
      'https://danskelove.dk/almenboligloven/61a',
      'https://elov.dk/almenboligloven/paragraf/61b',
      'https://ft.dk/samling/20211/lovforslag/l23/20211_l23_som_fremsat.htm',
    ],
    confidence: 'high',
    note: 'Whether rules changed after 1 December 2024 was not found.',
  },
];

/** A date that no table covers, with the periods that exist. */
export interface NoRuleSet {
  readonly kind: 'no-rule-set';
  readonly date: LocalDate;
  readonly periods: readonly { readonly from: LocalDate; readonly to: LocalDate | null }[];
}

/** The rules in force on a date. Outside every table, gaps included, there is none. */
export function ruleSetFor(date: LocalDate): Result<RuleSet, NoRuleSet> {
  const found = RULE_SETS.find(
    ({ validFrom, validTo }) => validFrom <= date && (validTo === null || date <= validTo),
  );
  if (found) return ok(found);
  const periods = RULE_SETS.map(({ validFrom, validTo }) => ({ from: validFrom, to: validTo }));
  return fail({ kind: 'no-rule-set', date, periods });
}
