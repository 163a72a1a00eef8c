import { type Context, Hono } from 'hono';
import { redirectWithNotice } from '../../../platform/http/index.ts';
import type { Language } from '../../../platform/i18n/index.ts';
import { slugOf } from '../../../shared/index.ts';
import type { FormError } from '../../../ui/index.ts';
import { addProvider, changeProvider } from '../../actions/administer-provider.ts';
import { createDiscovery, DescriptionError } from '../../identity/oidc/discovery.ts';
import {
  findProvider,
  listProviders,
  type Provider,
  type ShownProvider,
} from '../../identity/oidc/index.ts';
import { OutsideError } from '../../identity/oidc/outside-fetch.ts';
import { findPartnership } from '../../store/partnerships.ts';
import { type AdministrationParts, requestOf } from './parts.ts';
import { NEW_PROVIDER_PATH, providerPath, PROVIDERS_PATH } from './paths.ts';
import {
  draftErrors,
  draftOf,
  EMPTY_PROVIDER,
  pathErrors,
  type TypedProvider,
  typedFrom,
  typedIn,
} from './provider-form.ts';
import { providerMessages } from './provider-messages.ts';
import { ProviderPage, ProvidersPage } from './provider-pages.tsx';

const LONGEST_ID = 36;

/** Identity providers that administrators set up. */
export function providerRoutes(parts: AdministrationParts): Hono {
  const { keeper, vault, innerProviders, now } = parts;
  const app = new Hono();

  app.get(PROVIDERS_PATH, async (c) => {
    const providers = await listProviders(keeper);
    return c.render(
      <ProvidersPage
        providers={providers}
        environment={parts.environmentProvider}
        view={c.var.view}
      />,
      { title: providerMessages(c.var.view.language).title },
    );
  });

  app.get(NEW_PROVIDER_PATH, (c) => page(c, { typed: EMPTY_PROVIDER }));

  app.post(NEW_PROVIDER_PATH, async (c) => {
    const { typed, secret } = await sent(c);
    const { id: wish, ...draft } = draftOf(
      slugOf(typed.name, LONGEST_ID) || 'udbyder',
      typed,
      secret,
    );
    const errors = await errorsOf(c, { ...draft, id: wish }, typed);
    if (errors.length > 0) return page(c, { typed, errors });
    const saved = await addProvider({ ...requestOf(c, parts), vault }, wish, draft);
    if (!saved.ok) return page(c, { typed, errors: pathErrors(saved.error, languageOf(c)) });
    return done(c, saved.value);
  });

  app.get(`${PROVIDERS_PATH}/:provider`, async (c) => {
    const stored = await shown(c.req.param('provider'));
    return stored ? page(c, { stored, typed: typedFrom(stored) }) : c.notFound();
  });

  app.post(`${PROVIDERS_PATH}/:provider`, async (c) => {
    const stored = await shown(c.req.param('provider'));
    if (!stored) return c.notFound();
    const { typed, secret } = await sent(c);
    const draft = draftOf(stored.id, typed, secret);
    const errors = await errorsOf(c, draft, typed);
    if (errors.length > 0) return page(c, { stored, typed, errors });
    const saved = await changeProvider({ ...requestOf(c, parts), vault }, draft);
    if (!saved.ok) {
      if (saved.error === 'unknown') return c.notFound();
      return page(c, { stored, typed, errors: pathErrors(saved.error, languageOf(c)) });
    }
    return done(c, saved.value);
  });

  app.post(`${PROVIDERS_PATH}/:provider/proev`, async (c) => {
    const text = providerMessages(languageOf(c));
    const stored = await shown(c.req.param('provider'));
    if (!stored) return c.notFound();
    const problem = await tryProvider(stored.id);
    if (problem) {
      return page(c, { stored, typed: typedFrom(stored), problem: text.tryProblems[problem] });
    }
    const notice = { kind: 'done', text: text.tried } as const;
    return redirectWithNotice(c, providerPath(stored.id), notice);
  });

  async function shown(providerId: string): Promise<ShownProvider | undefined> {
    return (await listProviders(keeper)).find(({ id }) => id === providerId);
  }

  /** Everything that is wrong, partnerships that are not there among it. */
  async function errorsOf(
    c: Context,
    draft: Parameters<typeof draftErrors>[0],
    { rules }: TypedProvider,
  ): Promise<readonly FormError[]> {
    const language = languageOf(c);
    const unknown: FormError[] = [];
    for (const [index, { gives, partnership }] of rules.entries()) {
      if (gives === 'administrator' || partnership === '') continue;
      if (await findPartnership(keeper, partnership)) continue;
      const text = providerMessages(language).errors.partnership(partnership);
      unknown.push({ name: `regel-${index}-samarbejde`, text });
    }
    return [...draftErrors(draft, language, innerProviders), ...unknown];
  }

  async function tryProvider(providerId: string): Promise<TryProblem | undefined> {
    let provider: Provider | undefined;
    try {
      provider = await findProvider(keeper, vault, providerId);
    } catch {
      return 'secret';
    }
    if (!provider) return 'unreachable';
    try {
      await createDiscovery({ now, innerProviders })(provider);
      return undefined;
    } catch (error) {
      return tryProblemOf(error);
    }
  }

  function page(c: Context, { stored, typed, errors = [], problem }: PageProps) {
    const { view } = c.var;
    const text = providerMessages(view.language);
    const status = errors.length > 0 ? 422 : problem === undefined ? 200 : 409;
    return c.render(
      <ProviderPage
        stored={stored}
        origin={c.var.site.origin}
        typed={typed}
        errors={errors}
        problem={problem}
        view={view}
      />,
      { title: stored?.name ?? text.add, status },
    );
  }

  return app;
}

interface PageProps {
  readonly stored?: ShownProvider;
  readonly typed: TypedProvider;
  readonly errors?: readonly FormError[];
  readonly problem?: string;
}

type TryProblem = keyof ReturnType<typeof providerMessages>['tryProblems'];

/** The reason may be wrapped in the library's own error. */
function tryProblemOf(error: unknown): TryProblem {
  for (let one = error; one instanceof Error; one = one.cause) {
    if (one instanceof OutsideError) {
      return one.reason === 'too-large' ? 'description' : one.reason;
    }
    if (one instanceof DescriptionError) return 'description';
  }
  return 'unreachable';
}

async function sent(c: Context): Promise<{ typed: TypedProvider; secret: string }> {
  const body = await c.req.parseBody();
  const secret = body['klient-secret'];
  return { typed: typedIn(body), secret: typeof secret === 'string' ? secret.trim() : '' };
}

function done(c: Context, { id, name }: ShownProvider): Response {
  const text = providerMessages(languageOf(c)).saved(name);
  return redirectWithNotice(c, providerPath(id), { kind: 'done', text });
}

function languageOf(c: Context): Language {
  return c.var.view.language;
}
