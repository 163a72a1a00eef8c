import { formatShare } from '../../platform/i18n/index.ts';
import { planWords } from '../../plan/index.ts';
import { SHARE_SCALE } from '../../shared/index.ts';
import {
  Alert,
  ButtonLink,
  type Column,
  DataTable,
  EmptyState,
  HowFound,
  Section,
} from '../../ui/index.ts';
import { countedMoney, type SourceMoney, type SourceMoneyYear } from '../domain/index.ts';
import { amountMessages } from './amounts/messages.ts';
import { derived } from './derived.ts';
import { editMessages } from './edit/messages.ts';
import { fundingMessages } from './messages.ts';
import type { PageContext } from './page-context.ts';
import { partMessages } from './part-messages.ts';
import {
  amountsPath,
  type CliffView,
  newSourcePath,
  sourcePath,
  sourceStatusPath,
} from './paths.ts';
import { StatusForm } from './status-form.tsx';
import { listed, shortEarmark } from './words.ts';

/** Kilder: every source with its state, its money by year and what of it is used. */
export function SourcesPart({ context, view }: { context: PageContext; view: CliffView }) {
  const { reading, language } = context;
  const text = partMessages(language).sources;
  const sources = derived.sources(reading);
  const rows = sources.map((money, index) => ({ ...money, index }));
  const sums = countedMoney(sources);
  return (
    <Section
      id="kilder"
      title={text.title}
      lead={planWords(language).countedSources}
      actions={<SourceActions context={context} />}
    >
      <DataTable
        id="kildetabel"
        caption={text.caption}
        columns={columns(context, view)}
        rows={rows}
        rowMark={(row) => (row.counted ? undefined : 'muted')}
        totals={Object.fromEntries(
          sums.map((sum) => [`y${sum.year}`, <SumCell context={context} sum={sum} />]),
        )}
        totalsLabel={text.total}
        empty={
          <EmptyState title={text.emptyTitle}>
            <p>{text.emptyText}</p>
          </EmptyState>
        }
        dense
        fit
        language={language}
      />
      <UnusedMoney context={context} sources={sources} />
      <HowFound
        origin={context.origin({
          definition: text.definition,
          calculation: fundingMessages(language).gapCalculation,
        })}
        language={language}
      />
    </Section>
  );
}

/** The ways to add sources and to change amounts. */
export function SourceActions({ context }: { context: PageContext }) {
  const { reading, language, href, may } = context;
  const { id } = reading.partnership;
  return (
    <>
      {may('funding.set-amounts') && reading.plan.funding.length > 0 && (
        <ButtonLink href={href(amountsPath(id))} small>
          {amountMessages(language).open}
        </ButtonLink>
      )}
      {may('funding.edit-source') && (
        <ButtonLink href={href(newSourcePath(id))} kind="primary" small>
          {editMessages(language).add}
        </ButtonLink>
      )}
    </>
  );
}

type Row = SourceMoney & { readonly index: number };

function columns(context: PageContext, view: CliffView): Column<Row>[] {
  const { reading, language, href } = context;
  const { id } = reading.partnership;
  const text = partMessages(language).sources;
  return [
    {
      key: 'name',
      header: text.name,
      cell: ({ source }) => (
        <>
          <a href={href(sourcePath(id, source.id))}>{source.name}</a>
          <span class="data__note">{aboutText(context, source)}</span>
        </>
      ),
    },
    {
      key: 'status',
      header: text.status,
      cell: ({ source, index }) =>
        context.may('funding.change-status') ? (
          <StatusForm
            source={source}
            action={href(sourceStatusPath(id, source.id))}
            origin={{ page: 'liste', view }}
            fieldId={`status-${index + 1}`}
            language={language}
          />
        ) : (
          planWords(language).fundingStatus[source.status]
        ),
    },
    ...reading.evaluation.years.map(({ year }, at): Column<Row> => ({
      key: `y${year}`,
      header: String(year),
      numeric: true,
      cell: (row) => <YearCell context={context} counted={row.counted} money={row.years[at]!} />,
    })),
  ];
}

function YearCell({
  context,
  counted,
  money,
}: {
  context: PageContext;
  counted: boolean;
  money: SourceMoneyYear;
}) {
  const text = partMessages(context.language).sources;
  if (money.stated === 0) {
    return (
      <>
        <span aria-hidden="true">–</span>
        <span class="sr-only">{text.noMoney}</span>
      </>
    );
  }
  return (
    <>
      {context.kroner(money.stated)}
      <span class="data__note">{counted ? usedText(context, money) : text.notCounted}</span>
    </>
  );
}

function usedText({ language, kroner }: PageContext, { used, unused }: SourceMoneyYear): string {
  const text = partMessages(language).sources;
  if (unused === 0) return text.usedAll;
  return used === 0 ? text.usedNone : text.rest(kroner(unused));
}

function SumCell({ context, sum }: { context: PageContext; sum: SourceMoneyYear }) {
  return (
    <>
      {context.kroner(sum.stated)}
      <span class="data__note">{usedText(context, sum)}</span>
    </>
  );
}

/** The kind of the source, what it may be used for, and its share rule, in few words. */
function aboutText({ reading, language }: PageContext, source: SourceMoney['source']): string {
  const text = fundingMessages(language);
  const parts = shortEarmark(reading.plan, source.earmark, language);
  const rule =
    source.maxShare === undefined
      ? []
      : [text.shareRule(formatShare(language, source.maxShare / SHARE_SCALE))];
  const kind = planWords(language).fundingKind[source.kind];
  return text.earmark.usedFor(kind, [...parts, ...rule].join(' · '));
}

/** The money that counts and that nobody may or needs to use, source by source. */
function UnusedMoney({
  context,
  sources,
}: {
  context: PageContext;
  sources: readonly SourceMoney[];
}) {
  const { language, money } = context;
  const text = partMessages(language).sources;
  const { amountIn } = fundingMessages(language).status;
  const left = sources.filter((source) => source.unused > 0);
  if (left.length === 0) return null;
  return (
    <Alert kind="info" title={text.unusedTitle}>
      <ul>
        {left.map(({ source, years }) => {
          const parts = years
            .filter((year) => year.unused > 0)
            .map((year) => amountIn(money(year.unused), year.year));
          return <li>{text.unusedLine(source.name, listed(language, parts))}</li>;
        })}
      </ul>
      <p>{text.unusedWhy}</p>
    </Alert>
  );
}
