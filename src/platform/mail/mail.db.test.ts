import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect } from 'vitest';
import { databaseTest, type TestDatabase } from '../../../tests/database.ts';
import { type Db, openServer } from '../db/index.ts';
import { SILENT_LOG } from '../log/index.ts';
import {
  deliverMails,
  enqueueMail,
  findMail,
  listMails,
  type MailSummary,
  type NewMail,
  purgeMails,
  resendMail,
  smtpTransport,
} from './index.ts';
import { startMailServer, type TestMailServer } from './testing/mail-server.ts';

const MINUTE = 60_000;
const FROM = 'Helhed <post@helhed.example>';

let server: TestMailServer;
let clock: number;

beforeEach(async () => {
  server = await startMailServer();
  clock = Date.now() + MINUTE;
});

afterEach(async () => {
  await server.close();
});

databaseTest.beforeEach(async ({ database }) => {
  await sql`delete from mail`.execute(database.owner);
});

function wait(minutes: number): void {
  clock += minutes * MINUTE;
}

function deliver(keeper: Db, smtpUrl: string | undefined = server.url): Promise<void> {
  const transport = smtpUrl === undefined ? undefined : smtpTransport({ smtpUrl, from: FROM });
  return deliverMails({ keeper, transport, log: SILENT_LOG, now: () => new Date(clock) });
}

function deliverWithoutServer(keeper: Db): Promise<void> {
  return deliverMails({
    keeper,
    transport: undefined,
    log: SILENT_LOG,
    now: () => new Date(clock),
  });
}

const INVITATION: NewMail = {
  to: 'redaktør@boligforening.example',
  subject: 'Du er inviteret til "Havnby" – kom med',
  text: 'Åbn https://helhed.example/i/hemmelig',
  html: '<p>Åbn <a href="https://helhed.example/i/hemmelig">linket</a></p>',
  key: 'invitation:1',
};

const PLAIN: NewMail = { ...INVITATION, to: 'redaktor@boligforening.example' };

function enqueue({ db }: TestDatabase, mail: Partial<NewMail> = {}): Promise<boolean> {
  return db.transaction().execute((tx) => enqueueMail(tx, { ...PLAIN, ...mail }));
}

async function theOnly(keeper: Db): Promise<MailSummary> {
  const mails = await listMails(keeper);
  expect(mails).toHaveLength(1);
  return mails[0]!;
}

describe('a mail in the queue', () => {
  databaseTest('is sent once, from whom and to whom it says', async ({ database }) => {
    const { keeper } = database;
    expect(await enqueue(database)).toBe(true);
    await deliver(keeper);
    await deliver(keeper);
    expect(server.taken).toHaveLength(1);
    const { mailId, ...mail } = await theOnly(keeper);
    expect(mail).toMatchObject({ state: 'sent', attempts: 1, sentAt: new Date(clock) });
    const [sent] = server.taken;
    expect(sent).toContain(`From: Helhed <post@helhed.example>\r\n`);
    expect(sent).toContain('To: redaktor@boligforening.example\r\n');
    expect(sent).toContain(`Message-ID: <${mailId}@helhed.example>\r\n`);
    expect(sent).toContain('Auto-Submitted: auto-generated\r\n');
    expect(sent).toContain('multipart/alternative');
  });

  databaseTest('keeps nothing of what it said once it is sent', async ({ database }) => {
    const { keeper } = database;
    await enqueue(database);
    await deliver(keeper);
    const { mailId } = await theOnly(keeper);
    const mail = await findMail(keeper, mailId);
    expect([mail?.text, mail?.html]).toEqual([undefined, undefined]);
    const { rows } = await sql`select * from mail`.execute(keeper);
    expect(JSON.stringify(rows)).not.toContain('hemmelig');
  });

  databaseTest('with a key that is known is not sent again', async ({ database }) => {
    await enqueue(database);
    expect(await enqueue(database, { subject: 'Other' })).toBe(false);
    await deliver(database.keeper);
    expect(await enqueue(database)).toBe(false);
    await deliver(database.keeper);
    expect(server.taken).toHaveLength(1);
  });

  databaseTest('is not there when the transaction fails', async ({ database }) => {
    const failing = database.db.transaction().execute(async (tx) => {
      await enqueueMail(tx, PLAIN);
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(await listMails(database.keeper)).toEqual([]);
  });

  databaseTest('cannot be read by usual work', async ({ database }) => {
    await enqueue(database);
    await expect(listMails(database.db)).rejects.toThrow('permission denied');
  });

  databaseTest('reaches an address with letters beyond ASCII', async ({ database }) => {
    await enqueue(database, { to: INVITATION.to });
    await deliver(database.keeper);
    expect(await theOnly(database.keeper)).toMatchObject({ state: 'sent' });
    expect(server.taken[0]).toContain(INVITATION.to);
  });

  for (const [what, bad] of [
    ['a line break in the address', { to: 'a@b.example\r\nBcc: c@d.example' }],
    ['two addresses', { to: 'a@b.example, c@d.example' }],
    ['a name with the address', { to: 'Somebody <a@b.example>' }],
    ['no address', { to: 'nobody' }],
    ['a line break in the subject', { subject: 'Hello\r\nBcc: c@d.example' }],
    ['a line feed in the subject', { subject: 'Hello\nBcc: c@d.example' }],
    ['no subject', { subject: ' ' }],
  ] as const) {
    databaseTest(`with ${what} is refused`, async ({ database }) => {
      await expect(enqueue(database, bad)).rejects.toThrow(RangeError);
      expect(await listMails(database.keeper)).toEqual([]);
    });
  }
});

describe('a mail server that says no', () => {
  databaseTest('for now is asked again, later each time', async ({ database }) => {
    const { keeper } = database;
    await enqueue(database);
    server.answerNext({ code: 451 });
    await deliver(keeper);
    expect(await theOnly(keeper)).toMatchObject({
      state: 'waiting',
      attempts: 1,
      nextAttemptAt: new Date(clock + MINUTE),
      lastError: expect.stringContaining('451') as string,
    });
    await deliver(keeper);
    expect(server.handed()).toBe(1);
    wait(1);
    server.refuseRecipients(450);
    await deliver(keeper);
    expect(await theOnly(keeper)).toMatchObject({
      attempts: 2,
      nextAttemptAt: new Date(clock + 2 * MINUTE),
    });
    wait(2);
    await deliver(keeper);
    expect(await theOnly(keeper)).toMatchObject({ state: 'sent', attempts: 3 });
    expect(server.taken).toHaveLength(1);
  });

  databaseTest('to one mail still gets the others', async ({ database }) => {
    await enqueue(database);
    await enqueue(database, { key: 'other' });
    server.answerNext({ code: 451 });
    await deliver(database.keeper);
    expect(server.taken).toHaveLength(1);
  });

  databaseTest('for good is not asked again by itself', async ({ database }) => {
    const { keeper } = database;
    await enqueue(database);
    server.refuseRecipients(550);
    await deliver(keeper);
    const { mailId, ...mail } = await theOnly(keeper);
    expect(mail).toMatchObject({
      state: 'failed',
      lastError: expect.stringContaining('550') as string,
    });
    wait(10_000);
    await deliver(keeper);
    expect(server.handed()).toBe(0);
    expect(await resendMail(keeper, mailId)).toEqual({ ok: true, value: undefined });
    await deliver(keeper);
    expect(server.taken).toHaveLength(1);
  });

  databaseTest('day and night is asked a bounded number of times', async ({ database }) => {
    const { keeper } = database;
    await enqueue(database);
    for (let tries = 0; tries < 20; tries += 1) {
      server.answerNext({ code: 451 });
      await deliver(keeper);
      wait(5 * 60);
    }
    expect(await theOnly(keeper)).toMatchObject({ state: 'failed', attempts: 16 });
  });

  databaseTest('or is not there lets all mails wait', async ({ database }) => {
    const { keeper } = database;
    await enqueue(database);
    await enqueue(database, { key: 'other' });
    await deliver(keeper, 'smtp://127.0.0.1:1');
    const mails = await listMails(keeper);
    expect(mails.map(({ state }) => state)).toEqual(['waiting', 'waiting']);
    expect(mails.map(({ attempts }) => `${attempts}`).toSorted()).toEqual(['0', '1']);
    wait(1);
    await deliver(keeper);
    expect(server.taken).toHaveLength(2);
  });

  databaseTest('without TLS gets no password from another machine', async ({ database }) => {
    const { keeper } = database;
    await enqueue(database);
    const { port } = new URL(server.url);
    await deliver(keeper, `smtp://user:password@127.0.0.1:${port}?requireTLS=true`);
    expect(await theOnly(keeper)).toMatchObject({ state: 'waiting', attempts: 1 });
    expect(server.handed()).toBe(0);
  });

  databaseTest('too late does not get what is pointless by then', async ({ database }) => {
    const { keeper } = database;
    await enqueue(database, { sendBefore: new Date(clock + 15 * MINUTE) });
    wait(16);
    await deliver(keeper);
    expect(await theOnly(keeper)).toMatchObject({ state: 'failed', attempts: 0 });
    expect(server.handed()).toBe(0);
  });
});

describe('a mail that may have been sent', () => {
  databaseTest('because the server hung up is not sent again by itself', async ({ database }) => {
    const { keeper } = database;
    await enqueue(database);
    server.answerNext('hang-up');
    await deliver(keeper);
    const { mailId, state } = await theOnly(keeper);
    expect(state).toBe('uncertain');
    wait(10_000);
    await deliver(keeper);
    expect(server.handed()).toBe(1);
    expect((await findMail(keeper, mailId))?.text).toBe(PLAIN.text);
    expect(await resendMail(keeper, mailId)).toEqual({ ok: true, value: undefined });
    await deliver(keeper);
    expect(server.taken).toHaveLength(1);
    expect(server.taken[0]).toContain(`Message-ID: <${mailId}@helhed.example>`);
  });

  databaseTest('because its process died is uncertain for all others', async ({ database }) => {
    const { keeper } = database;
    await enqueue(database);
    server.answerNext('silence');
    const dying = deliver(keeper);
    await expect.poll(() => server.handed()).toBe(1);
    await deliver(keeper);
    expect(await theOnly(keeper)).toMatchObject({ state: 'sending' });
    wait(11);
    await deliver(keeper);
    expect(await theOnly(keeper)).toMatchObject({ state: 'uncertain', attempts: 1 });
    wait(10_000);
    await deliver(keeper);
    expect(server.handed()).toBe(1);
    await server.close();
    await dying;
    expect(await theOnly(keeper)).toMatchObject({ state: 'uncertain' });
  });

  databaseTest('is known within seconds when the program stops', async ({ database }) => {
    const { keeper } = database;
    await enqueue(database);
    await enqueue(database, { key: 'other' });
    server.answerNext('silence');
    const stopping = new AbortController();
    const transport = smtpTransport({ smtpUrl: server.url, from: FROM });
    const options = { keeper, transport, log: SILENT_LOG, now: () => new Date(clock) };
    const delivering = deliverMails(options, stopping.signal);
    await expect.poll(() => server.handed()).toBe(1);
    stopping.abort();
    await delivering;
    const states = (await listMails(keeper)).map(({ state }) => state);
    expect(states.toSorted()).toEqual(['uncertain', 'waiting']);
  });
});

describe('without a mail server', () => {
  databaseTest('mails are kept for an administrator to read', async ({ database }) => {
    const { keeper } = database;
    await enqueue(database);
    await deliverWithoutServer(keeper);
    const { mailId } = await theOnly(keeper);
    expect(await findMail(keeper, mailId)).toMatchObject({
      state: 'kept',
      to: PLAIN.to,
      subject: PLAIN.subject,
      text: PLAIN.text,
      html: PLAIN.html,
    });
    await deliver(keeper);
    expect(server.handed()).toBe(0);
  });

  databaseTest('kept mails can be sent when there is one', async ({ database }) => {
    const { keeper } = database;
    await enqueue(database);
    await deliverWithoutServer(keeper);
    await resendMail(keeper, (await theOnly(keeper)).mailId);
    await deliver(keeper);
    expect(server.taken).toHaveLength(1);
  });
});

describe('purging', () => {
  databaseTest('takes out what is personal and keeps the key', async ({ database }) => {
    const { keeper } = database;
    await enqueue(database);
    await deliverWithoutServer(keeper);
    const { mailId, createdAt } = await theOnly(keeper);
    expect(await purgeMails(keeper, createdAt)).toBe(0);
    expect(await purgeMails(keeper, new Date(clock))).toBe(1);
    expect(await purgeMails(keeper, new Date(clock))).toBe(0);
    expect(await findMail(keeper, mailId)).toEqual({
      mailId,
      key: PLAIN.key,
      state: 'kept',
      attempts: 0,
      createdAt,
    });
    expect(await enqueue(database)).toBe(false);
    expect(await resendMail(keeper, mailId)).toEqual({ ok: false, error: 'purged' });
  });

  databaseTest('leaves what is on its way', async ({ database }) => {
    await enqueue(database);
    expect(await purgeMails(database.keeper, new Date(clock))).toBe(0);
    await deliver(database.keeper);
    expect(server.taken).toHaveLength(1);
  });

  databaseTest('mails that are sent or unknown are not sent again', async ({ database }) => {
    const { keeper } = database;
    await enqueue(database);
    await deliver(keeper);
    const { mailId } = await theOnly(keeper);
    expect(await resendMail(keeper, mailId)).toEqual({ ok: false, error: 'not-held' });
    expect(await resendMail(keeper, 'nothing')).toEqual({ ok: false, error: 'unknown' });
  });
});

describe('several senders at once', () => {
  databaseTest('send each mail once', async ({ database }) => {
    const count = 20;
    for (let at = 0; at < count; at += 1) await enqueue(database, { key: `mail:${at}` });
    const other = database.url ? openServer(database.url, SILENT_LOG) : undefined;
    const keepers = [database.keeper, other?.keeper ?? database.keeper];
    await Promise.all([...keepers, ...keepers].map((keeper) => deliver(keeper)));
    await other?.close();
    const ids = server.taken.map((mail) => /Message-ID: (\S+)/.exec(mail)?.[1]);
    expect(new Set(ids).size).toBe(count);
    expect(ids).toHaveLength(count);
    const sent = await listMails(database.keeper, { states: ['sent'] });
    expect(sent.map(({ attempts }) => attempts)).toEqual(Array.from({ length: count }, () => 1));
  });
});
