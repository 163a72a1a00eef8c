import { describe, expect, test } from 'vitest';
import { createVault } from './vault.ts';

describe('the vault', () => {
  const vault = createVault('installationens hemmelighed, lang nok');

  test('opens what it sealed', () => {
    const text = 'nøglen fra kommunen 🗝';
    const sealed = vault.seal('a', text);
    expect(sealed).not.toContain('kommunen');
    expect(vault.open('a', sealed)).toBe(text);
    expect(vault.open('a', vault.seal('a', ''))).toBe('');
  });

  test('seals the same text differently each time', () => {
    expect(vault.seal('a', 'x')).not.toBe(vault.seal('a', 'x'));
  });

  test('opens for the same purpose and secret only', () => {
    const sealed = vault.seal('client secret kommunen', 'x');
    expect(vault.open('client secret andre', sealed)).toBeUndefined();
    expect(
      createVault('en anden hemmelighed').open('client secret kommunen', sealed),
    ).toBeUndefined();
  });

  test('does not open what was altered, cut or never sealed', () => {
    const sealed = vault.seal('a', 'en lang hemmelighed');
    for (let at = 0; at < sealed.length - 1; at += 1) {
      const other = sealed[at] === 'A' ? 'B' : 'A';
      expect(vault.open('a', sealed.slice(0, at) + other + sealed.slice(at + 1))).toBeUndefined();
    }
    for (const cut of [0, 2, 10, 40, sealed.length - 4]) {
      expect(vault.open('a', sealed.slice(0, cut))).toBeUndefined();
    }
    expect(vault.open('a', 'sludder')).toBeUndefined();
  });
});
