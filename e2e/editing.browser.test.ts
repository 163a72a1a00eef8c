import { describe, expect, test } from 'vitest';
import { expectTitle, noticeText } from './pages.ts';
import { expectSound, useWorld } from './world.ts';

const world = useWorld();

const THEME = '/redaktion/temaer/tre-tilgange';
const POINT = 'Vælg for hver indsats, og sig altid hvorfor.';

describe('a text that everybody reads', () => {
  test('is changed by one editor and published by another', async () => {
    const writer = await world.open('/viden', { as: 'owner' });
    await writer.getByRole('link', { name: 'Redaktion', exact: true }).first().click();
    await expectTitle(writer, 'Redaktion');
    await expectSound(writer);
    await writer.getByRole('link', { name: 'Videreføre, forankre eller retænke' }).click();
    await expectTitle(writer, 'Videreføre, forankre eller retænke');
    await expectSound(writer);
    await writer.getByRole('link', { name: 'Rediger', exact: true }).click();
    await writer.getByLabel('Pointe (dansk)').fill(POINT);
    await expectSound(writer);

    await writer.getByRole('button', { name: 'Tilføj en mulighed' }).click();
    await writer.getByRole('group', { name: 'Mulighed 4' }).waitFor();
    expect(await writer.getByLabel('Pointe (dansk)').inputValue()).toBe(POINT);
    await expectSound(writer);
    await writer.getByRole('button', { name: 'Fjern: Mulighed 4' }).click();
    await writer.getByRole('group', { name: 'Mulighed 4' }).waitFor({ state: 'detached' });

    await writer.getByLabel('Kort navn (dansk)').fill('');
    await writer.getByLabel('Besked til den, der ser igennem').fill('Pointen er kortere.');
    await writer.getByRole('button', { name: 'Gem og send til gennemsyn' }).click();
    await writer.getByRole('alert').getByText('én ting skal rettes').waitFor();
    await expectSound(writer);
    await writer.getByLabel('Kort navn (dansk)').fill('Tilgang');
    await writer.getByRole('button', { name: 'Gem og vis' }).click();
    await writer.getByText('Kladde – ikke udgivet').waitFor();
    await writer.getByText(POINT).waitFor();
    await expectSound(writer);
    await writer.getByRole('link', { name: 'Engelsk' }).click();
    await expectTitle(writer, 'Continue, anchor or rethink');

    await writer.goto(world.address() + THEME);
    await writer.getByRole('button', { name: 'Send til gennemsyn' }).click();
    await noticeText(writer, 'Teksten er sendt til gennemsyn.');
    await writer.goto(`${world.address()}${THEME}/gennemsyn`);
    await writer.getByText('Du har selv skrevet teksten').waitFor();
    expect(await writer.getByRole('button', { name: 'Udgiv nu' }).count()).toBe(0);

    const reviewer = await world.open('/redaktion', { as: 'guest' });
    await reviewer
      .locator('#venter')
      .getByRole('link', { name: 'Videreføre, forankre eller retænke' })
      .click();
    await expectTitle(reviewer, /igennem/);
    await reviewer.locator('ins', { hasText: 'altid' }).waitFor();
    await expectSound(reviewer);
    await reviewer.getByRole('button', { name: 'Udgiv nu' }).click();
    await noticeText(reviewer, 'Teksten er udgivet.');
    await expectSound(reviewer);
    await reviewer.getByRole('button', { name: 'Sammenlign' }).click();
    await expectTitle(reviewer, /Version 1 og 2/);
    await expectSound(reviewer);

    const reader = await world.open('/viden/tre-tilgange', { as: 'stranger' });
    await reader.getByText(POINT).waitFor();

    await reviewer.goto(world.address() + THEME);
    await reviewer.getByRole('link', { name: 'Gendan version 1' }).click();
    await expectTitle(reviewer, 'Gendan version 1?');
    await expectSound(reviewer);
    await reviewer.getByRole('button', { name: 'Gendan som kladde' }).click();
    await noticeText(reviewer, 'Version 1 er nu din kladde.');
    await reviewer.getByRole('link', { name: 'Kassér kladden' }).click();
    await expectTitle(reviewer, 'Vil du kassere kladden?');
    await expectSound(reviewer);
    await reviewer.getByRole('button', { name: 'Ja, kassér kladden' }).click();
    await noticeText(reviewer, 'Kladden er kasseret.');
  });
});
