import { activityPath } from '../../activities/web/paths.ts';
import type { EndingPost } from '../../engine/index.ts';
import { formatDate, formatNumber } from '../../platform/i18n/index.ts';
import { planWords } from '../../plan/index.ts';
import { type Column, DataTable, EmptyState, HowFound } from '../../ui/index.ts';
import { derived } from './derived.ts';
import type { PageContext } from './page-context.ts';
import { partMessages } from './part-messages.ts';

/** The posts whose money ends before they do, the first to be given notice on top. */
export function PostView({ context }: { context: PageContext }) {
  const { reading, language } = context;
  const text = partMessages(language).posts;
  const notices = derived.notices(reading);
  if (notices.length === 0) {
    return (
      <EmptyState title={text.emptyTitle}>
        <p>{text.emptyText}</p>
      </EmptyState>
    );
  }
  const fte = notices.reduce((sum, notice) => sum + notice.fte, 0);
  return (
    <>
      <DataTable
        id="stillinger"
        caption={text.caption}
        columns={columns(context)}
        rows={notices.flatMap((notice) => notice.posts)}
        totals={{ fte: formatNumber(language, fte, 2) }}
        totalsLabel={text.total}
        language={language}
      />
      <HowFound
        origin={context.origin({ definition: text.definition, calculation: text.calculation })}
        language={language}
      />
    </>
  );
}

function columns(context: PageContext): Column<EndingPost>[] {
  const { reading, language, href, month, today, activityName } = context;
  const text = partMessages(language).posts;
  const words = planWords(language);
  return [
    {
      key: 'activity',
      header: text.activity,
      cell: ({ activity }) => (
        <a href={href(activityPath(reading.partnership.id, activity))}>{activityName(activity)}</a>
      ),
    },
    { key: 'role', header: text.role, cell: ({ role }) => words.role[role] },
    { key: 'placement', header: text.placement, cell: (post) => words.placement[post.placement] },
    {
      key: 'fte',
      header: text.fte,
      numeric: true,
      cell: ({ fte }) => formatNumber(language, fte, 2),
    },
    {
      key: 'paid',
      header: text.lastPaid,
      nowrap: true,
      cell: ({ lastPaidMonth }) => month(lastPaidMonth),
    },
    {
      key: 'notice',
      header: text.notice,
      nowrap: true,
      cell: ({ noticeMonths }) => text.months(noticeMonths),
    },
    {
      key: 'day',
      header: text.noticeDay,
      nowrap: true,
      cell: ({ noticeDay }) => (
        <>
          <time datetime={noticeDay}>{formatDate(language, noticeDay)}</time>
          {noticeDay < today && <span class="data__note">{text.passed}</span>}
        </>
      ),
    },
  ];
}
