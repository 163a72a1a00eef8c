import { describe, expect } from 'vitest';
import { databaseTest as test } from '../../../../../tests/database.ts';
import type { ProviderDraft } from '../provider.ts';
import { createVault } from '../vault.ts';
import { findProvider, listProviders, removeProvider, saveProvider } from './providers.ts';

const AT = new Date('2026-11-23T12:00:00Z');
const vault = createVault('installationens hemmelighed, lang nok');

function draft(more: Partial<ProviderDraft> = {}): ProviderDraft {
  return {
    id: 'kommunen',
    name: 'Havnby Kommune',
    issuer: 'https://login.havnby.example/realms/alle',
    clientId: 'helhed',
    clientSecret: 'aftalt med kommunen',
    enabled: true,
    scopes: ['openid', 'email'],
    clientAuthentication: 'auto',
    trustVerifiedEmail: false,
    emailDomains: ['Havnby.example'],
    createAccounts: 'invited',
    rules: [
      { claim: 'groups', value: 'redaktoer', partnershipId: 'havnby', role: 'editor' },
      { claim: 'groups', value: 'drift', administrator: true },
    ],
    ...more,
  };
}

describe('a provider', () => {
  test('is kept with its secret encrypted, which the app opens and no list shows', async ({
    database: { keeper, db },
  }) => {
    expect(await saveProvider(keeper, vault, draft(), AT)).toEqual({ ok: true, value: undefined });
    expect(await findProvider(db, vault, 'kommunen')).toMatchObject({
      clientSecret: 'aftalt med kommunen',
      from: 'administrator',
      emailDomains: ['havnby.example'],
      rules: [
        { claim: 'groups', value: 'redaktoer', partnershipId: 'havnby', role: 'editor' },
        { claim: 'groups', value: 'drift', administrator: true },
      ],
    });
    const [shown] = await listProviders(db);
    expect(shown).toMatchObject({ id: 'kommunen', hasSecret: true });
    expect(JSON.stringify(shown)).not.toContain('aftalt');
    const [row] = await keeper.selectFrom('identity_provider').selectAll().execute();
    expect(JSON.stringify(row)).not.toContain('aftalt');
  });

  test('keeps its secret when it is changed without one, but for the same issuer only', async ({
    database: { keeper, db },
  }) => {
    await saveProvider(keeper, vault, draft(), AT);
    const { clientSecret: _secret, ...unchanged } = draft({ name: 'Kommunen', enabled: false });
    expect((await saveProvider(keeper, vault, unchanged, AT)).ok).toBe(true);
    expect(await findProvider(db, vault, 'kommunen')).toMatchObject({
      name: 'Kommunen',
      enabled: false,
      clientSecret: 'aftalt med kommunen',
    });
    const elsewhere = { ...unchanged, issuer: 'https://evil.example' };
    expect(await saveProvider(keeper, vault, elsewhere, AT)).toEqual({
      ok: false,
      error: ['clientSecret'],
    });
  });

  test.for([
    ['id', { id: 'standard' }],
    ['id', { id: 'Kommunen/../x' }],
    ['issuer', { issuer: 'http://login.havnby.example' }],
    ['issuer', { issuer: 'http://127.0.0.1:8080' }],
    ['issuer', { issuer: 'https://a:b@login.havnby.example' }],
    ['issuer', { issuer: 'https://login.havnby.example/?x=1' }],
    ['issuer', { issuer: 'login.havnby.example' }],
    ['scopes', { scopes: ['email'] }],
    ['emailDomains.0', { emailDomains: ['*'] }],
    ['emailDomains.0', { emailDomains: ['@havnby.example'] }],
    ['rules.0', { rules: [{ claim: 'a', value: 'b' } as never] }],
  ] as const)(
    'is not kept with a faulty %s: %j',
    async ([field, fault], { database: { keeper } }) => {
      const saved = await saveProvider(
        keeper,
        vault,
        { ...draft(), ...fault } as ProviderDraft,
        AT,
      );
      expect(saved).toEqual({ ok: false, error: [field] });
    },
  );

  test('is removed', async ({ database: { keeper, db } }) => {
    await saveProvider(keeper, vault, draft(), AT);
    await removeProvider(keeper, 'kommunen');
    expect(await findProvider(db, vault, 'kommunen')).toBeUndefined();
  });

  test('says so when its secret does not open', async ({ database: { keeper, db } }) => {
    await saveProvider(keeper, vault, draft(), AT);
    const other = createVault('en anden hemmelighed, også lang nok');
    expect(await findProvider(db, other, 'kommunen')).toMatchObject({
      secretOpens: false,
      clientSecret: undefined,
    });
  });

  test('is never changed by usual work', async ({ database: { db } }) => {
    await expect(
      db.updateTable('identity_provider').set({ issuer: 'https://evil.example' }).execute(),
    ).rejects.toThrow('permission denied');
    await expect(db.deleteFrom('identity_provider').execute()).rejects.toThrow('permission denied');
  });
});
