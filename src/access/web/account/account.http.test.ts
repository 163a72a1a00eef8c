import { describe, expect } from 'vitest';
import { expectValidHtml } from '../../../../tests/html.ts';
import { localDate } from '../../../shared/index.ts';
import { somebody } from '../../identity/identity-for-tests.ts';
import { makePartnership } from '../../testing/people.ts';
import { browserOf, goesTo, inside, mailsTo, pageOf, PROOF, test } from './testing/account-web.ts';

describe('one’s own account', () => {
  test('is for who has signed in', async ({ world }) => {
    const stranger = world.visitor();
    for (const path of ['', '/sikkerhed', '/to-trin', '/data', '/data.json', '/slet']) {
      expect(goesTo(await stranger.get(`/min-konto${path}`))).toBe(
        `/log-ind?til=${encodeURIComponent(`/min-konto${path}`)}`,
      );
    }
    expect(goesTo(await stranger.post('/min-konto/navn', { navn: 'x' }))).toBe(
      '/log-ind?til=%2Fmin-konto',
    );
  });

  test('shows name, address, language and partnerships', async ({ world }) => {
    const { person, visitor } = await inside(world);
    const partnership = await makePartnership(world.database.owner, [[person.id, 'guest']]);
    await world.database.owner
      .updateTable('membership')
      .set({ ends_on: localDate('2030-06-30') })
      .where('person_id', '=', person.id)
      .execute();
    const html = await pageOf(await visitor.get('/min-konto'));
    expect(html).toContain(person.email);
    expect(html).toContain(partnership.name);
    expect(html).toContain('30. juni 2030');
    expect(html).toContain(`/samarbejder/${partnership.id}/indstillinger`);
    const english = await pageOf(await visitor.get('/en/min-konto'));
    expect(english).toContain('My partnerships');
  });

  test('takes a name at once, and keeps what was typed when it is wrong', async ({ world }) => {
    const { person, visitor } = await inside(world);
    expect(goesTo(await visitor.post('/min-konto/navn', { navn: ' Nyt navn ' }))).toBe(
      '/min-konto',
    );
    expect((await world.identity.personOf(person.id))?.name).toBe('Nyt navn');
    const long = 'a'.repeat(101);
    const html = await pageOf(await visitor.post('/min-konto/navn', { navn: long }), 422);
    expect(html).toContain(long);
    await pageOf(await visitor.post('/min-konto/navn', { navn: ' ' }), 422);
    await pageOf(await visitor.post('/min-konto/navn'), 422);
  });

  test('takes a language of mails, and no other than there are', async ({ world }) => {
    const { visitor } = await inside(world);
    expect(goesTo(await visitor.post('/min-konto/sprog', { sprog: 'en' }))).toBe('/min-konto');
    await pageOf(await visitor.post('/min-konto/sprog', { sprog: 'tlh' }), 422);
  });
});

describe('another address', () => {
  test('is taken by the link in its mail, and needs the password', async ({ world }) => {
    const { person, visitor } = await inside(world);
    const mail = `ny-${person.email}`;
    const without = await pageOf(await visitor.post('/min-konto/mail', { mail }), 422);
    expect(without).toContain(mail);
    const wrong = { mail, 'bekraeft-adgangskode': 'forkert adgangskode' };
    await pageOf(await visitor.post('/min-konto/mail', wrong), 422);
    expect(await mailsTo(world, mail)).toEqual([]);

    expect(goesTo(await visitor.post('/min-konto/mail', { mail, ...PROOF }))).toBe('/min-konto');
    expect(await pageOf(await visitor.get('/min-konto'))).toContain('Du har bedt om at skifte');
    const [letter] = await mailsTo(world, mail);
    const path = /http:\/\/localhost(\/min-konto\/ny-mail\/\S+)/.exec(letter!.body_text!)![1]!;
    const [notice] = await mailsTo(world, person.email);
    expect(notice!.body_text).not.toContain('/ny-mail/');

    const reader = world.visitor();
    expect(await pageOf(await reader.get(path))).toContain(mail);
    expect((await world.identity.personOf(person.id))?.email).toBe(person.email);
    expect(goesTo(await reader.post(path))).toBe('/log-ind');
    expect((await world.identity.personOf(person.id))?.email).toBe(mail);

    await pageOf(await reader.get(path), 410);
    await pageOf(await reader.post(path), 410);
    expect(world.logged.join('\n')).not.toContain(path);
  });

  test('that another account has is answered like any other', async ({ world }) => {
    const taken = await somebody(world);
    const { visitor } = await inside(world);
    const answer = await visitor.post('/min-konto/mail', { mail: taken.email, ...PROOF });
    expect(goesTo(answer)).toBe('/min-konto');
    expect(await pageOf(await visitor.get('/min-konto'))).toContain('Du har bedt om at skifte');
    const [letter] = await mailsTo(world, taken.email);
    expect(letter!.body_text).not.toContain('/ny-mail/');
  });

  test('can be taken back', async ({ world }) => {
    const { person, visitor } = await inside(world);
    const mail = `fortrudt-${person.email}`;
    await visitor.post('/min-konto/mail', { mail, ...PROOF });
    const [letter] = await mailsTo(world, mail);
    const path = /(\/min-konto\/ny-mail\/\S+)/.exec(letter!.body_text!)![1]!;
    expect(goesTo(await visitor.post('/min-konto/mail/fortryd'))).toBe('/min-konto');
    await pageOf(await visitor.get(path), 410);
  });

  test('must be an address', async ({ world }) => {
    const { visitor } = await inside(world);
    const html = await pageOf(
      await visitor.post('/min-konto/mail', { mail: 'ikke en adresse', ...PROOF }),
      422,
    );
    expect(html).toContain('ikke en adresse');
    await pageOf(await world.visitor().get('/min-konto/ny-mail/x'), 410);
  });
});

describe('what is stored about me', () => {
  test('can be read and taken along, and is mine alone', async ({ world }) => {
    const { person, visitor } = await inside(world);
    const another = await somebody(world);
    expect(await pageOf(await visitor.get('/min-konto/data'))).toContain(person.email);
    const file = await visitor.get(`/min-konto/data.json?person=${another.id}`);
    expect(file.headers.get('content-type')).toContain('application/json');
    expect(file.headers.get('content-disposition')).toContain('attachment');
    const text = await file.text();
    expect(JSON.parse(text)).toMatchObject({ person: { id: person.id } });
    expect(text).not.toContain(another.email);
    expect(text).not.toContain('scrypt$');
    expect((await visitor.get(`/min-konto/data/${another.id}`)).status).toBe(404);
  });
});

describe('the end of an account', () => {
  test('comes with a word, a password and a receipt', async ({ world }) => {
    const { person, visitor } = await inside(world);
    await pageOf(await visitor.get('/min-konto/slet'));
    await pageOf(await visitor.post('/min-konto/slet', PROOF), 422);
    await pageOf(await visitor.post('/min-konto/slet', { ord: 'SLET' }), 422);
    await pageOf(await visitor.post('/min-konto/slet', { ord: 'DELETE', ...PROOF }), 422);
    expect(await world.identity.personOf(person.id)).toBeDefined();
    const html = await pageOf(await visitor.post('/min-konto/slet', { ord: ' slet ', ...PROOF }));
    expect(html).toContain('Kvittering');
    expect(html).not.toContain(person.email);
    expect(await world.identity.personOf(person.id)).toBeUndefined();
    expect(visitor.cookies.has('helhed.session_token')).toBe(false);
  });

  test('cannot come twice', async ({ world }) => {
    const { person, visitor } = await inside(world);
    const second = await browserOf(world, person);
    await visitor.post('/min-konto/slet', { ord: 'slet', ...PROOF });
    const again = await second.post('/min-konto/slet', { ord: 'slet', ...PROOF });
    expect(goesTo(again)).toBe('/log-ind?til=%2Fmin-konto');
  });

  test('waits until the only owner has found another', async ({ world }) => {
    const { person, visitor } = await inside(world);
    const partnership = await makePartnership(world.database.owner, [[person.id, 'owner']]);
    const html = await pageOf(await visitor.get('/min-konto/slet'));
    expect(html).toContain(partnership.name);
    expect(html).toContain(`/samarbejder/${partnership.id}/indstillinger`);
    expect(html).not.toContain('for altid');
    await pageOf(await visitor.post('/min-konto/slet', { ord: 'slet', ...PROOF }), 422);
    expect(await world.identity.personOf(person.id)).toBeDefined();
  });
});

describe('the register of personal data', () => {
  test('is open to all, in both languages', async ({ world }) => {
    for (const path of ['/personoplysninger', '/en/personoplysninger']) {
      const response = await world.visitor().get(path);
      expect(response.status).toBe(200);
      const html = await response.text();
      await expectValidHtml(html);
      expect(html).toContain('user_agent');
    }
  });
});
