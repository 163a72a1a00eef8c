/** Ways to look at the cliff; the word stands in the address as `?se=`. */
export const CLIFF_VIEWS = ['indsatser', 'stillinger', 'omraader'] as const;

/** Indsatser, stillinger or områder. */
export type CliffView = (typeof CLIFF_VIEWS)[number];

/** Parts of the page that can be pointed at. */
export type FundingPart =
  | 'kilder'
  | 'bevillingsophoer'
  | 'medfinansiering'
  | 'forpligtelser'
  | 'frister';

/** The money of a partnership's plan: sources, the cliff, co-financing and deadlines. */
export function fundingPath(
  partnershipId: string,
  { view = 'indsatser', part }: { readonly view?: CliffView; readonly part?: FundingPart } = {},
): string {
  const query = view === 'indsatser' ? '' : `?se=${view}`;
  return `${room(partnershipId)}${query}${part ? `#${part}` : ''}`;
}

function room(partnershipId: string): string {
  return `/samarbejder/${partnershipId}/finansiering`;
}

/** One source of a partnership's plan. */
export function sourcePath(partnershipId: string, sourceId: string): string {
  return `${room(partnershipId)}/kilder/${encodeURIComponent(sourceId)}`;
}

/** The same source, as if half of its money were lost or came. */
export function halfSourcePath(partnershipId: string, sourceId: string): string {
  return `${sourcePath(partnershipId, sourceId)}?del=halv`;
}

/** Takes a posted change of a source's status. */
export function sourceStatusPath(partnershipId: string, sourceId: string): string {
  return `${sourcePath(partnershipId, sourceId)}/status`;
}

/** The form of a new source. */
export function newSourcePath(partnershipId: string): string {
  return `${room(partnershipId)}/kilder/ny`;
}

/** The form of a source. */
export function editSourcePath(partnershipId: string, sourceId: string): string {
  return `${sourcePath(partnershipId, sourceId)}/rediger`;
}

/** Asks before a source is removed. */
export function removeSourcePath(partnershipId: string, sourceId: string): string {
  return `${sourcePath(partnershipId, sourceId)}/slet`;
}

/** The amounts of all sources and years in one table. */
export function amountsPath(partnershipId: string): string {
  return `${room(partnershipId)}/beloeb`;
}

/** Takes changed cells of the table of amounts. */
export function amountCellsPath(partnershipId: string): string {
  return `${room(partnershipId)}/celler`;
}

/** Who paid, who could have and why they did not, for an activity's year. */
export function allocationPath(partnershipId: string, activityId: string, year: number): string {
  return `${room(partnershipId)}/fordeling/${encodeURIComponent(activityId)}/${year}`;
}

/** Takes a pin that is set or let go. */
export function pinsPath(partnershipId: string): string {
  return `${room(partnershipId)}/fastlaas`;
}

/** The form of a new commitment. */
export function newCommitmentPath(partnershipId: string): string {
  return `${room(partnershipId)}/forpligtelser/ny`;
}

/** The form of a commitment. */
export function editCommitmentPath(partnershipId: string, commitmentId: string): string {
  return `${room(partnershipId)}/forpligtelser/${encodeURIComponent(commitmentId)}`;
}

/** Removes a commitment. */
export function removeCommitmentPath(partnershipId: string, commitmentId: string): string {
  return `${editCommitmentPath(partnershipId, commitmentId)}/slet`;
}

/** Days to apply, to report and to ask for payment. */
export function moneyCalendarPath(partnershipId: string): string {
  return `${room(partnershipId)}/frister`;
}

/** The same days as a calendar file. */
export function moneyCalendarFilePath(partnershipId: string): string {
  return `${room(partnershipId)}/frister.ics`;
}

/** The money by quarter. */
export function cashPath(partnershipId: string): string {
  return `${room(partnershipId)}/likviditet`;
}
