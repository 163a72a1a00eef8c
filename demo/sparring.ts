import type { PersonId } from '../src/access/index.ts';
import type { Contact } from '../src/platform/config/index.ts';
import type { Tx } from '../src/platform/db/index.ts';
import { addDays, id, type LocalDate, localDate } from '../src/shared/index.ts';
import {
  type Ask,
  type Entry,
  newToken,
  type SparringRequest,
  storePastRequest,
  workingDaysAfter,
} from '../src/sparring/index.ts';

/** Whom the demo's readers may write to: invented, like all of Havnby. */
export const DEMO_CONTACT: Contact = {
  mail: 'sparring@havnby.example',
  name: 'Sparringsholdet i Havnby',
  phone: '00 00 00 00',
};

/** Who answers in the demo. */
const ADVISER: PersonId = id('demo-konsulent');

const DAY_MS = 24 * 60 * 60 * 1000;
const ANSWER_DAYS = 5;

/** A request of the demo world: how long ago it came, and what has been done with it since. */
interface Told {
  readonly number: string;
  readonly daysAgo: number;
  readonly ask: Pick<Ask, 'kind' | 'topics' | 'place' | 'wish'> & Partial<Ask>;
  /** Days after it came in. */
  readonly answered?: number;
  readonly state: SparringRequest['state'];
  readonly closed?: number;
  readonly outcome?: string;
  /** Days from today, and the words about it. */
  readonly agreed?: readonly [days: number, words: string];
  readonly steps?: readonly (readonly [daysAfter: number, step: Entry['step'], text: string])[];
}

const TOLD: readonly Told[] = [
  {
    number: 'H4VN5Y',
    daysAgo: 12,
    state: 'new',
    ask: {
      kind: 'workshop',
      topics: ['tre-tilgange'],
      place: 'Søparken',
      wish: 'Vi skal vælge en tilgang for hver indsats, før bevillingen slutter. Vi vil gerne have en til at lede en eftermiddag, hvor boligorganisation og kommune når frem til et fælles bud.',
      wantedTime: 'i december, gerne en eftermiddag',
      name: 'Boligsocial leder',
      email: 'leder@fjordblik.example',
      organisation: 'Boligforeningen Fjordblik',
    },
  },
  {
    number: 'M2K7QT',
    daysAgo: 5,
    state: 'in-progress',
    answered: 2,
    steps: [
      [1, 'take', ''],
      [2, 'note', 'Ringede. De mangler især et overblik over, hvem der kan tage over.'],
      [2, 'answer', 'Tak for jeres spørgsmål. Vi foreslår en samtale på en time i næste uge.'],
    ],
    ask: {
      kind: 'sparring',
      topics: [],
      ownTopic: 'Forankring af lektiehjælp hos de frivillige',
      place: 'online',
      wish: 'Hvordan gør andre, når de frivillige skal stå med det selv?',
      name: 'Projektleder',
      email: 'projektleder@havnby.example',
    },
  },
  {
    number: 'T9WCEP',
    daysAgo: 20,
    state: 'agreed',
    answered: 3,
    agreed: [16, 'kl. 17.30, beboerhuset'],
    steps: [
      [2, 'take', ''],
      [3, 'answer', 'Vi kommer gerne og fortæller om de tre styringsformer.'],
      [6, 'agree', 'kl. 17.30, beboerhuset'],
    ],
    ask: {
      kind: 'talk',
      topics: [],
      ownTopic: 'Hvad er en boligsocial bestyrelse?',
      place: 'Havnby',
      wish: 'Et oplæg på 30 minutter til det næste møde i bestyrelsen.',
      name: 'Bestyrelsesmedlem',
      email: 'bestyrelse@havnby.example',
    },
  },
  {
    number: 'Z3JRXA',
    daysAgo: 90,
    state: 'done',
    answered: 1,
    closed: 40,
    outcome: 'Et møde på to timer. De gik videre med to scenarier for økonomien.',
    steps: [
      [1, 'answer', 'Det vil vi gerne tale med jer om. Passer torsdag kl. 10?'],
      [40, 'finish', 'Et møde på to timer. De gik videre med to scenarier for økonomien.'],
    ],
    ask: {
      kind: 'sparring',
      topics: [],
      ownTopic: 'Når pengene slutter',
      place: 'Kanalbyen',
      wish: 'Vi vil gerne vende, hvad der kan bæres videre uden bevilling.',
      name: 'Socialchef',
      email: 'socialchef@havnby.example',
    },
  },
];

/** Adds requests to the demo's inbox, some of them handled by one of its people. */
export async function loadDemoSparring(tx: Tx): Promise<void> {
  const now = new Date();
  for (const told of TOLD) {
    await storePastRequest(tx, requestOf(told, now), {
      token: newToken(),
      entries: entriesOf(told, now),
    });
  }
}

function requestOf(told: Told, now: Date): SparringRequest {
  const { number, daysAgo, ask, state, answered, closed, outcome = '', agreed } = told;
  const today = localDate(now.toISOString().slice(0, 10));
  const receivedOn = addDays(today, -daysAgo);
  const day = (after: number | undefined): LocalDate | undefined =>
    after === undefined ? undefined : addDays(receivedOn, after);
  return {
    id: id(number),
    ask: { ownTopic: '', wantedTime: '', name: '', email: '', organisation: '', ...ask },
    language: 'da',
    receivedAt: new Date(now.getTime() - daysAgo * DAY_MS),
    receivedOn,
    answerBy: workingDaysAfter(receivedOn, ANSWER_DAYS),
    state,
    owner: state === 'new' ? undefined : ADVISER,
    answeredOn: day(answered),
    agreedOn: agreed && addDays(today, agreed[0]),
    agreedWords: agreed?.[1] ?? '',
    outcome,
    closedAt:
      closed === undefined ? undefined : new Date(now.getTime() - (daysAgo - closed) * DAY_MS),
    revision: 0,
  };
}

function entriesOf({ daysAgo, steps = [] }: Told, now: Date): Entry[] {
  return steps.map(([after, step, text]) => ({
    step,
    at: new Date(now.getTime() - (daysAgo - after) * DAY_MS),
    by: ADVISER,
    subject: step === 'answer' ? 'Svar på din forespørgsel' : '',
    text,
  }));
}
