import { z } from 'zod';

/** Afdeling: an almen estate of an area. */
export interface Estate {
  readonly name: string;
  /** The housing organisation that owns it, in words. */
  readonly owner?: string;
  /** Homes; absent when not known. */
  readonly homes?: number;
  readonly residents?: number;
}

/** What is kept of an area beside what the engine computes with. */
export interface AreaData {
  readonly estates: readonly Estate[];
  /** Address word of the official area that this area is. */
  readonly official?: string;
  /** Tvillingområde: the area that this one is compared with, chosen by hand. */
  readonly twin?: string;
}

const count = z.int().min(0).max(10_000_000);

const estateSchema = z.object({
  name: z.string().min(1),
  owner: z.string().min(1).exactOptional(),
  homes: count.exactOptional(),
  residents: count.exactOptional(),
});

/** Reads what this program knows of an area's free data; anything else is passed by. */
export function areaData(x: unknown): AreaData {
  const { estates, official, twin } = objectOf(x);
  return {
    estates: Array.isArray(estates) ? estates.flatMap(readEstate) : [],
    ...(isText(official) && { official }),
    ...(isText(twin) && { twin }),
  };
}

/** An area's free data with these in it; keys of other programs are kept. Undefined when empty. */
export function withAreaData(x: unknown, { estates, official, twin }: AreaData): unknown {
  const { estates: _e, official: _o, twin: _t, ...others } = objectOf(x);
  const data = {
    ...others,
    ...(estates.length > 0 && { estates }),
    ...(official !== undefined && { official }),
    ...(twin !== undefined && { twin }),
  };
  return Object.keys(data).length > 0 ? data : undefined;
}

/** The residents of all estates together; undefined when one of them is not known or there is none. */
export function residentsOf(estates: readonly Estate[]): number | undefined {
  return sumOf(estates.map(({ residents }) => residents));
}

/** The homes of all estates together; undefined when one of them is not known or there is none. */
export function homesOf(estates: readonly Estate[]): number | undefined {
  return sumOf(estates.map(({ homes }) => homes));
}

function sumOf(counts: readonly (number | undefined)[]): number | undefined {
  if (counts.length === 0) return undefined;
  let sum = 0;
  for (const one of counts) {
    if (one === undefined) return undefined;
    sum += one;
  }
  return sum;
}

function objectOf(x: unknown): Readonly<Record<string, unknown>> {
  if (x === undefined || x === null) return {};
  return typeof x === 'object' && !Array.isArray(x) ? { ...x } : { kept: x };
}

function readEstate(value: unknown): Estate[] {
  const read = estateSchema.safeParse(value);
  return read.success ? [read.data] : [];
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}
