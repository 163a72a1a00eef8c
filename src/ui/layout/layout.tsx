import { inLanguage } from '../../platform/i18n/index.ts';
import type { PageHead, View } from '../../platform/http/index.ts';
import type { Content } from '../content.ts';
import { classes } from '../content.ts';
import { Icon } from '../icon.tsx';
import { uiMessages } from '../messages.ts';
import { BrandMark } from './brand.tsx';
import { DataBlock } from './data-block.tsx';
import type { Frame, SearchField, WebFace } from './frame.ts';
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
            {frame.live && <LiveNote live={frame.live} />}
            <main id="main" tabindex={-1}>
              {children}
            </main>
          </div>
        </div>
        <Footer frame={frame} label={text.footerNavigation} />
        {frame.webFace?.structuredData && <DataBlock data={frame.webFace.structuredData} />}
      </body>
    </html>
  );
}

/** Says, when it happens, that others have changed what the page shows. */
function LiveNote({ live }: { live: NonNullable<Frame['live']> }) {
  const { changed, show, updated } = live;
  return (
    <div
      class="live-note print-hidden"
      role="status"
      data-changed={changed}
      data-show={show}
      data-updated={updated}
    ></div>
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
      <meta name="turbo-prefetch" content="false" />
      <meta name="turbo-refresh-method" content="morph" />
      <meta name="turbo-refresh-scroll" content="preserve" />
      {frame.live && (
        <meta name="live-page" content={frame.live.href} data-revision={frame.live.revision} />
      )}
      <meta name="theme-color" content="#0b4a50" />
      {(assets.fonts ?? []).map((font) => (
        <link rel="preload" href={font} as="font" type="font/woff2" crossorigin="anonymous" />
      ))}
      {assets.styles.map((href) => (
        <link rel="stylesheet" href={href} data-turbo-track="reload" />
      ))}
      {assets.icon && <link rel="icon" href={assets.icon} type="image/svg+xml" />}
      {frame.webFace ? (
        <FaceOfPage face={frame.webFace} />
      ) : (
        <meta name="robots" content="noindex" />
      )}
      {frame.feed && (
        <link
          rel="alternate"
          type="application/atom+xml"
          title={frame.feed.title}
          href={frame.feed.href}
        />
      )}
      {scripts.map((script) => {
        const src = assets.scripts[script];
        // A page with an island of its own is no reason to load everything anew, which would lose notices.
        const track = script === 'main' ? 'reload' : undefined;
        return src && <script type="module" src={src} data-turbo-track={track} />;
      })}
    </head>
  );
}

/** What search engines and those who share the page are told. */
function FaceOfPage({ face }: { face: WebFace }) {
  return (
    <>
      <link rel="canonical" href={face.canonical} />
      {face.alternates.map(({ language, href }) => (
        <link rel="alternate" hreflang={language} href={href} />
      ))}
      {face.sharing.map(([property, content]) => (
        <meta property={property} content={content} />
      ))}
    </>
  );
}

function TopBar({ head, view, frame }: Omit<LayoutProps, 'children'>) {
  const text = uiMessages(view.language);
  return (
    <header class="top">
      <div class="top__in">
        <a class="brand" href={view.href('/')} aria-label={`${frame.name}. ${text.home}`}>
          <BrandMark />
          <span class="brand__name">{frame.name}</span>
        </a>
        {frame.search && <SearchForm search={frame.search} id="top-search" name="top__search" />}
        <Tools head={head} view={view} frame={frame} />
        <PhoneMenu head={head} view={view} frame={frame} />
      </div>
      <nav class="top__nav" aria-label={text.mainNavigation}>
        <LinkList links={frame.open} current={head.current} name="top-list" />
      </nav>
    </header>
  );
}

function Tools({ head, view, frame }: Omit<LayoutProps, 'children'>) {
  const text = uiMessages(view.language);
  const other = view.language === 'da' ? 'en' : 'da';
  return (
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
  );
}

/** Everything of the top bar and the rail, for screens without room for them. */
function PhoneMenu({ head, view, frame }: Omit<LayoutProps, 'children'>) {
  const text = uiMessages(view.language);
  const rail = head.workspace ? frame.rail : undefined;
  return (
    <details class="menu">
      <summary class="menu__button">
        <Icon name="menu" />
        {text.menu}
      </summary>
      <div class="menu__panel">
        {frame.search && <SearchForm search={frame.search} id="menu-search" name="menu__search" />}
        <nav aria-label={text.phoneNavigation}>
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
      </div>
    </details>
  );
}

/** Drawn twice, so each has an id of its own. */
function SearchForm({ search, id, name }: { search: SearchField; id: string; name: string }) {
  return (
    <form class={classes('search-field', name)} action={search.action} method="get" role="search">
      <label class="sr-only" for={id}>
        {search.label}
      </label>
      <input
        class="search-field__input"
        type="search"
        id={id}
        name={search.name}
        placeholder={search.label}
        maxlength={200}
        autocomplete="off"
      />
      <button class="search-field__button" type="submit" aria-label={search.label}>
        <Icon name="search" />
      </button>
    </form>
  );
}

function Footer({ frame, label }: { frame: Frame; label: string }) {
  return (
    <footer class="foot">
      <div class="foot__in">
        <BrandMark size={24} />
        <div class="foot__text">
          {frame.footer.map((line) => (
            <p>{line}</p>
          ))}
          {frame.footerLinks && (
            <nav aria-label={label}>
              <LinkList links={frame.footerLinks} name="foot-list" />
            </nav>
          )}
        </div>
      </div>
    </footer>
  );
}
