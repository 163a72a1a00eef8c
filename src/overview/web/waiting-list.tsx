import { formatNumber, type Language } from '../../platform/i18n/index.ts';
import { DatedList, type DatedItem, Disclosure } from '../../ui/index.ts';
import { overviewMessages } from './messages.ts';

const SHOWN = 7;

/** The first of what waits; the rest is folded. */
export function WaitingList({
  items,
  language,
}: {
  items: readonly DatedItem[];
  language: Language;
}) {
  const rest = items.length - SHOWN;
  return (
    <>
      <DatedList items={items.slice(0, SHOWN)} />
      {rest > 0 && (
        <Disclosure summary={overviewMessages(language).moreWaiting(formatNumber(language, rest))}>
          <DatedList items={items.slice(SHOWN)} />
        </Disclosure>
      )}
    </>
  );
}
