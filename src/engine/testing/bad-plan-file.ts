import { expect, it } from 'vitest';
import { describeProblem, parsePlanFile, type PlanProblem } from '../plan-file/index.ts';
import { aPlanFile, type Json } from './plan-file-json.ts';

type File = ReturnType<typeof aPlanFile>;

/** What is done to the file, and the one problem that follows: path, code, value, Danish words. */
export interface BadPlanFile {
  readonly bend: (file: File) => void;
  readonly path: string;
  readonly code: string;
  readonly value?: unknown;
  readonly danish: string;
}

/** Path of the option that most cases bend. */
export const OPTION = '$.activities[0].options[0]';

/** That option. */
export function option(file: File): Record<string, Json[]> {
  return file.activities[0]!.options[0] as unknown as Record<string, Json[]>;
}

/** Sets a key to what its type would not allow. */
export function set(target: unknown, key: string, value: unknown): void {
  (target as Json)[key] = value;
}

/** The problems of a file; none when it is in order. */
export function problemsOf(file: unknown): readonly PlanProblem[] {
  const read = parsePlanFile(file);
  return read.ok ? [] : read.error;
}

/** One test per case: that problem, no other, in words of both languages. */
export function refuses(cases: Readonly<Record<string, BadPlanFile>>): void {
  it.each(Object.entries(cases))('for %s', (_, { bend, danish, ...expected }) => {
    const file = aPlanFile();
    bend(file);
    const problems = problemsOf(JSON.stringify(file));
    expect(problems.map(({ path, code }) => `${path} ${code}`)).toEqual([
      `${expected.path} ${expected.code}`,
    ]);
    expect(problems[0]).toMatchObject(expected);
    expect(describeProblem(problems[0]!, 'da')).toContain(danish);
    const english = describeProblem(problems[0]!, 'en');
    expect(english).toMatch(/^[A-Z].*\.$/);
    expect(english).not.toBe(describeProblem(problems[0]!, 'da'));
  });
}
