import { type Context, Hono } from 'hono';
import { redirectWithNotice, type View } from '../../../platform/http/index.ts';
import { formatNumber } from '../../../platform/i18n/index.ts';
import {
  findMail,
  listMails,
  type MailInFull,
  type MailState,
  type MailSummary,
} from '../../../platform/mail/index.ts';
import {
  Alert,
  Button,
  ButtonLink,
  DataTable,
  Facts,
  FilterChips,
  Form,
  Section,
  StatusWord,
  type Tone,
} from '../../../ui/index.ts';
import { readMail, sendMailAgain } from '../../actions/administer-mail.ts';
import { countMails } from '../../store/installation-health.ts';
import { AdministrationPage, Moment } from './frame.tsx';
import { mailMessages } from './mail-messages.ts';
import { type AdministrationParts, requestOf } from './parts.ts';
import { mailPath, MAILS_PATH, mailsPath, resendPath } from './paths.ts';

const STATES: readonly MailState[] = ['kept', 'failed', 'uncertain', 'waiting', 'sending', 'sent'];
const HELD: ReadonlySet<MailState> = new Set(['kept', 'failed', 'uncertain']);
const PER_PAGE = 50;
const MOST_PAGES = 10_000;

const TONES: Readonly<Record<MailState, Tone>> = {
  waiting: 'unknown',
  sending: 'unknown',
  sent: 'good',
  failed: 'gap',
  uncertain: 'caution',
  kept: 'plain',
};

/** The mail queue. */
export function mailRoutes(parts: AdministrationParts): Hono {
  const { keeper, installation } = parts;
  const app = new Hono();

  app.get(MAILS_PATH, async (c) => {
    const asked = c.req.query('tilstand');
    const state = STATES.find((known) => known === asked);
    const page = pageIn(c.req.query('side'));
    const mails = await listMails(keeper, {
      ...(state && { states: [state] }),
      limit: PER_PAGE + 1,
      offset: (page - 1) * PER_PAGE,
    });
    const shown = {
      mails: mails.slice(0, PER_PAGE),
      more: mails.length > PER_PAGE,
      counts: await countMails(keeper),
      state,
      page,
    };
    const title = mailMessages(c.var.view.language).title;
    const { mailServer } = installation;
    return c.render(<MailsPage shown={shown} mailServer={mailServer} view={c.var.view} />, {
      title,
    });
  });

  app.get(`${MAILS_PATH}/:mail`, (c) => page(c, c.req.param('mail')));

  app.post(`${MAILS_PATH}/:mail/send`, async (c) => {
    const text = mailMessages(c.var.view.language);
    const mailId = c.req.param('mail');
    const sent = await sendMailAgain(requestOf(c, parts), mailId);
    if (!sent.ok) {
      return sent.error === 'unknown' ? c.notFound() : page(c, mailId, text.problems[sent.error]);
    }
    parts.nudgeMail();
    const notice = { kind: 'done', text: text.resent } as const;
    return redirectWithNotice(c, MAILS_PATH, notice);
  });

  async function page(c: Context, mailId: string, problem?: string): Promise<Response> {
    const found = await findMail(keeper, mailId);
    if (!found) return c.notFound();
    const readable = !installation.mailServer && HELD.has(found.state) && problem === undefined;
    const mail = readable ? await readMail(requestOf(c, parts), mailId) : found;
    if (!mail) return c.notFound();
    return c.render(
      <MailPage mail={mail} readable={readable} problem={problem} view={c.var.view} />,
      {
        title: mail.subject ?? mailMessages(c.var.view.language).purged,
        ...(problem !== undefined && { status: 409 }),
      },
    );
  }

  return app;
}

function pageIn(text: string | undefined): number {
  const page = Number(text ?? '1');
  return Number.isInteger(page) && page >= 1 && page <= MOST_PAGES ? page : 1;
}

interface ShownMails {
  readonly mails: readonly MailSummary[];
  readonly more: boolean;
  readonly counts: ReadonlyMap<MailState, number>;
  readonly state: MailState | undefined;
  readonly page: number;
}

function MailsPage({
  shown,
  mailServer,
  view,
}: {
  shown: ShownMails;
  mailServer: boolean;
  view: View;
}) {
  const { language, href } = view;
  const text = mailMessages(language);
  const { state, page } = shown;
  return (
    <AdministrationPage
      tab="mails"
      title={text.title}
      lead={mailServer ? text.lead : text.leadKept}
      view={view}
    >
      <FilterChips
        label={text.filter}
        chips={STATES.map((known) => ({
          label: text.states[known],
          href: href(mailsPath({ state: known })),
          count: shown.counts.get(known) ?? 0,
          chosen: known === state,
        }))}
        clear={href(MAILS_PATH)}
        language={language}
      />
      <DataTable
        id="mails"
        caption={text.title}
        captionHidden
        rows={shown.mails}
        empty={<p>{text.none}</p>}
        columns={[
          {
            key: 'emne',
            header: text.subject,
            cell: ({ mailId, subject }: MailSummary) => (
              // to read a mail is recorded, so it is never fetched ahead
              <a href={href(mailPath(mailId))} data-turbo-prefetch="false">
                {subject ?? text.purged}
              </a>
            ),
          },
          { key: 'til', header: text.to, cell: ({ to }) => to ?? text.purged },
          {
            key: 'tilstand',
            header: text.state,
            cell: ({ state: one }) => <StatusWord tone={TONES[one]}>{text.states[one]}</StatusWord>,
          },
          {
            key: 'skrevet',
            header: text.created,
            cell: ({ createdAt }) => <Moment at={createdAt} language={language} />,
          },
        ]}
        language={language}
      />
      <p class="form-actions">
        {page > 1 && (
          <ButtonLink href={href(mailsPath({ state, page: page - 1 }))}>{text.previous}</ButtonLink>
        )}
        {shown.more && (
          <ButtonLink href={href(mailsPath({ state, page: page + 1 }))}>{text.next}</ButtonLink>
        )}
      </p>
    </AdministrationPage>
  );
}

function MailPage({
  mail,
  readable,
  problem,
  view,
}: {
  mail: MailInFull;
  readable: boolean;
  problem: string | undefined;
  view: View;
}) {
  const { language, href } = view;
  const text = mailMessages(language);
  const { nextAttemptAt, lastError, sentAt } = mail;
  return (
    <AdministrationPage
      tab="mails"
      title={mail.subject ?? text.purged}
      problem={problem}
      view={view}
    >
      {mail.state === 'uncertain' && <Alert kind="caution">{text.uncertainText}</Alert>}
      <Facts
        facts={[
          { term: text.to, value: mail.to ?? text.purged },
          {
            term: text.state,
            value: <StatusWord tone={TONES[mail.state]}>{text.states[mail.state]}</StatusWord>,
          },
          { term: text.created, value: <Moment at={mail.createdAt} language={language} /> },
          ...(sentAt
            ? [{ term: text.sentAt, value: <Moment at={sentAt} language={language} /> }]
            : []),
          { term: text.attempts, value: formatNumber(language, mail.attempts) },
          ...(nextAttemptAt
            ? [{ term: text.nextAttempt, value: <Moment at={nextAttemptAt} language={language} /> }]
            : []),
          ...(lastError ? [{ term: text.lastError, value: lastError }] : []),
        ]}
      />
      <Section id="tekst" title={text.body}>
        {readable && mail.text !== undefined ? (
          <pre>{mail.text}</pre>
        ) : (
          <p>{readable ? text.bodyGone : text.bodyHidden}</p>
        )}
      </Section>
      {HELD.has(mail.state) && (
        <Form action={href(resendPath(mail.mailId))}>
          <Button kind="secondary">{text.resend}</Button>
        </Form>
      )}
    </AdministrationPage>
  );
}
