import { compareIds } from '../../shared/index.ts';
import { CASE_CHOICES, type Case, type CaseChoice } from './case.ts';

/** What the list is filtered by. */
export const CASE_FACETS = ['approach', 'forum', 'geography', 'funding'] as const;

export type CaseFacet = (typeof CASE_FACETS)[number] & CaseChoice;

/** Chosen where nothing was found about a choice. */
export const NOT_FOUND = 'not-found';

/** Chosen where something was found that none of the values fits. */
export const ANOTHER = 'another';

/** The values chosen of each facet; none means that the facet does not limit. */
export type CaseChoices = Readonly<Record<CaseFacet, readonly string[]>>;

export const NO_CASE_CHOICES: CaseChoices = { approach: [], forum: [], geography: [], funding: [] };

/** The values of a facet in their order, the last for what was not found. */
export function caseValues(facet: CaseFacet): readonly string[] {
  return [...CASE_CHOICES[facet], ANOTHER, NOT_FOUND];
}

/** What an experience has of a facet. */
export function valuesOfCase(
  { choices }: Pick<Case, 'choices'>,
  facet: CaseFacet,
): readonly string[] {
  const found = choices[facet];
  if (found === null) return [NOT_FOUND];
  return found.kinds.length === 0 ? [ANOTHER] : found.kinds;
}

/** The experiences with any of the values of each facet, in the order given. */
export function matchingCases(cases: readonly Case[], choices: CaseChoices): Case[] {
  return cases.filter((one) => CASE_FACETS.every((facet) => fits(one, facet, choices)));
}

/** How many experiences each value stands for, under the choices of the other facets. */
export function countCaseChoices(
  cases: readonly Case[],
  choices: CaseChoices,
): Readonly<Record<CaseFacet, ReadonlyMap<string, number>>> {
  const count = (facet: CaseFacet) => {
    const counts = new Map<string, number>();
    for (const one of matchingCases(cases, { ...choices, [facet]: [] })) {
      for (const value of valuesOfCase(one, facet)) counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    return counts;
  };
  return {
    approach: count('approach'),
    forum: count('forum'),
    geography: count('geography'),
    funding: count('funding'),
  };
}

/** Whether anything is asked for. */
export function isCaseFiltered(choices: CaseChoices): boolean {
  return CASE_FACETS.some((facet) => choices[facet].length > 0);
}

/** The latest told first; those whose sources bear no date last. */
export function newestFirst(cases: readonly Case[]): Case[] {
  const told = ({ sources }: Case) =>
    Object.values(sources).reduce((latest, { published }) => {
      const date = published ?? '';
      return date > latest ? date : latest;
    }, '');
  return cases.toSorted((a, b) => compareIds(told(b), told(a)) || compareIds(a.id, b.id));
}

function fits(one: Case, facet: CaseFacet, choices: CaseChoices): boolean {
  const asked = choices[facet];
  return asked.length === 0 || valuesOfCase(one, facet).some((value) => asked.includes(value));
}
