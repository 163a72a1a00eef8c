import { COST_KINDS } from '../../engine/index.ts';
import {
  CONTENTS,
  FIELDS,
  headingsOf,
  headingSignature,
  isByYear,
  isUnit,
  likelyHeadingLine,
  likelySheet,
  type Mapping,
  type MappingFault,
  mappingFaults,
  type PlanParts,
  proposedMapping,
  type Sheet,
  yearIn,
  yearsOf,
} from '../index.ts';

/** A sheet with the mapping that is proposed for it. */
export interface Proposal {
  readonly sheet: Sheet;
  readonly mapping: Mapping;
  readonly isRemembered: boolean;
  /** Years of headings that lie outside the plan. */
  readonly yearsOutside: readonly number[];
}

type Sent = Readonly<Record<string, string | undefined>>;

/** What is proposed for a file: as the reader asked for in the address, as the same headings were read
 * the last time, or as they look. `undefined` when the file has no sheet to read. */
export async function proposeFor(
  sheets: readonly Sheet[],
  {
    asked,
    chosen,
    plan,
    remembered,
  }: {
    readonly asked: Sent;
    readonly chosen: Mapping | undefined;
    readonly plan: PlanParts;
    readonly remembered: (signature: string) => Promise<Mapping | undefined>;
  },
): Promise<Proposal | undefined> {
  const wanted = asked['ark'] ?? chosen?.sheet;
  const sheet =
    sheets.find(({ name, rows }) => name === wanted && rows.length > 0) ?? likelySheet(sheets);
  if (!sheet) return undefined;
  const line = lineOf(
    sheet,
    asked['linje'] ?? (chosen?.sheet === sheet.name ? chosen.headingLine : undefined),
  );
  const content = CONTENTS.find((one) => one === asked['indhold']);
  const isChosen = chosen?.sheet === sheet.name && chosen.headingLine === line;
  const known = isChosen ? chosen : await remembered(headingSignature(sheet, line));
  const fits = known && (content === undefined || known.content === content);
  const proposed = fits ? revived(known, sheet, line) : proposedMapping(sheet, line, content);
  const isInside = ({ year }: { year: number }) => year >= plan.firstYear && year <= plan.lastYear;
  return {
    sheet,
    mapping: { ...proposed, yearColumns: proposed.yearColumns.filter(isInside) },
    isRemembered: Boolean(fits) && !isChosen,
    yearsOutside: proposed.yearColumns.filter((one) => !isInside(one)).map(({ year }) => year),
  };
}

function lineOf(sheet: Sheet, asked: string | number | undefined): number {
  const line = Number(asked);
  return sheet.rows.some((row) => row.line === line) ? line : likelyHeadingLine(sheet);
}

/** A mapping of another file with the same headings: the years are those of this one. */
function revived(known: Mapping, sheet: Sheet, line: number): Mapping {
  const headings = new Map(headingsOf(sheet, line).map(({ column, text }) => [column, text]));
  return {
    ...known,
    sheet: sheet.name,
    headingLine: line,
    yearColumns: known.yearColumns.map(({ column, year }) => ({
      column,
      year: yearIn(headings.get(column) ?? '') ?? year,
    })),
  };
}

/** The mapping that a form sent, and what is wrong with it. */
export function readMapping(
  sent: Sent,
  sheets: readonly Sheet[],
  plan: PlanParts,
):
  | { readonly mapping: Mapping; readonly sheet: Sheet; readonly faults: readonly MappingFault[] }
  | undefined {
  const sheet = sheets.find(({ name, rows }) => name === sent['ark'] && rows.length > 0);
  const content = CONTENTS.find((one) => one === sent['indhold']);
  if (!sheet || !content) return undefined;
  const column = (name: string) => {
    const typed = sent[name];
    return typed !== undefined && /^\d{1,3}$/.test(typed) ? Number(typed) : undefined;
  };
  const columns = Object.fromEntries(
    FIELDS[content].flatMap(({ field }): [string, number][] => {
      const at = column(`felt-${field}`);
      return at === undefined ? [] : [[field, at]];
    }),
  );
  const yearColumns = yearsOf(plan).flatMap((year) => {
    const at = isByYear(content) ? column(`aar-${year}`) : undefined;
    return at === undefined ? [] : [{ column: at, year }];
  });
  const kind = COST_KINDS.find((one) => one === sent['art']);
  const area = plan.areas.find(({ id }) => id === sent['omraade'])?.id;
  const unit = sent['enhed'] ?? 'kr';
  const mapping: Mapping = {
    sheet: sheet.name,
    headingLine: lineOf(sheet, sent['linje']),
    content,
    columns,
    yearColumns,
    ...(content === 'budget' && kind && columns['kind'] === undefined && { kind }),
    ...(content === 'reach' && area !== undefined && { area }),
    unit: isUnit(unit) ? unit : 'kr',
    withHidden: sent['skjulte'] === 'on',
    fillDown: sent['ovenfor'] === 'on',
    makesActivities: sent['ukendte'] !== 'fejl',
  };
  return { mapping, sheet, faults: mappingFaults(mapping) };
}
