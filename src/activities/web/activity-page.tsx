import type { Activity } from '../../engine/index.ts';
import type { View } from '../../platform/http/index.ts';
import type { Language } from '../../platform/i18n/index.ts';
import type { PlanReading } from '../../plan/index.ts';
import type { LocalDate } from '../../shared/index.ts';
import { PageHeader } from '../../ui/index.ts';

/** The point of an activity's page in one sentence. */
export function activityTitle(_l: Language, _r: PlanReading, activity: Activity): string {
  return activity.name;
}

/** Everything about one activity. */
export function ActivityPage({
  activity,
  view,
}: {
  reading: PlanReading;
  activity: Activity;
  today: LocalDate;
  view: View;
}) {
  return <PageHeader title={activity.name} language={view.language} />;
}
