import { type Context, Hono } from 'hono';
import {
  clientAddress,
  networkOf,
  noStore,
  redirectWithNotice,
} from '../../platform/http/index.ts';
import { formatNumber, inLanguage, type Language } from '../../platform/i18n/index.ts';
import { isMailAddress, type NewMail } from '../../platform/mail/index.ts';
import type { FormError } from '../../ui/index.ts';
import {
  type Ask,
  type AskFaults,
  hasReader,
  isSentAgain,
  isToken,
  LONGEST,
  newToken,
  readAsk,
  receiveRequest,
  type ReceivedForm,
  type TypedAsk,
  workingDaysAfter,
} from '../index.ts';
import { askMessages } from './ask-messages.ts';
import { AskPage } from './ask-page.tsx';
import { arrivalLetter, receiptLetter } from './letters.ts';
import { ownRequestPath, requestPath, SPARRING_PATH } from './paths.ts';
import { requestMessages } from './request-messages.ts';
import type { SparringServices } from './services.ts';
import type { Themes } from './words.tsx';

/** The entry of the top bar. */
export const SPARRING_ENTRY = 'sparring-open';

/** The form for everybody at `/sparring`. The page carries a key of its own, so no copy of it is kept
 * anywhere. */
export function askRoutes(services: SparringServices): Hono {
  const app = new Hono();
  app.get(SPARRING_PATH, async (c) => {
    noStore(c);
    return askPage(c, services, { typed: prefilled(c), token: newToken() });
  });
  app.post(SPARRING_PATH, async (c) => {
    noStore(c);
    return receive(c, services);
  });
  return app;
}

/** What the page shows besides what is always the same. */
interface Shown {
  readonly typed: TypedAsk;
  readonly token: string;
  readonly errors?: readonly FormError[];
  readonly status?: 422 | 429;
}

async function askPage(
  c: Context,
  services: SparringServices,
  { typed, token, errors = [], status }: Shown,
): Promise<Response> {
  const { view } = c.var;
  const text = askMessages(view.language);
  const { contact, answerDays, keeper, demo, today } = services;
  return c.render(
    <AskPage
      typed={typed}
      errors={errors}
      token={token}
      themes={themesOf(c)}
      contact={contact}
      answerDays={answerDays}
      answerBy={workingDaysAfter(today(), answerDays)}
      open={await hasReader(keeper, { demo })}
      view={view}
    />,
    {
      title: text.title,
      description: text.description,
      current: SPARRING_ENTRY,
      ...(status && { status }),
    },
  );
}

const NOTHING_TYPED: TypedAsk = {
  kind: '',
  topics: [],
  ownTopic: '',
  place: '',
  wish: '',
  wantedTime: '',
  name: '',
  email: '',
  organisation: '',
};

/** The theme that the reader comes from, and who they are when they have signed in. */
function prefilled(c: Context): TypedAsk {
  const asked = c.req.query('emne') ?? '';
  const { person } = c.var;
  return {
    ...NOTHING_TYPED,
    topics: isTopic(c)(asked) ? [asked] : [],
    ...(person && { name: person.name, email: person.email }),
  };
}

async function receive(c: Context, services: SparringServices): Promise<Response> {
  const { typed, token } = await readForm(c);
  if (!(await hasReader(services.keeper, services))) {
    return askPage(c, services, { typed, token, status: 422 });
  }
  const read = readAsk(typed, { isTopic: isTopic(c), isMailAddress });
  if (!read.ok) {
    const errors = errorsOf(read.error, c.var.view.language);
    return askPage(c, services, { typed, token, errors, status: 422 });
  }
  const ask = read.value;
  if (!(await isSentAgain(services.keeper, { ask, token }))) {
    const wait = await secondsToWait(c, services, ask);
    if (wait !== undefined) {
      c.header('Retry-After', String(wait));
      const errors = [{ text: tooManyWords(c.var.view.language, wait) }];
      return askPage(c, services, { typed, token, errors, status: 429 });
    }
  }
  return store(c, services, { ask, token });
}

async function store(
  c: Context,
  services: SparringServices,
  form: Pick<ReceivedForm, 'ask' | 'token'>,
): Promise<Response> {
  const { language } = c.var.view;
  const { request, token, again } = await receiveRequest(services.keeper, {
    ...form,
    language,
    at: services.now(),
    today: services.today(),
    answerDays: services.answerDays,
    letters: lettersOf(c, services),
  });
  const text = askMessages(language);
  return redirectWithNotice(c, ownRequestPath(token), {
    kind: again ? 'info' : 'done',
    text: again ? text.sentAgain(request.id) : text.sent(request.id),
  });
}

function lettersOf(c: Context, { contact }: SparringServices): ReceivedForm['letters'] {
  const { origin } = c.get('site');
  const { language } = c.var.view;
  const { knowledge } = c.var;
  return (request, token): NewMail[] => [
    receiptLetter(request, {
      themes: themesOf(c),
      address: origin + inLanguage(language, ownRequestPath(token)),
    }),
    ...(contact
      ? [
          arrivalLetter(request, {
            themes: knowledge.themes('da'),
            address: origin + requestPath(request.id),
            to: contact.mail,
          }),
        ]
      : []),
  ];
}

/** Seconds to wait when too many have been sent from this network or with this address. */
async function secondsToWait(
  c: Context,
  { limits }: SparringServices,
  { email }: Ask,
): Promise<number | undefined> {
  const taken = await limits.takeAll([
    ['sparring-network', networkOf(clientAddress(c))],
    ['sparring-mail', email.toLowerCase()],
  ]);
  return taken.ok ? undefined : taken.error.retryAfterSeconds;
}

const HOUR = 3600;

function tooManyWords(language: Language, seconds: number): string {
  const text = askMessages(language);
  return text.tooMany(
    seconds > HOUR ? text.hours(Math.ceil(seconds / HOUR)) : text.minutes(Math.ceil(seconds / 60)),
  );
}

/** The form as it was sent; a form without a key of the right form gets a new one. */
async function readForm(c: Context): Promise<{ typed: TypedAsk; token: string }> {
  const body = await c.req.parseBody({ all: true });
  const all = (name: string) =>
    [body[name] ?? []].flat().filter((value): value is string => typeof value === 'string');
  const one = (name: string) => all(name)[0] ?? '';
  const token = one('token');
  return {
    typed: {
      kind: one('hvad'),
      topics: all('emne'),
      ownTopic: one('eget-emne'),
      place: one('sted'),
      wish: one('oenske'),
      wantedTime: one('hvornaar'),
      name: one('navn'),
      email: one('email'),
      organisation: one('organisation'),
    },
    token: isToken(token) ? token : newToken(),
  };
}

/** The control of each field. */
const FIELDS = {
  kind: 'hvad',
  topics: 'emne',
  ownTopic: 'eget-emne',
  place: 'sted',
  wish: 'oenske',
  wantedTime: 'hvornaar',
  name: 'navn',
  email: 'email',
  organisation: 'organisation',
} as const satisfies Readonly<Record<keyof TypedAsk, string>>;

const GROUPS: ReadonlySet<keyof TypedAsk> = new Set(['kind', 'topics']);

/** Everything that is wrong, in the order of the form. */
function errorsOf(faults: AskFaults, language: Language): FormError[] {
  return (Object.keys(FIELDS) as (keyof TypedAsk)[])
    .filter((field) => faults[field] !== undefined)
    .map((field) => ({
      name: FIELDS[field],
      // the first choice of a group
      ...(GROUPS.has(field) && { id: `field-${FIELDS[field]}-0` }),
      text: errorText(field, faults, language),
    }));
}

function errorText(field: keyof TypedAsk, faults: AskFaults, language: Language): string {
  const text = askMessages(language);
  const { errors } = text;
  if (faults[field] === 'too-long') {
    const most = LONGEST[field as keyof typeof LONGEST];
    return errors.tooLong(
      requestMessages(language)[field === 'ownTopic' ? 'topic' : (field as 'wish')],
      formatNumber(language, most),
    );
  }
  switch (field) {
    case 'kind':
      return errors.kind;
    case 'topics':
      return faults.topics === 'unknown' ? errors.topicsUnknown : errors.topicsMissing;
    case 'place':
      return errors.placeMissing;
    case 'wish':
      return errors.wishMissing;
    case 'name':
      return errors.nameMissing;
    default:
      return faults.email === 'missing' ? errors.emailMissing : errors.emailWrong;
  }
}

function themesOf(c: Context): Themes {
  return c.var.knowledge.themes(c.var.view.language);
}

function isTopic(c: Context): (slug: string) => boolean {
  const { themes } = themesOf(c);
  return (slug) => themes.some((theme) => theme.slug === slug);
}
