import { assumptions, type Scenario, type StressProblem } from '../../../engine/index.ts';
import {
  form,
  page,
  type RoomServices,
  type WorkspaceContext,
  type WorkspaceRoute,
} from '../../../plan/index.ts';
import { type FormError, ErrorSummary, PageHeader } from '../../../ui/index.ts';
import { startRun } from '../../actions/runs/ask-run.ts';
import { isArchived } from '../../domain/scenario-data.ts';
import { messages } from '../messages.ts';
import { startProblemText } from '../optimise/start-problem.ts';
import { PLAN_KEY, runPath, scenarioIdOf, scenariosPath, stressPath } from '../paths.ts';
import { place } from '../place.ts';
import { readScenario, scenariosOf } from '../readings.ts';
import { sourceName } from '../words.ts';
import { AssumptionTable, drawnSources } from './assumption-table.tsx';
import { stressMessages } from './messages.ts';
import { readStress } from './read-stress.ts';
import { FIELD, StressForm, type TypedStress } from './stress-form.tsx';
import { whoEstimated } from './who-estimated.ts';

/** The stress test: what it is built on, and the form that asks for one. They stand before the routes
 * of scenarios. */
export function stressRoutes(services: RoomServices): WorkspaceRoute[] {
  return [
    page('/scenarier/stresstest', 'scenarios.read', show),
    form('/scenarier/stresstest', 'scenarios.start-run', (c) => ask(c, services)),
  ];
}

const USUAL = { ways: [PLAN_KEY], draws: '10.000', seed: '1' };

async function show(c: WorkspaceContext) {
  const query = new URL(c.req.url).searchParams;
  const ways = query.getAll(FIELD.ways);
  return stressPage(c, {
    ways: ways.length > 0 ? ways : USUAL.ways,
    draws: query.get(FIELD.draws) ?? USUAL.draws,
    seed: query.get(FIELD.seed) ?? USUAL.seed,
  });
}

/** Seeds that people can read aloud. */
function newSeed(): number {
  return crypto.getRandomValues(new Uint32Array(1))[0]! % 1_000_000;
}

async function ask(c: WorkspaceContext, { now }: RoomServices) {
  const { db, reading, view, actor: by } = c.var;
  const { language } = view;
  const partnershipId = reading.partnership.id;
  const body = await c.req.parseBody({ all: true });
  const textsOf = (name: string) =>
    [body[name] ?? []].flat().filter((value) => typeof value === 'string');
  const typed: TypedStress = {
    ways: textsOf(FIELD.ways),
    draws: textsOf(FIELD.draws)[0] ?? '',
    seed: textsOf(FIELD.seed)[0] ?? '',
  };
  if (textsOf(FIELD.newSeed).length > 0) {
    const other = { ...typed, seed: String(newSeed()) };
    return c.redirect(view.href(stressPath(partnershipId, other)), 303);
  }
  const scenarios = await scenariosOf(db, reading);
  const read = readStress(language, typed, scenarios);
  const errors = read.ok ? problemsOf(c, read.value.ways, scenarios) : read.error;
  if (!read.ok || errors.length > 0) return stressPage(c, typed, errors);
  const request = { kind: 'stress' as const, ...read.value };
  const started = await startRun(db, { partnershipId, request, at: now(), by });
  if (started.ok) return c.redirect(view.href(runPath(partnershipId, started.value.id)), 303);
  return stressPage(c, typed, [{ text: startProblemText(language, started.error) }]);
}

/** What keeps the ways from being drawn, each once: said before anything is queued. */
function problemsOf(
  c: WorkspaceContext,
  ways: readonly (string | null)[],
  scenarios: readonly Scenario[],
): FormError[] {
  const { reading, view } = c.var;
  const { plan: planWord, quoted } = messages(view.language);
  const found = new Map<string, FormError>();
  for (const way of ways) {
    const stored = scenarios.find(({ id }) => id === way);
    const plan = stored ? readScenario(reading, stored).evaluation.plan : reading.plan;
    const read = assumptions(plan);
    const name = stored ? quoted(stored.name) : planWord;
    for (const problem of read.ok ? [] : read.error) {
      const key = problem.code === 'no-probability' ? problem.source : JSON.stringify(problem);
      if (!found.has(key)) found.set(key, problemError(c, problem, name));
    }
  }
  return [...found.values()];
}

function problemError(c: WorkspaceContext, problem: StressProblem, way: string): FormError {
  const { reading, view } = c.var;
  const { error } = stressMessages(view.language);
  switch (problem.code) {
    case 'no-probability': {
      const isListed = drawnSources(reading.plan.funding).some(({ id }) => id === problem.source);
      const text = error.noProbability(sourceName(reading.plan, problem.source), way);
      return { id: isListed ? `kilder-${problem.source}` : 'forudsaetninger', text };
    }
    case 'group-probabilities-differ':
      return { id: 'forudsaetninger', text: error.groupDiffers(problem.group) };
    case 'bad-draws':
      return { name: FIELD.draws, text: error.draws };
    case 'bad-seed':
      return { name: FIELD.seed, text: error.seed };
  }
}

async function stressPage(
  c: WorkspaceContext,
  typed: TypedStress,
  errors: readonly FormError[] = [],
) {
  const { db, reading, view } = c.var;
  const { language, href } = view;
  const text = stressMessages(language);
  const { id } = reading.partnership;
  const scenarios = await scenariosOf(db, reading);
  const estimates = await whoEstimated(c, drawnSources(reading.plan.funding));
  return c.render(
    <>
      <PageHeader
        title={text.title}
        lead={text.lead}
        crumbs={[{ label: messages(language).room, href: href(scenariosPath(id)) }]}
        language={language}
      />
      <ErrorSummary errors={errors} language={language} />
      {view.may('scenarios.start-run') && (
        <StressForm
          typed={typed}
          errors={errors}
          scenarios={scenarios.filter(
            (scenario) =>
              !isArchived(scenario) || typed.ways.some((key) => scenarioIdOf(key) === scenario.id),
          )}
          action={href(stressPath(id))}
          view={view}
        />
      )}
      <AssumptionTable reading={reading} estimates={estimates} view={view} />
    </>,
    { title: text.title, ...place(c), ...(errors.length > 0 && { status: 422 as const }) },
  );
}
