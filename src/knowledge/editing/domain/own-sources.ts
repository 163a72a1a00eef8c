import type { ContentFault } from './document.ts';

/** Sources that documents of a kind declare themselves. */
interface Declared {
  readonly id: string;
  readonly own: readonly { readonly id: string }[];
}

/** The sources that a document may point to besides its own: those of the register, and those that
 * other documents declare. `all` holds what its published version declares too. */
export function sourcesBeside(
  documentId: string,
  all: ReadonlyMap<string, unknown>,
  declared: readonly Declared[],
): ReadonlySet<string> {
  const ownOf = (isThis: boolean) =>
    new Set(
      declared.flatMap(({ id, own }) =>
        (id === documentId) === isThis ? own.map((one) => one.id) : [],
      ),
    );
  const [mine, others] = [ownOf(true), ownOf(false)];
  return new Set([...all.keys()].filter((id) => !mine.has(id) || others.has(id)));
}

/** What is wrong with the sources of a document: declared anew though they are there, or pointed to and
 * nowhere. */
export function sourceFaults(
  beside: ReadonlySet<string>,
  {
    own,
    listed,
  }: {
    readonly own: { readonly path: string; readonly sources: readonly { readonly id: string }[] };
    readonly listed: readonly { readonly path: string; readonly source: string | undefined }[];
  },
): readonly ContentFault[] {
  const declared = new Set(own.sources.map(({ id }) => id));
  return [
    ...own.sources.flatMap(({ id }, index) =>
      beside.has(id) ? [{ path: `${own.path}.${index}.id`, code: 'source-exists', value: id }] : [],
    ),
    ...listed.flatMap(({ path, source }) =>
      source === undefined || beside.has(source) || declared.has(source)
        ? []
        : [{ path, code: 'unknown-source', value: source }],
    ),
  ];
}
