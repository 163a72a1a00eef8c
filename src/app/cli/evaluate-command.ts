import { evaluate, evaluationToJson, parsePlanFile } from '../../engine/index.ts';
import type { CommandAnswer } from './answer.ts';
import { evaluateMessages } from './evaluate-messages.ts';
import { evaluationText } from './evaluate-text.ts';
import { refusedPlanFile, type PlanFileInput, type ValidateOptions } from './validate-command.ts';

export interface EvaluateCommandOptions extends ValidateOptions {
  /** Id of one of the plan's scenarios. */
  readonly scenario?: string;
}

/** `evaluate`: the answers of a plan file as tables, or with `json` as one object of kroner. */
export function evaluateCommand(
  { name, content }: PlanFileInput,
  { scenario, json = false, language = 'da' }: EvaluateCommandOptions = {},
): CommandAnswer {
  const read = parsePlanFile(content);
  if (!read.ok) return refusedPlanFile(name, read.error, { json, language });
  const plan = read.value;
  const chosen = plan.scenarios.find(({ id }) => id === scenario);
  if (scenario !== undefined && !chosen) {
    const known = plan.scenarios.map(({ id }) => id);
    const stderr = `${name}: ${evaluateMessages(language).unknownScenario(scenario, known)}\n`;
    return { exitCode: 1, stdout: '', stderr };
  }
  const evaluation = evaluate(plan, chosen ? { scenario: chosen } : {});
  const stdout = json
    ? JSON.stringify({ file: name, scenario: scenario ?? null, ...evaluationToJson(evaluation) })
    : evaluationText(evaluation, chosen?.name, language);
  return { exitCode: 0, stdout: `${stdout}\n`, stderr: '' };
}
