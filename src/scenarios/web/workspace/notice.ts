import { evaluate, type Evaluation, type Plan, type Scenario } from '../../../engine/index.ts';
import type { Notice } from '../../../platform/http/index.ts';
import { formatMoney, formatShare, type Language } from '../../../platform/i18n/index.ts';
import type { WorkspaceContext } from '../../../plan/index.ts';
import { fromOre } from '../../../shared/index.ts';
import type { ChangedScenario } from '../../actions/change-scenario.ts';
import { scenarioConsequence } from '../../domain/consequence.ts';
import { fitScenario } from '../../domain/fit.ts';
import { undoScenarioPath } from '../paths.ts';
import { workspaceMessages } from './messages.ts';

/** What a scenario comes to under a plan. */
export function evaluated(plan: Plan, scenario: Scenario): Evaluation {
  return evaluate(plan, { scenario: fitScenario(plan, scenario).scenario });
}

/** What a change means for a scenario, in a sentence: its coverage, and the year whose gap changes
 * most. */
export function consequenceText(language: Language, before: Evaluation, after: Evaluation): string {
  const text = workspaceMessages(language).consequence;
  const { coverage, gap } = scenarioConsequence(before, after);
  const [was, is] = [coverage?.before ?? 0, coverage?.after ?? 0].map((share) =>
    formatShare(language, share),
  ) as [string, string];
  if (was === is && !gap) return text.nothing;
  const covered =
    was === is
      ? text.coverageSame
      : (coverage?.after ?? 0) > (coverage?.before ?? 0)
        ? text.coverageUp(was, is)
        : text.coverageDown(was, is);
  if (!gap) return text.both(covered, text.gapSame);
  const money = formatMoney(language, fromOre(Math.abs(gap.change)));
  return text.both(covered, (gap.change < 0 ? text.less : text.more)(money, gap.year));
}

/** Says what a change of a scenario did and what it means, and offers to undo it. */
export function changeNotice(c: WorkspaceContext, changed: ChangedScenario, done: string): Notice {
  const { reading, view } = c.var;
  const { language } = view;
  const text = workspaceMessages(language).done;
  const { before, after, revision } = changed;
  if (revision === undefined) return { kind: 'info', text: text.unchanged };
  const { plan } = reading;
  const means = consequenceText(language, evaluated(plan, before), evaluated(plan, after));
  return {
    kind: 'done',
    text: `${done} ${means}`,
    undo: {
      action: view.href(undoScenarioPath(reading.partnership.id, after.id)),
      fields: { revision: String(revision) },
      label: text.undo,
    },
  };
}
