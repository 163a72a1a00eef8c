import { evaluate, describeProblem } from '../../../engine/index.ts';
import { undoPath } from '../../../overview/web/paths.ts';
import type { EditedPlan, InvalidPlan, WorkspaceContext } from '../../../plan/index.ts';
import { redirectWithNotice } from '../../../platform/http/index.ts';
import type { Language } from '../../../platform/i18n/index.ts';
import { effectOf, type StatusEffect } from '../../domain/index.ts';
import { effectSentence } from '../sentences.ts';
import { editMessages } from './messages.ts';

/** What an edit of the plan does to the gap. */
export function editEffect({ before, after }: EditedPlan): StatusEffect {
  const gapOf = (plan: EditedPlan['before']) => evaluate({ ...plan, scenarios: [] });
  return effectOf(gapOf(before), gapOf(after));
}

/** Sends the reader on after an edit: what was done, what it means for the gap, and a way back. */
export function tellEdit(
  c: WorkspaceContext,
  edited: EditedPlan,
  { path, done }: { readonly path: string; readonly done: string },
): Response {
  const { view, reading } = c.var;
  const text = editMessages(view.language);
  if (edited.revision === undefined) {
    return redirectWithNotice(c, path, { kind: 'info', text: text.unchanged });
  }
  const effect = effectSentence(editEffect(edited), view.language);
  return redirectWithNotice(c, path, {
    kind: 'done',
    text: `${done} ${effect}`,
    undo: {
      action: view.href(undoPath(reading.partnership.id)),
      fields: { revision: String(edited.revision), til: path },
      label: text.undo,
    },
  });
}

/** Why an edited plan breaks a rule of the plan file, in words. */
export function invalidText({ problems }: InvalidPlan, language: Language): string {
  const [first] = problems;
  return editMessages(language).error.invalid(first ? describeProblem(first, language) : '');
}
