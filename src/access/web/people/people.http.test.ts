import { describe, expect } from 'vitest';
import { expectValidHtml } from '../../../../tests/html.ts';
import { type PeopleWeb, peopleTest as test } from '../testing/people-web.ts';

const SETTINGS = '/samarbejder/havnby/indstillinger';
const MEMBER = (account: string) => `${SETTINGS}/medlemmer/demo-${account}`;

async function html(response: Response, status = 200): Promise<string> {
  const text = await response.text();
  expect(response.status, text.slice(0, 400)).toBe(status);
  await expectValidHtml(text);
  return text;
}

const terms = (role: string, more: Record<string, string> = {}) => ({
  'medlem-rolle': role,
  'medlem-organisation': '',
  'medlem-slutter': '',
  ...more,
});

describe('the settings of a partnership', () => {
  test('are valid HTML for every role, in both languages', async ({ web }) => {
    for (const role of ['projektleder', 'socialchef', 'medarbejder', 'bestyrelse', 'konsulent']) {
      for (const language of ['', '/en']) {
        await html(await web.as(`demo-${role}`).get(`${language}${SETTINGS}`));
      }
    }
  });

  test('name the members to all but guests', async ({ web }) => {
    for (const role of ['projektleder', 'socialchef', 'medarbejder', 'bestyrelse']) {
      const page = await html(await web.as(`demo-${role}`).get(SETTINGS));
      expect(page).toContain('socialchef@havnby.example');
    }
    const guest = await html(await web.as('demo-konsulent').get(SETTINGS));
    expect(guest).not.toContain('@havnby.example');
    expect(guest).toContain('Bidragyder');
  });

  test('offer inviting, changing and deleting to the owner alone', async ({ web }) => {
    const owner = await html(await web.get(SETTINGS));
    const editor = await html(await web.as('demo-socialchef').get(SETTINGS));
    for (const part of ['id="inviter"', 'id="sletning"', 'id="arkivering"', '?medlem=']) {
      expect(owner).toContain(part);
      expect(editor).not.toContain(part);
    }
  });

  test.for([
    ['POST', `${SETTINGS}/invitationer`],
    ['POST', MEMBER('medarbejder')],
    ['GET', `${MEMBER('medarbejder')}/fjern`],
    ['POST', `${MEMBER('medarbejder')}/fjern`],
    ['GET', `${SETTINGS}/ejerskab`],
    ['POST', `${SETTINGS}/ejerskab`],
    ['POST', `${SETTINGS}/arkiver`],
    ['POST', `${SETTINGS}/genaabn`],
    ['GET', `${SETTINGS}/slet`],
    ['POST', `${SETTINGS}/slet`],
    ['POST', `${SETTINGS}/slet/fortryd`],
  ] as const)('refuse %s %s to those who do not own it', async ([method, path], { web }) => {
    for (const account of ['demo-socialchef', 'demo-bestyrelse', 'demo-konsulent']) {
      const as = web.as(account);
      const response = await (method === 'GET' ? as.get(path) : as.post(path));
      expect(response.status, account).toBe(403);
    }
    expect((await web.as('demo-administrator').post(path)).status).toBe(404);
  });

  test('save name, situation and end of the grant, and tell of it', async ({ web }) => {
    const facts = { navn: 'Havnby Fælles', situation: 'supplement', 'bevilling-slutter': '' };
    const saved = await web.as('demo-socialchef').post(`${SETTINGS}/samarbejde`, facts);
    expect(saved.status).toBe(303);
    const overview = await html(await web.get('/samarbejder/havnby/overblik'));
    expect(overview).toContain('Samarbejdet hedder nu »Havnby Fælles«.');
    const back = { navn: 'Havnby', situation: '', 'bevilling-slutter': '31.12.2027' };
    expect((await web.post(`${SETTINGS}/samarbejde`, back)).status).toBe(303);
  });

  test.for([
    [{ navn: ' ' }, 'mindst ét bogstav'],
    [{ navn: 'x'.repeat(81) }, 'højst være på 80 tegn'],
    [{ navn: 'Havnby', 'bevilling-slutter': 'snart' }, 'er ikke en dato'],
  ] as const)('refuse facts that are none: %o', async ([facts, reason], { web }) => {
    const page = await html(await web.post(`${SETTINGS}/samarbejde`, facts), 422);
    expect(page).toContain(reason);
  });
});

describe('a member', () => {
  test('is opened, given other terms, and shown with them', async ({ web }) => {
    const open = await html(await web.get(`${SETTINGS}?medlem=demo-medarbejder`));
    expect(open).toContain('Ret vilkårene for Boligsocial medarbejder');
    const sent = terms('board-member', {
      'medlem-organisation': 'kommunen',
      'medlem-slutter': '2027-06-30',
    });
    expect((await web.post(MEMBER('medarbejder'), sent)).status).toBe(303);
    const page = await html(await web.get(SETTINGS));
    expect(page).toContain('30. juni 2027');
    const overview = await html(await web.get('/samarbejder/havnby/overblik'));
    expect(overview).toContain('Et medlems rolle er ændret fra bidragyder til bestyrelsesmedlem.');
    await web.post(MEMBER('medarbejder'), terms('contributor'));
  });

  test.for([
    ['no role', terms(''), 'Vælg en rolle'],
    ['an unknown role', terms('konge'), 'Vælg en rolle'],
    ['a day that is past', terms('editor', { 'medlem-slutter': '2026-11-22' }), 'Dagen er forbi'],
    ['no day for a guest', terms('guest'), 'skal have en sidste dag'],
    ['two years for a guest', terms('guest', { 'medlem-slutter': '2028-11-23' }), 'for langt væk'],
    ['an owner who ends', terms('owner', { 'medlem-slutter': '2027-01-01' }), 'ingen sidste dag'],
    [
      'another plan’s organisation',
      terms('editor', { 'medlem-organisation': 'x' }),
      'ikke med i planen',
    ],
    ['what is no date', terms('editor', { 'medlem-slutter': 'i morgen' }), 'er ikke en dato'],
  ] as const)(
    'keeps their terms for %s; what was typed stays',
    async ([, sent, reason], { web }) => {
      const page = await html(await web.post(MEMBER('medarbejder'), sent), 422);
      expect(page).toContain(reason);
      expect(page).toContain('id="medlem"');
    },
  );

  test('that there is none of is not found', async ({ web }) => {
    for (const account of ['administrator', 'findes-ikke', '%2e%2e', 'x'.repeat(300)]) {
      expect((await web.post(MEMBER(account), terms('editor'))).status).toBe(404);
      expect((await web.post(`${MEMBER(account)}/fjern`)).status).toBe(404);
    }
  });

  test('who alone owns the partnership stays its owner', async ({ web }) => {
    const page = await html(await web.post(MEMBER('projektleder'), terms('editor')), 422);
    expect(page).toContain('skal altid have en ejer');
    const leave = await html(await web.get(`${SETTINGS}/forlad`));
    expect(leave).toContain('skal altid have en ejer');
    await html(await web.post(`${SETTINGS}/forlad`), 409);
    const remove = await web.post(`${MEMBER('projektleder')}/fjern`);
    expect(remove.headers.get('location')).toBe(`${SETTINGS}/forlad`);
  });

  test('is removed after a page that says what follows', async ({ web }) => {
    const page = await html(await web.get(`${MEMBER('bestyrelse')}/fjern`));
    expect(page).toContain('ændringsloggen');
    const board = web.as('demo-bestyrelse');
    expect((await board.get(SETTINGS)).status).toBe(200);
    expect((await web.post(`${MEMBER('bestyrelse')}/fjern`)).status).toBe(303);
    expect((await board.get(SETTINGS)).status).toBe(404);
    expect((await web.post(`${MEMBER('bestyrelse')}/fjern`)).status).toBe(404);
  });

  test('leaves by themselves', async ({ web }) => {
    const guest = web.as('demo-konsulent');
    await html(await guest.get(`${SETTINGS}/forlad`));
    const left = await guest.post(`${SETTINGS}/forlad`);
    expect(left.headers.get('location')).toBe('/samarbejder');
    expect((await guest.get(SETTINGS)).status).toBe(404);
    const overview = await html(await web.get('/samarbejder/havnby/overblik'));
    expect(overview).toContain('En gæst har forladt samarbejdet.');
  });

  test('whose time is over is shown as ended', async ({ web }) => {
    await web.post(MEMBER('medarbejder'), terms('guest', { 'medlem-slutter': '2026-11-30' }));
    const before = web.clock.now;
    web.clock.now = new Date('2026-12-01T12:00:00Z');
    const page = await html(await web.get(SETTINGS));
    expect(page).toContain('Sluttede 30. november 2026');
    expect((await web.as('demo-medarbejder').get(SETTINGS)).status).toBe(403);
    web.clock.now = before;
    await web.post(MEMBER('medarbejder'), terms('contributor'));
  });
});

describe('ownership', () => {
  test('is handed to another, and the giver keeps another role', async ({ web }) => {
    const page = await html(await web.get(`${SETTINGS}/ejerskab`));
    expect(page).toContain('value="demo-socialchef"');
    const none = await html(await web.post(`${SETTINGS}/ejerskab`, {}), 422);
    expect(none).toContain('Vælg den nye ejer');
    const stranger = { 'ny-ejer': 'demo-administrator', 'rolle-bagefter': 'editor' };
    await html(await web.post(`${SETTINGS}/ejerskab`, stranger), 422);
    const fields = { 'ny-ejer': 'demo-socialchef', 'rolle-bagefter': 'owner' };
    expect((await web.post(`${SETTINGS}/ejerskab`, fields)).status).toBe(303);
    expect((await web.get(`${SETTINGS}/ejerskab`)).status).toBe(403);
    const back = { 'ny-ejer': 'demo-projektleder', 'rolle-bagefter': 'editor' };
    expect((await web.as('demo-socialchef').post(`${SETTINGS}/ejerskab`, back)).status).toBe(303);
  });
});

describe('an archived partnership', () => {
  test('says so, and is opened again by its owner', async ({ web }) => {
    expect((await web.post(`${SETTINGS}/arkiver`)).status).toBe(303);
    const page = await html(await web.as('demo-socialchef').get(SETTINGS));
    expect(page).toContain('Samarbejdet er arkiveret');
    const list = await html(await web.get('/samarbejder'));
    expect(list).toContain('Arkiveret');
    expect((await web.post(`${SETTINGS}/genaabn`)).status).toBe(303);
    expect(await html(await web.get(SETTINGS))).not.toContain('Samarbejdet er arkiveret');
  });
});

describe('the deletion of a partnership', () => {
  test('is asked for by its name, told, and cancelled', async ({ web }) => {
    await html(await web.get(`${SETTINGS}/slet`));
    for (const navn of ['', 'havnby', 'Havn']) {
      const page = await html(await web.post(`${SETTINGS}/slet`, { navn }), 422);
      expect(page).toContain('ikke samarbejdets navn');
    }
    expect((await web.post(`${SETTINGS}/slet`, { navn: ' Havnby ' })).status).toBe(303);
    const told = await html(await web.as('demo-socialchef').get(SETTINGS));
    expect(told).toContain('slettes 23. december 2026');
    expect(await html(await web.get('/samarbejder'))).toContain('23. december 2026');
    expect((await web.post(`${SETTINGS}/slet/fortryd`)).status).toBe(303);
    expect(await html(await web.get(SETTINGS))).not.toContain('slettes 23. december 2026');
  });
});

test('who has no part in a partnership cannot tell that it is there', async ({ web }) => {
  const stranger: PeopleWeb = web.as('demo-administrator');
  expect((await stranger.get(SETTINGS)).status).toBe(404);
  expect((await stranger.get('/samarbejder/findes-ikke/indstillinger')).status).toBe(404);
  expect((await web.as().get(SETTINGS)).headers.get('location')).toContain('/log-ind');
});
