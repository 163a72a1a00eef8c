import { type Context, Hono } from 'hono';
import { listPartnerships } from '../../access/index.ts';
import { redirectWithNotice } from '../../platform/http/index.ts';
import type { Language } from '../../platform/i18n/index.ts';
import type { OpenServices } from '../../plan/index.ts';
import type { FormError } from '../../ui/index.ts';
import planFileSchema from '../../../docs/helhed-plan-1.schema.json' with { type: 'json' };
import { startPartnership, type StartProblem } from '../index.ts';
import { exchangeMessages } from './messages.ts';
import { NewPartnershipPage } from './new-partnership-page.tsx';
import { NEW_PARTNERSHIP_PATH, SCHEMA_PATH } from './paths.ts';
import { sentFile } from './routes.tsx';

const LONGEST_NAME = 80;

/** What is wrong with the form, and with the file in it. */
interface StartFaults {
  readonly errors: readonly FormError[];
  readonly problems: Extract<StartProblem, { kind: 'file' }>['problems'];
}

/** Starting a partnership from a plan file, and the file's published schema. */
export function startRoutes({ db, now }: OpenServices): Hono {
  const app = new Hono();

  app.get(SCHEMA_PATH, (c) => c.json(planFileSchema));

  app.get(NEW_PARTNERSHIP_PATH, (c) => page(c, '', { errors: [], problems: [] }));

  app.post(NEW_PARTNERSHIP_PATH, async (c) => {
    const { navn } = await c.req.parseBody();
    const name = typeof navn === 'string' ? navn.trim() : '';
    const file = await sentFile(c);
    const text = exchangeMessages(c.var.view.language);
    const errors = formErrors(name, file !== undefined, c.var.view.language);
    if (!file || errors.length > 0) return page(c, name, { errors, problems: [] });
    const started = await startPartnership(db, { name, file, at: now(), owner: c.var.person!.id });
    if (!started.ok) return page(c, name, faultsOf(started.error, c.var.view.language));
    return redirectWithNotice(c, `/samarbejder/${started.value}/overblik`, {
      kind: 'done',
      text: text.created(name),
    });
  });

  async function page(c: Context, name: string, { errors, problems }: StartFaults) {
    const { view } = c.var;
    const demo = (await listPartnerships(db)).find((one) => one.demo);
    const faulty = errors.length > 0 || problems.length > 0;
    return c.render(
      <NewPartnershipPage
        name={name}
        errors={errors}
        problems={problems}
        demoId={demo?.id}
        view={view}
      />,
      {
        title: exchangeMessages(view.language).newTitle,
        current: 'partnerships',
        ...(faulty ? { status: 422 } : {}),
      },
    );
  }

  return app;
}

function formErrors(name: string, hasFile: boolean, language: Language): FormError[] {
  const text = exchangeMessages(language);
  return [
    ...(name === '' ? [{ name: 'navn', text: text.nameMissing }] : []),
    ...(name.length > LONGEST_NAME ? [{ name: 'navn', text: text.nameLong(LONGEST_NAME) }] : []),
    ...(hasFile ? [] : [{ name: 'fil', text: text.noFile }]),
  ];
}

function faultsOf(problem: StartProblem, language: Language): StartFaults {
  const text = exchangeMessages(language);
  switch (problem.kind) {
    case 'name':
      return { errors: [{ name: 'navn', text: text.nameMissing }], problems: [] };
    case 'taken':
      return { errors: [{ name: 'navn', text: text.nameTaken(problem.address) }], problems: [] };
    case 'file':
      return { errors: [], problems: problem.problems };
  }
}
