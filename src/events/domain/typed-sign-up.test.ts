import { describe, expect, it } from 'vitest';
import { isMailAddress } from '../../platform/mail/index.ts';
import { readSignUp } from './typed-sign-up.ts';

const GOOD = { name: 'Deltager', email: ' Deltager@Havnby.example ', organisation: '' };
const faults = (change: Partial<typeof GOOD>) => {
  const read = readSignUp({ ...GOOD, ...change }, isMailAddress);
  return read.ok ? {} : read.error;
};

describe('what is typed to sign up', () => {
  it('is tidied', () => {
    const read = readSignUp(GOOD, isMailAddress);
    expect(read).toEqual({
      ok: true,
      value: { name: 'Deltager', email: 'deltager@havnby.example', organisation: '' },
    });
  });

  it.each([
    [{ name: '  ' }, { name: 'missing' }],
    [{ name: 'x'.repeat(101) }, { name: 'too-long' }],
    [{ name: '<script>alert(1)</script>' }, { name: 'not-a-line' }],
    [{ name: 'A\r\nBcc: b@c.example' }, { name: 'not-a-line' }],
    [{ name: 'A\u202eB' }, { name: 'not-a-line' }],
    [{ email: '' }, { email: 'missing' }],
    [{ email: `${'x'.repeat(250)}@a.dk` }, { email: 'too-long' }],
    [{ email: 'a@b.example\r\nBcc: c@d.example' }, { email: 'not-an-address' }],
    [{ email: 'a@b.example, c@d.example' }, { email: 'not-an-address' }],
    [{ email: 'A <a@b.example>' }, { email: 'not-an-address' }],
    [{ organisation: 'x'.repeat(151) }, { organisation: 'too-long' }],
    [{ organisation: '<b>' }, { organisation: 'not-a-line' }],
  ])('%j is refused', (change, expected) => {
    expect(faults(change)).toEqual(expected);
  });

  it('is told of with everything that is wrong at once', () => {
    expect(Object.keys(faults({ name: '', email: '', organisation: '<' }))).toHaveLength(3);
  });
});
