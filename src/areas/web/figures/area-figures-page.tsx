import type { Area } from '../../../engine/index.ts';
import type { View } from '../../../platform/http/index.ts';
import { formatDate } from '../../../platform/i18n/index.ts';
import type { LocalDate } from '../../../shared/index.ts';
import {
  Button,
  ButtonLink,
  type Column,
  DataTable,
  EmptyState,
  ErrorSummary,
  Form,
  type FormError,
  PageHeader,
  Section,
  TextField,
} from '../../../ui/index.ts';
import { type FigureCell, FIGURE_NAMES, type FigureName, grouped } from '../../index.ts';
import { areaFiguresPath, figureDatePath, figureFilePath, planAreaPath } from '../plan-paths.ts';
import { SourceLinks } from '../source-links.tsx';
import { figureMessages } from './messages.ts';
import { figureName, figureWord } from './words.ts';

/** The figures of an area through all list dates, each date with its own form. */
export function AreaFiguresPage({
  partnershipId,
  area,
  cells,
  nextDate,
  asked,
  view,
}: {
  partnershipId: string;
  area: Area;
  cells: readonly FigureCell[];
  /** The list date that is offered for new figures. */
  nextDate: LocalDate;
  /** A date that was asked for and is none. */
  asked?: string | undefined;
  view: View;
}) {
  const { language } = view;
  const text = figureMessages(language);
  const dates = grouped(cells, ({ listDate }) => listDate);
  const errors: FormError[] =
    asked === undefined ? [] : [{ name: 'dato', text: text.badDate(asked) }];
  const mayEdit = view.may('areas.edit-figures');
  const add = (
    <ButtonLink kind="primary" href={view.href(figureDatePath(partnershipId, area.id, nextDate))}>
      {text.add(formatDate(language, nextDate))}
    </ButtonLink>
  );
  return (
    <>
      <PageHeader
        title={text.title(area.name)}
        lead={text.lead}
        crumbs={[{ label: area.name, href: view.href(planAreaPath(partnershipId, area.id)) }]}
        actions={
          mayEdit && (
            <>
              {dates.size > 0 && add}
              <ButtonLink href={view.href(figureFilePath(partnershipId))}>{text.byFile}</ButtonLink>
            </>
          )
        }
        language={language}
      />
      <ErrorSummary errors={errors} language={language} />
      {dates.size === 0 ? (
        <EmptyState title={text.noDates} action={mayEdit && add}>
          {text.noDatesText}
        </EmptyState>
      ) : (
        <>
          <DataTable
            id="tal-datoer"
            caption={text.caption}
            captionHidden
            columns={columns(partnershipId, area, dates, mayEdit, view)}
            rows={FIGURE_NAMES}
            rowKey={(name) => name}
            language={language}
          />
          <Sources dates={dates} language={language} />
        </>
      )}
      {mayEdit && (
        <Section title={text.otherDate} id="anden-dato">
          <Form method="get" action={view.href(areaFiguresPath(partnershipId, area.id))} inline>
            <TextField
              name="dato"
              type="date"
              label={text.listDate}
              hint={text.otherDateHint}
              value={asked}
              error={errors[0]?.text}
              width="s"
              language={language}
            />
            <Button kind="secondary">{text.open}</Button>
          </Form>
        </Section>
      )}
    </>
  );
}

function columns(
  partnershipId: string,
  area: Area,
  dates: ReadonlyMap<string, readonly FigureCell[]>,
  mayEdit: boolean,
  view: View,
): Column<FigureName>[] {
  const { language } = view;
  const text = figureMessages(language);
  return [
    { key: 'figure', header: text.figure, cell: (name) => figureName(language, name) },
    ...[...dates].toReversed().map(([date, own]): Column<FigureName> => ({
      key: date,
      header: formatDate(language, own[0]!.listDate),
      numeric: true,
      nowrap: true,
      cell: (name) => {
        const word = figureWord(language, name, own.find((cell) => cell.name === name)?.figure);
        return mayEdit && name === 'residents' ? (
          <a href={view.href(figureDatePath(partnershipId, area.id, date))}>
            {word}
            <span class="sr-only">. {text.edit(formatDate(language, own[0]!.listDate))}</span>
          </a>
        ) : (
          word
        );
      },
    })),
  ];
}

/** Each date's sources with its period. */
function Sources({
  dates,
  language,
}: {
  dates: ReadonlyMap<string, readonly FigureCell[]>;
  language: 'da' | 'en';
}) {
  const text = figureMessages(language);
  return (
    <Section title={text.sources} id="kilder">
      <ul>
        {[...dates.values()].toReversed().map((cells) => {
          const kept = cells.flatMap(({ figure }) => figure ?? []);
          const sources = [...new Set(kept.map(({ source }) => source))].filter(Boolean);
          const period = kept.find((one) => one.period)?.period;
          return (
            <li>
              {formatDate(language, cells[0]!.listDate)}:{' '}
              {sources.length > 0 ? <SourceLinks sources={sources} /> : text.noSource}
              {period &&
                ` (${formatDate(language, period.from)} – ${formatDate(language, period.to)})`}
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
