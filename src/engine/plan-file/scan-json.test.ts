import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scanJson } from './scan-json.ts';

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function agrees(text: string): void {
  const syntax = scanJson(text).filter(({ code }) => code === 'json-syntax');
  expect(syntax.length === 0).toBe(isJson(text));
}

const SIGNS = String.raw`{ } [ ] , : " \ 0 1 - .5 e E+2 01`.split(' ');
const WORDS = String.raw`"a" "\u00e5" "\x" true fals null NaN //`.split(' ');
const PIECES = [...SIGNS, ...WORDS, ' ', '\n', '\u00a0', '\u0001'];

describe('the scan of JSON', () => {
  it('accepts whatever JSON writes', () => {
    fc.assert(
      fc.property(fc.json(), fc.constantFrom(undefined, 1, '\t'), (json, indent) => {
        const text = JSON.stringify(JSON.parse(json), null, indent);
        expect(scanJson(text).filter(({ code }) => code !== 'too-deep')).toEqual([]);
      }),
    );
  });

  it('finds a syntax error exactly where `JSON.parse` would refuse', () => {
    const pieces = fc.constantFrom(...PIECES);
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 8 }), (parts) => agrees(parts.join(''))),
      {
        numRuns: 3000,
      },
    );
  });

  it('agrees with `JSON.parse` when a sign of a good text is lost, doubled or changed', () => {
    const text = '{"a": [1, -2.5e+3, "b\\n\\u00e6", {"c": null}, true], "d": {"e": []}, "f": 0}';
    const change = fc.record({
      at: fc.nat(text.length),
      lost: fc.nat(2),
      put: fc.constantFrom('', ',', '"', ']', '}', '0', '-', '\\', ' ', 'e'),
    });
    fc.assert(
      fc.property(change, ({ at, lost, put }) => {
        agrees(text.slice(0, at) + put + text.slice(at + lost));
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    ['{"a": 1,}', 1, 9],
    ['[1 2]', 1, 4],
    ['{\r\n "a": 01}', 2, 8],
    ['["a\nb"]', 1, 4],
    ['{"a" 1}', 1, 6],
    ['[1] x', 1, 5],
    ['["\\q"]', 1, 3],
    ["{'a': 1}", 1, 2],
  ])('names the place in %j', (text, line, column) => {
    expect(scanJson(text)).toMatchObject([{ code: 'json-syntax', rule: { line, column } }]);
  });

  it.each([
    ['["\\q"]', '\\q'],
    ['["a\n"]', '\n'],
    ['[1, }', '}'],
    ['{"a": helhed}', 'helhed'],
    ['{"a": "b', undefined],
  ])('repeats what cannot stand there in %j', (text, value) => {
    expect(scanJson(text)[0]!.value).toBe(value);
  });

  it('names each key that stands twice with its place', () => {
    expect(scanJson('{"a": [{"b": 1, "b": 2}], "a": 3}')).toMatchObject([
      { path: '$.a[0].b', code: 'duplicate-key', value: 'b' },
      { path: '$.a', code: 'duplicate-key', value: 'a' },
    ]);
  });
});
