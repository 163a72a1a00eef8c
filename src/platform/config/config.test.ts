import { describe, expect, test } from 'vitest';
import { readConfig } from './config.ts';
import { describeProblems } from './describe.ts';
import { withoutPassword } from './variables.ts';

const problemsOf = (env: Record<string, string>) => {
  const config = readConfig(env);
  return config.ok ? [] : config.error.map(({ variable, value }) => `${variable}=${value}`);
};

describe('the configuration', () => {
  test('needs no variable', () => {
    expect(readConfig({})).toEqual({
      ok: true,
      value: {
        host: '127.0.0.1',
        port: 3000,
        baseUrl: undefined,
        demo: true,
        secret: undefined,
        mail: { smtpUrl: undefined, from: 'Helhed <helhed@localhost>' },
        contact: undefined,
        answerDays: 5,
        trustProxy: false,
        oidc: undefined,
        database: { kind: 'folder', path: 'data' },
        logLevel: 'info',
        stopWithParent: false,
      },
    });
  });

  test('takes a free port, a server and a level', () => {
    const url = 'postgresql://me:secret@db.example:5433/helhed?sslmode=require';
    expect(readConfig({ PORT: '0', DATABASE_URL: url, LOG_LEVEL: 'debug' })).toMatchObject({
      ok: true,
      value: { port: 0, database: { kind: 'server', url }, logLevel: 'debug' },
    });
  });

  test.each(['abc', '-1', '3000.5', '65536', ' 80', '1e3', '0x10'])('refuses PORT=%s', (port) => {
    expect(problemsOf({ PORT: port })).toEqual([`PORT=${port}`]);
  });

  test.each([
    'mysql://h/d',
    'helhed',
    'postgres:/h/d',
    'postgres://',
    'postgres://host',
    'postgres://host/',
  ])('refuses DATABASE_URL=%s', (url) => {
    expect(problemsOf({ DATABASE_URL: url })).toEqual([`DATABASE_URL=${url}`]);
  });

  test.each(['   ', 'postgres://h/d', 'file://x', 'a\0b'])('refuses DATA_DIR=%j', (folder) => {
    expect(problemsOf({ DATA_DIR: folder })).toEqual([`DATA_DIR=${folder}`]);
  });

  test('takes squares under the maps, with who made them', () => {
    const url = 'https://kort.example/lag/{z}/{x}/{y}.png';
    expect(readConfig({ MAP_TILES_URL: url, MAP_TILES_CREDIT: 'Eksempelkort' })).toMatchObject({
      value: { mapTiles: { url, origin: 'https://kort.example', credit: 'Eksempelkort' } },
    });
    expect(problemsOf({ MAP_TILES_URL: url })).toEqual(['MAP_TILES_CREDIT=']);
    for (const bad of [
      'https://kort.example/kort.png',
      'http://k.example/{z}/{x}/{y}',
      'https://{z}.example/{x}/{y}',
    ]) {
      expect(problemsOf({ MAP_TILES_URL: bad, MAP_TILES_CREDIT: 'x' })).toEqual([
        `MAP_TILES_URL=${bad}`,
      ]);
    }
  });

  test('names every wrong variable, its value and its rule in both languages', () => {
    const config = readConfig({ PORT: 'x', LOG_LEVEL: 'loud', DATABASE_URL: 'mysql://a:b@h/d' });
    const text = config.ok ? '' : describeProblems(config.error);
    expect(text).toContain('PORT="x" skal være et helt tal fra 0 til 65535');
    expect(text).toContain('PORT="x" must be a whole number from 0 to 65535');
    expect(text).toContain('LOG_LEVEL="loud" skal være en af silent, error, warn, info, debug');
    expect(text).toContain('DATABASE_URL="mysql://a:***@h/d"');
  });

  test('a password is never shown', () => {
    expect(withoutPassword('postgres://me:p@ss:word@host/db')).toBe('postgres://me:***@host/db');
    expect(withoutPassword('postgres://host/db')).toBe('postgres://host/db');
    expect(withoutPassword('postgres://host:1/db')).toBe('postgres://host:1/db');
    expect(withoutPassword('smtp:me:word@host')).toBe('smtp:me:***@host');
    expect(withoutPassword('me:word@host')).toBe('me:***@host');
    expect(withoutPassword('postgres://h/d?user=a&password=word')).toBe(
      'postgres://h/d?user=a&password=***',
    );
  });
});

const SECRET = 'x'.repeat(32);
const OPEN = { BASE_URL: 'https://helhed.example', SECRET };

describe('a server on a network', () => {
  test('knows its own address, and shows no demo', () => {
    expect(readConfig({ ...OPEN, HOST: '0.0.0.0', TRUST_PROXY: 'on' })).toMatchObject({
      ok: true,
      value: {
        host: '0.0.0.0',
        baseUrl: 'https://helhed.example',
        demo: false,
        secret: SECRET,
        trustProxy: true,
      },
    });
  });

  test.each([
    ['https://HELHED.example/', 'https://helhed.example'],
    ['https://helhed.example:8443', 'https://helhed.example:8443'],
    ['http://localhost:3000', 'http://localhost:3000'],
    ['http://127.0.0.1:3000', 'http://127.0.0.1:3000'],
    ['http://[::1]:3000', 'http://[::1]:3000'],
  ])('takes BASE_URL=%s', (BASE_URL, baseUrl) => {
    expect(readConfig({ BASE_URL, SECRET })).toMatchObject({ ok: true, value: { baseUrl } });
  });

  test.each([
    'http://helhed.example',
    'http://localhost.evil.example',
    'https://helhed.example/app',
    'https://helhed.example?a',
    'https://helhed.example/#',
    'ftp://helhed.example',
    'helhed.example',
    'https:helhed.example',
    'https://',
    'https://helhed.example\\evil',
  ])('refuses BASE_URL=%s', (BASE_URL) => {
    expect(problemsOf({ BASE_URL, SECRET })).toEqual([`BASE_URL=${BASE_URL}`]);
  });

  test('refuses a BASE_URL with a password without showing it', () => {
    expect(problemsOf({ BASE_URL: 'https://me:hemmelig@h.example', SECRET })).toEqual([
      'BASE_URL=https://me:***@h.example',
    ]);
  });

  test.each(['0.0.0.0', '::', '192.168.1.2', 'helhed.internal'])(
    'HOST=%s needs a BASE_URL',
    (HOST) => {
      expect(problemsOf({ HOST })).toEqual([`HOST=${HOST}`]);
      expect(problemsOf({ HOST, ...OPEN })).toEqual([]);
    },
  );

  test.each(['localhost', '::1', '127.0.0.1'])('HOST=%s needs none', (HOST) => {
    expect(readConfig({ HOST })).toMatchObject({ ok: true, value: { host: HOST } });
  });

  test.each(['a b', 'http://h', '-h', 'h:80'])('refuses HOST=%s', (HOST) => {
    expect(problemsOf({ HOST, ...OPEN })).toEqual([`HOST=${HOST}`]);
  });

  test('needs a secret that is long enough, which is never shown', () => {
    expect(problemsOf({ BASE_URL: OPEN.BASE_URL })).toEqual(['SECRET=']);
    expect(problemsOf({ ...OPEN, SECRET: 'kort og hemmelig' })).toEqual(['SECRET=***']);
    expect(problemsOf({ SECRET: 'kort og hemmelig' })).toEqual(['SECRET=***']);
    const config = readConfig({ ...OPEN, SECRET: 'kort og hemmelig' });
    expect(config.ok ? '' : describeProblems(config.error)).not.toContain('kort');
  });
});

describe('the demo', () => {
  test('can be turned off, and is never shown on a network', () => {
    expect(readConfig({ DEMO: 'off' })).toMatchObject({ ok: true, value: { demo: false } });
    expect(readConfig({ DEMO: 'on' })).toMatchObject({ ok: true, value: { demo: true } });
    expect(readConfig({ DEMO: 'off', ...OPEN })).toMatchObject({ ok: true });
    expect(problemsOf({ DEMO: 'on', ...OPEN })).toEqual(['DEMO=on']);
  });

  test.each([
    ['DEMO', 'yes'],
    ['TRUST_PROXY', '1'],
  ])('%s=%s is refused', (name, value) => {
    expect(problemsOf({ [name]: value })).toEqual([`${name}=${value}`]);
  });
});

describe('letters', () => {
  test('are sent by a server in the name of a sender', () => {
    const SMTP_URL = 'smtps://me:kode@mail.example:465';
    expect(readConfig({ SMTP_URL, MAIL_FROM: 'Helhed <a@b.example>' })).toMatchObject({
      ok: true,
      value: { mail: { smtpUrl: SMTP_URL, from: 'Helhed <a@b.example>' } },
    });
    expect(problemsOf({ SMTP_URL })).toEqual(['MAIL_FROM=']);
  });

  test.each(['http://h', 'mail.example', 'smtp:mail', 'smtp://'])(
    'are not sent by SMTP_URL=%s',
    (SMTP_URL) => {
      expect(problemsOf({ SMTP_URL, MAIL_FROM: 'a@b.example' })).toEqual([`SMTP_URL=${SMTP_URL}`]);
    },
  );

  test('keep their password out of messages', () => {
    const SMTP_URL = 'smpt://me:hemmelig@mail.example';
    expect(problemsOf({ SMTP_URL, MAIL_FROM: 'a@b.example' })).toEqual([
      'SMTP_URL=smpt://me:***@mail.example',
    ]);
  });

  test.each(['ingen', 'a@b, c@d', 'a@b\nBcc: c@d', 'Helhed <a@b> x', '<>', 'a"b@c'])(
    'are not sent by MAIL_FROM=%j',
    (MAIL_FROM) => {
      expect(problemsOf({ MAIL_FROM })).toEqual([`MAIL_FROM=${MAIL_FROM}`]);
    },
  );
});

describe('an identity provider', () => {
  const OIDC = {
    OIDC_ISSUER: 'https://login.example/tenant/v2.0',
    OIDC_CLIENT_ID: 'helhed',
    OIDC_CLIENT_SECRET: 'hemmelig',
  };

  test('has a name, scopes and claims, or usual ones', () => {
    expect(readConfig(OIDC)).toMatchObject({
      ok: true,
      value: {
        oidc: {
          issuer: OIDC.OIDC_ISSUER,
          clientId: 'helhed',
          clientSecret: 'hemmelig',
          name: 'login.example',
          scopes: ['openid', 'email', 'profile'],
          claims: { organisation: undefined, role: undefined },
        },
      },
    });
    const more = { OIDC_NAME: 'Havnby Kommune', OIDC_SCOPES: 'openid groups' };
    expect(readConfig({ ...OIDC, ...more, OIDC_CLAIM_ROLE: 'roles' })).toMatchObject({
      value: {
        oidc: { name: 'Havnby Kommune', scopes: ['openid', 'groups'], claims: { role: 'roles' } },
      },
    });
  });

  test('is whole or not there', () => {
    expect(problemsOf({ OIDC_CLIENT_SECRET: 'hemmelig' })).toEqual([
      'OIDC_ISSUER=',
      'OIDC_CLIENT_ID=',
    ]);
    expect(problemsOf({ OIDC_NAME: 'Havnby' })).toHaveLength(3);
  });

  test.each([
    ['OIDC_ISSUER', 'http://login.example'],
    ['OIDC_ISSUER', 'login.example'],
    ['OIDC_ISSUER', 'https://login.example?x=1'],
    ['OIDC_SCOPES', 'email'],
    ['OIDC_SCOPES', 'openid,email'],
    ['OIDC_SCOPES', 'openid  email'],
    ['OIDC_CLAIM_ORGANISATION', 'to ord'],
    ['OIDC_NAME', 'to\nlinjer'],
    ['OIDC_CLIENT_ID', ' helhed'],
  ])('%s=%j is refused', (name, value) => {
    expect(problemsOf({ ...OIDC, [name]: value })).toEqual([`${name}=${value}`]);
  });
});

describe('a contact', () => {
  const CONTACT_MAIL = 'sparring@havnby.example';

  test('is an address, with a name and a number or without', () => {
    expect(readConfig({ CONTACT_MAIL })).toMatchObject({
      value: { contact: { mail: CONTACT_MAIL, name: undefined, phone: undefined } },
    });
    const more = { CONTACT_NAME: 'Sparringsholdet', CONTACT_PHONE: '+45 12 34 56 78' };
    expect(readConfig({ CONTACT_MAIL, ...more, CONTACT_ANSWER_DAYS: '10' })).toMatchObject({
      value: {
        contact: { mail: CONTACT_MAIL, name: 'Sparringsholdet', phone: '+45 12 34 56 78' },
        answerDays: 10,
      },
    });
  });

  test('needs its address', () => {
    expect(problemsOf({ CONTACT_NAME: 'Sparringsholdet' })).toEqual(['CONTACT_MAIL=']);
    expect(problemsOf({ CONTACT_PHONE: '12 34 56 78' })).toEqual(['CONTACT_MAIL=']);
    expect(problemsOf({ CONTACT_ANSWER_DAYS: '3' })).toEqual([]);
  });

  test.each([
    ['CONTACT_MAIL', 'Holdet <a@b.example>'],
    ['CONTACT_MAIL', 'a@b.example, c@d.example'],
    ['CONTACT_MAIL', 'a@b.example\nBcc: c@d.example'],
    ['CONTACT_MAIL', 'ingen'],
    ['CONTACT_NAME', 'to\nlinjer'],
    ['CONTACT_NAME', 'x'.repeat(121)],
    ['CONTACT_PHONE', 'ring 12'],
    ['CONTACT_PHONE', '12'],
    ['CONTACT_ANSWER_DAYS', '0'],
    ['CONTACT_ANSWER_DAYS', '61'],
    ['CONTACT_ANSWER_DAYS', '2,5'],
  ])('%s=%j is refused', (name, value) => {
    expect(problemsOf({ CONTACT_MAIL, [name]: value })).toEqual([`${name}=${value}`]);
  });
});

describe('who runs the installation', () => {
  test('is a name, and their official statement an address', () => {
    const given = { SITE_OWNER: 'Havnby Kommune', STATEMENT_URL: 'https://was.example/havnby' };
    expect(readConfig(given)).toMatchObject({
      value: { siteOwner: 'Havnby Kommune', statementUrl: 'https://was.example/havnby' },
    });
  });

  test.each([
    ['SITE_OWNER', 'to\nlinjer'],
    ['SITE_OWNER', 'x'.repeat(121)],
    ['STATEMENT_URL', 'javascript:alert(1)'],
    ['STATEMENT_URL', 'http://was.example/havnby'],
    ['STATEMENT_URL', 'was.example'],
  ])('%s=%j is refused', (name, value) => {
    expect(problemsOf({ [name]: value })).toEqual([`${name}=${value}`]);
  });
});
