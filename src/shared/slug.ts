/** A name as a part of an address: a-z, digits and hyphens; æ as ae, ø as oe, å as aa. Empty when
 * the name has neither letters nor digits; never longer than `longest`. */
export function slugOf(name: string, longest = 60): string {
  return name
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'oe')
    .replaceAll('å', 'aa')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+/, '')
    .slice(0, longest)
    .replace(/-+$/, '');
}
