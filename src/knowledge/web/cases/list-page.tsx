import type { View } from '../../../platform/http/index.ts';
import { formatNumber, type Language } from '../../../platform/i18n/index.ts';
import { ButtonLink, type Chip, FilterChips, PageHeader, Section } from '../../../ui/index.ts';
import {
  type Case,
  CASE_FACETS,
  type CaseChoices,
  type CaseFacet,
  caseValues,
  countCaseChoices,
  isCaseFiltered,
  matchingCases,
  valuesOfCase,
} from '../../index.ts';
import { NothingFound } from '../nothing-found.tsx';
import { casePath, casesPath, KNOWLEDGE_PATH } from '../paths.ts';
import { themeMessages } from '../themes/theme-messages.ts';
import { caseMessages } from './case-messages.ts';
import { choiceName, placeAndTime } from './case-words.tsx';

/** What the list is made from. */
export interface CaseListMatter {
  /** Every experience, in the order shown. */
  readonly cases: readonly Case[];
  readonly asked: CaseChoices;
  /** Where the reader's partnerships are. */
  readonly planPath: string;
  readonly view: View;
}

/** The point of the list: how many experiences, and how many fit. */
export function caseListTitle(
  language: Language,
  { cases, asked }: Pick<CaseListMatter, 'cases' | 'asked'>,
): string {
  const text = caseMessages(language);
  const number = (value: number) => formatNumber(language, value);
  if (!isCaseFiltered(asked)) return text.title(number(cases.length));
  const found = matchingCases(cases, asked).length;
  return text.titleFiltered(found, number(found), number(cases.length));
}

/** The experiences with their filters. */
export function CaseListPage({ matter }: { matter: CaseListMatter }) {
  const { cases, asked, planPath, view } = matter;
  const { language } = view;
  const text = caseMessages(language);
  const shown = matchingCases(cases, asked);
  return (
    <>
      <PageHeader
        title={caseListTitle(language, matter)}
        {...(!isCaseFiltered(asked) && { lead: text.lead })}
        crumbs={[{ label: themeMessages(language).nav, href: view.href(KNOWLEDGE_PATH) }]}
        language={language}
      />
      <Section title={text.find} id="find">
        <div class="find print-hidden">
          {CASE_FACETS.map((facet) => (
            <FacetChips matter={matter} facet={facet} />
          ))}
        </div>
        {shown.length === 0 ? <NoMatch matter={matter} /> : <Found matter={matter} />}
        <p class="theme__legend">{text.division}</p>
      </Section>
      <Section title={text.offerTitle} id="egen" lead={text.offerText}>
        <ButtonLink href={view.href(planPath)}>{text.offerLink}</ButtonLink>
      </Section>
    </>
  );
}

function FacetChips({
  matter: { cases, asked, view },
  facet,
}: {
  matter: CaseListMatter;
  facet: CaseFacet;
}) {
  const { language } = view;
  const counts = countCaseChoices(cases, asked)[facet];
  // A value that no experience has at all is only shown when somebody has asked for it.
  const chips = caseValues(facet)
    .filter((value) => cases.some((one) => valuesOfCase(one, facet).includes(value)))
    .map((value): Chip => ({
      label: choiceName(language, facet, value),
      count: counts.get(value) ?? 0,
      chosen: asked[facet].includes(value),
      href: view.href(casesPath(toggled(asked, facet, value))),
    }));
  return (
    <FilterChips
      label={caseMessages(language).choice[facet]}
      chips={chips}
      clear={view.href(casesPath({ ...asked, [facet]: [] }))}
      language={language}
    />
  );
}

function toggled(asked: CaseChoices, facet: CaseFacet, value: string): CaseChoices {
  const now = asked[facet];
  const next = now.includes(value) ? now.filter((one) => one !== value) : [...now, value];
  return { ...asked, [facet]: next };
}

function Found({ matter: { cases, asked, view } }: { matter: CaseListMatter }) {
  const { language } = view;
  const text = caseMessages(language);
  const shown = matchingCases(cases, asked);
  const number = (value: number) => formatNumber(language, value);
  return (
    <>
      <p role="status" class="find__after">
        {text.shown(number(shown.length), number(cases.length))}{' '}
        {isCaseFiltered(asked) && (
          <>
            <a class="print-hidden" href={view.href(casesPath())}>
              {text.showAll}
            </a>
            <span class="print-only"> {chosenWords(asked, language)}</span>
          </>
        )}
      </p>
      <ul class="front">
        {shown.map((one) => (
          <li class="front__story">
            <p class="front__place">{placeAndTime(one, language)}</p>
            <h3 class="front__title">
              <a href={view.href(casePath(one.id))}>{one.title[language]}</a>
            </h3>
            <p class="front__point">{one.summary[language]}</p>
            <p class="front__note">{inWords(one, language)}</p>
          </li>
        ))}
      </ul>
    </>
  );
}

/** What was found of the choices, in a line. */
function inWords(one: Case, language: Language): string {
  return CASE_FACETS.flatMap((facet) =>
    (one.choices[facet]?.kinds ?? []).map((kind) => choiceName(language, facet, kind)),
  ).join(' · ');
}

/** What was chosen, for paper: the filters themselves are not printed. */
function chosenWords(asked: CaseChoices, language: Language): string {
  return CASE_FACETS.filter((facet) => asked[facet].length > 0)
    .map((facet) => {
      const names = asked[facet].map((value) => choiceName(language, facet, value)).join(', ');
      return `${caseMessages(language).choice[facet]}: ${names}`;
    })
    .join(' · ');
}

/** No experience fits: what can be left out, and how many that would show. */
function NoMatch({ matter: { cases, asked, view } }: { matter: CaseListMatter }) {
  const { language } = view;
  const text = caseMessages(language);
  const ways = CASE_FACETS.filter((facet) => asked[facet].length > 0)
    .map((facet) => {
      const next = { ...asked, [facet]: [] };
      const count = matchingCases(cases, next).length;
      const label = text.emptyWithout(
        text.choice[facet].toLowerCase(),
        formatNumber(language, count),
      );
      return { count, label, href: view.href(casesPath(next)) };
    })
    .filter(({ count }) => count > 0);
  return (
    <NothingFound
      title={text.titleFiltered(0, '', '')}
      ways={ways}
      text={{ withWays: text.emptyText, withoutWays: text.emptyAll }}
      all={{ label: text.showAll, href: view.href(casesPath()) }}
    />
  );
}
