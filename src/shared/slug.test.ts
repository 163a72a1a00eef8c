import fc from 'fast-check';
import { expect, test } from 'vitest';
import { slugOf } from './slug.ts';

test.for([
  ['Nørager/Søstjernevej m.fl.', 'noerager-soestjernevej-m-fl'],
  ['Tåstrupgård', 'taastrupgaard'],
  ['Rønnebærparken/Æblehaven', 'roennebaerparken-aeblehaven'],
  ['Économie Ünal', 'economie-unal'],
  ['???', ''],
])('the slug of %s is %s', ([name, slug]) => {
  expect(slugOf(name!)).toBe(slug);
});

test('a slug cut at its longest does not end in a hyphen', () => {
  expect(slugOf(`${'a'.repeat(47)} b`, 48)).toBe('a'.repeat(47));
});

test('a slug is safe in an address, never too long, and its own slug', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme' }),
      fc.integer({ min: 1, max: 80 }),
      (name, longest) => {
        const slug = slugOf(name, longest);
        expect(slug).toMatch(/^([a-z0-9]+(-[a-z0-9]+)*)?$/);
        expect(slug.length).toBeLessThanOrEqual(longest);
        expect(slugOf(slug, longest)).toBe(slug);
      },
    ),
  );
});
