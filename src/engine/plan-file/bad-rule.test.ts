import { describe, expect, it } from 'vitest';
import {
  OPTION,
  option,
  problemsOf,
  refuses,
  set,
  type BadPlanFile,
} from '../testing/bad-plan-file.ts';
import { aPlanFile, anActivityInFile } from '../testing/plan-file-json.ts';
import { describeProblem } from './index.ts';

const CASES: Readonly<Record<string, BadPlanFile>> = {
  'an id that stands twice': {
    bend: (file) => file.activities.push({ ...anActivityInFile('i1') }),
    path: '$.activities[2].id',
    code: 'duplicate-id',
    value: 'i1',
    danish: 'Id’et »i1« er allerede brugt i $.activities[0].id;',
  },
  'an option id that stands twice in an activity': {
    bend: (file) => file.activities[1]!.options.push({ ...file.activities[1]!.options[0]! }),
    path: '$.activities[1].options[2].id',
    code: 'duplicate-id',
    value: 'o1',
    danish: 'Id’et »o1« er allerede brugt i $.activities[1].options[0].id;',
  },
  'a second need of the same effort area': {
    bend: (file) => file.areas[0]!.needs.push({ ...file.areas[0]!.needs[0]! }),
    path: '$.areas[0].needs[2].effortArea',
    code: 'duplicate-need',
    value: 'beskaeftigelse',
    danish: 'Boligområdet har allerede et behov i indsatsområdet »beskaeftigelse«',
  },
  'a horizon that ends before it starts': {
    bend: (file) => set(file, 'lastYear', 2025),
    path: '$.lastYear',
    code: 'years-out-of-order',
    value: 2025,
    danish: 'Det sidste år må ikke ligge før det første, 2026; der står 2025.',
  },
  'a horizon of more than fifteen years': {
    bend: (file) => set(file, 'lastYear', 2041),
    path: '$.lastYear',
    code: 'horizon-too-long',
    value: 2041,
    danish: 'Planen må højst dække 15 år; den dækker 16 år, til og med 2041.',
  },
  'a cost outside the horizon': {
    bend: (file) => set(option(file)['costs']![0], 'year', 2031),
    path: `${OPTION}.costs[0].year`,
    code: 'year-outside-horizon',
    value: 2031,
    danish: 'Året skal ligge i planens periode, 2026–2030; der står 2031.',
  },
  'a limit outside the horizon': {
    bend: (file) => set(file.limits.maxGap, '2025', 0),
    path: '$.limits.maxGap["2025"]',
    code: 'year-outside-horizon',
    value: 2025,
    danish: 'Året skal ligge i planens periode, 2026–2030; der står 2025.',
  },
  'a cost index outside the horizon': {
    bend: (file) => set(file.scenarios[0]!.costIndex, '2050', 1),
    path: '$.scenarios[0].costIndex["2050"]',
    code: 'year-outside-horizon',
    value: 2050,
    danish: 'der står 2050.',
  },
  'a post that ends before it starts': {
    bend: (file) => Object.assign(option(file)['staff']![0]!, { firstYear: 2029, lastYear: 2027 }),
    path: `${OPTION}.staff[0].lastYear`,
    code: 'years-out-of-order',
    value: 2027,
    danish: 'Det sidste år må ikke ligge før det første, 2029; der står 2027.',
  },
  'an owner that the plan does not have': {
    bend: (file) => set(file.activities[0], 'owner', 'skolen'),
    path: '$.activities[0].owner',
    code: 'unknown-reference',
    value: 'skolen',
    danish: 'Planen har ingen organisation med id’et »skolen«.',
  },
  'a payer that the plan does not have': {
    bend: (file) => set(option(file)['carried']![0], 'by', 'constructor'),
    path: `${OPTION}.carried[0].by`,
    code: 'unknown-reference',
    value: 'constructor',
    danish: 'Planen har ingen organisation med id’et »constructor«.',
  },
  'a receiver that the plan does not have': {
    bend: (file) => set(option(file)['handover'], 'receiver', 'skolen'),
    path: `${OPTION}.handover.receiver`,
    code: 'unknown-reference',
    value: 'skolen',
    danish: 'Planen har ingen organisation med id’et »skolen«.',
  },
  'reach in an area that the plan does not have': {
    bend: (file) => set(option(file)['reach']![0], 'area', 'a9'),
    path: `${OPTION}.reach[0].area`,
    code: 'unknown-reference',
    value: 'a9',
    danish: 'Planen har intet boligområde med id’et »a9«.',
  },
  'an effort area of another period': {
    bend: (file) => set(file.activities[0], 'effortAreas', ['tryghed-og-trivsel']),
    path: '$.activities[0].effortAreas[0]',
    code: 'unknown-reference',
    value: 'tryghed-og-trivsel',
    danish: 'Planens periode har intet indsatsområde med id’et »tryghed-og-trivsel«.',
  },
  'an earmark to an unknown activity': {
    bend: (file) =>
      file.funding.forEach((source) => {
        const activities = ['i1', 'i9'];
        set(source, 'earmark', source === file.funding[0] ? { activities } : undefined);
        set(source, 'shareGroup', `${String(source.id)}-alone`);
      }),
    path: '$.funding[0].earmark.activities[1]',
    code: 'unknown-reference',
    value: 'i9',
    danish: 'Planen har ingen indsats med id’et »i9«.',
  },
  'a pin on an unknown source': {
    bend: (file) => set(file.pins[0], 'source', 's9'),
    path: '$.pins[0].source',
    code: 'unknown-reference',
    value: 's9',
    danish: 'Planen har ingen finansieringskilde med id’et »s9«.',
  },
  'a chosen option that the activity does not have': {
    bend: (file) => set(file.activities[1], 'chosen', 'o9'),
    path: '$.activities[1].chosen',
    code: 'unknown-reference',
    value: 'o9',
    danish: 'Indsatsen »i2« har ingen mulighed med id’et »o9«.',
  },
  'a scenario that chooses an unknown option': {
    bend: (file) => set(file.scenarios[0]!.choose, 'i1', 'o9'),
    path: '$.scenarios[0].choose.i1',
    code: 'unknown-reference',
    value: 'o9',
    danish: 'Indsatsen »i1« har ingen mulighed med id’et »o9«.',
  },
  'a scenario that changes an unknown source': {
    bend: (file) => set(file.scenarios[0]!.funding, 'fond nr. 2', { factor: 1 }),
    path: '$.scenarios[0].funding["fond nr. 2"]',
    code: 'unknown-reference',
    value: 'fond nr. 2',
    danish: 'Planen har ingen finansieringskilde med id’et »fond nr. 2«.',
  },
  'a coverage limit of a need that the area does not have': {
    bend: (file) => set(file.limits.minCoverage[0], 'effortArea', 'uddannelse-og-livschancer'),
    path: '$.limits.minCoverage[0].effortArea',
    code: 'unknown-reference',
    value: 'uddannelse-og-livschancer',
    danish: 'Boligområdet »a1« har intet behov i indsatsområdet »uddannelse-og-livschancer«.',
  },
  'an activity that must close but cannot': {
    bend: (file) => {
      set(file.activities[1]!.options[1], 'approach', 'rethink');
    },
    path: '$.limits.mustClose[0]',
    code: 'unknown-reference',
    value: 'i2',
    danish: 'Indsatsen »i2« skal afvikles, men har ingen mulighed med tilgangen close.',
  },
  'an option that requires itself': {
    bend: (file) => option(file)['requires']!.push({ activity: 'i1', option: 'o1' }),
    path: `${OPTION}.requires[0]`,
    code: 'self-reference',
    value: 'i1/o1',
    danish: 'En mulighed kan ikke kræve en mulighed i sin egen indsats eller udelukke sig selv',
  },
  'options that require each other in a circle': {
    bend: (file) => {
      const [first, second] = file.activities;
      first!.options[0]!['requires'] = [{ activity: 'i2', option: 'o1' }];
      second!.options[0]!['requires'] = [{ activity: 'i1', option: 'o1' }];
    },
    path: '$.activities[1].options[0].requires[0]',
    code: 'circular-requires',
    value: 'i1/o1',
    danish: 'Mulighederne kræver hinanden i ring: i1/o1 → i2/o1 → i1/o1.',
  },
  'an unequal highest share in a share group': {
    bend: (file) => set(file.funding[1], 'maxShare', 0.5),
    path: '$.funding[1].maxShare',
    code: 'share-group-differs',
    value: 0.5,
    danish:
      'Kilder i medfinansieringsgruppen »lbf« skal have samme største andel som $.funding[0].maxShare, hvor der står 0,75; her står 0,5.',
  },
  'a highest share that is missing in a share group': {
    bend: (file) => set(file.funding[1], 'maxShare', undefined),
    path: '$.funding[1].maxShare',
    code: 'share-group-differs',
    value: null,
    danish: 'som $.funding[0].maxShare, hvor der står 0,75; her mangler den.',
  },
  'a highest share that the first of a share group lacks': {
    bend: (file) => set(file.funding[0], 'maxShare', undefined),
    path: '$.funding[1].maxShare',
    code: 'share-group-differs',
    value: 0.75,
    danish: 'som $.funding[0].maxShare, hvor den mangler; her står 0,75.',
  },
  'an unequal earmark in a share group': {
    bend: (file) => set(file.funding[1], 'earmark', { areas: ['a1'] }),
    path: '$.funding[1].earmark',
    code: 'share-group-differs',
    value: '{"areas":["a1"]}',
    danish:
      'skal have samme øremærkning som $.funding[0].earmark, hvor der står »{"effortAreas":["beskaeftigelse"],"activities":["i1","i2"],"costKinds":["salary"],"areas":["a1"]}«; her står »{"areas":["a1"]}«.',
  },
  'an earmark that is missing in a share group': {
    bend: (file) => set(file.funding[1], 'earmark', undefined),
    path: '$.funding[1].earmark',
    code: 'share-group-differs',
    value: null,
    danish: '; her mangler den.',
  },
  'a long earmark that lacks one id, which is shown first': {
    bend: (file) => {
      const kinds = ['salary', 'operations', 'rent', 'evaluation'];
      const repeated = Array.from({ length: 40 }, (_, at) => kinds[at % 4]);
      set(file.funding[0], 'earmark', { areas: ['a1'], costKinds: [...repeated, 'other'] });
      set(file.funding[1], 'earmark', { areas: ['a1'], costKinds: kinds });
    },
    path: '$.funding[1].earmark',
    code: 'share-group-differs',
    value: '{"costKinds":["salary","operations","rent","evaluation"],"areas":["a1"]}',
    danish: 'hvor der står »{"costKinds":["other","salary",',
  },
  'a range out of order': {
    bend: (file) => set(file.funding[0]!.range, 'low', 0.95),
    path: '$.funding[0].range',
    code: 'range-out-of-order',
    danish: 'Lavt, sandsynligt og højt udfald skal komme i den orden; der står 0,95 – 0,9 – 1.',
  },
  'amounts that are too large together': {
    bend: (file) =>
      set(
        file.funding[0],
        'amounts',
        Array.from({ length: 10 }, () => ({ year: 2026, amount: 1e11 })),
      ),
    path: '$.funding',
    code: 'total-too-large',
    value: 1e12,
    danish: 'Beløbene må tilsammen højst være 900.000.000.000 kr.; de er 1.000.000.000.000 kr.',
  },
};

describe('a plan file is refused by the rules between its parts', () => {
  refuses(CASES);
});

describe('a plan file with several faults', () => {
  it('gets all of them named, of its shape and between its parts', () => {
    const file = aPlanFile();
    set(file, 'pris', 1);
    set(file.activities[0], 'owner', 'skolen');
    set(option(file)['costs']![0], 'amount', -1.5);
    set(option(file)['costs']![0], 'year', 2040);
    Reflect.deleteProperty(file.scenarios[0]!, 'name');
    set(file.limits, 'mustKeep', ['i1', 'i7']);
    expect(problemsOf(file).map(({ path, code }) => `${path} ${code}`)).toEqual([
      `${OPTION}.costs[0].amount below-minimum`,
      `${OPTION}.costs[0].amount not-whole`,
      '$.scenarios[0].name missing',
      '$.pris unknown-key',
      `${OPTION}.costs[0].year year-outside-horizon`,
      '$.activities[0].owner unknown-reference',
      '$.limits.mustKeep[1] unknown-reference',
    ]);
  });

  it('is not searched for references once what they point at cannot be read', () => {
    const file = aPlanFile();
    set(file.areas[0], 'id', 7);
    expect(problemsOf(file)).toMatchObject([{ path: '$.areas[0].id', code: 'wrong-type' }]);
  });

  it('names a hundred and says that there are more', () => {
    const file = aPlanFile();
    const costs = Array.from({ length: 500 }, () => ({ year: 2026, kind: 'salary', amount: -1 }));
    set(option(file), 'costs', costs);
    const problems = problemsOf(file);
    expect(problems).toHaveLength(101);
    expect(problems.at(-1)).toMatchObject({ path: '$', code: 'too-many-problems' });
    expect(describeProblem(problems.at(-1)!, 'da')).toBe(
      'Filen har flere fejl end de 100, der er nævnt. Ret dem, og prøv igen.',
    );
  });
});
