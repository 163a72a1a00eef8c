import { planFilePath } from '../../exchange/web/paths.ts';
import { planWords } from '../../plan/index.ts';
import { formatDate, formatRoundMoney } from '../../platform/i18n/index.ts';
import { fromOre } from '../../shared/index.ts';
import { ButtonLink, EmptyState, type KeyFigure, KeyFigures, PageHeader } from '../../ui/index.ts';
import { firstUncoveredMonth } from '../domain/index.ts';
import { cashMessages } from './cash/messages.ts';
import { CliffPart } from './cliff-part.tsx';
import { CommitmentsPart } from './commitments/commitments-part.tsx';
import { DeadlinesPart } from './deadlines-part.tsx';
import { derived } from './derived.ts';
import { fundingMessages } from './messages.ts';
import { type PageContext, planYears } from './page-context.ts';
import { partMessages } from './part-messages.ts';
import { cashPath, type CliffView } from './paths.ts';
import { RulesPart } from './rules-part.tsx';
import { headlineText } from './sentences.ts';
import { SourceActions, SourcesPart } from './sources-part.tsx';

/** The title of the money's page: until when it covers, and how much is missing then. */
export function fundingTitle({ reading, language }: PageContext): string {
  return headlineText(derived.headline(reading), language);
}

/** The money of a plan: sources, the cliff, co-financing and deadlines. */
export function FundingPage({ context, view }: { context: PageContext; view: CliffView }) {
  const { language, reading } = context;
  const { activities, funding } = reading.plan;
  if (activities.length === 0 && funding.length === 0) return <NoMoneyYet context={context} />;
  return (
    <>
      <PageHeader
        eyebrow={fundingMessages(language).nav}
        title={fundingTitle(context)}
        lead={leadText(context)}
        actions={
          <ButtonLink href={context.href(cashPath(reading.partnership.id))}>
            {cashMessages(language).open}
          </ButtonLink>
        }
        readOnly={!context.may('funding.change-status') && planWords(language).readOnly}
        language={language}
      />
      <KeyFigures
        figures={figures(context)}
        label={fundingMessages(language).figures}
        language={language}
      />
      <SourcesPart context={context} view={view} />
      <CliffPart context={context} view={view} />
      <RulesPart context={context} />
      <CommitmentsPart context={context} />
      <DeadlinesPart context={context} />
    </>
  );
}

/** Of a plan without activities and sources, figures would only say nought. */
function NoMoneyYet({ context }: { context: PageContext }) {
  const { language, reading, href, may } = context;
  const { sources: text, cliff } = partMessages(language);
  return (
    <>
      <PageHeader
        eyebrow={fundingMessages(language).nav}
        title={fundingTitle(context)}
        language={language}
      />
      <EmptyState
        title={text.emptyTitle}
        action={
          <>
            <SourceActions context={context} />
            {may('exchange.import-plan') && (
              <ButtonLink href={href(planFilePath(reading.partnership.id))} small>
                {text.planFile}
              </ButtonLink>
            )}
          </>
        }
      >
        {text.emptyText}
      </EmptyState>
      <EmptyState title={cliff.emptyTitle}>{cliff.emptyText}</EmptyState>
    </>
  );
}

function leadText({ reading, language }: PageContext): string {
  const text = fundingMessages(language);
  const years = planYears(reading, language);
  const { cost, carried, financed } = reading.evaluation.total;
  const round = (amount: typeof cost) => formatRoundMoney(language, amount);
  const money =
    carried === 0
      ? text.leadWithoutCarried(years, round(cost), round(financed))
      : text.lead(years, round(cost), round(carried), round(financed));
  const headline = derived.headline(reading);
  const earlier = 'earlier' in headline ? headline.earlier : undefined;
  return earlier ? `${money} ${text.earlier(earlier.year, round(earlier.gap))}` : money;
}

function figures(context: PageContext): KeyFigure[] {
  const { reading, language, month, origin } = context;
  const text = fundingMessages(language);
  const { total } = reading.evaluation;
  const unused = fromOre(derived.sources(reading).reduce((sum, source) => sum + source.unused, 0));
  const first = firstUncoveredMonth(reading.evaluation);
  const [notice] = derived.notices(reading);
  return [
    {
      label: text.gapTotal,
      value: formatRoundMoney(language, total.gap),
      tone: total.gap > 0 ? 'gap' : 'plain',
      origin: origin({ definition: text.gapDefinition, calculation: text.gapCalculation }),
    },
    {
      label: text.firstUncovered,
      value: first ? month(first) : text.none,
      words: true,
      origin: origin({
        definition: text.firstUncoveredDefinition,
        calculation: text.firstUncoveredCalculation,
      }),
    },
    {
      label: text.unusedTotal,
      value: formatRoundMoney(language, unused),
      origin: origin({ definition: text.unusedDefinition, calculation: text.unusedCalculation }),
    },
    {
      label: text.nextNotice,
      value: notice ? formatDate(language, notice.day) : text.none,
      words: true,
      origin: origin({
        definition: text.nextNoticeDefinition,
        calculation: text.nextNoticeCalculation,
      }),
    },
  ];
}
