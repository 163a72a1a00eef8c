import { LANGUAGES, inLanguage } from '../../platform/i18n/index.ts';
import type { PageHead, View } from '../../platform/http/index.ts';
import type { Content } from '../content.ts';
import { classes } from '../content.ts';
import { Icon } from '../icon.tsx';
import { uiMessages } from '../messages.ts';
import { BrandMark } from './brand.tsx';
import type { Frame } from './frame.ts';
import { LinkList } from './navigation.tsx';
import { NoticeArea } from './notice.tsx';

interface LayoutProps {
  head: PageHead;
  view: View;
  frame: Frame;
  children?: Content;
}

/** The whole document around a page's content. */
export function Layout({ head, view, frame, children }: LayoutProps) {
  const rail = head.workspace ? frame.rail : undefined;
  const text = uiMessages(view.language);
  return (
    <html lang={view.language}>
      <HeadElement head={head} view={view} frame={frame} />
      <body class={classes('page', rail && 'page--workspace')}>
        <a class="skip" href="#main">
          {text.skip}
        </a>
        <TopBar head={head} view={view} frame={frame} />
        <p class="print-head">
          {[frame.name, head.workspace?.name, frame.printDate].filter(Boolean).join(' · ')}
        </p>
        <div class="shell">
          {rail && head.workspace && (
            <nav class="rail" aria-label={text.workspaceNavigation(head.workspace.name)}>
              <p class="rail__name">{head.workspace.name}</p>
              {frame.railNote && <p class="rail__note">{frame.railNote}</p>}
              <LinkList links={rail} current={head.current} name="rail-list" />
            </nav>
          )}
          <div class="shell__body">
            <NoticeArea notice={head.notice} label={text.noticeRegion} />
            <main id="main" tabindex={-1}>
              {children}
            </main>
          </div>
        </div>
        <Footer frame={frame} />
      </body>
    </html>
  );
}

function HeadElement({ head, view, frame }: Omit<LayoutProps, 'children'>) {
  const { assets, name } = frame;
  const scripts = ['main', ...(head.islands ?? [])];
  const place = head.workspace ? `${head.workspace.name} – ${name}` : name;
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{head.title === name ? name : `${head.title} – ${place}`}</title>
      {head.description && <meta name="description" content={head.description} />}
      <meta name="csp-nonce" content={view.nonce} />
      <meta name="turbo-refresh-method" content="morph" />
      <meta name="turbo-refresh-scroll" content="preserve" />
      <meta name="theme-color" content="#0b4a50" />
      {(assets.fonts ?? []).map((font) => (
        <link rel="preload" href={font} as="font" type="font/woff2" crossorigin="anonymous" />
      ))}
      {assets.styles.map((href) => (
        <link rel="stylesheet" href={href} data-turbo-track="reload" />
      ))}
      {assets.icon && <link rel="icon" href={assets.icon} type="image/svg+xml" />}
      {LANGUAGES.map((language) => (
        <link rel="alternate" hreflang={language} href={inLanguage(language, view.path)} />
      ))}
      {scripts.map((script) => {
        const src = assets.scripts[script];
        // A page with an island of its own is no reason to load everything anew, which would lose notices.
        const track = script === 'main' ? 'reload' : undefined;
        return src && <script type="module" src={src} data-turbo-track={track} />;
      })}
    </head>
  );
}

function TopBar({ head, view, frame }: Omit<LayoutProps, 'children'>) {
  const text = uiMessages(view.language);
  const other = view.language === 'da' ? 'en' : 'da';
  const rail = head.workspace ? frame.rail : undefined;
  return (
    <header class="top">
      <div class="top__in">
        <a class="brand" href={view.href('/')} aria-label={`${frame.name}. ${text.home}`}>
          <BrandMark />
          <span class="brand__name">{frame.name}</span>
        </a>
        <nav class="top__nav" aria-label={text.mainNavigation}>
          <LinkList links={frame.open} current={head.current} name="top-list" />
        </nav>
        <div class="top__tools">
          {(frame.tools ?? []).map((tool) => (
            <a
              class="top__tool"
              href={tool.href}
              aria-current={tool.id === head.current ? 'page' : undefined}
            >
              {tool.label}
            </a>
          ))}
          <a
            class="top__tool"
            href={inLanguage(other, view.path)}
            hreflang={other}
            lang={other}
            title={text.readInOtherLanguage}
            data-turbo="false"
          >
            {text.otherLanguage}
          </a>
          {frame.person && <div class="top__person">{frame.person}</div>}
        </div>
        <details class="menu">
          <summary class="menu__button">
            <Icon name="menu" />
            {text.menu}
          </summary>
          <nav class="menu__panel" aria-label={text.phoneNavigation}>
            {rail && head.workspace && (
              <>
                <p class="menu__title">{head.workspace.name}</p>
                {frame.railNote && <p class="menu__note">{frame.railNote}</p>}
                <LinkList links={rail} current={head.current} name="menu-list" />
              </>
            )}
            <p class="menu__title">{frame.name}</p>
            <LinkList
              links={[...frame.open, ...(frame.tools ?? [])]}
              current={head.current}
              name="menu-list"
            />
            {frame.person && <div class="menu__person">{frame.person}</div>}
          </nav>
        </details>
      </div>
    </header>
  );
}

function Footer({ frame }: { frame: Frame }) {
  return (
    <footer class="foot">
      <div class="foot__in">
        <BrandMark size={24} />
        <div class="foot__text">
          {frame.footer.map((line) => (
            <p>{line}</p>
          ))}
        </div>
      </div>
    </footer>
  );
}
