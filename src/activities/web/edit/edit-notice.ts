import { evaluate, type Evaluation } from '../../../engine/index.ts';
import type { Notice } from '../../../platform/http/index.ts';
import { formatMoney, type Language } from '../../../platform/i18n/index.ts';
import type { EditedPlan, PlanReading, WorkspaceContext } from '../../../plan/index.ts';
import { undoPath } from '../../../overview/web/paths.ts';
import type { Money } from '../../../shared/index.ts';
import { consequenceOf } from '../../domain/consequence.ts';
import { editMessages } from './messages.ts';

/** The plan after an edit, evaluated. */
export function evaluationAfter({ after }: EditedPlan): Evaluation {
  return evaluate({ ...after, scenarios: [] });
}

/** What an edit means for what is lacking, in a sentence: the year where it changes most. */
export function consequenceSentence(
  language: Language,
  before: Evaluation,
  after: Evaluation,
): string {
  const text = editMessages(language);
  const years = consequenceOf(before, after).years.filter(({ gap }) => gap !== 0);
  const [most] = years.toSorted((a, b) => Math.abs(b.gap) - Math.abs(a.gap) || a.year - b.year);
  if (!most) return text.sameGap;
  const amount = formatMoney(language, Math.abs(most.gap) as Money);
  return most.gap > 0 ? text.lacksMore(amount, most.year) : text.lacksLess(amount, most.year);
}

/** The evaluation of the plan as it was before an edit: that of the reading, unless somebody else was
 * faster. */
export function evaluationBefore(reading: PlanReading, edited: EditedPlan): Evaluation {
  const isOfReading = edited.revision === reading.partnership.revision + 1;
  return isOfReading ? reading.evaluation : evaluate({ ...edited.before, scenarios: [] });
}

/** Says what an edit did and what it means, and offers to undo it. */
export function editNotice(
  c: WorkspaceContext,
  edited: EditedPlan,
  { done, back }: { readonly done: string; readonly back: string },
): Notice {
  const { reading, view } = c.var;
  const text = editMessages(view.language);
  if (edited.revision === undefined) return { kind: 'info', text: text.unchanged };
  const sentence = consequenceSentence(
    view.language,
    evaluationBefore(reading, edited),
    evaluationAfter(edited),
  );
  return {
    kind: 'done',
    text: `${done} ${sentence}`,
    undo: {
      action: view.href(undoPath(reading.partnership.id)),
      fields: { revision: String(edited.revision), til: back },
      label: text.undo,
    },
  };
}
