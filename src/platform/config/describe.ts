import type { ConfigProblem } from './variables.ts';

/** The problems as lines for the terminal, Danish first. */
export function describeProblems(problems: readonly ConfigProblem[]): string {
  const lines = problems.flatMap(({ variable, value, rule }) => [
    `  ${variable}="${value}" ${rule.da}.`,
    `  ${variable}="${value}" ${rule.en}.`,
  ]);
  return ['Helhed kan ikke starte med disse indstillinger / Helhed cannot start:', ...lines].join(
    '\n',
  );
}
