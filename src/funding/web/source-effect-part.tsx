import { activityPath } from '../../activities/web/paths.ts';
import type { Month } from '../../engine/index.ts';
import { fromOre, type Money } from '../../shared/index.ts';
import { type Column, DataTable, HowFound, type RowGroup, Section } from '../../ui/index.ts';
import type { ActivityEffect, GapChange, StatusEffect } from '../domain/index.ts';
import type { PageContext } from './page-context.ts';
import { effectSentence } from './sentences.ts';
import { sourceMessages } from './source-messages.ts';

/** What happens if the source is lost (or comes): the gap by year, and whose cover changes. */
export function EffectPart({
  context,
  effect,
  lost,
}: {
  context: PageContext;
  effect: StatusEffect;
  lost: boolean;
}) {
  const { language } = context;
  const text = sourceMessages(language);
  const unchanged = effect.losing.length === 0 && effect.gaining.length === 0;
  return (
    <Section
      id="foelge"
      title={lost ? text.ifLost : text.ifComes}
      lead={unchanged ? text.noEffect : effectSentence(effect, language)}
    >
      {!unchanged && <GapTable context={context} effect={effect} />}
      {!unchanged && <ActivitiesTable context={context} effect={effect} />}
      <HowFound
        origin={context.origin({
          definition: text.effectDefinition,
          calculation: text.effectCalculation,
        })}
        language={language}
      />
    </Section>
  );
}

function GapTable({ context, effect }: { context: PageContext; effect: StatusEffect }) {
  const { language, kroner } = context;
  const text = sourceMessages(language);
  const sum = (part: 'before' | 'after' | 'change') =>
    fromOre(effect.years.reduce((total, year) => total + year[part], 0));
  const columns: Column<GapChange>[] = [
    { key: 'year', header: text.year, cell: ({ year }) => String(year) },
    { key: 'before', header: text.gapNow, numeric: true, cell: (row) => kroner(row.before) },
    { key: 'after', header: text.gapThen, numeric: true, cell: (row) => kroner(row.after) },
    {
      key: 'change',
      header: text.difference,
      numeric: true,
      cell: (row) => signed(context, row.change),
    },
  ];
  return (
    <DataTable
      id="foelge-aar"
      caption={text.effectCaption}
      columns={columns}
      rows={effect.years}
      totals={{
        before: kroner(sum('before')),
        after: kroner(sum('after')),
        change: signed(context, sum('change')),
      }}
      dense
      language={language}
    />
  );
}

function ActivitiesTable({ context, effect }: { context: PageContext; effect: StatusEffect }) {
  const { language } = context;
  const text = sourceMessages(language);
  const groups: RowGroup<ActivityEffect>[] = [
    { key: 'losing', title: text.losing, rows: effect.losing },
    { key: 'gaining', title: text.gaining, rows: effect.gaining },
  ];
  return (
    <DataTable
      id="foelge-indsatser"
      caption={text.effectActivities}
      columns={activityColumns(context, effect)}
      groups={groups.filter(({ rows }) => rows.length > 0)}
      dense
      language={language}
    />
  );
}

function activityColumns(context: PageContext, effect: StatusEffect): Column<ActivityEffect>[] {
  const { reading, language, href, activityName } = context;
  const text = sourceMessages(language);
  return [
    {
      key: 'activity',
      header: text.activity,
      cell: ({ activity }) => (
        <a href={href(activityPath(reading.partnership.id, activity))}>{activityName(activity)}</a>
      ),
    },
    ...effect.years.flatMap(({ year }, at): Column<ActivityEffect>[] =>
      isTouched(effect, at)
        ? [
            {
              key: `y${year}`,
              header: String(year),
              numeric: true,
              cell: ({ years }) => signed(context, years[at]!.change),
            },
          ]
        : [],
    ),
    {
      key: 'month',
      header: text.firstUncovered,
      cell: (row) => monthChange(context, row),
    },
  ];
}

/** Whether any activity's gap changes in the year at this place; other years need no column. */
function isTouched({ losing, gaining }: StatusEffect, at: number): boolean {
  return [...losing, ...gaining].some(({ years }) => years[at]!.change !== 0);
}

function monthChange(
  context: PageContext,
  { firstUncoveredBefore, firstUncoveredAfter }: ActivityEffect,
): string {
  const text = sourceMessages(context.language);
  const say = (month: Month | undefined) => (month ? context.month(month) : text.alwaysCovered);
  const [before, after] = [say(firstUncoveredBefore), say(firstUncoveredAfter)];
  return before === after ? before : text.monthChange(before, after);
}

/** A change with its sign; a dash for none. */
function signed({ kroner }: PageContext, change: Money): string {
  if (change === 0) return '–';
  return `${change > 0 ? '+' : '−'}${kroner(fromOre(Math.abs(change)))}`;
}
