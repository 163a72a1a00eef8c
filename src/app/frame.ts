import type { PageHead, RenderPage } from '../platform/http/index.ts';
import { formatDate, type Language } from '../platform/i18n/index.ts';
import type { View } from '../platform/http/index.ts';
import { type Assets, type Frame, type NavLink, renderPage } from '../ui/index.ts';
import { messages } from './messages.ts';
import { contributions } from './rooms.ts';
import type { AppParts } from './server.ts';

/** Puts pages in the frame that all share. */
export function pageRenderer(parts: AppParts): RenderPage {
  const assets = frameAssets(parts.assets.list);
  return (c, content, head) => {
    const view = c.get('view');
    const frame: Frame = {
      assets,
      name: 'Helhed',
      open: openEntries(view),
      footer: footer(view.language),
      printDate: formatDate(view.language, parts.today()),
      ...railOf(head, view),
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

/** The rail of the workspace that the page belongs to, if it does. */
function railOf({ workspace }: PageHead, view: View): Pick<Frame, 'rail'> {
  if (!workspace) return {};
  const entries = inOrder(contributions.flatMap((room) => room.rail ?? []));
  return {
    rail: entries.map((entry) => ({
      id: entry.id,
      label: entry.label(view.language),
      href: view.href(entry.path(workspace.id)),
    })),
  };
}

function inOrder<Entry extends { readonly order: number }>(entries: readonly Entry[]): Entry[] {
  return [...entries].sort((a, b) => a.order - b.order);
}

function footer(language: Language): readonly string[] {
  const text = messages(language);
  return [text.whatThisIs, text.demoData];
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
