import { describe, expect, test } from 'vitest';
import { hashPassword, verifyPassword } from './password.ts';
import { passwordProblem } from './password-rules.ts';

const problem = (password: string) => passwordProblem(password, 'mette.konto@eksempel.dk');

describe('a new password', () => {
  test('of a few plain words will do', () => {
    expect(problem('tre grønne cykler')).toBeUndefined();
    expect(problem('kaffekop lampe 12')).toBeUndefined();
    expect(problem('Ågræsrødder og mos')).toBeUndefined();
  });

  test('has twelve to 128 characters', () => {
    expect(problem('kaffelampe1')).toBe('too-short');
    expect(problem('kaffelampe12')).toBeUndefined();
    expect(problem('kaffelampe12'.repeat(11).slice(0, 129))).toBe('too-long');
  });

  test.each([
    'mette.konto@eksempel.dk',
    ' METTE.KONTO@eksempel.dk ',
    'mette.konto12',
    'Mette-Konto2026',
  ])('%s is the address', (password) => expect(problem(password)).toBe('your-address'));

  test.each([
    'password1234',
    'Password2026!',
    'PasswordPassword',
    'adgangskode1',
    'Adgangskode123!',
    'Kodeord12345',
    'velkommen2026',
    'Sommer202620',
    'efterår202666',
    'københavn1234',
    'helhedsplan12',
    '123456789012',
    'qwertyuiopas',
    'qwertyuiopåa',
    'abcdefghijkl',
    '1q2w3e4r5t6y',
    'aaaaaaaaaaaa',
    'abababababab',
    '2026-11-2026',
  ])('%s is what everybody tries', (password) => expect(problem(password)).toBe('too-common'));
});

describe('a stored password', () => {
  test('is another each time and opens to the same words only', async () => {
    const [one, two] = await Promise.all([hashPassword('Å i åen'), hashPassword('Å i åen')]);
    expect(one).not.toBe(two);
    expect(await verifyPassword(one, 'Å i åen')).toBe(true);
    expect(await verifyPassword(one, 'Å i åen'.normalize('NFD'))).toBe(true);
    expect(await verifyPassword(one, 'å i åen')).toBe(false);
    expect(one).toMatch(/^scrypt\$32768\$8\$3\$/);
  });

  test('that cannot be read is a fault of ours', async () => {
    await expect(verifyPassword('salt:key', 'x')).rejects.toThrow('not readable');
  });
});
