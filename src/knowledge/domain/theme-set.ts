import { doubles, type Theme } from './theme.ts';
import type { ThemeSource } from './theme-source.ts';

/** The themes of one language in their order, and where they come from. */
export interface ThemeSet {
  readonly themes: readonly Theme[];
  readonly sources: ReadonlyMap<string, ThemeSource>;
}

/** What is wrong between themes that are each right: addresses and sources that lead nowhere. */
export function themeSetFaults({ themes, sources }: ThemeSet): string[] {
  const slugs = themes.map(({ slug }) => slug);
  return [
    ...doubles(slugs).map((slug) => `two themes are at ${slug}`),
    ...themes.flatMap((theme) => [
      ...theme.sources
        .filter((id) => !sources.has(id))
        .map((id) => `${theme.slug}: no source ${id}`),
      ...theme.related
        .filter((slug) => !slugs.includes(slug) || slug === theme.slug)
        .map((slug) => `${theme.slug}: cannot be related to ${slug}`),
    ]),
  ];
}

/** What two languages of the same theme must share but do not. */
export function languageFaults(one: readonly Theme[], other: readonly Theme[]): string[] {
  const shape = (theme: Theme) =>
    JSON.stringify([
      theme.slug,
      theme.group,
      theme.order,
      theme.reviewed,
      theme.nextReview,
      theme.sources,
      theme.activities,
      theme.related,
      theme.sections.map(({ forDiscussion }) => forDiscussion),
      theme.questions.length,
      theme.options?.rows.map((row) => [row.for.length, row.against.length, row.basis]),
      theme.phases?.map(({ landed, back }) => [landed.length, back.map(({ to }) => to)]),
    ]);
  const others = new Map(other.map((theme) => [theme.slug, shape(theme)]));
  return [
    ...one
      .filter((theme) => others.get(theme.slug) !== shape(theme))
      .map(({ slug }) => `${slug} differs between the languages`),
    ...(one.length === other.length ? [] : ['a theme stands in one language only']),
  ];
}
