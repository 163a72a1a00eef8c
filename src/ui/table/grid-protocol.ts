import { z } from 'zod';

/** More cells than a plan's largest table has. */
const MOST_CELLS = 20_000;
const LONGEST_KEY = 300;
const LONGEST_TEXT = 4000;

/** What the grid posts: cells by the keys that the room gave them, each with the text that the reader
 * saw (`base`) and the text that is to stand there. An empty text is a missing value. */
export const gridRequestSchema = z.object({
  cells: z
    .array(
      z.object({
        key: z.string().min(1).max(LONGEST_KEY),
        base: z.string().max(LONGEST_TEXT),
        value: z.string().max(LONGEST_TEXT),
      }),
    )
    .min(1)
    .max(MOST_CELLS),
});

/** A cell that the reader changed. */
export type GridChange = z.infer<typeof gridRequestSchema>['cells'][number];

/** What a grid is answered. */
export interface GridAnswer {
  /** What came of it, in words; read out. */
  readonly say: string;
  /** Whether what has no word of its own below was stored. When left out: only if there are neither
   * problems nor clashes. What was not stored, the grid sends again without the cells named below. */
  readonly stored?: boolean;
  /** Whole rows (`<tr>`) as they are now, by row id; only of rows that the table has. */
  readonly rows?: Readonly<Record<string, string>>;
  /** The whole `<tfoot>` as it is now. */
  readonly foot?: string;
  /** Other elements of the page as they are now, whole, by their id: key figures, a headline. */
  readonly head?: Readonly<Record<string, string>>;
  /** Cells whose text cannot be taken, and why. */
  readonly problems?: readonly { readonly key: string; readonly text: string }[];
  /** Cells that somebody else changed meanwhile: both texts as one would type them. */
  readonly clashes?: readonly GridClash[];
  /** Cells as they are now; for cells outside the rows above. */
  readonly values?: Readonly<Record<string, { readonly value: string; readonly text: string }>>;
}

/** A cell that two people changed to different texts. */
export interface GridClash {
  readonly key: string;
  readonly mine: string;
  readonly theirs: string;
}
