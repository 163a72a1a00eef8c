import { formatDate, formatRoundMoney, formatShare } from '../../platform/i18n/index.ts';
import type { FundingSource } from '../../engine/index.ts';
import { planWords } from '../../plan/index.ts';
import { fromOre, SHARE_SCALE } from '../../shared/index.ts';
import {
  ButtonLink,
  ErrorSummary,
  Facts,
  type FormError,
  PageHeader,
  Section,
} from '../../ui/index.ts';
import { lastYearWithMoney, sourceData } from '../domain/index.ts';
import { PinsPart } from './allocation/pins-part.tsx';
import { calendarMessages } from './calendar/messages.ts';
import { counts, derived, triedEffect } from './derived.ts';
import { editMessages } from './edit/messages.ts';
import { fundingMessages } from './messages.ts';
import type { PageContext } from './page-context.ts';
import { editSourcePath, fundingPath, moneyCalendarPath, sourceStatusPath } from './paths.ts';
import { EffectPart } from './source-effect-part.tsx';
import { sourceMessages } from './source-messages.ts';
import { PaysPart, YearsPart } from './source-money-parts.tsx';
import { StatusForm } from './status-form.tsx';
import { earmarkLines, listed, restOf } from './words.ts';

/** The title of a source's page: what is at stake. */
export function sourceTitle(
  { reading, language }: PageContext,
  source: FundingSource,
  half = false,
): string {
  const text = sourceMessages(language);
  const { change } = triedEffect(reading, source, half).effect;
  const size = formatRoundMoney(language, fromOre(Math.abs(change)));
  const name = half ? text.halfOf(source.name) : source.name;
  if (counts(source.status)) {
    return change === 0 ? text.titleLossNone(name) : text.titleLoss(name, size);
  }
  return change === 0 ? text.titleGainNone(name) : text.titleGain(name, size);
}

const STATUS_FIELD = 'kildens-status';

/** One source: facts, its money, what it pays, and what happens if it is lost or comes. */
export function SourcePage({
  context,
  source,
  half = false,
  statusError,
}: {
  context: PageContext;
  source: FundingSource;
  /** Shows what half of its money means instead of all. */
  half?: boolean;
  /** What was wrong with the status that was sent. */
  statusError?: string;
}) {
  const { reading, language, href } = context;
  const errors: FormError[] =
    statusError === undefined ? [] : [{ id: STATUS_FIELD, text: statusError }];
  const { id } = reading.partnership;
  const tried = triedEffect(reading, source, half);
  const pins = derived.pins(reading).filter((pin) => pin.source === source.id);
  return (
    <>
      <PageHeader
        crumbs={[
          {
            label: fundingMessages(language).nav,
            href: href(fundingPath(id)),
          },
        ]}
        eyebrow={planWords(language).fundingKind[source.kind]}
        title={sourceTitle(context, source, half)}
        actions={
          context.may('funding.edit-source') && (
            <ButtonLink href={href(editSourcePath(id, source.id))}>
              {editMessages(language).edit}
            </ButtonLink>
          )
        }
        readOnly={!context.may('funding.change-status') && planWords(language).readOnly}
        language={language}
      />
      <ErrorSummary errors={errors} language={language} />
      <FactsPart context={context} source={source} statusError={statusError} />
      <EffectPart context={context} source={source} tried={tried} half={half} />
      <YearsPart context={context} source={source} />
      <PaysPart context={context} source={source} />
      {(pins.length > 0 || context.may('funding.pin')) && (
        <PinsPart context={context} pins={pins} origin="kilde">
          <p>{sourceMessages(language).pinHow}</p>
        </PinsPart>
      )}
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
  const { note, ends, conditions, payments, contact, deadlines } = sourceData(source.x);
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
    ...(ends === undefined ? [] : [{ term: text.ends, value: formatDate(language, ends) }]),
    ...(conditions === undefined ? [] : [{ term: text.conditions, value: conditions }]),
    ...(payments === undefined
      ? []
      : [{ term: text.payments, value: editMessages(language).payment[payments] }]),
    ...(contact === undefined ? [] : [{ term: text.contact, value: contact }]),
    ...(deadlines.length === 0
      ? []
      : [{ term: text.deadlines, value: <DeadlineList context={context} source={source} /> }]),
    ...(note === undefined ? [] : [{ term: text.note, value: note }]),
  ];
  return (
    <Section id="om" title={text.facts}>
      <Facts facts={facts} />
    </Section>
  );
}

function DeadlineList({ context, source }: { context: PageContext; source: FundingSource }) {
  const { reading, language, href, today } = context;
  const text = calendarMessages(language);
  const next = derived.deadlines(reading).find((day) => day.source === source.id);
  return (
    <>
      <p>
        {next
          ? sourceMessages(language).nextDeadline(
              editMessages(language).deadline[next.kind],
              formatDate(language, next.date),
              next.date < today,
            )
          : text.none}
      </p>
      <p>
        <a href={href(moneyCalendarPath(reading.partnership.id))}>{text.open}</a>
      </p>
    </>
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
