import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { fail, ok } from './result.ts';

test('a result holds its value or its problem, never both', () => {
  fc.assert(
    fc.property(fc.anything(), (held) => {
      expect(ok(held)).toEqual({ ok: true, value: held });
      expect(fail(held)).toEqual({ ok: false, error: held });
    }),
  );
});
