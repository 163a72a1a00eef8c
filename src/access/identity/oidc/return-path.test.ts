import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { returnPath } from './return-path.ts';

describe('the page to come back to', () => {
  test.each([
    [undefined, '/'],
    ['', '/'],
    ['/samarbejder/havnby/overblik?aar=2027#top', '/samarbejder/havnby/overblik?aar=2027#top'],
    ['samarbejder', '/'],
    ['//evil.example', '/'],
    ['https://evil.example', '/'],
    ['/\\evil.example', '/'],
    ['/.//evil.example', '/'],
    ['/a/..//evil.example', '/'],
  ])('of %j is %j', (wanted, path) => {
    expect(returnPath(wanted, 'da')).toBe(path);
  });

  test('is in the language of the reader, or its own', () => {
    expect(returnPath('/planer?a=1', 'en')).toBe('/en/planer?a=1');
    expect(returnPath('/en/planer', 'da')).toBe('/en/planer');
    expect(returnPath('/en?a=1', 'en')).toBe('/en?a=1');
    expect(returnPath(undefined, 'en')).toBe('/en');
  });

  test('is of this site, whatever was wanted', () => {
    const odd = fc.constantFrom(
      '/',
      '\\',
      '.',
      '..',
      '//',
      '@',
      ':',
      '\t',
      '\n',
      '%2f',
      'en',
      'x.example',
      '?',
      '#',
      '\u0000',
      ' ',
    );
    fc.assert(
      fc.property(fc.array(odd), fc.constantFrom('da', 'en'), (parts, language) => {
        const path = returnPath(`/${parts.join('')}`, language);
        expect(path).toMatch(/^\/(?![/\\])/);
        expect(new URL(path, 'https://helhed.example').origin).toBe('https://helhed.example');
      }),
    );
  });
});
