import type { RenderPage } from '../platform/http/index.ts';
import { formatDate, type Language } from '../platform/i18n/index.ts';
import { type Assets, renderPage } from '../ui/index.ts';
import { messages } from './messages.ts';
import type { AppParts } from './server.ts';

/** Puts pages in the frame that all share. */
export function pageRenderer(parts: AppParts): RenderPage {
  const assets = frameAssets(parts.assets.list);
  return (c, content, head) => {
    const view = c.get('view');
    return renderPage(content, head, view, {
      assets,
      name: 'Helhed',
      open: [],
      footer: footer(view.language),
      printDate: formatDate(view.language, parts.today()),
    });
  };
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
