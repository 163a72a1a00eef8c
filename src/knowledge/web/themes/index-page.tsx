import type { View } from '../../../platform/http/index.ts';
import { PageHeader, Section } from '../../../ui/index.ts';
import { casesOf, type Knowledge, newestFirst, type Theme } from '../../index.ts';
import { CaseStories } from '../cases/case-links.tsx';
import { GLOSSARY_PATH, themePath } from '../paths.ts';
import { themeMessages } from './theme-messages.ts';

/** The front of the knowledge half: all themes with their point, the phases as a strip, what other
 * places have tried, and the way to the words. */
export function ThemesPage({ knowledge, view }: { knowledge: Knowledge; view: View }) {
  const { themes } = knowledge.themes(view.language);
  const text = themeMessages(view.language);
  const inGroup = (group: Theme['group']) => themes.filter((theme) => theme.group === group);
  return (
    <>
      <PageHeader title={text.indexTitle} lead={text.indexLead} language={view.language} />
      <Section title={text.groups.field.title} id="felt">
        <ul class="front front--lead">
          {inGroup('field').map((theme) => (
            <Story theme={theme} view={view} />
          ))}
        </ul>
      </Section>
      <Section title={text.groups.choice.title} id="valg" lead={text.choiceLead}>
        <ul class="front front--five">
          {inGroup('choice').map((theme) => (
            <Story theme={theme} view={view} />
          ))}
        </ul>
      </Section>
      <Section title={text.groups.way.title} id="vej">
        <ul class="front front--lead">
          {inGroup('way').map((theme) => (
            <Story theme={theme} view={view} />
          ))}
        </ul>
        {themes.map((theme) => theme.phases && <PhaseStrip theme={theme} view={view} />)}
      </Section>
      <CaseStories cases={newestFirst(casesOf(knowledge))} lead={text.casesLead} view={view} />
      <Section title={text.wordsTitle} id="ord">
        <p>
          {text.wordsText} <a href={view.href(GLOSSARY_PATH)}>{text.wordsLink}</a>
        </p>
      </Section>
    </>
  );
}

function Story({ theme, view }: { theme: Theme; view: View }) {
  return (
    <li class="front__story">
      <h3 class="front__title">
        <a href={view.href(themePath(theme.slug))}>{theme.title}</a>
      </h3>
      <p class="front__point">{theme.point}</p>
      <p class="front__note">
        {themeMessages(view.language).questionCount(theme.questions.length)}
      </p>
    </li>
  );
}

function PhaseStrip({ theme, view }: { theme: Theme; view: View }) {
  const text = themeMessages(view.language);
  return (
    <>
      <ol class="strip">
        {theme.phases!.map((phase, index) => (
          <li class="strip__step">
            <a class="strip__link" href={view.href(themePath(theme.slug, index + 1))}>
              <span class="strip__number">{index + 1}</span> {phase.name}
            </a>
          </li>
        ))}
      </ol>
      <p class="front__note">
        <span class="basis">{text.forDiscussion}</span> {text.stripNote}
      </p>
    </>
  );
}
