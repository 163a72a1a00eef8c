import type { DocumentKind, ThemeContent } from '../../index.ts';
import { type CaseContent, type CatalogueActivity, themeOf } from '../../index.ts';
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
      knowledge={knowledge}
      today={today}
      planPath={planPath}
      openPhase={undefined}
      view={view}
    />
  ),
  activity: ({ id, content, knowledge, today, planPath, view }) => {
    const activity = { ...(content as Omit<CatalogueActivity, 'id'>), id };
    const { catalogue } = knowledge;
    const cases = casesAbout(knowledge, { activity: id });
    return <CatalogueActivityPage matter={{ catalogue, activity, cases, today, planPath, view }} />;
  },
  case: ({ id, content, knowledge, today, planPath, view }) => (
    <CasePage
      matter={{ one: { ...(content as CaseContent), id }, knowledge, today, planPath, view }}
    />
  ),
};
