import { APPROACHES, FUNDING_KINDS, PLACEMENTS } from '../../engine/index.ts';
import type { LocalDate } from '../../shared/index.ts';
import type { Words } from '../catalogue/activity.ts';

/** Styringsforum, as the themes name them. */
export const FORUMS = ['social-board', 'urban-board', 'solo'] as const;

/** Geografi: what the work is bound to. */
export const GEOGRAPHIES = [
  'one-area',
  'several-areas',
  'whole-organisation',
  'whole-municipality',
  'town-strategy',
  'several-towns',
] as const;

/** The choices that an experience tells of, with the values of each, in the order of the page. */
export const CASE_CHOICES = {
  approach: APPROACHES,
  forum: FORUMS,
  geography: GEOGRAPHIES,
  placement: PLACEMENTS,
  funding: FUNDING_KINDS,
} as const;

/** Rammesættende valg, and the money. */
export type CaseChoice = keyof typeof CASE_CHOICES;

/** What a place did in one of the choices; null where nothing was found about it. */
export interface CaseAspect extends Words {
  /** The values it answers to; none when it fits none of them. */
  readonly kinds: readonly string[];
  /** Without a source it is our own reading (til drøftelse). */
  readonly source?: string | undefined;
}

/** How strong a source it is for what is told. */
export const CASE_SOURCE_KINDS = [
  'law',
  'authority',
  'research',
  'field',
  'local',
  'press',
] as const;

/** Where an experience is told. */
export interface CaseSource {
  readonly publisher: string;
  /** What it is, in our words. */
  readonly title: Words;
  readonly url?: string | undefined;
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; null when the source bears no date. */
  readonly published: string | null;
  /** The day it was read. */
  readonly read: LocalDate;
  readonly kind: (typeof CASE_SOURCE_KINDS)[number];
  /** A limit that the reader should know. */
  readonly note?: Words | undefined;
}

/** Erfaring: what was done at a real place, as far as sources tell it. */
export interface CaseContent {
  /** The point, in one sentence. */
  readonly title: Words;
  readonly place: Words;
  /** The years it is about; null when no source gives them. */
  readonly period: {
    readonly from: number;
    readonly to: number | null;
    readonly source: string;
  } | null;
  readonly summary: Words & { readonly source: string };
  readonly choices: Readonly<Record<CaseChoice, CaseAspect | null>>;
  /** Læren; without a source it is our own conclusion (til drøftelse). */
  readonly lesson: Words & { readonly source?: string | undefined };
  /** By id. */
  readonly sources: Readonly<Record<string, CaseSource>>;
  /** Addresses of themes that it speaks of. */
  readonly themes: readonly string[];
  /** Ids of activities of the catalogue. */
  readonly activities: readonly string[];
  readonly reviewed: LocalDate;
  readonly nextReview: LocalDate;
}

/** An experience with its address. */
export interface Case extends CaseContent {
  readonly id: string;
}

/** Ids of the sources that an experience rests on, each once, in the order of the page. */
export function sourcesOfCase({ summary, period, choices, lesson }: CaseContent): string[] {
  const aspects = Object.keys(CASE_CHOICES).map((key) => choices[key as CaseChoice]?.source);
  const cited = [summary.source, period?.source, ...aspects, lesson.source];
  return [...new Set(cited)].filter((id) => id !== undefined);
}

/** The choices about which nothing was found. */
export function notFoundIn({ choices }: Pick<CaseContent, 'choices'>): CaseChoice[] {
  return (Object.keys(CASE_CHOICES) as CaseChoice[]).filter((choice) => choices[choice] === null);
}
