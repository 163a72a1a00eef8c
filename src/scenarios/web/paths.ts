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

const RESERVED = new Set([PLAN_KEY, 'ny', 'gendan', 'beregninger']);

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
  const words = [
    query.columns && `vis=${query.columns.map(encodeURIComponent).join(',')}`,
    query.year !== undefined && `aar=${query.year}`,
    query.onlyDifferences && 'kun=forskelle',
  ].filter(Boolean);
  const path = `${base(partnershipId)}/scenarier`;
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

function base(partnershipId: string): string {
  return `/samarbejder/${encodeURIComponent(partnershipId)}`;
}
