import type { Context } from 'hono';
import { ADMINISTRATION_PATH } from '../access/web/administration/paths.ts';
import { ACCOUNT_PATH, PRIVACY_PATH, SIGN_OUT_PATH, signInPath } from '../access/web/paths.ts';
import { EDITING_PATH } from '../knowledge/web/editing-paths.ts';
import type { PageHead, RenderPage } from '../platform/http/index.ts';
import { formatDate } from '../platform/i18n/index.ts';
import type { View } from '../platform/http/index.ts';
import type { WorkspaceContext } from '../plan/index.ts';
import { type Assets, type Content, type Frame, type NavLink, renderPage } from '../ui/index.ts';
import { messages } from './messages.ts';
import { webMessages } from './open-web/messages.ts';
import { FEED_PATH, STATEMENT_PATH } from './open-web/paths.ts';
import { webFaceOf } from './open-web/web-face.ts';
import { contributions } from './rooms.ts';
import { CASES_PATH, GLOSSARY_PATH } from '../knowledge/web/paths.ts';
import { SEARCH_NAME, SEARCH_PATH } from '../search/web/paths.ts';
import { livePath } from '../overview/web/paths.ts';
import { togetherMessages } from '../overview/web/together/messages.ts';
import { SPARRING_PATH } from '../sparring/web/paths.ts';
import type { AppParts } from './parts.ts';

const NAME = 'Helhed';

/** Strangers' pages may be kept by all on the way, who ask each time whether they still hold. A
 * person's own are another page, and are kept nowhere. */
const OPEN_TO_ALL = 'public, max-age=0, must-revalidate';

/** Puts pages in the frame that all share. */
export function pageRenderer({ assets: { list }, config, today }: AppParts): RenderPage {
  const assets = frameAssets(list);
  return (c, content, head) => {
    const { view, site, person } = c.var;
    const { language } = view;
    const entries = openEntries(view);
    const picture = list['social-card.png'];
    const webFace = person
      ? undefined
      : webFaceOf({ head, view, site, name: NAME, entries, picture });
    if (webFace && !head.notice && !c.get('keptNowhere')) {
      c.header('Cache-Control', OPEN_TO_ALL);
      c.header('Vary', 'Cookie');
    }
    const text = webMessages(language);
    const frame: Frame = {
      assets,
      name: NAME,
      open: entries,
      search: { action: view.href(SEARCH_PATH), name: SEARCH_NAME, label: text.search },
      footer: footer(view, config.demo),
      footerLinks: [...entries, ...aboutLinks(view, config.statementUrl)],
      feed: { title: text.feedTitle, href: view.href(FEED_PATH) },
      printDate: formatDate(language, today()),
      person: personOf(c),
      ...railOf(c, head),
      ...liveOf(c, head),
      ...(webFace && { webFace }),
    };
    return renderPage(content, head, view, frame);
  };
}

/** The entries of the top bar: what is open to all. */
function openEntries(view: View): NavLink[] {
  return inOrder(contributions.flatMap((room) => room.open ?? [])).map((entry) => ({
    id: entry.id,
    label: entry.label(view.language),
    href: view.href(entry.path),
  }));
}

/** The rail of the workspace that the page belongs to, if it does: what the reader may open. */
function railOf(c: Context, { workspace }: PageHead): Pick<Frame, 'rail' | 'railNote'> {
  if (!workspace) return {};
  const { view } = c.var;
  const entries = inOrder(contributions.flatMap((room) => room.rail ?? []));
  const { actor, reading } = c.var as Partial<WorkspaceContext['var']>;
  const text = messages(view.language);
  const archived = reading?.partnership.archivedAt ? [text.archived] : [];
  return {
    ...(actor?.role && { railNote: [text.yourRole(actor.role), ...archived].join('. ') }),
    rail: entries
      .filter(({ useCase }) => view.may(useCase))
      .map((entry) => ({
        id: entry.id,
        label: entry.label(view.language),
        href: view.href(entry.path(workspace.id)),
      })),
  };
}

/** A page that tells of a fault keeps what was typed in it, and is never made anew. */
function liveOf(c: Context, { workspace, news, status = 200 }: PageHead): Pick<Frame, 'live'> {
  const { view, reading } = c.var as Partial<WorkspaceContext['var']> &
    Pick<Context['var'], 'view'>;
  if (!workspace || !reading || status !== 200) return {};
  const { id, revision } = reading.partnership;
  const words = togetherMessages(view.language).live;
  // A page with news of its own is told of them by what it shows.
  if (news) return { live: { href: news.href, revision: news.edition, ...words, updated: '' } };
  return { live: { href: livePath(id), revision, ...words } };
}

/** The signed-in person's account and the way out, or the way in. */
function personOf(c: Context): Content {
  const { view, person } = c.var;
  const text = messages(view.language);
  if (!person) return <a href={view.href(signInPath(view.path))}>{text.signIn}</a>;
  return (
    <>
      {person.knowledgeEditor && <a href={view.href(EDITING_PATH)}>{text.editing}</a>}
      {person.administrator && <a href={view.href(ADMINISTRATION_PATH)}>{text.administration}</a>}
      <a
        class="person-name"
        href={view.href(ACCOUNT_PATH)}
        title={`${text.account}: ${person.name}`}
      >
        {person.name}
      </a>
      <form method="post" action={view.href(SIGN_OUT_PATH)} data-turbo="false">
        <button type="submit" class="link-button">
          {text.signOut}
        </button>
      </form>
    </>
  );
}

function inOrder<Entry extends { readonly order: number }>(entries: readonly Entry[]): Entry[] {
  return [...entries].sort((a, b) => a.order - b.order);
}

function footer(view: View, demo: boolean): readonly Content[] {
  const text = messages(view.language);
  return [text.whatThisIs, ...(demo ? [text.demoData] : [])];
}

/** What stands at the foot of every page, as the law on accessibility asks, or people look for. */
function aboutLinks(view: View, officialStatement: string | undefined): NavLink[] {
  const text = webMessages(view.language);
  const statement = officialStatement ?? view.href(STATEMENT_PATH);
  return [
    { id: 'cases', label: text.cases, href: view.href(CASES_PATH) },
    { id: 'glossary', label: text.glossary, href: view.href(GLOSSARY_PATH) },
    { id: 'whats-new', label: text.whatsNew, href: view.href(FEED_PATH) },
    { id: 'contact', label: text.contact, href: view.href(SPARRING_PATH) },
    { id: 'statement', label: text.statement, href: statement },
    { id: 'privacy', label: text.privacy, href: view.href(PRIVACY_PATH) },
  ];
}

/** The built files as the frame wants them: styles for all pages, scripts by name. */
function frameAssets(list: Readonly<Record<string, string>>): Assets {
  const names = Object.keys(list);
  const ending = (end: string) => names.filter((name) => name.endsWith(end));
  const scripts = ending('.js').map((name) => [name.slice(0, -'.js'.length), list[name]!] as const);
  const icon = list['icon.svg'];
  return {
    styles: ending('.css').map((name) => list[name]!),
    scripts: Object.fromEntries(scripts),
    fonts: ending('.woff2').map((name) => list[name]!),
    ...(icon && { icon }),
  };
}
