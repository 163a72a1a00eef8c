import { danishDay } from '../../../shared/index.ts';
import type { View } from '../../../platform/http/index.ts';
import { formatDate, formatNumber, type Language } from '../../../platform/i18n/index.ts';
import {
  Alert,
  Button,
  ButtonLink,
  type Column,
  DataTable,
  EmptyState,
  ErrorSummary,
  errorOf,
  Facts,
  Form,
  FormActions,
  type FormError,
  PageHeader,
  Section,
  TextArea,
  TextField,
} from '../../../ui/index.ts';
import { CASE_FACETS, LONGEST_REASON, type NamedOffer } from '../../index.ts';
import { CASE_OFFERS_PATH, documentPath, editingListPath, reviewOfferPath } from '../paths.ts';
import { caseMessages } from './case-messages.ts';
import { choiceName } from './case-words.tsx';
import { offerMessages } from './offer-messages.ts';
import { OfferStateWord } from './offer-page.tsx';

/** The point of the editors' list: how many offers wait. */
export function offersTitle(language: Language, offers: readonly NamedOffer[]): string {
  const text = offerMessages(language).editors;
  const waiting = offers.filter(({ state }) => state === 'offered').length;
  return waiting === 0 ? text.nothing : text.waiting(waiting, formatNumber(language, waiting));
}

/** What partnerships have offered, for knowledge editors. */
export function OffersPage({ offers, view }: { offers: readonly NamedOffer[]; view: View }) {
  const { language } = view;
  const { columns: heads, editors: text } = offerMessages(language);
  const columns: Column<NamedOffer>[] = [
    {
      key: 'title',
      header: heads.title,
      cell: (offer) => <a href={view.href(reviewOfferPath(offer))}>{offer.told.title}</a>,
    },
    { key: 'partnership', header: text.partnership, cell: ({ partnership }) => partnership },
    {
      key: 'date',
      header: heads.date,
      cell: ({ offeredAt }) => formatDate(language, danishDay(offeredAt)),
    },
    {
      key: 'state',
      header: heads.state,
      cell: ({ state }) => <OfferStateWord state={state} view={view} />,
    },
  ];
  return (
    <>
      <PageHeader
        title={offersTitle(language, offers)}
        eyebrow={text.title}
        lead={text.lead}
        crumbs={[{ label: text.editing, href: view.href(editingListPath()) }]}
        language={language}
      />
      <DataTable
        id="tilbud"
        caption={text.caption}
        captionHidden
        columns={columns}
        rows={offers}
        rowKey={({ id }) => id}
        empty={<EmptyState title={text.empty}>{text.emptyText}</EmptyState>}
        language={language}
      />
    </>
  );
}

/** What the page of one offer is made from. */
export interface ReviewMatter {
  readonly offer: NamedOffer;
  readonly typed: { readonly address: string; readonly reason: string };
  readonly errors: readonly FormError[];
  readonly view: View;
}

/** One offer with the two answers to it. */
export function ReviewOfferPage({ matter }: { matter: ReviewMatter }) {
  const { offer, view } = matter;
  const { language } = view;
  const { editors: text } = offerMessages(language);
  const { told } = offer;
  return (
    <>
      <PageHeader
        title={told.title}
        eyebrow={`${offer.partnership} · ${told.language === 'da' ? text.inDanish : text.inEnglish}`}
        crumbs={[
          { label: text.editing, href: view.href(editingListPath()) },
          { label: text.back, href: view.href(CASE_OFFERS_PATH) },
        ]}
        language={language}
      />
      <Told matter={matter} />
      {offer.state === 'offered' ? (
        <Answers matter={matter} />
      ) : (
        <Answered offer={offer} view={view} />
      )}
    </>
  );
}

function Told({ matter: { offer, view } }: { matter: ReviewMatter }) {
  const { language } = view;
  const { fields, columns, editors } = offerMessages(language);
  const words = caseMessages(language);
  const { told, offeredAt } = offer;
  const facts = [
    { term: columns.date, value: formatDate(language, danishDay(offeredAt)) },
    { term: fields.place, value: told.place },
    {
      term: words.period,
      value: told.from === null ? editors.notTold : words.years(told.from, told.to),
    },
    { term: fields.summary, value: <span class="typed-text">{told.summary}</span> },
    ...CASE_FACETS.map((facet) => {
      const { kinds, text } = told.choices[facet];
      const parts = [kinds.map((kind) => choiceName(language, facet, kind)).join(' · '), text];
      const value = parts.filter((part) => part !== '').join(': ');
      return { term: words.choice[facet], value: value === '' ? editors.notTold : value };
    }),
    { term: fields.lesson, value: <span class="typed-text">{told.lesson}</span> },
  ];
  return <Facts facts={facts} />;
}

function Answers({ matter: { offer, typed, errors, view } }: { matter: ReviewMatter }) {
  const { language } = view;
  const { editors: text } = offerMessages(language);
  return (
    <>
      <ErrorSummary errors={errors} language={language} />
      <Section title={text.take} id="kladde" lead={text.takeLead}>
        <Form action={view.href(reviewOfferPath(offer, 'kladde'))}>
          <TextField
            name="adresse"
            label={text.address}
            hint={text.addressHint}
            value={typed.address}
            maxlength={60}
            error={errorOf(errors, 'adresse')}
            language={language}
            required
          />
          <FormActions>
            <Button>{text.takeButton}</Button>
          </FormActions>
        </Form>
      </Section>
      <Section title={text.decline} id="afvis" lead={text.declineLead}>
        <Form action={view.href(reviewOfferPath(offer, 'afvis'))}>
          <TextArea
            name="begrundelse"
            label={offerMessages(language).reason}
            value={typed.reason}
            maxlength={LONGEST_REASON}
            error={errorOf(errors, 'begrundelse')}
            language={language}
            required
          />
          <FormActions>
            <Button kind="secondary">{text.declineButton}</Button>
          </FormActions>
        </Form>
      </Section>
    </>
  );
}

function Answered({ offer, view }: { offer: NamedOffer; view: View }) {
  const { language } = view;
  const { states, reason, editors } = offerMessages(language);
  return (
    <Section title={states[offer.state]} id="svar">
      {offer.reason !== undefined && (
        <Alert kind="info" title={reason}>
          {offer.reason}
        </Alert>
      )}
      {offer.documentId !== undefined && (
        <ButtonLink href={view.href(documentPath({ kind: 'case', id: offer.documentId }))}>
          {editors.toDraft}
        </ButtonLink>
      )}
    </Section>
  );
}
