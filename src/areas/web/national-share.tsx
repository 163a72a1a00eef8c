import type { View } from '../../platform/http/index.ts';
import { formatDate, formatNumber, type Language } from '../../platform/i18n/index.ts';
import {
  Button,
  DataTable,
  Disclosure,
  Form,
  FormActions,
  NumberField,
  Section,
  type Column,
} from '../../ui/index.ts';
import {
  decimalToNumber,
  formatDecimal,
  noteInWords,
  observedLimits,
  type Decimal,
  type ObservedLimit,
} from '../index.ts';
import { criteriaMessages } from './criteria-messages.ts';
import { areaPath, type AreaQuery } from './paths.ts';
import { SourceLinks } from './source-links.tsx';

interface NationalShareProps {
  slug: string;
  query: AreaQuery;
  /** The share that the calculation uses. */
  share: Decimal | undefined;
  /** What was typed when it is no share. */
  wrong: string | undefined;
  view: View;
}

/** Lets the reader choose the whole country's share of convicted, which was not found, with the
 * limits that sources state beside it. */
export function NationalShare({ slug, query, share, wrong, view }: NationalShareProps) {
  const { language } = view;
  const text = criteriaMessages(language);
  const { nationalShare: _share, ...rest } = query;
  return (
    <Section title={text.shareTitle} id="landsandel" level={3}>
      <p>{share === undefined ? text.shareText : text.shareUsed(formatDecimal(language, share))}</p>
      <Form
        action={view.href(areaPath(slug))}
        method="get"
        label={text.shareTitle}
        hidden={{
          ...(query.date !== undefined && { dato: query.date }),
          ...(query.overlapping && { overlap: 'ja' }),
        }}
      >
        <NumberField
          name="landsandel"
          label={text.shareLabel}
          hint={text.shareHint}
          suffix={text.shareUnit}
          value={query.nationalShare}
          error={wrong === undefined ? undefined : text.shareError(wrong)}
          language={language}
        />
        <FormActions>
          <Button kind="secondary">{text.shareButton}</Button>
          {query.nationalShare !== undefined && (
            <a href={view.href(areaPath(slug, rest))}>{text.shareClear}</a>
          )}
        </FormActions>
      </Form>
      <Disclosure summary={text.observedCaption}>
        <ObservedTable slug={slug} query={query} view={view} />
      </Disclosure>
    </Section>
  );
}

function ObservedTable({ slug, query, view }: Pick<NationalShareProps, 'slug' | 'query' | 'view'>) {
  const { language } = view;
  const text = criteriaMessages(language);
  const columns: readonly Column<ObservedLimit>[] = [
    {
      key: 'date',
      header: text.observedDate,
      nowrap: true,
      cell: ({ listDate }) => formatDate(language, listDate),
    },
    {
      key: 'limit',
      header: text.observedLimit,
      cell: ({ limitsPct }) =>
        limitsPct.map((limit) => `${formatDecimal(language, limit)} ${text.shareUnit}`).join(' / '),
    },
    {
      key: 'times',
      header: text.observedTimes,
      cell: ({ times }) => (times === null ? text.fixed : formatNumber(language, times)),
    },
    {
      key: 'share',
      header: text.observedShare,
      cell: (limit) =>
        sharesOf(limit, language).map((share) => (
          <p>
            {text.about(share)}{' '}
            <a href={view.href(areaPath(slug, { ...query, nationalShare: share }))}>
              {text.use(share)}
            </a>
          </p>
        )),
    },
    {
      key: 'sure',
      header: text.observedSure,
      cell: ({ confidence, note }) =>
        [text.sure[confidence], note && noteInWords(language, note)].filter(Boolean).join(': '),
    },
    {
      key: 'source',
      header: text.observedSource,
      cell: ({ sources }) => <SourceLinks sources={sources} />,
    },
  ];
  return (
    <DataTable
      id="oplyste-graenser"
      caption={text.observedCaption}
      captionHidden
      columns={columns}
      rows={observedLimits()}
      language={language}
    />
  );
}

/** The share behind a limit, to three decimals: an estimate, since limits are rounded. */
function sharesOf({ times, limitsPct }: ObservedLimit, language: Language): readonly string[] {
  if (times === null) return [];
  return limitsPct.map((limit) => formatNumber(language, decimalToNumber(limit) / times, 3));
}
