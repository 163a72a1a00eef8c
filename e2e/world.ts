import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import {
  openBrowser,
  type PageOptions,
  startServer,
  type TestBrowser,
  type TestServer,
} from '../tests/browser.ts';

/** The demo world in a running server, and pages in it. */
export interface World {
  /** The server's address, without a slash at the end. */
  readonly address: () => string;
  /** A page of its own at a path. It is closed after the test, which fails when the page complained. */
  readonly open: (path: string, options?: PageOptions) => Promise<Page>;
  /** A page that stays for all tests of the file; its complaints are the caller's to ask for. */
  readonly lastingPage: () => Promise<Page>;
}

/** Pages that a form answers with a wrong input, an outdated one, or an unknown address. */
const ANSWERS_WITH_A_REASON = /status of (404|409|422)/;

/** Starts server and browser for the tests of one file, and ends them. */
export function useWorld(): World {
  let server: TestServer;
  let browser: TestBrowser;
  let opened: { page: Page; complaints: string[] }[] = [];

  beforeAll(async () => {
    [server, browser] = await Promise.all([startServer(), openBrowser()]);
  });

  afterEach(async () => {
    const complaints = opened.flatMap((one) => one.complaints);
    for (const { page } of opened) await page.context().close();
    opened = [];
    expect(complaints, 'what pages complained of').toEqual([]);
  });

  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  return {
    address: () => server.address,
    lastingPage: () => browser.newPage(),
    open: async (path, options) => {
      const page = await browser.newPage(options);
      opened.push({ page, complaints: complaintsOf(page) });
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
