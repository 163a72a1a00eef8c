import type { Command } from './answer.ts';
import { readOneFile } from './one-file.ts';
import { planFileInput } from './plan-file-input.ts';
import { stressCommand } from './stress-command.ts';
import { stressMessages } from './stress-messages.ts';

const OPTIONS = {
  draws: { type: 'string' },
  seed: { type: 'string' },
  scenario: { type: 'string' },
} as const;

const MOST_DRAWS = 100_000;
const MOST_SEED = 2 ** 32 - 1;

/** `stress PLAN.json --draws N --seed N …` with its arguments as they were typed. */
const stress: Command = async (args) => {
  const { language, given } = readOneFile(args, OPTIONS);
  const draws = wholeBetween(given?.values.draws, 1, MOST_DRAWS);
  const seed = wholeBetween(given?.values.seed, 0, MOST_SEED);
  if (!given || draws === undefined || seed === undefined) {
    return { exitCode: 2, stdout: '', stderr: `${stressMessages(language).usage}\n` };
  }
  const { path, json, values } = given;
  const file = await planFileInput(path, { json, language });
  if (!file.ok) return file.error;
  const { scenario } = values;
  const options = { draws, seed, json, language };
  return stressCommand(file.value, { ...options, ...(scenario !== undefined && { scenario }) });
};

function wholeBetween(typed: string | undefined, least: number, most: number) {
  if (typed === undefined || !/^\d{1,10}$/.test(typed)) return undefined;
  const value = Number(typed);
  return value >= least && value <= most ? value : undefined;
}

export const commands: Readonly<Record<string, Command>> = { stress };
