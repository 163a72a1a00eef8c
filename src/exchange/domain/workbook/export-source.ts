import {
  type Earmark,
  EFFORT_AREAS,
  type FundingSource,
  type Plan,
} from '../../../engine/index.ts';
import { shareToNumber } from '../../../shared/index.ts';
import { costKindWords } from './format.ts';
import { dataText, listText, type WrittenRow } from './written.ts';

type PlanParts = Omit<Plan, 'scenarios'>;

/** Range and earmark of a source. What the plain columns cannot say stands as data. */
export function exportedSource(plan: PlanParts, { range, earmark }: FundingSource): WrittenRow {
  const factors = range && {
    low: shareToNumber(range.low),
    likely: shareToNumber(range.likely),
    high: shareToNumber(range.high),
  };
  const isPlainRange = range?.x === undefined;
  const isPlainEarmark = !earmark || isPlain(earmark);
  return {
    ...(factors && isPlainRange
      ? { Laveste: factors.low, Ventet: factors.likely, Højeste: factors.high }
      : {}),
    'Spænd som data': factors && !isPlainRange ? dataText({ ...factors, x: range?.x }) : undefined,
    ...(earmark && isPlainEarmark ? earmarkCells(plan, earmark) : {}),
    'Øremærke som data': earmark && !isPlainEarmark ? dataText(earmark) : undefined,
  };
}

function isPlain({ x, ...parts }: Earmark): boolean {
  return x === undefined && Object.values(parts).some((part) => part !== undefined);
}

function earmarkCells(plan: PlanParts, earmark: Earmark): WrittenRow {
  const efforts = EFFORT_AREAS[plan.taxonomy];
  return {
    'Kun områder': listText(earmark.areas ?? []),
    'Kun indsatsområder': listText((earmark.effortAreas ?? []).map((id) => efforts.get(id) ?? id)),
    'Kun indsatser': listText(earmark.activities ?? []),
    'Kun omkostningstyper': listText(
      (earmark.costKinds ?? []).map((kind) => costKindWords.words.get(kind) ?? kind),
    ),
  };
}
