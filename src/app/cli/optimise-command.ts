import {
  DEFAULT_COUNT,
  evaluate,
  explainOptimum,
  frontier,
  optimise,
  parsePlanFile,
  type OptimiseOptions,
  type Optimum,
  type Plan,
  type Scenario,
} from '../../engine/index.ts';
import type { Language } from '../../platform/i18n/index.ts';
import { fail, ok, type Result, type Solve } from '../../shared/index.ts';
import type { CommandAnswer } from './answer.ts';
import { evaluateMessages } from './evaluate-messages.ts';
import { frontierPointJson, optimumJson } from './optimise-json.ts';
import { frontierText, optimumText } from './optimise-text.ts';
import { refusedInput } from './refused-input.ts';
import { refusedPlanFile, type PlanFileInput, type ValidateOptions } from './validate-command.ts';

export interface OptimiseCommandOptions extends ValidateOptions {
  /** Id of the scenario whose money, prices and levels are assumed. */
  readonly scenario?: string;
  /** Seconds for all of the work; 60 when absent. */
  readonly timeLimit?: number;
  /** Relative gap at which to stop; 0 when absent. */
  readonly gap?: number;
  /** Tell why the best choice is what it is. */
  readonly explain?: boolean;
  /** Seconds on a clock that never goes back. */
  readonly clock: () => number;
}

/** The part of its time that a best choice may take to be found when it is explained too. */
const FINDING = 0.75;
const USUAL_SECONDS = 60;

/** `optimise`: the best choice of options, as tables, or with `json` as one object of kroner. */
export function optimiseCommand(
  file: PlanFileInput,
  options: OptimiseCommandOptions,
  solve: Solve,
): CommandAnswer {
  const { json = false, language = 'da', explain = false, clock } = options;
  const read = questionOf(file, options);
  if (!read.ok) return read.error;
  const { plan, assumed, question } = read.value;
  const { timeLimit = USUAL_SECONDS } = options;
  const began = clock();
  const within = (seconds: number): OptimiseOptions => ({
    ...question,
    timeLimit: Math.max(0, seconds - (clock() - began)),
    stopped: () => clock() - began > seconds,
  });
  const optimum = optimise(plan, within(explain ? FINDING * timeLimit : timeLimit), solve);
  const explanation = explain ? explainOptimum(plan, optimum, within(timeLimit), solve) : undefined;
  const evaluation = evaluationOf(plan, assumed, optimum);
  const reading = { plan, limits: plan.limits ?? {}, optimum, evaluation, explanation };
  const stdout = json
    ? JSON.stringify({
        file: file.name,
        scenario: assumed?.id ?? null,
        ...optimumJson(optimum, evaluation, explanation),
      })
    : optimumText({ ...reading, scenario: assumed?.name }, language);
  return { exitCode: 0, stdout: `${stdout}\n`, stderr: '' };
}

/** `frontier`: the best value at levels of money from none to all, as a table or JSON. */
export function frontierCommand(
  file: PlanFileInput,
  points: number,
  options: OptimiseCommandOptions,
  solve: Solve,
): CommandAnswer {
  const { json = false, language = 'da', timeLimit = USUAL_SECONDS } = options;
  const read = questionOf(file, options);
  if (!read.ok) return read.error;
  const { plan, assumed, question } = read.value;
  const found = frontier(plan, points, { ...question, timeLimit }, solve);
  const stdout = json
    ? JSON.stringify({
        file: file.name,
        scenario: assumed?.id ?? null,
        points: found.map(frontierPointJson),
      })
    : frontierText(plan, assumed?.name, found, language);
  return { exitCode: 0, stdout: `${stdout}\n`, stderr: '' };
}

interface Question {
  readonly plan: Plan;
  readonly assumed: Scenario | undefined;
  readonly question: OptimiseOptions;
}

function questionOf(
  { name, content }: PlanFileInput,
  { scenario, gap = 0, json = false, language = 'da' }: OptimiseCommandOptions,
): Result<Question, CommandAnswer> {
  const read = parsePlanFile(content);
  if (!read.ok) return fail(refusedPlanFile(name, read.error, { json, language }));
  const plan = read.value;
  const assumed = plan.scenarios.find(({ id }) => id === scenario);
  if (scenario !== undefined && !assumed) {
    return fail(unknownScenario(name, scenario, plan, { json, language }));
  }
  return ok({ plan, assumed, question: { gap, ...(assumed && { assumptions: assumed }) } });
}

function unknownScenario(
  name: string,
  value: string,
  plan: Plan,
  { json, language }: { readonly json: boolean; readonly language: Language },
): CommandAnswer {
  const known = plan.scenarios.map(({ id }) => id);
  const message = evaluateMessages(language).unknownScenario(value, known);
  const problem = {
    path: '$.scenarios',
    code: 'unknown-scenario',
    value,
    rule: { known },
    message,
  };
  return refusedInput(name, [problem], { stderr: `${name}: ${message}\n`, json });
}

/** What section 3 says of the chosen options under what was assumed. */
function evaluationOf(plan: Plan, assumed: Scenario | undefined, { value, chosen }: Optimum) {
  if (value === null) return undefined;
  const nothing = { id: '', name: '', level: {}, costIndex: {}, funding: {} };
  return evaluate(plan, {
    scenario: { ...nothing, ...assumed, choose: chosen },
    count: plan.limits?.count ?? DEFAULT_COUNT,
  });
}
