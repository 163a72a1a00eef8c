import type {
  CostKind,
  EarmarkPart,
  FundingStatus,
  GapExplanation,
  SourceReason,
} from '../../engine/index.ts';
import type { Money } from '../../shared/index.ts';

/** Why one kind of cost is not covered in a year: what each source did, gathered for reading. */
export interface KindGap {
  readonly kind: CostKind;
  readonly gap: Money;
  /** Sources that could pay and have no more to give, those that paid first. */
  readonly spent: readonly SpentSource[];
  /** Sources that could pay if their money counted, by status. */
  readonly notCounted: ReadonlyMap<FundingStatus, readonly string[]>;
  /** Sources that could pay and have nothing in the year. */
  readonly without: readonly string[];
  /** Sources that are earmarked for something else. */
  readonly outside: readonly {
    readonly source: string;
    readonly parts: readonly EarmarkPart[];
  }[];
}

/** A source in scope that pays as much as it may. */
export interface SpentSource {
  readonly source: string;
  readonly paid: Money;
  readonly limit: { readonly kind: 'amount' | 'cap' | 'rest'; readonly amount: Money };
}

/** The kinds of cost that lack money, each with its reasons. */
export function gapReasons(explanation: GapExplanation): readonly KindGap[] {
  return explanation.kinds
    .filter(({ gap }) => gap > 0)
    .map(({ kind, gap, sources }) => ({ kind, gap, ...gathered(sources) }));
}

function gathered(sources: readonly SourceReason[]): Omit<KindGap, 'kind' | 'gap'> {
  const spent: SpentSource[] = [];
  const notCounted = new Map<FundingStatus, string[]>();
  const without: string[] = [];
  const outside: { source: string; parts: readonly EarmarkPart[] }[] = [];
  for (const { source, paid, reason } of sources) {
    switch (reason.code) {
      case 'outside-earmark':
        outside.push({ source, parts: reason.parts });
        break;
      case 'not-counted':
        notCounted.set(reason.status, [...(notCounted.get(reason.status) ?? []), source]);
        break;
      case 'no-money-this-year':
        without.push(source);
        break;
      case 'exhausted':
        spent.push({ source, paid, limit: { kind: 'amount', amount: reason.available } });
        break;
      case 'capped':
        spent.push({ source, paid, limit: { kind: 'cap', amount: reason.cap } });
        break;
      case 'nothing-missing':
        spent.push({ source, paid, limit: { kind: 'rest', amount: reason.rest } });
        break;
    }
  }
  return { spent: spent.toSorted((a, b) => b.paid - a.paid), notCounted, without, outside };
}
