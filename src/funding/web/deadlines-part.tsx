import { formatDate, formatNumber } from '../../platform/i18n/index.ts';
import { type DatedItem, DatedList, HowFound, Section } from '../../ui/index.ts';
import type { NoticeDeadline } from '../domain/index.ts';
import { activityPath } from '../../activities/web/paths.ts';
import { calendarMessages } from './calendar/messages.ts';
import { derived, openApplications, type OpenApplication } from './derived.ts';
import type { PageContext } from './page-context.ts';
import { partMessages } from './part-messages.ts';
import { moneyCalendarPath, sourcePath } from './paths.ts';

/** Frister: the last days for notices, and for answers to applications that could spare them. */
export function DeadlinesPart({ context }: { context: PageContext }) {
  const { reading, language } = context;
  const text = partMessages(language).deadlines;
  const dated: { readonly day: string; readonly item: DatedItem }[] = [
    ...derived.notices(reading).map((notice) => ({
      day: notice.day,
      item: noticeItem(context, notice),
    })),
    ...openApplications(reading).map((application) => ({
      day: application.neededBy ?? '9999',
      item: answerItem(context, application),
    })),
  ];
  const items = dated.toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  return (
    <Section id="frister" title={text.title} lead={text.lead}>
      {items.length === 0 ? (
        <p>{text.none}</p>
      ) : (
        <DatedList label={text.label} items={items.map(({ item }) => item)} />
      )}
      <p>
        <a href={context.href(moneyCalendarPath(reading.partnership.id))}>
          {calendarMessages(language).open}
        </a>
      </p>
      <HowFound
        origin={context.origin({ definition: text.definition, calculation: text.calculation })}
        language={language}
      />
    </Section>
  );
}

function noticeItem(context: PageContext, notice: NoticeDeadline): DatedItem {
  const { reading, language, href, month, today, activityName } = context;
  const text = partMessages(language).deadlines;
  const passed = notice.day < today;
  const note = text.noticeNote(formatNumber(language, notice.fte, 2), month(notice.lastPaidMonth));
  return {
    text: text.notice(activityName(notice.activity)),
    href: href(activityPath(reading.partnership.id, notice.activity)),
    date: formatDate(language, notice.day),
    datetime: notice.day,
    note: passed ? `${text.passed} ${note}` : note,
    ...(passed ? { tone: 'gap' as const } : {}),
  };
}

function answerItem(context: PageContext, { source, neededBy }: OpenApplication): DatedItem {
  const { reading, language, href, today } = context;
  const text = partMessages(language).deadlines;
  const item = {
    text: text.answer(source.name),
    href: href(sourcePath(reading.partnership.id, source.id)),
  };
  if (!neededBy) return { ...item, date: text.noDate, note: text.answerNoDate };
  const passed = neededBy < today;
  return {
    ...item,
    date: formatDate(language, neededBy),
    datetime: neededBy,
    note: passed ? `${text.passed} ${text.answerNote}` : text.answerNote,
    ...(passed ? { tone: 'gap' as const } : {}),
  };
}
