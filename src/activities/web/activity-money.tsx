import { formatNumber } from '../../platform/i18n/index.ts';
import { planWords } from '../../plan/index.ts';
import { type Money, NO_MONEY, toKroner } from '../../shared/index.ts';
import { type Column, DataTable, HowFound, Section } from '../../ui/index.ts';
import { moneyLines, type PayerLine } from '../domain/money-lines.ts';
import { activityMessages } from './activity-messages.ts';
import type { ActivityMatter } from './activity-page.tsx';
import { organisationName, sourceName } from './words.tsx';

interface Line {
  readonly key: string;
  readonly label: string;
  readonly amountIn: (year: number) => Money;
  readonly total: Money;
}

/** What the activity costs, who pays, and what is missing: lines down, years across. */
export function ActivityMoney({ matter }: { matter: ActivityMatter }) {
  const { reading, activity, answer, view } = matter;
  const { language } = view;
  const text = activityMessages(language);
  const { plan } = reading;
  const lines = linesOf(matter);
  const kroner = (amount: Money) => formatNumber(language, toKroner(amount), 2);
  const columns: Column<Line>[] = [
    { key: 'line', header: text.line, note: text.inKroner, cell: ({ label }) => label },
    ...answer.years.map(({ year }): Column<Line> => ({
      key: String(year),
      header: String(year),
      numeric: true,
      cell: ({ amountIn }) => kroner(amountIn(year)),
    })),
    {
      key: 'total',
      header: text.total,
      numeric: true,
      cell: ({ total }) => kroner(total),
    },
  ];
  return (
    <Section title={text.money} id="penge">
      <DataTable
        id="penge-tabel"
        caption={text.moneyCaption(activity.name)}
        captionHidden
        columns={columns}
        rows={lines}
        rowKey={({ key }) => key}
        totals={{
          ...Object.fromEntries(answer.years.map(({ year, gap }) => [String(year), kroner(gap)])),
          total: kroner(answer.total.gap),
        }}
        totalsLabel={text.missing}
        dense
        language={language}
      />
      <p>{planWords(language).countedSources}</p>
      <HowFound
        language={language}
        origin={{
          calculation: text.origin.money,
          period: text.origin.period(plan.firstYear, plan.lastYear),
          source: text.origin.source(plan.title),
        }}
      />
    </Section>
  );
}

function linesOf({ reading, activity, answer, view }: ActivityMatter): readonly Line[] {
  const text = activityMessages(view.language);
  const { plan } = reading;
  const { carriers, sources } = moneyLines(reading.evaluation, activity, answer);
  const costs = new Map(answer.years.map(({ year, cost }) => [year, cost]));
  return [
    line('omkostning', text.cost, { payer: undefined, byYear: costs, total: answer.total.cost }),
    ...carriers.map((carrier, index) => {
      const { payer } = carrier;
      const label =
        payer === undefined
          ? text.carriedByReceivers
          : text.carriedBy(organisationName(plan, payer));
      return line(`baaret-${index}`, label, carrier);
    }),
    ...sources.map((source, index) =>
      line(`kilde-${index}`, sourceName(plan, source.payer ?? ''), source),
    ),
  ];
}

function line(key: string, label: string, { byYear, total }: PayerLine): Line {
  return { key, label, amountIn: (year) => byYear.get(year) ?? NO_MONEY, total };
}
