import type { Context } from 'hono';
import type { SentFile } from '../index.ts';

/** The file of a form's field `fil`; undefined when none was chosen. */
export async function sentFile(c: Context): Promise<SentFile | undefined> {
  const { fil } = await c.req.parseBody();
  if (!(fil instanceof File) || fil.size === 0) return undefined;
  return { name: fil.name.slice(0, 120), bytes: new Uint8Array(await fil.arrayBuffer()) };
}
