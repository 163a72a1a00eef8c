import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { expectTitle, HAVNBY, noticeText, optionOf } from './pages.ts';
import { expectSound, useWorld } from './world.ts';

const world = useWorld();

const PAGES = [
  'overblik',
  'omraader',
  'omraader/soeparken',
  'indsatser',
  'indsatser/medborgerhus',
  'finansiering',
  'finansiering/kilder/lbf-2028-31',
  'scenarier',
  'scenarier/uden-lbf',
];

const WHY = 'Din rolle giver adgang til at læse siden, ikke til at ændre den.';

/** Where forms of a page would send what they change. */
function changes(page: Page): Promise<string[]> {
  return page.evaluate<string[]>(
    `[...document.querySelectorAll('form')]
      .filter((form) => form.method === 'post' && !form.action.endsWith('/log-ud'))
      .map((form) => form.action)`,
  );
}

describe.each(['board-member', 'guest'] as const)('a %s', (reader) => {
  test.each(PAGES)('reads %s, which has nothing that changes the plan', async (path) => {
    const page = await world.open(`${HAVNBY}/${path}`, { as: reader });
    expect(await changes(page)).toEqual([]);
    const isForChanges = /indsatser|finansiering|scenarier/.test(path);
    expect(await page.getByText(WHY).count()).toBe(isForChanges ? 1 : 0);
  });
});

test('one who may change a page is told no reason why not', async () => {
  const page = await world.open(`${HAVNBY}/indsatser`, { as: 'editor' });
  expect(await page.getByText(WHY).count()).toBe(0);
  expect(await optionOf(page, 'Lektiecafé').count()).toBe(1);
  expect((await changes(page)).length).toBeGreaterThan(0);
});

test('a form that is sent all the same is refused with a page that says so', async () => {
  const [owner, reader] = await Promise.all([
    world.open(`${HAVNBY}/scenarier/ny`),
    world.open('/samarbejder', { as: 'board-member' }),
  ]);
  const page = await owner.content();
  const token = /<form[^>]*method="post"[^>]*action="([^"]*scenarier[^"]*)"/.exec(page);
  expect(token).not.toBeNull();
  await reader.goto(`${world.address()}${HAVNBY}/scenarier/ny`);
  await expectTitle(reader, 'Det giver din rolle ikke adgang til');
  await expectSound(reader);
  const answer = await fetch(`${world.address()}${token![1]!}`, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: world.address(), ...(await world.headers('board-member')) },
    body: new URLSearchParams({ navn: 'Sendt alligevel' }),
  });
  expect(answer.status).toBe(403);
  await owner.goto(`${world.address()}${HAVNBY}/scenarier`);
  expect(await owner.getByText('Sendt alligevel').count()).toBe(0);
});

describe('a guest', () => {
  test('sees one partnership, how long, and no others', async () => {
    const owner = await world.open('/samarbejder/ny?situation=first-time');
    await owner.getByLabel('Samarbejdets navn').fill('Uden gæster');
    await owner.getByRole('button', { name: 'Start samarbejdet' }).click();
    await noticeText(owner, 'Uden gæster er klar');
    expect(owner.url()).toBe(`${world.address()}/samarbejder/uden-gaester/overblik`);

    const page = await world.open('/samarbejder', { as: 'guest' });
    const workspaces = page.locator('main').locator('a[href$="/overblik"]');
    expect(await workspaces.allInnerTexts()).toEqual(['Havnby']);
    await page.getByText('31. december 2027').waitFor();
    await expectSound(page);
    for (const path of ['uden-gaester/overblik', 'uden-gaester/indsatser']) {
      const answer = await page.goto(`${world.address()}/samarbejder/${path}`);
      expect(answer!.status()).toBe(404);
      expect(await page.locator('body').innerText()).not.toContain('Uden gæster');
    }
  });
});

describe('the administrator', () => {
  test('is a member of nothing and sees no plan', async () => {
    const page = await world.open('/samarbejder', { as: 'administrator' });
    expect(await page.locator('main').locator('a[href$="/overblik"]').count()).toBe(0);
    await expectSound(page);
    for (const path of PAGES) {
      const answer = await page.goto(`${world.address()}${HAVNBY}/${path}`);
      expect(answer!.status()).toBe(404);
      expect(await page.locator('body').innerText()).not.toMatch(/Søparken|Fjordblik/);
    }
  });
});
