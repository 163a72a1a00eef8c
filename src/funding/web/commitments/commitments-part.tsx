import { formatDate } from '../../../platform/i18n/index.ts';
import { fromKroner } from '../../../shared/index.ts';
import { ButtonLink, type Column, DataTable, HowFound, Section } from '../../../ui/index.ts';
import type { Commitment, CommitmentAnswer } from '../../domain/index.ts';
import { derived } from '../derived.ts';
import type { PageContext } from '../page-context.ts';
import { editCommitmentPath, newCommitmentPath } from '../paths.ts';
import { commitmentMessages } from './messages.ts';

/** Forpligtelser: what outlives the money, with the last day to decide about it. */
export function CommitmentsPart({ context }: { context: PageContext }) {
  const { reading, language, href, may } = context;
  const text = commitmentMessages(language);
  const answers = derived.commitments(reading);
  const first = firstDecision(context);
  return (
    <Section
      id="forpligtelser"
      title={text.title}
      lead={text.lead}
      actions={
        may('funding.edit-commitments') && (
          <ButtonLink href={href(newCommitmentPath(reading.partnership.id))} small>
            {text.add}
          </ButtonLink>
        )
      }
    >
      {first && <p>{first}</p>}
      {answers.length === 0 ? (
        <p>{text.none}</p>
      ) : (
        <>
          <DataTable
            id="forpligtelser-tabel"
            caption={text.caption}
            columns={columns(context)}
            rows={answers}
            rowMark={({ unpaid }) => (unpaid > 0 ? 'gap' : undefined)}
            dense
            language={language}
          />
          <HowFound
            origin={context.origin({ definition: text.definition, calculation: text.calculation })}
            language={language}
          />
        </>
      )}
    </Section>
  );
}

/** The posts that outlast the money, and the earliest day on which something can still be decided. */
function firstDecision(context: PageContext): string | undefined {
  const { reading, language, today, activityName } = context;
  const text = commitmentMessages(language);
  const posts = reading.evaluation.endingPosts.length;
  const days = [
    ...derived.notices(reading).map(({ day, activity }) => ({
      day,
      what: text.notice(activityName(activity)),
    })),
    ...derived
      .commitments(reading)
      .flatMap(({ decideBy, unpaid, commitment }) =>
        decideBy && unpaid > 0 ? [{ day: decideBy, what: text.end(commitment.name) }] : [],
      ),
  ];
  const [next] = days
    .filter(({ day }) => day >= today)
    .toSorted((a, b) => (a.day < b.day ? -1 : 1));
  const sentences = [
    ...(posts > 0 ? [`${text.posts(posts)}.`] : []),
    ...(next ? [text.firstDay(formatDate(language, next.day), next.what)] : []),
  ];
  return sentences.length > 0 ? sentences.join(' ') : undefined;
}

/** What a commitment is for, by name. */
export function aboutWords(
  { language, activityName, areaName }: PageContext,
  { activity, area }: Pick<Commitment, 'activity' | 'area'>,
): string {
  if (activity !== undefined) return activityName(activity);
  return area === undefined ? commitmentMessages(language).whole : areaName(area);
}

function columns(context: PageContext): Column<CommitmentAnswer>[] {
  const { reading, language, href, kroner, month, may, today } = context;
  const { id } = reading.partnership;
  const text = commitmentMessages(language);
  return [
    {
      key: 'name',
      header: text.name,
      cell: ({ commitment }) => (
        <>
          {may('funding.edit-commitments') ? (
            <a href={href(editCommitmentPath(id, commitment.id))}>{commitment.name}</a>
          ) : (
            commitment.name
          )}
          <span class="data__note">
            {text.kinds[commitment.kind]} · {aboutWords(context, commitment)}
          </span>
        </>
      ),
    },
    {
      key: 'yearly',
      header: text.yearly,
      numeric: true,
      cell: ({ commitment }) => kroner(fromKroner(commitment.yearly)),
    },
    {
      key: 'until',
      header: text.until,
      nowrap: true,
      cell: ({ commitment }) => formatDate(language, commitment.until),
    },
    {
      key: 'paid',
      header: text.paidTo,
      nowrap: true,
      cell: ({ lastPaidMonth }) => (lastPaidMonth ? month(lastPaidMonth) : text.paidAlways),
    },
    {
      key: 'unpaid',
      header: text.unpaid,
      numeric: true,
      cell: ({ unpaid }) => (unpaid > 0 ? kroner(unpaid) : '–'),
    },
    {
      key: 'decide',
      header: text.decide,
      nowrap: true,
      cell: ({ decideBy }) =>
        decideBy === undefined ? (
          text.decideUnknown
        ) : (
          <>
            <time datetime={decideBy}>{formatDate(language, decideBy)}</time>
            {decideBy < today && <span class="data__note">{text.passed}</span>}
          </>
        ),
    },
  ];
}
