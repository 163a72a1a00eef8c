import type { Activity, FundingSource, Option, Plan, Scenario } from '../model/index.ts';

/** A valid plan of one year in Havnby without activities or money. */
export function aPlan(parts: Partial<Plan> = {}): Plan {
  return {
    title: 'Havnby',
    firstYear: 2026,
    lastYear: 2026,
    taxonomy: '2019-26',
    organisations: [{ id: 'kom', name: 'Havnby Kommune', kind: 'municipality' }],
    areas: [],
    activities: [],
    funding: [],
    pins: [],
    scenarios: [],
    ...parts,
  };
}

/** An option that continues and costs nothing. */
export function anOption(parts: Partial<Option> = {}): Option {
  return {
    id: 'o1',
    name: 'Videreføres',
    approach: 'continue',
    costs: [],
    carried: [],
    reach: [],
    staff: [],
    requires: [],
    excludes: [],
    ...parts,
  };
}

/** A decided activity of priority 1 with one option. */
export function anActivity(parts: Partial<Activity> = {}): Activity {
  return {
    id: 'i1',
    name: 'Fritidsjob',
    priority: 1,
    effortAreas: [],
    targetGroups: [],
    chosen: 'o1',
    options: [anOption()],
    ...parts,
  };
}

/** A granted source of priority 1 without money. */
export function aSource(parts: Partial<FundingSource> = {}): FundingSource {
  return {
    id: 's1',
    name: 'Kommunen',
    kind: 'municipality',
    status: 'granted',
    priority: 1,
    amounts: [],
    ...parts,
  };
}

/** A scenario without differences. */
export function aScenario(parts: Partial<Scenario> = {}): Scenario {
  return {
    id: 'sc1',
    name: 'Scenarie',
    choose: {},
    level: {},
    costIndex: {},
    funding: {},
    ...parts,
  };
}
