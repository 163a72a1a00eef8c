import { formatRoundMoney, formatShare } from '../../platform/i18n/index.ts';
import type { FundingSource, FundingStatus } from '../../engine/index.ts';
import { planWords } from '../../plan/index.ts';
import { fromOre, SHARE_SCALE } from '../../shared/index.ts';
import { ErrorSummary, Facts, type FormError, PageHeader, Section } from '../../ui/index.ts';
import { lastYearWithMoney, type StatusEffect } from '../domain/index.ts';
import { counts, statusEffect } from './derived.ts';
import { fundingMessages } from './messages.ts';
import type { PageContext } from './page-context.ts';
import { fundingPath, sourceStatusPath } from './paths.ts';
import { EffectPart } from './source-effect-part.tsx';
import { sourceMessages } from './source-messages.ts';
import { PaysPart, YearsPart } from './source-money-parts.tsx';
import { StatusForm } from './status-form.tsx';
import { earmarkLines, listed, noteOf, restOf } from './words.ts';

/** The status that a source's page tries: lost money when it counts now, and won money otherwise. */
export function triedStatus(source: FundingSource): FundingStatus {
  return counts(source.status) ? 'rejected' : 'granted';
}

/** The title of a source's page: what is at stake. */
export function sourceTitle({ reading, language }: PageContext, source: FundingSource): string {
  const text = sourceMessages(language);
  const { change } = statusEffect(reading, source, triedStatus(source));
  const size = formatRoundMoney(language, fromOre(Math.abs(change)));
  if (counts(source.status)) {
    return change === 0 ? text.titleLossNone(source.name) : text.titleLoss(source.name, size);
  }
  return change === 0 ? text.titleGainNone(source.name) : text.titleGain(source.name, size);
}

const STATUS_FIELD = 'kildens-status';

/** One source: facts, its money, what it pays, and what happens if it is lost or comes. */
export function SourcePage({
  context,
  source,
  statusError,
}: {
  context: PageContext;
  source: FundingSource;
  /** What was wrong with the status that was sent. */
  statusError?: string;
}) {
  const { reading, language, href } = context;
  const errors: FormError[] =
    statusError === undefined ? [] : [{ id: STATUS_FIELD, text: statusError }];
  const effect: StatusEffect = statusEffect(reading, source, triedStatus(source));
  return (
    <>
      <PageHeader
        crumbs={[
          {
            label: fundingMessages(language).nav,
            href: href(fundingPath(reading.partnership.id)),
          },
        ]}
        eyebrow={planWords(language).fundingKind[source.kind]}
        title={sourceTitle(context, source)}
        readOnly={!context.may('funding.change-status') && planWords(language).readOnly}
        language={language}
      />
      <ErrorSummary errors={errors} language={language} />
      <FactsPart context={context} source={source} statusError={statusError} />
      <EffectPart context={context} effect={effect} lost={counts(source.status)} />
      <YearsPart context={context} source={source} />
      <PaysPart context={context} source={source} />
    </>
  );
}

function FactsPart({
  context,
  source,
  statusError,
}: {
  context: PageContext;
  source: FundingSource;
  statusError: string | undefined;
}) {
  const { reading, language, href } = context;
  const text = sourceMessages(language);
  const lastYear = lastYearWithMoney(source);
  const note = noteOf(source.x);
  const facts = [
    {
      term: text.status,
      value: context.may('funding.change-status') ? (
        <StatusForm
          source={source}
          action={href(sourceStatusPath(reading.partnership.id, source.id))}
          origin={{ page: 'kilde' }}
          fieldId={STATUS_FIELD}
          error={statusError}
          language={language}
        />
      ) : (
        planWords(language).fundingStatus[source.status]
      ),
    },
    { term: text.earmark, value: <EarmarkList context={context} source={source} /> },
    ...(source.maxShare === undefined
      ? []
      : [{ term: text.rule, value: ruleText(context, source, source.maxShare / SHARE_SCALE) }]),
    { term: text.order, value: text.orderText(source.priority) },
    ...(lastYear === undefined ? [] : [{ term: text.lastYear, value: String(lastYear) }]),
    ...(source.probability === undefined
      ? []
      : [
          {
            term: text.probability,
            value: text.probabilityText(formatShare(language, source.probability / SHARE_SCALE)),
          },
        ]),
    ...(note === undefined ? [] : [{ term: text.note, value: note }]),
  ];
  return (
    <Section id="om" title={text.facts}>
      <Facts facts={facts} />
    </Section>
  );
}

function EarmarkList({ context, source }: { context: PageContext; source: FundingSource }) {
  const { reading, language } = context;
  const lines = earmarkLines(reading.plan, source.earmark, language);
  if (lines.length === 0) return <>{sourceMessages(language).earmarkNone}</>;
  return (
    <>
      {lines.map(({ term, names }) => (
        <p>
          {capitalised(term)}: {listed(language, names)}
        </p>
      ))}
    </>
  );
}

function capitalised(word: string): string {
  return word.charAt(0).toLocaleUpperCase('da') + word.slice(1);
}

function ruleText({ reading, language }: PageContext, source: FundingSource, limit: number) {
  const text = sourceMessages(language);
  const group = source.shareGroup ?? source.id;
  const others = reading.plan.funding
    .filter((other) => other.id !== source.id && (other.shareGroup ?? other.id) === group)
    .map((other) => other.name);
  const rule = text.ruleText(
    formatShare(language, limit),
    formatShare(language, restOf(source.maxShare!)),
  );
  return others.length === 0 ? rule : `${rule} ${text.sharedWith(listed(language, others))}`;
}
