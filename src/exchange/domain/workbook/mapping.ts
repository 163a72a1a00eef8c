import type { CostKind } from '../../../engine/index.ts';
import type { ListName } from './format.ts';
import { UNITS, type Unit } from './values.ts';

/** What the rows of a sheet are. */
export const CONTENTS = ['budget', 'activities', 'sources', 'reach', 'staff'] as const;
export type Content = (typeof CONTENTS)[number];

/** A column's part in a content: the label of the list, and what people call it. */
export interface FieldFormat {
  readonly field: string;
  readonly label: string;
  readonly needed?: boolean;
  /** Headings, folded; a heading fits when it is one, or begins with one and a space. */
  readonly aliases: readonly string[];
}

const ACTIVITY: FieldFormat = {
  field: 'activity',
  label: 'Indsats',
  needed: true,
  aliases: ['indsats', 'indsatser', 'aktivitet', 'aktiviteter', 'projekt', 'delprojekt', 'navn'],
};
const OPTION: FieldFormat = { field: 'option', label: 'Mulighed', aliases: ['mulighed'] };
const AMOUNT: FieldFormat = {
  field: 'amount',
  label: 'Beløb',
  aliases: ['beløb', 'budget', 'kr.', 'kr', 'udgift', 'udgifter', 'sum i kr.', 'bevilling'],
};
const YEAR: FieldFormat = { field: 'year', label: 'År', aliases: ['år', 'budgetår', 'årstal'] };
const FROM: FieldFormat = { field: 'from', label: 'Fra år', aliases: ['fra år', 'fra', 'start'] };
const TO: FieldFormat = { field: 'to', label: 'Til år', aliases: ['til år', 'til', 'slut'] };

/** What each content is made of. */
export const FIELDS: Readonly<Record<Content, readonly FieldFormat[]>> = {
  budget: [
    ACTIVITY,
    {
      field: 'kind',
      label: 'Omkostningstype',
      aliases: ['omkostningstype', 'type', 'art', 'udgiftstype', 'post', 'kategori', 'udgiftspost'],
    },
    OPTION,
    YEAR,
    AMOUNT,
  ],
  activities: [
    { ...ACTIVITY, label: 'Navn' },
    { field: 'priority', label: 'Prioritet', aliases: ['prioritet', 'prioritering'] },
    {
      field: 'effortAreas',
      label: 'Indsatsområder',
      aliases: ['indsatsområde', 'indsatsområder', 'spor'],
    },
    { field: 'targetGroups', label: 'Målgrupper', aliases: ['målgruppe', 'målgrupper'] },
    { field: 'owner', label: 'Ejer', aliases: ['ejer', 'ansvarlig', 'ansvar', 'tovholder'] },
    { field: 'approach', label: 'Tilgang', aliases: ['tilgang', 'fremtid'] },
    { field: 'summary', label: 'Beskrivelse', aliases: ['beskrivelse', 'indhold', 'formål'] },
  ],
  sources: [
    {
      field: 'activity',
      label: 'Kilde',
      needed: true,
      aliases: ['kilde', 'kilder', 'finansieringskilde', 'bidragyder', 'finansiering', 'navn'],
    },
    { field: 'sourceKind', label: 'Slags', aliases: ['slags', 'type', 'kildetype', 'art'] },
    { field: 'status', label: 'Status', aliases: ['status'] },
    { field: 'priority', label: 'Prioritet', aliases: ['prioritet'] },
    YEAR,
    AMOUNT,
  ],
  reach: [
    ACTIVITY,
    { field: 'area', label: 'Område', aliases: ['område', 'boligområde', 'afdeling'] },
    { field: 'effortArea', label: 'Indsatsområde', aliases: ['indsatsområde', 'spor'] },
    OPTION,
    {
      field: 'persons',
      label: 'Beboere pr. år',
      needed: true,
      aliases: [
        'beboere pr. år',
        'beboere',
        'deltagere',
        'antal deltagere',
        'antal',
        'personer',
        'nåede beboere',
      ],
    },
    FROM,
    TO,
  ],
  staff: [
    ACTIVITY,
    OPTION,
    { field: 'role', label: 'Rolle', aliases: ['rolle', 'funktion'] },
    { field: 'placement', label: 'Placering', aliases: ['placering'] },
    {
      field: 'fte',
      label: 'Årsværk',
      needed: true,
      aliases: ['årsværk', 'fuldtidsstillinger', 'stillinger', 'fte', 'normering'],
    },
    FROM,
    TO,
    {
      field: 'notice',
      label: 'Varsel i måneder',
      aliases: ['varsel i måneder', 'varsel', 'opsigelsesvarsel'],
    },
  ],
};

/** The list that a content's rows go into; sources have two. */
export const LIST_OF: Readonly<Record<Content, ListName>> = {
  budget: 'costs',
  activities: 'activities',
  sources: 'sourceAmounts',
  reach: 'reach',
  staff: 'staff',
};

/** Contents with amounts by year. */
export function isByYear(content: Content): boolean {
  return content === 'budget' || content === 'sources';
}

/** How a sheet of somebody's own is to be read. Columns count from 0. */
export interface Mapping {
  readonly sheet: string;
  /** The line of the headings. */
  readonly headingLine: number;
  readonly content: Content;
  /** Field to column. */
  readonly columns: Readonly<Record<string, number>>;
  readonly yearColumns: readonly { readonly column: number; readonly year: number }[];
  /** The kind of all costs, when no column tells it. */
  readonly kind?: CostKind;
  /** The area of all rows, when no column tells it. */
  readonly area?: string;
  readonly unit: Unit;
  readonly withHidden: boolean;
  /** An empty name means the one above. */
  readonly fillDown: boolean;
  readonly makesActivities: boolean;
}

/** What is missing for a mapping to be read. */
export type MappingFault =
  | { readonly code: 'needed'; readonly field: string }
  | { readonly code: 'no-amounts' }
  | { readonly code: 'no-kind' }
  | { readonly code: 'twice'; readonly field: string };

/** Everything that keeps a mapping from being used. */
export function mappingFaults(mapping: Mapping): readonly MappingFault[] {
  const { content, columns, yearColumns, kind } = mapping;
  const faults: MappingFault[] = FIELDS[content]
    .filter(({ field, needed }) => needed && columns[field] === undefined)
    .map(({ field }) => ({ code: 'needed', field }));
  const hasAmounts =
    yearColumns.length > 0 || (columns['year'] !== undefined && columns['amount'] !== undefined);
  if (isByYear(content) && !hasAmounts) faults.push({ code: 'no-amounts' });
  if (content === 'budget' && columns['kind'] === undefined && !kind)
    faults.push({ code: 'no-kind' });
  const used = new Set<number>();
  const entries = [
    ...Object.entries(columns),
    ...yearColumns.map(({ column, year }): [string, number] => [String(year), column]),
  ];
  for (const [field, column] of entries) {
    if (used.has(column)) faults.push({ code: 'twice', field });
    used.add(column);
  }
  return faults;
}

/** Whether a text names a unit. */
export function isUnit(text: string): text is Unit {
  return UNITS.some((unit) => unit === text);
}
