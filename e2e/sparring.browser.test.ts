import { describe, expect, test } from 'vitest';
import { addressInMail, expectTitle, noticeText } from './pages.ts';
import { expectSound, useWorld } from './world.ts';

const world = useWorld();

describe('sparring', () => {
  test('is asked for, answered, agreed on and closed; the one who asked follows it and deletes it', async () => {
    const email = 'anna@havnby.example';
    const asker = await world.open('/sparring?emne=tre-tilgange', { as: 'stranger' });
    await expectSound(asker);
    expect(await asker.getByLabel('Videreføre, forankre eller retænke').isChecked()).toBe(true);
    const send = asker.getByRole('button', { name: 'Send forespørgslen' });
    await send.click();
    await asker.getByRole('alert').getByRole('link', { name: 'Skriv dit navn.' }).click();
    await asker.locator('#field-navn:focus').waitFor();
    await expectSound(asker);
    await asker.getByRole('radio', { name: 'Oplæg' }).check();
    await asker.getByLabel('Hvor?').fill('Kanalbyen');
    await asker.getByLabel('Hvad vil I gerne have ud af det?').fill('Et fælles udgangspunkt.');
    await asker.getByLabel('Dit navn').fill('Anna Prøve');
    await asker.getByLabel('Din e-mail').fill(email);
    await send.click();
    const words = await noticeText(asker, /Tak. Din forespørgsel har nummer/);
    const number = /nummer (\w{6})/.exec(words)![1]!;
    await expectTitle(asker, 'Vi har fået din forespørgsel');
    await expectSound(asker);

    const administrator = await world.open('/administration/mails', { as: 'administrator' });
    const address = await addressInMail(administrator, {
      origin: world.address(),
      to: email,
      subject: /Vi har fået din forespørgsel/,
    });

    const adviser = await world.open('/redaktion/sparring', { as: 'guest' });
    await expectSound(adviser);
    await adviser.getByRole('link', { name: /^Over fristen/ }).click();
    await adviser.getByText('1 af 5 vises.').waitFor();
    await expectSound(adviser);
    await adviser.goto(`${world.address()}/redaktion/sparring`);
    await adviser.getByRole('link', { name: number }).click();
    await expectTitle(adviser, 'Oplæg: Videreføre, forankre eller retænke');
    await expectSound(adviser);
    await adviser.getByRole('button', { name: 'Tag den' }).click();
    await noticeText(adviser, 'Forespørgslen er din.');
    await adviser.getByLabel('Svar', { exact: true }).fill('Hej Anna\n\nVi kommer gerne.');
    await adviser.getByRole('button', { name: 'Send svaret' }).click();
    await noticeText(adviser, 'Svaret er på vej.');
    await adviser.getByText('Aftal en tid').click();
    await adviser.getByLabel('Dag', { exact: true }).fill('10.12.2026');
    await adviser.getByLabel('Tid og sted').fill('kl. 17, beboerhuset');
    await adviser.getByRole('button', { name: 'Gem aftalen' }).click();
    await noticeText(adviser, 'Aftalen er gemt.');
    await expectSound(adviser);

    await asker.goto(address);
    await expectTitle(asker, 'Vi har en aftale');
    await asker.getByText('Den 10. december 2026, kl. 17, beboerhuset.').waitFor();
    await asker.getByText('Vi kommer gerne.').waitFor();
    await expectSound(asker);

    await adviser.getByText('Afslut', { exact: true }).click();
    await adviser.getByLabel('Hvad kom der ud af det?').fill('Et oplæg for bestyrelsen.');
    await adviser.getByRole('button', { name: 'Afslut forespørgslen' }).click();
    await noticeText(adviser, 'Forespørgslen er afsluttet.');
    await expectSound(adviser);

    await asker.getByRole('link', { name: 'Slet forespørgslen' }).click();
    await expectTitle(asker, `Slet forespørgsel nr. ${number}?`);
    await expectSound(asker);
    await asker.getByRole('button', { name: 'Ja, slet den' }).click();
    await noticeText(asker, 'Forespørgslen er slettet.');
    await asker.goto(address);
    await expectTitle(asker, 'Linket fører ikke til en forespørgsel');
    await expectSound(asker);
  }, 120_000);
});
