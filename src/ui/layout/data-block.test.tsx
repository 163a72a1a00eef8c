import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DataBlock, embeddableJson } from './data-block.tsx';

describe('data in a page', () => {
  test('is what it was, and holds no markup, whatever it says', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = embeddableJson({ value });
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify({ value })));
        expect(text).not.toMatch(/[<>&\u2028\u2029]/);
      }),
    );
  });

  test.each(['</script><script>alert(1)</script>', '<!--<script>', ']]>', 'a & b\u2028c'])(
    'cannot end its element early: %j',
    (name) => {
      const html = ((<DataBlock data={{ name }} />) as { toString: () => string }).toString();
      expect(html.match(/<\/script/g)).toHaveLength(1);
      expect(html.match(/<script|<!--/g)).toHaveLength(1);
      const inside = /^<script type="application\/ld\+json">(.*)<\/script>$/s.exec(html)![1]!;
      expect(JSON.parse(inside)).toEqual({ name });
    },
  );
});
