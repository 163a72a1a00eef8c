import type { View } from '../../../platform/http/index.ts';
import { formatDate } from '../../../platform/i18n/index.ts';
import type { LocalDate } from '../../../shared/index.ts';
import { StatusWord } from '../../../ui/index.ts';
import { isReviewOverdue, type Theme } from '../../index.ts';
import { themeMessages } from './theme-messages.ts';

/** When the text was last read through, when it will be again, and a word when that is late. */
export function ReviewFacts({
  theme,
  today,
  view,
}: {
  theme: Theme;
  today: LocalDate;
  view: View;
}) {
  const { language } = view;
  const text = themeMessages(language);
  const overdue = isReviewOverdue(theme, today);
  return (
    <>
      <dl class="beside__facts">
        <div>
          <dt>{text.reviewed}</dt>
          <dd>
            <time datetime={theme.reviewed}>{formatDate(language, theme.reviewed)}</time>
          </dd>
        </div>
        <div>
          <dt>{text.nextReview}</dt>
          <dd>
            <time datetime={theme.nextReview}>{formatDate(language, theme.nextReview)}</time>
          </dd>
        </div>
      </dl>
      {overdue && (
        <p class="beside__late">
          <StatusWord tone="caution">{text.overdueWord}</StatusWord> {text.overdue}
        </p>
      )}
    </>
  );
}
