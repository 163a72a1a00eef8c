import { danishDay } from '../../../shared/index.ts';
import type { View } from '../../../platform/http/index.ts';
import { formatDate } from '../../../platform/i18n/index.ts';
import {
  Button,
  type Column,
  DataTable,
  Form,
  type FormError,
  PageHeader,
  type Shape,
  Section,
  StatusWord,
  type Tone,
} from '../../../ui/index.ts';
import type { CaseOffer, OfferState, TypedCase } from '../../index.ts';
import { caseOfferPath, CASES_PATH, withdrawOfferPath } from '../paths.ts';
import { caseMessages } from './case-messages.ts';
import { OfferForm } from './offer-form.tsx';
import { offerMessages } from './offer-messages.ts';

/** What the page of a partnership's offers is made from. */
export interface OfferMatter {
  readonly partnershipId: string;
  readonly offers: readonly CaseOffer[];
  /** The form as it begins or as it was sent; absent where the reader may not offer. */
  readonly typed: TypedCase | undefined;
  readonly errors: readonly FormError[];
  readonly view: View;
}

/** Where a partnership offers its own experience, and sees what came of it. */
export function OfferPage({ matter }: { matter: OfferMatter }) {
  const { partnershipId, typed, errors, view } = matter;
  const { language } = view;
  const text = offerMessages(language);
  return (
    <>
      <PageHeader
        title={text.title}
        lead={text.lead}
        why={{ label: caseMessages(language).all, href: view.href(CASES_PATH) }}
        language={language}
      />
      {matter.offers.length > 0 && <OwnOffers matter={matter} />}
      {typed && (
        <>
          <Section title={text.terms} id="saadan">
            <div class="prose">
              <ul>
                {Object.values(text.termsText).map((line) => (
                  <li>{line}</li>
                ))}
              </ul>
            </div>
          </Section>
          <OfferForm
            typed={typed}
            errors={errors}
            action={view.href(caseOfferPath(partnershipId))}
            view={view}
          />
        </>
      )}
      {!typed && matter.offers.length === 0 && <p>{text.none}</p>}
    </>
  );
}

function OwnOffers({ matter: { offers, partnershipId, view } }: { matter: OfferMatter }) {
  const { language } = view;
  const text = offerMessages(language);
  const columns: Column<CaseOffer>[] = [
    { key: 'title', header: text.columns.title, cell: ({ told }) => told.title },
    {
      key: 'date',
      header: text.columns.date,
      cell: ({ offeredAt }) => formatDate(language, danishDay(offeredAt)),
    },
    {
      key: 'state',
      header: text.columns.state,
      cell: (offer) => (
        <>
          <OfferStateWord state={offer.state} view={view} />
          {offer.state === 'taken-up' && <span class="data__note">{text.takenUpText}</span>}
          {offer.reason !== undefined && (
            <span class="data__note">
              {text.reason}: {offer.reason}
            </span>
          )}
          {offer.state === 'offered' && view.may('knowledge.withdraw-case-offer') && (
            <Form action={view.href(withdrawOfferPath(partnershipId, offer.id))}>
              <Button kind="quiet" small label={text.withdrawLabel(offer.told.title)}>
                {text.withdraw}
              </Button>
            </Form>
          )}
        </>
      ),
    },
  ];
  return (
    <Section title={text.own} id="tilbud">
      <DataTable
        id="jeres-tilbud"
        caption={text.caption}
        captionHidden
        columns={columns}
        rows={offers}
        rowKey={({ id }) => id}
        language={language}
      />
    </Section>
  );
}

const LOOK: Readonly<Record<OfferState, readonly [Tone, Shape]>> = {
  offered: ['caution', 'half'],
  'taken-up': ['good', 'tick'],
  declined: ['gap', 'square'],
  withdrawn: ['plain', 'ring'],
};

/** Where an offer stands, in a word with a colour and a form. */
export function OfferStateWord({ state, view }: { state: OfferState; view: View }) {
  const [tone, shape] = LOOK[state];
  return (
    <StatusWord tone={tone} shape={shape}>
      {offerMessages(view.language).states[state]}
    </StatusWord>
  );
}
