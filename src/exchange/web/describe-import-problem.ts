import { describeProblem } from '../../engine/index.ts';
import { formatNumber, type Language } from '../../platform/i18n/index.ts';
import type { ImportProblem } from '../index.ts';
import { exchangeMessages } from './messages.ts';

/** A problem of a file that was sent, in words: the engine's, or ours. */
export function describeImportProblem(problem: ImportProblem, language: Language): string {
  const text = exchangeMessages(language);
  const number = (value: number) => formatNumber(language, value);
  switch (problem.code) {
    case 'cpr-like':
      return text.cprLike;
    case 'too-many-earmarks':
      return text.tooManyEarmarks(
        number(problem.earmarks),
        number(problem.limit),
        number(problem.years),
      );
    default:
      return describeProblem(problem, language);
  }
}
