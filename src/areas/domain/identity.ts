/** Another name of an area, with why it is the same one. Only within the same municipality. */
export interface AreaAlias {
  readonly municipality: string;
  readonly name: string;
  readonly sameAs: string;
  readonly reason: string;
}

/** Finds the one name that an area goes by. */
export type NameOf = (municipality: string, name: string) => string;

/** A key under which spellings of the same name meet: case, spaces and å/aa do not count. */
export function nameKey(name: string): string {
  return name
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('å', 'aa')
    .replace(/\s*\/\s*/g, '/')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The key of an area: the same name in two municipalities is two areas. */
export function areaKey(municipality: string, name: string): string {
  return `${nameKey(municipality)}|${nameKey(name)}`;
}

/** Resolves names by an explicit table and nothing else: no name is guessed from a likeness. */
export function resolveNames(aliases: readonly AreaAlias[]): NameOf {
  const table = new Map(
    aliases.map(({ municipality, name, sameAs }) => [areaKey(municipality, name), sameAs]),
  );
  return (municipality, name) => table.get(areaKey(municipality, name)) ?? name;
}
