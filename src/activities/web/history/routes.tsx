import { findNames, type RecordedChange } from '../../../access/index.ts';
import type { Activity, Plan } from '../../../engine/index.ts';
import { redirectWithNotice } from '../../../platform/http/index.ts';
import { formatMoment, type Language } from '../../../platform/i18n/index.ts';
import {
  asBefore,
  form,
  page,
  partHistory,
  restorePart,
  type RoomServices,
  type WorkspaceContext,
  type WorkspaceRoute,
} from '../../../plan/index.ts';
import {
  Alert,
  Button,
  ButtonLink,
  DataTable,
  Form,
  FormActions,
  PageHeader,
} from '../../../ui/index.ts';
import { type VersionChange, versionChanges } from '../../domain/version-changes.ts';
import { placeLabel, shownText } from '../edit/cell-words.ts';
import { askedActivity, place } from '../edit/context.ts';
import { editNotice } from '../edit/edit-notice.ts';
import { activityDoPath, activityPath, restorePath } from '../paths.ts';
import { unknownActivity } from '../unknown.tsx';
import { historyMessages } from './messages.ts';

const SHOWN = 50;

/** What became of an activity, and how an earlier version is brought back. */
export function historyOfActivityRoutes(services: RoomServices): WorkspaceRoute[] {
  const version = '/indsatser/:activityId/historik/:revision';
  return [
    page('/indsatser/:activityId/historik', 'activities.read-history', showHistory),
    page(version, 'activities.restore-activity', (c) => preview(c)),
    form(version, 'activities.restore-activity', (c) => restore(c, services)),
  ];
}

/** A version of an activity: how it was right after a change. */
interface Version {
  readonly change: RecordedChange;
  readonly before: Activity | undefined;
  readonly after: Activity | undefined;
}

async function changesOf(c: WorkspaceContext, activity: Activity): Promise<RecordedChange[]> {
  const { db, reading } = c.var;
  return partHistory(db, reading.partnership.id, { list: 'activities', id: activity.id });
}

/** Walks back from the plan as it is now, change by change. */
function versionsOf(plan: Plan, { id }: Activity, changes: readonly RecordedChange[]): Version[] {
  let parts: Omit<Plan, 'scenarios'> = plan;
  const find = () => parts.activities.find((one) => one.id === id);
  return changes.map((change) => {
    const after = find();
    parts = asBefore(parts, { list: 'activities', id }, [change]);
    return { change, before: find(), after };
  });
}

async function showHistory(c: WorkspaceContext) {
  const { db, reading, view } = c.var;
  const { language } = view;
  const { plan, partnership } = reading;
  const text = historyMessages(language);
  const activity = askedActivity(c);
  if (!activity) return unknownActivity(c);
  const changes = (await changesOf(c, activity)).slice(0, SHOWN);
  const names = await findNames(
    db,
    changes.flatMap(({ personId }) => personId ?? []),
  );
  const who = (personId: string | undefined) => {
    if (personId === undefined) return text.nobody;
    const person = names.get(personId);
    return person && !person.erased ? person.name : text.gone;
  };
  const title = text.title(activity.name);
  return c.render(
    <>
      <PageHeader
        title={title}
        lead={text.lead}
        crumbs={[
          { label: activity.name, href: view.href(activityPath(partnership.id, activity.id)) },
        ]}
        language={language}
      />
      {changes.length === 0 && <p>{text.none}</p>}
      {versionsOf(plan, activity, changes).map((version, index) => {
        const { revision, at, personId } = version.change;
        const when = formatMoment(language, at);
        return (
          <div class="section" id={`udgave-${revision}`}>
            <h2>{when}</h2>
            <p class="section__lead">{text.by(who(personId))}</p>
            <Changes plan={plan} version={version} when={when} language={language} />
            {index === 0 && <p>{text.nowShown}</p>}
            {index > 0 && version.after && view.may('activities.restore-activity') && (
              <p>
                <a href={view.href(restorePath(partnership.id, activity.id, revision))}>
                  {text.look(when)}
                </a>
              </p>
            )}
          </div>
        );
      })}
    </>,
    { title, ...place(c) },
  );
}

function Changes({
  plan,
  version: { change, before, after },
  when,
  language,
}: {
  plan: Plan;
  version: Version;
  when: string;
  language: Language;
}) {
  const text = historyMessages(language);
  if (!before) return <p>{text.created}</p>;
  if (!after) return <p>{text.removed}</p>;
  return (
    <ChangeTable
      plan={plan}
      changes={versionChanges(before, after)}
      id={`aendringer-${change.revision}`}
      caption={text.caption(when)}
      headers={[text.before, text.after]}
      language={language}
    />
  );
}

function ChangeTable({
  plan,
  changes,
  id,
  caption,
  headers,
  language,
}: {
  plan: Plan;
  changes: readonly VersionChange[];
  id: string;
  caption: string;
  headers: readonly [string, string];
  language: Language;
}) {
  const text = historyMessages(language);
  const fields = changes.filter((change) => change.kind === 'field');
  const sentences = changes.flatMap((change) => sentenceOf(language, change) ?? []);
  return (
    <>
      {sentences.map((sentence) => (
        <p>{sentence}</p>
      ))}
      {changes.length === 0 && <p>{text.other}</p>}
      {fields.length > 0 && (
        <DataTable
          id={id}
          caption={caption}
          captionHidden
          rows={fields}
          columns={[
            {
              key: 'field',
              header: text.field,
              cell: ({ place: at, option }) => {
                const label = placeLabel(plan, language, at);
                return option === undefined ? label : `${option}: ${label}`;
              },
            },
            {
              key: 'before',
              header: headers[0],
              cell: ({ place: at, before }) => shownText(plan, language, at, before),
            },
            {
              key: 'after',
              header: headers[1],
              cell: ({ place: at, after }) => shownText(plan, language, at, after),
            },
          ]}
          dense
          language={language}
        />
      )}
    </>
  );
}

function sentenceOf(language: Language, change: VersionChange): string | undefined {
  const text = historyMessages(language);
  switch (change.kind) {
    case 'field':
      return undefined;
    case 'option-added':
      return text.optionAdded(change.option);
    case 'option-removed':
      return text.optionRemoved(change.option);
    case 'order':
      return text.order;
    case 'handover':
    case 'demands':
      return text[change.kind](change.option);
  }
}

async function preview(c: WorkspaceContext, problem?: string) {
  const { reading, view } = c.var;
  const { language } = view;
  const { plan, partnership } = reading;
  const text = historyMessages(language);
  const activity = askedActivity(c);
  if (!activity) return unknownActivity(c);
  const asked = Number(c.req.param('revision'));
  const back = activityDoPath(partnership.id, activity.id, 'history');
  const changes = await changesOf(c, activity);
  const version = versionsOf(plan, activity, changes).find(
    ({ change }) => change.revision === asked,
  );
  if (!version?.after) {
    return redirectWithNotice(c, back, { kind: 'problem', text: text.unknown });
  }
  const when = formatMoment(language, version.change.at);
  const title = text.restoreTitle(activity.name, when);
  const found = versionChanges(activity, version.after);
  return c.render(
    <>
      <PageHeader
        title={title}
        lead={text.restoreLead}
        crumbs={[{ label: text.title(activity.name), href: view.href(back) }]}
        language={language}
      />
      {problem !== undefined && <Alert kind="problem">{problem}</Alert>}
      {found.length === 0 ? (
        <p>{text.same}</p>
      ) : (
        <ChangeTable
          plan={plan}
          changes={found}
          id="forskelle"
          caption={title}
          headers={[text.now, text.becomes]}
          language={language}
        />
      )}
      <Form action={view.href(restorePath(partnership.id, activity.id, asked))}>
        <FormActions>
          <Button>{text.restore}</Button>
          <ButtonLink kind="quiet" href={view.href(back)}>
            {text.keep}
          </ButtonLink>
        </FormActions>
      </Form>
    </>,
    { title, status: problem === undefined ? 200 : 422, ...place(c) },
  );
}

async function restore(c: WorkspaceContext, { now }: RoomServices) {
  const { db, reading, actor, view } = c.var;
  const text = historyMessages(view.language);
  const activity = askedActivity(c);
  if (!activity) return unknownActivity(c);
  const revision = Number(c.req.param('revision'));
  const partnershipId = reading.partnership.id;
  const back = activityPath(partnershipId, activity.id);
  const known = (await changesOf(c, activity)).some((change) => change.revision === revision);
  if (!known) return redirectWithNotice(c, back, { kind: 'problem', text: text.unknown });
  const subject = { room: 'activities', kind: 'activity', id: activity.id };
  const useCase = 'activities.restore-activity';
  const restored = await restorePart(
    db,
    { partnershipId, useCase, subject, at: now(), by: actor },
    { part: { list: 'activities', id: activity.id }, revision },
  );
  if (!restored.ok) {
    const isGone = restored.error === 'not-in-history';
    return isGone
      ? redirectWithNotice(c, back, { kind: 'info', text: text.same })
      : preview(c, text.refused);
  }
  const done = text.restored(activity.name);
  return redirectWithNotice(c, back, editNotice(c, restored.value, { done, back }));
}
