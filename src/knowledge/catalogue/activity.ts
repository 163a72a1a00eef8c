import type { Taxonomy } from '../../engine/index.ts';
import type { LocalDate } from '../../shared/index.ts';

/** Form: who meets whom. */
export const FORMS = ['en-til-en', 'beboer-fagperson', 'gruppe'] as const;

/** Metode: how the change is brought about. */
export const METHODS = [
  'praksisnaer-laering',
  'individuel-brobygning',
  'gruppebaseret-laering',
  'samskabelse',
] as const;

/** What was found about the effect of an activity, the strongest first. */
export const STRENGTHS = [
  'dokumenteret-virkning',
  'effekt-paavist',
  'positiv-evaluering',
  'sammenhaeng',
  'omtalt-evalueret',
  'ikke-fundet',
] as const;

export type Strength = (typeof STRENGTHS)[number];

/** A text in both languages. */
export interface Words {
  readonly da: string;
  readonly en: string;
}

/** A statement; without a source it is ours and put up for discussion (til drøftelse). */
export interface Statement extends Words {
  readonly source?: string | undefined;
}

/** Where a fact was found. */
export interface CatalogueSource {
  readonly title: string;
  readonly publisher: string;
  readonly url: string;
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; null when the source gives no date. */
  readonly published: string | null;
  /** The day it was last read again; null when not since it was gathered. */
  readonly checked: LocalDate | null;
}

/** A source that is written with an activity. */
export interface OwnCatalogueSource extends CatalogueSource {
  readonly id: string;
}

/** Aktivitet: a template of the catalogue, from which plans make activities of their own. */
export interface CatalogueActivity {
  readonly id: string;
  readonly name: Words;
  /** Sources that are written with the activity; it points to them like to the others. */
  readonly ownSources?: readonly OwnCatalogueSource[] | undefined;
  /** Ids of the sources that use the name; empty when it is general knowledge. */
  readonly nameSources: readonly string[];
  /** Ids of effort areas of the catalogue's taxonomy. */
  readonly effortAreas: readonly string[];
  /** Ids of the groups that the catalogue is filtered by. */
  readonly targetGroups: readonly string[];
  /** Målgruppe in words. */
  readonly target: Words;
  readonly goal: Statement;
  readonly how: Statement;
  readonly forms: readonly (typeof FORMS)[number][];
  readonly methods: readonly (typeof METHODS)[number][];
  readonly partners: readonly string[];
  readonly indicator: Words;
  readonly evidence: {
    readonly strength: Strength;
    readonly findings: readonly (Words & { readonly source: string })[];
  };
}

/** Aktivitetskatalog: the activities with the words and sources that they point to. */
export interface Catalogue {
  /** The period whose effort areas the activities are sorted by. */
  readonly taxonomy: Taxonomy;
  readonly reviewed: LocalDate;
  readonly reviewAgain: LocalDate;
  readonly activities: readonly CatalogueActivity[];
  readonly sources: ReadonlyMap<string, CatalogueSource>;
  readonly targetGroups: ReadonlyMap<string, Words>;
  readonly partners: ReadonlyMap<string, Words>;
}
