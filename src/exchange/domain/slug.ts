const LETTERS: Readonly<Record<string, string>> = { æ: 'ae', ø: 'oe', å: 'aa' };
const LONGEST = 60;

/** The part of an address that stands for a name: `Søparken & Nord` becomes `soeparken-nord`.
 * Empty when the name has neither letters nor digits. */
export function slugOf(name: string): string {
  return name
    .toLowerCase()
    .replaceAll(/[æøå]/g, (letter) => LETTERS[letter]!)
    .normalize('NFD')
    .replaceAll(/\p{Mark}/gu, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, LONGEST)
    .replace(/-+$/, '');
}
