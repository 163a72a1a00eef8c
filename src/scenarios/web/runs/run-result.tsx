import type { Scenario } from '../../../engine/index.ts';
import type { View } from '../../../platform/http/index.ts';
import { formatShare } from '../../../platform/i18n/index.ts';
import type { PlanReading } from '../../../plan/index.ts';
import { Facts } from '../../../ui/index.ts';
import type { Run, RunResult } from '../../domain/runs/run.ts';
import { FrontierResult } from '../optimise/frontier-result.tsx';
import { OptimumResult } from '../optimise/optimum-result.tsx';
import { runMessages } from './messages.ts';

/** What a run found, as its kind shows it. */
export function RunResultBody({
  run,
  result,
  reading,
  scenarios,
  view,
}: {
  run: Run;
  result: RunResult;
  reading: PlanReading;
  scenarios: readonly Scenario[];
  view: View;
}) {
  const { fields } = runMessages(view.language);
  const share = (value: number | null) =>
    value === null ? fields.notYet : formatShare(view.language, value);
  switch (result.kind) {
    case 'optimise':
      return <OptimumResult run={run} reading={reading} scenarios={scenarios} view={view} />;
    case 'frontier':
      return <FrontierResult run={run} reading={reading} scenarios={scenarios} view={view} />;
    case 'stress':
      return (
        <Facts
          facts={result.answers.map(({ way, answer }) => ({
            term: way ?? runMessages(view.language).plan,
            value: share(answer.covered),
          }))}
        />
      );
  }
}
