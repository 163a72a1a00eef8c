import { expect, test } from 'vitest';
import { expectAccessible } from '../tests/browser.ts';
import { untilAtRest } from '../tests/rest.ts';
import { expectTitle, HAVNBY, kroner, noticeText } from './pages.ts';
import { useWorld } from './world.ts';

const world = useWorld();

test('a scenario becomes the plan by a decision that is seen before it is made, and another takes it back', async () => {
  const page = await world.open(`${HAVNBY}/scenarier/forankring-foerst`);
  await page.getByRole('link', { name: 'Gør til planen' }).focus();
  await page.keyboard.press('Enter');
  await expectTitle(page, 'Gør »Forankring først« til planen');
  await expectAccessible(page);
  const assumed = page.getByRole('group', { name: 'Penge og priser' });
  expect(await assumed.getByRole('checkbox', { checked: true }).count()).toBe(0);
  const year = page.getByRole('row', { name: /^2028/ });
  const all = kroner(await year.innerText(), '2028');

  await page.getByLabel('Foreningsguide: vej videre').uncheck();
  await page.getByLabel('Besluttet af').fill('Den boligsociale bestyrelse');
  await page.getByLabel('Det er besluttet, og planen skal ændres nu').check();
  await page.getByRole('button', { name: 'Gør scenariet til planen' }).click();
  await page.getByText('I har ændret krydserne').waitFor();
  await untilAtRest(page);
  expect(kroner(await year.innerText(), '2028')).not.toBe(all);
  expect(await page.getByLabel('Besluttet af').inputValue()).toBe('Den boligsociale bestyrelse');
  await page.getByRole('alert').getByRole('link', { name: 'Skriv en begrundelse.' }).click();
  await page.getByLabel('Begrundelse').fill('Tilskuddet falder fra 2028.');
  await expectAccessible(page);
  await page.getByLabel('Det er besluttet, og planen skal ændres nu').check();
  await page.getByRole('button', { name: 'Gør scenariet til planen' }).click();
  await noticeText(page, '»Forankring først« er vedtaget. Planen er ændret.');
  await page.getByText(/^Vedtaget den/).waitFor();
  await expectAccessible(page);

  await page.getByRole('link', { name: 'Se beslutningen' }).click();
  await expectTitle(page, /^Beslutning nr\.\s1: »Forankring først« blev planen$/);
  await page.getByText('Tilskuddet falder fra 2028.').waitFor();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Omgør beslutningen' }).click();
  await expectTitle(page, 'Omgør beslutningen om »Forankring først«');
  await expectAccessible(page);
  await page.getByLabel('Besluttet af').fill('Den boligsociale bestyrelse');
  await page.getByLabel('Begrundelse').fill('Fonden har givet tilsagn.');
  await page.getByLabel('Det er besluttet at omgøre beslutningen').check();
  await page.getByRole('button', { name: 'Omgør beslutningen' }).click();
  await noticeText(page, 'Beslutning nr. 1 er omgjort. Planen er sat tilbage.');
  await page.getByRole('link', { name: 'Beslutninger', exact: true }).click();
  await expectTitle(page, 'Beslutninger');
  await page.getByText('omgjort senere').waitFor();
  await expectAccessible(page);
});
