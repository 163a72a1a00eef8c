import { Hono } from 'hono';
import { formatDay, formatNumber, type Language } from '../../../platform/i18n/index.ts';
import { noStore, type View } from '../../../platform/http/index.ts';
import { Alert, Facts, Section } from '../../../ui/index.ts';
import { shortcomings } from '../../domain/administration.ts';
import {
  countMails,
  type DatabaseState,
  readDatabaseState,
} from '../../store/installation-health.ts';
import { listReceipts, type Receipt } from '../../store/receipts.ts';
import { ReceiptsList } from '../privacy/receipts-list.tsx';
import { AdministrationPage, Moment } from './frame.tsx';
import { healthMessages } from './health-messages.ts';
import type { AdministrationParts } from './parts.ts';
import { ADMINISTRATION_PATH, HEALTH_PATH } from './paths.ts';

const RECEIPTS = 20;
const PATIENCE_MS = 3000;

/** How the installation is doing. */
export function healthRoutes(parts: AdministrationParts): Hono {
  const { keeper, now } = parts;
  const app = new Hono();
  app.get(ADMINISTRATION_PATH, async (c) => {
    const mails = await countMails(keeper);
    const state = {
      database: await readDatabaseState(keeper),
      queue: (mails.get('waiting') ?? 0) + (mails.get('sending') ?? 0),
      receipts: await listReceipts(keeper, { limit: RECEIPTS }),
      now: now(),
      uptimeSeconds: process.uptime(),
      memoryBytes: process.memoryUsage.rss(),
    };
    return c.render(<HealthPage parts={parts} state={state} view={c.var.view} />, {
      title: healthMessages(c.var.view.language).title,
    });
  });
  return app;
}

/** Whether the app and its database answer; for load balancers, so open and without details. */
export function statusRoutes({ check }: Pick<AdministrationParts, 'check'>): Hono {
  const app = new Hono();
  app.get(HEALTH_PATH, async (c) => {
    noStore(c);
    const answers = await inTime(check());
    return answers ? c.json({ status: 'ok' }) : c.json({ status: 'unavailable' }, 503);
  });
  return app;
}

/** Whether work ends well before long. */
async function inTime(work: Promise<void>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), PATIENCE_MS);
  });
  const ended = work.then(
    () => true,
    () => false,
  );
  const answers = await Promise.race([ended, late]);
  clearTimeout(timer);
  return answers;
}

interface HealthState {
  readonly database: DatabaseState;
  readonly queue: number;
  readonly receipts: readonly Receipt[];
  readonly now: Date;
  readonly uptimeSeconds: number;
  readonly memoryBytes: number;
}

function HealthPage({
  parts,
  state,
  view,
}: {
  parts: AdministrationParts;
  state: HealthState;
  view: View;
}) {
  const { language } = view;
  const text = healthMessages(language);
  const missing = shortcomings(parts.installation);
  const { unwalled } = state.database;
  return (
    <AdministrationPage
      tab="operation"
      title={text.title}
      lead={missing.length > 0 ? text.leadMissing : text.leadFine}
      view={view}
    >
      {missing.length > 0 && (
        <Section id="mangler" title={text.missing}>
          <ul>
            {missing.map((name) => (
              <li>{text.shortcomings[name]}</li>
            ))}
          </ul>
        </Section>
      )}
      <Section id="adskillelse" title={text.walls}>
        <Alert kind={unwalled.length > 0 ? 'problem' : 'done'}>
          {unwalled.length > 0 ? text.wallsBroken(unwalled.join(', ')) : text.wallsFine}
        </Alert>
      </Section>
      <Section id="tilstand" title={text.state}>
        <Facts facts={factsOf(parts, state, language)} />
      </Section>
      <Receipts receipts={state.receipts} language={language} />
    </AdministrationPage>
  );
}

function factsOf(
  { installation, version }: AdministrationParts,
  { database, queue, now, uptimeSeconds, memoryBytes }: HealthState,
  language: Language,
) {
  const text = healthMessages(language);
  const number = (value: number) => formatNumber(language, value);
  const { migrations } = database;
  return [
    { term: text.version, value: version },
    { term: text.database, value: text.databaseKind[installation.database](database.version) },
    {
      term: text.migrations,
      value: text.migrationCount(number(migrations.length), migrations.at(-1) ?? ''),
    },
    { term: text.time, value: <Moment at={now} language={language} /> },
    { term: text.uptime, value: uptimeInWords(uptimeSeconds, language) },
    { term: text.memory, value: text.memoryWords(number(Math.round(memoryBytes / 1_000_000))) },
    { term: text.queue, value: number(queue) },
    { term: text.people, value: number(database.people) },
    { term: text.partnerships, value: number(database.partnerships) },
    { term: text.baseUrl, value: installation.baseUrl ?? text.notSet },
    { term: text.demo, value: installation.demo ? text.on : text.off },
  ];
}

/** As one would say it: the two largest units that there is something of. */
function uptimeInWords(seconds: number, language: Language): string {
  const text = healthMessages(language).uptimeWords;
  const minutes = Math.floor(seconds / 60);
  const hours = Math.floor(minutes / 60);
  const parts = [
    [Math.floor(hours / 24), text.days],
    [hours % 24, text.hours],
    [minutes % 60, text.minutes],
  ] as const;
  const said = parts.filter(([count]) => count > 0).slice(0, 2);
  if (said.length === 0) return text.short;
  return said.map(([count, words]) => words(formatNumber(language, count))).join(text.and);
}

function Receipts({ receipts, language }: { receipts: readonly Receipt[]; language: Language }) {
  const text = healthMessages(language);
  const last = receipts.find(({ kind }) => kind === 'retention');
  return (
    <Section id="oprydning" title={text.retention} lead={text.retentionLead}>
      {last && <p>{text.lastRetention(formatDay(language, last.at))}</p>}
      <ReceiptsList receipts={receipts} language={language} />
    </Section>
  );
}
