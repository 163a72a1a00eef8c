import type { View } from '../../../platform/http/index.ts';
import { formatDate } from '../../../platform/i18n/index.ts';
import type { LocalDate } from '../../../shared/index.ts';
import { Alert, ButtonLink, PageHeader, Section } from '../../../ui/index.ts';
import {
  type Case,
  CASE_CHOICES,
  type CaseChoice,
  type Knowledge,
  sourcesOfCase,
} from '../../index.ts';
import { caseMessages } from './case-messages.ts';
import { CASES_PATH, catalogueActivityPath, themePath } from '../paths.ts';
import { aboutSource, Basis, choiceName, placeAndTime } from './case-words.tsx';

/** What the page of an experience is made from. */
export interface CaseMatter {
  readonly one: Case;
  readonly knowledge: Knowledge;
  readonly today: LocalDate;
  /** Where it is put to use: the reader's partnerships. */
  readonly planPath: string;
  readonly view: View;
}

/** An experience to its end: what happened, each choice, the lesson, and where it is told. */
export function CasePage({ matter }: { matter: CaseMatter }) {
  const { one, view } = matter;
  const { language } = view;
  const text = caseMessages(language);
  const basis = (source: string | undefined) => (
    <Basis source={source} numbers={sourcesOfCase(one)} sources={one.sources} view={view} />
  );
  return (
    <article class="theme">
      <PageHeader
        title={one.title[language]}
        eyebrow={placeAndTime(one, language)}
        crumbs={[{ label: text.name, href: view.href(CASES_PATH) }]}
        language={language}
      />
      <div class="split">
        <div class="split__main">
          <div class="prose">
            <p>
              {one.summary[language]} {basis(one.summary.source)}
            </p>
          </div>
          <Section title={text.choices} id="valg">
            <dl class="facts">
              {(Object.keys(CASE_CHOICES) as CaseChoice[]).map((choice) => (
                <Choice one={one} choice={choice} basis={basis} view={view} />
              ))}
            </dl>
          </Section>
          <Section title={text.lesson} id="laere">
            <div class="prose">
              <p>
                {one.lesson[language]} {basis(one.lesson.source)}
              </p>
            </div>
          </Section>
        </div>
        <Beside matter={matter} />
      </div>
      <Sources matter={matter} />
    </article>
  );
}

function Choice({
  one,
  choice,
  basis,
  view: { language },
}: {
  one: Case;
  choice: CaseChoice;
  basis: (source: string | undefined) => unknown;
  view: View;
}) {
  const text = caseMessages(language);
  const found = one.choices[choice];
  return (
    <div>
      <dt>{text.choice[choice]}</dt>
      {found === null ? (
        <dd class="facts__missing">{text.notFound}</dd>
      ) : (
        <dd>
          {found.kinds.length > 0 && (
            <strong class="facts__kinds">
              {found.kinds.map((kind) => choiceName(language, choice, kind)).join(' · ')}
            </strong>
          )}
          {found[language]} {basis(found.source)}
        </dd>
      )}
    </div>
  );
}

function Beside({ matter }: { matter: CaseMatter }) {
  const { one, knowledge, today, planPath, view } = matter;
  const { language } = view;
  const text = caseMessages(language);
  const themes = one.themes.flatMap((slug) => knowledge.findTheme(language, slug) ?? []);
  const activities = one.activities.flatMap((id) => knowledge.findActivity(id) ?? []);
  return (
    <aside class="split__aside beside" aria-label={text.about}>
      <div class="beside__do">
        <ButtonLink kind="primary" href={view.href(planPath)}>
          {text.useInPlan}
        </ButtonLink>
      </div>
      <LinkList
        title={text.themes}
        links={themes.map(({ slug, title }) => ({ name: title, href: view.href(themePath(slug)) }))}
      />
      <LinkList
        title={text.activities}
        links={activities.map(({ id, name }) => ({
          name: name[language],
          href: view.href(catalogueActivityPath(id)),
        }))}
      />
      <dl class="beside__facts">
        <div>
          <dt>{text.reviewed}</dt>
          <dd>
            <time datetime={one.reviewed}>{formatDate(language, one.reviewed)}</time>
          </dd>
        </div>
        <div>
          <dt>{text.nextReview}</dt>
          <dd>
            <time datetime={one.nextReview}>{formatDate(language, one.nextReview)}</time>
          </dd>
        </div>
      </dl>
      {one.nextReview < today && <Alert kind="caution">{text.overdue}</Alert>}
    </aside>
  );
}

function LinkList({
  title,
  links,
}: {
  title: string;
  links: readonly { readonly name: string; readonly href: string }[];
}) {
  if (links.length === 0) return null;
  return (
    <div>
      <h2 class="beside__title">{title}</h2>
      <ul class="beside__list">
        {links.map(({ name, href }) => (
          <li>
            <a href={href}>{name}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Sources({ matter: { one, view } }: { matter: CaseMatter }) {
  const { language } = view;
  const text = caseMessages(language);
  return (
    <Section title={text.sources} id="kilder" lead={text.sourcesLead}>
      <ol class="sources">
        {sourcesOfCase(one).map((id) => {
          const source = one.sources[id]!;
          const title = source.title[language];
          return (
            <li id={`kilde-${id}`}>
              {source.publisher}:{' '}
              {source.url === undefined ? (
                title
              ) : (
                <a href={source.url} rel="external noreferrer">
                  {title}
                </a>
              )}
              <span class="sources__note">{aboutSource(source, language)}</span>
            </li>
          );
        })}
      </ol>
    </Section>
  );
}
