import { parsedUrl } from './network-settings.ts';
import { given, isOneLine, type Report, type Variables } from './variables.ts';

/** Pictures that lie under the maps, from a server of somebody's choosing. */
export interface MapTiles {
  /** With `{z}`, `{x}` and `{y}`, as web maps number their squares. */
  readonly url: string;
  /** The only other server that pages with maps may ask. */
  readonly origin: string;
  /** Who made them, said under the map. */
  readonly credit: string;
}

const LONGEST_CREDIT = 160;
const PARTS = ['{z}', '{x}', '{y}'];

/** `MAP_TILES_URL` and `MAP_TILES_CREDIT`: the squares under the maps. None without. */
export function readMapTiles(env: Variables, report: Report): MapTiles | undefined {
  const url = given(env, 'MAP_TILES_URL');
  if (url === undefined) return undefined;
  const parsed = parsedUrl(url);
  const isWhole = PARTS.every((part) => url.includes(part)) && /^https:\/\/[^/{}@]+\//.test(url);
  if (!parsed || !isWhole) {
    report(
      'MAP_TILES_URL',
      url,
      'skal være en https-adresse med {z}, {x} og {y}, som https://kort.example/{z}/{x}/{y}.png',
      'must be an https address with {z}, {x} and {y}, such as https://maps.example/{z}/{x}/{y}.png',
    );
    return undefined;
  }
  const credit = given(env, 'MAP_TILES_CREDIT') ?? '';
  if (credit === '' || !isOneLine(credit) || credit.length > LONGEST_CREDIT) {
    report(
      'MAP_TILES_CREDIT',
      credit,
      `skal sige på én linje, hvem der har lavet kortet, højst ${LONGEST_CREDIT} tegn`,
      `must say on one line who made the map, at most ${LONGEST_CREDIT} characters`,
    );
    return undefined;
  }
  return { url, origin: parsed.origin, credit };
}
