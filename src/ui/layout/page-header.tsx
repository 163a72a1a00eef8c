import type { Language } from '../../platform/i18n/index.ts';
import type { Content } from '../content.ts';
import { Icon } from '../icon.tsx';
import { uiMessages } from '../messages.ts';

/** A step on the way to the page; the page itself is left out. */
export interface Crumb {
  readonly label: string;
  readonly href: string;
}

/** The way to the page. */
export function Breadcrumb({ crumbs, language }: { crumbs: readonly Crumb[]; language: Language }) {
  return (
    <nav class="crumbs" aria-label={uiMessages(language).breadcrumb}>
      <ol class="crumbs__list">
        {crumbs.map((crumb) => (
          <li>
            <a href={crumb.href}>{crumb.label}</a>
            <Icon name="next" size={14} />
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** The head of a page: where we are, the point as its only `h1`, a lead, and what can be done. */
export function PageHeader({
  title,
  lead,
  eyebrow,
  crumbs,
  actions,
  why,
  readOnly,
  language,
}: {
  /** Why the reader can look but not change; left out where changing is allowed. */
  readOnly?: Content;
  /** The point of the page in words. */
  title: Content;
  lead?: Content;
  /** A short word above the title: what kind of page this is. */
  eyebrow?: string;
  crumbs?: readonly Crumb[];
  /** Buttons; the first is the primary one. */
  actions?: Content;
  /** The link to the page that explains this one. */
  why?: { readonly label: string; readonly href: string };
  language: Language;
}) {
  return (
    <header class="page-head">
      {crumbs && crumbs.length > 0 && <Breadcrumb crumbs={crumbs} language={language} />}
      {eyebrow && <p class="page-head__eyebrow">{eyebrow}</p>}
      <h1 class="page-head__title">{title}</h1>
      {lead && <p class="page-head__lead">{lead}</p>}
      {readOnly && (
        <p class="page-head__read-only">
          <Icon name="info" />
          {readOnly}
        </p>
      )}
      {(actions || why) && (
        <div class="page-head__actions">
          {actions}
          {why && (
            <a class="why" href={why.href}>
              {why.label}
            </a>
          )}
        </div>
      )}
    </header>
  );
}

/** A titled part of a page. */
export function Section({
  title,
  id,
  lead,
  actions,
  level = 2,
  children,
}: {
  title: Content;
  /** Gives the part an address of its own and names its region. */
  id: string;
  lead?: Content;
  actions?: Content;
  level?: 2 | 3;
  children?: Content;
}) {
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <section class={`section section--${level}`} id={id} aria-labelledby={`${id}-title`}>
      <div class="section__head">
        <Heading id={`${id}-title`}>{title}</Heading>
        {actions && <div class="section__actions">{actions}</div>}
      </div>
      {lead && <p class="section__lead">{lead}</p>}
      {children}
    </section>
  );
}

/** Two columns on a wide screen: the main matter, and what stands beside it. */
export function Split({ children, aside }: { children?: Content; aside: Content }) {
  return (
    <div class="split">
      <div class="split__main">{children}</div>
      <div class="split__aside">{aside}</div>
    </div>
  );
}

/** Running text with a comfortable line length. */
export function Prose({ children }: { children?: Content }) {
  return <div class="prose">{children}</div>;
}
