import { type EndingPost, optionInForce, type Reach, type Staff } from '../../engine/index.ts';
import { formatDate, formatNumber } from '../../platform/i18n/index.ts';
import { effortAreaName, planWords } from '../../plan/index.ts';
import type { LocalDate } from '../../shared/index.ts';
import { type Column, DataTable, DatedList, type DatedItem, Section } from '../../ui/index.ts';
import { activityMessages } from './activity-messages.ts';
import type { ActivityMatter } from './activity-page.tsx';
import { areaName, monthText, yearsText } from './words.tsx';

/** The posts of the option in force, and the days on which notice must be given. */
export function ActivityStaff({ matter, today }: { matter: ActivityMatter; today: LocalDate }) {
  const { reading, activity, view } = matter;
  const { language } = view;
  const text = activityMessages(language);
  const words = planWords(language);
  const ending = reading.evaluation.endingPosts.filter((post) => post.activity === activity.id);
  const columns: Column<Staff>[] = [
    { key: 'role', header: text.staffColumn.role, cell: ({ role }) => words.role[role] },
    {
      key: 'placement',
      header: text.staffColumn.placement,
      cell: ({ placement }) => words.placement[placement],
    },
    {
      key: 'fte',
      header: text.staffColumn.fte,
      numeric: true,
      cell: ({ fte }) => formatNumber(language, fte, 2),
    },
    {
      key: 'period',
      header: text.staffColumn.period,
      nowrap: true,
      cell: ({ firstYear, lastYear }) => yearsText(firstYear, lastYear),
    },
    {
      key: 'notice',
      header: text.staffColumn.notice,
      nowrap: true,
      cell: ({ noticeMonths }) => text.noticeMonths(noticeMonths),
    },
  ];
  return (
    <Section title={text.staff} id="medarbejdere">
      <DataTable
        id="stillinger"
        caption={text.staffCaption}
        columns={columns}
        rows={optionInForce(activity).staff}
        empty={<p>{text.noStaff}</p>}
        dense
        language={language}
      />
      {ending.length > 0 && (
        <DatedList
          label={text.endingLabel}
          items={ending.map((post) => noticeItem(post, matter, today))}
        />
      )}
    </Section>
  );
}

function noticeItem(post: EndingPost, { view }: ActivityMatter, today: LocalDate): DatedItem {
  const { language } = view;
  const text = activityMessages(language);
  const words = planWords(language);
  const date = formatDate(language, post.noticeDay);
  return {
    text: text.ending(
      words.role[post.role],
      words.placement[post.placement].toLowerCase(),
      formatNumber(language, post.fte, 2),
      monthText(language, post.lastPaidMonth),
    ),
    date: post.noticeDay < today ? text.noticePassed(date) : text.noticeBy(date),
    datetime: post.noticeDay,
    note: text.noticeNote(post.noticeMonths),
    tone: 'gap',
  };
}

/** Whom the option in force expects to reach, and where. */
export function ActivityReach({ matter }: { matter: ActivityMatter }) {
  const { reading, activity, view } = matter;
  const { language } = view;
  const text = activityMessages(language);
  const { plan } = reading;
  const columns: Column<Reach>[] = [
    { key: 'area', header: text.reachColumn.area, cell: ({ area }) => areaName(plan, area) },
    {
      key: 'effortArea',
      header: text.reachColumn.effortArea,
      cell: ({ effortArea }) => effortAreaName(plan, language, effortArea),
    },
    {
      key: 'period',
      header: text.staffColumn.period,
      nowrap: true,
      cell: ({ firstYear, lastYear }) => yearsText(firstYear, lastYear),
    },
    {
      key: 'persons',
      header: text.reachColumn.persons,
      numeric: true,
      cell: ({ persons }) => formatNumber(language, persons),
    },
  ];
  const { reach } = optionInForce(activity);
  return (
    <Section title={text.reach} id="beboere">
      <DataTable
        id="beboere-tabel"
        caption={text.reachCaption}
        columns={columns}
        rows={reach}
        empty={<p>{text.noReach}</p>}
        dense
        language={language}
      />
      {reach.length > 0 && <p>{text.reachNote}</p>}
    </Section>
  );
}
