import { EDITING_PATH, KIND_WORDS } from './editing-paths.ts';

/** Experiences from real places. */
export const CASES_PATH = '/erfaringer';

/** The words of the address: Danish, without æ, ø and å. */
export const CASE_FACET_WORDS = {
  approach: 'tilgang',
  forum: 'forum',
  geography: 'geografi',
  funding: 'finansiering',
} as const;

/** Values by facet; several of one facet widen, several facets narrow. */
export type CaseQuery = Readonly<Partial<Record<keyof typeof CASE_FACET_WORDS, readonly string[]>>>;

/** The list: `/erfaringer?tilgang=anchor&finansiering=municipality`. */
export function casesPath(query: CaseQuery = {}): string {
  const facets = Object.keys(CASE_FACET_WORDS) as (keyof typeof CASE_FACET_WORDS)[];
  const words = facets.flatMap((facet) =>
    (query[facet] ?? []).map((value): [string, string] => [CASE_FACET_WORDS[facet], value]),
  );
  return words.length === 0 ? CASES_PATH : `${CASES_PATH}?${new URLSearchParams(words).toString()}`;
}

/** One experience. */
export function casePath(id: string): string {
  return `${CASES_PATH}/${encodeURIComponent(id)}`;
}

/** Where a partnership offers its own experience. */
export function caseOfferPath(partnershipId: string): string {
  return `/samarbejder/${encodeURIComponent(partnershipId)}/erfaring`;
}

/** Where a partnership takes an offer back. */
export function withdrawOfferPath(partnershipId: string, offerId: string): string {
  return `${caseOfferPath(partnershipId)}/${encodeURIComponent(offerId)}/traek-tilbage`;
}

/** Where knowledge editors see what partnerships have offered. */
export const CASE_OFFERS_PATH: string = `${EDITING_PATH}/${KIND_WORDS.case}`;

/** One offer, for knowledge editors, and the two answers to it. */
export function reviewOfferPath(
  { partnershipId, id }: { readonly partnershipId: string; readonly id: string },
  answer?: 'kladde' | 'afvis',
): string {
  const parts = [partnershipId, id].map(encodeURIComponent).join('/');
  const path = `${CASE_OFFERS_PATH}/tilbud/${parts}`;
  return answer === undefined ? path : `${path}/${answer}`;
}
