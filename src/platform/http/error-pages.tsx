import type { Context } from 'hono';
import { asSentence } from '../i18n/index.ts';
import type { CprPlace } from './cpr-guard.ts';
import { messages } from './messages.ts';
import type { PageHead } from './view.ts';

type Status = NonNullable<PageHead['status']>;

/** The page for an address that leads nowhere. */
export function notFoundPage(c: Context): Response | Promise<Response> {
  const text = messages(c.get('view').language);
  return reasonPage(c, 404, text.notFound, text.notFoundText);
}

/** The page for a change that another site's page asked for. */
export function otherSitePage(c: Context): Response | Promise<Response> {
  const text = messages(c.get('view').language);
  return reasonPage(c, 403, text.otherSite, text.otherSiteText);
}

/** The page for a body that is larger than its route takes. */
export function tooLargePage(c: Context): Response | Promise<Response> {
  const text = messages(c.get('view').language);
  return reasonPage(c, 413, text.tooLarge, text.tooLargeText);
}

/** The page for what the reader may not see or do. */
export function forbiddenPage(c: Context): Response | Promise<Response> {
  const text = messages(c.get('view').language);
  return reasonPage(c, 403, text.forbidden, text.forbiddenText);
}

/** The page for what has been tried too often, with when to try again. */
export function tooManyPage(c: Context, retryAfterSeconds: number): Response | Promise<Response> {
  const text = messages(c.get('view').language);
  c.header('Retry-After', String(retryAfterSeconds));
  const minutes = Math.max(1, Math.ceil(retryAfterSeconds / 60));
  return reasonPage(c, 429, text.tooMany, text.tooManyText(minutes));
}

/** The page for a form with what looks like a CPR number. The number is not repeated. */
export function cprPage(c: Context, place: CprPlace): Response | Promise<Response> {
  const text = messages(c.get('view').language);
  const where = place.kind === 'field' ? text.cprField(place.name.slice(0, 60)) : text.cprFileName;
  return reasonPage(c, 422, text.cpr, where, text.cprText, text.cprAdvice);
}

/** The page for a body that is not what it says it is. */
export function unreadablePage(c: Context): Response | Promise<Response> {
  const text = messages(c.get('view').language);
  return reasonPage(c, 400, text.unreadable, text.unreadableText);
}

/** The page for a fault of ours, with the id that the log has too. */
export async function failedPage(c: Context): Promise<Response> {
  const text = messages(c.get('view').language);
  const id = text.failedId(c.get('requestId'));
  try {
    return await reasonPage(c, 500, text.failed, text.failedText, id);
  } catch {
    // The frame itself may be what failed.
    return c.text([text.failed, text.failedText, id].join('\n\n'), 500);
  }
}

function reasonPage(
  c: Context,
  status: Status,
  title: string,
  ...reasons: string[]
): Response | Promise<Response> {
  // A script that sent data wants to tell the reader, not to show a page.
  if (c.req.header('accept') === 'application/json') {
    return c.json({ say: [title, ...reasons].map(asSentence).join(' ') }, status);
  }
  const { language, href } = c.get('view');
  return c.render(
    <div class="reason">
      <h1>{title}</h1>
      {reasons.map((reason) => (
        <p>{reason}</p>
      ))}
      <p>
        <a href={href('/')}>{messages(language).frontPage}</a>
      </p>
    </div>,
    { title, status },
  );
}
