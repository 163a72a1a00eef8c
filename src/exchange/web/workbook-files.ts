import { slugOf } from '../../shared/index.ts';
import {
  EXAMPLE_MARK,
  EXPLANATION_SHEET,
  FORMAT_LABEL,
  LIST_NAMES,
  type ListName,
  LISTS,
  type PlanParts,
  WORKBOOK_FORMAT,
  yearsOf,
} from '../index.ts';

/** The file of one list. */
export function csvFileName(list: ListName): string {
  return `${slugOf(LISTS[list].title)}.csv`;
}

/** The list that a file's name stands for. */
export function listOfFile(file: string): ListName | undefined {
  return LIST_NAMES.find((list) => csvFileName(list) === file);
}

type Cells = Readonly<Record<string, string | number | undefined>>;

/** A workbook to fill in: the lists that most begin with, an example on each, and an explanation. It is
 * in Danish, as the format is. */
export function templateSheets(plan: PlanParts) {
  const years = yearsOf(plan).map(String);
  const [first = ''] = years;
  const name = `${EXAMPLE_MARK}: Fritidsjob`;
  const source = `${EXAMPLE_MARK}: Landsbyggefonden`;
  const sheet = (list: ListName, example: Cells, more: readonly string[] = []) => ({
    title: LISTS[list].title,
    columns: [...Object.keys(example), ...more],
    rows: [example],
  });
  return [
    {
      title: EXPLANATION_SHEET,
      columns: [FORMAT_LABEL, WORKBOOK_FORMAT],
      rows: EXPLANATION.map(([what, how]) => ({ [FORMAT_LABEL]: what, [WORKBOOK_FORMAT]: how })),
    },
    sheet('activities', {
      Navn: name,
      Prioritet: 1,
      Indsatsområder: 'Beskæftigelse',
      Målgrupper: 'unge 13-17 år',
      Ejer: plan.organisations[0]?.name,
      Tilgang: 'Videreføres',
      Beskrivelse: 'Vi finder fritidsjob og følger de unge det første halve år.',
    }),
    sheet('costs', { Indsats: name, Omkostningstype: 'Løn', [first]: 650_000 }, years.slice(1)),
    sheet('reach', {
      Indsats: name,
      Område: plan.areas[0]?.name,
      Indsatsområde: 'Beskæftigelse',
      'Beboere pr. år': 40,
      'Fra år': plan.firstYear,
      'Til år': plan.lastYear,
    }),
    sheet('staff', {
      Indsats: name,
      Rolle: 'Udføre',
      Placering: 'Lokalt',
      Årsværk: 0.8,
      'Fra år': plan.firstYear,
      'Til år': plan.lastYear,
      'Varsel i måneder': 4,
    }),
    sheet('sources', { Navn: source, Slags: 'Landsbyggefonden', Status: 'Bevilget', Prioritet: 1 }),
    sheet('sourceAmounts', { Kilde: source, [first]: 3_000_000 }, years.slice(1)),
  ];
}

const EXPLANATION: readonly (readonly [string, string])[] = [
  ['Sådan gør I', 'Udfyld de ark, I har tal til. Ark uden rækker ændrer ikke noget.'],
  [
    'Eksempler',
    `Rækker, der begynder med ${EXAMPLE_MARK}, læses ikke. Slet dem, eller lad dem stå.`,
  ],
  [
    'Beløb',
    'Hele kroner, som 650000 eller 650.000. En tom celle er ikke nul: den ændrer ikke noget.',
  ],
  ['Omkostningstype', 'Løn, Drift, Lokaler, Evaluering eller Andet.'],
  ['Tilgang', 'Videreføres, Forankres, Retænkes eller Afvikles.'],
  [
    'Status for kilder',
    'Idé, Ansøgt, Tilsagn, Bevilget eller Afslag. Kun tilsagn og bevilget tæller med.',
  ],
  ['Flere ord i en celle', 'Skilles med semikolon, som: Beskæftigelse; Uddannelse og livschancer'],
  ['Navne', 'Samme navn er samme indsats eller kilde, uanset store og små bogstaver.'],
  ['Personer', 'Skriv aldrig navne på personer eller CPR-numre.'],
];
