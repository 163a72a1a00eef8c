import type { Cookie, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import {
  expectAccessible,
  openBrowser,
  type PageOptions,
  startServer,
  type TestBrowser,
  type TestServer,
} from '../tests/browser.ts';
import { expectValidHtml, nonceOf } from '../tests/html.ts';
import { type DemoReader, sessionCookie, signIn } from '../tests/session.ts';
import { overflow } from './sight.ts';

/** Who opens a page: one of the demo's accounts, or somebody without an account. */
export type Reader = DemoReader | 'stranger';

export interface VisitOptions extends PageOptions {
  /** The owner unless told otherwise. */
  readonly as?: Reader;
}

/** The demo world in a running server, and pages in it. */
export interface World {
  /** The server's address, without a slash at the end. */
  readonly address: () => string;
  /** A page of its own at a path, in the session that its reader has for the whole file. It is closed
   * after the test, which fails when the page complained. */
  readonly open: (path: string, options?: VisitOptions) => Promise<Page>;
  /** A page that stays for all tests of the file; its complaints are the caller's to ask for. */
  readonly lastingPage: (reader?: Reader) => Promise<Page>;
  /** What a reader sends with every request: the header of the session, or none. */
  readonly headers: (reader?: Reader) => Promise<Record<string, string>>;
  /** Works on the database while the server is stopped. */
  readonly whileStopped: TestServer['whileStopped'];
}

/** Pages that a form answers with a wrong input, an outdated one, or an unknown address. */
const ANSWERS_WITH_A_REASON = /status of (403|404|409|410|422|429)/;

/** What pages say that listen for changes while the server is stopped. */
const LOST_SERVER = /net::ERR_(CONNECTION_REFUSED|CONNECTION_RESET|INCOMPLETE_CHUNKED_ENCODING)/;

/** Starts server and browser for the tests of one file, and ends them. */
export function useWorld(): World {
  let server: TestServer;
  let browser: TestBrowser;
  let opened: { page: Page; complaints: string[] }[] = [];
  let hasBeenStopped = false;
  const sessions = new Map<DemoReader, Promise<Cookie[]>>();

  /** Signs in once, in a window of its own. */
  const signedIn = async (reader: DemoReader): Promise<Cookie[]> => {
    const page = await browser.newPage();
    await signIn(page, server.address, reader);
    return page.context().cookies();
  };
  const newPage = async (reader: Reader, options?: PageOptions) => {
    const page = await browser.newPage(options);
    if (reader !== 'stranger') {
      const session = sessions.get(reader) ?? signedIn(reader);
      sessions.set(reader, session);
      await page.context().addCookies(await session);
    }
    return page;
  };

  beforeAll(async () => {
    [server, browser] = await Promise.all([startServer(), openBrowser()]);
  });

  afterEach(async () => {
    const complaints = opened
      .flatMap((one) => one.complaints)
      .filter((text) => !(hasBeenStopped && LOST_SERVER.test(text)));
    hasBeenStopped = false;
    for (const { page } of opened) await page.context().close();
    opened = [];
    expect(complaints, 'what pages complained of').toEqual([]);
  });

  afterAll(async () => {
    await browser?.close();
    await server?.stop();
    documents.clear();
  });

  return {
    address: () => server.address,
    whileStopped: (work) => {
      hasBeenStopped = true;
      return server.whileStopped(work);
    },
    lastingPage: (reader = 'owner') => newPage(reader),
    headers: async (reader = 'owner') =>
      reader === 'stranger' ? {} : { cookie: await sessionCookie(server.address, reader) },
    open: async (path, { as: reader = 'owner', ...options } = {}) => {
      const page = await newPage(reader, options);
      opened.push({ page, complaints: complaintsOf(page) });
      keepDocuments(page);
      // What moves is checked while it rests.
      await page.emulateMedia({ reducedMotion: 'reduce' });
      await page.goto(server.address + path);
      return page;
    },
  };
}

/** Collects what a page complains of from now on: errors of scripts, broken policies, lost files. */
export function complaintsOf(page: Page): string[] {
  const complaints: string[] = [];
  page.on('console', (message) => {
    const text = message.text();
    if (message.type() !== 'error' || ANSWERS_WITH_A_REASON.test(text)) return;
    complaints.push(`${page.url()}: ${text}`);
  });
  page.on('pageerror', (error) => complaints.push(`${page.url()}: ${error.message}`));
  page.on('response', (response) => {
    const kind = response.request().resourceType();
    if (response.status() < 400 || kind === 'document' || kind === 'fetch') return;
    complaints.push(`${page.url()}: ${response.status()} for ${response.url()}`);
  });
  return complaints;
}

/** Each document that was sent to a page of this file, by the nonce that it alone has. */
const documents = new Map<string, string>();

/** Keeps every document that is sent to a page, also by an answer to a form. */
function keepDocuments(page: Page): void {
  page.on('response', (response) => {
    if (!response.headers()['content-type']?.startsWith('text/html')) return;
    // What a page fetches to bring itself up to date is not drawn as a document.
    if (response.request().headers()['x-sec-purpose'] !== undefined) return;
    void response.text().then(
      (html) => {
        const nonce = nonceOf(html);
        if (nonce !== undefined) documents.set(nonce, html);
      },
      // The page was left before it came, or the answer leads elsewhere.
      () => undefined,
    );
  });
}

/** The document that the page shows, as it was sent. Turbo draws it in the window of another, so that
 * neither the address nor the order of answers tells which one it is; its nonce does. */
async function documentOf(page: Page): Promise<string> {
  const nonce = await page.locator('meta[name=csp-nonce]').getAttribute('content');
  const kept = () => documents.get(nonce!);
  await expect.poll(kept, { message: `the document of ${page.url()}` }).toBeDefined();
  return kept()!;
}

/** Expects that the page, as soon as it is at rest, is accessible, follows the HTML standard and fits a
 * phone. */
export async function expectSound(page: Page): Promise<void> {
  await expectAccessible(page);
  await expectValidHtml(await documentOf(page));
  const size = page.viewportSize()!;
  await page.setViewportSize({ width: 375, height: 740 });
  expect(await overflow(page), `width of ${page.url()}`).toBeLessThanOrEqual(0);
  await page.setViewportSize(size);
}
