import type { Scenario } from '../../../engine/index.ts';
import { redirectWithNotice } from '../../../platform/http/index.ts';
import type { RoomServices, WorkspaceContext } from '../../../plan/index.ts';
import { ok } from '../../../shared/index.ts';
import { changeScenario } from '../../actions/change-scenario.ts';
import { latestChangeOf, undoScenario } from '../../actions/undo-scenario.ts';
import { isArchived, withData } from '../../domain/scenario-data.ts';
import { scenarioPath, scenariosPath, undoScenarioPath } from '../paths.ts';
import { postedTexts } from './change-difference.ts';
import { workspaceMessages } from './messages.ts';
import { changeNotice } from './notice.ts';

/** Takes back one change of a scenario. */
export async function undoChangeOf(
  c: WorkspaceContext,
  { now }: RoomServices,
  { id }: Pick<Scenario, 'id'>,
): Promise<Response> {
  const { reading, view, db, actor: by } = c.var;
  const text = workspaceMessages(view.language);
  const partnershipId = reading.partnership.id;
  const back = scenarioPath(partnershipId, id);
  const sent = (await postedTexts(c))['revision'] ?? '';
  const revision = /^\d{1,15}$/.test(sent)
    ? Number(sent)
    : ((await latestChangeOf(db, partnershipId, id)) ?? 0);
  const undone = await undoScenario(db, { partnershipId, id, revision, at: now(), by });
  if (!undone.ok) {
    return redirectWithNotice(c, back, { kind: 'problem', text: text.problem[undone.error] });
  }
  const notice = changeNotice(c, undone.value, text.done.undone);
  const undo = notice.undo && { ...notice.undo, label: text.done.redo };
  return redirectWithNotice(c, back, { ...notice, ...(undo && { undo }) });
}

/** Puts a scenario away, or brings it out again. */
export async function archive(
  c: WorkspaceContext,
  { now, today }: RoomServices,
  { id, name }: Scenario,
): Promise<Response> {
  const { reading, view, db, actor: by } = c.var;
  const text = workspaceMessages(view.language);
  const partnershipId = reading.partnership.id;
  const isBack = (await postedTexts(c))['goer'] === 'frem';
  const useCase = 'scenarios.archive-scenario' as const;
  const day = today();
  const changed = await changeScenario<never>(
    db,
    { partnershipId, id, useCase, at: now(), by },
    (one) => ok(withData(one, { archived: isBack ? undefined : day })),
    { asIs: true },
  );
  const own = scenarioPath(partnershipId, id);
  if (!changed.ok) {
    return redirectWithNotice(c, own, { kind: 'problem', text: text.problem[changed.error] });
  }
  const { revision } = changed.value;
  return redirectWithNotice(c, isBack ? own : scenariosPath(partnershipId), {
    kind: 'done',
    text: isBack ? text.done.broughtOut(name) : text.done.archived(name),
    ...(revision !== undefined && {
      undo: {
        action: view.href(undoScenarioPath(partnershipId, id)),
        fields: { revision: String(revision) },
        label: text.done.undo,
      },
    }),
  });
}

/** Answers for a scenario that may be changed; one that is archived says so. */
export function ifOpen(
  c: WorkspaceContext,
  scenario: Scenario,
  answer: () => Response | Promise<Response>,
): Response | Promise<Response> {
  if (!isArchived(scenario)) return answer();
  const { reading, view } = c.var;
  const text = workspaceMessages(view.language).problem.archived;
  const back = scenarioPath(reading.partnership.id, scenario.id);
  return redirectWithNotice(c, back, { kind: 'problem', text });
}
