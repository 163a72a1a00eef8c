import {
  APPROACHES,
  AREA_KINDS,
  COST_KINDS,
  FUNDING_KINDS,
  FUNDING_STATUSES,
  ORGANISATION_KINDS,
  PLACEMENTS,
  STAFF_ROLES,
} from '../../../engine/index.ts';

/** The name and version of the workbook's format. Its words are Danish in every language of the
 * interface: they are part of the file, as the keys of a plan file are. */
export const WORKBOOK_FORMAT = 'helhed-regneark/1';
export const FORMAT_LABEL = 'Format';
/** The sheet that explains a template. */
export const EXPLANATION_SHEET = 'Forklaring';
/** How the name of an example row begins. */
export const EXAMPLE_MARK = 'EKSEMPEL';
/** The option that an activity gets when the file tells of none. */
export const DEFAULT_OPTION = { id: 'videreføres', name: 'Videreføres' } as const;

/** The lists of a plan, each a sheet, in the order in which they are read. */
export const LISTS = {
  plan: sheet('Plan', [FORMAT_LABEL, 'Titel', 'Første år', 'Sidste år', 'Periode', 'Grænser']),
  organisations: sheet('Organisationer', ['Id', 'Navn', 'Slags']),
  areas: sheet('Områder', ['Id', 'Navn', 'Kommune', 'Beboere', 'Boligform']),
  needs: sheet('Behov', ['Område-id', 'Område', 'Indsatsområde', 'Vægt', 'Mål pr. år']),
  activities: sheet('Indsatser', [
    'Id',
    'Navn',
    'Prioritet',
    'Indsatsområder',
    'Målgrupper',
    'Katalog-id',
    'Ejer-id',
    'Ejer',
    'Valgt mulighed-id',
  ]),
  options: sheet('Muligheder', [
    'Indsats-id',
    'Indsats',
    'Id',
    'Navn',
    'Tilgang',
    'Kræver',
    'Udelukker',
  ]),
  costs: byYear('Omkostninger', [...ofOption(), 'Omkostningstype']),
  carried: byYear('Båret af modtager', [...ofOption(), 'Organisation-id', 'Organisation']),
  reach: sheet('Nåede beboere', [
    ...ofOption(),
    'Område-id',
    'Område',
    'Indsatsområde',
    'Beboere pr. år',
    'Fra år',
    'Til år',
  ]),
  staff: sheet('Stillinger', [
    ...ofOption(),
    'Rolle',
    'Placering',
    'Årsværk',
    'Fra år',
    'Til år',
    'Varsel i måneder',
  ]),
  handovers: sheet('Overdragelser', [
    ...ofOption(),
    'Modtager-id',
    'Modtager',
    'Dato',
    'Budgetlinje',
    'Accepteret',
  ]),
  sources: sheet('Kilder', [
    'Id',
    'Navn',
    'Slags',
    'Status',
    'Prioritet',
    'Sandsynlighed',
    'Gruppe',
    'Laveste',
    'Ventet',
    'Højeste',
    'Spænd som data',
    'Kun områder',
    'Kun indsatsområder',
    'Kun indsatser',
    'Kun omkostningstyper',
    'Øremærke som data',
    'Højeste andel',
    'Fælles regel',
  ]),
  sourceAmounts: byYear('Kildebeløb', ['Kilde-id', 'Kilde']),
  pins: sheet('Fastlåste beløb', [
    'Kilde-id',
    'Kilde',
    'Indsats-id',
    'Indsats',
    'Omkostningstype',
    'År',
    'Beløb',
  ]),
} as const satisfies Readonly<Record<string, ListFormat>>;

/** How a list looks as a sheet. */
export interface ListFormat {
  readonly title: string;
  readonly columns: readonly string[];
  /** Has a column for each year, and one that tells the order of what stands in them. */
  readonly isByYear: boolean;
}

export type ListName = keyof typeof LISTS;
export const LIST_NAMES = Object.keys(LISTS) as readonly ListName[];

/** The column of data that other programs keep with a record. */
export const DATA_LABEL = 'Andre data';
/** Tells the order of amounts that do not stand by kind and year. */
export const ORDER_LABEL = 'Rækkefølge';

function sheet(title: string, columns: readonly string[]): ListFormat {
  return { title, columns, isByYear: false };
}

function byYear(title: string, columns: readonly string[]): ListFormat {
  return { title, columns, isByYear: true };
}

function ofOption(): readonly string[] {
  return ['Indsats-id', 'Indsats', 'Mulighed-id', 'Mulighed'];
}

/** Words of a closed list: id to Danish word, and other words that mean the same. */
export interface Vocabulary<Id extends string = string> {
  readonly words: ReadonlyMap<Id, string>;
  readonly aliases: ReadonlyMap<string, Id>;
}

function vocabulary<Id extends string>(
  ids: readonly Id[],
  words: Readonly<Record<Id, readonly [string, ...string[]]>>,
): Vocabulary<Id> {
  const aliases = ids.flatMap((id) =>
    [id, ...words[id]].map((word): [string, Id] => [word.toLowerCase(), id]),
  );
  return {
    words: new Map(ids.map((id) => [id, words[id][0]])),
    aliases: new Map(aliases),
  };
}

export const costKindWords = vocabulary(COST_KINDS, {
  salary: ['Løn', 'lønninger', 'lønudgifter', 'løn og personale', 'personale', 'lønomkostninger'],
  operations: [
    'Drift',
    'driftsudgifter',
    'aktiviteter',
    'materialer',
    'driftsmidler',
    'aktivitetsmidler',
  ],
  rent: ['Lokaler', 'husleje', 'lokaleleje', 'leje', 'lokaleudgifter'],
  evaluation: ['Evaluering', 'dokumentation', 'evaluering og dokumentation'],
  other: ['Andet', 'øvrigt', 'øvrige', 'andre udgifter', 'diverse', 'øvrige udgifter'],
});

export const approachWords = vocabulary(APPROACHES, {
  continue: ['Videreføres', 'videreføre', 'fortsætter', 'fortsættes', 'videreførelse'],
  anchor: ['Forankres', 'forankre', 'forankring'],
  rethink: ['Retænkes', 'retænke', 'gentænkes'],
  close: ['Afvikles', 'afvikle', 'lukkes', 'ophører'],
});

export const roleWords = vocabulary(STAFF_ROLES, {
  'carry-out': ['Udføre', 'udførende', 'medarbejder'],
  support: ['Understøtte', 'understøttende'],
  coordinate: ['Koordinere', 'koordinerende', 'koordinator', 'projektleder', 'leder'],
});

export const placementWords = vocabulary(PLACEMENTS, {
  local: ['Lokalt', 'lokal', 'i området'],
  'central-municipality': ['Centralt i kommunen', 'kommunen', 'kommune'],
  'central-housing': ['Centralt i boligorganisationen', 'boligorganisationen', 'boligorganisation'],
  mobile: ['På skift', 'mobil', 'på tværs'],
});

export const statusWords = vocabulary(FUNDING_STATUSES, {
  idea: ['Idé', 'ide'],
  applied: ['Ansøgt', 'ansøgning', 'søgt'],
  pledged: ['Tilsagn', 'givet tilsagn', 'lovet'],
  granted: ['Bevilget', 'bevilling', 'godkendt'],
  rejected: ['Afslag', 'afvist'],
});

export const fundingKindWords = vocabulary(FUNDING_KINDS, {
  lbf: ['Landsbyggefonden', 'lbf'],
  municipality: ['Kommune', 'kommunen', 'kommunal'],
  'housing-organisation': ['Boligorganisation', 'boligorganisationen', 'dispositionsfond'],
  estate: ['Afdelingsmidler', 'afdeling', 'afdelingen'],
  'state-pool': ['Statslig pulje', 'pulje', 'puljemidler', 'staten', 'satspulje'],
  foundation: ['Fond', 'fonde', 'privat fond'],
  association: ['Forening', 'foreninger'],
  eu: ['EU'],
  business: ['Erhvervsliv', 'virksomhed'],
  other: ['Anden kilde', 'andet', 'anden', 'øvrige'],
});

export const organisationKindWords = vocabulary(ORGANISATION_KINDS, {
  municipality: ['Kommune'],
  'housing-organisation': ['Boligorganisation'],
  estate: ['Afdeling'],
  association: ['Forening'],
  foundation: ['Fond'],
  state: ['Stat'],
  police: ['Politi'],
  business: ['Erhvervsliv', 'virksomhed'],
  other: ['Andet', 'anden'],
});

export const areaKindWords = vocabulary(AREA_KINDS, {
  almen: ['Almene boliger', 'almene'],
  private: ['Private boliger', 'private'],
  mixed: ['Almene og private boliger', 'blandet'],
  outside: ['Uden for områderne'],
});
