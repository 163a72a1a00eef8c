import { describe, expect, test } from 'vitest';
import { outsideFetch, publicLookup } from './outside-fetch.ts';

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

describe('looking a name up', () => {
  const lookUp = (name: string, all: boolean) =>
    new Promise((resolve, reject) => {
      publicLookup(name, { all }, (error, address, family) => {
        if (error) reject(error);
        else resolve(all ? address : [address, family]);
      });
    });

  test('tells public addresses in both ways that a connection asks', async () => {
    expect(await lookUp('193.0.6.139', true)).toEqual([{ address: '193.0.6.139', family: 4 }]);
    expect(await lookUp('2606:4700::1', false)).toEqual(['2606:4700::1', 6]);
  });

  test('tells no inner ones', async () => {
    await expect(lookUp('localhost', true)).rejects.toMatchObject({ reason: 'inner-network' });
    await expect(lookUp('localhost', false)).rejects.toMatchObject({ reason: 'inner-network' });
  });
});
