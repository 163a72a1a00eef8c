import type { Plan } from '../../../engine/index.ts';
import { fail, type LocalDate, ok, type Result } from '../../../shared/index.ts';
import { type DeadlineKind, sourceData, withSourceData } from '../source-data.ts';

/** A day of a source's deadline that somebody has dealt with. */
export interface DoneDay {
  readonly source: string;
  readonly kind: DeadlineKind;
  /** The day that the deadline is written down with. */
  readonly first: LocalDate;
  readonly date: LocalDate;
}

/** Marks a deadline as done up to a day. */
export function markDeadline<Edited extends Pick<Plan, 'funding'>>(
  plan: Edited,
  { source: id, kind, first, date }: DoneDay,
): Result<Edited, 'unknown-deadline'> {
  const source = plan.funding.find((one) => one.id === id);
  const data = source && sourceData(source.x);
  const isMeant = (one: { kind: string; date: string }) => one.kind === kind && one.date === first;
  if (!source || !data?.deadlines.some(isMeant)) return fail('unknown-deadline');
  const deadlines = data.deadlines.map((one) =>
    isMeant(one) && !(one.done && one.done >= date) ? { ...one, done: date } : one,
  );
  const changed = { ...source, x: withSourceData(source.x, { ...data, deadlines }) };
  return ok({ ...plan, funding: plan.funding.map((one) => (one === source ? changed : one)) });
}
