import type { Scenario } from '../../../engine/index.ts';
import type { View } from '../../../platform/http/index.ts';
import type { PlanReading } from '../../../plan/index.ts';
import type { Run, RunResult } from '../../domain/runs/run.ts';
import { FrontierResult } from '../optimise/frontier-result.tsx';
import { OptimumResult } from '../optimise/optimum-result.tsx';
import { StressResult } from '../stress/stress-result.tsx';

/** What a run found, as its kind shows it. */
export function RunResultBody({
  result,
  ...found
}: {
  run: Run;
  result: RunResult;
  reading: PlanReading;
  scenarios: readonly Scenario[];
  view: View;
}) {
  switch (result.kind) {
    case 'optimise':
      return <OptimumResult {...found} />;
    case 'frontier':
      return <FrontierResult {...found} />;
    case 'stress':
      return <StressResult {...found} />;
  }
}
