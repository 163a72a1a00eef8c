import {
  CliffGrid,
  type Column,
  DataTable,
  Disclosure,
  EmptyState,
  HowFound,
} from '../../ui/index.ts';
import type { AreaCover } from '../domain/index.ts';
import { cliffCell, cliffLegend } from './cliff-cells.ts';
import { derived } from './derived.ts';
import type { PageContext } from './page-context.ts';
import { partMessages } from './part-messages.ts';

/** Cost and gap laid on the areas by the persons that each activity reaches there. */
export function AreaView({ context }: { context: PageContext }) {
  const { reading, language } = context;
  const text = partMessages(language).cliff;
  const areas = derived.areas(reading);
  if (areas.length === 0) {
    return (
      <EmptyState title={text.emptyTitle}>
        <p>{text.emptyText}</p>
      </EmptyState>
    );
  }
  const { years } = reading.evaluation;
  return (
    <>
      <CliffGrid
        id="ophoer"
        caption={text.areaCaption}
        years={years.map(({ year }) => year)}
        rows={areas.map((area, index) => ({
          key: String(index + 1),
          label: nameOf(context, area),
          cells: area.years.map((year) => cliffCell(context, year)),
        }))}
        rowHeader={text.area}
        legend={cliffLegend(context)}
        totals={{ label: text.missing, cells: years.map(({ gap }) => context.kroner(gap)) }}
        language={language}
      />
      <HowFound
        origin={context.origin({
          definition: text.areaDefinition,
          calculation: text.areaCalculation,
        })}
        language={language}
      />
    </>
  );
}

function nameOf({ language, areaName }: PageContext, { area }: AreaCover): string {
  return area === null ? partMessages(language).cliff.shared : areaName(area);
}

/** The amounts that the grid shows as shares, in kroner. */
export function AreaAmounts({ context }: { context: PageContext }) {
  const { reading, language, kroner } = context;
  const text = partMessages(language).cliff;
  const { years, total } = reading.evaluation;
  const amounts = ({ gap, cost }: Pick<AreaCover, 'gap' | 'cost'>) => (
    <>
      {kroner(gap)}
      <span class="data__note">{text.ofCost(kroner(cost))}</span>
    </>
  );
  const columns: Column<AreaCover>[] = [
    { key: 'name', header: text.area, cell: (area) => nameOf(context, area) },
    ...years.map(({ year }, at) => ({
      key: `y${year}`,
      header: String(year),
      numeric: true,
      cell: (area: AreaCover) => amounts(area.years[at]!),
    })),
    { key: 'all', header: text.total, numeric: true, cell: amounts },
  ];
  const areas = derived.areas(reading);
  if (areas.length === 0) return null;
  return (
    <Disclosure summary={text.areaAmounts}>
      <DataTable
        id="omraadebeloeb"
        caption={text.amountsAreaCaption}
        columns={columns}
        rows={areas}
        totals={{
          ...Object.fromEntries(years.map((year) => [`y${year.year}`, amounts(year)])),
          all: amounts(total),
        }}
        dense
        language={language}
      />
    </Disclosure>
  );
}
