import {
  evaluate,
  evaluationToJson,
  explanationsToJson,
  parsePlanFile,
  type Evaluation,
} from '../../engine/index.ts';
import type { CommandAnswer } from './answer.ts';
import { evaluateMessages } from './evaluate-messages.ts';
import { evaluationText } from './evaluate-text.ts';
import { refusedInput, type InputProblem } from './refused-input.ts';
import { refusedPlanFile, type PlanFileInput, type ValidateOptions } from './validate-command.ts';

export interface EvaluateCommandOptions extends ValidateOptions {
  /** Id of one of the plan's scenarios. */
  readonly scenario?: string;
  /** Explain every activity-year in the JSON, not only those with a gap. */
  readonly explain?: boolean;
  /** Id of the only activity to explain, in all of its years. */
  readonly activity?: string;
}

/** `evaluate`: the answers of a plan file as tables, or with `json` as one object of kroner. */
export function evaluateCommand(
  { name, content }: PlanFileInput,
  options: EvaluateCommandOptions = {},
): CommandAnswer {
  const { scenario, activity, explain = false, json = false, language = 'da' } = options;
  const read = parsePlanFile(content);
  if (!read.ok) return refusedPlanFile(name, read.error, { json, language });
  const plan = read.value;
  const text = evaluateMessages(language);
  const refused = (problem: InputProblem) =>
    refusedInput(name, [problem], { stderr: `${name}: ${problem.message}\n`, json });
  const chosen = plan.scenarios.find(({ id }) => id === scenario);
  if (scenario !== undefined && !chosen) {
    const known = plan.scenarios.map(({ id }) => id);
    const message = text.unknownScenario(scenario, known);
    const code = 'unknown-scenario';
    return refused({ path: '$.scenarios', code, value: scenario, rule: { known }, message });
  }
  if (activity !== undefined && !plan.activities.some(({ id }) => id === activity)) {
    const message = text.unknownActivity(activity);
    const code = 'unknown-activity';
    return refused({ path: '$.activities', code, value: activity, rule: {}, message });
  }
  const evaluation = evaluate(plan, chosen ? { scenario: chosen } : {});
  if (!json) {
    const stdout = evaluationText(evaluation, chosen?.name, language);
    return { exitCode: 0, stdout: `${stdout}\n`, stderr: '' };
  }
  const explanations = explanationsToJson(evaluation, {
    all: explain,
    ...(activity !== undefined && { activity }),
  });
  const { explanationsLeftOut: leftOut } = explanations;
  return {
    exitCode: 0,
    stdout: `${jsonText(name, scenario ?? null, evaluation, explanations)}\n`,
    stderr: leftOut === 0 ? '' : `${name}: ${text.explanationsLeftOut(leftOut)}\n`,
  };
}

function jsonText(
  file: string,
  scenario: string | null,
  evaluation: Evaluation,
  explanations: object,
): string {
  return JSON.stringify({ file, scenario, ...evaluationToJson(evaluation), ...explanations });
}
