import { MOST_POINTS } from '../../engine/index.ts';
import type { Language } from '../../platform/i18n/index.ts';
import { loadSolver } from '../../platform/solver/index.ts';
import type { Command, CommandAnswer } from './answer.ts';
import { readOneFile } from './one-file.ts';
import {
  frontierCommand,
  optimiseCommand,
  type OptimiseCommandOptions,
} from './optimise-command.ts';
import { optimiseMessages } from './optimise-messages.ts';
import { planFileInput } from './plan-file-input.ts';

const COMMON = {
  scenario: { type: 'string' },
  'time-limit': { type: 'string' },
  gap: { type: 'string' },
} as const;

/** Most seconds that may be asked for: a day. */
const MOST_SECONDS = 86_400;

/** `optimise PLAN.json …` with its arguments as they were typed. */
const optimise: Command = async (args) => {
  const { language, given } = readOneFile(args, { ...COMMON, explain: { type: 'boolean' } });
  const options = given && optionsOf(given.values, given.json, language);
  if (!options) return usedWrongly(optimiseMessages(language).usage);
  const file = await planFileInput(given.path, { json: given.json, language });
  if (!file.ok) return file.error;
  const { explain = false } = given.values;
  return optimiseCommand(file.value, { ...options, explain }, await loadSolver());
};

/** `frontier PLAN.json --points N …` with its arguments as they were typed. */
const frontier: Command = async (args) => {
  const { language, given } = readOneFile(args, { ...COMMON, points: { type: 'string' } });
  const options = given && optionsOf(given.values, given.json, language);
  const points = numberBetween(given?.values.points, 2, MOST_POINTS);
  if (!options || points === undefined || !Number.isInteger(points)) {
    return usedWrongly(optimiseMessages(language).frontierUsage(MOST_POINTS));
  }
  const file = await planFileInput(given.path, { json: given.json, language });
  if (!file.ok) return file.error;
  return frontierCommand(file.value, points, options, await loadSolver());
};

interface Typed {
  readonly scenario?: string;
  readonly 'time-limit'?: string;
  readonly gap?: string;
}

/** Undefined when a number is none, or out of its range. */
function optionsOf(
  { scenario, 'time-limit': seconds, gap }: Typed,
  json: boolean,
  language: Language,
): OptimiseCommandOptions | undefined {
  const timeLimit = numberBetween(seconds ?? '60', 0, MOST_SECONDS);
  const allowedGap = numberBetween(gap ?? '0', 0, 1);
  if (timeLimit === undefined || timeLimit === 0 || allowedGap === undefined) return undefined;
  const clock = () => performance.now() / 1000;
  return {
    json,
    language,
    timeLimit,
    gap: allowedGap,
    clock,
    ...(scenario !== undefined && { scenario }),
  };
}

function numberBetween(typed: string | undefined, least: number, most: number) {
  if (typed === undefined || !/^\d+(\.\d+)?$/.test(typed)) return undefined;
  const value = Number(typed);
  return value >= least && value <= most ? value : undefined;
}

function usedWrongly(usage: string): CommandAnswer {
  return { exitCode: 2, stdout: '', stderr: `${usage}\n` };
}

export const commands: Readonly<Record<string, Command>> = { optimise, frontier };
