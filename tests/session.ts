import type { Page } from 'playwright-core';

/** The demo's accounts, by what they may do. */
export const DEMO = {
  owner: 'demo-projektleder',
  editor: 'demo-socialchef',
  contributor: 'demo-medarbejder',
  'board-member': 'demo-bestyrelse',
  guest: 'demo-konsulent',
  administrator: 'demo-administrator',
} as const;

/** One whom a click makes the reader in the demo. */
export type DemoReader = keyof typeof DEMO;

/** As browsers do: a connection that was kept and has just been closed is no answer. */
function asked(address: string, init: RequestInit): Promise<Response> {
  return fetch(address, init).catch(() => fetch(address, init));
}

/** Signs in over the network as one of the demo's accounts; answers with the header to ask with. */
export async function sessionCookie(address: string, reader: DemoReader): Promise<string> {
  const answer = await asked(`${address}/log-ind/demo`, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: address },
    body: new URLSearchParams({ rolle: DEMO[reader] }),
  });
  const cookie = cookieOf(answer);
  if (answer.status !== 303 || cookie === '') {
    throw new Error(`${answer.status} when signing in as ${reader}`);
  }
  return cookie;
}

/** The cookies that an answer sets, as the header that sends them back. */
export function cookieOf(answer: Response): string {
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0]!)
    .join('; ');
}

/** Signs a page in with one click as one of the demo's accounts. */
export async function signIn(
  page: Page,
  address: string,
  reader: DemoReader = 'owner',
): Promise<void> {
  await page.goto(`${address}/log-ind`);
  await page.locator(`button[name=rolle][value=${DEMO[reader]}]`).click();
  await page.waitForURL((url) => !url.pathname.includes('/log-ind'));
}
