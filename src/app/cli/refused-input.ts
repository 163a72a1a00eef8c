import type { CommandAnswer } from './answer.ts';

/** One thing that is wrong with what a command was given. */
export interface InputProblem {
  /** JSON path of the place. */
  readonly path: string;
  readonly code: string;
  readonly value?: unknown;
  readonly rule: object;
  readonly message: string;
}

/** The answer to input that cannot be used: words on standard error, and with `json` one object on
 * standard output, the same whatever was wrong. */
export function refusedInput(
  file: string,
  problems: readonly InputProblem[],
  { stderr, json }: { readonly stderr: string; readonly json: boolean },
): CommandAnswer {
  const stdout = json ? `${JSON.stringify({ file, ok: false, problems })}\n` : '';
  return { exitCode: 1, stdout, stderr };
}
