import type { Activity, Plan } from '../../engine/index.ts';
import {
  compareNames,
  formatMoney,
  formatNumber,
  type Language,
  monthName,
} from '../../platform/i18n/index.ts';
import { effortAreaName, indexOf, planWords } from '../../plan/index.ts';
import type { Money } from '../../shared/index.ts';
import { type Shape, StatusWord, type Tone } from '../../ui/index.ts';
import type { ActivityRow, ActivityState } from '../domain/rows.ts';
import { messages } from './messages.ts';

const LOOK: Readonly<Record<ActivityState, readonly [Tone, Shape]>> = {
  continue: ['accent', 'disc'],
  anchor: ['good', 'tick'],
  rethink: ['caution', 'half'],
  close: ['plain', 'dash'],
  undecided: ['unknown', 'ring'],
};

/** How it goes on with an activity, in a coloured word. */
export function StateWord({ state, language }: { state: ActivityState; language: Language }) {
  const [tone, shape] = LOOK[state];
  return (
    <StatusWord tone={tone} shape={shape}>
      {stateName(language, state)}
    </StatusWord>
  );
}

/** The word for an approach, or for none chosen. */
export function stateName(language: Language, state: ActivityState): string {
  const words = planWords(language);
  return state === 'undecided' ? words.undecided : words.approach[state];
}

/** The owner's name; undefined when no owner is stated. */
export function ownerName(plan: Plan, activity: Activity): string | undefined {
  return activity.owner === undefined ? undefined : organisationName(plan, activity.owner);
}

/** The name of an organisation; the id when the plan lacks it. */
export function organisationName(plan: Plan, id: string): string {
  return indexOf(plan).organisation.get(id)?.name ?? id;
}

/** The name of a source; the id when the plan lacks it. */
export function sourceName(plan: Plan, id: string): string {
  return indexOf(plan).source.get(id)?.name ?? id;
}

/** The name of an area; the id when the plan lacks it. */
export function areaName(plan: Plan, id: string): string {
  return indexOf(plan).area.get(id)?.name ?? id;
}

/** Names of areas in alphabetical order. */
export function areaNames(plan: Plan, language: Language, ids: readonly string[]): string[] {
  return ids.map((id) => areaName(plan, id)).toSorted((a, b) => compareNames(language, a, b));
}

/** Names of effort areas in alphabetical order. */
export function effortAreaNames(plan: Plan, language: Language, ids: readonly string[]): string[] {
  return ids
    .map((id) => effortAreaName(plan, language, id))
    .toSorted((a, b) => compareNames(language, a, b));
}

/** "a, b og c"; after `most` names, how many more there are. */
export function listed(language: Language, names: readonly string[], most = Infinity): string {
  const text = messages(language);
  if (names.length > most) {
    return `${names.slice(0, most).join(', ')} ${text.andOthers(names.length - most)}`;
  }
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} ${text.and} ${last}`;
}

/** An amount, or that none is stated. */
export function moneyText(language: Language, amount: Money | undefined): string {
  return amount === undefined ? messages(language).notStated : formatMoney(language, amount);
}

/** A count with at most `decimals` decimals, or that none is stated. */
export function countText(language: Language, count: number | undefined, decimals = 0): string {
  return count === undefined
    ? messages(language).notStated
    : formatNumber(language, count, decimals);
}

/** A change with its sign: `+410.000 kr.`, `−410.000 kr.`, `0 kr.`. */
export function changeOfMoney(language: Language, change: Money): string {
  return `${sign(change)}${formatMoney(language, Math.abs(change) as Money)}`;
}

/** A change of a count with its sign. */
export function changeOfCount(language: Language, change: number, decimals = 0): string {
  return `${sign(change)}${formatNumber(language, Math.abs(change), decimals)}`;
}

function sign(change: number): string {
  return change > 0 ? '+' : change < 0 ? '−' : '';
}

/** "2028–2031", or one year alone. */
export function yearsText(firstYear: number, lastYear: number): string {
  return firstYear === lastYear ? String(firstYear) : `${firstYear}–${lastYear}`;
}

/** "marts 2028". */
export function monthText(language: Language, { year, month }: { year: number; month: number }) {
  return `${monthName(language, month)} ${year}`;
}

/** What a reader of the row should note, the money first. */
export function warningTexts(language: Language, row: ActivityRow): string[] {
  const text = messages(language).warning;
  const { firstUncovered, faults, warnings } = row;
  return [
    ...(firstUncovered
      ? [text.uncovered(monthName(language, firstUncovered.month), firstUncovered.year)]
      : []),
    ...faults.map((fault) => planWords(language).anchoringFault[fault]),
    ...new Set(
      warnings.map((warning) => {
        switch (warning.code) {
          case 'carried-above-cost':
            return text.carriedAboveCost(warning.year);
          case 'no-reach-for-earmark':
            return text.noReach;
          case 'pin-not-honoured':
            return text.pinNotHonoured(warning.year);
        }
      }),
    ),
  ];
}

/** A text of at most so many signs. */
export function shortened(text: string, most = 80): string {
  const signs = [...text];
  return signs.length <= most ? text : `${signs.slice(0, most - 1).join('')}…`;
}
