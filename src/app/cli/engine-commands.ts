import { parseArgs } from 'node:util';
import type { Language } from '../../platform/i18n/index.ts';
import type { Command } from './answer.ts';
import { evaluateCommand } from './evaluate-command.ts';
import { evaluateMessages } from './evaluate-messages.ts';
import { planFileInput } from './plan-file-input.ts';

const OPTIONS = {
  json: { type: 'boolean' },
  language: { type: 'string' },
  scenario: { type: 'string' },
} as const;

function readArgs(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  } catch {
    return undefined;
  }
}

/** `evaluate PLAN.json …` with its arguments as they were typed. */
const evaluate: Command = async (args) => {
  const read = readArgs(args);
  const language: Language = read?.values.language === 'en' ? 'en' : 'da';
  const [path, ...more] = read?.positionals ?? [];
  const otherLanguage = read?.values.language !== undefined && read.values.language !== language;
  if (!read || path === undefined || more.length > 0 || otherLanguage) {
    return { exitCode: 2, stdout: '', stderr: `${evaluateMessages(language).usage}\n` };
  }
  const { json = false, scenario } = read.values;
  const file = await planFileInput(path, { json, language });
  if (!file.ok) return file.error;
  return evaluateCommand(file.value, {
    json,
    language,
    ...(scenario !== undefined && { scenario }),
  });
};

export const commands: Readonly<Record<string, Command>> = { evaluate };
