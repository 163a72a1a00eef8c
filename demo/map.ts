import { POINT_KINDS, putPoints, putShapes } from '../src/areas/index.ts';
import type { Tx } from '../src/platform/db/index.ts';
import { HAVNBY } from './havnby.ts';
import drawnText from './havnby-map.json?raw';

type DrawnPlace = readonly [number, number];

interface DemoMap {
  readonly features: readonly {
    readonly id: string;
    readonly properties: { readonly navn: string; readonly slags: string };
    readonly geometry:
      | { readonly type: 'Polygon'; readonly coordinates: readonly (readonly DrawnPlace[])[] }
      | { readonly type: 'Point'; readonly coordinates: DrawnPlace };
  }[];
}

const SOURCE = 'Opdigtet demo';

/** Draws Havnby's areas and service points: invented, on land by a fjord that is somewhere else. */
export async function loadDemoMap(tx: Tx): Promise<void> {
  const { features } = JSON.parse(drawnText) as DemoMap;
  const shapes: Parameters<typeof putShapes>[2] = Object.fromEntries(
    features.flatMap(({ id, geometry }) =>
      geometry.type === 'Polygon'
        ? [[id, { shape: [geometry.coordinates], source: SOURCE, projection: 'wgs84' }]]
        : [],
    ),
  );
  const points = Object.fromEntries(
    features.flatMap(({ id, geometry, properties }) =>
      geometry.type === 'Point'
        ? [
            [
              id,
              {
                id,
                name: properties.navn,
                kind: kindOf(properties.slags),
                place: geometry.coordinates,
              },
            ],
          ]
        : [],
    ),
  );
  await putShapes(tx, HAVNBY.id, shapes);
  await putPoints(tx, HAVNBY.id, points);
}

function kindOf(word: string) {
  const kind = POINT_KINDS.find((one) => one === word);
  if (!kind) throw new Error(`The demo map has a place of no kind: ${word}`);
  return kind;
}
