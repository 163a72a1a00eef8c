import { diffOf, type Run } from './runs.ts';

/** What differs between two contents in one field. */
export interface FieldDifference {
  /** Where: `da.questions.3`. */
  readonly path: string;
  readonly change: 'added' | 'removed' | 'changed';
  /** Both texts as one: what they share, what went and what came, word by word. */
  readonly words: readonly Run[];
}

/** What differs between two contents, field by field, in the order of the newer one. Lists are
 * compared place by place. A content that is null (withdrawn) has no fields. */
export function differencesBetween(before: unknown, after: unknown): readonly FieldDifference[] {
  const [old, now] = [fieldsOf(before), fieldsOf(after)];
  const paths = [...new Set([...now.keys(), ...old.keys()])];
  return paths.flatMap((path): FieldDifference[] => {
    const [from, to] = [old.get(path), now.get(path)];
    if (from === to) return [];
    if (from === undefined)
      return [{ path, change: 'added', words: [{ kind: 'added', text: to! }] }];
    if (to === undefined) {
      return [{ path, change: 'removed', words: [{ kind: 'removed', text: from }] }];
    }
    return [{ path, change: 'changed', words: diffOf(from, to) }];
  });
}

/** Every field of a content that says something, as text by its path. */
function fieldsOf(content: unknown): ReadonlyMap<string, string> {
  const fields = new Map<string, string>();
  const gather = (value: unknown, path: string) => {
    if (typeof value === 'object' && value !== null) {
      for (const [key, part] of Object.entries(value)) gather(part, path ? `${path}.${key}` : key);
    } else if (typeof value === 'string' && value !== '') fields.set(path, value);
    else if (typeof value === 'number' || typeof value === 'boolean') fields.set(path, `${value}`);
  };
  gather(content, '');
  return fields;
}
