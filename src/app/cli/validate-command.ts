import {
  describeProblem,
  parsePlanFile,
  type Plan,
  type PlanProblem,
  problemLine,
} from '../../engine/index.ts';
import { defineMessages, formatNumber, type Language } from '../../platform/i18n/index.ts';
import type { CommandAnswer } from './answer.ts';
import { refusedInput } from './refused-input.ts';

/** A plan file that was given, with the name to call it by. */
export interface PlanFileInput {
  readonly name: string;
  readonly content: string | Uint8Array;
}

export interface ValidateOptions {
  readonly json?: boolean;
  readonly language?: Language;
}

const messages = defineMessages(
  {
    fine: 'i orden',
    areas: (count: number) => counted('da', count, 'boligområde', 'boligområder'),
    activities: (count: number) => counted('da', count, 'indsats', 'indsatser'),
    undecided: (count: number) => counted('da', count, 'uafklaret', 'uafklarede'),
    sources: (count: number) => counted('da', count, 'finansieringskilde', 'finansieringskilder'),
    scenarios: (count: number) => counted('da', count, 'scenarie', 'scenarier'),
  },
  {
    fine: 'in order',
    areas: (count) => counted('en', count, 'area', 'areas'),
    activities: (count) => counted('en', count, 'activity', 'activities'),
    undecided: (count) => counted('en', count, 'undecided', 'undecided'),
    sources: (count) => counted('en', count, 'funding source', 'funding sources'),
    scenarios: (count) => counted('en', count, 'scenario', 'scenarios'),
  },
);

function counted(language: Language, count: number, one: string, more: string): string {
  return `${formatNumber(language, count)} ${count === 1 ? one : more}`;
}

/** `validate`: a short summary of a plan file that is in order, or everything that is wrong with it
 * as `file: path: words`. With `json` the answer stands on standard output as one object. */
export function validateCommand(
  { name, content }: PlanFileInput,
  { json = false, language = 'da' }: ValidateOptions = {},
): CommandAnswer {
  const read = parsePlanFile(content);
  if (!read.ok) return refusedPlanFile(name, read.error, { json, language });
  const counts = countsOf(read.value);
  const { title, firstYear, lastYear } = read.value;
  const answer = { file: name, ok: true, title, firstYear, lastYear, ...counts };
  const stdout = json ? JSON.stringify(answer) : summary(name, read.value, language);
  return { exitCode: 0, stdout: `${stdout}\n`, stderr: '' };
}

/** The answer to a plan file that cannot be used, the same for every command that reads one. */
export function refusedPlanFile(
  name: string,
  problems: readonly PlanProblem[],
  { json = false, language = 'da' }: ValidateOptions = {},
): CommandAnswer {
  const lines = problems.map((problem) => `${name}: ${problemLine(problem, language)}\n`);
  const described = problems.map((one) => ({ ...one, message: describeProblem(one, language) }));
  return refusedInput(name, described, { stderr: lines.join(''), json });
}

function countsOf({ areas, activities, funding, scenarios }: Plan) {
  return {
    areas: areas.length,
    activities: activities.length,
    undecided: activities.filter(({ chosen }) => chosen === undefined).length,
    sources: funding.length,
    scenarios: scenarios.length,
  };
}

function summary(name: string, plan: Plan, language: Language): string {
  const text = messages(language);
  const { areas, activities, undecided, sources, scenarios } = countsOf(plan);
  const parts = [
    text.areas(areas),
    `${text.activities(activities)} (${text.undecided(undecided)})`,
    text.sources(sources),
    text.scenarios(scenarios),
  ];
  return `${name}: ${text.fine}. ${plan.title}, ${plan.firstYear}–${plan.lastYear}: ${parts.join(', ')}.`;
}
