import type { Context } from 'hono';
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
