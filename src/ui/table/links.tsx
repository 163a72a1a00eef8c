import type { Language } from '../../platform/i18n/index.ts';
import { formatNumber } from '../../platform/i18n/index.ts';
import { Icon } from '../icon.tsx';
import { uiMessages } from '../messages.ts';

/** A choice of a filter as a link. */
export interface Chip {
  readonly label: string;
  readonly href: string;
  readonly count?: number;
  readonly chosen?: boolean;
}

/** Choices of a filter with their counts. The address holds the choice. */
export function FilterChips({
  label,
  chips,
  clear,
  language,
}: {
  label: string;
  chips: readonly Chip[];
  /** The address without the filter, shown when something is chosen. */
  clear?: string;
  language: Language;
}) {
  const id = `chips-${label.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}`;
  return (
    <div class="chips" role="group" aria-labelledby={id}>
      <span class="chips__label" id={id}>
        {label}
      </span>
      <ul class="chips__list">
        {chips.map((chip) => (
          <li>
            <a class="chip" href={chip.href} aria-current={chip.chosen ? 'true' : undefined}>
              {chip.chosen && <Icon name="check" size={16} />}
              {chip.label}
              {chip.count !== undefined && (
                <span class="chip__count">{formatNumber(language, chip.count)}</span>
              )}
            </a>
          </li>
        ))}
        {clear && chips.some((chip) => chip.chosen) && (
          <li>
            <a class="chips__clear" href={clear}>
              {uiMessages(language).clearFilters}
            </a>
          </li>
        )}
      </ul>
    </div>
  );
}

/** Views of the same matter, each with an address of its own. */
export function TabLinks({
  label,
  tabs,
}: {
  label: string;
  tabs: readonly { readonly label: string; readonly href: string; readonly current?: boolean }[];
}) {
  return (
    <nav class="tabs" aria-label={label}>
      <ul class="tabs__list">
        {tabs.map((tab) => (
          <li>
            <a class="tabs__link" href={tab.href} aria-current={tab.current ? 'page' : undefined}>
              {tab.label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** The way to the next and the previous part of a long list. Nothing when there is one part. */
export function Pagination({
  page,
  pages,
  href,
  label,
  language,
}: {
  /** From 1. */
  page: number;
  pages: number;
  href: (page: number) => string;
  label: string;
  language: Language;
}) {
  if (pages <= 1) return null;
  const text = uiMessages(language);
  return (
    <nav class="pages" aria-label={label}>
      {page > 1 && (
        <a class="pages__link" href={href(page - 1)} rel="prev">
          <Icon name="previous" size={16} />
          {text.previous}
        </a>
      )}
      <span class="pages__now">{text.pageOf(page, pages)}</span>
      {page < pages && (
        <a class="pages__link" href={href(page + 1)} rel="next">
          {text.next}
          <Icon name="next" size={16} />
        </a>
      )}
    </nav>
  );
}
