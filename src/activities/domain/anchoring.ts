import type { Option } from '../../engine/index.ts';

/** The four things that make a handover a decided one: modtager, dato, budgetlinje, accept. */
export const ANCHORING_PARTS = ['receiver', 'date', 'budgetLine', 'accepted'] as const;
export type AnchoringPart = (typeof ANCHORING_PARTS)[number];

/** Which of the four are in place; undefined for an option that does not anchor. */
export function anchoringOf(option: Option): Readonly<Record<AnchoringPart, boolean>> | undefined {
  if (option.approach !== 'anchor') return undefined;
  const { receiver, date, budgetLine, accepted } = option.handover ?? {};
  return {
    receiver: Boolean(receiver),
    date: Boolean(date),
    budgetLine: Boolean(budgetLine),
    accepted: accepted === true,
  };
}
