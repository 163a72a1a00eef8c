import { slugOf } from '../../shared/index.ts';
import type { CatalogueActivity } from './activity.ts';

/** What the catalogue is filtered by. */
export const FACETS = ['effortArea', 'targetGroup', 'form', 'method', 'strength'] as const;

export type Facet = (typeof FACETS)[number];

/** The values chosen of each facet; none means that the facet does not limit. */
export type Choices = Readonly<Record<Facet, readonly string[]>>;

export const NO_CHOICES: Choices = {
  effortArea: [],
  targetGroup: [],
  form: [],
  method: [],
  strength: [],
};

/** What is asked for: any of the values within a facet, and every facet and word. */
export interface CatalogueFilter {
  readonly choices: Choices;
  /** Words of the name and the goal, in the reader's language. */
  readonly text: string;
  readonly language: 'da' | 'en';
}

/** How many activities a value would show, by facet. */
export type ChoiceCounts = Readonly<Record<Facet, ReadonlyMap<string, number>>>;

/** The activities that a filter shows, in the order given. */
export function matchingActivities(
  activities: readonly CatalogueActivity[],
  filter: CatalogueFilter,
): CatalogueActivity[] {
  const hasText = textMatcher(filter);
  return activities.filter(
    (activity) => hasText(activity) && FACETS.every((facet) => fits(activity, facet, filter)),
  );
}

/** How many activities each value stands for, under the filter's other facets and words. */
export function countChoices(
  activities: readonly CatalogueActivity[],
  filter: CatalogueFilter,
): ChoiceCounts {
  const counts = {
    effortArea: new Map<string, number>(),
    targetGroup: new Map<string, number>(),
    form: new Map<string, number>(),
    method: new Map<string, number>(),
    strength: new Map<string, number>(),
  };
  const hasText = textMatcher(filter);
  for (const activity of activities) {
    if (!hasText(activity)) continue;
    const missed = FACETS.filter((facet) => !fits(activity, facet, filter));
    for (const facet of FACETS) {
      if (missed.some((other) => other !== facet)) continue;
      for (const value of valuesOf(activity, facet)) {
        counts[facet].set(value, (counts[facet].get(value) ?? 0) + 1);
      }
    }
  }
  return counts;
}

/** Whether anything is asked for. */
export function isFiltered({ choices, text }: Pick<CatalogueFilter, 'choices' | 'text'>): boolean {
  return text !== '' || FACETS.some((facet) => choices[facet].length > 0);
}

function fits(activity: CatalogueActivity, facet: Facet, { choices }: CatalogueFilter): boolean {
  const asked = choices[facet];
  return asked.length === 0 || valuesOf(activity, facet).some((value) => asked.includes(value));
}

function valuesOf(activity: CatalogueActivity, facet: Facet): readonly string[] {
  switch (facet) {
    case 'effortArea':
      return activity.effortAreas;
    case 'targetGroup':
      return activity.targetGroups;
    case 'form':
      return activity.forms;
    case 'method':
      return activity.methods;
    case 'strength':
      return [activity.evidence.strength];
  }
}

/** Every word asked for must be part of the name or the goal; the Danish name always counts, and
 * æ, ø, å may be written ae, oe, aa. Signs alone find nothing. */
function textMatcher({
  text,
  language,
}: CatalogueFilter): (activity: CatalogueActivity) => boolean {
  if (text === '') return () => true;
  const asked = folded(text).split('-');
  if (asked[0] === '') return () => false;
  return (activity) => {
    const searched = searchedText(activity)[language];
    return asked.every((word) => searched.includes(word));
  };
}

const searchedTexts = new WeakMap<CatalogueActivity, Readonly<Record<'da' | 'en', string>>>();

/** The words that an activity is found by, folded once. */
function searchedText(activity: CatalogueActivity): Readonly<Record<'da' | 'en', string>> {
  const known = searchedTexts.get(activity);
  if (known) return known;
  const { name, goal } = activity;
  const made = {
    da: folded(`${name.da} ${goal.da}`),
    en: folded(`${name.da} ${name.en} ${goal.en}`),
  };
  searchedTexts.set(activity, made);
  return made;
}

function folded(text: string): string {
  return slugOf(text, Number.POSITIVE_INFINITY);
}
