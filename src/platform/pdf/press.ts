import { createHash } from 'node:crypto';
import type { Context } from 'hono';
import { createPdf } from './create-pdf.ts';
import type { Paper } from './paper.ts';

/** A paper that was printed. */
export interface PrintedPaper {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Changes with the bytes; for `ETag`. */
  readonly tag: string;
}

/** Prints papers, and remembers those that were asked for last. */
export interface Press {
  readonly print: (paper: Paper) => Promise<PrintedPaper>;
}

/** A press that remembers so many papers, by all that they say. */
export function createPress({ remembered }: { remembered: number }): Press {
  const printed = new Map<string, Promise<PrintedPaper>>();
  return {
    print: (paper) => {
      const key = createHash('sha256').update(JSON.stringify(paper)).digest('base64url');
      const found = printed.get(key) ?? printAnew(paper);
      // The one that was asked for longest ago stands first.
      printed.delete(key);
      printed.set(key, found);
      found.catch(() => printed.delete(key));
      for (const old of printed.keys()) {
        if (printed.size <= remembered) break;
        printed.delete(old);
      }
      return found;
    },
  };
}

async function printAnew(paper: Paper): Promise<PrintedPaper> {
  const bytes = await createPdf(paper);
  return { bytes, tag: `"${createHash('sha256').update(bytes).digest('base64url')}"` };
}

/** Answers with a paper to read or keep, or with "not changed" to those who have it. */
export function answerWithPaper(c: Context, { bytes, tag }: PrintedPaper, name: string): Response {
  c.header('ETag', tag);
  if (c.req.header('if-none-match')?.includes(tag)) return c.body(null, 304);
  return c.body(bytes, 200, {
    'content-type': 'application/pdf',
    'content-disposition': `inline; filename="${name}.pdf"`,
  });
}
