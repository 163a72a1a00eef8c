import { type Context, Hono } from 'hono';
import { redirectWithNotice } from '../../../platform/http/index.ts';
import type { Language } from '../../../platform/i18n/index.ts';
import { id, type Result } from '../../../shared/index.ts';
import type { FormError } from '../../../ui/index.ts';
import {
  addPerson,
  endSessions,
  lockAccount,
  mayErase,
  noteResetLink,
  setAdministrator,
  setKnowledgeEditor,
  type TypedPersonFaults,
  unlockAccount,
} from '../../actions/administer-person.ts';
import type { ErasureProblem } from '../../actions/erase-person.ts';
import { signInMethods } from '../../identity/people.ts';
import {
  countSessions,
  findListedPerson,
  listIssuers,
  listPeople,
  listPersonMemberships,
  type ListedPerson,
} from '../../store/people-list.ts';
import { administrationMessages } from './messages.ts';
import { type AdministrationParts, type Answer, asked, field, requestOf } from './parts.ts';
import { NEW_PERSON_PATH, PEOPLE_PATH, personPath } from './paths.ts';
import { ErasePersonPage, NewPersonPage, PeoplePage, PersonPage } from './people-pages.tsx';

const LONGEST_SEARCH = 200;

type StepProblem = 'unknown' | 'last-administrator' | 'administrator' | 'locked';
type Step = 'administrator' | 'vidensredaktoer' | 'luk' | 'aabn' | 'log-ud' | 'send-link';
type Done = keyof ReturnType<typeof administrationMessages>['done'];

/** Accounts: list, one account, and what is done with it. */
export function peopleRoutes(parts: AdministrationParts): Hono {
  const { keeper } = parts;
  const app = new Hono();

  app.get(PEOPLE_PATH, async (c) => {
    const search = (asked(c, 'q') ?? '').slice(0, LONGEST_SEARCH);
    const after = asked(c, 'efter');
    const { people, more } = await listPeople(keeper, { search, after });
    const text = administrationMessages(c.var.view.language);
    return c.render(
      <PeoplePage
        people={people}
        more={more}
        search={search}
        isFirst={after === undefined}
        view={c.var.view}
      />,
      { title: text.people },
    );
  });

  app.get(NEW_PERSON_PATH, (c) => newPersonPage(c, { name: '', email: '' }, []));

  app.post(NEW_PERSON_PATH, async (c) => {
    const { language } = c.var.view;
    const typed = { name: await field(c, 'navn'), email: await field(c, 'email') };
    const added = await addPerson(requestOf(c, parts), typed);
    if (!added.ok) return newPersonPage(c, typed, faultErrors(added.error, language));
    const { id: personId, name, email } = added.value;
    await sendLink(c, parts, email);
    const text = administrationMessages(language).added(name);
    return redirectWithNotice(c, personPath(personId), { kind: 'done', text });
  });

  app.get(`${PEOPLE_PATH}/:person`, (c) => personPage(c, parts, c.req.param('person')));

  const step = (
    name: Step,
    act: (
      c: Context,
      person: string,
    ) => Promise<{ readonly did: Result<ListedPerson, StepProblem>; readonly done: Done }>,
  ) =>
    app.post(`${PEOPLE_PATH}/:person/${name}`, async (c) => {
      const { did, done } = await act(c, c.req.param('person'));
      const text = administrationMessages(c.var.view.language);
      if (!did.ok) {
        if (did.error === 'unknown') return c.notFound();
        return personPage(c, parts, c.req.param('person'), text.problems[did.error]);
      }
      const notice = { kind: 'done', text: text.done[done](did.value.name) } as const;
      return redirectWithNotice(c, personPath(did.value.id), notice);
    });

  step('administrator', async (c, person) => {
    const give = (await field(c, 'vaerdi')) === 'ja';
    const did = await setAdministrator(requestOf(c, parts), person, give);
    return { did, done: give ? 'give-administrator' : 'take-administrator' };
  });
  step('vidensredaktoer', async (c, person) => {
    const give = (await field(c, 'vaerdi')) === 'ja';
    const did = await setKnowledgeEditor(requestOf(c, parts), person, give);
    return { did, done: give ? 'give-editor' : 'take-editor' };
  });
  step('luk', async (c, person) => ({
    did: await lockAccount(requestOf(c, parts), person),
    done: 'lock',
  }));
  step('aabn', async (c, person) => ({
    did: await unlockAccount(requestOf(c, parts), person),
    done: 'unlock',
  }));
  step('log-ud', async (c, person) => ({
    did: await endSessions(requestOf(c, parts), person),
    done: 'sessions',
  }));
  step('send-link', async (c, person) => {
    const did = await noteResetLink(requestOf(c, parts), person);
    if (did.ok) await sendLink(c, parts, did.value.email);
    return { did, done: 'link' };
  });

  app.get(`${PEOPLE_PATH}/:person/slet`, async (c) => {
    const person = await findListedPerson(keeper, c.req.param('person'));
    return person ? erasePage(c, person, []) : c.notFound();
  });

  app.post(`${PEOPLE_PATH}/:person/slet`, async (c) => {
    const text = administrationMessages(c.var.view.language);
    const person = await findListedPerson(keeper, c.req.param('person'));
    if (!person) return c.notFound();
    if ((await field(c, 'bekraeft')) === '') {
      return erasePage(c, person, [{ name: 'bekraeft', text: text.eraseMissing }]);
    }
    const may = await mayErase(keeper, person.id);
    if (!may.ok) return erasePage(c, person, [], text.problems.administrator);
    const by = c.var.person!.id;
    const erasure = { personId: id<'person'>(person.id), at: parts.now(), by };
    const erased = await parts.erasePerson({ ...erasure, today: parts.today() });
    if (!erased.ok) {
      if (erased.error.kind === 'unknown') return c.notFound();
      return erasePage(c, person, [], erasureText(erased.error, c.var.view.language));
    }
    return redirectWithNotice(c, PEOPLE_PATH, { kind: 'done', text: text.erased });
  });

  return app;
}

async function sendLink(
  c: Context,
  { identity, nudgeMail }: AdministrationParts,
  email: string,
): Promise<void> {
  const { language } = c.var.view;
  await identity.requestPasswordReset({ email, language, origin: c.var.site.origin });
  nudgeMail();
}

function newPersonPage(
  c: Context,
  typed: { readonly name: string; readonly email: string },
  errors: readonly FormError[],
): Answer {
  const { view } = c.var;
  return c.render(<NewPersonPage typed={typed} errors={errors} view={view} />, {
    title: administrationMessages(view.language).addPerson,
    ...(errors.length > 0 && { status: 422 }),
  });
}

async function personPage(
  c: Context,
  { keeper, now }: AdministrationParts,
  personId: string,
  problem?: string,
): Promise<Response> {
  const person = await findListedPerson(keeper, personId);
  if (!person) return c.notFound();
  const shown = {
    person,
    sessions: await countSessions(keeper, person.id, now()),
    methods: await signInMethods(keeper, person.id),
    issuers: await listIssuers(keeper, person.id),
    memberships: await listPersonMemberships(keeper, person.id),
  };
  return c.render(<PersonPage shown={shown} problem={problem} view={c.var.view} />, {
    title: person.name,
    ...(problem !== undefined && { status: 409 }),
  });
}

function erasePage(
  c: Context,
  person: ListedPerson,
  errors: readonly FormError[],
  problem?: string,
): Answer {
  const { view } = c.var;
  const page = <ErasePersonPage person={person} errors={errors} problem={problem} view={view} />;
  const title = administrationMessages(view.language).erase;
  if (problem !== undefined) return c.render(page, { title, status: 409 });
  return c.render(page, { title, ...(errors.length > 0 && { status: 422 }) });
}

function faultErrors({ name, email }: TypedPersonFaults, language: Language): FormError[] {
  const text = administrationMessages(language);
  return [
    ...(name ? [{ name: 'navn', text: text.nameError }] : []),
    ...(email ? [{ name: 'email', text: emailText(email, language) }] : []),
  ];
}

/** What is wrong with a typed address, in words. */
export function emailText(problem: 'taken' | 'not-an-address', language: Language): string {
  const text = administrationMessages(language);
  return problem === 'taken' ? text.emailTaken : text.emailError;
}

function erasureText(
  problem: Exclude<ErasureProblem, { kind: 'unknown' }>,
  language: Language,
): string {
  const text = administrationMessages(language);
  switch (problem.kind) {
    case 'demo':
      return text.problems['demo-account'];
    case 'last-administrator':
      return text.problems.administrator;
    case 'only-owner':
      return text.onlyOwner(problem.partnerships.map(({ name }) => name).join(', '));
  }
}
