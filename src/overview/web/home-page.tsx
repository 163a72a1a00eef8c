import { signInPath } from '../../access/web/paths.ts';
import {
  type Case,
  casesOf,
  type Knowledge,
  newestFirst,
  type Theme,
} from '../../knowledge/index.ts';
import {
  casePath,
  CASES_PATH,
  CATALOGUE_PATH,
  KNOWLEDGE_PATH,
  themePath,
} from '../../knowledge/web/paths.ts';
import type { PlanReading } from '../../plan/index.ts';
import type { View } from '../../platform/http/index.ts';
import { formatDate, formatNumber } from '../../platform/i18n/index.ts';
import type { LocalDate } from '../../shared/index.ts';
import { ButtonLink, type DatedItem, DatedList, Section } from '../../ui/index.ts';
import { homeMessages } from './home-messages.ts';
import { latestReview, publishedNews } from './home-news.ts';
import { overviewPath, PARTNERSHIPS_PATH } from './paths.ts';
import { PlainRunway } from './runway.tsx';

/** An event that is still to come. */
export interface ComingEvent {
  readonly title: string;
  readonly path: string;
  readonly on: LocalDate;
  /** Where it is, and when on the day. */
  readonly about: string;
}

/** What the front page is made from. */
export interface HomeMatter {
  /** An invented plan that shows what one gets. */
  readonly example: PlanReading;
  readonly entrance: {
    /** Whether the example can be entered and changed. */
    readonly demo: boolean;
    /** Whether the reader is somebody who takes no part in the example; they may become another. */
    readonly isOutside: boolean;
  };
  readonly knowledge: Knowledge;
  readonly events: readonly ComingEvent[];
  readonly paths: {
    readonly areas: string;
    readonly newPartnership: string;
    readonly events: string;
  };
  readonly view: View;
}

const MOST_EVENTS = 3;
const MOST_CASES = 3;

/** The front page: what this is, the way, the themes, what is new, and the door to a plan of one's
 * own. */
export function HomePage({ matter }: { matter: HomeMatter }) {
  return (
    <>
      <Opening matter={matter} />
      <Phases matter={matter} />
      <Themes matter={matter} />
      <Today matter={matter} />
      <OwnPlan matter={matter} />
    </>
  );
}

function Opening({ matter: { example, entrance, paths, view } }: { matter: HomeMatter }) {
  const text = homeMessages(view.language);
  const examplePath = overviewPath(example.partnership.id);
  const { demo, isOutside } = entrance;
  const first = demo
    ? { label: text.start, path: isOutside ? signInPath(examplePath) : examplePath }
    : { label: text.yours, path: PARTNERSHIPS_PATH };
  return (
    <div class="opening">
      <header class="opening__words">
        <h1 class="opening__title">{text.title}</h1>
        <p class="page-head__lead">{text.lead}</p>
        <div class="page-head__actions">
          <ButtonLink kind="primary" href={view.href(first.path)}>
            {first.label}
          </ButtonLink>
          <a href={view.href(paths.newPartnership)}>{text.ownPlan}</a>
        </div>
      </header>
      <div class="opening__picture">
        <PlainRunway reading={example} language={view.language} />
      </div>
    </div>
  );
}

/** The path of phases, each a door to what must be landed in it. */
function Phases({ matter: { knowledge, view } }: { matter: HomeMatter }) {
  const { language } = view;
  const text = homeMessages(language);
  const process = knowledge.themes(language).themes.find(({ phases }) => phases !== undefined);
  if (!process?.phases) return null;
  return (
    <Section
      title={text.phases(countWord(language, process.phases.length))}
      id="faser"
      lead={text.phasesLead}
    >
      <ol class="phase-path">
        {process.phases.map(({ name }, index) => (
          <li class="phase-path__step">
            <a class="phase-path__link" href={view.href(themePath(process.slug, index + 1))}>
              <span class="phase-path__disc">{index + 1}</span>
              <span class="phase-path__name">{name}</span>
            </a>
          </li>
        ))}
      </ol>
      <p class="phase-path__note">
        <span class="basis">{text.forDiscussion}</span> {text.phasesNote}
      </p>
    </Section>
  );
}

function Themes({ matter: { knowledge, view } }: { matter: HomeMatter }) {
  const { language } = view;
  const text = homeMessages(language);
  const { themes } = knowledge.themes(language);
  return (
    <Section title={text.themes(capital(countWord(language, themes.length)))} id="temaer">
      <ul class="front front--page">
        {themes.map((theme) => (
          <ThemeStory theme={theme} view={view} />
        ))}
      </ul>
    </Section>
  );
}

function ThemeStory({ theme, view }: { theme: Theme; view: View }) {
  return (
    <li class="front__story">
      <h3 class="front__title">
        <a href={view.href(themePath(theme.slug))}>{theme.title}</a>
      </h3>
      <p class="front__point">{theme.point}</p>
    </li>
  );
}

/** What others have tried, what is coming, and what is new: side by side, as far as there is any. */
function Today({ matter }: { matter: HomeMatter }) {
  const { knowledge, events, paths, view } = matter;
  const { language } = view;
  const text = homeMessages(language);
  const cases = newestFirst(casesOf(knowledge));
  return (
    <div class="today">
      {cases.length > 0 && (
        <Section title={text.cases} id="erfaringer">
          <ul class="today__list">
            {cases.slice(0, MOST_CASES).map((one) => (
              <CaseStory one={one} view={view} />
            ))}
          </ul>
          <p class="today__all">
            <a href={view.href(CASES_PATH)}>
              {text.allCases(formatNumber(language, cases.length))}
            </a>
          </p>
        </Section>
      )}
      {events.length > 0 && (
        <Section title={text.events} id="arrangementer">
          <DatedList
            items={events.slice(0, MOST_EVENTS).map(({ title, path, on, about }) => ({
              text: title,
              href: view.href(path),
              date: formatDate(language, on),
              datetime: on,
              note: about,
            }))}
          />
          <p class="today__all">
            <a href={view.href(paths.events)}>{text.allEvents}</a>
          </p>
        </Section>
      )}
      <Section title={text.news} id="nyt">
        <DatedList items={newsItems(matter)} />
      </Section>
    </div>
  );
}

function CaseStory({ one, view: { language, href } }: { one: Case; view: View }) {
  return (
    <li class="today__story">
      <p class="front__place">{one.place[language]}</p>
      <h3 class="today__title">
        <a href={href(casePath(one.id))}>{one.title[language]}</a>
      </h3>
    </li>
  );
}

/** What was published here, and when the rest was last read through. */
function newsItems({ knowledge, view }: HomeMatter): DatedItem[] {
  const { language } = view;
  const text = homeMessages(language);
  const dated = (on: LocalDate) => ({ date: formatDate(language, on), datetime: on });
  const number = (value: number) => formatNumber(language, value);
  const { themes } = knowledge.themes(language);
  const cases = casesOf(knowledge);
  const { activities, reviewed } = knowledge.catalogue;
  const through = [
    [text.reviewedThemes(number(themes.length)), KNOWLEDGE_PATH, latestReview(themes)],
    [text.reviewedCases(number(cases.length)), CASES_PATH, latestReview(cases)],
    [text.reviewedActivities(number(activities.length)), CATALOGUE_PATH, reviewed],
  ] as const;
  return [
    ...publishedNews(knowledge, language).map(({ kind, title, path, on }) => ({
      text: title,
      href: view.href(path),
      note: `${text.newsWhat[kind]} · ${text.published.toLowerCase()}`,
      ...dated(on),
    })),
    ...through.flatMap(([what, path, on]) =>
      on === undefined ? [] : [{ text: what, href: view.href(path), ...dated(on) }],
    ),
  ];
}

function OwnPlan({ matter: { paths, view } }: { matter: HomeMatter }) {
  const text = homeMessages(view.language);
  return (
    <Section title={text.own} id="jeres-plan" lead={text.ownLead}>
      <dl class="doors">
        {Object.values(text.can).map(({ title, text: what }) => (
          <div>
            <dt>{title}</dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
      <div class="page-head__actions">
        <ButtonLink href={view.href(paths.newPartnership)}>{text.newPartnership}</ButtonLink>
        <a href={view.href(paths.areas)}>{text.areas}</a>
        <a href={view.href(CATALOGUE_PATH)}>{text.catalogue}</a>
      </div>
    </Section>
  );
}

const COUNTS = {
  da: [
    'nul',
    'ét',
    'to',
    'tre',
    'fire',
    'fem',
    'seks',
    'syv',
    'otte',
    'ni',
    'ti',
    'elleve',
    'tolv',
  ],
  en: [
    'no',
    'one',
    'two',
    'three',
    'four',
    'five',
    'six',
    'seven',
    'eight',
    'nine',
    'ten',
    'eleven',
    'twelve',
  ],
} as const;

function countWord(language: View['language'], count: number): string {
  return COUNTS[language][count] ?? formatNumber(language, count);
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
