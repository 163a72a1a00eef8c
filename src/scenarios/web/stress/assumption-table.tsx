import { type FundingSource, isCertain } from '../../../engine/index.ts';
import { editSourcePath } from '../../../funding/web/paths.ts';
import type { View } from '../../../platform/http/index.ts';
import { formatDay, formatNumber, formatShare } from '../../../platform/i18n/index.ts';
import { planWords, type PlanReading } from '../../../plan/index.ts';
import { shareToNumber, type Share } from '../../../shared/index.ts';
import { type Column, DataTable, Section, StatusWord } from '../../../ui/index.ts';
import { listed } from '../words.ts';
import { stressMessages } from './messages.ts';
import type { Estimate } from './who-estimated.ts';

/** Sources about which something is drawn: they may come or not, or with more or less. */
export function drawnSources(funding: readonly FundingSource[]): FundingSource[] {
  return funding.filter(
    (source) => !isCertain(source) || (source.status === 'granted' && source.range !== undefined),
  );
}

interface Props {
  readonly reading: PlanReading;
  readonly estimates: ReadonlyMap<string, Estimate>;
  readonly view: View;
}

/** What a stress test is built on, with who set it. */
export function AssumptionTable({ reading, estimates, view }: Props) {
  const { language } = view;
  const text = stressMessages(language);
  const { plan } = reading;
  return (
    <Section title={text.assumptions} lead={text.assumptionsLead} id="forudsaetninger">
      <DataTable
        id="kilder"
        caption={text.assumptions}
        captionHidden
        columns={columnsOf({ reading, estimates, view })}
        rows={drawnSources(plan.funding)}
        rowKey={({ id }) => id}
        rowMark={(source) => (isMissing(source) ? 'gap' : undefined)}
        empty={<p>{text.none}</p>}
        stack
        fit
        language={language}
      />
    </Section>
  );
}

function isMissing(source: FundingSource): boolean {
  return !isCertain(source) && source.probability === undefined;
}

function columnsOf({ reading, estimates, view }: Props): Column<FundingSource>[] {
  const { language, href } = view;
  const text = stressMessages(language);
  const { partnership, plan } = reading;
  const percent = (share: Share) => formatShare(language, shareToNumber(share), 0);
  const bare = (share: Share) => formatNumber(language, shareToNumber(share) * 100, 2);
  const mayCorrect = view.may('funding.edit-source');
  const columns: Column<FundingSource>[] = [
    { key: 'source', header: text.source, cell: ({ name }) => name },
    {
      key: 'status',
      header: text.status,
      cell: ({ status }) => planWords(language).fundingStatus[status],
    },
    {
      key: 'probability',
      header: text.probability,
      numeric: true,
      cell: (source) =>
        isCertain(source) ? (
          text.certain
        ) : source.probability === undefined ? (
          <StatusWord tone="gap">{text.missing}</StatusWord>
        ) : (
          percent(source.probability)
        ),
    },
    {
      key: 'group',
      header: text.group,
      cell: (source) => togetherWith(plan.funding, source, view),
    },
    {
      key: 'range',
      header: text.range,
      cell: ({ range }) =>
        range
          ? text.rangeOf(bare(range.low), percent(range.likely), percent(range.high))
          : text.whole,
    },
    {
      key: 'setBy',
      header: text.setBy,
      cell: ({ id }) => {
        const estimate = estimates.get(id);
        if (!estimate) return text.unknown;
        const name = estimate.name === null ? text.nobody : (estimate.name ?? text.gone);
        return text.setByAt(name, formatDay(language, estimate.at));
      },
    },
  ];
  if (!mayCorrect) return columns;
  const correct: Column<FundingSource> = {
    key: 'correct',
    header: text.correct,
    headerHidden: true,
    cell: ({ id, name }) => (
      <a
        href={`${href(editSourcePath(partnership.id, id))}#field-sandsynlighed`}
        aria-label={text.correctNamed(name)}
      >
        {text.correct}
      </a>
    ),
  };
  return [...columns, correct];
}

function togetherWith(
  funding: readonly FundingSource[],
  { id, group }: FundingSource,
  { language }: View,
): string {
  const others = funding.filter(
    (other) => group !== undefined && other.group === group && other.id !== id && !isCertain(other),
  );
  if (others.length === 0) return stressMessages(language).alone;
  return listed(
    language,
    others.map(({ name }) => name),
  );
}
