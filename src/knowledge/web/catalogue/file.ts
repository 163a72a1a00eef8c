import writeExcel, { type Row } from 'write-excel-file/node';
import { CSV_START, csvLine } from '../../../platform/files/index.ts';
import { formatDate, formatNumber } from '../../../platform/i18n/index.ts';
import type { LocalDate } from '../../../shared/index.ts';
import type { CatalogueActivity } from '../../index.ts';
import { catalogueMessages } from './catalogue-messages.ts';
import { entryMessages } from './entry-messages.ts';
import type { ListMatter } from './filters.tsx';
import { filterWords } from './list-page.tsx';
import { partnerNames, publishedWords, valueNames } from './words.tsx';

/** The list as it goes into a file. */
export interface FileMatter extends ListMatter {
  readonly shown: readonly CatalogueActivity[];
  readonly today: LocalDate;
}

/** The list as a file that a Danish spreadsheet opens: what it is, then the activities. */
export function catalogueCsv(matter: FileMatter): string {
  const lines = [...aboutFile(matter), [], headerOf(matter), ...matter.shown.map(rowOf(matter))];
  return CSV_START + lines.map(csvLine).join('');
}

/** The list as a workbook: the activities, and a sheet about the file. Every cell is a text, so that
 * none is a formula. */
export async function catalogueWorkbook(matter: FileMatter): Promise<Uint8Array<ArrayBuffer>> {
  const { file } = catalogueMessages(matter.view.language);
  const cells = (values: readonly string[]): Row =>
    values.map((value) => ({ value, type: String, wrap: true, alignVertical: 'top' }));
  const bold = (values: readonly string[]): Row =>
    values.map((value) => ({ value, type: String, fontWeight: 'bold', wrap: true }));
  const workbook = writeExcel([
    {
      data: [bold(headerOf(matter)), ...matter.shown.map((one) => cells(rowOf(matter)(one)))],
      sheet: file.title,
      stickyRowsCount: 1,
      stickyColumnsCount: 1,
      orientation: 'landscape',
      columns: WIDTHS.map((width) => ({ width })),
    },
    {
      data: aboutFile(matter).map(cells),
      sheet: file.about,
      columns: [{ width: 22 }, { width: 90 }],
    },
  ]);
  return new Uint8Array(await workbook.toBuffer());
}

const WIDTHS = [30, 45, 28, 30, 30, 24, 28, 55, 36, 36, 26, 60, 60, 60, 22];

function aboutFile({ catalogue, asked, view, shown, today }: FileMatter): string[][] {
  const { language } = view;
  const { file } = catalogueMessages(language);
  const filter = filterWords({ catalogue, asked, view });
  return [
    [file.title, `${formatNumber(language, shown.length)} / ${catalogue.activities.length}`],
    [file.made, formatDate(language, today)],
    [file.filter, filter.length > 0 ? filter.join(' · ') : file.noFilter],
    [file.source, file.sourceText(formatDate(language, catalogue.reviewed))],
  ];
}

function headerOf({ view }: FileMatter): string[] {
  const { name, facet, file } = catalogueMessages(view.language);
  return [
    name,
    file.goal,
    file.target,
    facet.targetGroup,
    facet.effortArea,
    facet.form,
    facet.method,
    file.how,
    file.partners,
    file.indicator,
    facet.strength,
    file.findings,
    file.findingSources,
    file.nameSources,
    file.id,
  ];
}

function rowOf(matter: FileMatter): (activity: CatalogueActivity) => string[] {
  const { catalogue, view } = matter;
  const { language } = view;
  const text = catalogueMessages(language);
  return (activity) => {
    const { name, goal, how, target, evidence, indicator, nameSources } = activity;
    const findings = evidence.findings.map((finding) => finding[language]);
    return [
      name[language],
      goal[language],
      target[language],
      valueNames(catalogue, language, 'targetGroup', activity.targetGroups),
      valueNames(catalogue, language, 'effortArea', activity.effortAreas),
      valueNames(catalogue, language, 'form', activity.forms),
      valueNames(catalogue, language, 'method', activity.methods),
      how.source ? how[language] : `${how[language]} (${text.forDiscussion})`,
      partnerNames(catalogue, language, activity),
      indicator[language],
      text.strengths[evidence.strength],
      findings.length > 0 ? findings.join(' | ') : text.notFound,
      sourceWords(
        matter,
        evidence.findings.map(({ source }) => source),
      ),
      nameSources.length > 0
        ? sourceWords(matter, nameSources)
        : entryMessages(language).nameGeneral,
      activity.id,
    ];
  };
}

function sourceWords({ catalogue, view }: FileMatter, ids: readonly string[]): string {
  return ids
    .flatMap((id) => catalogue.sources.get(id) ?? [])
    .map((source) => {
      const { publisher, title, url } = source;
      return `${publisher}: ${title} (${publishedWords(source, view.language)}) ${url}`;
    })
    .join(' | ');
}
