import { type Language, monthName } from '../../platform/i18n/index.ts';
import { indexOf } from '../../plan/index.ts';
import type { Month, Plan } from '../../engine/index.ts';
import { messages } from './messages.ts';

export * from './value-words.ts';

/** The month that money ends before, in words: `marts 2028`. */
export function monthText(language: Language, { year, month }: Month): string {
  return `${monthName(language, month)} ${year}`;
}

/** `a, b og c`. */
export function listed(language: Language, names: readonly string[]): string {
  if (names.length < 2) return names.join('');
  return `${names.slice(0, -1).join(', ')} ${messages(language).and} ${names.at(-1)}`;
}

/** The first letter small, for a word inside a sentence. */
export function inside(text: string): string {
  return text.slice(0, 1).toLowerCase() + text.slice(1);
}

/** The name of an activity of the plan; the id when the plan lacks it. */
export function activityName(plan: Plan, id: string): string {
  return indexOf(plan).activity.get(id)?.name ?? id;
}

/** The name of a source of the plan; the id when the plan lacks it. */
export function sourceName(plan: Plan, id: string): string {
  return indexOf(plan).source.get(id)?.name ?? id;
}

/** The name of an area of the plan; the id when the plan lacks it. */
export function areaName(plan: Plan, id: string): string {
  return indexOf(plan).area.get(id)?.name ?? id;
}
