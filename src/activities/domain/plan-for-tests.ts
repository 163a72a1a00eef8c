import { evaluate, type Plan } from '../../engine/index.ts';
import { fromKroner } from '../../shared/index.ts';

/** Two areas, three activities and a source that ends with 2026: one activity goes on, one is
 * undecided between two, one states nothing. */
export function smallPlan(parts: Partial<Plan> = {}): Plan {
  return {
    title: 'Havnby',
    firstYear: 2026,
    lastYear: 2027,
    taxonomy: '2019-26',
    organisations: [{ id: 'kom', name: 'Havnby Kommune', kind: 'municipality' }],
    areas: [
      { id: 'soe', name: 'Søparken', needs: [] },
      { id: 'nord', name: 'Nordbyen', needs: [] },
    ],
    activities: [fritidsjob, lektiecafe, sekretariat],
    funding: [
      {
        id: 'lbf',
        name: 'Landsbyggefonden',
        kind: 'lbf',
        status: 'granted',
        priority: 1,
        amounts: [
          { year: 2026, amount: fromKroner(500_000) },
          { year: 2027, amount: fromKroner(150_000) },
        ],
      },
    ],
    pins: [],
    scenarios: [],
    ...parts,
  };
}

/** The plan with its evaluation. */
export function smallEvaluation(parts: Partial<Plan> = {}) {
  return evaluate(smallPlan(parts));
}

const nothing = { costs: [], carried: [], reach: [], staff: [], requires: [], excludes: [] };

const fritidsjob: Plan['activities'][number] = {
  id: 'fritidsjob',
  name: 'Fritidsjob',
  priority: 1,
  effortAreas: ['beskaeftigelse'],
  targetGroups: ['unge'],
  owner: 'kom',
  chosen: 'fortsaet',
  options: [
    {
      ...nothing,
      id: 'fortsaet',
      name: 'Videreføres',
      approach: 'continue',
      costs: [
        { year: 2026, kind: 'salary', amount: fromKroner(300_000) },
        { year: 2027, kind: 'salary', amount: fromKroner(300_000) },
      ],
      reach: [
        { area: 'soe', effortArea: 'beskaeftigelse', persons: 40, firstYear: 2026, lastYear: 2027 },
        {
          area: 'nord',
          effortArea: 'beskaeftigelse',
          persons: 20,
          firstYear: 2027,
          lastYear: 2027,
        },
      ],
      staff: [
        {
          role: 'carry-out',
          placement: 'local',
          fte: 0.5,
          firstYear: 2026,
          lastYear: 2027,
          noticeMonths: 3,
        },
      ],
    },
    {
      ...nothing,
      id: 'forankre',
      name: 'Kommunen overtager',
      approach: 'anchor',
      costs: [
        { year: 2026, kind: 'salary', amount: fromKroner(300_000) },
        { year: 2027, kind: 'salary', amount: fromKroner(300_000) },
      ],
      carried: [{ year: 2027, amount: fromKroner(250_000), by: 'kom' }],
      reach: [
        { area: 'soe', effortArea: 'beskaeftigelse', persons: 30, firstYear: 2026, lastYear: 2027 },
      ],
      handover: { receiver: 'kom', accepted: false },
    },
    { ...nothing, id: 'afvikl', name: 'Afvikles', approach: 'close' },
  ],
};

const lektiecafe: Plan['activities'][number] = {
  id: 'lektiecafe',
  name: 'Lektiecafé',
  priority: 2,
  effortAreas: ['uddannelse-og-livschancer', 'beskaeftigelse'],
  targetGroups: [],
  options: [
    {
      ...nothing,
      id: 'fortsaet',
      name: 'Videreføres',
      approach: 'continue',
      costs: [{ year: 2026, kind: 'operations', amount: fromKroner(200_000) }],
      reach: [
        {
          area: 'nord',
          effortArea: 'beskaeftigelse',
          persons: 25,
          firstYear: 2026,
          lastYear: 2026,
        },
      ],
    },
    { ...nothing, id: 'afvikl', name: 'Afvikles', approach: 'close' },
  ],
};

const sekretariat: Plan['activities'][number] = {
  id: 'sekretariat',
  name: 'Sekretariat',
  priority: 3,
  effortAreas: [],
  targetGroups: [],
  chosen: 'fortsaet',
  options: [{ ...nothing, id: 'fortsaet', name: 'Videreføres', approach: 'rethink' }],
};
