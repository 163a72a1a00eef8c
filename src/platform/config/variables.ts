/** The environment's variables by name. */
export type Variables = Readonly<Record<string, string | undefined>>;

/** A variable whose value cannot be used, and the rule that it breaks. */
export interface ConfigProblem {
  readonly variable: string;
  /** As given; never a secret, nor the password of an address. */
  readonly value: string;
  readonly rule: { readonly da: string; readonly en: string };
}

/** Tells of a variable that cannot be used. */
export type Report = (variable: string, value: string, da: string, en: string) => void;

/** What stands in the place of a secret in messages. */
export const HIDDEN = '***';

/** The variable's value; an empty one counts as none. */
export function given(env: Variables, name: string): string | undefined {
  const value = env[name];
  return value === undefined || value === '' ? undefined : value;
}

/** A variable that is `on` or `off`; undefined when it is not given. */
export function readSwitch(env: Variables, name: string, report: Report): boolean | undefined {
  return readChoice(env, name, ['on', 'off'], report, undefined, (word) => word === 'on');
}

/** A variable that is one of a few words. */
export function readChoice<Word extends string, Value, None>(
  env: Variables,
  name: string,
  words: readonly Word[],
  report: Report,
  none: None,
  meaning: (word: Word) => Value,
): Value | None {
  const text = given(env, name);
  if (text === undefined) return none;
  const word = words.find((known) => known === text);
  if (word !== undefined) return meaning(word);
  const list = words.join(', ');
  report(name, text, `skal være en af ${list}`, `must be one of ${list}`);
  return none;
}

/** The address without its password, for messages; also of an address that is none. */
export function withoutPassword(url: string): string {
  return url
    .replace(/^((?:[a-z][a-z0-9+.-]*:\/*)?[^:/@]*):.*@/is, `$1:${HIDDEN}@`)
    .replaceAll(/([?&][^=&]*pass[^=&]*=)[^&]*/gi, `$1${HIDDEN}`);
}

/** Whether the text can stand on one line of a letter or a header. */
export function isOneLine(text: string): boolean {
  return text.trim() === text && !/\p{Cc}/u.test(text);
}
