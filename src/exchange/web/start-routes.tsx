import { type Context, Hono } from 'hono';
import { type PersonId, type Situation, SITUATIONS } from '../../access/index.ts';
import {
  type LimitName,
  type Limits,
  redirectWithNotice,
  tooManyPage,
} from '../../platform/http/index.ts';
import type { Language } from '../../platform/i18n/index.ts';
import type { OpenServices } from '../../plan/index.ts';
import type { FormError } from '../../ui/index.ts';
import planFileSchema from '../../../docs/helhed-plan-1.schema.json' with { type: 'json' };
import { startFromFile, startFromSituation, type StartProblem } from '../index.ts';
import { exchangeMessages } from './messages.ts';
import { ChooseStartPage, NewPartnershipPage } from './new-partnership-page.tsx';
import { EXAMPLE_FILE_PATH, NEW_PARTNERSHIP_PATH, SCHEMA_PATH } from './paths.ts';
import { sentFile } from './sent-file.ts';
import { emptyStart, nameError, readStart, type TypedStart, typedStart } from './start-form.ts';
import { StartFormPage } from './start-form-page.tsx';
import { startMessages } from './start-messages.ts';

/** What the app gives to the start of partnerships. */
export interface StartServices extends OpenServices {
  readonly limits: Pick<Limits<LimitName>, 'take'>;
  /** An invented plan, written as a plan file. */
  readonly examplePlan: string;
}

/** What is wrong with the form, and with the file in it. */
interface StartFaults {
  readonly errors: readonly FormError[];
  readonly problems: Extract<StartProblem, { kind: 'file' }>['problems'];
}

const NO_FAULTS: StartFaults = { errors: [], problems: [] };

/** Starting a partnership, and the published schema of plan files. */
export function startRoutes(services: StartServices): Hono {
  const app = new Hono();
  app.get(SCHEMA_PATH, (c) => c.json(planFileSchema));
  app.get(EXAMPLE_FILE_PATH, (c) => {
    c.header('content-type', 'application/json; charset=utf-8');
    c.header('content-disposition', 'attachment; filename="havnby-plan.json"');
    return c.body(services.examplePlan);
  });
  app.get(NEW_PARTNERSHIP_PATH, (c) => {
    const situation = situationOf(c.req.query('situation'));
    if (situation) return situationPage(c, emptyStart(situation, services.today()), []);
    if (c.req.query('fra') === 'planfil') return filePage(c, '', NO_FAULTS);
    return choosePage(c);
  });
  app.post(NEW_PARTNERSHIP_PATH, async (c) => {
    const { situation: asked } = await c.req.parseBody();
    if (asked === undefined) return startWithFile(c, services);
    const situation = situationOf(asked);
    return situation ? startInSituation(c, services, situation) : choosePage(c, 422);
  });
  return app;
}

async function startInSituation(c: Context, services: StartServices, situation: Situation) {
  const { language } = c.var.view;
  const body = await c.req.parseBody();
  const typed = typedStart(situation, (name) => textOf(body[name]));
  const { errors, start } = readStart(typed, services.today(), language);
  if (errors.length > 0) return situationPage(c, typed, errors);
  const owner = c.var.person!.id;
  const limited = await limit(services, owner);
  if (!limited.ok) return tooManyPage(c, limited.error.retryAfterSeconds);
  const started = await startFromSituation(services.db, { ...start, at: services.now(), owner });
  if (started.ok) return toPartnership(c, started.value, start.name);
  const faults = faultsOf(started.error, language);
  const unread = faults.problems.map(({ path }) => ({ text: path }));
  return situationPage(c, typed, [...faults.errors, ...unread]);
}

async function startWithFile(c: Context, services: StartServices) {
  const { language } = c.var.view;
  const { navn } = await c.req.parseBody();
  const name = textOf(navn).trim();
  const file = await sentFile(c);
  const errors = fileFormErrors(name, file !== undefined, language);
  if (!file || errors.length > 0) return filePage(c, name, { errors, problems: [] });
  const owner = c.var.person!.id;
  const limited = await limit(services, owner);
  if (!limited.ok) return tooManyPage(c, limited.error.retryAfterSeconds);
  const started = await startFromFile(services.db, { name, file, at: services.now(), owner });
  if (started.ok) return toPartnership(c, started.value, name);
  return filePage(c, name, faultsOf(started.error, language));
}

/** Counts one more partnership of a person, or tells when the next may be started. */
async function limit({ limits }: StartServices, personId: PersonId) {
  return limits.take('public-form', `start-partnership:${personId}`);
}

function toPartnership(c: Context, partnershipId: string, name: string): Response {
  const text = startMessages(c.var.view.language);
  return redirectWithNotice(c, `/samarbejder/${partnershipId}/overblik`, {
    kind: 'done',
    text: text.created(name),
  });
}

function choosePage(c: Context, status?: 422) {
  const { view } = c.var;
  return c.render(<ChooseStartPage view={view} />, {
    title: startMessages(view.language).title,
    current: 'partnerships',
    ...(status && { status }),
  });
}

function situationPage(c: Context, typed: TypedStart, errors: readonly FormError[]) {
  const { view } = c.var;
  return c.render(<StartFormPage typed={typed} errors={errors} view={view} />, {
    title: startMessages(view.language).title,
    current: 'partnerships',
    ...(errors.length > 0 && { status: 422 as const }),
  });
}

function filePage(c: Context, name: string, { errors, problems }: StartFaults) {
  const { view } = c.var;
  const faulty = errors.length > 0 || problems.length > 0;
  return c.render(
    <NewPartnershipPage name={name} errors={errors} problems={problems} view={view} />,
    {
      title: exchangeMessages(view.language).newTitle,
      current: 'partnerships',
      ...(faulty && { status: 422 as const }),
    },
  );
}

function situationOf(asked: unknown): Situation | undefined {
  return SITUATIONS.find((one) => one === asked);
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function fileFormErrors(name: string, hasFile: boolean, language: Language): FormError[] {
  const wrong = nameError(name, language);
  const noFile = { name: 'fil', text: exchangeMessages(language).noFile };
  return [...(wrong ? [wrong] : []), ...(hasFile ? [] : [noFile])];
}

function faultsOf(problem: StartProblem, language: Language): StartFaults {
  const text = startMessages(language);
  const atName = (words: string) => ({ errors: [{ name: 'navn', text: words }], problems: [] });
  switch (problem.kind) {
    case 'name':
      return atName(text.nameMissing);
    case 'reserved':
      return atName(text.nameReserved(problem.address));
    case 'taken':
      return atName(text.nameTaken(problem.address));
    case 'file':
      return { errors: [], problems: problem.problems };
  }
}
