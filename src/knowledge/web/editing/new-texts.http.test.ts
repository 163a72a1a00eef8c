import { describe, expect } from 'vitest';
import { expectValidHtml } from '../../../../tests/html.ts';
import { webTest as test } from '../../../../tests/web.ts';
import type { Db } from '../../../platform/db/index.ts';
import { insertVersion } from '../../editing/store/documents.ts';
import { findVersion } from '../../index.ts';
import { expectTold, filled, REVIEWER, WRITER } from './testing/editors.ts';
import { formOf } from './testing/form-of.ts';

describe("a newer release's text", () => {
  const PATH = '/redaktion/temaer/placering-af-medarbejdere';
  const offer = async (db: Db, number: number, title: string) => {
    const ref = { kind: 'theme', id: 'placering-af-medarbejdere' } as const;
    const published = await findVersion(db, ref, number - 1);
    const { shared, da, en } = published!.content as { shared: object; da: object; en: object };
    await db.transaction().execute(async (tx) => {
      await insertVersion(tx, {
        ...ref,
        number,
        origin: 'shipped',
        state: 'offered',
        content: { shared, da: { ...da, title }, en },
        started_at: new Date('2026-11-23T12:00:00Z'),
      });
    });
  };

  test('waits beside the local one until an editor takes it or keeps ours', async ({ web, db }) => {
    const writer = web.as(WRITER);
    const reviewer = web.as(REVIEWER);
    const edit = `${PATH}/rediger`;
    const typed = await filled(writer, edit, { 'da.title': 'Vores titel', trin: 'send' });
    await writer.post(edit, typed);
    const review = `${PATH}/gennemsyn`;
    await reviewer.post(review, await filled(reviewer, review, {}, 'value="udgiv"'));
    const choose = `${PATH}/nyere-udgave`;
    await offer(db, 3, 'Deres titel');
    expect(await (await writer.get('/redaktion')).text()).toContain(choose);
    const page = await (await writer.get(choose)).text();
    await expectValidHtml(page);
    expect(page).toMatch(/<del>[^/]*<\/span>Vores/);
    const form = formOf(page, choose);
    expect((await writer.post(choose, { ...form, svar: 'begge' })).status).toBe(404);
    const kept = await writer.post(choose, { ...form, svar: 'behold' });
    await expectTold(writer, kept, /I beholder jeres egen tekst/);
    expect((await writer.post(choose, { ...form, svar: 'brug' })).status).toBe(404);
    await offer(db, 4, 'En tredje titel');
    const taken = await writer.post(choose, await filled(writer, choose, { svar: 'brug' }));
    await expectTold(writer, taken, /Den nye tekst er udgivet/);
    const read = await (await web.as().get('/viden/placering-af-medarbejdere')).text();
    expect(read).not.toContain('Vores titel');
  });
});

describe('what is new', () => {
  test('is begun with an address made of its title, and can be thrown away', async ({ web }) => {
    const writer = web.as(WRITER);
    const path = '/redaktion/arrangementer/ny';
    const typed = await filled(writer, path, { 'da.title': 'Åben dag på Søen', trin: 'gem' });
    const answer = await writer.post(path, typed);
    expect(answer.headers.get('location')).toBe(
      '/redaktion/arrangementer/aaben-dag-paa-soeen/rediger',
    );
    const taken = await writer.post(path, typed);
    expect(taken.status).toBe(422);
    expect(await taken.text()).toContain('Der er allerede en side med den adresse');
    const document = '/redaktion/arrangementer/aaben-dag-paa-soeen';
    const preview = await (await writer.get(`${document}/vis`)).text();
    expect(preview).toContain('Siden kan ikke vises endnu');
    await expectValidHtml(preview);
    const discard = `${document}/kasser`;
    const done = await writer.post(discard, await filled(writer, discard, {}));
    expect(done.headers.get('location')).toBe('/redaktion');
    expect((await writer.get(document)).status).toBe(404);
  });

  test('an event is written, shown as it will be, sent and published', async ({ web }) => {
    const writer = web.as(WRITER);
    const path = '/redaktion/arrangementer/ny';
    const typed = await filled(writer, path, {
      'da.title': 'Temadag',
      'en.title': 'Theme day',
      'da.summary': 'Vi mødes.',
      'en.summary': 'We meet.',
      'da.text': 'Kom og vær med.',
      'en.text': 'Come along.',
      start: '2027-05-01T10:00',
      end: '2027-05-01T12:00',
      'place.name': 'Medborgerhuset',
      'place.address': 'Søvej 1',
      organiser: 'Havnby',
      contact: 'hej@havnby.example',
      adresse: 'temadag-i-maj',
      trin: 'vis',
    });
    const answer = await writer.post(path, typed);
    expect(answer.headers.get('location')).toBe('/redaktion/arrangementer/temadag-i-maj/vis');
    const preview = await (await writer.get('/redaktion/arrangementer/temadag-i-maj/vis')).text();
    expect(preview).toContain('Medborgerhuset');
    await expectValidHtml(preview);
    const edit = '/redaktion/arrangementer/temadag-i-maj/rediger';
    await writer.post(edit, await filled(writer, edit, { trin: 'send' }));
    const review = '/redaktion/arrangementer/temadag-i-maj/gennemsyn';
    const reviewer = web.as(REVIEWER);
    await reviewer.post(review, await filled(reviewer, review, {}, 'value="udgiv"'));
    expect((await web.as().get('/arrangementer/temadag-i-maj')).status).toBe(200);
  });

  test('an event with neither place nor link is told so at the link', async ({ web }) => {
    const writer = web.as(WRITER);
    const path = '/redaktion/arrangementer/ny';
    const typed = await filled(writer, path, {
      'da.title': 'Uden sted',
      'en.title': 'Without a place',
      'da.summary': 'Vi mødes.',
      'en.summary': 'We meet.',
      'da.text': 'Kom.',
      'en.text': 'Come.',
      start: '2027-05-01T10:00',
      end: '2027-05-01T12:00',
      organiser: 'Havnby',
      contact: 'hej@havnby.example',
      trin: 'send',
    });
    const answer = await writer.post(path, typed);
    const html = await (await writer.get(answer.headers.get('location')!)).text();
    expect(html).toMatch(/<a href="#field-link">[^<]*Skriv et sted eller et link/);
  });

  test('an experience keeps its sources through the form', async ({ web }) => {
    const writer = web.as(WRITER);
    const list = await (await writer.get('/redaktion?type=erfaringer')).text();
    const path = /href="(\/redaktion\/erfaringer\/(?!ny)[a-z0-9-]+)"/.exec(list)![1]!;
    const edit = `${path}/rediger`;
    const answer = await writer.post(edit, await filled(writer, edit, { trin: 'send' }));
    await expectTold(writer, answer, /siger det samme som det udgivne/);
  });

  test('a page is proposed to be taken down with a reason, and another says yes', async ({
    web,
  }) => {
    const writer = web.as(WRITER);
    const reviewer = web.as(REVIEWER);
    const down = '/redaktion/temaer/roller/tag-ned';
    expect((await writer.post(down, { begrundelse: '' })).status).toBe(422);
    const needed = await writer.post(down, { begrundelse: 'Forældet' });
    expect(needed.status).toBe(409);
    expect(await needed.text()).toContain('»Hvad er boligsocialt arbejde?«');
    const event = '/redaktion/arrangementer/temadag-i-maj';
    const asked = await writer.post(`${event}/tag-ned`, { begrundelse: 'Bliver ikke til noget' });
    await expectTold(writer, asked, /Forslaget er sendt/);
    const review = `${event}/gennemsyn`;
    const page = await (await reviewer.get(review)).text();
    expect(page).toContain('Forslaget er at tage siden ned');
    await expectValidHtml(page);
    const yes = formOf(page, review, 'value="udgiv"');
    await expectTold(reviewer, await reviewer.post(review, yes), /Siden er taget ned/);
    expect((await web.as().get('/arrangementer/temadag-i-maj')).status).toBe(404);
  });
});
