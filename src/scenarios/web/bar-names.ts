/** How many signs of a name have room beside a bar. */
const LONGEST = 30;

/** Names as they stand beside the bars of a chart: short, and no two alike, since bars of the same
 * name would become one. */
export function barNames(names: readonly string[]): string[] {
  const used = new Set<string>();
  return names.map((name) => {
    const short = shortened(name);
    let unique = short;
    for (let number = 2; used.has(unique); number += 1) unique = `${short} (${number})`;
    used.add(unique);
    return unique;
  });
}

function shortened(name: string): string {
  const signs = [...name];
  if (signs.length <= LONGEST) return name;
  const cut = signs.slice(0, LONGEST - 1).join('');
  const space = cut.lastIndexOf(' ');
  return `${(space > LONGEST / 2 ? cut.slice(0, space) : cut).replace(/[\s,.;:–-]+$/, '')}…`;
}
