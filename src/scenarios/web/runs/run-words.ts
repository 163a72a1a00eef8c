import type { Scenario } from '../../../engine/index.ts';
import { formatNumber, type Language } from '../../../platform/i18n/index.ts';
import type { PlanReading } from '../../../plan/index.ts';
import type { Tone } from '../../../ui/index.ts';
import type { Run, RunProblem, RunRequest, RunResult } from '../../domain/runs/run.ts';
import { messages } from '../messages.ts';
import { foundTitle } from '../optimise/found.ts';
import { stressTitle } from '../stress/stress-title.ts';
import { listed } from '../words.ts';
import { runMessages } from './messages.ts';

/** Where a run stands, as pages tell it. */
export type ShownState = Run['state'] | 'stopping';

export function shownState({ state, isStopping }: Run): ShownState {
  return isStopping ? 'stopping' : state;
}

/** The tone of each state. */
export const STATE_TONES: Readonly<Record<ShownState, Tone>> = {
  waiting: 'plain',
  running: 'accent',
  stopping: 'plain',
  done: 'good',
  cancelled: 'unknown',
  failed: 'caution',
};

/** What a run is and where it stands; of one that is done, what it found. */
export function runTitle(language: Language, run: Run, scenarios: readonly Scenario[]): string {
  const found = run.state === 'done' ? pointOf(language, run.result, scenarios) : undefined;
  if (found !== undefined) return found;
  const text = runMessages(language);
  return text.title[shownState(run)](text.kind[run.request.kind]);
}

function pointOf(language: Language, result: RunResult | null, scenarios: readonly Scenario[]) {
  if (result?.kind !== 'stress') return foundTitle(language, result);
  return stressTitle(language, result, (way) => wayTitle(language, way, scenarios));
}

/** Whether there is more to come. */
export function isOpen({ state }: Run): boolean {
  return state === 'waiting' || state === 'running';
}

/** What was asked, as terms and values. */
export function askedFacts(
  language: Language,
  request: RunRequest,
  scenarios: readonly Scenario[],
): { readonly term: string; readonly value: string }[] {
  const { fields, seconds } = runMessages(language);
  const number = (value: number) => formatNumber(language, value);
  const nameOf = (way: string | null) => wayWords(language, way, scenarios);
  if (request.kind === 'stress') {
    return [
      { term: fields.ways, value: listed(language, request.ways.map(nameOf)) },
      { term: fields.draws, value: number(request.draws) },
      { term: fields.seed, value: String(request.seed) },
    ];
  }
  return [
    { term: fields.base, value: nameOf(request.base) },
    ...(request.kind === 'frontier'
      ? [{ term: fields.points, value: number(request.points) }]
      : []),
    { term: fields.limit, value: seconds(number(request.timeLimit)) },
  ];
}

/** The name of a way, as a title has it. */
export function wayTitle(
  language: Language,
  way: string | null,
  scenarios: readonly Scenario[],
): string {
  return way === null ? messages(language).plan : wayWords(language, way, scenarios);
}

function wayWords(language: Language, way: string | null, scenarios: readonly Scenario[]): string {
  const text = runMessages(language);
  if (way === null) return text.plan;
  const scenario = scenarios.find(({ id }) => id === way);
  return scenario ? messages(language).quoted(scenario.name) : text.goneScenario;
}

/** Why a run failed, in sentences. */
export function problemWords(
  language: Language,
  problem: RunProblem | null,
  { plan }: PlanReading,
): string[] {
  const text = runMessages(language).problem;
  if (!problem) return [text.died];
  if (problem.code !== 'cannot-draw') return [text[problem.code]];
  return problem.problems.map((one) => {
    switch (one.code) {
      case 'no-probability':
        return text[one.code](plan.funding.find(({ id }) => id === one.source)?.name ?? one.source);
      case 'group-probabilities-differ':
        return text[one.code](one.group);
      case 'bad-draws':
      case 'bad-seed':
        return text[one.code];
    }
  });
}
