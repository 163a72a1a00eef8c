import { parseArgs, type ParseArgsConfig } from 'node:util';
import type { Language } from '../../platform/i18n/index.ts';

type OptionTypes = NonNullable<ParseArgsConfig['options']>;

const COMMON = { json: { type: 'boolean' }, language: { type: 'string' } } as const;

interface CommonValues {
  readonly language?: string;
  readonly json?: boolean;
}

/** Reads what was typed after a command that takes one file: `PATH [--json] [--language da|en]` and
 * the command's own options. `given` is absent when it was used wrongly. */
export function readOneFile<const Options extends OptionTypes>(
  args: readonly string[],
  options: Options,
) {
  const read = parse(args, { ...COMMON, ...options });
  const { language: asked, json = false } = (read?.values ?? {}) as CommonValues;
  const language: Language = asked === 'en' ? 'en' : 'da';
  const [path, ...more] = read?.positionals ?? [];
  const knownLanguage = asked === undefined || asked === language;
  if (!read || path === undefined || more.length > 0 || !knownLanguage) return { language };
  return { language, given: { path, json, values: read.values } };
}

function parse<const Options extends OptionTypes>(args: readonly string[], options: Options) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch {
    return undefined;
  }
}
