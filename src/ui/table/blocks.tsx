import type { Language } from '../../platform/i18n/index.ts';
import { classes, type Content, type Tone } from '../content.ts';
import { Icon } from '../icon.tsx';
import { uiMessages } from '../messages.ts';

/** What to do next where there is nothing yet. */
export function EmptyState({
  title,
  children,
  action,
}: {
  title: string;
  children?: Content;
  /** A button or a link. */
  action?: Content;
}) {
  return (
    <div class="empty">
      <p class="empty__title">{title}</p>
      {children && <div class="empty__text">{children}</div>}
      {action && <div class="empty__action">{action}</div>}
    </div>
  );
}

const ALERT = {
  info: ['info', 'info'],
  caution: ['warning', 'warning'],
  problem: ['error', 'problem'],
  done: ['success', 'check'],
} as const;

/** A message that belongs to the page's matter. */
export function Alert({
  kind,
  title,
  children,
}: {
  kind: keyof typeof ALERT;
  title?: string;
  children?: Content;
}) {
  const [name, icon] = ALERT[kind];
  return (
    <div class={`alert alert-${name}`}>
      <span class="alert-icon">
        <Icon name={icon} size={24} />
      </span>
      {title && <p class="alert-heading">{title}</p>}
      {children && <div class="alert-text">{children}</div>}
    </div>
  );
}

/** Everything about one row, beside or under its table, with an address of its own. */
export function Panel({
  id,
  title,
  closeHref,
  language,
  children,
}: {
  id: string;
  title: Content;
  /** The same page without the panel. */
  closeHref?: string;
  language: Language;
  children?: Content;
}) {
  return (
    <section class="panel" id={id} aria-labelledby={`${id}-title`}>
      <div class="panel__head">
        <h2 class="panel__title" id={`${id}-title`}>
          {title}
        </h2>
        {closeHref && (
          <a class="panel__close" href={closeHref}>
            <Icon name="close" size={16} />
            {uiMessages(language).close}
          </a>
        )}
      </div>
      {children}
    </section>
  );
}

/** Something with a date, such as what waits for the reader. */
export interface DatedItem {
  readonly text: Content;
  readonly href?: string;
  /** The date in words. */
  readonly date?: string;
  /** Machine-readable `YYYY-MM-DD`. */
  readonly datetime?: string;
  readonly note?: Content;
  readonly tone?: Tone;
}

/** A list in the order of its dates. */
export function DatedList({ items, label }: { items: readonly DatedItem[]; label?: string }) {
  return (
    <div class="dated" role={label ? 'group' : undefined} aria-label={label}>
      <ul class="dated__list">
        {items.map((item) => (
          <li class={classes('dated__item', item.tone && `dated__item--${item.tone}`)}>
            <span class="dated__date">
              {item.date && <time datetime={item.datetime}>{item.date}</time>}
            </span>
            <span class="dated__text">
              {item.href ? <a href={item.href}>{item.text}</a> : item.text}
              {item.note && <span class="dated__note">{item.note}</span>}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** More to read, folded. */
export function Disclosure({
  summary,
  open = false,
  children,
}: {
  summary: Content;
  open?: boolean;
  children?: Content;
}) {
  return (
    <details class="disclosure" open={open}>
      <summary>{summary}</summary>
      <div class="disclosure__body">{children}</div>
    </details>
  );
}
