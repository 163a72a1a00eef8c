/** What the main table can show; what is absent is left at its usual. */
export interface ActivitiesQuery {
  readonly year?: number;
  readonly state?: keyof typeof STATE_WORDS;
  readonly effortArea?: string;
  readonly area?: string;
  /** Only activities that lack money in the year shown. */
  readonly gap?: true;
  readonly group?: keyof typeof GROUP_WORDS;
  readonly sort?: { readonly by: keyof typeof SORT_WORDS; readonly descending: boolean };
}

/** The words of the address: Danish, without æ, ø and å. */
export const STATE_WORDS = {
  continue: 'viderefoere',
  anchor: 'forankre',
  rethink: 'retaenke',
  close: 'afvikle',
  undecided: 'uafklaret',
} as const;

export const GROUP_WORDS = {
  effortArea: 'indsatsomraade',
  area: 'omraade',
  state: 'tilgang',
} as const;

export const SORT_WORDS = {
  name: 'navn',
  area: 'omraade',
  state: 'tilgang',
  cost: 'omkostning',
  covered: 'finansieret',
  gap: 'mangler',
  fte: 'aarsvaerk',
  persons: 'beboere',
  owner: 'ansvarlig',
} as const;

/** The main table: `/samarbejder/<id>/indsatser?aar=2028&tilgang=uafklaret`. */
export function activitiesPath(partnershipId: string, query: ActivitiesQuery = {}): string {
  return withQuery(`${base(partnershipId)}/indsatser`, queryOf(query));
}

/** Everything about one activity. */
export function activityPath(partnershipId: string, activityId: string): string {
  return `${base(partnershipId)}/indsatser/${encodeURIComponent(activityId)}`;
}

/** Where a choice of option is posted to, and in its query where the reader goes afterwards: back
 * to the activity's page, or to the main table as it was. */
export function chooseOptionPath(
  partnershipId: string,
  activityId: string,
  backTo: 'activity' | ActivitiesQuery,
): string {
  const query = backTo === 'activity' ? new URLSearchParams({ til: 'indsats' }) : queryOf(backTo);
  return withQuery(`${activityPath(partnershipId, activityId)}/valg`, query);
}

function base(partnershipId: string): string {
  return `/samarbejder/${encodeURIComponent(partnershipId)}`;
}

function withQuery(path: string, query: URLSearchParams): string {
  const text = query.toString();
  return text === '' ? path : `${path}?${text}`;
}

function queryOf(query: ActivitiesQuery): URLSearchParams {
  const { year, state, effortArea, area, gap, group, sort } = query;
  const words = new URLSearchParams();
  if (year !== undefined) words.set('aar', String(year));
  if (state) words.set('tilgang', STATE_WORDS[state]);
  if (effortArea !== undefined) words.set('indsatsomraade', effortArea);
  if (area !== undefined) words.set('omraade', area);
  if (gap) words.set('mangler', 'ja');
  if (group) words.set('gruppe', GROUP_WORDS[group]);
  if (sort) words.set('sorter', `${sort.descending ? '-' : ''}${SORT_WORDS[sort.by]}`);
  return words;
}
