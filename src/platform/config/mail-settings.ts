import { parsedUrl } from './network-settings.ts';
import { given, isOneLine, type Report, type Variables, withoutPassword } from './variables.ts';

/** How the app's letters are sent. */
export interface MailConfig {
  /** `smtp://` or `smtps://`; without one nothing is sent. Holds the password. */
  readonly smtpUrl: string | undefined;
  /** The sender, as in a letter's head: `Helhed <helhed@eksempel.dk>`. */
  readonly from: string;
}

const NO_SENDER = 'Helhed <helhed@localhost>';

/** `SMTP_URL` and `MAIL_FROM`, which go together. */
export function readMail(env: Variables, report: Report): MailConfig {
  const smtpUrl = readSmtpUrl(env, report);
  return { smtpUrl, from: readSender(env, report) };
}

function readSmtpUrl(env: Variables, report: Report): string | undefined {
  const text = given(env, 'SMTP_URL');
  if (text === undefined) return undefined;
  const url = parsedUrl(text);
  if (url && /^smtps?:$/.test(url.protocol) && url.hostname !== '') return text;
  report(
    'SMTP_URL',
    withoutPassword(text),
    'skal være adressen på en mailserver: smtp://bruger:kode@vært:587 eller smtps://bruger:kode@vært:465',
    'must be the address of a mail server: smtp://user:password@host:587 or smtps://user:password@host:465',
  );
  return undefined;
}

function readSender(env: Variables, report: Report): string {
  const text = given(env, 'MAIL_FROM');
  if (text === undefined && given(env, 'SMTP_URL') === undefined) return NO_SENDER;
  if (text !== undefined && isSender(text)) return text;
  report(
    'MAIL_FROM',
    text ?? '',
    'skal være en mailadresse, når SMTP_URL er sat: helhed@eksempel.dk eller Helhed <helhed@eksempel.dk>',
    'must be a mail address when SMTP_URL is set: helhed@example.dk or Helhed <helhed@example.dk>',
  );
  return NO_SENDER;
}

function isSender(text: string): boolean {
  return (
    isOneLine(text) &&
    /^(?:[^\s<>@,;"]+@[^\s<>@,;"]+|[^<>@,;:"]*<[^\s<>@,;"]+@[^\s<>@,;"]+>)$/.test(text)
  );
}
