import { planFileSchema } from '../../engine/index.ts';
import { defineMessages } from '../../platform/i18n/index.ts';
import type { Command } from './answer.ts';
import { readOneFile } from './one-file.ts';
import { planFileInput } from './plan-file-input.ts';
import { validateCommand } from './validate-command.ts';

const messages = defineMessages(
  { usage: 'Brug: validate PLAN.json [--json] [--language da|en]' },
  { usage: 'Usage: validate PLAN.json [--json] [--language da|en]' },
);

/** `validate PLAN.json …` with its arguments as they were typed. */
const validate: Command = async (args) => {
  const { language, given } = readOneFile(args, {});
  if (!given) return { exitCode: 2, stdout: '', stderr: `${messages(language).usage}\n` };
  const options = { json: given.json, language };
  const file = await planFileInput(given.path, options);
  return file.ok ? validateCommand(file.value, options) : file.error;
};

/** `schema`: the JSON Schema of the plan file, as it is published in `docs/`. */
const schema: Command = () => ({
  exitCode: 0,
  stdout: `${JSON.stringify(planFileSchema(), null, 2)}\n`,
  stderr: '',
});

export const commands: Readonly<Record<string, Command>> = { validate, schema };
