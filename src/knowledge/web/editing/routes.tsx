import { Hono, type MiddlewareHandler } from 'hono';
import { signInPath } from '../../../access/web/paths.ts';
import { signUpsPath } from '../../../events/web/paths.ts';
import { noStore } from '../../../platform/http/index.ts';
import type { Language } from '../../../platform/i18n/index.ts';
import { INBOX_PATH } from '../../../sparring/web/paths.ts';
import { type DocumentStanding, readStandings, waitingFor } from '../../index.ts';
import { offerMessages } from '../cases/offer-messages.ts';
import { CASE_OFFERS_PATH, EDITING_PATH } from '../paths.ts';
import { editorOf, type EditingServices } from './context.ts';
import { documentRoutes } from './document-routes.tsx';
import { editRoutes } from './edit-routes.tsx';
import { FrontPage } from './front-page.tsx';
import { readFrontQuery, shownStandings } from './front-query.ts';
import { frontMessages } from './front-messages.ts';
import { editingMessages } from './messages.ts';
import { reviewRoutes } from './review-routes.tsx';
import { versionRoutes } from './version-routes.tsx';
import { titleOf } from './words.tsx';

/** Where knowledge editors change the texts of the open half, without knowing code. */
export function editingRoutes(services: EditingServices): Hono {
  const app = new Hono();
  app.use(`${EDITING_PATH}/*`, editorsOnly);
  app.get(EDITING_PATH, async (c) => {
    const { keeper, kinds, today } = services;
    const { view } = c.var;
    const standings = await readStandings(keeper, kinds, today());
    const query = readFrontQuery(new URL(c.req.url).searchParams);
    const matter = {
      waiting: waitingFor(standings, editorOf(c)),
      elsewhere: await services.waitingElsewhere(view.language),
      shown: shownStandings(standings, query),
      query,
      others: otherLists(standings, view.language),
      view,
    };
    return c.render(<FrontPage matter={matter} />, {
      title: editingMessages(view.language).editing,
    });
  });
  for (const routes of [editRoutes, reviewRoutes, versionRoutes, documentRoutes]) {
    app.route('/', routes(services));
  }
  return app;
}

/** Lists of other rooms that editors look after. */
function otherLists(standings: readonly DocumentStanding[], language: Language) {
  const text = frontMessages(language);
  const events = standings.filter(({ kind, published }) => kind === 'event' && published);
  return [
    { label: text.sparring, path: INBOX_PATH },
    { label: offerMessages(language).editors.title, path: CASE_OFFERS_PATH },
    ...events.map((event) => ({
      label: text.participants(titleOf(event, language)),
      path: signUpsPath(event.id),
    })),
  ];
}

/** Strangers are asked to sign in; everybody else is answered as if there were no such page. */
const editorsOnly: MiddlewareHandler = async (c, next) => {
  const { person, view } = c.var;
  if (!person) {
    const isPage = c.req.method === 'GET' || c.req.method === 'HEAD';
    return c.redirect(view.href(signInPath(isPage ? view.path : '/')), 303);
  }
  if (!person.knowledgeEditor) return c.notFound();
  noStore(c);
  return next();
};
