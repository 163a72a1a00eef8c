import { parseArgs } from 'node:util';
import { planFileSchema } from '../../engine/index.ts';
import { defineMessages, type Language } from '../../platform/i18n/index.ts';
import type { Command } from './answer.ts';
import { planFileInput } from './plan-file-input.ts';
import { validateCommand } from './validate-command.ts';

const messages = defineMessages(
  { usage: 'Brug: validate PLAN.json [--json] [--language da|en]' },
  { usage: 'Usage: validate PLAN.json [--json] [--language da|en]' },
);

const OPTIONS = { json: { type: 'boolean' }, language: { type: 'string' } } as const;

function readArgs(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  } catch {
    return undefined;
  }
}

/** `validate PLAN.json …` with its arguments as they were typed. */
const validate: Command = async (args) => {
  const read = readArgs(args);
  const language: Language = read?.values.language === 'en' ? 'en' : 'da';
  const [path, ...more] = read?.positionals ?? [];
  const otherLanguage = read?.values.language !== undefined && read.values.language !== language;
  if (!read || path === undefined || more.length > 0 || otherLanguage) {
    return { exitCode: 2, stdout: '', stderr: `${messages(language).usage}\n` };
  }
  const options = { json: read.values.json ?? false, language };
  const file = await planFileInput(path, options);
  return file.ok ? validateCommand(file.value, options) : file.error;
};

/** `schema`: the JSON Schema of the plan file, as it is published in `docs/`. */
const schema: Command = () => ({
  exitCode: 0,
  stdout: `${JSON.stringify(planFileSchema(), null, 2)}\n`,
  stderr: '',
});

export const commands: Readonly<Record<string, Command>> = { validate, schema };
