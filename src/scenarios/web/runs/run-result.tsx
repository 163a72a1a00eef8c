import type { View } from '../../../platform/http/index.ts';
import { formatShare } from '../../../platform/i18n/index.ts';
import type { PlanReading } from '../../../plan/index.ts';
import { Facts } from '../../../ui/index.ts';
import type { Run, RunResult } from '../../domain/runs/run.ts';
import { runMessages } from './messages.ts';

/** What a run found, as its kind shows it. */
export function RunResultBody({
  result,
  view,
}: {
  run: Run;
  result: RunResult;
  reading: PlanReading;
  view: View;
}) {
  const { fields } = runMessages(view.language);
  const share = (value: number | null) =>
    value === null ? fields.notYet : formatShare(view.language, value);
  switch (result.kind) {
    case 'optimise':
      return (
        <Facts
          facts={[
            { term: fields.best, value: share(result.optimum.value) },
            { term: fields.bound, value: share(result.optimum.bound) },
          ]}
        />
      );
    case 'frontier':
      return (
        <Facts
          facts={result.points.map((point) => ({
            term: share(point.share),
            value: share(point.value),
          }))}
        />
      );
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
