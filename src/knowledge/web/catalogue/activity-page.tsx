import type { View } from '../../../platform/http/index.ts';
import { compareNames, formatDate } from '../../../platform/i18n/index.ts';
import type { LocalDate } from '../../../shared/index.ts';
import { Alert, ButtonLink, Facts, PageHeader, Section, Split } from '../../../ui/index.ts';
import {
  type Case,
  type Catalogue,
  type CatalogueActivity,
  relatedActivities,
  sourcesOfActivity,
} from '../../index.ts';
import { CATALOGUE_PATH, catalogueActivityPath, cataloguePath, comparisonPath } from '../paths.ts';
import { CaseLinkSection } from '../cases/case-links.tsx';
import { catalogueMessages } from './catalogue-messages.ts';
import { entryMessages } from './entry-messages.ts';
import {
  ForDiscussion,
  partnerNames,
  SourceLink,
  StatementText,
  StrengthWord,
  valueName,
  valueNames,
} from './words.tsx';

/** What the page of an activity is made from. */
export interface EntryMatter {
  readonly catalogue: Catalogue;
  readonly activity: CatalogueActivity;
  /** The experiences that name it. */
  readonly cases: readonly Case[];
  readonly today: LocalDate;
  /** Where an activity is put to use: the reader's partnerships. */
  readonly planPath: string;
  readonly view: View;
}

/** Everything that the catalogue knows of one activity, and what it does not know. */
export function CatalogueActivityPage({ matter }: { matter: EntryMatter }) {
  const { activity, planPath, view } = matter;
  const { language } = view;
  const text = entryMessages(language);
  return (
    <>
      <PageHeader
        title={activity.name[language]}
        eyebrow={text.eyebrow}
        lead={
          <>
            {text.goal}:{' '}
            <StatementText statement={activity.goal} catalogue={matter.catalogue} view={view} />
          </>
        }
        crumbs={[{ label: text.back, href: view.href(CATALOGUE_PATH) }]}
        actions={
          <ButtonLink kind="primary" href={view.href(planPath)}>
            {text.use}
          </ButtonLink>
        }
        language={language}
      />
      <Split aside={<Beside matter={matter} />}>
        <Doing matter={matter} />
        <Effect matter={matter} />
        <Who matter={matter} />
      </Split>
      <Sources matter={matter} />
    </>
  );
}

function Doing({ matter: { activity, catalogue, view } }: { matter: EntryMatter }) {
  return (
    <Section title={entryMessages(view.language).how} id="fremgangsmaade">
      <p class="findings">
        <StatementText statement={activity.how} catalogue={catalogue} view={view} />
      </p>
    </Section>
  );
}

function Effect({ matter: { activity, catalogue, view } }: { matter: EntryMatter }) {
  const { language } = view;
  const text = entryMessages(language);
  const { strength, findings } = activity.evidence;
  return (
    <Section title={text.effect} id="virkning">
      <p>
        <StrengthWord strength={strength} language={language} />
      </p>
      {findings.length === 0 ? (
        <p>{text.noFindings}</p>
      ) : (
        <>
          <p class="findings__meaning">{catalogueMessages(language).strengthText[strength]}</p>
          <ul class="findings">
            {findings.map((finding) => (
              <li>
                <StatementText statement={finding} catalogue={catalogue} view={view} />
              </li>
            ))}
          </ul>
        </>
      )}
    </Section>
  );
}

function Who({ matter: { activity, catalogue, view } }: { matter: EntryMatter }) {
  const { language } = view;
  const text = entryMessages(language);
  return (
    <Section title={text.who} id="hvem" lead={text.proposals}>
      <Facts
        facts={[
          { term: text.target, value: activity.target[language] },
          {
            term: text.staff,
            value: (
              <>
                {text.staffText}
                <span class="data__note">
                  <ForDiscussion language={language} />
                </span>
              </>
            ),
          },
          { term: text.partners, value: partnerNames(catalogue, language, activity) },
          { term: text.form, value: valueNames(catalogue, language, 'form', activity.forms) },
          { term: text.method, value: valueNames(catalogue, language, 'method', activity.methods) },
          {
            term: text.indicator,
            value: (
              <>
                {activity.indicator[language]}
                <span class="data__note">{text.indicatorHint}</span>
              </>
            ),
          },
        ]}
      />
    </Section>
  );
}

function Beside({ matter: { activity, cases, catalogue, view } }: { matter: EntryMatter }) {
  const { language } = view;
  const text = entryMessages(language);
  const byName = catalogue.activities.toSorted((a, b) =>
    compareNames(language, a.name[language], b.name[language]),
  );
  const related = relatedActivities(byName, activity, 3);
  return (
    <>
      <Section title={text.effortAreas(catalogue.taxonomy)} id="indsatsomraader">
        <ul class="beside__list">
          {activity.effortAreas.map((area) => (
            <li>
              <a href={view.href(cataloguePath({ choices: { effortArea: [area] } }))}>
                {valueName(catalogue, language, 'effortArea', area)}
              </a>
            </li>
          ))}
        </ul>
      </Section>
      <CaseLinkSection cases={cases} view={view} />
      {related.length > 0 && (
        <Section title={text.related} id="lignende" lead={text.relatedLead}>
          <ul class="beside__list">
            {related.map(({ id, name }) => (
              <li>
                <a href={view.href(catalogueActivityPath(id))}>{name[language]}</a>
              </li>
            ))}
          </ul>
          <p class="beside__after">
            <ButtonLink
              small
              href={view.href(comparisonPath([activity.id, ...related.map(({ id }) => id)]))}
            >
              {text.compareRelated}
            </ButtonLink>
          </p>
        </Section>
      )}
    </>
  );
}

function Sources({ matter: { activity, catalogue, today, view } }: { matter: EntryMatter }) {
  const { language } = view;
  const text = entryMessages(language);
  // A draft may name a source that is not there.
  const known = (ids: readonly string[]) => ids.flatMap((id) => catalogue.sources.get(id) ?? []);
  const sources = known(sourcesOfActivity(activity));
  const names = known(activity.nameSources).map(({ title }) => title);
  return (
    <Section title={text.sources} id="kilder">
      <p>{names.length > 0 ? `${text.nameBasis}: ${names.join('; ')}.` : text.nameGeneral}</p>
      {sources.length > 0 && (
        <ul class="findings">
          {sources.map((source) => (
            <li>
              <SourceLink source={source} view={view} />
              <span class="data__note">
                {source.checked
                  ? text.checked(formatDate(language, source.checked))
                  : text.notChecked}
              </span>
            </li>
          ))}
        </ul>
      )}
      <p>
        {text.reviewed} {formatDate(language, catalogue.reviewed)}. {text.reviewAgain}{' '}
        {formatDate(language, catalogue.reviewAgain)}.
      </p>
      {catalogue.reviewAgain < today && <Alert kind="caution">{text.overdue}</Alert>}
    </Section>
  );
}
