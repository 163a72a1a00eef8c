import type { DocumentKind, DocumentStanding } from '../../index.ts';
import { KIND_WORDS } from '../paths.ts';

/** The states that the list is limited by, as its address says them. */
export const STATE_FILTERS = [
  'udgivet',
  'kladde',
  'gennemsyn',
  'planlagt',
  'forsinket',
  'nyere-udgave',
  'ikke-udgivet',
] as const;

export type StateFilter = (typeof STATE_FILTERS)[number];

/** What the list of documents is limited to. */
export interface FrontQuery {
  readonly kind?: DocumentKind;
  readonly state?: StateFilter;
  readonly search: string;
}

const LONGEST_SEARCH = 200;

/** What an address asks for; what it cannot ask for is left out. */
export function readFrontQuery(words: URLSearchParams): FrontQuery {
  const kinds = Object.keys(KIND_WORDS) as DocumentKind[];
  const kind = kinds.find((one) => KIND_WORDS[one] === words.get('type'));
  const state = STATE_FILTERS.find((one) => one === words.get('tilstand'));
  const search = (words.get('q') ?? '').replaceAll('\0', '').trim().slice(0, LONGEST_SEARCH);
  return { search, ...(kind && { kind }), ...(state && { state }) };
}

/** The documents that a list shows. */
export function shownStandings(
  standings: readonly DocumentStanding[],
  { kind, state, search }: FrontQuery,
): readonly DocumentStanding[] {
  const asked = search.toLowerCase();
  return standings.filter(
    (one) =>
      (kind === undefined || one.kind === kind) &&
      (state === undefined || isIn(one, state)) &&
      (asked === '' ||
        [one.id, one.title.da, one.title.en].some((text) => text?.toLowerCase().includes(asked))),
  );
}

function isIn(one: DocumentStanding, state: StateFilter): boolean {
  switch (state) {
    case 'udgivet':
      return one.published !== undefined && one.open === undefined;
    case 'kladde':
      return one.open?.state === 'draft';
    case 'gennemsyn':
      return one.open?.state === 'in-review';
    case 'planlagt':
      return one.open?.state === 'scheduled';
    case 'forsinket':
      return one.overdue;
    case 'nyere-udgave':
      return one.offered !== undefined;
    case 'ikke-udgivet':
      return one.published === undefined;
  }
}
