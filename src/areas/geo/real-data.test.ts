import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import {
  boxOf,
  DENMARK,
  frameOf,
  isWithin,
  joinDistricts,
  pathOf,
  placesOf,
  readDistrictRows,
  readGeoJson,
} from './index.ts';

/** Real maps that are not ours to pass on, in a folder beside the project; where they are not, there
 * is nothing to read. */
const FOLDER = fileURLToPath(new URL('../../../../shared/data', import.meta.url));

function bytes(name: string): Uint8Array {
  return readFileSync(`${FOLDER}/${name}`);
}

describe.skipIf(!existsSync(`${FOLDER}/frederiksberg`))('the blocks of Frederiksberg', () => {
  const file = () => {
    const read = readGeoJson(bytes('frederiksberg/karre_4326.geojson'));
    if (!read.ok) throw new Error(JSON.stringify(read.error));
    return read.value;
  };

  test('are read, lie in Denmark and each has something to draw', () => {
    const { features, projection } = file();
    expect([features.length, projection]).toEqual([362, 'wgs84']);
    const box = boxOf(features.flatMap(({ shape }) => [...placesOf(shape)]))!;
    expect(isWithin(box, DENMARK)).toBe(true);
    const frame = frameOf(box, { width: 960, height: 640 });
    expect(features.filter(({ shape }) => pathOf(shape, frame) === '')).toEqual([]);
  });

  test('get the rows of their file; the rows of other districts are told', () => {
    const rows = readDistrictRows(bytes('frederiksberg/boliger_under_60kvm.json'));
    if (!rows.ok) throw new Error(JSON.stringify(rows.error));
    expect(rows.value).toHaveLength(9226);
    const keys = file().features.map(({ properties }) => properties['distrikt_id']!);
    const join = joinDistricts(keys, rows.value);
    expect(join.rows).toHaveLength(362 * 7);
    expect(join.districtsWithout).toEqual([]);
    expect(join.rowsWithout.map(({ type, keys: without }) => [type, without.length])).toEqual([
      ['11', 956],
    ]);
  });
});

describe.skipIf(!existsSync(`${FOLDER}/koebenhavn`))('the areas of Copenhagen', () => {
  test('are read with their names', () => {
    const read = readGeoJson(bytes('koebenhavn/f_udsatte_byomraader.json'));
    if (!read.ok) throw new Error(JSON.stringify(read.error));
    expect(read.value.features).toHaveLength(17);
    expect(read.value.features[0]!.properties['byomraade']).toBe('Tingbjerg/Husum');
  });
});
