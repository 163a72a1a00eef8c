import { isEqual } from './difference.ts';

/** A field that two people have given different values. */
export interface FieldClash<Value> {
  readonly field: string;
  readonly base: Value | undefined;
  readonly mine: Value | undefined;
  readonly theirs: Value | undefined;
}

/** What becomes of fields that one reader was shown, altered and sends, while others may have altered
 * them too. */
export interface MergedFields<Value> {
  /** Every field as it should be stored; what clashes stays as the others have it. */
  readonly fields: Readonly<Record<string, Value | undefined>>;
  readonly clashes: readonly FieldClash<Value>[];
}

/** Merges what a reader sends with what others have stored since the reader was shown `base`. A field
 * that the reader left as shown stays as the others have it. */
export function mergeFields<Value>({
  base,
  mine,
  theirs,
}: {
  readonly base: Readonly<Record<string, Value | undefined>>;
  readonly mine: Readonly<Record<string, Value | undefined>>;
  readonly theirs: Readonly<Record<string, Value | undefined>>;
}): MergedFields<Value> {
  const clashes: FieldClash<Value>[] = [];
  const merged = Object.keys(mine).map((field) => {
    const [b, m, t] = [base[field], mine[field], theirs[field]];
    if (isEqual(m, b) || isEqual(m, t)) return [field, t] as const;
    if (isEqual(t, b)) return [field, m] as const;
    clashes.push({ field, base: b, mine: m, theirs: t });
    return [field, t] as const;
  });
  return { fields: { ...theirs, ...Object.fromEntries(merged) }, clashes };
}
