import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { explainCsvProblem, MAX_CSV_BYTES } from '../../areas/index.ts';
import { defineMessages, type Language } from '../../platform/i18n/index.ts';
import { fail, ok, type Result } from '../../shared/index.ts';
import type { Command, CommandAnswer } from './answer.ts';
import { classifyCommand, type CommandFile } from './classify-command.ts';

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
  json: { type: 'boolean' },
  language: { type: 'string' },
} as const;

function readArgs(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  } catch {
    return undefined;
  }
}

/** `classify FILE.csv …` with its arguments as they were typed. */
const classify: Command = async (args) => {
  const read = readArgs(args);
  const language: Language = read?.values.language === 'en' ? 'en' : 'da';
  const [path, ...more] = read?.positionals ?? [];
  const otherLanguage = read?.values.language !== undefined && read.values.language !== language;
  if (!read || path === undefined || more.length > 0 || otherLanguage) {
    return { exitCode: 2, stdout: '', stderr: `${messages(language).usage}\n` };
  }
  const figures = await readGiven(path, language);
  if (!figures.ok) return figures.error;
  const lists = read.values.lists ? await readGiven(read.values.lists, language) : undefined;
  if (lists && !lists.ok) return lists.error;
  return classifyCommand(
    { figures: figures.value, ...(lists && { lists: lists.value }) },
    {
      language,
      json: read.values.json ?? false,
      nationalConviction: read.values['national-conviction'] ?? [],
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
