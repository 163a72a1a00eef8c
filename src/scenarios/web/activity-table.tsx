import type { Plan } from '../../engine/index.ts';
import type { View } from '../../platform/http/index.ts';
import { compareNames, formatMoney } from '../../platform/i18n/index.ts';
import { activityPath } from '../../activities/web/paths.ts';
import { type Column, DataTable, type Shape, StatusWord, type Tone } from '../../ui/index.ts';
import type { ActivityOutcome, ActivityRow } from '../domain/activity-cover.ts';
import type { Way } from '../domain/differences.ts';
import { type ComparedWay, wayName } from './columns.ts';
import { Lines } from './lines.tsx';
import { messages } from './messages.ts';
import { wayWord } from './sentences.ts';
import { activityName } from './words.ts';

const LOOK: Readonly<Record<Way['approach'] | 'undecided', readonly [Tone, Shape]>> = {
  continue: ['accent', 'disc'],
  anchor: ['good', 'tick'],
  rethink: ['caution', 'half'],
  close: ['plain', 'dash'],
  undecided: ['unknown', 'ring'],
};

/** How an activity goes on, in a word with colour and form. */
export function WayWord({ way, view }: { way: Way | undefined; view: View }) {
  const [tone, shape] = LOOK[way?.approach ?? 'undecided'];
  return (
    <StatusWord tone={tone} shape={shape}>
      {wayWord(view.language, way)}
    </StatusWord>
  );
}

/** Activity by activity: how it goes on in each column, and what it lacks there. */
export function ActivityTable({
  plan,
  partnershipId,
  ways,
  rows,
  view,
}: {
  plan: Plan;
  partnershipId: string;
  ways: readonly ComparedWay[];
  rows: readonly ActivityRow[];
  view: View;
}) {
  const { language } = view;
  const text = messages(language).compare;
  const name = ({ activity }: ActivityRow) => activityName(plan, activity);
  const columns: Column<ActivityRow>[] = [
    {
      key: 'activity',
      header: text.activity,
      cell: (row) => <a href={view.href(activityPath(partnershipId, row.activity))}>{name(row)}</a>,
    },
    ...ways.map((way, index) => ({
      key: `way-${index}`,
      header: wayName(language, way),
      cell: (row: ActivityRow) => (
        <Outcome
          outcome={row.columns[index]!}
          inPlan={way.scenario ? row.plan : undefined}
          view={view}
        />
      ),
    })),
  ];
  return (
    <DataTable
      id="indsats-for-indsats"
      caption={text.activitiesTable}
      captionHidden
      columns={columns}
      rows={rows.toSorted((a, b) => compareNames(language, name(a), name(b)))}
      empty={<p>{text.sameEverywhere}</p>}
      language={language}
      dense
      fit
      stack
    />
  );
}

function Outcome({
  outcome,
  inPlan,
  view,
}: {
  outcome: ActivityOutcome;
  /** The plan's outcome, when this is not it. */
  inPlan: ActivityOutcome | undefined;
  view: View;
}) {
  const { language } = view;
  const text = messages(language).compare;
  const { way, gap } = outcome;
  const isOther = inPlan && way && way.option !== inPlan.way?.option;
  const says = isOther && way.name !== wayWord(language, way) ? way.name : undefined;
  return (
    <>
      <WayWord way={way} view={view} />
      {says && (
        <span class="data__note">
          <Lines text={says} />
        </span>
      )}
      <span class="data__note">
        {gap > 0 ? text.lacks(formatMoney(language, gap)) : text.covered}
      </span>
    </>
  );
}
