import { describe, expect, test } from 'vitest';
import { outsideFetch } from './outside-fetch.ts';

const get = { method: 'GET', headers: {}, body: null, redirect: 'manual' } as const;

describe('a request to an administrator’s provider', () => {
  const ask = outsideFetch({ innerNetwork: false, plainLoopback: false });

  test.each([
    'https://127.0.0.1:1/',
    'https://[::1]:1/',
    'https://[::ffff:127.0.0.1]:1/',
    'https://2130706433:1/',
    'https://0x7f.1:1/',
    'https://169.254.169.254/latest/meta-data/',
    'https://10.0.0.1/',
    'https://localhost:1/',
  ])('is not made to %s', async (address) => {
    await expect(ask(address, get)).rejects.toMatchObject({ reason: 'inner-network' });
  });

  test.each([
    'http://havnby.example/',
    'http://127.0.0.1:1/',
    'file:///etc/passwd',
    'https://navn:kode@havnby.example/',
  ])('is not made to %s at all', async (address) => {
    await expect(ask(address, get)).rejects.toMatchObject({ reason: 'address' });
  });
});

describe('a request to a provider of the environment', () => {
  const ask = outsideFetch({ innerNetwork: true, plainLoopback: true });

  test('is made without https to this machine only', async () => {
    await expect(ask('http://10.0.0.1/', get)).rejects.toMatchObject({ reason: 'address' });
    await expect(ask('http://127.0.0.1.evil.example/', get)).rejects.toMatchObject({
      reason: 'address',
    });
    await expect(ask('http://127.0.0.1:1/', get)).rejects.toMatchObject({ code: 'ECONNREFUSED' });
  });
});
