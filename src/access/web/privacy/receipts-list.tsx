import { formatMoment, formatNumber, type Language } from '../../../platform/i18n/index.ts';
import { DataTable } from '../../../ui/index.ts';
import type { Receipt } from '../../store/receipts.ts';
import { receiptMessages } from './receipt-messages.ts';

type ReceiptWords = ReturnType<typeof receiptMessages>;

/** What a receipt counts, in words; a count that has none is named as it was written. */
export function receiptCounts(
  { counts }: Receipt,
  words: ReceiptWords,
): { readonly word: string; readonly count: number }[] {
  const known: Readonly<Record<string, string>> = words.counts;
  return Object.entries(counts)
    .filter(([, count]) => count > 0)
    .map(([name, count]) => ({ word: known[name] ?? name, count }));
}

/** Receipts of what was deleted, for those who look after the installation. */
export function ReceiptsList({
  receipts,
  language,
}: {
  receipts: readonly Receipt[];
  language: Language;
}) {
  const text = receiptMessages(language);
  const kinds: Readonly<Record<string, string>> = text.kinds;
  return (
    <DataTable
      id="kvitteringer"
      caption={text.title}
      captionHidden
      rows={receipts}
      empty={<p>{text.none}</p>}
      columns={[
        {
          key: 'when',
          header: text.when,
          nowrap: true,
          cell: ({ at }) => formatMoment(language, at),
        },
        { key: 'kind', header: text.kind, cell: ({ kind }) => kinds[kind] ?? kind },
        {
          key: 'what',
          header: text.what,
          cell: (receipt) => (
            <ul>
              {receiptCounts(receipt, text).map(({ word, count }) => (
                <li>
                  {formatNumber(language, count)} {word}
                </li>
              ))}
            </ul>
          ),
        },
      ]}
      language={language}
    />
  );
}
