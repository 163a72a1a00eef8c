import type { Approach, Evaluation, Placement, StaffRole } from '../../engine/index.ts';

/** The questions that a comparison answers, in the order of the page. */
export const QUESTIONS = ['cost', 'gap', 'people', 'staff', 'approaches', 'certainty'] as const;
export type Question = (typeof QUESTIONS)[number];

/** What a row counts in. Money is øre, a share 0 to 1, posts årsværk. */
export type Measure = 'money' | 'people' | 'share' | 'posts' | 'count';

/** What a row is about. */
export type Subject =
  | { readonly about: 'cost-total' }
  | { readonly about: 'cost-year'; readonly year: number }
  | { readonly about: 'carried-year'; readonly year: number }
  | { readonly about: 'financed-year'; readonly year: number }
  | { readonly about: 'carried-total' }
  | { readonly about: 'financed-total' }
  | { readonly about: 'gap-total' }
  | { readonly about: 'gap-year'; readonly year: number }
  | { readonly about: 'uncovered-activities'; readonly year: number }
  | { readonly about: 'reach'; readonly year: number }
  | { readonly about: 'reach-area'; readonly area: string; readonly year: number }
  | { readonly about: 'reach-effort-area'; readonly effortArea: string; readonly year: number }
  | { readonly about: 'reach-paid'; readonly year: number }
  | { readonly about: 'coverage'; readonly year: number }
  | { readonly about: 'coverage-paid'; readonly year: number }
  | { readonly about: 'coverage-paid-mean' }
  | { readonly about: 'coverage-area'; readonly area: string; readonly year: number }
  | {
      readonly about: 'need';
      readonly area: string;
      readonly effortArea: string;
      readonly year: number;
    }
  | { readonly about: 'areas-without-offer' }
  | { readonly about: 'posts'; readonly year: number }
  | { readonly about: 'posts-role'; readonly role: StaffRole; readonly year: number }
  | { readonly about: 'posts-placement'; readonly placement: Placement; readonly year: number }
  | {
      readonly about: 'posts-place';
      readonly role: StaffRole;
      readonly placement: Placement;
      readonly year: number;
    }
  | { readonly about: 'ending-posts' }
  | { readonly about: 'approach'; readonly approach: Approach }
  | { readonly about: 'undecided' }
  | { readonly about: 'largest-source'; readonly year: number }
  | { readonly about: 'share-rule'; readonly shareGroup: string }
  | { readonly about: 'missing-cofinancing' }
  | { readonly about: 'anchoring-faults' };

/** One evaluation's answer. */
export interface Reading {
  /** Null when it cannot be said; never zero for what is missing. */
  readonly value: number | null;
  /** Ids, or years, of what the value stands for. */
  readonly names?: readonly string[];
  /** What the value would be if everything were paid. */
  readonly ifPaid?: number;
}

/** How a row is read from an evaluation. */
export interface RowSpec {
  readonly question: Question;
  readonly subject: Subject;
  readonly measure: Measure;
  /** Which way is better; absent where more or less is neither good nor bad in itself. */
  readonly better?: 'lower' | 'higher';
  readonly read: (evaluation: Evaluation) => Reading;
}
