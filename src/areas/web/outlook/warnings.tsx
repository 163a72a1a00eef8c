import type { Area } from '../../../engine/index.ts';
import type { View } from '../../../platform/http/index.ts';
import { compareNames, formatNumber, type Language } from '../../../platform/i18n/index.ts';
import { Button, Form, Section, SelectField } from '../../../ui/index.ts';
import {
  type AreaFigures,
  earlyWarnings,
  type EarlyWarning,
  indicatorName,
  INDICATORS,
  inPoints,
  limitInWords,
  USUAL_NEAR,
} from '../../index.ts';
import { peopleInWords } from '../distance-words.ts';
import { classifications, officialOf } from '../plan-areas-view.ts';
import { planAreaPath, planAreasPath } from '../plan-paths.ts';
import { outlookMessages } from './messages.ts';

const DISTANCES = [1, 2, 3, 5];

/** The distance that an address asks for, in percentage points. */
export function readNear(text: string | undefined): number {
  return DISTANCES.find((one) => String(one) === text) ?? USUAL_NEAR;
}

/** The warnings of an area. */
export function warningsOf(
  area: Area,
  series: readonly AreaFigures[],
  near: number,
): EarlyWarning[] {
  return earlyWarnings(classifications(series, officialOf(area)?.officialYears), near);
}

/** A warning in words: how far from which limit, whether it comes nearer, and in people. */
function warningWords({ criterion, trend }: EarlyWarning, language: Language): string {
  const text = outlookMessages(language);
  const { indicator } = criterion.criterion;
  const name = `${indicatorName(language, indicator)} (${limitInWords(language, criterion)})`;
  const points = inPoints(language, criterion.distance.points, INDICATORS[indicator].unit);
  return trend
    ? text.warningTrend(name, points, trend.since, trend.years)
    : text.warningNear(name, points);
}

/** What a list of warnings needs. */
interface WarningsProps {
  readonly partnershipId: string;
  readonly areas: readonly Area[];
  readonly figures: ReadonlyMap<string, readonly AreaFigures[]>;
  readonly near: number;
  readonly year: number;
  readonly view: View;
}

/** Every criterion of the plan's areas that is near its limit, or on its way to it. */
export function Warnings({ partnershipId, areas, figures, near, year, view }: WarningsProps) {
  const { language } = view;
  const text = outlookMessages(language);
  const found = [...areas]
    .sort((a, b) => compareNames(language, a.name, b.name))
    .flatMap((area) =>
      warningsOf(area, figures.get(area.id) ?? [], near).map((warning) => ({ area, warning })),
    );
  return (
    <Section title={text.warningTitle} id="tidligt-varsel" lead={text.warningLead}>
      <Form method="get" action={view.href(planAreasPath(partnershipId))} inline stays>
        <input type="hidden" name="aar" value={String(year)} />
        <SelectField
          name="naer"
          label={text.within}
          options={DISTANCES.map((one) => ({
            value: String(one),
            label: text.withinUnit(formatNumber(language, one)),
          }))}
          value={String(near)}
          width="s"
          language={language}
        />
        <Button kind="secondary">{text.show}</Button>
      </Form>
      {found.length === 0 ? (
        <p>{text.warningNone}</p>
      ) : (
        <ul>
          {found.map(({ area, warning }) => (
            <li>
              <a href={view.href(planAreaPath(partnershipId, area.id))}>{area.name}</a>:{' '}
              {warningWords(warning, language)}. {sentence(warning, language)}
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

/** The people that the distance stands for, where they can be counted. */
function sentence({ criterion }: EarlyWarning, language: Language): string {
  if (criterion.distance.people.status !== 'known') return '';
  const words = peopleInWords(language, criterion);
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}
