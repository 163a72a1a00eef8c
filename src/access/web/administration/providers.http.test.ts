import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectValidHtml } from '../../../../tests/html.ts';
import {
  ADMINISTRATOR,
  administrationWorld,
  type AdministrationWorld,
  PROVIDER,
} from './testing/world.ts';

let world: AdministrationWorld;

beforeAll(async () => {
  world = await administrationWorld();
  expect((await post('/administration/loginudbydere/ny', PROVIDER)).status).toBe(303);
});

afterAll(() => world.database.close());

const get = (path: string) => world.get(path, ADMINISTRATOR);
const post = (path: string, fields: Record<string, string> = {}) =>
  world.post(path, fields, ADMINISTRATOR);
const changesOf = (useCase: string) => world.changesOf(useCase);

describe('an identity provider', () => {
  test('is shown with the address to register, never with its secret', async () => {
    const html = await (await get('/administration/loginudbydere/havnby-kommune')).text();
    expect(html).toContain('http://localhost/log-ind/oidc/havnby-kommune/retur');
    expect(html).toContain('helhed-redaktører');
    expect(html).not.toContain(PROVIDER['klient-secret']);
    const rows = await world.database.owner.selectFrom('identity_provider').selectAll().execute();
    expect(JSON.stringify(rows)).not.toContain(PROVIDER['klient-secret']);
    const recorded = JSON.stringify(await changesOf('access.add-provider'));
    expect(recorded).toContain('secretChanged');
    expect(recorded).not.toContain(PROVIDER['klient-secret']);
  });

  test('is turned off, and keeps its secret when none is typed', async () => {
    const { 'slaaet-til': _on, 'klient-secret': _secret, ...off } = PROVIDER;
    const saved = await post('/administration/loginudbydere/havnby-kommune', off);
    expect(saved.status).toBe(303);
    const row = await world.database.owner
      .selectFrom('identity_provider')
      .select(['enabled', 'client_secret'])
      .where('provider_id', '=', 'havnby-kommune')
      .executeTakeFirstOrThrow();
    expect(row.enabled).toBe(false);
    expect(row.client_secret).not.toBeNull();
  });

  test('of another issuer does not get the secret of the first', async () => {
    const { 'klient-secret': _secret, ...rest } = PROVIDER;
    const moved = { ...rest, udsteder: 'https://ond.example' };
    const refused = await post('/administration/loginudbydere/havnby-kommune', moved);
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain('field-klient-secret-error');
  });

  test('with the same name as another gets an address of its own', async () => {
    const added = await post('/administration/loginudbydere/ny', PROVIDER);
    expect(added.headers.get('location')).toBe('/administration/loginudbydere/havnby-kommune-2');
  });

  test.each([
    'http://login.havnby.example',
    'file:///etc/passwd',
    'https://bruger:kode@login.havnby.example',
    'https://login.havnby.example/?a=b',
    'https://127.0.0.1/',
    'https://[::1]:8443/',
    'https://[::ffff:10.0.0.1]/',
    'https://169.254.169.254/latest/meta-data',
    'https://10.0.0.5',
    'https://2130706433/',
    'https://localhost:5432',
    'javascript:alert(1)',
    '',
  ])('at %j is refused at its field', async (udsteder) => {
    const refused = await post('/administration/loginudbydere/ny', { ...PROVIDER, udsteder });
    expect(refused.status).toBe(422);
    const html = await refused.text();
    await expectValidHtml(html);
    expect(html).toContain('field-udsteder-error');
  });

  test('with rules that lead nowhere is refused, and every fault is told', async () => {
    const refused = await post('/administration/loginudbydere/ny', {
      ...PROVIDER,
      navn: '',
      domaener: 'ikke et domæne',
      'regel-0-samarbejde': 'findes-ikke',
      'regel-1-claim': 'groups',
      'regel-1-vaerdi': '',
      'regel-1-giver': 'administrator',
    });
    expect(refused.status).toBe(422);
    const html = await refused.text();
    await expectValidHtml(html);
    for (const name of ['navn', 'domaener', 'regel-0-samarbejde', 'regel-1-claim']) {
      expect(html).toContain(`field-${name}-error`);
    }
  });

  test('that leads into the inner network by its name is not reached', async () => {
    const inner = { ...PROVIDER, navn: 'Indre', udsteder: 'https://localhost.localdomain' };
    const added = await post('/administration/loginudbydere/ny', inner);
    expect(added.status).toBe(303);
    const tried = await post('/administration/loginudbydere/indre/proev');
    expect(tried.status).toBe(409);
    await expectValidHtml(await tried.text());
  });
});
