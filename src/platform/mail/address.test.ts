import { expect, test } from 'vitest';
import { domainOf, isHeaderText, isMailAddress } from './address.ts';

test.each([
  'a@b.dk',
  'fornavn.efternavn+plan@bolig-forening.example',
  'søren@rødby.example',
  "o'x@y",
])('%s is an address', (address) => {
  expect(isMailAddress(address)).toBe(true);
});

test.each([
  '',
  'a',
  '@b.dk',
  'a@',
  'a@b@c',
  'a b@c.dk',
  'a@b.dk,c@d.dk',
  'a@b.dk;c@d.dk',
  'A <a@b.dk>',
  '"a"@b.dk',
  'a@b.dk\n',
  'a\r\nBcc: c@d.dk',
  'a@b..dk',
  'a@-b.dk',
  'a@[127.0.0.1]',
  'a@b.dk\u200b',
  `${'a'.repeat(65)}@b.dk`,
  `a@${'b'.repeat(254)}`,
])('%j is none', (address) => {
  expect(isMailAddress(address)).toBe(false);
});

test('a header is one line', () => {
  expect(isHeaderText('Kom med – "Havnby"')).toBe(true);
  for (const bad of ['', ' ', 'a\nb', 'a\rb', 'a\u0000b', 'a\u2028b']) {
    expect(isHeaderText(bad)).toBe(false);
  }
});

test('the domain of an address stands after its at sign', () => {
  expect(domainOf('Helhed <post@helhed.example>')).toBe('helhed.example');
  expect(domainOf('post@helhed.example')).toBe('helhed.example');
  expect(domainOf('nobody')).toBe('localhost');
});
