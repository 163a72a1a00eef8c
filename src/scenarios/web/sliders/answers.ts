import type { Plan, Scenario } from '../../../engine/index.ts';
import type { Figures } from './figures.ts';

/** What the page's script computes with: the plan in the engine's own form. */
export interface PlanAnswer {
  /** The revision of the partnership that this is. */
  readonly revision: number;
  readonly plan: Plan;
  /** The scenario that the sliders start from, as the plan takes it. */
  readonly base: Scenario | null;
  /** The year that figures of one year are of, unless another is asked for. */
  readonly year: number;
}

/** The server's own evaluation of the settings. */
export interface FiguresAnswer {
  readonly revision: number;
  readonly plan: Figures;
  readonly now: Figures;
}
