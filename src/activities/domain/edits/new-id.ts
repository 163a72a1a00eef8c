import { slugOf } from '../../../shared/index.ts';

/** Words that addresses use for themselves, so no activity or option is called so. */
const RESERVED = new Set([
  'ny',
  'fra-katalog',
  'regneark',
  'celler',
  'matrix',
  'tavle',
  'tilgange',
  'overdragelser',
]);

/** An id made from a name that none of the others has. */
export function newId(name: string, taken: Iterable<string>, otherwise = 'indsats'): string {
  const known = new Set([...RESERVED, ...taken]);
  const slug = slugOf(name) || otherwise;
  if (!known.has(slug)) return slug;
  for (let number = 2; ; number += 1) {
    const id = `${slug}-${number}`;
    if (!known.has(id)) return id;
  }
}
