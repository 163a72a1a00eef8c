import { describe, expect, test } from 'vitest';
import { expectAccessible } from '../tests/browser.ts';
import {
  chosen,
  expectTitle,
  gapOnOverview,
  goTo,
  HAVNBY,
  kroner,
  notice,
  noticeText,
  optionOf,
  title,
  told,
  undo,
} from './pages.ts';
import { isInSight } from './sight.ts';
import { useWorld } from './world.ts';

const world = useWorld();

const HOUSE = 'Medborgerhuset i Søparken';
const GAP = 'Manglende finansiering i 2028';

describe('an option of an activity', () => {
  test('is changed in the main table, shows what it means everywhere, and is taken back', async () => {
    const page = await world.open('/');
    await page.getByRole('link', { name: 'Se Havnbys plan' }).first().click();
    await expectTitle(page, /mangler I i gennemsnit .* om året/);
    await expectAccessible(page);
    const before = { overview: await told(page), gap: await gapOnOverview(page, GAP) };

    await goTo(page, 'Indsatser', /I 2028 mangler \d+ indsatser/);
    const activities = await told(page);
    expect(await chosen(optionOf(page, HOUSE))).toBe('Uafklaret');
    await optionOf(page, HOUSE).scrollIntoViewIfNeeded();
    await optionOf(page, HOUSE).selectOption('Lejemålet opsiges til 31. december 2027');
    const text = await noticeText(page, `${HOUSE} afvikles nu.`);
    expect(await isInSight(notice(page))).toBe(true);
    expect(await isInSight(optionOf(page, HOUSE))).toBe(true);
    expect(await chosen(optionOf(page, HOUSE))).toBe('Lejemålet opsiges til 31. december 2027');
    await expectAccessible(page);

    await goTo(page, 'Overblik', /mangler I/);
    const fallen = kroner(text, 'Manglen i 2028 falder med');
    expect(fallen).toBeGreaterThan(0);
    expect(await gapOnOverview(page, GAP)).toBe(before.gap - fallen);
    await page
      .getByRole('region', { name: 'Seneste ændringer' })
      .getByText(HOUSE)
      .first()
      .waitFor();
    await expectAccessible(page);

    await page.goBack();
    await expectTitle(page, /I 2028 mangler/);
    await optionOf(page, HOUSE).selectOption('Uafklaret');
    await noticeText(page, `${HOUSE} er nu uafklaret`);
    expect(await told(page)).toBe(activities);
    await goTo(page, 'Overblik', /mangler I/);
    expect(await told(page)).toBe(before.overview);
  });

  test('comes back by undo, with every figure', async () => {
    const page = await world.open(`${HAVNBY}/indsatser?aar=2029&tilgang=uafklaret`);
    const before = await told(page);
    await optionOf(page, HOUSE).selectOption('Biblioteket driver huset fra 2028');
    expect(await noticeText(page, `${HOUSE} forankres nu.`)).toContain('Manglen i 2029 falder med');
    expect(await optionOf(page, HOUSE).count()).toBe(0);
    expect(page.url()).toContain('aar=2029');
    await undo(page, `${HOUSE} er nu uafklaret`);
    expect(await told(page)).toBe(before);
    await expectAccessible(page);
  });

  test('that changes many times in a row ends as the reader sees it', async () => {
    const page = await world.open(`${HAVNBY}/indsatser`);
    const list = optionOf(page, 'Aftenklub i Nordbyen');
    const first = await chosen(list);
    await list.selectOption('Afvikles 31. december 2027');
    await list.selectOption('To aftener om ugen sammen med ungdomsskolen');
    await noticeText(page, 'Aftenklub i Nordbyen retænkes nu.');
    await page.reload();
    expect(await chosen(list)).toBe('To aftener om ugen sammen med ungdomsskolen');
    await list.selectOption(first);
    await noticeText(page, 'Aftenklub i Nordbyen videreføres nu.');
  });

  test('is compared and chosen on the page of the activity', async () => {
    const page = await world.open(`${HAVNBY}/indsatser`);
    await page.getByRole('link', { name: HOUSE, exact: true }).click();
    await expectTitle(page, `${HOUSE} har penge til og med december 2027`);
    const before = await told(page);
    await page.getByRole('button', { name: 'Vælg denne: Biblioteket driver huset' }).click();
    await noticeText(page, `${HOUSE} forankres nu.`);
    expect(await isInSight(notice(page))).toBe(true);
    expect(await title(page)).not.toContain('til og med december 2027');
    await expectAccessible(page);
    await undo(page, `${HOUSE} er nu uafklaret`);
    expect(await told(page)).toBe(before);
    await expectAccessible(page);
  });
});

describe('the status of a source', () => {
  const LBF = 'Landsbyggefonden, ansøgning om fortsættelse 2028–2031';

  test('is changed in the list, names its consequence, and is taken back', async () => {
    const page = await world.open(`${HAVNBY}/finansiering?se=stillinger`);
    const before = { title: await title(page), all: await told(page) };
    const status = page.getByRole('combobox', { name: LBF });
    await status.selectOption('Bevilget');
    expect(await noticeText(page, 'Landsbyggefonden')).toMatch(/kr\./);
    expect(await isInSight(notice(page))).toBe(true);
    expect(page.url()).toContain('se=stillinger');
    expect(await title(page)).not.toBe(before.title);
    await expectAccessible(page);
    await undo(page, 'Landsbyggefonden');
    expect(await chosen(status)).toBe('Ansøgt');
    expect(await told(page)).toBe(before.all);
  });

  test('is changed on the page of the source, which tells what hangs on it', async () => {
    const page = await world.open(`${HAVNBY}/finansiering/kilder/lbf-2028-31`);
    const before = await told(page);
    await page.getByRole('combobox', { name: LBF }).selectOption('Afslag');
    await noticeText(page, 'Landsbyggefonden');
    await expectAccessible(page);
    await undo(page, 'Landsbyggefonden');
    expect(await told(page)).toBe(before);
  });
});

describe('in English', () => {
  test('the same job is done in English all the way', async () => {
    const page = await world.open('/');
    await page.getByRole('link', { name: 'English' }).click();
    await page
      .getByRole('link', { name: /Havnby’s plan/ })
      .first()
      .click();
    await expectTitle(page, /2028/);
    await goTo(page, 'Activities', /In 2028, \d+ activities lack/);
    const before = await told(page);
    await optionOf(page, HOUSE).selectOption('Lejemålet opsiges til 31. december 2027');
    const text = await noticeText(page, HOUSE);
    expect(text).toMatch(/gap in 2028 falls by|The gap/i);
    expect(new URL(page.url()).pathname).toBe(`/en${HAVNBY}/indsatser`);
    await expectAccessible(page);
    await undo(page, HOUSE);
    expect(await told(page)).toBe(before);
    await page.getByRole('link', { name: 'Dansk' }).click();
    await expectTitle(page, /I 2028 mangler/);
  });
});
