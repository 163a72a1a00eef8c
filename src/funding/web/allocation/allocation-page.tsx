import { activityPath } from '../../../activities/web/paths.ts';
import type { GapExplanation, SourceReason } from '../../../engine/index.ts';
import { planWords } from '../../../plan/index.ts';
import {
  Button,
  type Column,
  DataTable,
  Disclosure,
  ErrorSummary,
  errorOf,
  Form,
  FormActions,
  type FormError,
  HowFound,
  NumberField,
  PageHeader,
  Section,
  SelectField,
  TabLinks,
} from '../../../ui/index.ts';
import { derived } from '../derived.ts';
import { fundingMessages } from '../messages.ts';
import type { PageContext } from '../page-context.ts';
import { allocationPath, fundingPath, pinsPath, sourcePath } from '../paths.ts';
import { allocationMessages } from './messages.ts';
import { PinsPart } from './pins-part.tsx';
import { reasonWords } from './reason-words.ts';

/** What stands in the form of a pin that could not be set. */
export interface TypedPin {
  readonly values: Readonly<Record<string, string>>;
  readonly errors: readonly FormError[];
}

/** The point of an activity's year: what it lacks. */
export function allocationTitle(
  { language, money, activityName }: PageContext,
  found: GapExplanation,
) {
  const text = allocationMessages(language);
  const name = activityName(found.activity);
  if (found.cost === 0) return text.titleFree(name, found.year);
  return found.gap > 0
    ? text.title(name, found.year, money(found.gap))
    : text.titleCovered(name, found.year);
}

/** Which sources paid an activity's year, which could have, and why they did not. */
export function AllocationPage({
  context,
  found,
  typed = { values: {}, errors: [] },
}: {
  context: PageContext;
  found: GapExplanation;
  typed?: TypedPin;
}) {
  const { reading, language, href, money, may } = context;
  const { id } = reading.partnership;
  const { activity, year, kinds } = found;
  const text = allocationMessages(language);
  const page = href(activityPath(id, activity));
  const pins = derived
    .pins(reading)
    .filter((pin) => pin.activity === activity && pin.year === year);
  return (
    <>
      <PageHeader
        crumbs={[{ label: fundingMessages(language).nav, href: href(fundingPath(id)) }]}
        title={allocationTitle(context, found)}
        lead={text.lead(money(found.cost), money(found.carried), money(found.financed))}
        why={
          found.gap > 0
            ? { label: text.reasons, href: `${page}#hvorfor` }
            : { label: text.activity, href: page }
        }
        language={language}
      />
      <ErrorSummary errors={typed.errors} language={language} />
      <TabLinks
        label={text.years}
        tabs={reading.evaluation.years.map((one) => ({
          label: String(one.year),
          href: href(allocationPath(id, activity, one.year)),
          current: one.year === year,
        }))}
      />
      {kinds.map((kind) => (
        <KindPart context={context} kind={kind} year={year} />
      ))}
      {(kinds.length > 0 || pins.length > 0) && (
        <PinsPart context={context} pins={pins} origin="fordeling">
          {may('funding.pin') && kinds.length > 0 && (
            <PinForm context={context} found={found} typed={typed} />
          )}
        </PinsPart>
      )}
      <HowFound
        origin={context.origin({ definition: text.definition, calculation: text.calculation })}
        language={language}
      />
    </>
  );
}

function KindPart({
  context,
  kind,
  year,
}: {
  context: PageContext;
  kind: GapExplanation['kinds'][number];
  year: number;
}) {
  const { language, money } = context;
  const text = allocationMessages(language);
  const name = planWords(language).costKind[kind.kind];
  const inScope = kind.sources.filter(({ reason }) => reason.code !== 'outside-earmark');
  const outside = kind.sources.filter(({ reason }) => reason.code === 'outside-earmark');
  const table = (id: string, rows: readonly SourceReason[]) => (
    <DataTable
      id={id}
      caption={text.caption(name, year)}
      captionHidden
      columns={columns(context, year)}
      rows={rows.toSorted((a, b) => b.paid - a.paid)}
      rowMark={({ paid }) => (paid > 0 ? undefined : 'muted')}
      dense
      language={language}
    />
  );
  return (
    <Section
      id={kind.kind}
      title={name}
      lead={
        kind.gap > 0
          ? text.kindLead(money(kind.cost), money(kind.gap))
          : text.kindCovered(money(kind.cost))
      }
    >
      {inScope.length > 0 && table(`fordeling-${kind.kind}`, inScope)}
      {outside.length > 0 && (
        <Disclosure summary={text.showOthers(outside.length)}>
          {table(`udenfor-${kind.kind}`, outside)}
        </Disclosure>
      )}
    </Section>
  );
}

function columns(context: PageContext, year: number): Column<SourceReason>[] {
  const { reading, language, href, kroner, sourceName } = context;
  const { id } = reading.partnership;
  const text = allocationMessages(language);
  return [
    {
      key: 'source',
      header: text.source,
      cell: ({ source }) => <a href={href(sourcePath(id, source))}>{sourceName(source)}</a>,
    },
    {
      key: 'paid',
      header: text.paid,
      numeric: true,
      cell: ({ paid }) => (paid > 0 ? kroner(paid) : '–'),
    },
    {
      key: 'why',
      header: text.why,
      cell: ({ reason }) => reasonWords(context, reason, year),
    },
  ];
}

function PinForm({
  context,
  found: { activity, year, kinds },
  typed: { values, errors },
}: {
  context: PageContext;
  found: GapExplanation;
  typed: TypedPin;
}) {
  const { reading, language, href, sourceName } = context;
  const text = allocationMessages(language);
  const words = planWords(language).costKind;
  const canPay = new Set(
    kinds.flatMap(({ sources }) =>
      sources.filter(({ reason }) => reason.code !== 'outside-earmark').map(({ source }) => source),
    ),
  );
  return (
    <Section id="fastlaas" title={text.pinForm} level={3}>
      <Form
        action={href(pinsPath(reading.partnership.id))}
        hidden={{ indsats: activity, aar: String(year), fra: 'fordeling' }}
      >
        <SelectField
          name="kilde"
          label={text.source}
          options={[...canPay].map((id) => ({ value: id, label: sourceName(id) }))}
          value={values['kilde']}
          error={errorOf(errors, 'kilde')}
          width="l"
          language={language}
        />
        <SelectField
          name="type"
          label={text.pinKind}
          options={kinds.map(({ kind }) => ({ value: kind, label: words[kind] }))}
          value={values['type']}
          language={language}
        />
        <NumberField
          name="beloeb"
          label={text.pinAmount}
          hint={text.pinFormHint}
          suffix="kr."
          value={values['beloeb']}
          error={errorOf(errors, 'beloeb')}
          whole
          width="s"
          language={language}
        />
        <FormActions>
          <Button kind="secondary">{text.pinSubmit}</Button>
        </FormActions>
      </Form>
    </Section>
  );
}
