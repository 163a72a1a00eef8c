import type { Scenario } from '../../../engine/index.ts';
import { redirectWithNotice } from '../../../platform/http/index.ts';
import type { RoomServices, WorkspaceContext } from '../../../plan/index.ts';
import { fail, ok } from '../../../shared/index.ts';
import { fieldId, type FormError } from '../../../ui/index.ts';
import { changeScenario } from '../../actions/change-scenario.ts';
import {
  isDisputed,
  type Merged,
  mergeInto,
  type MergeItem,
  mergeItems,
  type Whose,
} from '../../domain/merge.ts';
import { isArchived } from '../../domain/scenario-data.ts';
import { readSettingKey, type SettingKey } from '../../domain/settings.ts';
import { scenarioIdOf, scenarioPath } from '../paths.ts';
import { place } from '../place.ts';
import { scenariosOf } from '../readings.ts';
import { keysOfBox, MERGE, MergePage, type MergePageProps, saidAt, WHOSE } from './merge-page.tsx';
import { workspaceMessages } from './messages.ts';
import { changeNotice } from './notice.ts';

/** The form that brings differences of a scenario into another one. */
export async function showMerge(c: WorkspaceContext, from: Scenario): Promise<Response> {
  return mergePage(c, from, {});
}

type Shown = Partial<Pick<MergePageProps, 'into' | 'ticked' | 'disputed' | 'whose' | 'errors'>>;

async function mergePage(c: WorkspaceContext, from: Scenario, shown: Shown, status?: 409 | 422) {
  const { reading, view } = c.var;
  const page = {
    reading,
    from,
    others: await othersOf(c, from),
    into: shown.into,
    ticked: shown.ticked ?? [],
    disputed: shown.disputed ?? [],
    whose: shown.whose ?? new Map(),
    errors: shown.errors ?? [],
    view,
  };
  return c.render(<MergePage {...page} />, {
    title: workspaceMessages(view.language).merge.title(from.name),
    ...place(c),
    ...(status && { status }),
  });
}

async function othersOf(c: WorkspaceContext, from: Scenario): Promise<Scenario[]> {
  const scenarios = await scenariosOf(c.var.db, c.var.reading);
  return scenarios.filter((one) => one.id !== from.id && !isArchived(one));
}

/** Brings the ticked differences over; asks where both scenarios speak of the same. */
export async function merge(
  c: WorkspaceContext,
  { now }: RoomServices,
  from: Scenario,
): Promise<Response> {
  const { reading, view, db, actor: by } = c.var;
  const words = workspaceMessages(view.language);
  const text = words.merge;
  const body = await c.req.parseBody({ all: true });
  const texts = (name: string) =>
    [body[name] ?? []].flat().filter((one): one is string => typeof one === 'string');
  const ticked = texts(MERGE.keys);
  const keys = ticked.flatMap(keysOfBox).flatMap((word) => readSettingKey(word) ?? []);
  const intoId = scenarioIdOf(texts(MERGE.into)[0] ?? '');
  const into = (await othersOf(c, from)).find(({ id }) => id === intoId);
  const errors: FormError[] = [
    ...(into ? [] : [{ name: MERGE.into, text: text.noInto }]),
    ...(keys.length > 0
      ? []
      : [{ name: MERGE.keys, id: `${fieldId({ name: MERGE.keys })}-0`, text: text.nothing }]),
  ];
  if (!into || errors.length > 0) return mergePage(c, from, { into, ticked, errors }, 422);

  const said = new Map(keys.map((key) => [key, texts(MERGE.whose(key))[0] ?? '']));
  const whose = new Map(
    [...said].flatMap(([key, word]): [SettingKey, Whose][] => {
      if (word === WHOSE.from) return [[key, 'from']];
      return word === WHOSE.into ? [[key, 'into']] : [];
    }),
  );
  const useCase = 'scenarios.merge-differences' as const;
  const partnershipId = reading.partnership.id;
  let merged: Merged | undefined;
  const changed = await changeScenario<readonly MergeItem[]>(
    db,
    { partnershipId, id: into.id, useCase, at: now(), by },
    (target, { others }) => {
      const source = others.find(({ id }) => id === from.id) ?? from;
      const done = mergeInto(target, mergeItems(source, target, keys), whose);
      if (!done.ok) return fail(done.error);
      merged = done.value;
      return ok(done.value.scenario);
    },
  );
  if (!changed.ok) {
    if (changed.error === 'unknown-scenario') {
      return mergePage(c, from, { ticked, errors: [{ name: MERGE.into, text: text.noInto }] }, 422);
    }
    const disputed = mergeItems(from, into, keys).filter(isDisputed);
    const open = changed.error.map(({ key, from: setting }): FormError => {
      const name = MERGE.whose(key);
      const what = saidAt({ reading, view }, key, setting);
      return { name, id: `${fieldId({ name })}-0`, text: text.unsettled(what) };
    });
    return mergePage(c, from, { into, ticked, disputed, whose: said, errors: open }, 409);
  }
  const { brought, left } = merged ?? { brought: 0, left: 0 };
  const done = [text.done(brought, into.name), ...(left > 0 ? [text.left(left)] : [])].join(' ');
  const notice = changeNotice(c, changed.value, done);
  return redirectWithNotice(c, scenarioPath(partnershipId, into.id), notice);
}
