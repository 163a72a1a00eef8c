import type { Plan } from '../../engine/index.ts';
import { type ActivitiesQuery, GROUP_WORDS, SORT_WORDS, STATE_WORDS } from './paths.ts';

/** What an address asks the main table to show. What the plan does not know is left out, so that an
 * old or misspelt address still shows the table. */
export function readActivitiesQuery(
  words: URLSearchParams,
  plan: Pick<Plan, 'firstYear' | 'lastYear' | 'areas' | 'activities'>,
): ActivitiesQuery {
  const year = readYear(words.get('aar'), plan);
  const state = keyOfWord(STATE_WORDS, words.get('tilgang'));
  const effortArea = words.get('indsatsomraade');
  const area = words.get('omraade');
  const group = keyOfWord(GROUP_WORDS, words.get('gruppe'));
  const sort = readSort(words.get('sorter'));
  return {
    ...(year !== undefined && { year }),
    ...(state && { state }),
    ...(effortArea !== null && knowsEffortArea(plan, effortArea) && { effortArea }),
    ...(area !== null && plan.areas.some(({ id }) => id === area) && { area }),
    ...(words.get('mangler') === 'ja' && { gap: true as const }),
    ...(group && { group }),
    ...(sort && { sort }),
  };
}

function readYear(
  text: string | null,
  { firstYear, lastYear }: Pick<Plan, 'firstYear' | 'lastYear'>,
): number | undefined {
  if (text === null || !/^\d{4}$/.test(text)) return undefined;
  const year = Number(text);
  return firstYear <= year && year <= lastYear ? year : undefined;
}

function readSort(text: string | null): ActivitiesQuery['sort'] {
  const descending = text?.startsWith('-') ?? false;
  const by = keyOfWord(SORT_WORDS, text && descending ? text.slice(1) : text);
  return by && { by, descending };
}

function knowsEffortArea(plan: Pick<Plan, 'activities'>, id: string): boolean {
  return plan.activities.some(({ effortAreas }) => effortAreas.includes(id));
}

function keyOfWord<Key extends string>(
  words: Readonly<Record<Key, string>>,
  word: string | null,
): Key | undefined {
  return (Object.keys(words) as Key[]).find((key) => words[key] === word);
}
