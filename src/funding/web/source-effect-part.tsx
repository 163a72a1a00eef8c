import { activityPath } from '../../activities/web/paths.ts';
import type { FundingSource, Month } from '../../engine/index.ts';
import { formatDate, formatNumber } from '../../platform/i18n/index.ts';
import { fromOre, type Money } from '../../shared/index.ts';
import {
  type Column,
  DataTable,
  Facts,
  HowFound,
  type RowGroup,
  Section,
  TabLinks,
} from '../../ui/index.ts';
import type { ActivityEffect, GapChange, SourceLoss, StatusEffect } from '../domain/index.ts';
import { counts } from './derived.ts';
import type { PageContext } from './page-context.ts';
import { halfSourcePath, sourcePath } from './paths.ts';
import { effectSentence } from './sentences.ts';
import { sourceMessages } from './source-messages.ts';
import { listed, yearsWords } from './words.ts';

/** What happens if the source is lost (or comes), all of it or half: the gap by year, whose cover
 * changes, and what it means for posts, residents and co-financing. */
export function EffectPart({
  context,
  source,
  tried: { effect, loss },
  half,
}: {
  context: PageContext;
  source: FundingSource;
  tried: { readonly effect: StatusEffect; readonly loss: SourceLoss };
  half: boolean;
}) {
  const { reading, language, href } = context;
  const { id } = reading.partnership;
  const text = sourceMessages(language);
  const lost = counts(source.status);
  const unchanged = effect.losing.length === 0 && effect.gaining.length === 0;
  return (
    <Section
      id="foelge"
      title={lost ? text.ifLost : text.ifComes}
      lead={unchanged ? text.noEffect : effectSentence(effect, language)}
    >
      <TabLinks
        label={text.howMuch}
        tabs={[
          { label: text.all, href: `${href(sourcePath(id, source.id))}#foelge`, current: !half },
          {
            label: text.half,
            href: `${href(halfSourcePath(id, source.id))}#foelge`,
            current: half,
          },
        ]}
      />
      {!unchanged && <GapTable context={context} effect={effect} />}
      {!unchanged && <ActivitiesTable context={context} effect={effect} />}
      {lost && !unchanged && <LossFacts context={context} loss={loss} />}
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

/** What lost money means beyond its amounts. */
function LossFacts({ context, loss }: { context: PageContext; loss: SourceLoss }) {
  const { language, money, activityName, areaName } = context;
  const text = sourceMessages(language);
  const { posts, persons, areas, brokenRules } = loss;
  const fte = posts.reduce((sum, post) => sum + post.fte, 0);
  const [first] = posts.map(({ noticeDay }) => noticeDay).toSorted();
  const names = [...new Set(posts.map(({ activity }) => activityName(activity)))];
  const missing = fromOre(brokenRules.reduce((sum, rule) => sum + rule.missingCofinancing, 0));
  return (
    <Facts
      facts={[
        {
          term: text.lossPosts,
          value: first
            ? text.lossPostsText(
                formatNumber(language, fte, 2),
                listed(language, names),
                formatDate(language, first),
              )
            : text.lossNone,
        },
        {
          term: text.lossPersons,
          value:
            persons > 0 ? text.lossPersonsText(formatNumber(language, persons)) : text.lossNone,
        },
        {
          term: text.lossAreas,
          value: areas.length > 0 ? listed(language, areas.map(areaName)) : text.lossNone,
        },
        {
          term: text.lossRules,
          value:
            brokenRules.length > 0
              ? text.lossRulesText(
                  money(missing),
                  yearsWords(
                    language,
                    [...new Set(brokenRules.map(({ year }) => year))].toSorted((a, b) => a - b),
                  ),
                )
              : text.lossNone,
        },
      ]}
    />
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
