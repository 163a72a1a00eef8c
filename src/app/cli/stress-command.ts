import {
  parsePlanFile,
  stress,
  stressToJson,
  type Plan,
  type StressProblem,
} from '../../engine/index.ts';
import type { Language } from '../../platform/i18n/index.ts';
import type { CommandAnswer } from './answer.ts';
import { evaluateMessages } from './evaluate-messages.ts';
import { refusedInput, type InputProblem } from './refused-input.ts';
import { stressProblemText } from './stress-messages.ts';
import { stressText } from './stress-text.ts';
import { refusedPlanFile, type PlanFileInput, type ValidateOptions } from './validate-command.ts';

export interface StressCommandOptions extends ValidateOptions {
  readonly draws: number;
  readonly seed: number;
  /** Id of one of the plan's scenarios. */
  readonly scenario?: string;
}

/** `stress`: what becomes of a plan when uncertain money is drawn at random, as tables or JSON. */
export function stressCommand(
  { name, content }: PlanFileInput,
  options: StressCommandOptions,
): CommandAnswer {
  const { draws, seed, scenario, json = false, language = 'da' } = options;
  const read = parsePlanFile(content);
  if (!read.ok) return refusedPlanFile(name, read.error, { json, language });
  const plan = read.value;
  const refused = (problems: readonly InputProblem[]) =>
    refusedInput(name, problems, {
      stderr: problems.map(({ path, message }) => `${name}: ${path}: ${message}\n`).join(''),
      json,
    });
  const chosen = plan.scenarios.find(({ id }) => id === scenario);
  if (scenario !== undefined && !chosen) {
    const known = plan.scenarios.map(({ id }) => id);
    const message = evaluateMessages(language).unknownScenario(scenario, known);
    const code = 'unknown-scenario';
    return refused([{ path: '$.scenarios', code, value: scenario, rule: { known }, message }]);
  }
  const stressed = stress(plan, { draws, seed, ...(chosen && { scenario: chosen }) });
  if (!stressed.ok) {
    return refused(stressed.error.map((problem) => inputProblem(plan, problem, language)));
  }
  const stdout = json
    ? JSON.stringify({ file: name, scenario: scenario ?? null, ...stressToJson(stressed.value) })
    : stressText(plan, chosen?.name, stressed.value, language);
  return { exitCode: 0, stdout: `${stdout}\n`, stderr: '' };
}

function inputProblem(plan: Plan, problem: StressProblem, language: Language): InputProblem {
  const { code, ...rest } = problem;
  const place = plan.funding.findIndex((source) =>
    problem.code === 'no-probability'
      ? source.id === problem.source
      : problem.code === 'group-probabilities-differ' && source.group === problem.group,
  );
  const key = code === 'no-probability' ? 'probability' : 'group';
  const message = stressProblemText(problem, language);
  return { path: `$.funding[${place}].${key}`, code, rule: rest, message };
}
