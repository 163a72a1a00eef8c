import { COST_KINDS, type CostKind } from '../../engine/index.ts';

/** What people wrote about an activity or option beside what the engine computes with. */
export interface FreeWords {
  /** What is done, in a sentence or two. */
  readonly summary?: string;
  /** Begrundelse for an option. */
  readonly reason?: string;
  /** Ids of organisations that take part. */
  readonly partners: readonly string[];
}

type Data = Readonly<Record<string, unknown>>;

/** Reads the words that this program knows from a record's free data; anything else is passed by. */
export function freeWords(x: unknown): FreeWords {
  const { summary, reason, partners } = dataOf(x);
  return {
    ...(isText(summary) && { summary }),
    ...(isText(reason) && { reason }),
    partners: Array.isArray(partners) ? partners.filter(isText) : [],
  };
}

/** A record with one thing of its free data changed; undefined takes it away, and with the last one
 * the free data too. What others keep there stays. */
export function withFreeData<Part extends { readonly x?: unknown }>(
  part: Part,
  key: string,
  value: unknown,
): Part {
  const { x, ...rest } = part;
  const { [key]: _, ...others } = isData(x) || x === undefined ? dataOf(x) : { x };
  const data = value === undefined ? others : { ...others, [key]: value };
  return (Object.keys(data).length === 0 ? rest : { ...rest, x: data }) as Part;
}

/** How costs of one kind were carried forward: so many per cent a year from a base year. */
export interface IndexRate {
  readonly percent: number;
  readonly baseYear: number;
}

/** The rates by which an option's costs were carried forward, by kind. */
export function indexRates(x: unknown): Readonly<Partial<Record<CostKind, IndexRate>>> {
  const rates = dataOf(dataOf(x)['index']);
  return Object.fromEntries(
    COST_KINDS.flatMap((kind) => {
      const { percent, baseYear } = dataOf(rates[kind]);
      const isRate = typeof percent === 'number' && typeof baseYear === 'number';
      return isRate ? [[kind, { percent, baseYear }]] : [];
    }),
  );
}

function dataOf(x: unknown): Data {
  return isData(x) ? x : {};
}

function isData(x: unknown): x is Data {
  return typeof x === 'object' && x !== null && !Array.isArray(x);
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '';
}
