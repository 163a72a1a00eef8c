import type { View } from '../../../platform/http/index.ts';
import { Section } from '../../../ui/index.ts';
import { type Case, casesOf, type Knowledge, newestFirst } from '../../index.ts';
import { casePath, CASES_PATH } from '../paths.ts';
import { caseMessages } from './case-messages.ts';

const MOST = 4;

/** The experiences that speak of a theme or name an activity, the latest first. */
export function casesAbout(
  knowledge: Knowledge,
  about: { readonly theme: string } | { readonly activity: string },
): readonly Case[] {
  return newestFirst(casesOf(knowledge)).filter((one) =>
    'theme' in about ? one.themes.includes(about.theme) : one.activities.includes(about.activity),
  );
}

/** Experiences beside a theme: title and place. Nothing when there are none. */
export function CaseLinks({ cases, view }: { cases: readonly Case[]; view: View }) {
  if (cases.length === 0) return null;
  return (
    <div>
      <h2 class="beside__title">{caseMessages(view.language).links}</h2>
      <CaseList cases={cases} view={view} />
    </div>
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
