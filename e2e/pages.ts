import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { untilAtRest } from '../tests/rest.ts';

/** Where the demo partnership's pages are. */
export const HAVNBY = '/samarbejder/havnby';

/** The title of the page. */
export async function title(page: Page): Promise<string> {
  return (await page.locator('h1').textContent())!.trim();
}

/** Waits until the page has this title and is at rest. */
export async function expectTitle(page: Page, words: string | RegExp): Promise<void> {
  await page.locator('h1', { hasText: words }).waitFor();
  await untilAtRest(page);
}

/** The message about what has just happened. */
export function notice(page: Page): Locator {
  return page.getByRole('status').locator('.notice');
}

/** The words of the notice, as soon as it has some that fit and the page is at rest. */
export async function noticeText(page: Page, words: string | RegExp): Promise<string> {
  const found = notice(page).filter({ hasText: words });
  await found.waitFor();
  await untilAtRest(page);
  return (await found.locator('.notice__text').textContent())!;
}

/** Takes back what the notice tells of, and gives the words that answer. */
export async function undo(page: Page, words: string | RegExp): Promise<string> {
  const before = await notice(page).locator('.notice__text').innerText();
  await notice(page)
    .getByRole('button', { name: /Fortryd|Undo/ })
    .click();
  await notice(page).filter({ hasNotText: before }).waitFor();
  return noticeText(page, words);
}

/** The list in a table where an activity's option is chosen. */
export function optionOf(page: Page, activity: string): Locator {
  return page.getByRole('combobox', { name: activity });
}

/** The option's name that a list shows as chosen. */
export async function chosen(list: Locator): Promise<string> {
  return (await list.locator('option:checked').textContent())!.trim();
}

/** The first amount of kroner in a text, after some words. */
export function kroner(text: string, after = ''): number {
  const found = new RegExp(`${after}[^\\d−-]*([\\d.,]*\\d)`).exec(text);
  if (!found) throw new Error(`No amount after “${after}” in: ${text}`);
  return Number(found[1]!.replaceAll(/[.,]/g, ''));
}

/** What the overview's key figure of the gap says, in kroner. */
export async function gapOnOverview(page: Page, label: string): Promise<number> {
  const figure = page.getByRole('listitem').filter({ hasText: label }).first();
  return kroner((await figure.textContent())!, label);
}

/** Everything that a page tells, but for notices: to be compared with itself later. */
export async function told(page: Page): Promise<string> {
  const words = await page.locator('main').innerText();
  // The list of the latest changes grows with every change, also with an undo.
  return words.split(/Seneste ændringer|Latest changes/)[0]!;
}

/** Goes to another page of the workspace by its menu. */
export async function goTo(page: Page, entry: string, words: string | RegExp): Promise<void> {
  await page
    .getByRole('navigation', { name: /Havnby/ })
    .getByRole('link', { name: entry, exact: true })
    .click();
  await expectTitle(page, words);
  expect(await page.locator('[aria-current=page]').first().textContent()).toContain(entry);
}

/** What somebody made up in a test signs in with. */
export const PASSWORD = 'fire tilfældige ord her';

/** Fills in the form of signing in with a password, and sends it. */
export async function typePassword(page: Page, email: string, password: string): Promise<void> {
  await page.getByLabel('E-mail', { exact: true }).fill(email);
  await page.getByLabel('Adgangskode', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Log ind', exact: true }).click();
}

/** Has the owner invite an address, as a guest unless told otherwise. */
export async function invite(owner: Page, email: string, role = 'Gæst', end = ''): Promise<void> {
  await owner.getByLabel('E-mail', { exact: true }).fill(email);
  await owner.getByRole('radio', { name: role }).last().check();
  await owner
    .getByLabel(/^Sidste dag/)
    .last()
    .fill(end);
  await owner.getByRole('button', { name: 'Send invitationen', exact: true }).click();
  await noticeText(owner, `Invitationen er på vej til ${email}.`);
}

/** The address in a kept mail, as the administrator reads it. */
export async function addressInMail(
  administrator: Page,
  { origin, to, subject }: { origin: string; to: string; subject: RegExp },
): Promise<string> {
  await administrator.goto(`${origin}/administration/mails`);
  const row = administrator.getByRole('row').filter({ hasText: to }).first();
  await row.getByRole('link', { name: subject }).click();
  await expectTitle(administrator, subject);
  const text = await administrator.locator('main').innerText();
  const address = /https?:\/\/\S+\/[\w-]{20,}/.exec(text)?.[0];
  if (address === undefined) throw new Error(`No address in the mail: ${text}`);
  return address;
}

/** Makes an account by an invitation to Havnby, in a window that nobody is signed in to. */
export async function joinByInvitation(stranger: Page, address: string, name: string) {
  await stranger.goto(address);
  await expectTitle(stranger, 'Du er inviteret til Havnby');
  await stranger.getByLabel('Dit navn').fill(name);
  await stranger.getByLabel('Vælg en adgangskode').fill(PASSWORD);
  await stranger.getByRole('button', { name: 'Opret kontoen, og sig ja' }).click();
  await noticeText(stranger, 'Velkommen til Havnby.');
}
