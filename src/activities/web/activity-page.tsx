import { type Activity, type ActivityAnswer, optionInForce } from '../../engine/index.ts';
import type { Knowledge } from '../../knowledge/index.ts';
import type { View } from '../../platform/http/index.ts';
import type { Language } from '../../platform/i18n/index.ts';
import { type PlanReading, planWords } from '../../plan/index.ts';
import type { LocalDate } from '../../shared/index.ts';
import { Alert, ButtonLink, PageHeader } from '../../ui/index.ts';
import { freeWords } from '../domain/free-data.ts';
import { costIn } from '../domain/option-figures.ts';
import { stateOf } from '../domain/rows.ts';
import { ActivityFacts } from './activity-facts.tsx';
import { GapReasons } from './activity-gap.tsx';
import { activityMessages } from './activity-messages.ts';
import { ActivityMoney } from './activity-money.tsx';
import { ActivityOptions } from './activity-options.tsx';
import { ActivityReach, ActivityStaff } from './activity-people.tsx';
import { DecisionPart } from './approaches/decision-part.tsx';
import { handoverWarnings } from './handover/tell.ts';
import { messages } from './messages.ts';
import { editMessages } from './edit/messages.ts';
import { activitiesPath, activityDoPath } from './paths.ts';
import { monthText, StateWord } from './words.tsx';

/** What every part of the page is made from. */
export interface ActivityMatter {
  readonly reading: PlanReading;
  readonly activity: Activity;
  readonly answer: ActivityAnswer;
  readonly knowledge: Knowledge;
  readonly view: View;
}

/** The answer of the evaluation for one of the plan's activities. */
export function answerOf({ evaluation }: PlanReading, activity: Activity): ActivityAnswer {
  const answer = evaluation.activities.find(({ id }) => id === activity.id);
  if (!answer) throw new Error(`No answer for the activity ${activity.id}`);
  return answer;
}

/** The point of an activity's page in one sentence. */
export function activityTitle(language: Language, { reading, activity, answer }: ActivityMatter) {
  const text = activityMessages(language).title;
  const { name } = activity;
  const { firstYear, lastYear } = reading.plan;
  const { firstUncovered } = answer;
  if (costIn(optionInForce(activity), firstYear) === undefined) return text.unstated(name);
  if (firstUncovered) {
    const { year, month } = firstUncovered;
    if (year === firstYear && month === 1) return text.fromStart(name);
    const last = month === 1 ? { year: year - 1, month: 12 } : { year, month: month - 1 };
    return text.until(name, monthText(language, last));
  }
  if (answer.total.cost === 0) return text.free(name);
  return stateOf(activity) === 'close' ? text.closed(name) : text.whole(name, lastYear);
}

/** Everything about one activity: its money, why some is missing, and the ways to go on. */
export function ActivityPage({ matter, today }: { matter: ActivityMatter; today: LocalDate }) {
  const { reading, activity, view } = matter;
  const { language } = view;
  const { summary } = freeWords(activity.x);
  return (
    <>
      <PageHeader
        title={activityTitle(language, matter)}
        eyebrow={activityMessages(language).eyebrow}
        {...(summary !== undefined && { lead: summary })}
        crumbs={[
          {
            label: messages(language).room,
            href: view.href(activitiesPath(reading.partnership.id)),
          },
        ]}
        actions={<WaysOn matter={matter} />}
        readOnly={!view.may('activities.choose-option') && planWords(language).readOnly}
        language={language}
      />
      <NowInForce matter={matter} today={today} />
      <ActivityMoney matter={matter} />
      <GapReasons matter={matter} />
      <ActivityOptions matter={matter} />
      <DecisionPart partnershipId={reading.partnership.id} activity={activity} view={view} />
      <ActivityStaff matter={matter} today={today} />
      <ActivityReach matter={matter} />
      <ActivityFacts matter={matter} />
    </>
  );
}

function WaysOn({ matter: { reading, activity, view } }: { matter: ActivityMatter }) {
  const text = editMessages(view.language);
  const to = (word: 'edit' | 'history') =>
    view.href(activityDoPath(reading.partnership.id, activity.id, word));
  return (
    <>
      {view.may('activities.edit-activity') && (
        <ButtonLink href={to('edit')}>{text.edit}</ButtonLink>
      )}
      {view.may('activities.read-history') && (
        <ButtonLink kind="quiet" href={to('history')}>
          {text.history}
        </ButtonLink>
      )}
    </>
  );
}

function NowInForce({
  matter: { reading, activity, view },
  today,
}: {
  matter: ActivityMatter;
  today: LocalDate;
}) {
  const text = activityMessages(view.language);
  const option = optionInForce(activity);
  const state = stateOf(activity);
  if (state === 'undecided') {
    return (
      <Alert kind="caution" title={text.undecidedTitle}>
        {text.undecidedText(option.name)}
      </Alert>
    );
  }
  const { reason } = freeWords(option.x);
  const marks = handoverWarnings(activity, today, view.language);
  const faults = reading.evaluation.anchoringFaults.filter(
    (fault) => fault.activity === activity.id,
  );
  return (
    <>
      <p>
        <StateWord state={state} language={view.language} />
        {` · ${option.name}`}
        {reason !== undefined && (
          <>
            <br />
            {reason}
          </>
        )}
      </p>
      {faults.length + marks.length > 0 && (
        <Alert kind="caution" title={text.faultsTitle}>
          <ul>
            {marks.map((mark) => (
              <li>{mark}</li>
            ))}
            {faults.map(({ code }) => (
              <li>{planWords(view.language).anchoringFault[code]}</li>
            ))}
          </ul>
        </Alert>
      )}
    </>
  );
}
