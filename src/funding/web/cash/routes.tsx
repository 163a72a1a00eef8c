import {
  page,
  type RoomServices,
  type WorkspaceContext,
  type WorkspaceRoute,
} from '../../../plan/index.ts';
import { formatRoundMoney, monthName } from '../../../platform/i18n/index.ts';
import { fromOre, toKroner } from '../../../shared/index.ts';
import {
  BalanceBars,
  type Column,
  DataTable,
  HowFound,
  PageHeader,
  Section,
} from '../../../ui/index.ts';
import type { CashQuarter, SourcePayment } from '../../domain/index.ts';
import { derived } from '../derived.ts';
import { editMessages } from '../edit/messages.ts';
import { fundingMessages } from '../messages.ts';
import { type PageContext, pageContext } from '../page-context.ts';
import { fundingPath, sourcePath } from '../paths.ts';
import { cashMessages } from './messages.ts';

/** Likviditet: the money by quarter. */
export function cashRoutes(services: RoomServices): WorkspaceRoute[] {
  return [
    page('/finansiering/likviditet', 'funding.read', (c) =>
      cashPage(c, pageContext(c.var.reading, c.get('view'), services.today())),
    ),
  ];
}

function titleOf({ reading, language }: PageContext): string {
  const text = cashMessages(language);
  const { lowest } = derived.cash(reading);
  if (reading.evaluation.total.cost === 0) return text.titleEmpty;
  if (!lowest) return text.titleGood;
  const amount = formatRoundMoney(language, fromOre(Math.abs(lowest.balance)));
  return text.titleLow(text.quarterName(lowest.quarter, lowest.year), amount);
}

function cashPage(c: WorkspaceContext, context: PageContext) {
  const { reading, language, href } = context;
  const { id, name } = reading.partnership;
  const text = cashMessages(language);
  const title = titleOf(context);
  return c.render(
    <>
      <PageHeader
        crumbs={[{ label: fundingMessages(language).nav, href: href(fundingPath(id)) }]}
        eyebrow={text.title}
        title={title}
        lead={text.lead}
        language={language}
      />
      {reading.evaluation.total.cost > 0 && <Quarters context={context} />}
      <Assumptions context={context} />
    </>,
    { title, current: 'funding', workspace: { id, name } },
  );
}

function Quarters({ context }: { context: PageContext }) {
  const { reading, language, kroner, money } = context;
  const { quarters, lowest, afterPlan } = derived.cash(reading);
  const text = cashMessages(language);
  const amount = (header: string, key: string, of: (row: CashQuarter) => number) => ({
    key,
    header,
    numeric: true as const,
    cell: (row: CashQuarter) => kroner(fromOre(of(row))).replace(/^-/, '−'),
  });
  const columns: Column<CashQuarter>[] = [
    {
      key: 'quarter',
      header: text.quarter,
      nowrap: true,
      cell: ({ quarter, year }) => text.quarterName(quarter, year),
    },
    amount(text.income, 'income', ({ income }) => income),
    amount(text.expense, 'expense', ({ expense }) => expense),
    amount(text.net, 'net', ({ income, expense }) => income - expense),
    amount(text.balance, 'balance', ({ balance }) => balance),
  ];
  return (
    <>
      <BalanceBars
        id="saldo"
        title={text.chart}
        description={text.described(money(lowest?.balance ?? fromOre(0)))}
        points={quarters.map(({ year, quarter, balance }) => ({
          label: text.quarterName(quarter, year),
          from: year + (quarter - 1) / 4,
          value: toKroner(balance),
        }))}
        length={0.25}
        measure={{
          unit: text.unit,
          per: 1_000_000,
          decimals: 1,
          tableUnit: text.tableUnit,
          tableDecimals: 2,
        }}
        head={[text.quarter, text.balance]}
        language={language}
      />
      <DataTable
        id="kvartaler"
        caption={text.caption}
        columns={columns}
        groups={reading.evaluation.years.map(({ year }) => ({
          key: String(year),
          title: text.year(year),
          rows: quarters.filter((one) => one.year === year),
        }))}
        rowMark={({ balance }) => (balance < 0 ? 'gap' : undefined)}
        dense
        language={language}
      />
      {afterPlan > 0 && <p>{text.afterPlan(money(afterPlan))}</p>}
      <HowFound
        origin={context.origin({ definition: text.definition, calculation: text.calculation })}
        language={language}
      />
    </>
  );
}

function Assumptions({ context }: { context: PageContext }) {
  const { reading, language, href, sourceName } = context;
  const { id } = reading.partnership;
  const { payments } = derived.cash(reading);
  const text = cashMessages(language);
  const columns: Column<SourcePayment>[] = [
    {
      key: 'source',
      header: text.source,
      cell: ({ source }) => <a href={href(sourcePath(id, source))}>{sourceName(source)}</a>,
    },
    {
      key: 'payment',
      header: text.payment,
      cell: (payment) => paymentWords(context, payment),
    },
  ];
  return (
    <Section id="antagelser" title={text.assumptions}>
      <ul>
        {Object.values(text.rules).map((rule) => (
          <li>{rule}</li>
        ))}
      </ul>
      {payments.length > 0 && (
        <DataTable
          id="udbetalinger"
          caption={text.plans}
          columns={columns}
          rows={payments}
          dense
          language={language}
        />
      )}
    </Section>
  );
}

function paymentWords({ language }: PageContext, { plan, assumed, month }: SourcePayment): string {
  const text = cashMessages(language);
  const words = editMessages(language).payment[plan];
  if (month !== undefined) return `${words}: ${text.yearlyIn(monthName(language, month))}`;
  return assumed ? `${words} (${text.assumed})` : words;
}
