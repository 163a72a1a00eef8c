import type { LocalDate } from '../../shared/index.ts';
import { nameOf } from './check-feature.ts';
import { type DistrictFigure, type DistrictRow, joinDistricts, MEASURES } from './district-rows.ts';
import type { LayerFigure, MapDraft, MapOrigin } from './map-parts.ts';
import { rounded } from './points-text.ts';
import type { MapFeature, MapFile } from './read-geojson.ts';

/** The rows of one file. */
export interface RowFile {
  readonly name: string;
  readonly rows: readonly DistrictRow[];
}

const SHOWN_KEYS = 12;

/** Puts a map file and its row files together: districts with keys, and their figures by day. */
export function toDraft(
  file: MapFile & { readonly name: string },
  rowFiles: readonly RowFile[],
  origin: Pick<MapOrigin, 'source' | 'asOf'>,
): MapDraft {
  const rows = rowFiles.flatMap((one) => one.rows);
  const districts = districtsOf(file.features, new Set(rows.map((row) => row.key)));
  const keys = districts.map(({ key }) => key);
  const join = joinDistricts(keys, rows);
  return {
    name: plainName(file.name),
    ...origin,
    projection: file.projection,
    features: file.features.map((one) => ({ ...one, shape: rounded(one.shape) })),
    districts,
    figures: rowFiles.flatMap((one, at) => figuresOf(one, new Set(keys), at)),
    rowsWithout: join.rowsWithout.map(({ type, keys: without }) => ({
      type,
      count: without.length,
      some: without.slice(0, SHOWN_KEYS),
    })),
    districtsWithout: rows.length === 0 ? [] : join.districtsWithout,
  };
}

/** A file's name as a reader would say it. */
export function plainName(fileName: string): string {
  const plain = fileName
    .replace(/\.[a-z0-9]{1,10}$/i, '')
    .replaceAll(/[_\s]+/g, ' ')
    .trim();
  return plain === '' ? fileName : plain;
}

/** Keys are of the property that most rows know; without rows, of an id or the place in the file. A
 * key that stands twice gets its place added. */
function districtsOf(features: readonly MapFeature[], rowKeys: ReadonlySet<string>) {
  const property = keyProperty(features, rowKeys);
  const used = new Set<string>();
  return features.map(({ number, properties }) => {
    const given = property === undefined ? undefined : properties[property];
    const key = given === undefined || used.has(given) ? `${given ?? 'nr'}-${number}` : given;
    used.add(key);
    return { key, name: nameOf(properties) ?? given ?? String(number) };
  });
}

function keyProperty(
  features: readonly MapFeature[],
  rowKeys: ReadonlySet<string>,
): string | undefined {
  const hits = new Map<string, number>();
  for (const { properties } of features) {
    for (const [name, value] of Object.entries(properties)) {
      const counts = rowKeys.size > 0 ? rowKeys.has(value) : /^(distrikt_?)?id$/i.test(name);
      if (counts) hits.set(name, (hits.get(name) ?? 0) + 1);
    }
  }
  return [...hits].toSorted((a, b) => b[1] - a[1])[0]?.[0];
}

function figuresOf(file: RowFile, keys: ReadonlySet<string>, at: number): LayerFigure[] {
  const known = file.rows.filter((row) => keys.has(row.key));
  const name = plainName(file.name);
  return MEASURES.filter((measure) => known.some((row) => measure in row.figures)).map(
    (measure) => {
      const days: Record<LocalDate, Record<string, DistrictFigure>> = {};
      for (const { key, date, figures } of known) {
        const figure = figures[measure];
        if (figure !== undefined) (days[date] ??= {})[key] = figure;
      }
      return { id: `${at + 1}-${measure.replace('_', '-')}`, name, measure, days };
    },
  );
}
