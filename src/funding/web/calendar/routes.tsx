import { z } from 'zod';
import {
  editPlan,
  form,
  page,
  type RoomServices,
  type WorkspaceContext,
  type WorkspaceRoute,
} from '../../../plan/index.ts';
import { undoPath } from '../../../overview/web/paths.ts';
import { redirectWithNotice } from '../../../platform/http/index.ts';
import { formatDate } from '../../../platform/i18n/index.ts';
import { isLocalDate, type LocalDate } from '../../../shared/index.ts';
import {
  Button,
  ButtonLink,
  type Column,
  DataTable,
  EmptyState,
  Form,
  PageHeader,
} from '../../../ui/index.ts';
import { type CalendarDay, DEADLINE_KINDS, markDeadline } from '../../domain/index.ts';
import { derived } from '../derived.ts';
import { editMessages } from '../edit/messages.ts';
import { fundingMessages } from '../messages.ts';
import { type PageContext, pageContext } from '../page-context.ts';
import { fundingPath, moneyCalendarFilePath, moneyCalendarPath, sourcePath } from '../paths.ts';
import { moneyCalendar } from './calendar-file.ts';
import { calendarMessages } from './messages.ts';

/** The calendar of the money's deadlines, as a page and as a file. */
export function calendarRoutes(services: RoomServices): WorkspaceRoute[] {
  const contextOf = (c: WorkspaceContext) =>
    pageContext(c.var.reading, c.get('view'), services.today());
  return [
    page('/finansiering/frister', 'funding.read', (c) => calendarPage(c, contextOf(c))),
    page('/finansiering/frister.ics', 'funding.read', (c) => calendarFile(c, contextOf(c))),
    form('/finansiering/frister', 'funding.mark-deadline', (c) =>
      markDone(c, contextOf(c), services.now()),
    ),
  ];
}

function titleOf({ reading, language, today }: PageContext): string {
  const text = calendarMessages(language);
  const overdue = derived.deadlines(reading).filter(({ date }) => date < today).length;
  return overdue > 0 ? text.titleOverdue(overdue) : text.title;
}

function calendarPage(c: WorkspaceContext, context: PageContext) {
  const { reading, language, href, today } = context;
  const { id, name } = reading.partnership;
  const text = calendarMessages(language);
  const days = derived.deadlines(reading);
  const soon = `${Number(today.slice(0, 4)) + 1}${today.slice(4)}`;
  const groups = [
    { key: 'overdue', title: text.overdue, rows: days.filter(({ date }) => date < today) },
    {
      key: 'coming',
      title: text.coming,
      rows: days.filter(({ date }) => date >= today && date < soon),
    },
    { key: 'later', title: text.later, rows: days.filter(({ date }) => date >= soon) },
  ].filter(({ rows }) => rows.length > 0);
  const title = titleOf(context);
  return c.render(
    <>
      <PageHeader
        crumbs={[{ label: fundingMessages(language).nav, href: href(fundingPath(id)) }]}
        title={title}
        lead={text.lead}
        actions={
          days.length > 0 && (
            <ButtonLink href={href(moneyCalendarFilePath(id))} download>
              {text.file}
            </ButtonLink>
          )
        }
        language={language}
      />
      {groups.length === 0 ? (
        <EmptyState title={text.none}>{text.noneText}</EmptyState>
      ) : (
        <DataTable
          id="pengenes-frister"
          caption={text.table}
          captionHidden
          columns={columns(context)}
          groups={groups}
          rowMark={({ date }) => (date < today ? 'gap' : undefined)}
          language={language}
        />
      )}
    </>,
    { title, current: 'funding', workspace: { id, name } },
  );
}

/** What a day asks for, in words. */
export function dayWords({ language, sourceName }: PageContext, day: CalendarDay): string {
  return calendarMessages(language).item[day.kind](sourceName(day.source));
}

function columns(context: PageContext): Column<CalendarDay>[] {
  const { reading, language, href, may } = context;
  const { id } = reading.partnership;
  const text = calendarMessages(language);
  return [
    {
      key: 'what',
      header: text.what,
      cell: (day) => (
        <>
          <a href={href(sourcePath(id, day.source))}>{dayWords(context, day)}</a>
          {day.yearly && <span class="data__note">{text.yearly}</span>}
        </>
      ),
    },
    {
      key: 'date',
      header: text.date,
      nowrap: true,
      cell: ({ date }) => <time datetime={date}>{formatDate(language, date)}</time>,
    },
    ...(may('funding.mark-deadline')
      ? [
          {
            key: 'done',
            header: text.mark,
            cell: (day: CalendarDay) => (
              <Form
                action={href(moneyCalendarPath(id))}
                hidden={{ kilde: day.source, slags: day.kind, foerste: day.first, dato: day.date }}
                inline
              >
                <Button
                  kind="quiet"
                  small
                  label={text.doneLabel(dayWords(context, day), formatDate(language, day.date))}
                >
                  {text.done}
                </Button>
              </Form>
            ),
          },
        ]
      : []),
  ];
}

function calendarFile(c: WorkspaceContext, context: PageContext) {
  const { reading, language, href, today } = context;
  const { id, name } = reading.partnership;
  const { origin } = c.var.site;
  const file = moneyCalendar(derived.deadlines(reading), {
    name: calendarMessages(language).calendar(name),
    language,
    host: new URL(origin).hostname,
    partnershipId: id,
    today,
    summary: (day) => dayWords(context, day),
    address: ({ source }) => origin + href(sourcePath(id, source)),
  });
  return c.body(file, 200, {
    'content-type': 'text/calendar; charset=utf-8',
    'content-disposition': 'attachment; filename="frister.ics"',
  });
}

const day = z.custom<LocalDate>((value) => typeof value === 'string' && isLocalDate(value));
const sentSchema = z.object({
  kilde: z.string(),
  slags: z.enum(DEADLINE_KINDS),
  foerste: day,
  dato: day,
});

async function markDone(c: WorkspaceContext, context: PageContext, at: Date) {
  const { reading, language } = context;
  const { id: partnershipId } = reading.partnership;
  const path = moneyCalendarPath(partnershipId);
  const text = calendarMessages(language);
  const unknown = () => redirectWithNotice(c, path, { kind: 'problem', text: text.unknown });
  const sent = sentSchema.safeParse(await c.req.parseBody());
  if (!sent.success) return unknown();
  const { kilde: source, slags: kind, foerste: first, dato: date } = sent.data;
  const subject = { room: 'funding', kind: 'source', id: source };
  const stored = await editPlan(
    c.var.db,
    { partnershipId, useCase: 'funding.mark-deadline', subject, at, by: c.var.actor },
    (plan) => markDeadline(plan, { source, kind, first, date }),
  );
  if (!stored.ok) return unknown();
  const { revision } = stored.value;
  const what = dayWords(context, { source, kind, first, date, yearly: false });
  return redirectWithNotice(c, path, {
    kind: 'done',
    text: text.said(what.slice(0, 200), formatDate(language, date)),
    ...(revision !== undefined && {
      undo: {
        action: c.var.view.href(undoPath(partnershipId)),
        fields: { revision: String(revision), til: path },
        label: editMessages(language).undo,
      },
    }),
  });
}
