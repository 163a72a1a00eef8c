import { describe } from 'vitest';
import { OPTION, option, refuses, set, type BadPlanFile } from '../testing/bad-plan-file.ts';
import { anActivityInFile, type Json } from '../testing/plan-file-json.ts';

const CASES: Readonly<Record<string, BadPlanFile>> = {
  'a file of another format': {
    bend: (file) => set(file, 'format', 'helhed-plan/2'),
    path: '$.format',
    code: 'not-in-list',
    value: 'helhed-plan/2',
    danish: 'Formatet skal være »helhed-plan/1«; der står »helhed-plan/2«.',
  },
  'an unknown key': {
    bend: (file) => set(option(file), 'prioritet', 1),
    path: `${OPTION}.prioritet`,
    code: 'unknown-key',
    value: 'prioritet',
    danish:
      'Nøglen »prioritet« kendes ikke her. Her kan stå: id, name, approach, costs, carried, reach, staff, handover, requires, excludes, x. Egne oplysninger kan stå under x.',
  },
  'an unknown key with signs of its own': {
    bend: (file) => set(file.pins[0], 'beløb i kr.', 1),
    path: '$.pins[0]["beløb i kr."]',
    code: 'unknown-key',
    value: 'beløb i kr.',
    danish: 'Nøglen »beløb i kr.« kendes ikke her.',
  },
  'a name that is missing': {
    bend: (file) => Reflect.deleteProperty(file.areas[0]!, 'name'),
    path: '$.areas[0].name',
    code: 'missing',
    danish: 'Navnet mangler.',
  },
  'an empty name': {
    bend: (file) => set(file.areas[0], 'name', '  '),
    path: '$.areas[0].name',
    code: 'empty-text',
    value: '  ',
    danish: 'Navnet skal udfyldes; der står en tom tekst.',
  },
  'an empty id': {
    bend: (file) => set(file.scenarios[0], 'id', ''),
    path: '$.scenarios[0].id',
    code: 'empty-text',
    value: '',
    danish: 'Id’et skal udfyldes; der står en tom tekst.',
  },
  'an id with control characters': {
    bend: (file) => set(file.scenarios[0], 'id', 'sc\u00001'),
    path: '$.scenarios[0].id',
    code: 'bad-text',
    value: 'sc\u00001',
    danish: 'Teksten har tegn, der ikke kan vises eller gemmes: »sc\\u00001«.',
  },
  'half a character in a name': {
    bend: (file) => set(file.scenarios[0], 'name', 'Uden \uD83D'),
    path: '$.scenarios[0].name',
    code: 'bad-text',
    value: 'Uden \uD83D',
    danish: 'der ikke kan vises eller gemmes: »Uden \\ud83d«.',
  },
  'an id that is too long': {
    bend: (file) => set(file.scenarios[0], 'id', 'i'.repeat(201)),
    path: '$.scenarios[0].id',
    code: 'too-long',
    value: `${'i'.repeat(100)}…`,
    danish: 'Id’et må højst have 200 tegn; der står »iii',
  },
  'an empty earmark': {
    bend: (file) => set(file.funding[0]!.earmark, 'areas', []),
    path: '$.funding[0].earmark.areas',
    code: 'empty-list',
    danish: 'Listen er tom, så øremærkningen dækker ingenting.',
  },
  'an activity without options': {
    bend: (file) => {
      const { chosen: _, ...undecided } = anActivityInFile('i3');
      set(file.activities, '2', { ...undecided, options: [] });
    },
    path: '$.activities[2].options',
    code: 'empty-list',
    danish: 'Indsatsen skal have mindst én mulighed; listen er tom.',
  },
  'an amount with øre': {
    bend: (file) => set(option(file)['costs']![0], 'amount', 1200.5),
    path: `${OPTION}.costs[0].amount`,
    code: 'not-whole',
    value: 1200.5,
    danish: 'Beløbet skal være i hele kroner; der står 1200,5.',
  },
  'a negative amount': {
    bend: (file) => set(file.limits.maxGap, '2027', -5),
    path: '$.limits.maxGap["2027"]',
    code: 'below-minimum',
    value: -5,
    danish: 'Beløbet skal være mindst 0; der står -5.',
  },
  'an amount beyond all measure': {
    bend: (file) => set((file.funding[0] as { amounts: Json[] }).amounts[0], 'amount', 1e12),
    path: '$.funding[0].amounts[0].amount',
    code: 'above-maximum',
    value: 1e12,
    danish: 'Beløbet må højst være 100.000.000.000; der står 1000000000000.',
  },
  'an amount in quotation marks': {
    bend: (file) => set(option(file)['costs']![0], 'amount', '650000'),
    path: `${OPTION}.costs[0].amount`,
    code: 'wrong-type',
    value: '650000',
    danish: 'Her skal stå et tal; der står »650000«.',
  },
  'NaN in quotation marks': {
    bend: (file) => set(file.activities[0], 'priority', 'NaN'),
    path: '$.activities[0].priority',
    code: 'wrong-type',
    value: 'NaN',
    danish: 'Her skal stå et tal; der står »NaN«.',
  },
  'yes instead of true': {
    bend: (file) => set(option(file)['handover'], 'accepted', 'ja'),
    path: `${OPTION}.handover.accepted`,
    code: 'wrong-type',
    value: 'ja',
    danish: 'Her skal stå true eller false; der står »ja«.',
  },
  'null instead of nothing': {
    bend: (file) => set(file.activities[0], 'chosen', null),
    path: '$.activities[0].chosen',
    code: 'wrong-type',
    value: null,
    danish: 'Her skal stå en tekst i anførselstegn; der står null.',
  },
  'an object instead of a list': {
    bend: (file) => set(file, 'pins', {}),
    path: '$.pins',
    code: 'wrong-type',
    danish: 'Her skal stå en liste i [ ]; der står et objekt i { }.',
  },
  'a word that the list does not have': {
    bend: (file) => set(file.funding[0], 'status', 'bevilget'),
    path: '$.funding[0].status',
    code: 'not-in-list',
    value: 'bevilget',
    danish:
      'Statussen skal være en af: idea, applied, pledged, granted, rejected; der står »bevilget«.',
  },
  'a cost kind in an earmark that does not exist': {
    bend: (file) => set(file.funding[0]!.earmark, 'costKinds', ['løn']),
    path: '$.funding[0].earmark.costKinds[0]',
    code: 'not-in-list',
    value: 'løn',
    danish: 'Omkostningstypen skal være en af: salary,',
  },
  'a priority above nine': {
    bend: (file) => set(file.activities[0], 'priority', 10),
    path: '$.activities[0].priority',
    code: 'above-maximum',
    value: 10,
    danish: 'Prioriteten må højst være 9; der står 10.',
  },
  'a priority between two numbers': {
    bend: (file) => set(file.activities[0], 'priority', 1.5),
    path: '$.activities[0].priority',
    code: 'not-whole',
    value: 1.5,
    danish: 'Prioriteten skal være et helt tal; der står 1,5.',
  },
  'a target of zero': {
    bend: (file) => set(file.areas[0]!.needs[0], 'target', 0),
    path: '$.areas[0].needs[0].target',
    code: 'below-minimum',
    value: 0,
    danish: 'Måltallet skal være over 0; der står 0.',
  },
  'a probability above one': {
    bend: (file) => set(file.funding[0], 'probability', 60),
    path: '$.funding[0].probability',
    code: 'above-maximum',
    value: 60,
    danish: 'Sandsynligheden må højst være 1; der står 60.',
  },
  'a highest share with five decimals': {
    bend: (file) => set(file.funding[0], 'maxShare', 0.75001),
    path: '$.funding[0].maxShare',
    code: 'too-many-decimals',
    value: 0.75001,
    danish: 'Den største andel må højst have 4 decimaler; der står 0,75001.',
  },
  'a level with five decimals': {
    bend: (file) => set(file.scenarios[0]!.level, 'i2', 0.80001),
    path: '$.scenarios[0].level.i2',
    code: 'too-many-decimals',
    value: 0.80001,
    danish: 'Niveauet må højst have 4 decimaler; der står 0,80001.',
  },
  'a negative cost index': {
    bend: (file) => set(file.scenarios[0]!.costIndex, '2028', -1),
    path: '$.scenarios[0].costIndex["2028"]',
    code: 'below-minimum',
    value: -1,
    danish: 'Omkostningsindekset skal være mindst 0; der står -1.',
  },
  'a day that is not in the calendar': {
    bend: (file) => set(option(file)['handover'], 'date', '2027-02-29'),
    path: `${OPTION}.handover.date`,
    code: 'bad-date',
    value: '2027-02-29',
    danish: 'Datoen skal være en dag i kalenderen, skrevet som 2028-01-31; der står »2027-02-29«.',
  },
  'a year that is none': {
    bend: (file) => set(file.limits.maxCost, '28', 1),
    path: '$.limits.maxCost["28"]',
    code: 'bad-year',
    value: '28',
    danish: 'Året skal være et årstal fra 1900 til 2200; der står »28«.',
  },
  'half a year': {
    bend: (file) => set(file.pins[0], 'year', 2026.5),
    path: '$.pins[0].year',
    code: 'bad-year',
    value: 2026.5,
    danish: 'Året skal være et årstal fra 1900 til 2200; der står 2026,5.',
  },
};

describe('a plan file is refused by its shape', () => {
  refuses(CASES);
});
