import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axe from 'axe-core';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { expect } from 'vitest';
import { chromiumAdvice, findChromium } from '../scripts/chromium.mjs';
import { untilAtRest, watchRest } from './rest.ts';

export { startServer, type TestServer } from './demo-server.ts';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** WCAG 2.2 at level AA, all versions that it includes. */
const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** A browser and how pages are opened in it. */
export interface TestBrowser {
  /** A page in a window of its own, without cookies; 1280 × 900 unless told otherwise. */
  readonly newPage: (options?: PageOptions) => Promise<Page>;
  readonly close: () => Promise<void>;
}

export interface PageOptions {
  readonly width?: number;
  readonly height?: number;
  /** False shows what readers without script get. */
  readonly javaScript?: boolean;
}

/** Opens an installed Chromium with a profile of its own. */
export async function openBrowser(): Promise<TestBrowser> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error(chromiumAdvice());
  const browser = await chromium.launch({ executablePath, headless: true, args: FLAGS });
  const contexts: BrowserContext[] = [];
  return {
    newPage: async ({ width = 1280, height = 900, javaScript = true } = {}) => {
      const context = await browser.newContext({
        viewport: { width, height },
        javaScriptEnabled: javaScript,
        locale: 'da-DK',
        timezoneId: 'Europe/Copenhagen',
      });
      contexts.push(context);
      await watchRest(context);
      return context.newPage();
    },
    close: async () => {
      for (const context of contexts) await context.close();
      await browser.close();
    },
  };
}

const axeSource = readFileSync(
  createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
  'utf8',
);

/** What axe finds against WCAG 2.2 AA on the page as soon as it is at rest, one line per finding and
 * element. */
export async function accessibilityFindings(page: Page): Promise<string[]> {
  await untilAtRest(page);
  if (!(await page.evaluate<boolean>("'axe' in globalThis"))) await page.evaluate(axeSource);
  const violations = await page.evaluate(async (tags) => {
    const loaded = globalThis as unknown as { axe: typeof axe };
    const options = {
      runOnly: { type: 'tag', values: tags },
      resultTypes: ['violations'],
    } as const;
    return (await loaded.axe.run(options as unknown as axe.RunOptions)).violations;
  }, WCAG);
  return violations.flatMap(describe);
}

function describe({ id, help, nodes }: axe.Result): string[] {
  return nodes.map(({ target, html, failureSummary }) =>
    [`${id}: ${help}`, `  at ${target.join(' ')}`, `  ${html}`, `  ${failureSummary ?? ''}`].join(
      '\n',
    ),
  );
}

/** Expects that axe finds nothing. The page needs script for it. */
export async function expectAccessible(page: Page): Promise<void> {
  const findings = await accessibilityFindings(page);
  expect(findings.join('\n\n'), `axe on ${page.url()}`).toBe('');
}
