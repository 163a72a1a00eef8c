/** Ways to look at the cliff; the word stands in the address as `?se=`. */
export const CLIFF_VIEWS = ['indsatser', 'stillinger', 'omraader'] as const;

/** Indsatser, stillinger or områder. */
export type CliffView = (typeof CLIFF_VIEWS)[number];

/** Parts of the page that can be pointed at. */
export type FundingPart = 'kilder' | 'bevillingsophoer' | 'medfinansiering' | 'frister';

/** The money of a partnership's plan: sources, the cliff, co-financing and deadlines. */
export function fundingPath(
  partnershipId: string,
  { view = 'indsatser', part }: { readonly view?: CliffView; readonly part?: FundingPart } = {},
): string {
  const query = view === 'indsatser' ? '' : `?se=${view}`;
  return `/samarbejder/${partnershipId}/finansiering${query}${part ? `#${part}` : ''}`;
}

/** One source of a partnership's plan. */
export function sourcePath(partnershipId: string, sourceId: string): string {
  return `/samarbejder/${partnershipId}/finansiering/kilder/${encodeURIComponent(sourceId)}`;
}

/** Takes a posted change of a source's status. */
export function sourceStatusPath(partnershipId: string, sourceId: string): string {
  return `${sourcePath(partnershipId, sourceId)}/status`;
}
