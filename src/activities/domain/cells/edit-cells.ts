import type { Activity, Plan } from '../../../engine/index.ts';
import { fail, isEqual, ok, type Result } from '../../../shared/index.ts';
import { gather } from '../gather.ts';
import { doubtAt } from './doubts.ts';
import type { Place } from './place.ts';
import type { CellClash, CellDoubt, CellProblem } from './rules.ts';
import { textIn } from './text-at.ts';
import { type PlanAround, withOption, withText } from './write-cell.ts';
import { withStaffTexts } from './write-staff.ts';

/** A text that a reader puts where there stood another one, `base`, when it was shown. */
export interface CellChange {
  readonly place: Place;
  readonly base: string;
  readonly value: string;
}

/** Why nothing was stored. */
export interface CellsRefused {
  readonly kind: 'cells';
  readonly problems: readonly CellProblem[];
  readonly clashes: readonly CellClash[];
  readonly doubts: readonly CellDoubt[];
}

type Edited = PlanAround & Pick<Plan, 'activities'>;

/** Ends a doubtful number in a table: it is meant so. */
const MEANT = /\s*!$/;

/** Writes texts to places of the plan's activities: all or nothing. A text that its reader left as
 * shown is passed by; one that somebody else has changed meanwhile to something else is a clash; a
 * number beyond reason is questioned unless it was confirmed, all of them by `confirmed` or one by an
 * exclamation mark after it. */
export function editCells<P extends Edited>(
  plan: P,
  changes: readonly CellChange[],
  confirmed = false,
): Result<P, CellsRefused> {
  const run = new Run(plan, confirmed);
  const byActivity = gather(
    changes.map((change) => ({ ...change, value: change.value.trim() })),
    ({ place }) => place.activity,
  );
  for (const [id, own] of byActivity) run.editActivity(id, own);
  return run.end(plan);
}

class Run {
  private readonly problems: CellProblem[] = [];
  private readonly clashes: CellClash[] = [];
  private readonly doubts: CellDoubt[] = [];
  private readonly edited = new Map<string, Activity>();
  private readonly stored: ReadonlyMap<string, Activity>;
  private readonly plan: Edited;
  private readonly confirmed: boolean;

  constructor(plan: Edited, confirmed: boolean) {
    this.plan = plan;
    this.confirmed = confirmed;
    this.stored = new Map(plan.activities.map((activity) => [activity.id, activity]));
  }

  end<P extends Edited>(plan: P): Result<P, CellsRefused> {
    const { problems, clashes, doubts, edited } = this;
    if (problems.length + clashes.length + doubts.length > 0) {
      return fail({ kind: 'cells', problems, clashes, doubts });
    }
    const isChanged = plan.activities.some(
      (activity) => !isEqual(activity, edited.get(activity.id) ?? activity),
    );
    if (!isChanged) return ok(plan);
    const activities = plan.activities.map((activity) => edited.get(activity.id) ?? activity);
    return ok({ ...plan, activities });
  }

  editActivity(id: string, changes: readonly CellChange[]): void {
    const stored = this.stored.get(id);
    if (!stored) return changes.forEach((change) => this.gone(change));
    const asked = changes.filter(({ base, value }) => base.trim() !== value);
    const after = this.written(stored, asked);
    const settled = asked.filter((change) => this.isSettled(stored, after, change));
    // What clashes or is wrong stops everything, so the text as written needs no second writing.
    for (const change of settled) this.question(after, change);
    this.edited.set(id, after);
  }

  private written(stored: Activity, changes: readonly CellChange[]): Activity {
    let activity = stored;
    for (const { place, value } of changes) {
      if (place.kind === 'staff') continue;
      const text = value.replace(MEANT, '');
      const written = withText(this.plan, activity, place, text);
      if (written.ok) activity = written.value;
      else this.problems.push({ place, value, rule: written.error });
    }
    return this.withStaff(activity, changes);
  }

  private withStaff(activity: Activity, changes: readonly CellChange[]): Activity {
    const texts = changes.flatMap(({ place, value }) =>
      place.kind === 'staff' ? [{ place, value: value.replace(MEANT, '') }] : [],
    );
    let edited = activity;
    for (const [id, own] of gather(texts, ({ place }) => place.option)) {
      const option = edited.options.find((one) => one.id === id);
      const written = option && withStaffTexts(this.plan, option, own);
      if (written?.ok) edited = withOption(edited, option!, written.value);
      else if (written) this.problems.push(...written.error);
      else own.forEach((text) => this.gone(text));
    }
    return edited;
  }

  /** Whether nobody else has put something else there. What is wrong has been told already. */
  private isSettled(
    stored: Activity,
    after: Activity,
    { place, base, value }: CellChange,
  ): boolean {
    const theirs = textIn(stored, place);
    if (theirs === undefined || theirs === base.trim() || theirs === value) return true;
    const mine = textIn(after, place);
    if (mine === theirs || mine === base.trim()) return true;
    this.clashes.push({ place, mine: value, theirs });
    return false;
  }

  private question(after: Activity, { place, value }: CellChange): void {
    if (this.confirmed || MEANT.test(value)) return;
    const doubt = doubtAt(this.plan, after, place);
    if (doubt) this.doubts.push({ place, value, doubt });
  }

  private gone({ place, value }: Pick<CellChange, 'place' | 'value'>): void {
    this.problems.push({ place, value, rule: { code: 'gone' } });
  }
}
