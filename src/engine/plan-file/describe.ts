import { DANISH } from './describe-da.ts';
import { ENGLISH } from './describe-en.ts';
import type { ProblemLanguage } from './describe-words.ts';
import type { PlanProblem } from './problem.ts';

const TEXTS = { da: DANISH, en: ENGLISH } as const;

/** A problem in plain words: the rule and the value found. The place stands in `path`. */
export function describeProblem(problem: PlanProblem, language: ProblemLanguage): string {
  const text: (problem: never) => string = TEXTS[language][problem.code];
  return text(problem as never);
}

/** A problem as one line: the place first, then the words. */
export function problemLine(problem: PlanProblem, language: ProblemLanguage): string {
  return `${problem.path}: ${describeProblem(problem, language)}`;
}
