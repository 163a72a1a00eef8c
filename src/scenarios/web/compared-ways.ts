import type { WorkspaceContext } from '../../plan/index.ts';
import { isArchived } from '../domain/scenario-data.ts';
import { type ComparedWay, planWay, scenarioWay } from './columns.ts';
import { type ComparisonQuery, scenarioKey } from './paths.ts';
import { readSelection, readView, type Selection } from './query.ts';
import { readScenario, scenariosOf } from './readings.ts';

/** The ways on that an address asks for. */
export interface AskedWays {
  /** The plan and all scenarios. */
  readonly all: readonly ComparedWay[];
  /** Two to four of them, or the plan alone where there is no scenario. */
  readonly shown: readonly ComparedWay[];
  readonly problems: Selection['problems'];
  readonly query: ComparisonQuery;
}

/** Reads what an address asks to have compared. */
export async function askedWays(c: WorkspaceContext): Promise<AskedWays> {
  const all = await allWays(c);
  const words = new URL(c.req.url).searchParams;
  const { keys, problems } = readSelection(
    words,
    all.slice(1).map(({ key }) => key),
    all.filter((way) => way.scenario && !isArchived(way.scenario.stored)).map(({ key }) => key),
  );
  return {
    all,
    shown: keys.flatMap((key) => all.filter((way) => way.key === key)),
    problems,
    query: { columns: keys, ...readView(words, c.var.reading.plan) },
  };
}

/** The plan first, then every scenario. */
export async function allWays(c: WorkspaceContext): Promise<ComparedWay[]> {
  const { db, reading } = c.var;
  const scenarios = await scenariosOf(db, reading);
  return [
    planWay(reading),
    ...scenarios.map((stored) =>
      scenarioWay(scenarioKey(stored.id), reading, readScenario(reading, stored)),
    ),
  ];
}

/** The status of a page that cannot show all that was asked for. */
export function statusOf(problems: Selection['problems']): { status?: 404 | 422 } {
  if (problems.some(({ kind }) => kind === 'unknown')) return { status: 404 };
  return problems.length > 0 ? { status: 422 } : {};
}
