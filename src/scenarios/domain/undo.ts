import type { Scenario } from '../../engine/index.ts';
import { fail, isEqual, ok, type Result } from '../../shared/index.ts';
import { type Setting, type SettingKey, settingsOf, withSettings } from './settings.ts';
import { dataOf, withData } from './scenario-data.ts';

/** Everything that a scenario holds, by place. */
type Fields = ReadonlyMap<string, unknown>;

/** Takes a change of a scenario back, as long as what it changed is still as the change left it.
 * Answers with the places that were changed again since. */
export function undone(
  now: Scenario,
  { before, after }: { readonly before: Scenario; readonly after: Scenario },
): Result<Scenario, readonly string[]> {
  const [was, made, is] = [fieldsOf(before), fieldsOf(after), fieldsOf(now)];
  const changed = [...new Set([...was.keys(), ...made.keys()])].filter(
    (key) => !isEqual(was.get(key), made.get(key)),
  );
  const since = changed.filter((key) => !isEqual(is.get(key), made.get(key)));
  if (since.length > 0) return fail(since);
  return ok(withFields(now, new Map(changed.map((key) => [key, was.get(key)]))));
}

const SAID = 'says ';
const REMEMBERED = 'basis ';
const OWN = 'own ';

function fieldsOf(scenario: Scenario): Fields {
  const { summary, archived, basis = {}, own = {} } = dataOf(scenario);
  const named = (prefix: string, entries: Iterable<readonly [string, unknown]>) =>
    [...entries].map(([key, value]) => [`${prefix}${key}`, value] as const);
  return new Map<string, unknown>([
    ['name', scenario.name],
    ['summary', summary],
    ['archived', archived],
    ...named(SAID, settingsOf(scenario)),
    ...named(REMEMBERED, Object.entries(basis)),
    ...named(OWN, Object.entries(own)),
  ]);
}

function withFields(scenario: Scenario, fields: Fields): Scenario {
  const { basis, own } = dataOf(scenario);
  const below = (prefix: string) =>
    [...fields].flatMap(([key, value]) =>
      key.startsWith(prefix) ? [[key.slice(prefix.length), value] as const] : [],
    );
  const merged = <Value>(record: Readonly<Record<string, Value>> = {}, prefix: string) => {
    const entries = Object.entries({ ...record, ...Object.fromEntries(below(prefix)) });
    return Object.fromEntries(
      entries.filter((entry): entry is [string, Value] => entry[1] !== undefined),
    );
  };
  const text = (key: 'summary' | 'archived') => (fields.has(key) ? { [key]: fields.get(key) } : {});
  const said = new Map(below(SAID) as [SettingKey, Setting | undefined][]);
  const named = fields.has('name') ? { ...scenario, name: fields.get('name') as string } : scenario;
  return withData(withSettings(named, said), {
    ...text('summary'),
    ...text('archived'),
    basis: merged(basis, REMEMBERED),
    own: merged(own, OWN),
  });
}
