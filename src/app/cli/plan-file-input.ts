import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { PLAN_FILE_BYTES_LIMIT, planFileTooLarge } from '../../engine/index.ts';
import { defineMessages, type Language } from '../../platform/i18n/index.ts';
import { fail, ok, type Result } from '../../shared/index.ts';
import type { CommandAnswer } from './answer.ts';
import { refusedInput } from './refused-input.ts';
import { refusedPlanFile, type PlanFileInput, type ValidateOptions } from './validate-command.ts';

const messages = defineMessages(
  {
    unreadable: 'filen kan ikke læses. Findes den, og må den læses?',
  },
  {
    unreadable: 'the file cannot be read. Does it exist, and may it be read?',
  },
);

/** The plan file at a path. One that is too large is refused by its size, before it is read. */
export async function planFileInput(
  path: string,
  { json = false, language = 'da' }: ValidateOptions = {},
): Promise<Result<PlanFileInput, CommandAnswer>> {
  const name = basename(path);
  try {
    const { size } = await stat(path);
    if (size >= PLAN_FILE_BYTES_LIMIT) {
      return fail(refusedPlanFile(name, [planFileTooLarge(size)], { json, language }));
    }
    return ok({ name, content: new Uint8Array(await readFile(path)) });
  } catch {
    return fail(unreadable(path, json, language));
  }
}

function unreadable(path: string, json: boolean, language: Language): CommandAnswer {
  const message = messages(language).unreadable;
  const problem = { path: '$', code: 'unreadable', rule: {}, message };
  return refusedInput(basename(path), [problem], { stderr: `${path}: ${message}\n`, json });
}
