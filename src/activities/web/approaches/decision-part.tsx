import { type Activity, optionInForce } from '../../../engine/index.ts';
import type { View } from '../../../platform/http/index.ts';
import { formatDate } from '../../../platform/i18n/index.ts';
import { Section } from '../../../ui/index.ts';
import { decisionOf, isDecisionInForce } from '../../domain/approaches/decision.ts';
import { freeWords } from '../../domain/free-data.ts';
import { stateOf } from '../../domain/rows.ts';
import { handoverMessages } from '../handover/messages.ts';
import { handoverPath } from '../handover/paths.ts';
import { approachMessages } from './messages.ts';
import { boardPath, movePath, questionsPath } from './paths.ts';

/** The decision about an activity's approach, as the activity's page shows it: reason, what was turned
 * down, who decided and when; and the ways on. */
export function DecisionPart({
  partnershipId,
  activity,
  view,
}: {
  partnershipId: string;
  activity: Activity;
  view: View;
}) {
  const { language, href } = view;
  const text = approachMessages(language);
  const decision = decisionOf(activity);
  const state = stateOf(activity);
  const isOld = decision !== undefined && !isDecisionInForce(activity, decision);
  const shown = isOld ? undefined : decision;
  const anchors = activity.options.some(({ approach }) => approach === 'anchor');
  return (
    <Section title={text.decision} id="beslutning">
      {isOld && <p>{text.decisionOld}</p>}
      {shown ? (
        <>
          {shown.reason !== '' && <p class="typed-text">{shown.reason}</p>}
          <DecidedLine decision={shown} view={view} />
          {shown.turnedDown.length > 0 && (
            <>
              <h3>{text.turnedDown}</h3>
              <ul>
                {shown.turnedDown.map(({ name, why }) => (
                  <li>{why === '' ? name : `${name}: ${why}`}</li>
                ))}
              </ul>
            </>
          )}
        </>
      ) : (
        state !== 'undecided' &&
        freeWords(optionInForce(activity).x).reason === undefined && (
          <p>
            {text.decisionMissing}{' '}
            {view.may('activities.move-approach') && (
              <a href={href(movePath(partnershipId, activity.id, state))}>{text.write}</a>
            )}
          </p>
        )
      )}
      <ul class="plain-links">
        <li>
          <a href={href(boardPath(partnershipId))}>{text.onBoard}</a>
        </li>
        <li>
          <a href={href(questionsPath(partnershipId, activity.id))}>{text.questions}</a>
        </li>
        {anchors && (
          <li>
            <a href={href(handoverPath(partnershipId, activity.id))}>
              {handoverMessages(language).toHandover}
            </a>
          </li>
        )}
      </ul>
    </Section>
  );
}

function DecidedLine({
  decision: { decidedBy, decidedOn },
  view: { language },
}: {
  decision: NonNullable<ReturnType<typeof decisionOf>>;
  view: View;
}) {
  const text = approachMessages(language);
  const day = decidedOn && formatDate(language, decidedOn);
  if (decidedBy !== '' && day) return <p>{text.decidedLine(decidedBy, day)}</p>;
  if (decidedBy !== '') return <p>{text.decidedByLine(decidedBy)}</p>;
  return day ? <p>{text.decidedOnLine(day)}</p> : null;
}
