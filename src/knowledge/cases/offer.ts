import type { PartnershipId } from '../../access/domain/index.ts';
import { fail, type LocalDate, ok, type Result } from '../../shared/index.ts';
import { CASE_CHOICES } from './case.ts';
import { CASE_FACETS, type CaseFacet } from './filter.ts';

/** What a partnership tells of one choice. */
export interface OfferedChoice {
  readonly kinds: readonly string[];
  /** In a sentence; empty when it was left out. */
  readonly text: string;
}

/** Tilbud: a partnership's own experience, in the language in which it was told. */
export interface OfferedCase {
  readonly language: 'da' | 'en';
  readonly title: string;
  readonly place: string;
  readonly from: number | null;
  readonly to: number | null;
  readonly summary: string;
  readonly choices: Readonly<Record<CaseFacet, OfferedChoice>>;
  readonly lesson: string;
}

export const OFFER_STATES = ['offered', 'taken-up', 'declined', 'withdrawn'] as const;

/** Where an offer stands. `taken-up`: an editor has made a draft of it. */
export type OfferState = (typeof OFFER_STATES)[number];

/** An offer as it was made, and what came of it. */
export interface CaseOffer {
  readonly id: string;
  readonly partnershipId: PartnershipId;
  readonly told: OfferedCase;
  readonly state: OfferState;
  readonly offeredAt: Date;
  readonly answeredAt?: Date;
  /** Why an editor declined; the partnership sees it. */
  readonly reason?: string;
  /** Id of the document that was made of it. */
  readonly documentId?: string;
}

/** An experience as it was typed. */
export interface TypedCase {
  readonly title: string;
  readonly place: string;
  readonly from: string;
  readonly to: string;
  readonly summary: string;
  readonly choices: Readonly<Record<CaseFacet, OfferedChoice>>;
  readonly lesson: string;
  /** That it may be told, and tells of no person. */
  readonly consent: boolean;
}

/** So long may each text be. */
export const LONGEST_TOLD = { title: 150, place: 150, summary: 2000, lesson: 1000, choice: 500 };

/** So long may the reason of a no be. */
export const LONGEST_REASON = 1000;

/** So many offers of a partnership may wait at a time. */
export const MOST_WAITING = 10;

/** What is wrong with what was typed, and in which field. */
export interface OfferFault {
  readonly field: 'title' | 'place' | 'from' | 'to' | 'summary' | 'lesson' | 'consent' | CaseFacet;
  readonly code: 'missing' | 'too-long' | 'not-a-year' | 'before-from' | 'unknown-value';
}

/** The experience that was typed, or everything that is wrong with it. */
export function readOffer(
  typed: TypedCase,
  language: 'da' | 'en',
): Result<OfferedCase, readonly OfferFault[]> {
  const [from, to] = [readYear(typed.from), readYear(typed.to)];
  const faults: OfferFault[] = [
    ...textFaults('title', typed.title, LONGEST_TOLD.title, true),
    ...textFaults('place', typed.place, LONGEST_TOLD.place, true),
    ...textFaults('summary', typed.summary, LONGEST_TOLD.summary, true),
    ...CASE_FACETS.flatMap((facet) => choiceFaults(facet, typed.choices[facet])),
    ...textFaults('lesson', typed.lesson, LONGEST_TOLD.lesson, true),
    ...(from === undefined ? [{ field: 'from', code: 'not-a-year' } as const] : []),
    ...(to === undefined ? [{ field: 'to', code: 'not-a-year' } as const] : []),
    ...(typeof from === 'number' && typeof to === 'number' && to < from
      ? [{ field: 'to', code: 'before-from' } as const]
      : []),
    ...(typed.consent ? [] : [{ field: 'consent', code: 'missing' } as const]),
  ];
  if (faults.length > 0 || from === undefined || to === undefined) return fail(faults);
  const { title, place, summary, choices, lesson } = typed;
  return ok({ language, title, place, from, to, summary, choices, lesson });
}

function textFaults(
  field: OfferFault['field'],
  text: string,
  longest: number,
  required: boolean,
): OfferFault[] {
  if (required && text === '') return [{ field, code: 'missing' }];
  return text.length > longest ? [{ field, code: 'too-long' }] : [];
}

function choiceFaults(facet: CaseFacet, { kinds, text }: OfferedChoice): OfferFault[] {
  const known: readonly string[] = CASE_CHOICES[facet];
  return [
    ...textFaults(facet, text, LONGEST_TOLD.choice, false),
    ...(kinds.every((kind) => known.includes(kind))
      ? []
      : [{ field: facet, code: 'unknown-value' } as const]),
  ];
}

const YEARS = { first: 1950, last: 2100 };

/** A year; null when none was typed, undefined when it is none. */
function readYear(text: string): number | null | undefined {
  if (text === '') return null;
  const year = /^\d{4}$/.test(text) ? Number(text) : 0;
  return year >= YEARS.first && year <= YEARS.last ? year : undefined;
}

/** The id of the one source that an offer has: those who told it. */
const TOLD_BY = 'samarbejdet';

const YEARS_UNTIL_REVIEW = 1;

/** An offer as the beginning of a draft: what was told in its language, the other left to write, and
 * the partnership as the source. */
export function draftOfOffer(
  { told, offeredAt }: CaseOffer,
  { partnership, today }: { readonly partnership: string; readonly today: LocalDate },
): unknown {
  const words = (text: string) => ({ da: '', en: '', [told.language]: text });
  const choice = ({ kinds, text }: OfferedChoice) =>
    kinds.length === 0 && text === '' ? null : { ...words(text), kinds, source: TOLD_BY };
  const { approach, forum, geography, funding } = told.choices;
  return {
    title: words(told.title),
    place: words(told.place),
    period: told.from === null ? null : { from: told.from, to: told.to, source: TOLD_BY },
    summary: { ...words(told.summary), source: TOLD_BY },
    choices: {
      approach: choice(approach),
      forum: choice(forum),
      geography: choice(geography),
      placement: null,
      funding: choice(funding),
    },
    lesson: { ...words(told.lesson), source: TOLD_BY },
    sources: {
      [TOLD_BY]: {
        publisher: partnership,
        title: { da: 'Fortalt af samarbejdet selv', en: 'Told by the partnership itself' },
        published: offeredAt.toISOString().slice(0, 7),
        read: today,
        kind: 'local',
      },
    },
    themes: [],
    activities: [],
    reviewed: today,
    nextReview: `${Number(today.slice(0, 4)) + YEARS_UNTIL_REVIEW}${today.slice(4)}`,
  };
}
