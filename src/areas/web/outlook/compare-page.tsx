import type { Area } from '../../../engine/index.ts';
import type { View } from '../../../platform/http/index.ts';
import { formatDate, type Language } from '../../../platform/i18n/index.ts';
import {
  Button,
  type Column,
  DataTable,
  EmptyState,
  Form,
  FormActions,
  HowFound,
  PageHeader,
  Section,
  SelectField,
} from '../../../ui/index.ts';
import {
  absenceWord,
  type Candidate,
  COMPARED,
  type Figure,
  type FigureBeside,
  figureOf,
  figuresBeside,
  formatDecimal,
  type IndicatorId,
  indicatorName,
  INDICATORS,
  inPoints,
  withUnit,
} from '../../index.ts';
import { compareAreaPath, planAreaPath } from '../plan-paths.ts';
import { SourceLinks } from '../source-links.tsx';
import { outlookMessages } from './messages.ts';

/** An area with figures that another may be compared with. */
export interface ComparedArea extends Candidate {
  readonly name: string;
  readonly municipality?: string | undefined;
  readonly isOfficial: boolean;
  readonly path: string;
}

/** What an area is compared with. */
export interface Comparison {
  readonly own: ComparedArea;
  /** All that can be chosen, the most alike first. */
  readonly candidates: readonly ComparedArea[];
  readonly twin?: ComparedArea;
  /** Whether the reader, or the plan, chose the twin. */
  readonly isChosen: boolean;
  /** The other areas of the municipality. */
  readonly neighbours: readonly ComparedArea[];
}

/** The title: what the area is most like. */
export function compareTitle(area: Area, { twin, isChosen }: Comparison, language: Language) {
  const text = outlookMessages(language);
  if (!twin) return text.compareAlone(area.name);
  const name = fullName(twin);
  return isChosen ? text.compareChosen(area.name, name) : text.compareTitle(area.name, name);
}

function fullName({ name, municipality }: ComparedArea): string {
  return municipality ? `${name}, ${municipality}` : name;
}

/** An area beside its twin and the other areas of its municipality. */
export function ComparePage({
  partnershipId,
  area,
  comparison,
  view,
}: {
  partnershipId: string;
  area: Area;
  comparison: Comparison;
  view: View;
}) {
  const { language } = view;
  const text = outlookMessages(language);
  const { own, twin, candidates, neighbours } = comparison;
  const action = view.href(compareAreaPath(partnershipId, area.id));
  return (
    <>
      <PageHeader
        title={compareTitle(area, comparison, language)}
        lead={text.compareLead}
        crumbs={[{ label: area.name, href: view.href(planAreaPath(partnershipId, area.id)) }]}
        language={language}
      />
      <Section title={text.twin} id="tvilling">
        {candidates.length > 0 && (
          <Form method="get" action={action} inline>
            <SelectField
              name="med"
              label={text.twinChoose}
              options={groupsOf(candidates, language)}
              value={twin?.key}
              empty={text.twinNearest}
              language={language}
            />
            <Button kind="secondary">{text.show}</Button>
          </Form>
        )}
        {twin ? <Twin own={own} twin={twin} view={view} /> : <EmptyState title={text.twinNone} />}
        <HowFound origin={{ calculation: text.twinHow }} language={language} />
        {twin && view.may('areas.edit-areas') && (
          <Form action={action} hidden={{ med: twin.key }}>
            <FormActions>
              <Button kind="secondary">{text.twinRemember}</Button>
            </FormActions>
          </Form>
        )}
      </Section>
      <Section title={text.others} id="kommunen">
        {neighbours.length === 0 ? (
          <p>{text.othersNone}</p>
        ) : (
          <DataTable
            id="kommunens-omraader"
            caption={text.others}
            captionHidden
            columns={areaColumns(own, view)}
            rows={[own, ...neighbours]}
            rowMark={(row) => (row === own ? 'current' : undefined)}
            language={language}
          />
        )}
      </Section>
    </>
  );
}

function groupsOf(candidates: readonly ComparedArea[], language: Language) {
  const text = outlookMessages(language);
  return [
    { label: text.planAreas, isOfficial: false },
    { label: text.officialAreas, isOfficial: true },
  ]
    .map(({ label, isOfficial }) => ({
      label,
      options: candidates
        .filter((one) => one.isOfficial === isOfficial)
        .map((one) => ({ value: one.key, label: fullName(one) })),
    }))
    .filter(({ options }) => options.length > 0);
}

function Twin({ own, twin, view }: { own: ComparedArea; twin: ComparedArea; view: View }) {
  const { language } = view;
  const text = outlookMessages(language);
  const columns: Column<FigureBeside>[] = [
    {
      key: 'figure',
      header: text.figure,
      cell: ({ indicator }) => indicatorName(language, indicator),
    },
    {
      key: 'own',
      header: own.name,
      note: formatDate(language, own.figures.listDate),
      numeric: true,
      nowrap: true,
      cell: (row) => figureText(row.own, row.indicator, language),
    },
    {
      key: 'twin',
      header: twin.name,
      note: formatDate(language, twin.figures.listDate),
      numeric: true,
      nowrap: true,
      cell: (row) => figureText(row.other, row.indicator, language),
    },
    {
      key: 'gap',
      header: text.own,
      note: twin.name,
      cell: ({ gap, indicator }) => {
        if (!gap) return text.notComparable;
        return gapWords(gap, indicator, language);
      },
    },
  ];
  return (
    <>
      <DataTable
        id="tvillingen"
        caption={`${own.name} – ${fullName(twin)}`}
        columns={columns}
        rows={figuresBeside(own.figures, twin.figures)}
        language={language}
      />
      <ul>
        {[own, twin].map((one) => (
          <li>
            <a href={view.href(one.path)}>{fullName(one)}</a>. {text.source}:{' '}
            <SourceLinks sources={sourcesOf(one)} />
          </li>
        ))}
      </ul>
    </>
  );
}

function areaColumns(own: ComparedArea, view: View): Column<ComparedArea>[] {
  const { language } = view;
  const text = outlookMessages(language);
  return [
    {
      key: 'area',
      header: text.area,
      cell: (row) => (row === own ? row.name : <a href={view.href(row.path)}>{row.name}</a>),
    },
    ...COMPARED.map((indicator): Column<ComparedArea> => ({
      key: indicator,
      header: indicatorName(language, indicator),
      numeric: true,
      cell: (row) => {
        const beside = figuresBeside(own.figures, row.figures).find(
          (one) => one.indicator === indicator,
        );
        const { gap } = beside ?? {};
        return (
          <>
            {figureText(figureOf(row.figures, indicator), indicator, language)}
            {row !== own && gap && gap.direction !== 'same' && (
              <span class="data__note">{gapWords(gap, indicator, language)}</span>
            )}
          </>
        );
      },
    })),
    {
      key: 'date',
      header: text.listDate,
      nowrap: true,
      cell: (row) => formatDate(language, row.figures.listDate),
    },
    {
      key: 'source',
      header: text.source,
      cell: (row) => <SourceLinks sources={sourcesOf(row)} />,
    },
  ];
}

/** How far the other area lies from the own one; of people there are more or fewer. */
function gapWords(
  { points, direction }: NonNullable<FigureBeside['gap']>,
  indicator: IndicatorId,
  language: Language,
): string {
  const text = outlookMessages(language);
  if (direction === 'same') return text.same;
  const { unit } = INDICATORS[indicator];
  if (unit !== 'people') return text[direction](inPoints(language, points, unit));
  return text[direction === 'above' ? 'more' : 'fewer'](formatDecimal(language, points));
}

function figureText(figure: Figure, indicator: IndicatorId, language: Language): string {
  return figure.status === 'known'
    ? withUnit(language, figure.value, INDICATORS[indicator].unit)
    : absenceWord(language, figure.status);
}

function sourcesOf({ figures }: ComparedArea): string[] {
  const sources = Object.values(figures.values).flatMap(({ origin }) => origin?.source ?? []);
  return [...new Set(sources)].filter(Boolean);
}
