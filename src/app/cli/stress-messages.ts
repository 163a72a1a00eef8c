import { planWords } from '../../plan/index.ts';
import type { StressProblem } from '../../engine/index.ts';
import { defineMessages, type Language } from '../../platform/i18n/index.ts';

export const stressMessages = defineMessages(
  {
    usage:
      'Brug: stress PLAN.json --draws 1-100000 --seed 0-4294967295 [--scenario ID] [--json] [--language da|en]',
    basis: (draws: string, seed: number) =>
      `${draws} trækninger med frø ${seed}. Bygger på de sandsynligheder, der står i planen.`,
    covered: (share: string) => `Hele planen er fuldt finansieret i ${share} af trækningerne.`,
    year: 'Mangler i',
    total: 'I alt',
    short: 'Mangler penge',
    mean: 'Middel',
    activities: 'Sandsynlighed for fuld finansiering i alle år:',
    activity: 'Indsats',
    chance: 'Sandsynlighed',
    sources: 'Hvad kilderne betyder:',
    source: 'Kilde',
    came: 'Kom',
    gapIfComes: 'Mangler, hvis den kommer',
    gapIfFails: 'Mangler, hvis den ikke kommer',
    fall: 'Forskel',
    noProbability: (source: string, status: string) =>
      `kilden "${source}" har status ${status} og mangler en sandsynlighed.`,
    groupDiffers: (group: string) =>
      `kilderne i gruppen "${group}" kommer eller udebliver sammen og skal have samme sandsynlighed.`,
  },
  {
    usage:
      'Usage: stress PLAN.json --draws 1-100000 --seed 0-4294967295 [--scenario ID] [--json] [--language da|en]',
    basis: (draws, seed) =>
      `${draws} draws with seed ${seed}. Built on the probabilities that the plan states.`,
    covered: (share) => `The whole plan is paid in full in ${share} of the draws.`,
    year: 'Gap in',
    total: 'In all',
    short: 'Lacks money',
    mean: 'Mean',
    activities: 'Chance of being paid in full in all years:',
    activity: 'Activity',
    chance: 'Chance',
    sources: 'What the sources mean:',
    source: 'Source',
    came: 'Came',
    gapIfComes: 'Gap if it comes',
    gapIfFails: 'Gap if it does not',
    fall: 'Difference',
    noProbability: (source, status) =>
      `the source "${source}" has the status ${status} and lacks a probability.`,
    groupDiffers: (group) =>
      `the sources of the group "${group}" come or fail together and must have the same probability.`,
  },
);

/** Why a plan cannot be stressed, in one sentence. */
export function stressProblemText(problem: StressProblem, language: Language): string {
  const text = stressMessages(language);
  switch (problem.code) {
    case 'no-probability':
      return text.noProbability(problem.source, planWords(language).fundingStatus[problem.status]);
    case 'group-probabilities-differ':
      return text.groupDiffers(problem.group);
    case 'bad-draws':
    case 'bad-seed':
      return text.usage;
  }
}
