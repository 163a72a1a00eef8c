import { describe, expect } from 'vitest';
import { expectValidHtml } from '../../../../tests/html.ts';
import { type TestWeb, webTest as test } from '../../../../tests/web.ts';
import {
  agreeNeedPath,
  areaNeedsPath,
  editAreaPath,
  newAreaPath,
  planAreaPath,
  removeAreaPath,
  stateNeedPath,
} from '../plan-paths.ts';

const P = 'havnby';
const NEEDS = areaNeedsPath(P, 'nordbyen');

const text = async (answer: Response | Promise<Response>) => (await answer).text();

async function follow(web: TestWeb, answer: Response): Promise<string> {
  const cookie = answer.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  return text(web.get(answer.headers.get('location') ?? '', { cookie }));
}

function undoFields(html: string): Record<string, string> {
  const form = /<form[^>]*\/fortryd"[\s\S]*?<\/form>/.exec(html)?.[0] ?? '';
  return Object.fromEntries(
    [...form.matchAll(/name="([^"]+)" value="([^"]*)"/g)].map(([, name, value]) => [name!, value!]),
  );
}

describe('an area', () => {
  test('is added with its estates, whose residents are summed, changed and removed again', async ({
    web,
  }) => {
    await expectValidHtml(await text(web.get(newAreaPath(P))));
    const fields = {
      navn: 'Kanalbyen',
      kommune: 'Havnby',
      boligform: 'mixed',
      sum: 'on',
      'afdeling.0.navn': 'Kanalgården',
      'afdeling.0.ejer': 'Boligselskabet Fjordblik',
      'afdeling.0.boliger': '212',
      'afdeling.0.beboere': '430',
      'afdeling.1.navn': 'Slusen',
      'afdeling.1.beboere': '1.170',
    };
    const created = await web.post(newAreaPath(P), fields);
    expect(created.headers.get('location')).toBe(planAreaPath(P, 'kanalbyen'));
    const page = await follow(web, created);
    await expectValidHtml(page);
    expect(page).toContain('Kanalbyen er tilføjet.');
    expect(page).toContain('Kanalgården');
    expect(page).toContain('1.600');

    const form = await text(web.get(editAreaPath(P, 'kanalbyen')));
    await expectValidHtml(form);
    const saved = await web.post(editAreaPath(P, 'kanalbyen'), {
      ...fields,
      navn: 'Kanalkvarteret',
      sum: '',
      beboere: '1.650',
    });
    expect(await follow(web, saved)).toContain('Kanalkvarteret er gemt.');

    const asked = await text(web.get(removeAreaPath(P, 'kanalbyen')));
    await expectValidHtml(asked);
    expect(asked).toContain('Ingen indsatser eller midler peger på området.');
    const removed = await web.post(removeAreaPath(P, 'kanalbyen'), {});
    const told = await follow(web, removed);
    expect(told).toContain('Kanalkvarteret er fjernet fra planen.');
    const undone = await web.post('/samarbejder/havnby/fortryd', undoFields(told));
    await follow(web, undone);
    expect((await web.get(planAreaPath(P, 'kanalbyen'))).status).toBe(200);
  });

  test('that cannot be is refused with what was typed', async ({ web }) => {
    const answer = await web.post(newAreaPath(P), {
      navn: '',
      beboere: 'mange',
      'afdeling.0.ejer': 'Fjordblik',
      officiel: 'findes-ikke',
    });
    expect(answer.status).toBe(422);
    const html = await text(answer);
    await expectValidHtml(html);
    expect(html).toContain('Giv området et navn.');
    expect(html).toContain('»mange« er ikke et antal');
    expect(html).toContain('afdelingen mangler et navn');
    expect(html).toContain('»findes-ikke« er ikke et af valgene');
    const taken = await web.post(newAreaPath(P), { navn: 'søparken', kommune: 'Havnby' });
    expect(await text(taken)).toContain('Der er allerede et område, der hedder Søparken');
  });

  test('says before it goes what refers to it', async ({ web }) => {
    const html = await text(web.get(removeAreaPath(P, 'soeparken')));
    await expectValidHtml(html);
    expect(html).toContain('4 behov');
    expect(html).toContain('når ikke længere de');
  });

  test('that somebody else has changed meanwhile comes back with both values', async ({ web }) => {
    const shown = JSON.stringify({ navn: 'Havnevænget', beboere: '800', boligform: 'almen' });
    const fields = { navn: 'Havnevænget', kommune: 'Havnby', beboere: '870', vist: shown };
    const answer = await web.post(editAreaPath(P, 'havnevaenget'), {
      ...fields,
      boligform: 'almen',
    });
    expect(answer.status).toBe(409);
    expect(await text(answer)).toContain('I skrev »870«. Der er i mellemtiden gemt »860«.');
  });
});

describe('needs', () => {
  test('are stated by organisations, seen side by side, and one is put in force', async ({
    web,
  }) => {
    await expectValidHtml(await text(web.get(NEEDS)));
    for (const [som, maal] of [
      ['kommunen', '110'],
      ['almene', '240'],
    ] as const) {
      const stated = await web.post(stateNeedPath(P, 'nordbyen'), {
        som,
        'vaegt.beskaeftigelse': '2,5',
        'maal.beskaeftigelse': maal,
        'begrundelse.beskaeftigelse': 'Flere unge uden arbejde',
      });
      expect(stated.status).toBe(303);
    }
    const html = await text(web.get(NEEDS));
    await expectValidHtml(html);
    expect(html).toContain('Nordbyen: I ser forskelligt på ét behov');
    expect(html).toContain('vægt 2,5, 240 personer om året');
    expect(html).toContain('vægt 2,5, 175 personer om året');
    const used = await web.post(agreeNeedPath(P, 'nordbyen'), { brug: 'beskaeftigelse almene' });
    const told = await follow(web, used);
    expect(told).toContain('Det aftalte behov for Beskæftigelse i Nordbyen er nu det, I valgte.');
    expect(told).toContain('value="240"');
    await web.post('/samarbejder/havnby/fortryd', undoFields(told));
    expect(await text(web.get(NEEDS))).toContain('value="110"');
  });

  test('that cannot be are named, and a half one is none', async ({ web }) => {
    const answer = await web.post(agreeNeedPath(P, 'nordbyen'), {
      'vaegt.beskaeftigelse': '-2',
      'maal.beskaeftigelse': '9.000',
      'vaegt.kriminalitetsforebyggelse': '',
      'maal.kriminalitetsforebyggelse': '12',
    });
    expect(answer.status).toBe(422);
    const html = await text(answer);
    await expectValidHtml(html);
    expect(html).toContain('»-2« er under 0');
    expect(html).toContain('»9.000« er flere, end der bor i området');
    expect(html).toContain('Skriv både vægt og mål');
  });

  test('are stated by contributors for their own organisation only', async ({ web }) => {
    const contributor = web.as('demo-medarbejder');
    const html = await text(contributor.get(NEEDS));
    expect(html).not.toContain('Gem det aftalte');
    const foreign = await contributor.post(stateNeedPath(P, 'nordbyen'), {
      som: 'politiet',
      'vaegt.beskaeftigelse': '9',
    });
    expect(foreign.status).toBe(403);
  });
});
