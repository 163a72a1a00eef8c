import type { PageHead, View } from '../../platform/http/index.ts';
import type { Content } from '../content.ts';
import type { Frame } from './frame.ts';
import { Layout } from './layout.tsx';

/** An element of hono/jsx becomes text when asked; a promise when something inside waits. */
interface Rendered {
  toString: () => string | Promise<string>;
}

/** The complete document of a page, ready to send as `text/html`. */
export async function renderPage(
  content: Content | Promise<Content>,
  head: PageHead,
  view: View,
  frame: Frame,
): Promise<string> {
  const inside = await content;
  const page = (
    <Layout head={head} view={view} frame={frame}>
      {inside}
    </Layout>
  ) as unknown as Rendered;
  return `<!DOCTYPE html>${await page.toString()}`;
}
