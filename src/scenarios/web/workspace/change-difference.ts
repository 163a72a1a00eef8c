import type { Scenario } from '../../../engine/index.ts';
import { redirectWithNotice } from '../../../platform/http/index.ts';
import type { RoomServices, WorkspaceContext } from '../../../plan/index.ts';
import { fail, ok, type Result } from '../../../shared/index.ts';
import type { FormError, Typed } from '../../../ui/index.ts';
import { type ChangedScenario, changeScenario } from '../../actions/change-scenario.ts';
import { differencesOf } from '../../domain/differences.ts';
import { type SettingKey, keysOf, withSettings } from '../../domain/settings.ts';
import { ownOptionPath, scenarioPath } from '../paths.ts';
import { activityName, periodText, sourceName } from '../words.ts';
import { NEW_FORM, wayValue } from './add-forms.tsx';
import type { SentSetting } from './difference-list.tsx';
import { keysOfSubject, type Subject, subjectKey } from './items.ts';
import { workspaceMessages } from './messages.ts';
import { changeNotice } from './notice.ts';
import { settingId } from './setting-fields.tsx';
import { readSubject, SETTING, type SettingRefused, typedOf, withForm } from './setting-form.ts';

/** Shows the scenario's page again with a small form that was not stored. */
export type ShowAgain = (sent: SentSetting, status: 409 | 422) => Response | Promise<Response>;

/** Takes a small form: one difference is set, dropped, kept in spite of the plan, or left to it. */
export async function changeDifference(
  c: WorkspaceContext,
  { now }: RoomServices,
  stored: Scenario,
  again: ShowAgain,
): Promise<Response> {
  const { reading, view, db, actor: by } = c.var;
  const { language } = view;
  const { plan } = reading;
  const text = workspaceMessages(language);
  const partnershipId = reading.partnership.id;
  const back = scenarioPath(partnershipId, stored.id);
  const posted = await postedTexts(c);
  const useCase = 'scenarios.update-scenario' as const;
  const request = { partnershipId, id: stored.id, useCase, at: now(), by };
  const done = (changed: Result<ChangedScenario, 'unknown-scenario'>, words: string) =>
    changed.ok
      ? redirectWithNotice(c, back, changeNotice(c, changed.value, words))
      : redirectWithNotice(c, back, { kind: 'problem', text: text.problem[changed.error] });

  if (posted[SETTING.about] === 'borte') {
    const cleaned = await changeScenario<never>(db, request, (one, around) => {
      const gone = differencesOf(around.plan, one).filter(({ about }) => about === 'gone');
      return ok(without(one, gone.flatMap(keysOf)));
    });
    return done(cleaned, text.done.cleaned);
  }

  const isNew = posted['ny'] === 'ja';
  const form = isNew ? newForm(posted) : undefined;
  const { subject, sent } = isNew
    ? readNew(c, stored, posted)
    : { subject: readSubject(plan, posted), sent: posted };
  const refuse = (errors: readonly FormError[], status: 409 | 422) => {
    const key = form ?? (subject ? subjectKey(subject) : NEW_FORM.indsats);
    return again({ form: key, values: posted, errors: errors.map(withId(key)) }, status);
  };
  if (!subject) {
    const name = form === NEW_FORM.kilde ? SETTING.id : SETTING.option;
    return refuse([{ name, text: isNew ? text.nothingChosen : text.unknownSubject }], 422);
  }
  const name = subjectName(c, subject);
  const keys = keysOfSubject(subject);
  switch (posted[SETTING.act] ?? '') {
    case 'egen':
      return c.redirect(
        view.href(ownOptionPath(partnershipId, stored.id, 'id' in subject ? subject.id : '')),
        303,
      );
    case 'behold':
      return done(
        await changeScenario<never>(db, request, (one) => ok(one), { anew: keys }),
        text.done.kept(name),
      );
    case 'foelg':
      return done(
        await changeScenario<never>(db, request, (one) => ok(without(one, keys))),
        text.done.dropped(name),
      );
  }
  const isDropped = posted[SETTING.act] === 'fjern';
  const fields = isDropped ? { ...sent, ...emptied(typedOf(language, stored, subject)) } : sent;
  if (isNew && saysNothing(c, stored, subject, fields)) {
    return refuse([{ name: firstField(subject), text: text.nothingChosen }], 422);
  }
  const changed = await changeScenario<SettingRefused>(db, request, (one, around) =>
    withForm(around.plan, language, one, { subject, sent: fields }),
  );
  if (!changed.ok) {
    return changed.error === 'unknown-scenario'
      ? done(fail(changed.error), '')
      : refuse(changed.error.errors, changed.error.isClash ? 409 : 422);
  }
  return done(ok(changed.value), isDropped ? text.done.dropped(name) : text.done.saved(name));
}

function without(scenario: Scenario, keys: readonly SettingKey[]): Scenario {
  return withSettings(scenario, new Map(keys.map((key) => [key, undefined])));
}

function emptied(typed: Typed): Typed {
  return Object.fromEntries(Object.keys(typed).map((key) => [key, '']));
}

function withId(key: string) {
  return (error: FormError): FormError =>
    error.name === undefined ? error : { ...error, id: settingId(key, error.name) };
}

function firstField({ about }: Subject): string {
  if (about === 'price') return SETTING.change;
  return about === 'activity' ? SETTING.option : SETTING.status;
}

function subjectName({ var: { reading } }: WorkspaceContext, subject: Subject): string {
  switch (subject.about) {
    case 'activity':
      return activityName(reading.plan, subject.id);
    case 'source':
      return sourceName(reading.plan, subject.id);
    case 'price':
      return periodText(subject.firstYear, subject.lastYear);
  }
}

function newForm(posted: Typed): string | undefined {
  return Object.entries(NEW_FORM).find(([about]) => about === posted[SETTING.about])?.[1];
}

/** A form for something new names its subject by a field. Fields left empty leave what is stored. */
function readNew(c: WorkspaceContext, stored: Scenario, posted: Typed) {
  const { plan } = c.var.reading;
  const chosen = posted[SETTING.option] ?? '';
  const activity = plan.activities.find(({ id }) => chosen.startsWith(wayValue(id, '')));
  const isActivity = posted[SETTING.about] === 'indsats';
  const subject = isActivity
    ? activity && ({ about: 'activity', id: activity.id } as const)
    : readSubject(plan, posted);
  if (!subject) return { subject, sent: posted };
  const typed = typedOf(c.var.view.language, stored, subject);
  const option = activity?.options.find(({ id }) => wayValue(activity.id, id) === chosen);
  const filled = Object.fromEntries(
    Object.entries(typed).map(([field, before]) => [field, posted[field] || before]),
  );
  const sent = isActivity ? { ...filled, [SETTING.option]: option?.id ?? '' } : filled;
  return { subject, sent: { ...posted, ...sent } };
}

function saysNothing(c: WorkspaceContext, stored: Scenario, subject: Subject, sent: Typed) {
  const typed = typedOf(c.var.view.language, stored, subject);
  return Object.entries(typed).every(([field, before]) => sent[field] === before);
}

/** The posted texts by field name; files and repeated fields are left out. */
export async function postedTexts(c: WorkspaceContext): Promise<Typed> {
  const body = await c.req.parseBody();
  const texts = Object.entries(body).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  );
  return Object.fromEntries(texts.map(([name, value]) => [name, value.trim()]));
}
