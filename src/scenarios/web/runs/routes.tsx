import { findNames } from '../../../access/index.ts';
import { eventStream, redirectWithNotice } from '../../../platform/http/index.ts';
import {
  form,
  page,
  type RoomServices,
  type WorkspaceContext,
  type WorkspaceRoute,
} from '../../../plan/index.ts';
import { id } from '../../../shared/index.ts';
import { ButtonLink, EmptyState, PageHeader } from '../../../ui/index.ts';
import { cancelRun, listRuns, loadRun, startRun } from '../../actions/runs/ask-run.ts';
import type { RunDesk } from '../../actions/runs/run-desk.ts';
import { fingerprintOf, scenariosFor } from '../../actions/runs/run-input.ts';
import type { Run, RunId } from '../../domain/runs/run.ts';
import { messages } from '../messages.ts';
import { startProblemText } from '../optimise/start-problem.ts';
import { runNewsPath, runPath, runsPath, scenariosPath } from '../paths.ts';
import { place } from '../place.ts';
import { scenariosOf } from '../readings.ts';
import { runMessages } from './messages.ts';
import { RunPage } from './run-page.tsx';
import { RunResultBody } from './run-result.tsx';
import { isOpen, runTitle } from './run-words.ts';
import { RunsPage } from './runs-page.tsx';

/** What the app gives to the routes of runs. */
export type RunServices = RoomServices & { readonly runs: RunDesk };

/** Long computations, below `/samarbejder/<id>`. They stand before the routes of scenarios. */
export function runRoutes(services: RunServices): WorkspaceRoute[] {
  const base = '/scenarier/beregninger';
  const { runs } = services;
  return [
    page(base, 'scenarios.read', showList),
    page(`${base}/:runId`, 'scenarios.read', (c) => withRun(c, (run) => show(c, services, run))),
    page(`${base}/:runId/nyt`, 'scenarios.read', (c) => withRun(c, (run) => tell(c, runs, run))),
    form(`${base}/:runId/stop`, 'scenarios.cancel-run', (c) =>
      withRun(c, (run) => cancel(c, services, run)),
    ),
    form(`${base}/:runId/igen`, 'scenarios.start-run', (c) =>
      withRun(c, (run) => again(c, services, run)),
    ),
  ];
}

type Answer = Response | Promise<Response>;

async function withRun(c: WorkspaceContext, answer: (run: Run) => Answer): Promise<Response> {
  const run = await loadRun(c.var.db, {
    partnershipId: c.var.reading.partnership.id,
    id: id(c.req.param('runId') ?? '') satisfies RunId,
  });
  return run ? answer(run) : unknownRun(c);
}

async function showList(c: WorkspaceContext) {
  const { db, reading, view } = c.var;
  const runs = await listRuns(db, reading.partnership.id);
  const scenarios = await scenariosOf(db, reading);
  const names = await namesOf(c, runs);
  return c.render(
    <RunsPage runs={runs} reading={reading} scenarios={scenarios} names={names} view={view} />,
    { title: runMessages(view.language).listTitle, ...place(c) },
  );
}

async function show(c: WorkspaceContext, { runs, now }: RunServices, run: Run) {
  const { db, reading, view } = c.var;
  const scenarios = await scenariosOf(db, reading);
  const names = await namesOf(c, [run]);
  const ahead = run.state === 'waiting' ? await runs.ahead(run.id) : 0;
  const { result } = run;
  const news = { href: runNewsPath(reading.partnership.id, run.id), edition: run.edition };
  return c.render(
    <RunPage
      run={run}
      reading={reading}
      scenarios={scenarios}
      askedBy={names(run)}
      ahead={ahead}
      isStale={await isStale(c, run)}
      now={now()}
      result={
        result && (
          <RunResultBody
            run={run}
            result={result}
            reading={reading}
            scenarios={scenarios}
            view={view}
          />
        )
      }
      view={view}
    />,
    { title: runTitle(view.language, run, scenarios), ...place(c), ...(isOpen(run) && { news }) },
  );
}

/** Whether the plan or a scenario of a run is another today than was computed. */
async function isStale(c: WorkspaceContext, { state, fingerprint, request }: Run) {
  if (state !== 'done') return false;
  const { db, reading } = c.var;
  const scenarios = scenariosFor(request, reading.plan, await scenariosOf(db, reading));
  return !scenarios || fingerprintOf(reading.plan, scenarios) !== fingerprint;
}

/** Tells the page of a run when there is more to show. */
function tell(c: WorkspaceContext, { news }: RunDesk, run: Run) {
  return eventStream(c, (send, end) =>
    news.listen(run.id, (edition) => send(String(edition)), end),
  );
}

async function cancel(c: WorkspaceContext, { now }: RunServices, run: Run) {
  const { db, view, actor: by } = c.var;
  const { id: runId, partnershipId } = run;
  const cancelled = await cancelRun(db, { id: runId, partnershipId, at: now(), by });
  const { done } = runMessages(view.language);
  return redirectWithNotice(c, runPath(partnershipId, runId), {
    kind: 'info',
    text: cancelled.ok ? done.cancelled : done.endedAlready,
  });
}

async function again(
  c: WorkspaceContext,
  { now }: RunServices,
  { partnershipId, request, ...run }: Run,
) {
  const { db, view, actor: by } = c.var;
  const started = await startRun(db, { partnershipId, request, at: now(), by });
  if (started.ok) return c.redirect(view.href(runPath(partnershipId, started.value.id)), 303);
  return redirectWithNotice(c, runPath(partnershipId, run.id), {
    kind: 'problem',
    text: `${startProblemText(view.language, started.error)}.`,
  });
}

/** Who asked for each run. */
async function namesOf(c: WorkspaceContext, runs: readonly Run[]): Promise<(run: Run) => string> {
  const { formerMember } = runMessages(c.var.view.language);
  const asked = runs.flatMap(({ askedBy }) => askedBy ?? []);
  const names = await findNames(c.var.db, asked);
  return ({ askedBy }) => {
    const person = askedBy === null ? undefined : names.get(askedBy);
    return person && !person.erased ? person.name : formerMember;
  };
}

function unknownRun(c: WorkspaceContext) {
  const { reading, view } = c.var;
  const { language, href } = view;
  const text = runMessages(language);
  const { id: partnershipId } = reading.partnership;
  return c.render(
    <>
      <PageHeader
        crumbs={[
          { label: messages(language).room, href: href(scenariosPath(partnershipId)) },
          { label: text.list, href: href(runsPath(partnershipId)) },
        ]}
        title={text.noLonger}
        language={language}
      />
      <EmptyState
        title={text.noLonger}
        action={<ButtonLink href={href(runsPath(partnershipId))}>{text.toList}</ButtonLink>}
      >
        {text.noLongerText}
      </EmptyState>
    </>,
    { title: text.noLonger, ...place(c), status: 404 },
  );
}
