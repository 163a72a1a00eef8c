/** JSON of a plan file that may be bent in a test. */
export type Json = Record<string, unknown>;

/** The file of a small plan that uses every key of the format. Each call makes a new one. */
export function aPlanFile() {
  return {
    format: 'helhed-plan/1',
    title: 'Havnby',
    firstYear: 2026,
    lastYear: 2030,
    taxonomy: '2019-26',
    organisations: [{ id: 'kom', name: 'Havnby Kommune', kind: 'municipality' } as Json],
    areas: [
      {
        id: 'a1',
        name: 'Søparken',
        municipality: 'Havnby',
        residents: 1840,
        kind: 'almen',
        needs: [
          { effortArea: 'beskaeftigelse', weight: 3, target: 120 } as Json,
          { effortArea: 'kriminalitetsforebyggelse', weight: 0.5, target: 12.5 },
        ],
      },
    ],
    activities: [anActivityInFile('i1'), anActivityInFile('i2')],
    funding: [
      {
        id: 's1',
        name: 'Landsbyggefonden',
        kind: 'lbf',
        status: 'granted',
        priority: 1,
        probability: 0.6,
        group: 'g1',
        range: { low: 0.5, likely: 0.9, high: 1 } as Json,
        amounts: [{ year: 2026, amount: 3_000_000 } as Json],
        earmark: {
          areas: ['a1'],
          effortAreas: ['beskaeftigelse'],
          activities: ['i1', 'i2'],
          costKinds: ['salary'],
        } as Json,
        maxShare: 0.75,
        shareGroup: 'lbf',
      },
      {
        id: 's2',
        name: 'Landsbyggefonden, anden bevilling',
        kind: 'lbf',
        status: 'applied',
        priority: 2,
        earmark: {
          costKinds: ['salary'],
          activities: ['i2', 'i1'],
          effortAreas: ['beskaeftigelse'],
          areas: ['a1'],
        },
        maxShare: 0.75,
        shareGroup: 'lbf',
      } as Json,
    ],
    pins: [{ source: 's1', activity: 'i1', kind: 'salary', year: 2026, amount: 200_000 } as Json],
    limits: {
      count: ['granted'],
      maxGap: { 2027: 200_000 } as Json,
      maxCost: { 2028: 9_000_000 } as Json,
      maxFte: [{ role: 'coordinate', placement: 'local', fte: 1.5 } as Json],
      minCoverage: [{ area: 'a1', effortArea: 'beskaeftigelse', share: 0.4 } as Json],
      mustKeep: ['i1'],
      mustClose: ['i2'],
      forbid: [{ activity: 'i1', option: 'o2' } as Json],
      fix: [{ activity: 'i2', option: 'o2' } as Json],
    },
    scenarios: [
      {
        id: 'sc1',
        name: 'Uden LBF',
        choose: { i1: 'o2' } as Json,
        level: { i2: 0.8 } as Json,
        costIndex: { 2028: 1.02 } as Json,
        funding: { s1: { factor: 0.5 }, s2: { status: 'rejected' } } as Json,
      },
    ],
    x: { kilde: 'prøve', tal: [1, null, { dyb: true }] },
  };
}

/** An activity of a plan file with an option that goes on and one that closes it. */
export function anActivityInFile(id: string) {
  return {
    id,
    name: 'Fritidsjob',
    priority: 1,
    effortAreas: ['beskaeftigelse'],
    targetGroups: ['unge 13-17 år'],
    catalogue: 'fritidsjob',
    owner: 'kom',
    chosen: 'o1',
    options: [
      {
        id: 'o1',
        name: 'Forankres',
        approach: 'anchor',
        costs: [{ year: 2026, kind: 'salary', amount: 650_000 } as Json],
        carried: [{ year: 2028, amount: 300_000, by: 'kom' } as Json],
        reach: [
          {
            area: 'a1',
            effortArea: 'beskaeftigelse',
            persons: 40,
            firstYear: 2026,
            lastYear: 2030,
          } as Json,
        ],
        staff: [
          {
            role: 'carry-out',
            placement: 'local',
            fte: 1,
            firstYear: 2026,
            lastYear: 2030,
            noticeMonths: 4,
          } as Json,
        ],
        handover: {
          receiver: 'kom',
          date: '2028-01-01',
          budgetLine: 'Fritid',
          accepted: true,
        } as Json,
        requires: [] as Json[],
        excludes: [] as Json[],
      },
      { id: 'o2', name: 'Afvikles', approach: 'close' } as Json,
    ],
  };
}
