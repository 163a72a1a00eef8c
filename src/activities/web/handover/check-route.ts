import { editPlan } from '../../../plan/index.ts';
import { formatNumber } from '../../../platform/i18n/index.ts';
import { sumResidents } from '../../domain/handover/reasonable.ts';
import { checkHandover } from '../../domain/handover/edit-handover.ts';
import { CHECK_ANSWERS } from '../../domain/handover/handover-data.ts';
import type { FormError } from '../../../ui/index.ts';
import { checkMonths, sentCheck } from './checks.tsx';
import { handoverMessages } from './messages.ts';
import { type Asked, back, requestOf, showHandover } from './asked.tsx';

const LONGEST_NOTE = 1000;

/** Writes down what was found some months after a handover. */
export async function checkRoute(asked: Asked): Promise<Response> {
  const { c, services, activity, option } = asked;
  const { view, db, reading, actor } = c.var;
  const { language } = view;
  const text = handoverMessages(language);
  const typed = sentCheck(await c.req.parseBody());
  const refuse = (errors: readonly FormError[]) =>
    showHandover(asked, { check: { ...typed, errors } }, 422);
  const concerned = [option.handover?.receiver, activity.owner];
  if (actor.role === 'contributor' && !concerned.includes(actor.organisationId ?? ' ')) {
    return refuse([{ text: text.onlyConcerned }]);
  }
  const months = checkMonths(typed.months);
  const running = CHECK_ANSWERS.find((one) => one === typed.running);
  const errors: FormError[] = [];
  if (!running) errors.push({ name: 'koerer', text: text.checkAnswerMissing });
  if (!months) errors.push({ text: text.checkMonthsWrong });
  const bare = typed.persons.replaceAll(/[.\s]/g, '');
  const persons = bare === '' ? undefined : Number(bare);
  const residents = sumResidents(reading.plan, option);
  if (persons !== undefined && !/^\d{1,7}$/.test(bare)) {
    errors.push({ name: 'beboere', text: text.personsWrong(typed.persons) });
  } else if (persons !== undefined && residents !== undefined && persons > residents) {
    const most = formatNumber(language, residents);
    errors.push({ name: 'beboere', text: text.personsMany(typed.persons, most) });
  }
  if (typed.note.length > LONGEST_NOTE) {
    errors.push({ name: 'bemaerkning', text: text.noteTooLong });
  }
  if (errors.length > 0 || !months || !running) return refuse(errors);
  const ref = { activity: activity.id, option: option.id };
  const check = {
    months,
    on: services.today(),
    running,
    ...(persons !== undefined && { persons }),
    note: typed.note,
  };
  const stored = await editPlan(db, requestOf(asked, 'activities.check-handover'), (plan) =>
    checkHandover(plan, ref, check),
  );
  return stored.ok
    ? back(asked, { kind: 'done', text: text.checkSaved })
    : refuse([{ text: text.invalid }]);
}
