import { historyPath } from '../../../access/web/paths.ts';
import type { View } from '../../../platform/http/index.ts';
import { formatMoment } from '../../../platform/i18n/index.ts';
import type { PlanReading } from '../../../plan/index.ts';
import { Button, DatedList, Form, Section } from '../../../ui/index.ts';
import { overviewMessages } from '../messages.ts';
import { overviewPath, undoPath } from '../paths.ts';
import { togetherMessages } from './messages.ts';
import type { News } from './news.ts';

/** A recorded change in words. */
interface ToldChange {
  readonly text: string;
  readonly at: Date;
  readonly revision: number;
}

/** The latest changes of the plan, as one member sees them. */
export interface LatestChanges {
  readonly told: readonly ToldChange[];
  readonly news: News | undefined;
  /** The reader's own latest change, when it can be taken back. */
  readonly own: Omit<ToldChange, 'at'> | undefined;
}

interface ChangesProps {
  reading: PlanReading;
  changes: LatestChanges;
  view: View;
}

/** What was changed lately, what of it is new to the reader, and undo of the reader's own. */
export function LatestChangesSection({ reading, changes, view }: ChangesProps) {
  const { told, news } = changes;
  const { language } = view;
  const text = overviewMessages(language);
  const isNew = ({ revision }: ToldChange) => news !== undefined && revision > news.revision;
  return (
    <Section title={text.changes} id="aendringer" {...(news && { lead: newsLead(news, view) })}>
      {told.length === 0 ? (
        <p>{text.noChanges}</p>
      ) : (
        <DatedList
          items={told.map((change) => ({
            text: change.text,
            date: formatMoment(language, change.at),
            datetime: change.at.toISOString(),
            ...(isNew(change) && { note: togetherMessages(language).since.fresh }),
          }))}
        />
      )}
      <OwnChange reading={reading} changes={changes} view={view} />
      {view.may('access.read-changes') && told.length > 0 && (
        <p class="print-hidden">
          <a href={view.href(historyPath(reading.partnership.id))}>
            {togetherMessages(language).since.all}
          </a>
        </p>
      )}
    </Section>
  );
}

function newsLead({ since, count, isMore }: News, { language }: View): string {
  const text = togetherMessages(language).since;
  const moment = formatMoment(language, since);
  if (count === 0) return text.none(moment);
  return isMore ? text.most(moment, count) : text.lead(moment, count);
}

function OwnChange({ reading, changes: { own }, view }: ChangesProps) {
  if (!own || !view.may('overview.undo')) return null;
  const { id } = reading.partnership;
  const text = togetherMessages(view.language).undo;
  return (
    <Form
      action={view.href(undoPath(id))}
      hidden={{ revision: String(own.revision), til: overviewPath(id) }}
      inline
    >
      <p>{text.own(own.text)}</p>
      <Button kind="quiet" small>
        {text.ownAction}
      </Button>
    </Form>
  );
}
