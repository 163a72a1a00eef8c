import { Hono } from 'hono';
import { glossary } from '../../index.ts';
import { GLOSSARY_PATH } from '../paths.ts';
import { glossaryMessages } from './messages.ts';
import { GlossaryPage, glossaryTitle } from './page.tsx';

/** The glossary of the open half at `/ordbog`. */
export function glossaryRoutes(): Hono {
  const app = new Hono();

  app.get(GLOSSARY_PATH, (c) => {
    const { view, knowledge } = c.var;
    const terms = glossary();
    return c.render(<GlossaryPage terms={terms} knowledge={knowledge} view={view} />, {
      title: glossaryTitle(view.language, terms),
      description: glossaryMessages(view.language).description,
    });
  });

  return app;
}
