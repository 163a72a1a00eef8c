import type { Plan, Scenario } from '../../../engine/index.ts';
import { compareNames, type Language } from '../../../platform/i18n/index.ts';
import { clashesOf, type ScenarioClash } from '../../domain/clash.ts';
import { type Difference, differencesOf } from '../../domain/differences.ts';
import { keysOf, partsOf, type SettingKey, yearKeys } from '../../domain/settings.ts';
import { type Told, tellDifference } from '../sentences.ts';
import { activityName, periodText, sourceName } from '../words.ts';

/** What one item of the list is about, and what its form changes. */
export type Subject =
  | { readonly about: 'activity'; readonly id: string }
  | { readonly about: 'source'; readonly id: string }
  | { readonly about: 'price'; readonly firstYear: number; readonly lastYear: number };

/** Everything that a scenario does otherwise with one activity, source or span of years. */
export interface Item {
  readonly subject: Subject;
  readonly name: string;
  readonly told: readonly Told[];
  readonly keys: readonly SettingKey[];
  /** What the plan has changed of it since. */
  readonly clashes: readonly ScenarioClash[];
}

/** The items of a scenario, by the part that they stand in. */
export interface Items {
  readonly money: readonly Item[];
  readonly activities: readonly Item[];
  readonly prices: readonly Item[];
  /** What the plan no longer has. */
  readonly gone: readonly { readonly told: Told; readonly keys: readonly SettingKey[] }[];
}

/** A scenario's differences, gathered by what they are about and sorted by name. What the plan has
 * taken up meanwhile stands among them until somebody says that it may go. */
export function itemsOf(plan: Plan, language: Language, stored: Scenario): Items {
  const differences = differencesOf(plan, stored);
  const clashes = clashesOf(plan, stored);
  const subjects = new Map<string, Subject>();
  for (const subject of [
    ...differences.flatMap(subjectOfDifference),
    ...clashes.map(({ key }) => subjectOfKey(key)),
  ]) {
    subjects.set(subjectKey(subject), subject);
  }
  const items = [...subjects.values()].map((subject): Item => {
    const own = new Set(keysOfSubject(subject));
    return {
      subject,
      name: nameOf(plan, subject),
      told: differences
        .filter((one) => one.about !== 'gone' && keysOf(one).some((key) => own.has(key)))
        .map((one) => tellDifference(plan, language, one)),
      keys: [...own],
      clashes: clashes.filter(({ key }) => own.has(key)),
    };
  });
  const about = (kind: Subject['about']) =>
    items
      .filter(({ subject }) => subject.about === kind)
      .toSorted((a, b) => compareNames(language, a.name, b.name));
  return {
    money: about('source'),
    activities: about('activity'),
    prices: about('price'),
    gone: differences.flatMap((one) =>
      one.about === 'gone'
        ? [{ told: tellDifference(plan, language, one), keys: keysOf(one) }]
        : [],
    ),
  };
}

function subjectOfDifference(difference: Difference): Subject[] {
  switch (difference.about) {
    case 'funding':
      return [{ about: 'source', id: difference.source }];
    case 'choice':
    case 'level':
      return [{ about: 'activity', id: difference.activity }];
    case 'cost-index': {
      const { firstYear, lastYear } = difference;
      return [{ about: 'price', firstYear, lastYear }];
    }
    case 'gone':
      return [];
  }
}

function subjectOfKey(key: SettingKey): Subject {
  const { kind, id } = partsOf(key);
  if (kind === 'price') return { about: 'price', firstYear: Number(id), lastYear: Number(id) };
  return { about: kind === 'funding' ? 'source' : 'activity', id };
}

/** The subject as one word, for the names of controls. */
export function subjectKey(subject: Subject): string {
  return subject.about === 'price'
    ? `price.${subject.firstYear}-${subject.lastYear}`
    : `${subject.about}.${subject.id}`;
}

/** The places that the form of a subject changes. */
export function keysOfSubject(subject: Subject): readonly SettingKey[] {
  switch (subject.about) {
    case 'activity':
      return [`choice.${subject.id}`, `level.${subject.id}`];
    case 'source':
      return [`funding.${subject.id}`];
    case 'price':
      return yearKeys(subject.firstYear, subject.lastYear);
  }
}

function nameOf(plan: Plan, subject: Subject): string {
  switch (subject.about) {
    case 'activity':
      return activityName(plan, subject.id);
    case 'source':
      return sourceName(plan, subject.id);
    case 'price':
      return periodText(subject.firstYear, subject.lastYear);
  }
}
