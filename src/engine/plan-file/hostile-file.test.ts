import { describe, expect, it } from 'vitest';
import { aPlanFile, type Json } from '../testing/plan-file-json.ts';
import { describeProblem, parsePlanFile, writePlanFile } from './index.ts';

const MEGABYTE = 1_000_000;
const text = JSON.stringify(aPlanFile());

function problemsOf(input: unknown) {
  const read = parsePlanFile(input);
  return read.ok ? [] : read.error;
}

function only(input: unknown) {
  const problems = problemsOf(input);
  expect(problems).toHaveLength(1);
  return { ...problems[0]!, danish: describeProblem(problems[0]!, 'da') };
}

describe('a file that is no plan at all', () => {
  it('is refused when it is no JSON, with line and column', () => {
    expect(only('{\n  "format": helhed\n}')).toMatchObject({
      path: '$',
      code: 'json-syntax',
      value: 'helhed',
      rule: { line: 2, column: 13 },
      danish: 'Filen er ikke gyldig JSON: »helhed« kan ikke stå i linje 2, tegn 13.',
    });
  });

  it('is refused when it ends too soon', () => {
    expect(only('{"format": "helhed-plan/1"')).toMatchObject({
      rule: { line: 1, column: 27 },
      danish: 'Filen er ikke gyldig JSON: den slutter midt i noget (linje 1, tegn 27).',
    });
    expect(only('{')).toMatchObject({ code: 'json-syntax', rule: { line: 1, column: 2 } });
  });

  it.each(['', ' \r\n\t', '\uFEFF', '\uFEFF\n'])('is refused when it is empty: %j', (empty) => {
    for (const input of [empty, new TextEncoder().encode(empty)]) {
      const problem = only(input);
      expect(problem).toMatchObject({
        path: '$',
        code: 'empty-file',
        danish: 'Filen er tom. Her skal stå en plan i formatet helhed-plan/1.',
      });
      expect(describeProblem(problem, 'en')).toMatch(/^The file is empty\./);
    }
  });

  it('is refused when it is not UTF-8, with line and column', () => {
    const latin = Buffer.from('{\n "title": "Søparken"}', 'latin1');
    expect(only(new Uint8Array(latin))).toMatchObject({
      path: '$',
      code: 'not-utf8',
      rule: { line: 2, column: 13 },
      danish: 'Filen er ikke gemt som UTF-8: linje 2, tegn 13. Gem den som UTF-8, og prøv igen.',
    });
  });

  it.each([
    ['[]', 'en liste i [ ]'],
    ['7', '7'],
    ['null', 'null'],
    ['"helhed-plan/1"', '»helhed-plan/1«'],
  ])('is refused when it is %s', (json, shown) => {
    expect(only(json)).toMatchObject({
      path: '$',
      code: 'wrong-type',
      danish: `Filen skal være et objekt i { }; der står ${shown}.`,
    });
  });

  it('is refused when it was never JSON', () => {
    for (const input of [undefined, () => 1, Symbol('plan')]) {
      expect(problemsOf(input)).toMatchObject([{ path: '$' }]);
    }
  });
});

describe('a file that is too much', () => {
  it('is refused by its size, in characters and in bytes', () => {
    const limitBytes = 20_000_000;
    expect(only(' '.repeat(limitBytes))).toMatchObject({
      path: '$',
      code: 'too-large',
      value: limitBytes,
      rule: { limitBytes },
      danish: 'Filen skal fylde under 20 MB; den fylder 20 MB.',
    });
    expect(only(' '.repeat(limitBytes + 1)).danish).toContain('den fylder 20,000001 MB.');
    expect(only('ø'.repeat(limitBytes / 2))).toMatchObject({ code: 'too-large' });
    expect(only(new Uint8Array(limitBytes))).toMatchObject({ code: 'too-large' });
  });

  it('is read when it is a single byte smaller', () => {
    const bytes = new Uint8Array(20_000_000 - 1).fill(0x20);
    bytes.set(new TextEncoder().encode(text));
    expect(problemsOf(bytes)).toEqual([]);
  });

  it('is refused when it is nested too deep, in a file of any size and inside free data', () => {
    const brackets = '['.repeat(19 * MEGABYTE);
    expect(only(brackets)).toMatchObject({ code: 'too-deep', rule: { limit: 64 } });
    const deepest = `${'['.repeat(63)}${']'.repeat(63)}`;
    expect(problemsOf(text.replace(/"x":\{.*\}\}$/, `"x":${deepest}}`))).toEqual([]);
    const nested = `${'{"a":'.repeat(64)}1${'}'.repeat(64)}`;
    expect(only(text.replace(/"x":\{.*\}\}$/, `"x":${nested}}`))).toMatchObject({
      path: `$.x${'.a'.repeat(63)}`,
      code: 'too-deep',
      danish: 'Lister og objekter må højst ligge 64 lag inde i hinanden; her er flere.',
    });
  });

  it('is refused when JSON already read is nested too deep or in a circle', () => {
    const circle: Json = {};
    circle['again'] = circle;
    expect(only({ ...aPlanFile(), x: circle })).toMatchObject({ code: 'too-deep' });
  });

  it('is refused for millions of values and hundreds of thousands of keys', () => {
    const values = `{"pins":[${'1,'.repeat(3_000_000)}1]}`;
    expect(only(values)).toMatchObject({
      path: '$',
      code: 'too-many-entries',
      danish: 'Filen må højst have 2.500.000 værdier i alt; den har flere.',
    });
    const keys = Array.from({ length: 100_001 }, (_, index) => `"k${index}":1`).join(',');
    expect(only(`{"scenarios":[{"choose":{${keys}}}]}`)).toMatchObject({
      path: '$.scenarios[0].choose',
      code: 'too-many-entries',
      danish: 'Et objekt må højst have 100.000 nøgler; her er flere.',
    });
  });

  it('gets a hundred of its faults named, however many it has', () => {
    for (const unit of ['1', '{}', '{"id":1}', '{"options":[{}]}']) {
      const list = Array.from({ length: 100_000 }, () => unit).join(',');
      expect(problemsOf(`{"activities":[${list}]}`)).toHaveLength(101);
    }
    const keys = Array.from({ length: 90_000 }, (_, index) => `"k${index}":1`).join(',');
    expect(problemsOf(`{${keys}}`)).toHaveLength(101);
  });

  it('has long values and keys cut where they are named', () => {
    const file = aPlanFile();
    const long = 'å'.repeat(MEGABYTE);
    Object.assign(file.activities[0]!, { owner: long, [long]: 1 });
    for (const problem of problemsOf(file)) {
      expect(JSON.stringify(problem).length).toBeLessThan(500);
      expect(describeProblem(problem, 'da').length).toBeLessThan(400);
    }
  });

  it('may hold a chain of requirements as long as it likes', () => {
    const file = aPlanFile();
    const chain = Array.from({ length: 20_000 }, (_, index) => ({
      id: `c${index}`,
      name: 'Led',
      priority: 1,
      options: [
        {
          id: 'o',
          name: 'Led',
          approach: 'continue',
          requires: [{ activity: `c${(index + 1) % 20_000}`, option: 'o' }],
        },
      ],
    }));
    const problem = only({ ...file, activities: [...file.activities, ...chain] });
    expect(problem).toMatchObject({ code: 'circular-requires', value: 'c0/o' });
    expect(problem.danish).toContain('c0/o → c1/o → c2/o');
    expect(problem.danish).toMatch(/→ c9\/o → … → c0\/o\.$/);
  });
});

describe('numbers and keys that play tricks', () => {
  it.each([
    ['1e400', 'above-maximum'],
    ['-1e400', 'below-minimum'],
    ['1e300', 'above-maximum'],
  ])('an amount of %s is out of bounds', (number, code) => {
    expect(only(text.replace('"amount":650000', `"amount":${number}`))).toMatchObject({
      path: '$.activities[0].options[0].costs[0].amount',
      code,
    });
  });

  it('an infinite number in free data is refused, since it could not be written again', () => {
    expect(only(text.replace('"tal":[1', '"tal":[1e400'))).toMatchObject({
      path: '$.x.tal[0]',
      code: 'above-maximum',
    });
  });

  it('NaN is refused in JSON already read', () => {
    const file = aPlanFile();
    file.areas[0]!.needs[0]!['weight'] = Number.NaN;
    expect(only(file)).toMatchObject({ path: '$.areas[0].needs[0].weight', code: 'wrong-type' });
  });

  it('text that no database can hold is refused in free data, in keys as in values', () => {
    expect(only(text.replace('prøve', 'pr\\u0000ve'))).toMatchObject({
      path: '$.x.kilde',
      code: 'bad-text',
      danish: 'Teksten har tegn, der ikke kan vises eller gemmes: »pr\\u0000ve«.',
    });
    expect(only(text.replace('"kilde"', '"kild\\ud800"'))).toMatchObject({ code: 'bad-text' });
  });

  it('minus zero is zero kroner', () => {
    const read = parsePlanFile(text.replace('"amount":650000', '"amount":-0'));
    expect(read.ok && read.value.activities[0]!.options[0]!.costs[0]!.amount).toBe(0);
  });

  it('a key that stands twice is refused, also when one is written with escapes', () => {
    expect(only(text.replace('"firstYear":', '"title":"A","firstYear":'))).toMatchObject({
      path: '$.title',
      code: 'duplicate-key',
      value: 'title',
      danish: 'Nøglen »title« står to gange i samme objekt; den må kun stå én gang.',
    });
    expect(only(text.replace('"by":', '"\\u0061mount":1,"by":'))).toMatchObject({
      path: '$.activities[0].options[0].carried[0].amount',
      code: 'duplicate-key',
    });
  });

  it('`__proto__` is an unknown key like any other and changes nothing', () => {
    expect(only(text.replace('"format":', '"__proto__":{"title":"x"},"format":'))).toMatchObject({
      path: '$.__proto__',
      code: 'unknown-key',
      value: '__proto__',
    });
    expect({}).not.toHaveProperty('title');
  });

  it('`__proto__` and `constructor` are ids like any other', () => {
    const strange = text.replaceAll('"i1"', '"__proto__"').replaceAll('"i2"', '"constructor"');
    const read = parsePlanFile(strange);
    if (!read.ok) throw new Error(JSON.stringify(read.error));
    const { choose, level } = read.value.scenarios[0]!;
    expect(Object.entries(choose)).toEqual([['__proto__', 'o2']]);
    expect(Object.entries(level)).toEqual([['constructor', 8000]]);
    expect(Object.getPrototypeOf(choose)).toBe(Object.prototype);
    const written = writePlanFile(read.value);
    expect(written).toContain('"__proto__": "o2"');
    const again = parsePlanFile(written);
    expect(again.ok && writePlanFile(again.value)).toBe(written);
  });

  it('`__proto__` refers to nothing unless the plan has it', () => {
    expect(only(text.replace('"choose":{', '"choose":{"__proto__":"o1",'))).toMatchObject({
      path: '$.scenarios[0].choose.__proto__',
      code: 'unknown-reference',
    });
  });
});
