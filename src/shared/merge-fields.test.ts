import { describe, expect, test } from 'vitest';
import { mergeFields } from './merge-fields.ts';

describe('fields that two have altered', () => {
  const base = { name: 'Lektiecafé', priority: 3, owner: undefined };

  test('are taken from whoever altered them', () => {
    const merged = mergeFields<unknown>({
      base,
      mine: { name: 'Lektiecaféen', priority: 3, owner: undefined },
      theirs: { name: 'Lektiecafé', priority: 1, owner: 'kom' },
    });
    expect(merged).toEqual({
      fields: { name: 'Lektiecaféen', priority: 1, owner: 'kom' },
      clashes: [],
    });
  });

  test('clash when both gave a field another value, and stay as they are stored', () => {
    const merged = mergeFields<unknown>({
      base,
      mine: { priority: 2 },
      theirs: { ...base, priority: 1 },
    });
    expect(merged.fields).toEqual({ ...base, priority: 1 });
    expect(merged.clashes).toEqual([{ field: 'priority', base: 3, mine: 2, theirs: 1 }]);
  });

  test('do not clash when both gave the same value', () => {
    expect(mergeFields({ base: { a: 1 }, mine: { a: 2 }, theirs: { a: 2 } }).clashes).toEqual([]);
  });
});
