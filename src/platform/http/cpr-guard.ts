import type { Context, MiddlewareHandler } from 'hono';
import { cprLikeIn } from '../../shared/index.ts';

/** Fields whose text nobody reads and chance may make look like anything. */
const SECRET_FIELD =
  /(^|[-_.])(password|adgangskode|kodeord|kode|code|token|secret|credential|response)$/i;

/** Where a text stood: a field's name, the place in JSON, or the name of a file. */
export type CprPlace =
  | { readonly kind: 'field'; readonly name: string }
  | { readonly kind: 'file-name'; readonly name: string };

/** What to answer instead of the route. */
export interface CprAnswers {
  readonly cprFound: (c: Context, place: CprPlace) => Response | Promise<Response>;
  readonly unreadable: (c: Context) => Response | Promise<Response>;
}

/**
 * Stops what looks like a CPR number before any route sees it: in every text field of a form, in the
 * names of its files, and in every text of JSON. Fields that hold secrets are left out. A text with a
 * NUL, which the database cannot hold, makes the whole unreadable, and so does a body that says it is
 * something else: a route that does not ask what it is would read it all the same. Routes read the
 * body as ever.
 */
export function cprGuard({ cprFound, unreadable }: CprAnswers): MiddlewareHandler {
  return async (c, next) => {
    if (['GET', 'HEAD', 'OPTIONS'].includes(c.req.method)) return next();
    const texts = await textsOf(c);
    if (texts === undefined) return unreadable(c);
    for (const { place, text } of texts) {
      if (text.includes('\0') || place.name.includes('\0')) return unreadable(c);
      if (cprLikeIn(text) === undefined) continue;
      if (place.kind === 'field' && SECRET_FIELD.test(place.name)) continue;
      return cprFound(c, place);
    }
    return next();
  };
}

interface SentText {
  readonly place: CprPlace;
  readonly text: string;
}

/** Undefined when the body is not what it says it is. */
async function textsOf(c: Context): Promise<Iterable<SentText> | undefined> {
  const type = c.req.header('content-type')?.split(';')[0]!.trim().toLowerCase() ?? '';
  try {
    if (type === 'application/x-www-form-urlencoded' || type === 'multipart/form-data') {
      return formTexts(await c.req.parseBody({ all: true }));
    }
    if (type === 'application/json' || type.endsWith('+json')) {
      return jsonTexts(JSON.parse(await c.req.text()), '');
    }
    return (await c.req.arrayBuffer()).byteLength === 0 ? [] : undefined;
  } catch {
    return undefined;
  }
}

function* formTexts(body: Readonly<Record<string, unknown>>): Iterable<SentText> {
  for (const [name, values] of Object.entries(body)) {
    for (const value of Array.isArray(values) ? values : [values]) {
      if (typeof value === 'string') yield { place: { kind: 'field', name }, text: value };
      if (value instanceof File) yield { place: { kind: 'file-name', name }, text: value.name };
    }
  }
}

/** Bodies are small, but may be deep: no recursion. */
function* jsonTexts(whole: unknown, root: string): Iterable<SentText> {
  const open: [name: string, value: unknown][] = [[root, whole]];
  for (let next = open.pop(); next; next = open.pop()) {
    const [name, value] = next;
    if (typeof value === 'string') yield { place: { kind: 'field', name }, text: value };
    if (typeof value !== 'object' || value === null) continue;
    const inList = Array.isArray(value);
    for (const [key, child] of Object.entries(value)) open.push([inList ? name : key, child]);
  }
}
