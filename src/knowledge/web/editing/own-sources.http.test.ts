import { describe, expect } from 'vitest';
import { expectValidHtml } from '../../../../tests/html.ts';
import { type TestWeb, webTest as test } from '../../../../tests/web.ts';
import { expectTold, filled, REVIEWER, WRITER } from './testing/editors.ts';
import type { Fields } from './testing/form-of.ts';

const own = (at: string) => ({
  [`${at}.0.id`]: 'havnby-2026',
  [`${at}.0.publisher`]: 'Havnby <b>',
  [`${at}.0.url`]: 'https://havnby.example/rapport',
});

const themeSource = (at = 'shared.ownSources'): Fields => ({
  ...own(at),
  [`${at}.0.title.da`]: 'Rapport om Søen',
  [`${at}.0.title.en`]: 'Report on the lake',
  [`${at}.0.published`]: '2026',
  [`${at}.0.read`]: '2026-11-20',
  [`${at}.0.kind`]: 'local',
  [`${at}.0.note.da`]: '',
  [`${at}.0.note.en`]: '',
});

async function publish(writer: TestWeb, reviewer: TestWeb, path: string): Promise<void> {
  const edit = `${path}/rediger`;
  const sent = await writer.post(edit, await filled(writer, edit, { trin: 'send' }));
  await expectTold(writer, sent, /sendt/);
  const review = `${path}/gennemsyn`;
  await reviewer.post(review, await filled(reviewer, review, {}, 'value="udgiv"'));
}

describe('sources that a text brings itself', () => {
  test('of a theme are typed, cited, shown before and after it is published', async ({ web }) => {
    const [writer, reviewer] = [web.as(WRITER), web.as(REVIEWER)];
    const path = '/redaktion/temaer/roller';
    const edit = `${path}/rediger`;
    const before = await filled(writer, edit, {});
    const row = await writer.post(edit, { ...before, trin: 'tilfoej:shared.ownSources' });
    const page = await row.text();
    expect(page).toContain('name="shared.ownSources.0.title.en"');
    await expectValidHtml(page);

    const cited = { ...before, ...themeSource() };
    for (const language of ['da', 'en']) {
      const name = `${language}.text`;
      cited[name] = `${String(before[name])} Det står i rapporten. [@havnby-2026]`;
    }
    const saved = await writer.post(edit, { ...cited, trin: 'gem' });
    await expectTold(writer, saved, /Kladden er gemt\./);
    const preview = await (await writer.get(`${path}/vis`)).text();
    expect(preview).toContain('Rapport om Søen');
    await expectValidHtml(preview);
    await publish(writer, reviewer, path);
    const read = await (await web.as().get('/viden/roller')).text();
    expect(read).toMatch(/id="kilde-havnby-2026">\s*Havnby &lt;b&gt;:/);
    expect(read).toContain('href="https://havnby.example/rapport"');
    expect(read).toContain('href="#kilde-havnby-2026"');
    await expectValidHtml(read);
    const english = await (await web.as().get('/en/viden/roller')).text();
    expect(english).toContain('Report on the lake');
  });

  test('are refused at their fields, with what was typed', async ({ web }) => {
    const writer = web.as(WRITER);
    const edit = '/redaktion/temaer/processen/rediger';
    const at = 'shared.ownSources.0';
    const typed = await filled(writer, edit, {
      ...themeSource(),
      [`${at}.id`]: 'Søen & "2026"',
      [`${at}.url`]: 'javascript:alert(1)',
      [`${at}.published`]: 'i fjor',
      [`${at}.kind`]: '',
      trin: 'send',
    });
    const answer = await writer.post(edit, typed);
    const page = await (await writer.get(answer.headers.get('location')!)).text();
    for (const words of [
      'Kort navn: Brug kun små bogstaver a-z, tal og bindestreg.',
      'Adresse på nettet: Skriv en adresse, der virker.',
      'Udgivet: Skriv året eller en dato',
      'Slags kilde: ',
    ]) {
      expect(page).toContain(`Egen kilde 1, ${words}`);
    }
    expect(page).toContain('value="Søen &amp; &quot;2026&quot;"');
    await expectValidHtml(page);

    const again = await filled(writer, edit, { ...themeSource(), trin: 'send' });
    const [known, ...others] = [again['shared.sources']!].flat();
    const taken = await writer.post(edit, {
      ...again,
      'shared.sources': others,
      [`${at}.id`]: known!,
    });
    const told = await (await writer.get(taken.headers.get('location')!)).text();
    expect(told).toContain(`Der er allerede en kilde, der hedder ${known!}.`);
    expect(told).toContain('href="#field-shared-ownSources-0-id"');
  });

  test('of an activity are chosen when saved, and shown at its foot', async ({ web }) => {
    const [writer, reviewer] = [web.as(WRITER), web.as(REVIEWER)];
    const path = '/redaktion/aktiviteter/fritidsjob';
    const edit = `${path}/rediger`;
    const source = {
      ...own('ownSources'),
      'ownSources.0.title': 'Rapport om Søen',
      'ownSources.0.published': '2026-05',
      'ownSources.0.checked': '',
    };
    await writer.post(edit, await filled(writer, edit, { ...source, trin: 'gem' }));
    const form = await (await writer.get(edit)).text();
    expect(form).toContain('<option value="havnby-2026">');
    const chosen = await filled(writer, edit, { 'goal.source': 'havnby-2026', trin: 'gem' });
    await writer.post(edit, chosen);
    const preview = await writer.get(`${path}/vis`);
    expect(await preview.text()).toContain('Rapport om Søen');
    await publish(writer, reviewer, path);
    const read = await (await web.as().get('/aktiviteter/fritidsjob')).text();
    expect(read).toContain('Rapport om Søen');
    await expectValidHtml(read);
  });
});
