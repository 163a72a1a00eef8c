import {
  type ActivityContent,
  type CaseContent,
  type DocumentKind,
  type Knowledge,
  type ThemeContent,
  themeOf,
} from '../../index.ts';
import { casesAbout } from '../cases/case-links.tsx';
import { CasePage } from '../cases/case-page.tsx';
import { CatalogueActivityPage } from '../catalogue/activity-page.tsx';
import { ThemePage } from '../themes/theme-page.tsx';
import type { Preview } from './context.ts';

/** The pages of the kinds that this room owns. Their content has been read by their kind. */
export const KNOWLEDGE_PREVIEWS: Readonly<Partial<Record<DocumentKind, Preview>>> = {
  theme: ({ id, content, knowledge, today, planPath, view }) => (
    <ThemePage
      theme={themeOf(id, content as ThemeContent, view.language)}
      knowledge={withThemeSources(knowledge, content as ThemeContent)}
      today={today}
      planPath={planPath}
      openPhase={undefined}
      view={view}
    />
  ),
  activity: ({ id, content, knowledge, today, planPath, view }) => {
    const activity = { ...(content as ActivityContent), id };
    const sources = withOwn(knowledge.catalogue.sources, activity.ownSources);
    const catalogue = { ...knowledge.catalogue, sources };
    const cases = casesAbout(knowledge, { activity: id });
    return <CatalogueActivityPage matter={{ catalogue, activity, cases, today, planPath, view }} />;
  },
  case: ({ id, content, knowledge, today, planPath, view }) => (
    <CasePage
      matter={{ one: { ...(content as CaseContent), id }, knowledge, today, planPath, view }}
    />
  ),
};

/** The knowledge as it will be when a theme's own sources are published. */
function withThemeSources(knowledge: Knowledge, { shared }: ThemeContent): Knowledge {
  return {
    ...knowledge,
    themes: (language) => {
      const { themes, sources } = knowledge.themes(language);
      return { themes, sources: withOwn(sources, shared.ownSources) };
    },
  };
}

function withOwn<Source>(
  sources: ReadonlyMap<string, Source>,
  own: readonly (Source & { readonly id: string })[] = [],
): ReadonlyMap<string, Source> {
  return new Map([...sources, ...own.map((source) => [source.id, source] as const)]);
}
