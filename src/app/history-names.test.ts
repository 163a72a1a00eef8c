import { describe, expect, test } from 'vitest';
import { historyNames } from '../access/web/history/names.ts';
import { contributions } from './rooms.ts';

/** What only looks alters nothing; undoing is recorded under the name of what is undone. */
const LOOKS = /\.(read|export|verify)-|\.(read|undo)$/;

describe('the record of changes', () => {
  test('has a name for everything that can be done', () => {
    const useCases = contributions
      .flatMap(({ rights }) => Object.keys(rights ?? {}))
      .filter((useCase) => !LOOKS.test(useCase));
    const names = historyNames('da').useCases;
    expect(useCases.filter((useCase) => !Object.hasOwn(names, useCase))).toEqual([]);
  });
});
