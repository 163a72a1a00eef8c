import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { danishTimeOf, dayOf, eventSchema, publishedEvent, toTell } from '../src/events/index.ts';
import { insertRows, type Tx } from '../src/platform/db/index.ts';
import { addDays, type LocalDate } from '../src/shared/index.ts';

/** An event of the demo world. Everything about it is invented. */
interface DemoEvent {
  readonly id: string;
  /** Before it is read: what has a usual value may be left out. */
  readonly content: unknown;
  /** How many have signed up; those beyond the capacity wait. */
  readonly signUps: number;
}

const DAY_MS = 24 * 3_600_000;

const HOUSE = { name: 'Medborgerhuset Søparken', address: 'Søparken 12, Havnby' };

const ORGANISER = { organiser: 'Havnby Boligsociale Forum', contact: 'forum@havnby.example' };

/** Puts Havnby's events beside what is shipped, with dates round the day on which it is done. */
export async function loadDemoEvents(tx: Tx, now = new Date()): Promise<void> {
  for (const event of demoEvents(dayOf(danishTimeOf(now)))) {
    await publishEvent(tx, event, new Date(now.getTime() - 30 * DAY_MS));
    await signUp(tx, event, now);
  }
}

/** Publishes an event, the first time or anew, without an editor. For the demo and for tests. */
export async function publishEvent(
  tx: Tx,
  { id, content }: Pick<DemoEvent, 'id' | 'content'>,
  at: Date,
): Promise<void> {
  await sql`insert into knowledge_document (kind, document_id) values ('event', ${id})
    on conflict do nothing`.execute(tx);
  await sql`update knowledge_version set state = 'superseded'
    where kind = 'event' and document_id = ${id} and state = 'published'`.execute(tx);
  await sql`
    with numbered as (
      insert into knowledge_version (kind, document_id, number, origin, state, content,
        started_at, written_at, published_at)
      select 'event', ${id}, coalesce(max(number), 0) + 1, 'local', 'published',
        ${JSON.stringify(content)}::jsonb, ${at}, ${at}, ${at}
      from knowledge_version where kind = 'event' and document_id = ${id}
      returning number)
    update knowledge_document set published_number = (select number from numbered)
    where kind = 'event' and document_id = ${id}`.execute(tx);
  await sql`update knowledge_head set revision = revision + 1`.execute(tx);
}

/** Participants without names, as nobody real may stand in the demo. */
async function signUp(tx: Tx, { id, content, signUps }: DemoEvent, now: Date): Promise<void> {
  if (signUps === 0) return;
  const document = { kind: 'event' as const, id, number: 1, publishedAt: now };
  const event = publishedEvent({ ...document, content: eventSchema.parse(content) });
  const { capacity, keepDays } = event.content;
  await insertRows(tx, 'event_standing', [
    {
      event_id: id,
      last_number: signUps,
      closed_at: null,
      ends_at: event.ends,
      keep_days: keepDays,
      told: toTell(event),
    },
  ]);
  const numbers = Array.from({ length: signUps }, (_, index) => index + 1);
  await insertRows(
    tx,
    'event_sign_up',
    numbers.map((number) => {
      const at = signedUpAt(number, now);
      return {
        sign_up_id: createHash('sha256').update(`${id} ${number}`).digest('hex').slice(0, 32),
        event_id: id,
        number,
        name: `Deltager ${number}`,
        email: `deltager-${number}@havnby.example`,
        organisation: ORGANISATIONS[number % ORGANISATIONS.length]!,
        language: 'da' as const,
        keep_days: keepDays,
        signed_up_at: at,
        seat_at: capacity === null || number <= capacity ? at : null,
        reminded_at: null,
        cancelled_at: null,
      };
    }),
  );
}

/** Some a day, in working hours. */
function signedUpAt(number: number, now: Date): Date {
  const day = addDays(dayOf(danishTimeOf(now)), Math.floor(number / 4) - 25);
  return new Date(`${day}T${String(8 + (number % 4) * 2).padStart(2, '0')}:${10 + number}:00Z`);
}

const ORGANISATIONS = ['Havnby Kommune', 'Fjordblik', 'Havnby Almene', ''];

function demoEvents(today: LocalDate): DemoEvent[] {
  const on = (days: number, clock: string) => `${addDays(today, days)}T${clock}`;
  return [
    {
      id: 'naar-bevillingen-slutter',
      signUps: 28,
      content: {
        ...ORGANISER,
        da: {
          title: 'Når bevillingen slutter: hvad gør vi så?',
          summary:
            'Et netværksmøde om, hvordan kommune og boligorganisationer finder ud af sammen, hvad der skal leve videre.',
          audience: 'Ledere og medarbejdere i kommuner og boligorganisationer',
          text: TEXTS.grant.da,
        },
        en: {
          title: 'When the grant ends: what then?',
          summary:
            'A network meeting on how a municipality and housing organisations find out together what shall live on.',
          audience: 'Managers and staff of municipalities and housing organisations',
          text: TEXTS.grant.en,
        },
        start: on(16, '13:00'),
        end: on(16, '15:30'),
        place: HOUSE,
        capacity: 40,
        signUpUntil: on(14, '12:00'),
        themes: ['hvorfor-i-bevaegelse', 'tre-tilgange'],
        activities: ['fritidsjob'],
      },
    },
    {
      id: 'forankring-i-praksis',
      signUps: 15,
      content: {
        ...ORGANISER,
        da: {
          title: 'Forankring i praksis',
          summary:
            'En workshop, hvor I går hjem med en plan for én indsats: hvem, hvornår, hvilke penge.',
          audience: 'Projektledere og dem, der skal tage imod en indsats',
          text: TEXTS.anchoring.da,
        },
        en: {
          title: 'Anchoring in practice',
          summary:
            'A workshop from which you take home a plan for one activity: who, when, which money.',
          audience: 'Project managers and those who are to receive an activity',
          text: TEXTS.anchoring.en,
        },
        start: on(30, '09:00'),
        end: on(30, '12:00'),
        place: HOUSE,
        capacity: 12,
        themes: ['tre-tilgange', 'roller'],
        activities: ['lektiecafe'],
      },
    },
    {
      id: 'aabent-hus-om-planen',
      signUps: 0,
      content: {
        ...ORGANISER,
        da: {
          title: 'Åbent hus om planen',
          summary: 'Kig forbi og spørg om det, I er i tvivl om. Der er kaffe.',
          audience: 'Beboere, frivillige og andre nysgerrige',
          text: TEXTS.open.da,
        },
        en: {
          title: 'Open house about the plan',
          summary: 'Drop in and ask what you wonder about. There is coffee.',
          audience: 'Residents, volunteers and others who are curious',
          text: TEXTS.open.en,
        },
        start: on(9, '15:00'),
        end: on(9, '17:00'),
        place: HOUSE,
        signUp: false,
        themes: ['processen'],
      },
    },
    {
      id: 'tre-fora-for-styring',
      signUps: 17,
      content: {
        ...ORGANISER,
        da: {
          title: 'Tre måder at styre på',
          summary: 'Et oplæg på nettet om boligsocial bestyrelse, bystrategisk bestyrelse og solo.',
          text: TEXTS.governance.da,
        },
        en: {
          title: 'Three ways to govern',
          summary:
            'An online talk on a social housing board, an urban strategy board, and going solo.',
          text: TEXTS.governance.en,
        },
        start: on(51, '10:00'),
        end: on(51, '11:15'),
        link: 'https://moede.havnby.example/tre-fora',
        themes: ['styring-og-samarbejde'],
      },
    },
    {
      id: 'beboere-som-medskabere',
      signUps: 22,
      content: {
        ...ORGANISER,
        da: {
          title: 'Beboere som medskabere',
          summary: 'Et møde om at finde på indsatser sammen med dem, de er for.',
          text: TEXTS.residents.da,
        },
        en: {
          title: 'Residents as co-creators',
          summary: 'A meeting on inventing activities together with those they are for.',
          text: TEXTS.residents.en,
        },
        start: on(-20, '16:30'),
        end: on(-20, '18:30'),
        place: HOUSE,
        capacity: 30,
        themes: ['hvad-er-boligsocialt-arbejde'],
      },
    },
  ];
}

const TEXTS = {
  grant: {
    da: `Mange bevillinger slutter de næste år. På mødet ser vi på tre spørgsmål:

- Hvad mister beboerne, når pengene er brugt?
- Hvad kan videreføres, forankres eller gentænkes?
- Hvem beslutter det, og hvornår er det for sent?

Vi begynder med et kort oplæg fra Havnby. Derefter taler I ved bordene med et [samtaleark](/viden/tre-tilgange/ark) foran jer.

## Det skal I have med

Jeres egen liste over indsatser. En halv side er nok.`,
    en: `Many grants end in the years to come. At the meeting we look at three questions:

- What do residents lose when the money is spent?
- What can be continued, anchored or rethought?
- Who decides, and when is it too late?

We begin with a short talk from Havnby. Then you talk at the tables, with a [discussion sheet](/viden/tre-tilgange/ark) before you.

## What to bring

Your own list of activities. Half a page is enough.`,
  },
  anchoring: {
    da: `I kommer to og to: en, der driver en indsats, og en, der måske skal tage imod den.

Undervejs skriver I jeres egen plan: modtager, dato, penge og hvem der siger ja. Vi slutter med, at hvert par fortæller de andre om ét skridt, de tager i næste uge.`,
    en: `You come in pairs: one who runs an activity, and one who may receive it.

On the way you write your own plan: receiver, date, money, and who says yes. In the end each pair tells the others of one step that they take the week after.`,
  },
  open: {
    da: `Planen for Søparken og Nordbyen hænger på væggen. I kan læse den, spørge til den og skrive på den.

I skal ikke tilmelde jer.`,
    en: `The plan for Søparken and Nordbyen hangs on the wall. You can read it, ask about it and write on it.

You need not sign up.`,
  },
  governance: {
    da: `Hvem skal sidde med ved bordet, når det handler om mere end ét boligområde? Vi gennemgår tre måder at organisere sig på, og hvad der taler for og imod dem.

Der er tid til spørgsmål til sidst. Oplægget bliver ikke optaget.`,
    en: `Who sits at the table when it is about more than one housing area? We go through three ways to organise, and what speaks for and against them.

There is time for questions at the end. The talk is not recorded.`,
  },
  residents: {
    da: `Vi talte om, hvordan beboere kan være med fra begyndelsen, og om hvad der skal til, for at de også er med, når projektet er slut.`,
    en: `We talked about how residents can take part from the beginning, and what it takes for them to be there when the project has ended.`,
  },
} as const;
