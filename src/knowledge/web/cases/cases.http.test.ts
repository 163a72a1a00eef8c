import { describe, expect } from 'vitest';
import { expectValidHtml } from '../../../../tests/html.ts';
import { webTest as test } from '../../../../tests/web.ts';
import { casesOf, shippedKnowledge } from '../../index.ts';
import { casePath, casesPath } from '../paths.ts';

const all = casesOf(shippedKnowledge());

async function text(answer: Response | Promise<Response>): Promise<string> {
  return (await answer).text();
}

/** The titles in the list, as links to their pages. */
function listed(html: string): string[] {
  return [...html.matchAll(/href="(?:\/en)?\/erfaringer\/([a-z0-9-]+)"/g)].map(([, id]) => id!);
}

describe('the list of experiences', () => {
  test('shows all to a stranger, in both languages, as valid HTML', async ({ web }) => {
    const danish = await text(web.as().get('/erfaringer'));
    expect(danish).toContain(`${all.length} erfaringer fra steder`);
    expect(listed(danish).toSorted()).toEqual(all.map(({ id }) => id));
    await expectValidHtml(danish);
    const english = await text(web.as().get('/en/erfaringer'));
    expect(english).toContain(`${all.length} experiences from places`);
    expect(english).toContain('Albertslund · told in 2023');
    await expectValidHtml(english);
  });

  test('is filtered by the address, and each choice says how many it shows', async ({ web }) => {
    const asked = casesPath({ approach: ['anchor'] });
    const html = await text(web.as().get(asked));
    expect(listed(html).toSorted()).toEqual(['lektiecafeer-paa-biblioteker', 'rudersdal-indgang']);
    expect(html).toContain('2 af 15 erfaringer passer til jeres valg');
    expect(html).toMatch(/Hele kommunen\s*<span class="chip__count">1</);
    await expectValidHtml(html);
    const more = casesPath({ approach: ['anchor', 'rethink'], geography: ['one-area'] });
    expect(listed(await text(web.as().get(more)))).toEqual(['vaerebro-park']);
  });

  test('can be asked for what was not found', async ({ web }) => {
    const html = await text(web.as().get(casesPath({ funding: ['not-found'] })));
    expect(listed(html)).toContain('rudersdal-indgang');
    expect(listed(html)).not.toContain('albertslund-abc');
  });

  test('says honestly that nothing fits, and what to leave out', async ({ web }) => {
    const nothing = casesPath({ approach: ['rethink'], funding: ['lbf'] });
    const html = await text(web.as().get(nothing));
    expect(html).toContain('Ingen erfaringer passer til jeres valg');
    expect(html).toContain('Uden valget af tilgang er der 4');
    expect(html).toContain('Uden valget af finansiering er der 1');
    await expectValidHtml(html);
  });

  test.for([
    '?tilgang=%3Cscript%3E&tilgang=__proto__',
    '?forum=constructor&finansiering=%00',
    `?geografi=${'x'.repeat(2000)}`,
    '?tilgang=anchor%27%20or%201=1',
  ])('shows everything when it is asked in vain: %s', async (query, { web }) => {
    const answer = await web.as().get(`/erfaringer${query}`);
    expect(answer.status).toBe(200);
    const html = await answer.text();
    expect(new Set(listed(html)).size).toBe(all.length);
    expect(html).not.toContain('<script>');
  });
});

describe('an experience', () => {
  test('says what a source tells, what was not found, and what is ours', async ({ web }) => {
    const html = await text(web.as().get(casePath('rudersdal-indgang')));
    expect(html).toMatch(/Styringsforum<\/dt>\s*<dd class="facts__missing">Ikke fundet/);
    expect(html).toContain('til drøftelse');
    expect(html).toContain('href="#kilde-kommune"');
    expect(html).toContain('læst 23. november 2026');
    expect(html).toContain('href="/viden/placering-af-medarbejdere"');
    expect(html).toContain('href="/aktiviteter/kommunalt-bindeled"');
    await expectValidHtml(html);
  });

  test.for(all.map(({ id }) => id))('is a page in both languages: %s', async (id, { web }) => {
    for (const path of [casePath(id), `/en${casePath(id)}`]) {
      const answer = await web.as().get(path);
      expect(answer.status).toBe(200);
      await expectValidHtml(await answer.text());
    }
  });

  test.for(['findes-ikke', '__proto__', '%00', 'a'.repeat(500), '..%2Fviden'])(
    'is not there by the name %s',
    async (id, { web }) => {
      expect((await web.as().get(`/erfaringer/${id}`)).status).toBe(404);
    },
  );

  test('is found from its themes and activities', async ({ web }) => {
    const link = 'href="/erfaringer/rudersdal-indgang"';
    expect(await text(web.as().get('/viden/placering-af-medarbejdere'))).toContain(link);
    expect(await text(web.as().get('/aktiviteter/kommunalt-bindeled'))).toContain(link);
    expect(await text(web.as().get('/aktiviteter/timebank'))).not.toContain('/erfaringer/');
    const plan = await text(web.get('/samarbejder/havnby/indsatser/fritidsjob'));
    expect(plan).toMatch(/href="\/erfaringer\?tilgang=/);
  });
});
