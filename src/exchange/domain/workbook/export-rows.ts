import { EFFORT_AREAS, type Plan, writePlanFile } from '../../../engine/index.ts';
import { shareToNumber, toKroner, type Money } from '../../../shared/index.ts';
import {
  approachWords,
  areaKindWords,
  costKindWords,
  DATA_LABEL,
  FORMAT_LABEL,
  fundingKindWords,
  LIST_NAMES,
  type ListName,
  LISTS,
  ORDER_LABEL,
  organisationKindWords,
  placementWords,
  roleWords,
  statusWords,
  WORKBOOK_FORMAT,
} from './format.ts';
import { exportedSource } from './export-source.ts';
import { wideRows } from './wide-rows.ts';
import { dataText, listText, type Written, type WrittenRow } from './written.ts';

/** A list of a plan as it is written. */
export interface WrittenSheet {
  readonly list: ListName;
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly WrittenRow[];
}

type PlanParts = Omit<Plan, 'scenarios'>;

/** Every list of a plan as flat rows; reading them into an empty plan gives the same plan again. */
export function exportedSheets(plan: PlanParts): readonly WrittenSheet[] {
  return LIST_NAMES.map((list) => exportedSheet(plan, list));
}

/** One list of a plan. Columns of data are there only when something stands in them. */
export function exportedSheet(plan: PlanParts, list: ListName): WrittenSheet {
  const rows = ROWS[list](plan);
  const { title, columns, isByYear } = LISTS[list];
  const years = isByYear ? yearsOf(plan).map(String) : [];
  const extra = [...(isByYear ? [ORDER_LABEL] : []), DATA_LABEL];
  const isFilled = (label: string) => rows.some((row) => row[label] !== undefined);
  return {
    list,
    title,
    columns: [
      ...columns.filter((label) => !label.endsWith(' som data') || isFilled(label)),
      ...years,
      ...extra.filter(isFilled),
    ],
    rows,
  };
}

/** The years of a plan. */
export function yearsOf({ firstYear, lastYear }: PlanParts): number[] {
  return Array.from({ length: lastYear - firstYear + 1 }, (_, index) => firstYear + index);
}

const ROWS: Readonly<Record<ListName, (plan: PlanParts) => readonly WrittenRow[]>> = {
  plan: (plan) => [
    {
      [FORMAT_LABEL]: WORKBOOK_FORMAT,
      Titel: plan.title,
      'Første år': plan.firstYear,
      'Sidste år': plan.lastYear,
      Periode: plan.taxonomy,
      Grænser: plan.limits && dataText(limitsInFile(plan)),
      ...dataOf(plan),
    },
  ],
  organisations: (plan) =>
    plan.organisations.map((one) => ({
      Id: one.id,
      Navn: one.name,
      Slags: organisationKindWords.words.get(one.kind),
      ...dataOf(one),
    })),
  areas: (plan) =>
    plan.areas.map((one) => ({
      Id: one.id,
      Navn: one.name,
      Kommune: one.municipality,
      Beboere: one.residents,
      Boligform: one.kind && areaKindWords.words.get(one.kind),
      ...dataOf(one),
    })),
  needs: (plan) =>
    plan.areas.flatMap((area) =>
      area.needs.map((need) => ({
        'Område-id': area.id,
        Område: area.name,
        Indsatsområde: effortWord(plan, need.effortArea),
        Vægt: need.weight,
        'Mål pr. år': need.target,
        ...dataOf(need),
      })),
    ),
  activities: (plan) =>
    plan.activities.map((one) => ({
      Id: one.id,
      Navn: one.name,
      Prioritet: one.priority,
      Indsatsområder: listText(one.effortAreas.map((id) => effortWord(plan, id))),
      Målgrupper: listText(one.targetGroups),
      'Katalog-id': one.catalogue,
      'Ejer-id': one.owner,
      Ejer: nameIn(plan.organisations, one.owner),
      'Valgt mulighed-id': one.chosen,
      ...dataOf(one),
    })),
  options: (plan) =>
    plan.activities.flatMap((activity) =>
      activity.options.map((one) => ({
        'Indsats-id': activity.id,
        Indsats: activity.name,
        Id: one.id,
        Navn: one.name,
        Tilgang: approachWords.words.get(one.approach),
        Kræver: one.requires.length > 0 ? dataText(one.requires) : undefined,
        Udelukker: one.excludes.length > 0 ? dataText(one.excludes) : undefined,
        ...dataOf(one),
      })),
    ),
  costs: (plan) =>
    ofOptions(plan, (option) =>
      wideRows(option.costs, (cost) => cost.kind).map(({ key, ...row }) => ({
        Omkostningstype: costKindWords.words.get(key),
        ...yearCells(row),
      })),
    ),
  carried: (plan) =>
    ofOptions(plan, (option) =>
      wideRows(option.carried, (carried) => carried.by).map(({ key, ...row }) => ({
        'Organisation-id': key,
        Organisation: nameIn(plan.organisations, key),
        ...yearCells(row),
      })),
    ),
  reach: (plan) =>
    ofOptions(plan, (option) =>
      option.reach.map((one) => ({
        'Område-id': one.area,
        Område: nameIn(plan.areas, one.area),
        Indsatsområde: effortWord(plan, one.effortArea),
        'Beboere pr. år': one.persons,
        'Fra år': one.firstYear,
        'Til år': one.lastYear,
        ...dataOf(one),
      })),
    ),
  staff: (plan) =>
    ofOptions(plan, (option) =>
      option.staff.map((one) => ({
        Rolle: roleWords.words.get(one.role),
        Placering: placementWords.words.get(one.placement),
        Årsværk: one.fte,
        'Fra år': one.firstYear,
        'Til år': one.lastYear,
        'Varsel i måneder': one.noticeMonths,
        ...dataOf(one),
      })),
    ),
  handovers: (plan) =>
    ofOptions(plan, ({ handover }) =>
      handover
        ? [
            {
              'Modtager-id': handover.receiver,
              Modtager: nameIn(plan.organisations, handover.receiver),
              Dato: handover.date,
              Budgetlinje: handover.budgetLine,
              Accepteret: yesNo(handover.accepted),
              ...dataOf(handover),
            },
          ]
        : [],
    ),
  sources: (plan) =>
    plan.funding.map((one) => ({
      Id: one.id,
      Navn: one.name,
      Slags: fundingKindWords.words.get(one.kind),
      Status: statusWords.words.get(one.status),
      Prioritet: one.priority,
      Sandsynlighed: one.probability === undefined ? undefined : shareToNumber(one.probability),
      Gruppe: one.group,
      ...exportedSource(plan, one),
      'Højeste andel': one.maxShare === undefined ? undefined : shareToNumber(one.maxShare),
      'Fælles regel': one.shareGroup,
      ...dataOf(one),
    })),
  sourceAmounts: (plan) =>
    plan.funding.flatMap((source) =>
      wideRows(source.amounts, () => '').map((row) => ({
        'Kilde-id': source.id,
        Kilde: source.name,
        ...yearCells(row),
      })),
    ),
  pins: (plan) =>
    plan.pins.map((one) => ({
      'Kilde-id': one.source,
      Kilde: nameIn(plan.funding, one.source),
      'Indsats-id': one.activity,
      Indsats: nameIn(plan.activities, one.activity),
      Omkostningstype: costKindWords.words.get(one.kind),
      År: one.year,
      Beløb: toKroner(one.amount),
      ...dataOf(one),
    })),
};

function ofOptions(
  plan: PlanParts,
  rowsOf: (option: Plan['activities'][number]['options'][number]) => readonly WrittenRow[],
): readonly WrittenRow[] {
  return plan.activities.flatMap((activity) =>
    activity.options.flatMap((option) =>
      rowsOf(option).map((row) => ({
        'Indsats-id': activity.id,
        Indsats: activity.name,
        'Mulighed-id': option.id,
        Mulighed: option.name,
        ...row,
      })),
    ),
  );
}

function yearCells(row: {
  readonly entries: readonly {
    readonly year: number;
    readonly amount: Money;
    readonly x?: unknown;
  }[];
  readonly order?: readonly number[];
}): WrittenRow {
  return {
    ...Object.fromEntries(row.entries.map(({ year, amount }) => [String(year), toKroner(amount)])),
    [ORDER_LABEL]: row.order?.join(' '),
    ...dataOf(row.entries[0] ?? {}),
  };
}

function nameIn(
  records: readonly { readonly id: string; readonly name: string }[],
  id: string | undefined,
): string | undefined {
  return id === undefined ? undefined : records.find((one) => one.id === id)?.name;
}

function effortWord({ taxonomy }: PlanParts, id: string): string {
  return EFFORT_AREAS[taxonomy].get(id) ?? id;
}

function yesNo(value: boolean | undefined): Written {
  if (value === undefined) return undefined;
  return value ? 'ja' : 'nej';
}

function dataOf(record: { readonly x?: unknown }): WrittenRow {
  return { [DATA_LABEL]: record.x === undefined ? undefined : dataText(record.x) };
}

/** The optimiser's limits as a plan file has them, in kroner. */
function limitsInFile(plan: PlanParts): unknown {
  const bare = { ...plan, organisations: [], areas: [], activities: [], funding: [], pins: [] };
  return (JSON.parse(writePlanFile({ ...bare, scenarios: [] })) as { limits?: unknown }).limits;
}
