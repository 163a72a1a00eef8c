import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeUtf8 } from './utf8.ts';

describe('reading UTF-8', () => {
  it('gives back every text, long or short', () => {
    const character = fc
      .integer({ min: 0, max: 0x10ffff - 0x800 })
      .map((code) => String.fromCodePoint(code < 0xd800 ? code : code + 0x800));
    const texts = fc.oneof(
      fc.array(character, { maxLength: 200 }).map((signs) => signs.join('')),
      fc.nat(3000).map((length) => `${'æ😀'.repeat(length)}.`),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const read = decodeUtf8(new TextEncoder().encode(text));
        expect(read.ok && read.value === text).toBe(true);
      }),
      { numRuns: 50, examples: [['\u0000\u007f\u0080\u07ff\u0800\ud7ff\ue000\uffff😀']] },
    );
  });

  it('accepts the bytes that a strict decoder accepts, and reads the same', () => {
    const bytes = fc.array(
      fc.constantFrom(0x41, 0x7f, 0x80, 0xa0, 0xbf, 0xc0, 0xc3, 0xe0, 0xed, 0xef, 0xf0, 0xf4, 0xf5),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(bytes, (list) => {
        const input = new Uint8Array(list);
        const strict = () => new TextDecoder('utf-8', { fatal: true }).decode(input);
        const read = decodeUtf8(input);
        if (read.ok) expect(read.value).toBe(strict());
        else expect(strict).toThrow(TypeError);
      }),
      { numRuns: 3000 },
    );
  });

  it('skips a byte order mark at the beginning only', () => {
    const mark = '\uFEFF';
    expect(decodeUtf8(new TextEncoder().encode(`${mark}a${mark}`))).toEqual({
      ok: true,
      value: `a${mark}`,
    });
  });

  it('names line and column of the first wrong byte', () => {
    const bytes = [...new TextEncoder().encode('æ\r\nb\rc\nøl'), 0xff];
    expect(decodeUtf8(new Uint8Array(bytes))).toEqual({
      ok: false,
      error: { line: 4, column: 3 },
    });
  });
});
