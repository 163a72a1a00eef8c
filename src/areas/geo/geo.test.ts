import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  boxOf,
  countPlaces,
  isInside,
  joinDistricts,
  labelPlace,
  type Position,
  readDistrictRows,
  readGeoJson,
  readPoints,
  type Ring,
  toUtm32,
  writeGeoJson,
  writePoints,
} from './index.ts';
import { fromUtm32 } from './utm32.ts';

const SQUARE: Ring = [
  [10, 55],
  [10.01, 55],
  [10.01, 55.01],
  [10, 55.01],
  [10, 55],
];
const BOW_TIE: Ring = [
  [10, 55],
  [10.01, 55.01],
  [10.01, 55],
  [10, 55.01],
  [10, 55],
];

function fileOf(coordinates: unknown, more: object = {}, type = 'Polygon') {
  return bytesOf({ type: 'Feature', geometry: { type, coordinates }, properties: {}, ...more });
}

function bytesOf(value: unknown): Uint8Array {
  return new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value));
}

function problemsOf(bytes: Uint8Array) {
  const read = readGeoJson(bytes);
  return read.ok ? [] : read.error;
}

describe('a map file', () => {
  test('is read with its features, properties and outlines', () => {
    const feature = {
      type: 'Feature',
      id: 7,
      properties: { navn: 'Søparken', m2: 12.5, tom: null },
      geometry: { type: 'MultiPolygon', coordinates: [[SQUARE]] },
    };
    const read = readGeoJson(bytesOf({ type: 'FeatureCollection', features: [feature, feature] }));
    expect(read).toMatchObject({
      ok: true,
      value: {
        projection: 'wgs84',
        features: [
          { number: 1, properties: { navn: 'Søparken', m2: '12.5', id: '7' }, shape: [[SQUARE]] },
          { number: 2 },
        ],
      },
    });
  });

  test.each([
    ['nothing', '', 'empty-file'],
    ['no JSON', '{"type": "FeatureCollection", ', 'not-json'],
    ['another JSON', '{"a": 1}', 'not-geojson'],
    ['a list', '[1, 2]', 'not-geojson'],
    ['no features', '{"type":"FeatureCollection","features":[]}', 'no-features'],
    ['TopoJSON', '{"type":"Topology","objects":{}}', 'not-geojson'],
  ])('with %s is refused as a whole', (_, text, code) => {
    expect(problemsOf(bytesOf(text))).toMatchObject([{ code }]);
  });

  test('of bytes that are no text, or too many, is refused', () => {
    expect(problemsOf(new Uint8Array([0x50, 0x4b, 3, 4, 0xff]))).toEqual([{ code: 'not-text' }]);
    expect(problemsOf(new Uint8Array(5 * 1024 * 1024 + 1))).toMatchObject([{ code: 'too-large' }]);
  });

  test('with more features than are read is refused', () => {
    const features = Array.from({ length: 5001 }, () => ({ type: 'Feature', geometry: null }));
    expect(problemsOf(bytesOf({ type: 'FeatureCollection', features }))).toEqual([
      { code: 'too-many-features', count: 5001, limit: 5000 },
    ]);
  });

  test('with more places than are read is refused, also when it is a single feature', () => {
    const ring = Array.from({ length: 200_001 }, () => [1, 1]);
    expect(problemsOf(fileOf([ring]))).toEqual([
      { code: 'too-many-places', count: 200_001, limit: 200_000 },
    ]);
  });

  test('with something very deep in the place of numbers is refused', () => {
    const coordinates = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
    expect(problemsOf(bytesOf(`{"type":"Polygon","coordinates":${coordinates}}`))).toMatchObject([
      { code: 'not-a-number', place: { feature: 1 } },
    ]);
  });

  test.each([
    ['crosses itself', [BOW_TIE], { code: 'self-crossing' }],
    ['is not closed', [SQUARE.slice(0, -1)], { code: 'not-closed' }],
    ['has too few places', [[...SQUARE.slice(0, 2), SQUARE[0]]], { code: 'too-few-places' }],
    ['has no extent', [[...SQUARE.slice(0, 2), SQUARE[1], SQUARE[0]]], { code: 'no-extent' }],
    ['has words for numbers', [[['10', '55'], ...SQUARE]], { code: 'not-a-number' }],
    ['has no coordinates', [], { code: 'no-geometry' }],
    [
      'is cut by its hole',
      [SQUARE, SQUARE.map(([x, y]) => [x + 0.005, y + 0.003])],
      {
        code: 'self-crossing',
      },
    ],
  ])('whose ring %s names feature and place', (_, coordinates, problem) => {
    const properties = { navn: 'Nordbyen' };
    expect(problemsOf(fileOf(coordinates, { properties }))).toMatchObject([
      { place: { feature: 1, name: 'Nordbyen' }, ...problem },
    ]);
  });

  test('names the outline and the ring among several', () => {
    const coordinates = [[SQUARE], [SQUARE, SQUARE.slice(0, -1)]];
    expect(problemsOf(fileOf(coordinates, {}, 'MultiPolygon'))).toEqual([
      { code: 'not-closed', place: { feature: 1, outline: 2, ring: 2 } },
    ]);
  });

  test('of points or lines says so', () => {
    expect(problemsOf(fileOf([10, 55], {}, 'Point'))).toEqual([
      { code: 'other-geometry', place: { feature: 1 }, type: 'Point' },
    ]);
  });

  test('with what looks like a CPR number is refused without repeating it', () => {
    const problems = problemsOf(fileOf([SQUARE], { properties: { kontakt: '010190-1234' } }));
    expect(problems).toEqual([{ code: 'cpr-like', place: { feature: 1 }, property: 'kontakt' }]);
  });

  test('with a tangle that was made to keep us busy is given up', () => {
    const ring: [number, number][] = Array.from({ length: 20_000 }, (_, at) => [
      at % 2 === 0 ? 9 : 11,
      55 + at / 40_000,
    ]);
    const [problem] = problemsOf(fileOf([[...ring, [8.9, 56], [8.8, 55], ring[0]]]));
    expect(problem?.code).toMatch(/too-tangled|self-crossing/);
  });
});

describe('the projection', () => {
  const utm = SQUARE.map((place) => toUtm32(place));

  test.each([
    ['by its numbers', {}],
    ['by its name', { crs: { properties: { name: 'urn:ogc:def:crs:EPSG::25832' } } }],
  ])('UTM32 is known %s and converted', (_, more) => {
    const read = readGeoJson(fileOf([utm], more));
    if (!read.ok) throw new Error(JSON.stringify(read.error));
    expect(read.value.projection).toBe('utm32');
    const [place] = read.value.features[0]!.shape[0]![0]!;
    expect(place![0]).toBeCloseTo(10, 6);
    expect(place![1]).toBeCloseTo(55, 6);
  });

  test('latitude before longitude is turned, and said', () => {
    const read = readGeoJson(fileOf([SQUARE.map(([lon, lat]) => [lat, lon])]));
    expect(read).toMatchObject({ ok: true, value: { projection: 'swapped' } });
    expect(read.ok && read.value.features[0]!.shape[0]![0]![0]).toEqual([10, 55]);
  });

  test.each([
    ['UTM33/ETRS89 (EPSG:25833)', 'EPSG:25833', utm],
    ['Web Mercator (EPSG:3857)', undefined, SQUARE.map(([x, y]) => [x * 111_320, y * 135_000])],
    [null, undefined, SQUARE.map(([x, y]) => [x * 1000, y * 100])],
  ])('%s is refused by name', (name, crs, ring) => {
    const more = crs === undefined ? {} : { crs: { properties: { name: crs } } };
    expect(problemsOf(fileOf([ring], more))).toMatchObject([{ code: 'other-projection', name }]);
  });

  test('a name that the numbers gainsay is told', () => {
    const crs = { properties: { name: 'EPSG:25832' } };
    expect(problemsOf(fileOf([SQUARE], { crs }))).toMatchObject([
      { code: 'projection-contradiction', named: 'EPSG:25832' },
    ]);
  });

  test('one place out of range among others is that feature’s fault', () => {
    const far: Ring = [
      [10, 55],
      [400, 55],
      [10.01, 55.01],
      [10, 55],
    ];
    const features = [SQUARE, SQUARE, far].map((ring) => ({
      type: 'Feature',
      geometry: { type: 'Polygon', coordinates: [ring] },
    }));
    expect(problemsOf(bytesOf({ type: 'FeatureCollection', features }))).toEqual([
      { code: 'out-of-range', place: { feature: 3 }, at: [400, 55] },
    ]);
  });

  test('of a known place agrees with others’ calculation', () => {
    // 9° east is the middle of the zone; the northing at 56° is known from the meridian's length.
    const [easting, northing] = toUtm32([9, 56]);
    expect(easting).toBeCloseTo(500_000, 4);
    expect(northing).toBeCloseTo(6_206_079.587, 1);
  });

  test('converts there and back to less than a millimetre', () => {
    const place = fc.tuple(
      fc.double({ min: 8, max: 15, noNaN: true }),
      fc.double({ min: 54.5, max: 57.8, noNaN: true }),
    );
    fc.assert(
      fc.property(place, ([lon, lat]) => {
        const back = fromUtm32(toUtm32([lon, lat]));
        expect(Math.abs(back[0] - lon)).toBeLessThan(1e-8);
        expect(Math.abs(back[1] - lat)).toBeLessThan(1e-8);
      }),
    );
  });
});

/** A ring around a middle: each place farther around than the one before, so it never crosses. */
const star = fc
  .array(fc.double({ min: 0.2, max: 1, noNaN: true }), { minLength: 5, maxLength: 30 })
  .map((radii): Ring => {
    const places = radii.map((radius, at): Position => {
      const angle = (2 * Math.PI * at) / radii.length;
      return [10 + 0.01 * radius * Math.cos(angle), 55 + 0.01 * radius * Math.sin(angle)];
    });
    return [...places, places[0]!];
  });

describe('an outline', () => {
  test('around a middle is taken, and its label stands inside', () => {
    fc.assert(
      fc.property(star, (ring) => {
        expect(problemsOf(fileOf([ring]))).toEqual([]);
        expect(isInside(labelPlace([[ring]])!, [ring])).toBe(true);
      }),
    );
  });

  test('with two places exchanged crosses itself', () => {
    const round = fc.integer({ min: 5, max: 40 }).map((count) =>
      Array.from({ length: count }, (_, at): Position => {
        const angle = (2 * Math.PI * at) / count;
        return [10 + 0.01 * Math.cos(angle), 55 + 0.01 * Math.sin(angle)];
      }),
    );
    fc.assert(
      fc.property(round, (places) => {
        const [a, b, c, ...rest] = places;
        const ring = [a, c, b, ...rest, a];
        expect(problemsOf(fileOf([ring]))).toMatchObject([{ code: 'self-crossing' }]);
      }),
    );
  });

  test('written and typed again is the same', () => {
    const shape = [[SQUARE], [SQUARE.map(([x, y]): Position => [x + 0.1, y])]];
    const read = readPoints(writePoints(shape));
    expect(read.ok && countPlaces(read.value.shape)).toBe(10);
    expect(read.ok && boxOf(read.value.shape.flat(2))).toEqual(boxOf(shape.flat(2)));
  });

  test('is closed by itself when typed, in any of the usual ways', () => {
    const texts = [
      '10,1; 55\n10,2; 55\n10,2; 55,1',
      '10.1, 55\n10.2, 55\n10.2, 55.1',
      '10.1 55\n10.2\t55\n10.2,55.1',
    ];
    for (const text of texts) {
      const read = readPoints(text);
      expect(read.ok && read.value.shape).toEqual([
        [
          [
            [10.1, 55],
            [10.2, 55],
            [10.2, 55.1],
            [10.1, 55],
          ],
        ],
      ]);
    }
  });

  test.each([
    ['', { code: 'no-places' }],
    ['10; 55\nher\n11; 55', { code: 'not-a-place', line: 2, text: 'her' }],
    ['55; 10\n55; 11\n56; 11', { code: 'swapped' }],
    ['1; 50\n1; 51\n2; 51', { code: 'outside-denmark' }],
    ['10; 55\n11; 56', { code: 'shape', problem: 'too-few-places' }],
    ['10; 55\n11; 56\n11; 55\n10; 56', { code: 'shape', problem: 'self-crossing' }],
  ])('typed as %j is refused with the reason', (text, problem) => {
    const read = readPoints(text);
    expect(read.ok ? [] : read.error).toMatchObject([problem]);
  });

  test('is written as GeoJSON that is read again', () => {
    const text = writeGeoJson([{ id: 'a', properties: { navn: 'A' }, shape: [[SQUARE]] }]);
    const read = readGeoJson(bytesOf(text));
    expect(read.ok && read.value.features[0]!.shape).toEqual([[SQUARE]]);
  });
});

describe('a row file', () => {
  const row = { distrikt_id: '1', type_id: 12, antal_samlet: 10, udtraek_dato: '2014-04-01' };

  test('keeps missing and withheld apart from numbers', () => {
    const read = readDistrictRows(
      bytesOf([
        { ...row, antal: 4, procent: 40 },
        { ...row, distrikt_id: '2', antal: null, procent: '*' },
      ]),
    );
    expect(read).toMatchObject({
      ok: true,
      value: [
        { figures: { antal_samlet: 10, antal: 4, procent: 40 } },
        { figures: { antal_samlet: 10, antal: 'missing', procent: 'suppressed' } },
      ],
    });
  });

  test.each([
    [{ ...row, procent: 101 }, 'procent', 'over-100'],
    [{ ...row, antal: 11 }, 'antal', 'more-than-all'],
    [{ ...row, antal_samlet: -1 }, 'antal_samlet', 'negative'],
    [{ ...row, antal_samlet: 'mange' }, 'antal_samlet', 'number'],
    [{ ...row, udtraek_dato: 'i går' }, 'udtraek_dato', 'date'],
    [{ ...row, distrikt_id: undefined }, 'distrikt_id', 'key'],
    [null, 'distrikt_id', 'key'],
  ])('with %j names row and column', (bad, column, rule) => {
    const read = readDistrictRows(bytesOf([row, bad]));
    expect(read.ok ? [] : read.error).toContainEqual(
      expect.objectContaining({ code: 'row', row: 2, column, rule }),
    );
  });

  test('with a district twice on a day says which rows', () => {
    const read = readDistrictRows(bytesOf([row, row]));
    expect(read.ok ? [] : read.error).toEqual([{ code: 'row-twice', row: 2, first: 1, key: '1' }]);
  });

  test('says which rows have no district and which districts no row', () => {
    const read = readDistrictRows(bytesOf([row, { ...row, distrikt_id: '9', type_id: 11 }]));
    if (!read.ok) throw new Error('faults');
    const join = joinDistricts(['1', '2'], read.value);
    expect(join.rows).toHaveLength(1);
    expect(join.rowsWithout).toEqual([{ type: '11', keys: ['9'] }]);
    expect(join.districtsWithout).toEqual(['2']);
  });
});
