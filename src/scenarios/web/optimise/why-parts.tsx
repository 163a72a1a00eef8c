import type {
  BindingLimit,
  ConflictProposal,
  Displaced,
  Limits,
  NotKept,
  OptimumExplanation,
} from '../../../engine/index.ts';
import { activityPath } from '../../../activities/web/paths.ts';
import {
  asSentence,
  formatMoney,
  formatNumber,
  type Language,
} from '../../../platform/i18n/index.ts';
import { indexOf, planWords } from '../../../plan/index.ts';
import { Alert, Section } from '../../../ui/index.ts';
import { eased } from '../../domain/limits/easing.ts';
import { bestPlanPath } from '../paths.ts';
import { activityName, inside, listed, periodText } from '../words.ts';
import { type FoundProps, pointsText } from './found.ts';
import { type LimitContext, limitPath, limitWords, proposalWords } from './limit-words.ts';
import { optionName } from './limits-faults.ts';
import { resultMessages } from './result-messages.ts';

interface WhyProps extends FoundProps {
  readonly explanation: OptimumExplanation | null;
  /** Those that the run used. */
  readonly limits: Limits;
}

function contextOf({ reading, run, limits, view }: WhyProps): LimitContext {
  const { plan, partnership } = reading;
  return { plan, partnershipId: partnership.id, runId: run.id, limits, language: view.language };
}

/** The limits that hold the value down, each with its price. */
export function Binding(props: WhyProps) {
  const { explanation, view } = props;
  const text = resultMessages(view.language);
  const context = contextOf(props);
  const binding = explanation?.binding.toSorted((a, b) => b.gain - a.gain) ?? [];
  return (
    <Section
      title={text.binding}
      {...(binding.length > 0 && { lead: text.bindingLead })}
      id="graenser"
    >
      {!explanation && <p>{text.notExplained}</p>}
      {explanation?.complete && binding.length === 0 && <p>{text.bindingNone}</p>}
      {binding.length > 0 && (
        <ul class="findings">
          {binding.map((one) => (
            <li>
              <a href={view.href(limitPath(context, one.limit))}>
                {text.theLimit(limitWords(context, one.limit, { whole: true }))}
              </a>
              : {priceText(view.language, one)}
            </li>
          ))}
        </ul>
      )}
      {explanation && !explanation.complete && <p class="chart__source">{text.incomplete}</p>}
    </Section>
  );
}

/** What a little more of a limit gives: `100.000 kr. mere giver 0,8 procentpoint.` */
export function priceText(language: Language, { limit, more, gain, proved }: BindingLimit): string {
  const text = resultMessages(language);
  const points = pointsText(language, gain);
  const amount = moreText(language, limit.limit, more);
  return proved ? text.gives(amount, points) : text.givesAtLeast(amount, points);
}

function moreText(
  language: Language,
  limit: BindingLimit['limit']['limit'],
  more: BindingLimit['more'],
): string {
  const text = resultMessages(language);
  switch (more.unit) {
    case 'money':
      return text.moreMoney(formatMoney(language, more.amount));
    case 'posts':
      return text.morePosts(formatNumber(language, more.amount, 2));
    case 'share': {
      const points = pointsText(language, more.amount);
      return limit === 'share-cap' ? text.moreShare(points) : text.lessShare(points);
    }
    case 'dropped':
      return text.dropped;
  }
}

/** What it would take for each activity that is closed, and what that would cost the others. */
export function LeftOut(props: WhyProps) {
  const { explanation, reading, view } = props;
  const text = resultMessages(view.language);
  if (!explanation) return null;
  const { notKept, complete } = explanation;
  const { plan, partnership } = reading;
  return (
    <Section title={text.left} {...(notKept.length > 0 && { lead: text.leftLead })} id="ikke-med">
      {notKept.length === 0 && complete && <p>{text.leftNone}</p>}
      <ul class="findings">
        {notKept.map((one) => (
          <li>
            <a href={view.href(activityPath(partnership.id, one.activity))}>
              <strong>{activityName(plan, one.activity)}</strong>
            </a>
            {notKeptSentences(contextOf(props), one).map((sentence) => (
              <p>{sentence}</p>
            ))}
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** What it would take for an activity to be kept, in sentences. */
export function notKeptSentences(context: LimitContext, one: NotKept): string[] {
  return [addedSentence(context, one), ...insteadSentences(context, one)];
}

function addedSentence({ plan, language }: LimitContext, { activity, added }: NotKept): string {
  const text = resultMessages(language);
  if (!added) return text.otherLimits;
  const option = optionName(plan, activity, added.option);
  if (added.total === 0) return text.keptFree(option);
  return text.wouldKeep(extraText(language, plan.lastYear, added), option);
}

/** `142.000 kr. om året fra 2028`, or the sum with its years. */
function extraText(
  language: Language,
  lastYear: number,
  { extra, total }: NonNullable<NotKept['added']>,
): string {
  const text = resultMessages(language);
  const [first] = extra;
  const last = extra.at(-1);
  if (!first || !last) return formatMoney(language, total);
  const alike = extra.every(({ amount }) => amount === first.amount);
  const inRow = last.year - first.year === extra.length - 1;
  if (alike && inRow && extra.length > 1) {
    const years =
      last.year === lastYear
        ? text.fromYear(first.year)
        : text.inYears(periodText(first.year, last.year));
    return text.addedYearly(formatMoney(language, first.amount), years);
  }
  const each = extra.map(({ year, amount }) => text.inYear(formatMoney(language, amount), year));
  return extra.length === 1
    ? each[0]!
    : text.addedTotal(formatMoney(language, total), each.join(', '));
}

function insteadSentences(context: LimitContext, { activity, instead }: NotKept): string[] {
  const { plan, language } = context;
  const text = resultMessages(language);
  if (instead === undefined) return [];
  if (instead === null) return [text.noInstead];
  const option = optionName(plan, activity, instead.option);
  const others = instead.displaced.filter((one) => one.activity !== activity);
  const displaced = others.map((one) => displacedText(context, one));
  return [
    instead.loss < 1e-6
      ? text.insteadLittle(option)
      : text.instead(option, pointsText(language, instead.loss)),
    ...(displaced.length > 0 ? [text.displaced(listed(language, displaced))] : []),
    ...(instead.proved ? [] : [text.insteadUnproved]),
  ];
}

function displacedText(
  { plan, language }: LimitContext,
  { activity, from, to }: Displaced,
): string {
  const options = indexOf(plan).activity.get(activity)?.options ?? [];
  const words = planWords(language).approach;
  const before = options.find(({ id }) => id === from);
  const after = options.find(({ id }) => id === to);
  const word = (option: typeof before, id: string) =>
    option ? inside(words[option.approach]) : id;
  const name = activityName(plan, activity);
  const text = resultMessages(language);
  return before?.approach === after?.approach
    ? text.becomes(name, before?.name ?? from, after?.name ?? to)
    : text.becomes(name, word(before, from), word(after, to));
}

/** Which limits cannot hold together, and what can be done. */
export function ConflictPart(props: WhyProps) {
  const { explanation, view } = props;
  const text = resultMessages(view.language);
  const conflict = explanation?.conflict;
  if (!conflict) return <p class="section__lead">{text.conflictUnknown}</p>;
  const context = contextOf(props);
  const alone = conflict.limits.length === 1;
  return (
    <>
      <Section
        title={alone ? text.conflictAlone : text.conflict}
        {...(!(alone && conflict.smallest) && {
          lead: conflict.smallest ? text.conflictSmallest : text.conflictNotSmallest,
        })}
        id="konflikt"
      >
        <Alert kind="caution">
          <ul>
            {conflict.limits.map((limit) => (
              <li>
                <a href={view.href(limitPath(context, limit))}>
                  {capital(limitWords(context, limit))}
                </a>
              </li>
            ))}
          </ul>
        </Alert>
      </Section>
      {conflict.proposals.length > 0 && (
        <Section title={text.proposals} lead={text.proposalsLead} id="forslag">
          <ul class="findings">
            {conflict.proposals.map((proposal, index) => (
              <li>
                {asSentence(proposalWords(context, proposal))}{' '}
                <a href={view.href(proposalPath(props, proposal, index))}>
                  {eased(props.limits, proposal) ? text.tryIt : text.lookAt}
                </a>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}

function proposalPath(props: WhyProps, proposal: ConflictProposal, index: number): string {
  const { reading, run, limits } = props;
  return eased(limits, proposal)
    ? bestPlanPath(reading.partnership.id, { run: run.id, eased: index })
    : limitPath(contextOf(props), proposal.limit);
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
