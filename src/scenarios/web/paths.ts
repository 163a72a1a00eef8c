/** The plan's place among the columns of a comparison. */
export const PLAN_KEY = 'plan';

/** What the comparison can show; what is absent is left at its usual. */
export interface ComparisonQuery {
  /** `PLAN_KEY` and scenario keys, in the order of the columns. */
  readonly columns?: readonly string[];
  /** The year of the rows that show one year. */
  readonly year?: number;
  readonly onlyDifferences?: boolean;
}

const RESERVED = new Set([
  PLAN_KEY,
  'ny',
  'gendan',
  'beregninger',
  'beslutninger',
  'bedste-plan',
  'skydere',
  'stresstest',
  'bestyrelsespapir',
  'bestyrelsespapir.pdf',
  'sammenligning.xlsx',
]);

/** A scenario's word in an address. Ids that mean something else there get a `~` in front. */
export function scenarioKey(id: string): string {
  return RESERVED.has(id) || id.startsWith('~') ? `~${id}` : id;
}

/** The id that an address' word stands for. */
export function scenarioIdOf(key: string): string {
  return key.startsWith('~') ? key.slice(1) : key;
}

/** Up to four ways on side by side: `/samarbejder/<id>/scenarier?vis=plan,uden-lbf`. */
export function scenariosPath(partnershipId: string, query: ComparisonQuery = {}): string {
  return ofComparison(`${base(partnershipId)}/scenarier`, query);
}

/** The board paper of a comparison; `recommendation` is shown on it. */
export function boardPaperPath(
  partnershipId: string,
  query: ComparisonQuery = {},
  recommendation?: string,
): string {
  return ofComparison(`${base(partnershipId)}/scenarier/bestyrelsespapir`, query, recommendation);
}

/** The board paper as a PDF. */
export function boardPaperPdfPath(
  partnershipId: string,
  query: ComparisonQuery,
  recommendation?: string,
): string {
  const path = `${base(partnershipId)}/scenarier/bestyrelsespapir.pdf`;
  return ofComparison(path, query, recommendation);
}

/** The comparison as a workbook. */
export function comparisonFilePath(partnershipId: string, query: ComparisonQuery): string {
  return ofComparison(`${base(partnershipId)}/scenarier/sammenligning.xlsx`, query);
}

function ofComparison(path: string, query: ComparisonQuery, recommendation?: string): string {
  const words = [
    query.columns && `vis=${query.columns.map(encodeURIComponent).join(',')}`,
    query.year !== undefined && `aar=${query.year}`,
    query.onlyDifferences && 'kun=forskelle',
    recommendation !== undefined && `anbefaling=${encodeURIComponent(recommendation)}`,
  ].filter(Boolean);
  return words.length === 0 ? path : `${path}?${words.join('&')}`;
}

/** One scenario: what it does otherwise, and what follows. */
export function scenarioPath(partnershipId: string, scenarioId: string): string {
  return `${base(partnershipId)}/scenarier/${encodeURIComponent(scenarioKey(scenarioId))}`;
}

/** The form for a new scenario; `from` is the id of the scenario that it starts as a copy of. */
export function newScenarioPath(partnershipId: string, from?: string): string {
  const query = from === undefined ? '' : `?fra=${encodeURIComponent(scenarioKey(from))}`;
  return `${base(partnershipId)}/scenarier/ny${query}`;
}

/** The form that changes a scenario. */
export function editScenarioPath(partnershipId: string, scenarioId: string): string {
  return `${scenarioPath(partnershipId, scenarioId)}/rediger`;
}

/** Asks before a scenario is removed, and takes the answer. */
export function removeScenarioPath(partnershipId: string, scenarioId: string): string {
  return `${scenarioPath(partnershipId, scenarioId)}/slet`;
}

/** Takes a change of one difference of a scenario. */
export function differencePath(partnershipId: string, scenarioId: string): string {
  return `${scenarioPath(partnershipId, scenarioId)}/forskel`;
}

/** Takes the undo of a change of a scenario. */
export function undoScenarioPath(partnershipId: string, scenarioId: string): string {
  return `${scenarioPath(partnershipId, scenarioId)}/fortryd`;
}

/** Brings differences of a scenario into another one. */
export function mergePath(partnershipId: string, scenarioId: string): string {
  return `${scenarioPath(partnershipId, scenarioId)}/flet`;
}

/** Puts a scenario away, or brings it out again. */
export function archivePath(partnershipId: string, scenarioId: string): string {
  return `${scenarioPath(partnershipId, scenarioId)}/arkiver`;
}

/** Posts, residents and costs of an activity in a scenario. */
export function ownOptionPath(
  partnershipId: string,
  scenarioId: string,
  activityId: string,
): string {
  const activity = encodeURIComponent(activityId);
  return `${scenarioPath(partnershipId, scenarioId)}/indsatser/${activity}/egen-mulighed`;
}

/** Takes the undo of a removal. */
export function restoreScenarioPath(partnershipId: string): string {
  return `${base(partnershipId)}/scenarier/gendan`;
}

/** The partnership's runs. */
export function runsPath(partnershipId: string): string {
  return `${base(partnershipId)}/scenarier/beregninger`;
}

/** One run: how far it is, and what it found. */
export function runPath(partnershipId: string, runId: string): string {
  return `${runsPath(partnershipId)}/${encodeURIComponent(runId)}`;
}

/** Takes the wish that a run stops. */
export function cancelRunPath(partnershipId: string, runId: string): string {
  return `${runPath(partnershipId, runId)}/stop`;
}

/** Takes the wish that a run is done again with the plan of today. */
export function againRunPath(partnershipId: string, runId: string): string {
  return `${runPath(partnershipId, runId)}/igen`;
}

/** Where the page of a run hears that there is more to show. */
export function runNewsPath(partnershipId: string, runId: string): string {
  return `${runPath(partnershipId, runId)}/nyt`;
}

/** Makes a scenario the plan: what changes, and the decision. */
export function adoptScenarioPath(partnershipId: string, scenarioId: string): string {
  return `${scenarioPath(partnershipId, scenarioId)}/vedtag`;
}

/** The decisions by which scenarios became the plan. */
export function decisionsPath(partnershipId: string): string {
  return `${base(partnershipId)}/scenarier/beslutninger`;
}

/** One decision. */
export function decisionPath(partnershipId: string, decisionId: string): string {
  return `${decisionsPath(partnershipId)}/${encodeURIComponent(decisionId)}`;
}

/** Takes a decision back by another one. */
export function reverseDecisionPath(partnershipId: string, decisionId: string): string {
  return `${decisionPath(partnershipId, decisionId)}/omgoer`;
}

/** What the form of the best plan starts from; the plan's own limits when nothing is named. */
export interface BestPlanQuery {
  /** Id of a run whose question is asked again. */
  readonly run?: string;
  /** The proposal of the run's conflict by which a limit is eased, from 0. */
  readonly eased?: number;
  /** Id of a scenario to beat: its assumptions hold, and as much may be missing. */
  readonly beat?: string;
}

/** The form that asks for the best plan within limits. */
export function bestPlanPath(
  partnershipId: string,
  { run, eased, beat }: BestPlanQuery = {},
): string {
  const words = [
    run !== undefined && `fra=${encodeURIComponent(run)}`,
    eased !== undefined && `lempet=${eased}`,
    beat !== undefined && `slaa=${encodeURIComponent(scenarioKey(beat))}`,
  ].filter(Boolean);
  const path = `${base(partnershipId)}/scenarier/bedste-plan`;
  return words.length === 0 ? path : `${path}?${words.join('&')}`;
}

/** Takes the limits of the form, to be kept in the plan. */
export function saveLimitsPath(partnershipId: string): string {
  return `${bestPlanPath(partnershipId)}/graenser`;
}

/** Makes what a run found a scenario; `point` counts the points of a curve from 0. */
export function saveFoundPath(partnershipId: string, runId: string, point?: number): string {
  const query = point === undefined ? '' : `&punkt=${point}`;
  return `${bestPlanPath(partnershipId)}/gem?beregning=${encodeURIComponent(runId)}${query}`;
}

/** What the form of a stress test begins with. */
export interface StressQuery {
  /** Words of ways: `PLAN_KEY` and scenario keys. */
  readonly ways: readonly string[];
  readonly draws: string;
  readonly seed: string;
}

/** The form that asks for a stress test, with the assumptions that it is built on. */
export function stressPath(partnershipId: string, asked?: StressQuery): string {
  const path = `${base(partnershipId)}/scenarier/stresstest`;
  if (!asked) return path;
  const words = new URLSearchParams({ traek: asked.draws, froe: asked.seed });
  for (const way of asked.ways) words.append('vej', way);
  return withQuery(path, words);
}

/** The sliders, with settings as their query. */
export function slidersPath(partnershipId: string, query: URLSearchParams | string = ''): string {
  return withQuery(`${base(partnershipId)}/scenarier/skydere`, query);
}

/** The plan that the sliders compute with, for the page's own script. */
export function slidersPlanPath(
  partnershipId: string,
  query: URLSearchParams | string = '',
): string {
  return withQuery(`${base(partnershipId)}/scenarier/skydere/plan.json`, query);
}

/** The server's own evaluation of settings, for the page's own script. */
export function slidersAnswerPath(partnershipId: string): string {
  return `${base(partnershipId)}/scenarier/skydere/svar.json`;
}

function withQuery(path: string, query: URLSearchParams | string): string {
  const words = String(query);
  return words === '' ? path : `${path}?${words}`;
}

function base(partnershipId: string): string {
  return `/samarbejder/${encodeURIComponent(partnershipId)}`;
}
