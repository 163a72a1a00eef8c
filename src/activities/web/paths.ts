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

/** The form of a new activity; `katalog` names the activity of the catalogue that it builds on. */
export function newActivityPath(partnershipId: string, catalogue?: string): string {
  const query = new URLSearchParams(catalogue === undefined ? {} : { katalog: catalogue });
  return withQuery(`${base(partnershipId)}/indsatser/ny`, query);
}

/** The catalogue, to choose from. */
export function fromCataloguePath(partnershipId: string, search = ''): string {
  const query = new URLSearchParams(search === '' ? {} : { q: search });
  return withQuery(`${base(partnershipId)}/indsatser/fra-katalog`, query);
}

/** What can be done with an activity. */
export const ACTIVITY_WORDS = {
  edit: 'rediger',
  copy: 'kopier',
  remove: 'fjern',
  history: 'historik',
} as const;

/** One of the things that can be done with an activity. */
export function activityDoPath(
  partnershipId: string,
  activityId: string,
  word: keyof typeof ACTIVITY_WORDS,
): string {
  return `${activityPath(partnershipId, activityId)}/${ACTIVITY_WORDS[word]}`;
}

/** The form of a new option; `fra` names the one whose figures it begins with. */
export function newOptionPath(partnershipId: string, activityId: string): string {
  return `${activityPath(partnershipId, activityId)}/muligheder/ny`;
}

/** What can be done with an option. */
export const OPTION_WORDS = { edit: 'rediger', remove: 'fjern', up: 'op' } as const;

/** One of the things that can be done with an option. */
export function optionDoPath(
  partnershipId: string,
  activityId: string,
  optionId: string,
  word: keyof typeof OPTION_WORDS,
): string {
  const option = encodeURIComponent(optionId);
  return `${activityPath(partnershipId, activityId)}/muligheder/${option}/${OPTION_WORDS[word]}`;
}

/** What the table that is filled in like a spreadsheet shows. */
export const TABLE_VIEWS = {
  activities: 'indsatser',
  costs: 'omkostninger',
  reach: 'beboere',
  staff: 'aarsvaerk',
} as const;

/** The activities as a table that is filled in like a spreadsheet; `all` shows also the lines that
 * nothing stands on yet. */
export function tablePath(
  partnershipId: string,
  view: keyof typeof TABLE_VIEWS = 'activities',
  all = false,
): string {
  const query = new URLSearchParams();
  if (view !== 'activities') query.set('vis', TABLE_VIEWS[view]);
  if (all) query.set('linjer', 'alle');
  return withQuery(`${base(partnershipId)}/indsatser/regneark`, query);
}

/** Where cells of the table are sent to. */
export function cellsPath(
  partnershipId: string,
  view: keyof typeof TABLE_VIEWS,
  all: boolean,
): string {
  const query = new URLSearchParams({ vis: TABLE_VIEWS[view] });
  if (all) query.set('linjer', 'alle');
  return withQuery(`${base(partnershipId)}/indsatser/celler`, query);
}

/** What the page of coverage is narrowed to. */
export interface MatrixQuery {
  readonly area?: string;
  readonly effortArea?: string;
  readonly targetGroup?: string;
  readonly only?: keyof typeof MATRIX_WORDS;
  readonly year?: number;
}

export const MATRIX_WORDS = { gaps: 'huller', overlaps: 'overlap' } as const;

/** Activities by area, effort area and target group. */
export function matrixPath(partnershipId: string, query: MatrixQuery = {}): string {
  const words = new URLSearchParams();
  if (query.year !== undefined) words.set('aar', String(query.year));
  if (query.area !== undefined) words.set('omraade', query.area);
  if (query.effortArea !== undefined) words.set('indsatsomraade', query.effortArea);
  if (query.targetGroup !== undefined) words.set('maalgruppe', query.targetGroup);
  if (query.only) words.set('vis', MATRIX_WORDS[query.only]);
  return withQuery(`${base(partnershipId)}/indsatser/matrix`, words);
}

/** How an activity was right after a revision, before it is put back so. */
export function restorePath(partnershipId: string, activityId: string, revision: number): string {
  return `${activityDoPath(partnershipId, activityId, 'history')}/${revision}`;
}

/** Puts an activity of the catalogue into a plan of the reader's. */
export const USE_TEMPLATE_ROUTE = '/til-plan/:catalogueId';

/** Puts an activity of the catalogue into a plan of the reader's. */
export function useTemplatePath(catalogueId: string): string {
  return `/til-plan/${encodeURIComponent(catalogueId)}`;
}
