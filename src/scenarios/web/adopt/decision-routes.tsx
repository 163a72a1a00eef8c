import { evaluate } from '../../../engine/index.ts';
import { redirectWithNotice } from '../../../platform/http/index.ts';
import {
  form,
  page,
  type RoomServices,
  type WorkspaceContext,
  type WorkspaceRoute,
} from '../../../plan/index.ts';
import { EmptyState, ButtonLink, PageHeader } from '../../../ui/index.ts';
import {
  foreseeReversal,
  reverseDecision,
  type ReverseProblem,
} from '../../actions/adopt/reverse-decision.ts';
import { yearChanges } from '../../domain/adopt/adoption.ts';
import type { ScenarioDecision } from '../../domain/adopt/decision.ts';
import { messages } from '../messages.ts';
import { decisionPath, decisionsPath } from '../paths.ts';
import { place } from '../place.ts';
import { scenariosOf } from '../readings.ts';
import { DecisionPage, decisionTitle } from './decision-page.tsx';
import { decisionsOf } from './decisions-of.ts';
import { DecisionsPage } from './decisions-page.tsx';
import { adoptMessages } from './messages.ts';
import { type ReverseMatter, ReversePage } from './reverse-page.tsx';
import { statementErrors, statementOf, type TypedStatement, typedStatement } from './typed.ts';

/** The decisions about scenarios, below `/samarbejder/<id>`. */
export function decisionRoutes(services: RoomServices): WorkspaceRoute[] {
  return [
    page('/scenarier/beslutninger', 'scenarios.read', showDecisions),
    page('/scenarier/beslutninger/:decisionId', 'scenarios.read', showDecision),
    page('/scenarier/beslutninger/:decisionId/omgoer', 'scenarios.reverse-decision', (c) =>
      showReversal(c, services),
    ),
    form('/scenarier/beslutninger/:decisionId/omgoer', 'scenarios.reverse-decision', (c) =>
      reverse(c, services),
    ),
  ];
}

/** Every decision about scenarios. */
async function showDecisions(c: WorkspaceContext): Promise<Response> {
  const { db, reading, view } = c.var;
  const decisions = await decisionsOf(db, reading);
  return c.render(<DecisionsPage reading={reading} decisions={decisions} view={view} />, {
    title: adoptMessages(view.language).decisions,
    ...place(c),
  });
}

/** One decision. */
async function showDecision(c: WorkspaceContext): Promise<Response> {
  const { db, reading, view } = c.var;
  const decisions = await decisionsOf(db, reading);
  const decision = decisions.find(({ id }) => id === c.req.param('decisionId'));
  if (!decision) return unknownDecision(c);
  const scenarios = await scenariosOf(db, reading);
  const hasScenario = scenarios.some(({ id }) => id === decision.scenarioId);
  return c.render(<DecisionPage {...{ reading, decision, decisions, hasScenario, view }} />, {
    title: decisionTitle(decision, view),
    ...place(c),
  });
}

/** Asks before a decision is taken back. */
async function showReversal(c: WorkspaceContext, { today }: RoomServices) {
  return reversePage(c, { day: today(), decidedBy: '', reason: '', isConfirmed: false });
}

/** Takes a decision back. */
async function reverse(c: WorkspaceContext, { today, now }: RoomServices) {
  const { db, reading, actor: by, view } = c.var;
  const partnershipId = reading.partnership.id;
  const decisionId = c.req.param('decisionId') ?? '';
  const typed = typedStatement(await c.req.parseBody());
  const errors = statementErrors(typed, view.language, today());
  if (errors.length > 0) return reversePage(c, typed, errors);
  const reversed = await reverseDecision(db, {
    partnershipId,
    decisionId,
    statement: statementOf(typed),
    at: now(),
    by,
  });
  if (!reversed.ok) return refused(c, typed, reversed.error);
  return redirectWithNotice(c, decisionPath(partnershipId, reversed.value.decision.id), {
    kind: 'done',
    text: adoptMessages(view.language).reverse.done(decisionId),
  });
}

async function reversePage(
  c: WorkspaceContext,
  typed: TypedStatement,
  errors: ReverseMatter['errors'] = [],
): Promise<Response> {
  const { db, reading } = c.var;
  const foreseen = await foreseeReversal(
    db,
    reading.partnership.id,
    c.req.param('decisionId') ?? '',
  );
  if (!foreseen.ok) return refused(c, typed, foreseen.error);
  const { before, after, decision } = foreseen.value;
  const [was, is] = [before, after].map((parts) => evaluate({ ...parts, scenarios: [] }));
  const outcome = { years: yearChanges(was!, is!) };
  return rendered(c, { decision, outcome, typed, errors }, errors.length > 0 ? 422 : 200);
}

async function refused(c: WorkspaceContext, typed: TypedStatement, problem: ReverseProblem) {
  const { db, reading, view } = c.var;
  const id = c.req.param('decisionId') ?? '';
  if (problem.kind === 'unknown-decision') return unknownDecision(c);
  const decision = (await decisionsOf(db, reading)).find((one) => one.id === id);
  if (problem.kind === 'changed-since' && decision) {
    const outcome = { places: problem.places };
    return rendered(c, { decision, outcome, typed, errors: [] }, 409);
  }
  const kind = problem.kind === 'changed-since' ? 'reversed-already' : problem.kind;
  return redirectWithNotice(c, decisionPath(reading.partnership.id, id), {
    kind: 'problem',
    text: adoptMessages(view.language).reverse[kind],
  });
}

function rendered(
  c: WorkspaceContext,
  matter: Omit<ReverseMatter, 'reading' | 'view'> & { readonly decision: ScenarioDecision },
  status: 200 | 409 | 422,
) {
  const { reading, view } = c.var;
  return c.render(<ReversePage matter={{ ...matter, reading, view }} />, {
    title: adoptMessages(view.language).reverse.title(matter.decision.scenarioName),
    ...place(c),
    status,
  });
}

function unknownDecision(c: WorkspaceContext) {
  const { reading, view } = c.var;
  const { language, href } = view;
  const text = adoptMessages(language);
  return c.render(
    <>
      <PageHeader
        eyebrow={messages(language).room}
        title={text.decision.unknown}
        lead={text.decision.unknownText}
        language={language}
      />
      <EmptyState
        title={text.decisions}
        action={
          <ButtonLink href={href(decisionsPath(reading.partnership.id))}>
            {text.toDecisions}
          </ButtonLink>
        }
      />
    </>,
    { title: text.decision.unknown, status: 404 as const, ...place(c) },
  );
}
