import { describe, expect, test } from 'vitest';
import { readConfig, withoutPassword } from './config.ts';
import { describeProblems } from './describe.ts';

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
  });
});
