import { describe, expect, it } from 'vitest';
import { DANISH } from './describe-da.ts';
import { ENGLISH } from './describe-en.ts';
import { describeProblem, problemLine, type PlanProblem } from './index.ts';

const PATH = '$.activities[3].options[0].costs[2].amount';

describe('a problem in words', () => {
  it('has a text for every rule in both languages', () => {
    expect(Object.keys(ENGLISH)).toEqual(Object.keys(DANISH));
  });

  it('names rule and value, and the place first on one line', () => {
    const problem: PlanProblem = { path: PATH, code: 'not-whole', value: 1200.5, rule: {} };
    expect(describeProblem(problem, 'da')).toBe(
      'Beløbet skal være i hele kroner; der står 1200,5.',
    );
    expect(describeProblem(problem, 'en')).toBe(
      'The amount must be in whole kroner; found 1200.5.',
    );
    expect(problemLine(problem, 'da')).toBe(
      `${PATH}: Beløbet skal være i hele kroner; der står 1200,5.`,
    );
  });

  it('names what stands under an id or a year by the record, not by the id', () => {
    const rule = { maximum: 10 };
    const at = (path: string): PlanProblem => ({ path, code: 'above-maximum', value: 11, rule });
    const text = (path: string) => describeProblem(at(path), 'da');
    expect(text('$.scenarios[0].level.name')).toBe('Niveauet må højst være 10; der står 11.');
    expect(text('$.scenarios[0].level["a.name"]')).toBe('Niveauet må højst være 10; der står 11.');
    expect(text('$.scenarios[0].costIndex["2028"]')).toBe(
      'Omkostningsindekset må højst være 10; der står 11.',
    );
    expect(text('$.scenarios[0].funding.status.factor')).toBe(
      'Faktoren må højst være 10; der står 11.',
    );
    expect(text('$.funding[0].name')).toBe('Navnet må højst være 10; der står 11.');
  });

  it('shows signs that cannot be seen, and numbers beyond all measure in words', () => {
    const text: PlanProblem = { path: '$.title', code: 'bad-text', value: 'a\u0007b', rule: {} };
    expect(describeProblem(text, 'en')).toContain('“a\\u0007b”');
    const rule = { maximum: 9 };
    const number: PlanProblem = { path: PATH, code: 'above-maximum', value: Infinity, rule };
    expect(describeProblem(number, 'da')).toBe(
      'Beløbet må højst være 9; der står et tal uden for al måde.',
    );
  });
});
