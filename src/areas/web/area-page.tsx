import type { View } from '../../platform/http/index.ts';
import { formatDate, type Language } from '../../platform/i18n/index.ts';
import { Alert, PageHeader, Section, TabLinks } from '../../ui/index.ts';
import {
  isListDate,
  lineageName,
  lineagePlural,
  type Classification,
  type OfficialArea,
} from '../index.ts';
import { areaMessages } from './area-messages.ts';
import type { AreaReading } from './area-view.ts';
import { LINEAGES } from './areas-view.ts';
import { ClassAnswers } from './class-answers.tsx';
import { CriteriaTable } from './criteria-table.tsx';
import { FiguresSection } from './figures-section.tsx';
import { NationalShare } from './national-share.tsx';
import { AREAS_PATH, areaPath } from './paths.ts';
import { StatusSection } from './status-section.tsx';

interface AreaPageProps {
  reading: AreaReading;
  view: View;
}

/** The point of the page: the newest official status found, from the strictest list. */
export function areaTitle(area: OfficialArea, language: Language): string {
  const text = areaMessages(language);
  if (area.notListArea) return text.apart(area.name);
  const newest = area.standings.at(-1)?.listDate;
  const latest = area.standings.filter(({ listDate }) => listDate === newest);
  const listed = LINEAGES.find((one) =>
    latest.some(({ lineage, listed: on }) => on && lineage === one),
  );
  const lineage = listed ?? latest.at(-1)?.lineage;
  if (!newest || !lineage) return text.nothing(area.name);
  const date = formatDate(language, newest);
  return listed
    ? text.listed(area.name, lineageName(language, lineage), date)
    : text.notListed(area.name, lineagePlural(language, lineage), date);
}

/** One area: official status, figures, and the provisional calculation explained. */
export function AreaPage({ reading, view }: AreaPageProps) {
  const { language } = view;
  const { area } = reading;
  const text = areaMessages(language);
  const others = area.aliases.map(({ name }) => name).join(', ');
  return (
    <>
      <PageHeader
        title={areaTitle(area, language)}
        eyebrow={text.place(area.municipality)}
        lead={[area.notListArea?.[language] ?? text.leadNewest, others && text.aliases(others)]
          .filter(Boolean)
          .join(' ')}
        crumbs={[{ label: text.backToList, href: view.href(AREAS_PATH) }]}
        language={language}
      />
      <StatusSection area={area} language={language} />
      <CalculationSection reading={reading} view={view} />
      <FiguresSection area={area} language={language} />
    </>
  );
}

function CalculationSection({ reading, view }: AreaPageProps) {
  const { language } = view;
  const { area, calculation, query, share, wrongShare } = reading;
  if (!calculation) return null;
  const text = areaMessages(language);
  const { overlapping: _overlapping, ...apart } = query;
  const needsShare = calculation.criteria.some(
    ({ criterion }) => criterion.limit.kind === 'times-national-conviction',
  );
  return (
    <Section title={text.calculationTitle} id="beregning">
      <Alert kind="info" title={text.provisional}>
        {text.provisionalText}
      </Alert>
      <DateTabs reading={reading} view={view} />
      <RulesLine calculation={calculation} language={language} />
      <ClassAnswers
        id="klasser"
        classification={calculation}
        language={language}
        overlapLink={{
          href: view.href(
            areaPath(area.slug, query.overlapping ? apart : { ...query, overlapping: true }),
          ),
          overlapping: query.overlapping ?? false,
        }}
      />
      <CriteriaTable id="kriterier" classification={calculation} language={language} />
      {needsShare && (
        <NationalShare
          slug={area.slug}
          query={query}
          share={share}
          wrong={wrongShare}
          view={view}
        />
      )}
    </Section>
  );
}

function DateTabs({ reading, view }: AreaPageProps) {
  const { area, dates, calculation, query } = reading;
  if (dates.length < 2) return null;
  return (
    <TabLinks
      label={areaMessages(view.language).chooseDate}
      tabs={dates.map((date) => ({
        label: formatDate(view.language, date),
        href: `${view.href(areaPath(area.slug, { ...query, date }))}#beregning`,
        current: date === calculation?.listDate,
      }))}
    />
  );
}

function RulesLine({ calculation, language }: { calculation: Classification; language: Language }) {
  const text = areaMessages(language);
  const { ruleSet, listDate } = calculation;
  const { law, validFrom, validTo, checkedUpTo } = ruleSet;
  const day = (date: typeof listDate) => formatDate(language, date);
  return (
    <p>
      {validTo === null
        ? text.rulesOpen(law, day(validFrom))
        : text.rules(law, day(validFrom), day(validTo))}{' '}
      {validTo === null && text.rulesChecked(day(checkedUpTo))}
      {!isListDate(listDate) && ` ${text.between(day(listDate))}`}
    </p>
  );
}
