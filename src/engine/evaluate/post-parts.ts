import type { Evaluation, PostAnswer } from './answers.ts';
import { areaParts } from './area-parts.ts';
import { buildLedger } from './ledger.ts';
import { DecimalSum } from './reach.ts';

/** What one activity has of the posts of one row. */
export interface PostPart {
  readonly activity: string;
  readonly fte: number;
}

/** Posts by year, role, placement and area, every row with its parts by activity. */
export function postParts({
  plan,
  posts,
}: Evaluation): readonly (PostAnswer & { readonly parts: readonly PostPart[] })[] {
  const ledger = buildLedger(plan);
  const parts = areaParts(ledger);
  const rows = new Map<string, Map<string, DecimalSum>>();
  ledger.activities.forEach(({ id, option }, a) => {
    for (const { role, placement, fte, firstYear, lastYear } of option.staff) {
      for (let year = firstYear; year <= lastYear; year += 1) {
        const { areas, weights, total } = parts[a]![year - ledger.firstYear]!;
        for (const [at, area] of (areas.length === 0 ? [null] : areas).entries()) {
          const share = area === null ? fte : (fte * weights[at]!) / total;
          sumOf(rows, rowKey({ year, role, placement, area }), id).add(share);
        }
      }
    }
  });
  return posts.map((post) => ({
    ...post,
    parts: [...rows.get(rowKey(post))!].map(([activity, sum]) => ({ activity, fte: sum.value })),
  }));
}

function rowKey({ year, role, placement, area }: Omit<PostAnswer, 'fte'>): string {
  return `${year} ${role} ${placement} ${area === null ? '' : `=${area}`}`;
}

function sumOf(rows: Map<string, Map<string, DecimalSum>>, key: string, activity: string) {
  let row = rows.get(key);
  if (!row) rows.set(key, (row = new Map()));
  let sum = row.get(activity);
  if (!sum) row.set(activity, (sum = new DecimalSum()));
  return sum;
}
