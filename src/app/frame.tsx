import type { Context } from 'hono';
import { ADMINISTRATION_PATH } from '../access/web/administration/paths.ts';
import { ACCOUNT_PATH, PRIVACY_PATH, SIGN_OUT_PATH, signInPath } from '../access/web/paths.ts';
import type { PageHead, RenderPage } from '../platform/http/index.ts';
import { formatDate } from '../platform/i18n/index.ts';
import type { View } from '../platform/http/index.ts';
import type { WorkspaceContext } from '../plan/index.ts';
import { type Assets, type Content, type Frame, type NavLink, renderPage } from '../ui/index.ts';
import { messages } from './messages.ts';
import { contributions } from './rooms.ts';
import type { AppParts } from './parts.ts';

/** Puts pages in the frame that all share. */
export function pageRenderer(parts: AppParts): RenderPage {
  const assets = frameAssets(parts.assets.list);
  return (c, content, head) => {
    const view = c.get('view');
    const frame: Frame = {
      assets,
      name: 'Helhed',
      open: openEntries(view),
      footer: footer(view, parts.config.demo),
      printDate: formatDate(view.language, parts.today()),
      person: personOf(c),
      ...railOf(c, head),
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

/** The signed-in person's account and the way out, or the way in. */
function personOf(c: Context): Content {
  const { view, person } = c.var;
  const text = messages(view.language);
  if (!person) return <a href={view.href(signInPath(view.path))}>{text.signIn}</a>;
  return (
    <>
      {person.administrator && <a href={view.href(ADMINISTRATION_PATH)}>{text.administration}</a>}
      <a href={view.href(ACCOUNT_PATH)} title={text.account}>
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
  return [
    text.whatThisIs,
    ...(demo ? [text.demoData] : []),
    <a href={view.href(PRIVACY_PATH)}>{text.privacy}</a>,
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
