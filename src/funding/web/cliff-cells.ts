import { formatShare } from '../../platform/i18n/index.ts';
import type { Money } from '../../shared/index.ts';
import type { CliffCell } from '../../ui/index.ts';
import { coveredShare, honestPercent } from '../domain/index.ts';
import type { PageContext } from './page-context.ts';
import { partMessages } from './part-messages.ts';

/** The words for the five steps of a cliff grid. */
export function cliffLegend(
  context: PageContext,
): readonly [string, string, string, string, string] {
  const { none, third, two, most, all } = partMessages(context.language).cliff.legend;
  return [none, third, two, most, all];
}

/** A cell of a cliff grid: the covered share, and the amounts in words. */
export function cliffCell(
  context: PageContext,
  balance: { readonly cost: Money; readonly gap: Money },
  link?: string,
): CliffCell {
  const { language, money } = context;
  const text = partMessages(language).cliff;
  const share = coveredShare(balance);
  if (share === null) return { share, text: '–' };
  const missing = balance.gap > 0;
  return {
    share,
    text: formatShare(language, honestPercent(share) / 100, 0),
    detail: missing
      ? text.cellMissing(money(balance.gap), money(balance.cost))
      : text.cellCovered(money(balance.cost)),
    ...(missing && link ? { href: link } : {}),
  };
}
