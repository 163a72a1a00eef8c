import type { Plan } from '../../../engine/index.ts';
import {
  type EditedPlan,
  form,
  page,
  type RoomServices,
  type WorkspaceContext,
  type WorkspaceRoute,
} from '../../../plan/index.ts';
import {
  answerGrid,
  EditGrid,
  GRID_ISLAND,
  type GridAnswer,
  type GridChange,
  gridParts,
  PageHeader,
  TabLinks,
} from '../../../ui/index.ts';
import { type CellChange, type CellsRefused, editCells } from '../../domain/cells/edit-cells.ts';
import { type Place, placeKey, readPlace } from '../../domain/cells/place.ts';
import { doubtText, ruleText, wholeLabel } from '../edit/cell-words.ts';
import { edit, invalidText, isInvalid, place } from '../edit/context.ts';
import { consequenceSentence, evaluationAfter, evaluationBefore } from '../edit/edit-notice.ts';
import { editMessages } from '../edit/messages.ts';
import { messages } from '../messages.ts';
import { activitiesPath, TABLE_VIEWS, tablePath } from '../paths.ts';
import { readFromTable, typedInTable } from './cell-texts.ts';
import { gridOf, type TableMatter, type TableView } from './grids.tsx';
import { tableMessages } from './messages.ts';

const USE_CASE = 'activities.edit-activity';
const VIEWS = Object.keys(TABLE_VIEWS) as TableView[];

/** The activities as tables that are filled in like a spreadsheet. */
export function tableRoutes(services: RoomServices): WorkspaceRoute[] {
  return [
    page('/indsatser/regneark', 'activities.read', showTable),
    form('/indsatser/celler', USE_CASE, (c) => storeCells(c, services)),
  ];
}

function askedView(c: WorkspaceContext): TableView {
  const word = c.req.query('vis');
  return VIEWS.find((view) => TABLE_VIEWS[view] === word) ?? 'activities';
}

function matterOf(c: WorkspaceContext): TableMatter {
  const { reading, view } = c.var;
  const { plan, evaluation, partnership } = reading;
  const all = c.req.query('linjer') === 'alle';
  return { partnershipId: partnership.id, plan, evaluation, all, view };
}

function showTable(c: WorkspaceContext) {
  const shown = askedView(c);
  const matter = matterOf(c);
  const { partnershipId, all, view } = matter;
  const text = tableMessages(view.language);
  return c.render(
    <>
      <PageHeader
        title={text.title[shown]}
        lead={text.lead[shown]}
        crumbs={[
          { label: messages(view.language).room, href: view.href(activitiesPath(partnershipId)) },
        ]}
        language={view.language}
      />
      <TabLinks
        label={text.views}
        tabs={VIEWS.map((each) => ({
          label: text.view[each],
          href: view.href(tablePath(partnershipId, each)),
          current: each === shown,
        }))}
      />
      {(shown === 'costs' || shown === 'reach') && (
        <p>
          <a href={view.href(tablePath(partnershipId, shown, !all))}>
            {all ? text.usedLines : text.allLines}
          </a>
        </p>
      )}
      <EditGrid {...gridOf(shown, matter)} empty={<p>{text.empty}</p>} />
    </>,
    { title: text.title[shown], islands: [GRID_ISLAND], ...place(c) },
  );
}

function storeCells(c: WorkspaceContext, services: RoomServices): Promise<Response> {
  return answerGrid(c, async (cells): Promise<GridAnswer> => {
    const { reading, view } = c.var;
    const { language } = view;
    const { plan } = reading;
    const read = cells.map((cell) => ({ cell, place: readPlace(cell.key) }));
    const odd = read.filter((one) => one.place === undefined);
    if (odd.length > 0) {
      const text = editMessages(language).rule.gone;
      return refusal(
        c,
        odd.map(({ cell }) => ({ key: cell.key, text })),
      );
    }
    const changes = read.flatMap(({ cell, place: at }) =>
      at ? [changeOf(c, plan, cell, at)] : [],
    );
    const about = [...new Set(changes.map((change) => change.place.activity))];
    const activity = about.length === 1 ? about[0]! : '';
    const stored = await edit(c, services, { useCase: USE_CASE, activity }, (before) =>
      editCells(before, changes),
    );
    if (stored.ok) return storedAnswer(c, stored.value, about);
    if (!isInvalid(stored.error)) return refused(c, stored.error);
    const text = invalidText(language, stored.error);
    return refusal(
      c,
      cells.map(({ key }) => ({ key, text })),
    );
  });
}

function changeOf(
  c: WorkspaceContext,
  plan: Plan,
  { base, value }: GridChange,
  at: Place,
): CellChange {
  const { language } = c.var.view;
  return {
    place: at,
    base: readFromTable(plan, language, at, base),
    value: readFromTable(plan, language, at, value),
  };
}

function storedAnswer(
  c: WorkspaceContext,
  edited: EditedPlan,
  about: readonly string[],
): GridAnswer {
  const { reading, view } = c.var;
  const { language } = view;
  const text = tableMessages(language);
  const after = evaluationAfter(edited);
  const sentence = consequenceSentence(language, evaluationBefore(reading, edited), after);
  const plan: Plan = { ...edited.after, scenarios: [] };
  const props = gridOf(askedView(c), { ...matterOf(c), plan, evaluation: after });
  const touched = new Set(about);
  return {
    say:
      edited.revision === undefined
        ? editMessages(language).unchanged
        : `${text.saved} ${sentence}`,
    ...gridParts(props, ({ activity }) => touched.has(activity.id)),
  };
}

function refusal(c: WorkspaceContext, problems: NonNullable<GridAnswer['problems']>): GridAnswer {
  const text = tableMessages(c.var.view.language);
  return { say: text.refused(problems.length), problems };
}

function refused(c: WorkspaceContext, { problems, clashes, doubts }: CellsRefused): GridAnswer {
  const { reading, view } = c.var;
  const { language } = view;
  const { plan } = reading;
  const text = tableMessages(language);
  const said = [
    ...problems.map(({ place: at, value, rule }) => ({
      key: placeKey(at),
      text: `${wholeLabel(plan, language, at)}: ${ruleText(language, rule, value)}.`,
    })),
    ...doubts.map(({ place: at, doubt }) => {
      const hint = editMessages(language).doubt.gridHint;
      const label = wholeLabel(plan, language, at);
      return { key: placeKey(at), text: `${label}: ${doubtText(language, doubt)}. ${hint}` };
    }),
  ];
  return {
    say: said.length > 0 ? text.refused(said.length) : text.clashed(clashes.length),
    problems: said,
    clashes: clashes.map(({ place: at, mine, theirs }) => ({
      key: placeKey(at),
      mine: typedInTable(plan, language, at, mine),
      theirs: typedInTable(plan, language, at, theirs),
    })),
  };
}
