import { Hono } from 'hono';
import { answerWithPaper, createPress } from '../../../platform/pdf/index.ts';
import type { LocalDate } from '../../../shared/index.ts';
import { KNOWLEDGE_PATH, sheetPath, sheetPdfPath, themePath } from '../paths.ts';
import { ThemesPage } from './index-page.tsx';
import { SheetPage } from './sheet-page.tsx';
import { sheetPaper } from './sheet-pdf.ts';
import { sheetPdfMessages } from './sheet-pdf-messages.ts';
import { themeMessages } from './theme-messages.ts';
import { ThemePage } from './theme-page.tsx';
import { sourcesOf } from './theme-place.ts';
import { UnknownThemePage } from './unknown-theme-page.tsx';

const CURRENT = 'knowledge-open';

/** Twice as many as there are themes in both languages: a theme that is edited has a new sheet. */
const SHEETS_REMEMBERED = 32;

/** What the themes need from the app. */
export interface KnowledgeSurroundings {
  readonly today: () => LocalDate;
  /** Where a theme is put to use: the reader's partnerships. */
  readonly planPath: string;
}

/** The themes of the open half: all at `/viden`, each below it, and its sheet for a meeting. */
export function knowledgeRoutes(surroundings: KnowledgeSurroundings): Hono {
  const app = new Hono();
  const press = createPress({ remembered: SHEETS_REMEMBERED });

  app.get(KNOWLEDGE_PATH, (c) => {
    const { view, knowledge } = c.var;
    const text = themeMessages(view.language);
    return c.render(<ThemesPage knowledge={knowledge} view={view} />, {
      title: text.indexTitle,
      description: text.indexDescription,
      current: CURRENT,
    });
  });

  app.get(themePath(':slug'), (c) => {
    const { view, knowledge } = c.var;
    const theme = knowledge.findTheme(view.language, c.req.param('slug')!);
    if (!theme) {
      return c.render(<UnknownThemePage knowledge={knowledge} view={view} />, {
        title: themeMessages(view.language).unknownTitle,
        current: CURRENT,
        status: 404,
      });
    }
    const { today, planPath } = surroundings;
    return c.render(
      <ThemePage
        theme={theme}
        knowledge={knowledge}
        today={today()}
        planPath={planPath}
        openPhase={phaseAskedFor(c.req.query('fase'))}
        view={view}
      />,
      {
        title: theme.title,
        description: theme.description,
        kind: 'article',
        modified: theme.reviewed,
        current: CURRENT,
      },
    );
  });

  app.get(sheetPath(':slug'), (c) => {
    const { view, site, knowledge } = c.var;
    const text = themeMessages(view.language);
    const theme = knowledge.findTheme(view.language, c.req.param('slug')!);
    if (!theme) {
      return c.render(<UnknownThemePage knowledge={knowledge} view={view} />, {
        title: text.unknownTitle,
        current: CURRENT,
        status: 404,
      });
    }
    const address = site.origin + view.href(themePath(theme.slug));
    return c.render(<SheetPage theme={theme} address={address} view={view} />, {
      title: text.sheetTitle(theme.name),
      description: theme.description,
      current: CURRENT,
    });
  });

  app.get(sheetPdfPath(':slug'), async (c) => {
    const { view, site, knowledge } = c.var;
    const theme = knowledge.findTheme(view.language, c.req.param('slug')!);
    if (!theme) {
      return c.render(<UnknownThemePage knowledge={knowledge} view={view} />, {
        title: themeMessages(view.language).unknownTitle,
        current: CURRENT,
        status: 404,
      });
    }
    const paper = sheetPaper({
      theme,
      sources: sourcesOf(theme, knowledge.themes(view.language)),
      address: site.origin + view.href(themePath(theme.slug)),
      today: surroundings.today(),
      view,
    });
    const name = sheetPdfMessages(view.language).fileName(theme.slug);
    return answerWithPaper(c, await press.print(paper), name);
  });

  return app;
}

function phaseAskedFor(query: string | undefined): number | undefined {
  return query !== undefined && /^[1-9]$/.test(query) ? Number(query) : undefined;
}
