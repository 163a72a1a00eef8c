import { activityPath } from '../../activities/web/paths.ts';
import type { FundingSource } from '../../engine/index.ts';
import { type Column, DataTable, HowFound, Section } from '../../ui/index.ts';
import { type PaidActivity, paidActivities, type SourceMoneyYear } from '../domain/index.ts';
import { counts, derived, evaluatedWith } from './derived.ts';
import type { PageContext } from './page-context.ts';
import { sourceMessages } from './source-messages.ts';

interface SourceProps {
  context: PageContext;
  source: FundingSource;
}

/** What the source states and what is used of it, year by year. */
export function YearsPart({ context, source }: SourceProps) {
  const { reading, language, kroner } = context;
  const text = sourceMessages(language);
  const money = derived.sources(reading).find((one) => one.source.id === source.id)!;
  const counted = (amount: Parameters<typeof kroner>[0]) => (money.counted ? kroner(amount) : '–');
  const columns: Column<SourceMoneyYear>[] = [
    { key: 'year', header: text.year, cell: ({ year }) => String(year) },
    {
      key: 'stated',
      header: text.stated,
      numeric: true,
      cell: ({ stated }) => (stated === 0 ? '–' : kroner(stated)),
    },
    { key: 'used', header: text.used, numeric: true, cell: ({ used }) => counted(used) },
    { key: 'unused', header: text.unused, numeric: true, cell: ({ unused }) => counted(unused) },
  ];
  return (
    <Section id="aar" title={text.years} {...(money.counted ? {} : { lead: text.notCounted })}>
      {money.stated === 0 ? (
        <p>{text.noAmounts}</p>
      ) : (
        <DataTable
          id="aar-tabel"
          caption={text.yearsCaption}
          columns={columns}
          rows={money.years}
          totals={{
            stated: kroner(money.stated),
            used: counted(money.used),
            unused: counted(money.unused),
          }}
          dense
          language={language}
        />
      )}
      <HowFound origin={context.origin({ definition: text.yearsDefinition })} language={language} />
    </Section>
  );
}

/** The way of the money to the activities; of what it would be while the source does not count. */
export function PaysPart({ context, source }: SourceProps) {
  const { reading, language } = context;
  const text = sourceMessages(language);
  const counted = counts(source.status);
  const evaluation = counted ? reading.evaluation : evaluatedWith(reading, source, 'granted');
  const paid = paidActivities(evaluation, source.id);
  return (
    <Section id="betaler" title={counted ? text.pays : text.wouldPay}>
      {paid.length === 0 ? <p>{text.paysNothing}</p> : <PaidTable context={context} paid={paid} />}
      <HowFound
        origin={context.origin({
          definition: text.paysDefinition,
          calculation: text.paysCalculation,
        })}
        language={language}
      />
    </Section>
  );
}

function PaidTable({ context, paid }: { context: PageContext; paid: readonly PaidActivity[] }) {
  const { reading, language, href, kroner, activityName } = context;
  const text = sourceMessages(language);
  const columns: Column<PaidActivity>[] = [
    {
      key: 'activity',
      header: text.activity,
      cell: ({ activity }) => (
        <a href={href(activityPath(reading.partnership.id, activity))}>{activityName(activity)}</a>
      ),
    },
    ...reading.evaluation.years.map(({ year }, at) => ({
      key: `y${year}`,
      header: String(year),
      numeric: true,
      cell: (row: PaidActivity) => <PaidCell context={context} {...row.years[at]!} />,
    })),
    { key: 'all', header: text.total, numeric: true, cell: ({ amount }) => kroner(amount) },
  ];
  return (
    <DataTable
      id="betaler-tabel"
      caption={text.paysCaption}
      columns={columns}
      rows={paid}
      dense
      language={language}
    />
  );
}

function PaidCell({
  context,
  amount,
  pinned,
}: Omit<PaidActivity['years'][number], 'year'> & { context: PageContext }) {
  if (amount === 0) return <>–</>;
  return (
    <>
      {context.kroner(amount)}
      {pinned > 0 && (
        <span class="data__note">
          {sourceMessages(context.language).pinned(context.kroner(pinned))}
        </span>
      )}
    </>
  );
}
