import { Readable } from 'node:stream';
import MailComposer from 'nodemailer/lib/mail-composer';
import { parseConnectionUrl } from 'nodemailer/lib/shared';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import { domainOf } from './address.ts';
import type { Delivery, MailTransport, OutgoingMail } from './delivery.ts';

/** Where mails are handed over and whom they come from. */
export interface SmtpSettings {
  /** `smtp://user:password@host:587`, `smtps://…`; nodemailer's settings as its query. */
  readonly smtpUrl: string;
  /** An address, with or without a name before it. */
  readonly from: string;
}

const TIMEOUTS = {
  connectionTimeout: 10_000,
  greetingTimeout: 10_000,
  socketTimeout: 30_000,
  dnsTimeout: 10_000,
};
const LONGEST_MS = 2 * 60_000;
const LONGEST_WHEN_STOPPING_MS = 3000;

/** Sends by SMTP, with a connection for each mail. A password goes over TLS only, unless the server
 * is on this machine or the address says `requireTLS=false`. */
export function smtpTransport({ smtpUrl, from }: SmtpSettings): MailTransport {
  const server = parseConnectionUrl(smtpUrl);
  const requireTLS = server.auth !== undefined && !isLoopback(server.host);
  const options = { ...TIMEOUTS, requireTLS, ...server };
  return {
    messageDomain: domainOf(from),
    send: async (mail, stopping) => {
      const composed = compose(mail, from);
      const envelope = composed.getEnvelope();
      return handOver({ options, envelope, message: await composed.build(), stopping });
    },
  };
}

function isLoopback(host = 'localhost'): boolean {
  return host === 'localhost' || host === '::1' || host.startsWith('127.');
}

function compose(mail: OutgoingMail, from: string) {
  const { to, subject, text, html, messageId, date } = mail;
  return new MailComposer({
    from,
    to: { name: '', address: to },
    subject,
    text,
    ...(html === undefined ? {} : { html }),
    messageId,
    date,
    // no answers by machines, such as "out of office"
    headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
    disableFileAccess: true,
    disableUrlAccess: true,
  }).compile();
}

interface HandOver {
  readonly options: ReturnType<typeof parseConnectionUrl>;
  readonly envelope: SMTPConnection.Envelope;
  readonly message: Buffer;
  readonly stopping: AbortSignal;
}

/** How far an attempt came. What goes wrong before the message itself is on its way is known not to
 * be sent; after that only the server's answer says. */
type Stage = 'greeting' | 'envelope' | 'message';

async function handOver({ options, envelope, message, stopping }: HandOver): Promise<Delivery> {
  const connection = new SMTPConnection(options);
  let stage: Stage = 'greeting';
  let forget = () => {};
  try {
    return await new Promise<Delivery>((resolve) => {
      forget = whenTimeIsUp(stopping, () => failed(new Error('The server took too long')));
      const failed = (error: unknown) => resolve(failure(stage, error));
      connection.on('error', failed);
      const send = () => {
        stage = 'envelope';
        const body = asItIsRead(message, () => {
          stage = 'message';
        });
        connection.send(envelope, body, (error) => {
          if (error) return failed(error);
          connection.quit();
          resolve({ kind: 'sent' });
        });
      };
      connection.connect((error) => {
        if (error) failed(error);
        else if (options.auth) {
          connection.login(options.auth, (refused) => (refused ? failed(refused) : send()));
        } else send();
      });
    });
  } finally {
    forget();
    connection.close();
  }
}

/** The message as a stream that tells when somebody begins to read it. */
function asItIsRead(message: Buffer, onRead: () => void): Readable {
  function* parts() {
    onRead();
    yield message;
  }
  return Readable.from(parts());
}

/** Calls back when an attempt has lasted too long, which is sooner when the program stops. Answers
 * with how to be left in peace. */
function whenTimeIsUp(stopping: AbortSignal, callBack: () => void): () => void {
  let timer = setTimeout(callBack, LONGEST_MS);
  const hurry = () => {
    clearTimeout(timer);
    timer = setTimeout(callBack, LONGEST_WHEN_STOPPING_MS);
  };
  if (stopping.aborted) hurry();
  else stopping.addEventListener('abort', hurry, { once: true });
  return () => {
    clearTimeout(timer);
    stopping.removeEventListener('abort', hurry);
  };
}

/** The server closes: said at any moment, so it answers nothing. */
const CLOSING = 421;
/** Codes about us, not about the mail: the server wants TLS or a sign-in first. */
const ABOUT_US = new Set([530, 534, 535, 538]);

function failure(stage: Stage, error: unknown): Delivery {
  const { responseCode = 0, code } = error as Partial<SMTPConnection.SMTPError>;
  const reason = error instanceof Error ? error.message : String(error);
  if (stage === 'message' && (responseCode < 400 || responseCode === CLOSING)) {
    return { kind: 'uncertain', reason };
  }
  if (stage === 'greeting' || responseCode === CLOSING || ABOUT_US.has(responseCode)) {
    return { kind: 'not-sent', about: 'server', reason };
  }
  if (responseCode >= 500) return { kind: 'refused', reason };
  if (responseCode >= 400) return { kind: 'not-sent', about: 'mail', reason };
  if (code === 'EENVELOPE') return { kind: 'refused', reason };
  return { kind: 'not-sent', about: 'server', reason };
}
