import { planWords } from '../../../plan/index.ts';
import { StatusWord } from '../../../ui/index.ts';
import { anchoringOf } from '../../domain/anchoring.ts';
import { BOARD_STATES } from '../../domain/approaches/board.ts';
import { decisionOf, isDecisionInForce } from '../../domain/approaches/decision.ts';
import { freeWords } from '../../domain/free-data.ts';
import type { ActivityRow } from '../../domain/rows.ts';
import { handoverPath } from '../handover/paths.ts';
import { HandoverRing } from '../handover/ring.tsx';
import { handoverWarnings } from '../handover/tell.ts';
import { activityPath } from '../paths.ts';
import { countText, moneyText } from '../words.tsx';
import type { BoardMatter } from './board-page.tsx';
import { approachMessages } from './messages.ts';
import { movePath, questionsPath } from './paths.ts';

/** An activity on the board: what it costs and reaches in the year, what it lacks, and where it can be
 * moved. */
export function Slip({ matter, row }: { matter: BoardMatter; row: ActivityRow }) {
  const { reading, view } = matter;
  const { language, href } = view;
  const text = approachMessages(language);
  const { activity, option, state } = row;
  const partnershipId = reading.partnership.id;
  const parts = state === 'anchor' ? anchoringOf(option) : undefined;
  return (
    <li class="slip" data-indsats={activity.id}>
      <h3 class="slip__name">
        <a href={href(activityPath(partnershipId, activity.id))}>{activity.name}</a>
      </h3>
      <div class="slip__head">
        <p class="slip__option">{option.name}</p>
        {parts && <HandoverRing parts={parts} language={language} />}
      </div>
      <dl class="slip__figures">
        <div>
          <dt>{text.cost}</dt>
          <dd>{moneyText(language, row.balance?.cost)}</dd>
        </div>
        <div>
          <dt>{text.residents}</dt>
          <dd>{countText(language, row.persons)}</dd>
        </div>
      </dl>
      <SlipMarks matter={matter} row={row} />
      <p class="slip__links">
        {parts && (
          <a
            href={href(handoverPath(partnershipId, activity.id))}
            aria-label={text.handoverOf(activity.name)}
          >
            {text.handover}
          </a>
        )}
        {state === 'undecided' && (
          <a
            href={href(questionsPath(partnershipId, activity.id))}
            aria-label={text.questionsFor(activity.name)}
          >
            {text.questions}
          </a>
        )}
      </p>
      {view.may('activities.move-approach') && <MoveMenu matter={matter} row={row} />}
    </li>
  );
}

function SlipMarks({ matter, row }: { matter: BoardMatter; row: ActivityRow }) {
  const { language } = matter.view;
  const text = approachMessages(language);
  const words = planWords(language).anchoringFault;
  const decision = decisionOf(row.activity);
  const reason = decision?.reason || freeWords(row.option.x).reason;
  const unreasoned = row.state !== 'undecided' && !reason;
  const isOld = decision !== undefined && !isDecisionInForce(row.activity, decision);
  const marks = [
    ...handoverWarnings(row.activity, matter.today, language),
    ...(row.state === 'anchor' ? row.faults.map((fault) => words[fault]) : []),
  ];
  if (marks.length === 0 && !unreasoned && !isOld) return null;
  return (
    <ul class="slip__marks">
      {marks.map((mark) => (
        <li>
          <StatusWord tone="caution">{mark}</StatusWord>
        </li>
      ))}
      {isOld ? (
        <li>{text.decisionOld}</li>
      ) : (
        unreasoned && <li class="slip__quiet">{text.reasonMissing}</li>
      )}
    </ul>
  );
}

/** Links, so that it works without script; with script they open in the dialog. */
function MoveMenu({ matter, row }: { matter: BoardMatter; row: ActivityRow }) {
  const { reading, year, view } = matter;
  const text = approachMessages(view.language);
  const { activity, state } = row;
  return (
    <details class="slip__move">
      <summary aria-label={text.moveLabel(activity.name)}>{text.moveTo}</summary>
      <ul>
        {BOARD_STATES.filter((to) => to !== state).map((to) => (
          <li>
            <a
              data-til={to}
              href={view.href(movePath(reading.partnership.id, activity.id, to, year))}
            >
              {text.verb[to]}
            </a>
          </li>
        ))}
      </ul>
    </details>
  );
}
