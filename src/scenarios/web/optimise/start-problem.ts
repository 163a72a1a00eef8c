import { defineMessages, type Language } from '../../../platform/i18n/index.ts';
import type { StartProblem } from '../../domain/runs/rules.ts';

const words = defineMessages(
  {
    'too-many-waiting': (limit: number) =>
      `Der er allerede ${limit} beregninger i gang eller i kø. Vent, til en af dem er færdig, eller stop en`,
    'too-many-in-an-hour': (limit: number) =>
      `Samarbejdet har bedt om ${limit} beregninger den seneste time. Prøv igen senere`,
    'scenario-gone': 'Scenariet findes ikke længere. Vælg andre forudsætninger',
    'too-large': 'Beregningen er større, end der er plads til. Vælg færre trin eller kortere tid',
  },
  {
    'too-many-waiting': (limit: number) =>
      `${limit} runs are going on or waiting already. Wait until one has ended, or stop one`,
    'too-many-in-an-hour': (limit: number) =>
      `The partnership has asked for ${limit} runs in the last hour. Try again later`,
    'scenario-gone': 'The scenario is no longer there. Choose other assumptions',
    'too-large': 'The run is larger than there is room for. Choose fewer steps or less time',
  },
);

/** Why a run was not taken, in words. */
export function startProblemText(language: Language, problem: StartProblem): string {
  const text = words(language);
  switch (problem.code) {
    case 'too-many-waiting':
    case 'too-many-in-an-hour':
      return text[problem.code](problem.limit);
    case 'scenario-gone':
    case 'too-large':
      return text[problem.code];
  }
}
