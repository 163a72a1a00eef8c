import { type Context, Hono } from 'hono';
import { forgetPages, tooManyPage } from '../../../platform/http/index.ts';
import type { FormError } from '../../../ui/index.ts';
import { erasePerson, erasureProblem } from '../../actions/erase-person.ts';
import { exportPerson } from '../../actions/export-person.ts';
import { ErasedPage, ErasePage, MyDataPage } from './data-pages.tsx';
import { accountMessages } from './messages.ts';
import { PROOF_FIELD, proofErrors } from './parts.tsx';
import { DATA_FILE_PATH, ERASE_PATH, MY_DATA_PATH } from './paths.ts';
import { type AccountServices, fieldsOf, proofProblem } from './services.ts';

/** What is stored about the reader, as a page and as a file, and the end of the account. */
export function dataRoutes(services: AccountServices): Hono {
  const { keeper, identity, now, today } = services;
  const app = new Hono();

  app.get(MY_DATA_PATH, async (c) => {
    const data = await exportPerson(keeper, c.var.owner.person.id, now());
    if (!data) return c.notFound();
    return c.render(<MyDataPage data={data} view={c.var.view} />, {
      title: accountMessages(c.var.view.language).dataTitle,
      current: 'account',
    });
  });

  app.get(DATA_FILE_PATH, async (c) => {
    const data = await exportPerson(keeper, c.var.owner.person.id, now());
    if (!data) return c.notFound();
    c.header('Content-Disposition', 'attachment; filename="helhed-mine-data.json"');
    c.header('Content-Type', 'application/json; charset=utf-8');
    return c.body(`${JSON.stringify(data, null, 2)}\n`);
  });

  app.get(ERASE_PATH, (c) => page(c));

  app.post(ERASE_PATH, async (c) => {
    const fields = await fieldsOf(c);
    const { language } = c.var.view;
    const { person } = c.var.owner;
    const text = accountMessages(language);
    const problem = await proofProblem(services, c, c.var.owner, fields(PROOF_FIELD));
    if (problem?.kind === 'wait') return tooManyPage(c, problem.seconds);
    const errors = [
      ...(isWord(fields('ord'), text.eraseWord)
        ? []
        : [{ name: 'ord', text: text.wordWrong(text.eraseWord) }]),
      ...(problem ? proofErrors(problem, language) : []),
    ];
    if (errors.length > 0) return page(c, errors);
    const erased = await erasePerson(keeper, {
      personId: person.id,
      by: person.id,
      at: now(),
      today: today(),
    });
    // The page that explains it says what stands in the way.
    if (!erased.ok) return page(c, [{ text: text.eraseAbout }]);
    for (const cookie of await identity.signOut(c.req.raw.headers)) {
      c.header('Set-Cookie', cookie, { append: true });
    }
    forgetPages(c);
    return c.render(<ErasedPage receipt={erased.value} view={c.var.view} />, {
      title: text.erasedTitle,
    });
  });

  async function page(c: Context, errors: readonly FormError[] = []): Promise<Response> {
    const { person, proof } = c.var.owner;
    const problem = await erasureProblem(keeper, person.id, today());
    const shown = problem ? [] : errors;
    return c.render(
      <ErasePage proof={proof} problem={problem} errors={shown} view={c.var.view} />,
      {
        title: accountMessages(c.var.view.language).eraseTitle,
        current: 'account',
        ...(errors.length > 0 ? { status: 422 } : {}),
      },
    );
  }

  return app;
}

function isWord(typed: string, word: string): boolean {
  return typed.trim().toUpperCase() === word;
}
