import type { View } from '../../../platform/http/index.ts';
import { Section } from '../../../ui/index.ts';
import { type Case, casesOf, type Knowledge, newestFirst } from '../../index.ts';
import { casePath, CASES_PATH } from '../paths.ts';
import { caseMessages } from './case-messages.ts';
import { placeAndTime } from './case-words.tsx';

const MOST = 4;
/** As many as stand in a row on a wide screen. */
const MOST_STORIES = 3;

/** The experiences that speak of a theme or name an activity, the latest first. */
export function casesAbout(
  knowledge: Knowledge,
  about: { readonly theme: string } | { readonly activity: string },
): readonly Case[] {
  return newestFirst(casesOf(knowledge)).filter((one) =>
    'theme' in about ? one.themes.includes(about.theme) : one.activities.includes(about.activity),
  );
}

/** The latest experiences as stories, and the way to all. Nothing when there are none. */
export function CaseStories({
  cases,
  lead,
  view,
}: {
  cases: readonly Case[];
  lead?: string;
  view: View;
}) {
  if (cases.length === 0) return null;
  const { language, href } = view;
  const text = caseMessages(language);
  return (
    <Section title={text.links} id="erfaringer" lead={lead}>
      <ul class="front">
        {cases.slice(0, MOST_STORIES).map((one) => (
          <li class="front__story">
            <p class="front__place">{placeAndTime(one, language)}</p>
            <h3 class="front__title front__title--small">
              <a href={href(casePath(one.id))}>{one.title[language]}</a>
            </h3>
          </li>
        ))}
      </ul>
      <p class="front__all">
        <a href={href(CASES_PATH)}>{text.all}</a>
      </p>
    </Section>
  );
}

/** Experiences beside an activity, as a part of the page. Nothing when there are none. */
export function CaseLinkSection({ cases, view }: { cases: readonly Case[]; view: View }) {
  if (cases.length === 0) return null;
  return (
    <Section title={caseMessages(view.language).links} id="erfaringer">
      <CaseList cases={cases} view={view} />
    </Section>
  );
}

function CaseList({ cases, view }: { cases: readonly Case[]; view: View }) {
  const { language } = view;
  return (
    <ul class="beside__list">
      {cases.slice(0, MOST).map(({ id, title, place }) => (
        <li>
          <a href={view.href(casePath(id))}>{title[language]}</a>
          <span class="beside__note">{place[language]}</span>
        </li>
      ))}
      {cases.length > MOST && (
        <li>
          <a href={view.href(CASES_PATH)}>{caseMessages(language).all}</a>
        </li>
      )}
    </ul>
  );
}
