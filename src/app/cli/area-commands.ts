import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { explainCsvProblem, MAX_CSV_BYTES } from '../../areas/index.ts';
import { defineMessages, type Language } from '../../platform/i18n/index.ts';
import { fail, ok, type Result } from '../../shared/index.ts';
import type { Command, CommandAnswer } from './answer.ts';
import { classifyCommand, type CommandFile } from './classify-command.ts';
import { readOneFile } from './one-file.ts';

const messages = defineMessages(
  {
    usage:
      'Brug: classify FIL.csv [--lists LISTER.csv] [--national-conviction 2023-12-01=0.78]… [--json] [--language da|en]',
    unreadable: (path: string) => `${path}: filen kan ikke læses. Findes den, og må den læses?`,
  },
  {
    usage:
      'Usage: classify FILE.csv [--lists LISTS.csv] [--national-conviction 2023-12-01=0.78]… [--json] [--language da|en]',
    unreadable: (path) => `${path}: the file cannot be read. Does it exist, and may it be read?`,
  },
);

const OPTIONS = {
  lists: { type: 'string' },
  'national-conviction': { type: 'string', multiple: true },
} as const;

/** `classify FILE.csv …` with its arguments as they were typed. */
const classify: Command = async (args) => {
  const { language, given } = readOneFile(args, OPTIONS);
  if (!given) return { exitCode: 2, stdout: '', stderr: `${messages(language).usage}\n` };
  const { path, json, values } = given;
  const figures = await readGiven(path, language);
  if (!figures.ok) return figures.error;
  const lists = values.lists ? await readGiven(values.lists, language) : undefined;
  if (lists && !lists.ok) return lists.error;
  return classifyCommand(
    { figures: figures.value, ...(lists && { lists: lists.value }) },
    {
      language,
      json,
      nationalConviction: values['national-conviction'] ?? [],
    },
  );
};

export const commands: Readonly<Record<string, Command>> = { classify };

/** A file that is too large is refused by its size, before it is read. */
async function readGiven(
  path: string,
  language: Language,
): Promise<Result<CommandFile, CommandAnswer>> {
  const name = basename(path);
  try {
    const { size } = await stat(path);
    if (size > MAX_CSV_BYTES) {
      const text = explainCsvProblem(language, { code: 'too-large', bytes: size });
      return fail({ exitCode: 1, stdout: '', stderr: `${name}: ${text}\n` });
    }
    return ok({ name, bytes: new Uint8Array(await readFile(path)) });
  } catch {
    return fail({ exitCode: 1, stdout: '', stderr: `${messages(language).unreadable(path)}\n` });
  }
}
