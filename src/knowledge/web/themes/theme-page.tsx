import { sparringPath } from '../../../sparring/web/paths.ts';
import type { View } from '../../../platform/http/index.ts';
import type { LocalDate } from '../../../shared/index.ts';
import { ButtonLink, PageHeader, Section } from '../../../ui/index.ts';
import type { Knowledge, Theme } from '../../index.ts';
import { casesAbout, CaseStories } from '../cases/case-links.tsx';
import { InlineMarkdown, Markdown, type MarkdownPlace } from '../markdown.tsx';
import {
  catalogueActivityPath,
  KNOWLEDGE_PATH,
  sheetPath,
  sheetPdfPath,
  themePath,
} from '../paths.ts';
import { OptionsTable, OptionsTitle } from './options-table.tsx';
import { PhaseParts } from './phase-parts.tsx';
import { ProcessPicture } from './process-picture.tsx';
import { ReviewFacts } from './review-facts.tsx';
import { sheetPdfMessages } from './sheet-pdf-messages.ts';
import { SourceList } from './source-list.tsx';
import { themeMessages } from './theme-messages.ts';
import { sourcesOf, themePlace } from './theme-place.ts';

interface ThemePageProps {
  theme: Theme;
  knowledge: Knowledge;
  today: LocalDate;
  /** Where the theme is put to use: the reader's partnerships. */
  planPath: string;
  /** The phase that is asked for, from 1. */
  openPhase: number | undefined;
  view: View;
}

/** A theme to its end: the article, its options and questions, and where it all comes from. */
export function ThemePage(props: ThemePageProps) {
  const { theme, knowledge, view, openPhase } = props;
  const text = themeMessages(view.language);
  const sources = sourcesOf(theme, knowledge.themes(view.language));
  const place = themePlace(sources, view);
  const { options, phases } = theme;
  return (
    <article class="theme">
      <PageHeader
        title={theme.title}
        lead={theme.point}
        crumbs={[{ label: text.nav, href: view.href(KNOWLEDGE_PATH) }]}
        language={view.language}
      />
      {phases && <ProcessPicture slug={theme.slug} phases={phases} view={view} />}
      <div class="split">
        <div class="split__main">
          <div class="prose">
            <Markdown text={theme.opening} place={place} />
          </div>
          {phases && (
            <Section
              title={
                <>
                  {text.phases} <span class="basis basis--heading">{text.forDiscussion}</span>
                </>
              }
              id="faser"
            >
              <PhaseParts phases={phases} openPhase={openPhase} place={place} view={view} />
            </Section>
          )}
          <Section title={text.readMore} id="laes-mere">
            <div>
              {theme.sections.map((part) => (
                <details class="disclosure">
                  <summary>
                    <h3 class="disclosure__title" id={part.id}>
                      {part.title}
                    </h3>
                    {part.forDiscussion && <span class="basis">{text.forDiscussion}</span>}
                  </summary>
                  <div class="disclosure__body disclosure__body--text">
                    <Markdown text={part.text} place={place} />
                  </div>
                </details>
              ))}
            </div>
          </Section>
        </div>
        <Beside {...props} />
      </div>
      {options && (
        <Section
          title={<OptionsTitle options={options} view={view} />}
          id="muligheder"
          lead={inline(options.lead, place)}
        >
          <OptionsTable options={options} place={place} view={view} />
          <p class="theme__legend">{text.legend}</p>
        </Section>
      )}
      <CaseStories cases={casesAbout(knowledge, { theme: theme.slug })} view={view} />
      <Section title={text.questions} id="spoergsmaal" lead={text.questionsLead}>
        <ol class="questions">
          {theme.questions.map((question) => (
            <li>{question}</li>
          ))}
        </ol>
      </Section>
      <Section title={text.sources} id="kilder" lead={text.sourcesLead}>
        <SourceList sources={sources} view={view} />
        {!options && <p class="theme__legend">{text.legend}</p>}
      </Section>
    </article>
  );
}

function inline(text: string, place: MarkdownPlace) {
  return <InlineMarkdown text={text} place={place} />;
}

function Beside({ theme, knowledge, today, planPath, view }: ThemePageProps) {
  const text = themeMessages(view.language);
  const related = theme.related.flatMap((slug) => knowledge.findTheme(view.language, slug) ?? []);
  const activities = theme.activities.flatMap((id) => knowledge.findActivity(id) ?? []);
  return (
    <aside class="split__aside beside" aria-label={text.aboutText}>
      <div class="beside__do">
        <ButtonLink kind="primary" href={view.href(planPath)}>
          {text.useInPlan}
        </ButtonLink>
        <p>
          <a href={view.href(sheetPath(theme.slug))}>{text.printSheet}</a>
          <span class="beside__note">{text.sheetNote}</span>
        </p>
        <p>
          <a href={view.href(sheetPdfPath(theme.slug))} data-turbo="false">
            {sheetPdfMessages(view.language).download}
          </a>
        </p>
        <p>
          <a href={view.href(sparringPath(theme.slug))}>{text.askForSparring}</a>
        </p>
      </div>
      {activities.length > 0 && (
        <div>
          <h2 class="beside__title">{text.activities}</h2>
          <ul class="beside__list">
            {activities.map(({ id, name }) => (
              <li>
                <a href={view.href(catalogueActivityPath(id))}>{name[view.language]}</a>
              </li>
            ))}
          </ul>
        </div>
      )}
      {related.length > 0 && (
        <div>
          <h2 class="beside__title">{text.related}</h2>
          <ul class="beside__list">
            {related.map(({ slug, title }) => (
              <li>
                <a href={view.href(themePath(slug))}>{title}</a>
              </li>
            ))}
          </ul>
        </div>
      )}
      <ReviewFacts theme={theme} today={today} view={view} />
    </aside>
  );
}
