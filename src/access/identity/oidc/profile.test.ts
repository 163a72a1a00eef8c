import { describe, expect, test } from 'vitest';
import { isTrusted, profileOf } from './profile.ts';

describe('a profile', () => {
  test('has the address in lower case and a name', () => {
    expect(profileOf({ email: ' Navn@Havnby.example ', name: 'Projekt\u202Eleder\n' })).toEqual({
      email: 'navn@havnby.example',
      name: 'Projekt leder',
      emailVerified: undefined,
    });
    expect(profileOf({ email: 'a@b.example', given_name: 'For', family_name: 'Efter' })?.name).toBe(
      'For Efter',
    );
    expect(profileOf({ email: 'a@b.example', name: ['x'] })?.name).toBe('a@b.example');
    expect(profileOf({ email: 'a@b.example', name: 'x'.repeat(5000) })?.name).toHaveLength(120);
  });

  test.each([
    {},
    { email: '' },
    { email: 7 },
    { email: 'a@b' },
    { email: 'a@b.example, c@d.example' },
  ])('is none without an address: %j', (claims) => {
    expect(profileOf(claims)).toBeUndefined();
  });

  test.each([
    [true, true],
    ['true', true],
    [false, false],
    ['false', false],
    ['1', false],
    [1, false],
    [undefined, undefined],
  ])('reads the verification %j as %j', (claim, meaning) => {
    expect(profileOf({ email: 'a@b.example', email_verified: claim })?.emailVerified).toBe(meaning);
  });
});

describe('an address is believed', () => {
  const profile = (emailVerified: boolean | undefined, email = 'a@havnby.example') => ({
    name: '',
    email,
    emailVerified,
  });
  const nobody = { trustVerifiedEmail: false, emailDomains: [] };
  const word = { trustVerifiedEmail: true, emailDomains: [] };
  const domain = { trustVerifiedEmail: false, emailDomains: ['havnby.example'] };

  test('by the provider’s word where that is trusted', () => {
    expect(isTrusted(profile(true), word)).toBe(true);
    expect(isTrusted(profile(undefined), word)).toBe(false);
    expect(isTrusted(profile(true), nobody)).toBe(false);
  });

  test('by its domain where that is listed', () => {
    expect(isTrusted(profile(undefined), domain)).toBe(true);
    expect(isTrusted(profile(true), domain)).toBe(true);
    expect(isTrusted(profile(undefined, 'a@x.havnby.example'), domain)).toBe(false);
    expect(isTrusted(profile(undefined, '"a@havnby.example"@evil.example'), domain)).toBe(false);
  });

  test('never against the provider’s own word', () => {
    expect(isTrusted(profile(false), { ...word, ...domain })).toBe(false);
  });
});
