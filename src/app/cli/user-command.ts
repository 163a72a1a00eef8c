import { randomBytes } from 'node:crypto';
import { parseArgs } from 'node:util';
import {
  type AdministrationRequest,
  addPerson,
  createIdentity,
  findPersonByEmail,
  firstAdministratorLink,
  type IdentityMail,
  type ListedPerson,
  listPeople,
  lockAccount,
  noteResetLink,
  setAdministrator,
  unlockAccount,
} from '../../access/index.ts';
import { newPasswordPath } from '../../access/web/paths.ts';
import { formatNumber, inLanguage, type Language } from '../../platform/i18n/index.ts';
import type { Result } from '../../shared/index.ts';
import type { CommandAnswer } from './answer.ts';
import {
  type ConfiguredDatabase,
  type ReadConfig,
  withConfiguredDatabase,
} from './configured-database.ts';
import { textTable } from './text-table.ts';
import { userMessages } from './user-messages.ts';

const OPTIONS = {
  json: { type: 'boolean' },
  language: { type: 'string' },
  search: { type: 'string' },
  name: { type: 'string' },
  email: { type: 'string' },
  administrator: { type: 'boolean' },
  off: { type: 'boolean' },
} as const;

type Values = ReturnType<typeof parse>['values'];
type Problem = keyof ReturnType<typeof userMessages>['problems'];

/** What a step of `user` works with. */
interface Step {
  readonly opened: ConfiguredDatabase;
  readonly request: AdministrationRequest;
  readonly values: Values;
  /** The address after the step's name; empty where none is needed. */
  readonly email: string;
  readonly language: Language;
}

/** What a step tells: the object for `--json`, and the words. */
type Told = Result<{ readonly json: object; readonly text: string }, Problem>;

interface StepKind {
  readonly run: (step: Step) => Promise<Told>;
  /** Whether an address follows the name. */
  readonly takesEmail: boolean;
  readonly options: readonly (keyof typeof OPTIONS)[];
}

const STEPS: Readonly<Record<string, StepKind>> = {
  list: { run: list, takesEmail: false, options: ['search'] },
  add: { run: add, takesEmail: false, options: ['name', 'email', 'administrator'] },
  administrator: { run: administrator, takesEmail: true, options: ['off'] },
  lock: { run: lock, takesEmail: true, options: [] },
  unlock: { run: unlock, takesEmail: true, options: [] },
  'reset-link': { run: resetLink, takesEmail: true, options: [] },
  'first-administrator': { run: firstAdministrator, takesEmail: false, options: [] },
};

/** `user …`: who has an account, on the configured database. */
export async function userCommand(
  args: readonly string[],
  config?: ReadConfig,
): Promise<CommandAnswer> {
  const read = readArguments(args);
  const { language, given } = read;
  if (!given) return { exitCode: 2, stdout: '', stderr: `${userMessages(language).usage}\n` };
  const { kind, email, values } = given;
  return withConfiguredDatabase(async (opened) => {
    const { keeper, config: settings } = opened;
    const request = { keeper, at: new Date(), demo: settings.demo };
    const told = await kind.run({ opened, request, values, email, language });
    return answerOf(told, { json: values.json ?? false, email, language });
  }, config);
}

/** What was typed; `given` is absent when it was used wrongly. */
function readArguments(args: readonly string[]): {
  readonly language: Language;
  readonly given?: { readonly kind: StepKind; readonly email: string; readonly values: Values };
} {
  let read: ReturnType<typeof parse>;
  try {
    read = parse(args);
  } catch {
    return { language: args.includes('en') ? 'en' : 'da' };
  }
  const { values, positionals } = read;
  const language: Language = values.language === 'en' ? 'en' : 'da';
  const [name = '', email = '', ...more] = positionals;
  const kind = Object.hasOwn(STEPS, name) ? STEPS[name] : undefined;
  const known = new Set<string>(['json', 'language', ...(kind?.options ?? [])]);
  const fits =
    kind !== undefined &&
    more.length === 0 &&
    (email !== '') === kind.takesEmail &&
    Object.keys(values).every((option) => known.has(option)) &&
    (values.language === undefined || values.language === language) &&
    (name !== 'add' || (values.name !== undefined && values.email !== undefined));
  return fits ? { language, given: { kind, email: values.email ?? email, values } } : { language };
}

function parse(args: readonly string[]) {
  return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
}

function answerOf(
  told: Told,
  { json, email, language }: { json: boolean; email: string; language: Language },
): CommandAnswer {
  if (told.ok) {
    const stdout = json ? JSON.stringify({ ok: true, ...told.value.json }) : told.value.text;
    return { exitCode: 0, stdout: `${stdout}\n`, stderr: '' };
  }
  const message = userMessages(language).problems[told.error](email);
  const stdout = json ? `${JSON.stringify({ ok: false, problem: told.error, message })}\n` : '';
  return { exitCode: 1, stdout, stderr: `${message}\n` };
}

async function list({ opened, values, language }: Step): Promise<Told> {
  const people: ListedPerson[] = [];
  for (let after: string | undefined, more = true; more; after = people.at(-1)?.id) {
    const part = await listPeople(opened.keeper, { search: values.search, after });
    people.push(...part.people);
    more = part.more;
  }
  const text = userMessages(language);
  const { headers } = text;
  const rows = people.map((person) => [
    person.name,
    person.email,
    stateWords(person, language),
    person.lastSignIn?.toISOString().slice(0, 10) ?? text.never,
  ]);
  const table = [[headers.name, headers.email, headers.state, headers.lastSignIn], ...rows];
  const shown = people.length === 0 ? text.nobody : textTable(table, () => false);
  return { ok: true, value: { json: { people }, text: shown } };
}

function stateWords(person: ListedPerson, language: Language): string {
  const text = userMessages(language);
  return [
    person.lockedAt ? text.locked : text.open,
    ...(person.administrator ? [text.administrator] : []),
    ...(person.knowledgeEditor ? [text.knowledgeEditor] : []),
    ...(person.demo ? [text.demo] : []),
  ].join(', ');
}

async function add(step: Step): Promise<Told> {
  const { request, values, email, language } = step;
  const typed = { name: values.name ?? '', email, administrator: values.administrator ?? false };
  const added = await addPerson(request, typed);
  if (!added.ok) return { ok: false, error: added.error.name ?? added.error.email ?? 'unknown' };
  const { id, name, email: address, administrator: is } = added.value;
  const link = await newLink(step, address);
  if (!link) return { ok: false, error: 'cannot-sign-in' };
  const person = { id, name, email: address, administrator: is };
  const text = [userMessages(language).added(address), ...linkLines(link, language)].join('\n');
  return { ok: true, value: { json: { person, link: link.address }, text } };
}

async function administrator({ request, values, email, language }: Step): Promise<Told> {
  const give = !values.off;
  const text = userMessages(language);
  return told(await byAddress(request, email, (id) => setAdministrator(request, id, give)), {
    json: { administrator: give },
    text: give ? text.made : text.unmade,
  });
}

async function lock({ request, email, language }: Step): Promise<Told> {
  return told(await byAddress(request, email, (id) => lockAccount(request, id)), {
    json: { locked: true },
    text: userMessages(language).lockedNow,
  });
}

async function unlock({ request, email, language }: Step): Promise<Told> {
  return told(await byAddress(request, email, (id) => unlockAccount(request, id)), {
    json: { locked: false },
    text: userMessages(language).unlocked,
  });
}

async function resetLink(step: Step): Promise<Told> {
  const { request, email, language } = step;
  const noted = await byAddress(request, email, (id) => noteResetLink(request, id));
  if (!noted.ok) return noted;
  const link = await newLink(step, noted.value.email);
  if (!link) return { ok: false, error: 'cannot-sign-in' };
  const json = { email: noted.value.email, link: link.address };
  return { ok: true, value: { json, text: linkLines(link, language).join('\n') } };
}

async function firstAdministrator({ opened, request, language }: Step): Promise<Told> {
  const { keeper, demo } = request;
  const now = () => request.at;
  const link = await firstAdministratorLink({ keeper, baseUrl: originOf(opened), now, demo });
  if (link === undefined) return { ok: false, error: 'has-administrator' };
  const text = `${userMessages(language).first}\n${link}`;
  return { ok: true, value: { json: { link }, text } };
}

async function byAddress<Failure extends Problem>(
  { keeper }: AdministrationRequest,
  email: string,
  work: (personId: string) => Promise<Result<ListedPerson, Failure>>,
): Promise<Result<ListedPerson, Failure | 'unknown'>> {
  const person = await findPersonByEmail(keeper, email);
  return person ? work(person.id) : { ok: false, error: 'unknown' };
}

function told(
  result: Result<ListedPerson, Problem>,
  { json, text }: { readonly json: object; readonly text: (email: string) => string },
): Told {
  if (!result.ok) return result;
  const { email } = result.value;
  return { ok: true, value: { json: { email, ...json }, text: text(email) } };
}

interface OneTimeLink {
  readonly address: string;
  readonly minutes: number;
}

/** A link to choose a password, taken instead of mailed; undefined for who may not sign in. */
async function newLink(
  { opened, language }: Step,
  email: string,
): Promise<OneTimeLink | undefined> {
  const { db, config } = opened;
  const written: IdentityMail[] = [];
  const identity = createIdentity({
    db,
    // signs cookies, and none is made here
    secret: config.secret ?? randomBytes(32).toString('base64url'),
    baseUrl: config.baseUrl,
    demo: config.demo,
    mail: async (message) => void written.push(message),
    now: () => new Date(),
  });
  await identity.requestPasswordReset({ email, language, origin: originOf(opened) });
  const [message] = written;
  if (!message) return undefined;
  const path = inLanguage(language, newPasswordPath(message.token));
  return { address: originOf(opened) + path, minutes: message.minutes };
}

function linkLines({ address, minutes }: OneTimeLink, language: Language): string[] {
  return [userMessages(language).link(formatNumber(language, minutes)), address];
}

const USUAL_PORT = 3000;

function originOf({ config }: ConfiguredDatabase): string {
  return config.baseUrl ?? `http://127.0.0.1:${config.port || USUAL_PORT}`;
}
