import { planWords } from '../../plan/index.ts';
import { formatDate, formatRoundMoney } from '../../platform/i18n/index.ts';
import { fromOre } from '../../shared/index.ts';
import { type KeyFigure, KeyFigures, PageHeader } from '../../ui/index.ts';
import { firstUncoveredMonth } from '../domain/index.ts';
import { CliffPart } from './cliff-part.tsx';
import { DeadlinesPart } from './deadlines-part.tsx';
import { derived } from './derived.ts';
import { fundingMessages } from './messages.ts';
import { type PageContext, planYears } from './page-context.ts';
import type { CliffView } from './paths.ts';
import { RulesPart } from './rules-part.tsx';
import { headlineText } from './sentences.ts';
import { SourcesPart } from './sources-part.tsx';

/** The title of the money's page: until when it covers, and how much is missing then. */
export function fundingTitle({ reading, language }: PageContext): string {
  return headlineText(derived.headline(reading), language);
}

/** The money of a plan: sources, the cliff, co-financing and deadlines. */
export function FundingPage({ context, view }: { context: PageContext; view: CliffView }) {
  const { language } = context;
  return (
    <>
      <PageHeader
        eyebrow={fundingMessages(language).nav}
        title={fundingTitle(context)}
        lead={leadText(context)}
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
      <DeadlinesPart context={context} />
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
