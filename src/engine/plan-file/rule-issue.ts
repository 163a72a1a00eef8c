import type { z } from 'zod';
import type { ProblemCode, RuleParams } from './problem.ts';

/** A fault that our own rules find, in the shape that zod passes on. */
export interface RuleIssue extends z.core.$ZodRawIssue<z.core.$ZodIssueCustom> {
  readonly params: { readonly rule: ProblemCode; readonly says: RuleParams[ProblemCode] };
}

/** A fault of one rule, for a check of a zod schema; keys lead from the checked value inwards. */
export function ruleIssue<Code extends ProblemCode>(
  rule: Code,
  says: RuleParams[Code],
  input: unknown,
  keys: readonly (string | number)[] = [],
): RuleIssue {
  return { code: 'custom', params: { rule, says }, input, path: [...keys] };
}
