import type { Command } from './answer.ts';
import { evaluateCommand } from './evaluate-command.ts';
import { evaluateMessages } from './evaluate-messages.ts';
import { readOneFile } from './one-file.ts';
import { planFileInput } from './plan-file-input.ts';

const OPTIONS = {
  scenario: { type: 'string' },
  explain: { type: 'boolean' },
  activity: { type: 'string' },
} as const;

/** `evaluate PLAN.json …` with its arguments as they were typed. */
const evaluate: Command = async (args) => {
  const { language, given } = readOneFile(args, OPTIONS);
  const usedWrongly = {
    exitCode: 2 as const,
    stdout: '',
    stderr: `${evaluateMessages(language).usage}\n`,
  };
  if (!given) return usedWrongly;
  const { path, json, values } = given;
  const { scenario, explain = false, activity } = values;
  // Explanations are part of the JSON only.
  if (!json && (explain || activity !== undefined)) return usedWrongly;
  const file = await planFileInput(path, { json, language });
  if (!file.ok) return file.error;
  return evaluateCommand(file.value, {
    json,
    language,
    explain,
    ...(scenario !== undefined && { scenario }),
    ...(activity !== undefined && { activity }),
  });
};

export const commands: Readonly<Record<string, Command>> = { evaluate };
