import type { View } from '../../../platform/http/index.ts';
import { formatDay, formatNumber, type Language } from '../../../platform/i18n/index.ts';
import type { LocalDate } from '../../../shared/index.ts';
import {
  Button,
  Checkbox,
  DataTable,
  ErrorSummary,
  errorOf,
  Facts,
  Form,
  FormActions,
  type FormError,
  Section,
  StatusWord,
  TextField,
  type Tone,
} from '../../../ui/index.ts';
import { deletionState, lacksOwner } from '../../domain/administration.ts';
import type { ListedOwner, ListedPartnership } from '../../store/partnership-list.ts';
import { AdministrationPage, Paging } from './frame.tsx';
import { administrationMessages } from './messages.ts';
import { partnershipMessages } from './partnership-messages.ts';
import { administeredPath, partnershipsPath, partnershipStepPath } from './paths.ts';

/** What partnerships are held against. */
export interface PartnershipGround {
  readonly now: Date;
  readonly today: LocalDate;
}

/** Part of the list of partnerships. */
export function PartnershipsPage({
  partnerships,
  more,
  isFirst,
  ground,
  view,
}: {
  partnerships: readonly ListedPartnership[];
  more: boolean;
  isFirst: boolean;
  ground: PartnershipGround;
  view: View;
}) {
  const { language, href } = view;
  const text = partnershipMessages(language);
  const shared = administrationMessages(language);
  const last = partnerships.at(-1);
  return (
    <AdministrationPage tab="partnerships" title={text.title} lead={text.lead} view={view}>
      <DataTable
        id="samarbejder"
        caption={text.title}
        captionHidden
        rows={partnerships}
        empty={<p>{text.none}</p>}
        columns={[
          {
            key: 'navn',
            header: text.name,
            cell: ({ id, name }: ListedPartnership) => (
              <a href={href(administeredPath(id))}>{name}</a>
            ),
          },
          {
            key: 'medlemmer',
            header: text.members,
            numeric: true,
            cell: ({ members }) => formatNumber(language, members),
          },
          {
            key: 'ejere',
            header: text.owners,
            cell: ({ owners }) => ownersInWords(owners, ground, language),
          },
          {
            key: 'seneste',
            header: text.lastChange,
            cell: ({ lastChange }) => (lastChange ? formatDay(language, lastChange) : shared.never),
          },
          {
            key: 'tilstand',
            header: text.state,
            cell: (partnership) => (
              <State partnership={partnership} ground={ground} language={language} />
            ),
          },
        ]}
        language={language}
      />
      <Paging
        first={isFirst ? undefined : partnershipsPath()}
        next={more && last ? partnershipsPath(last.id) : undefined}
        view={view}
      />
    </AdministrationPage>
  );
}

function ownersInWords(
  owners: readonly ListedOwner[],
  { today }: PartnershipGround,
  language: Language,
): string {
  const text = partnershipMessages(language);
  const each = owners.map((owner) => {
    const words = owner.organisation ? text.ownerOf(owner.organisation) : text.owner;
    return lacksOwner([owner], today) ? text.shut(words) : words;
  });
  return each.length > 0 ? each.join(', ') : text.noOwner;
}

function State({
  partnership,
  ground,
  language,
}: {
  partnership: ListedPartnership;
  ground: PartnershipGround;
  language: Language;
}) {
  const text = partnershipMessages(language);
  const { archivedAt, deleteAfter, demo } = partnership;
  const deletion = deletionState(partnership, ground.now);
  const [tone, words]: readonly [Tone, string] =
    deletion !== 'none' && deleteAfter
      ? ['gap', text[deletion](formatDay(language, deleteAfter))]
      : archivedAt
        ? ['plain', text.archived(formatDay(language, archivedAt))]
        : ['good', text.active];
  return (
    <>
      <StatusWord tone={tone}>{words}</StatusWord>
      {demo && ` · ${text.demo}`}
    </>
  );
}

/** What was typed in one of the page's forms, and what was wrong. */
export interface PartnershipForms {
  readonly email?: string;
  readonly errors?: readonly FormError[];
  readonly problem?: string | undefined;
}

/** One partnership, without its plan. */
export function PartnershipPage({
  partnership,
  ground,
  forms,
  view,
}: {
  partnership: ListedPartnership;
  ground: PartnershipGround;
  forms: PartnershipForms;
  view: View;
}) {
  const { language } = view;
  const text = partnershipMessages(language);
  const { errors = [], problem } = forms;
  return (
    <AdministrationPage
      tab="partnerships"
      title={partnership.name}
      lead={text.lead}
      problem={problem}
      view={view}
    >
      <ErrorSummary errors={errors} language={language} />
      <Section id="om" title={text.facts}>
        <Facts
          facts={[
            { term: text.address, value: partnership.id },
            { term: text.members, value: formatNumber(language, partnership.members) },
            { term: text.owners, value: ownersInWords(partnership.owners, ground, language) },
            { term: text.created, value: formatDay(language, partnership.createdAt) },
            {
              term: text.lastChange,
              value: partnership.lastChange
                ? formatDay(language, partnership.lastChange)
                : administrationMessages(language).never,
            },
            {
              term: text.state,
              value: <State partnership={partnership} ground={ground} language={language} />,
            },
          ]}
        />
      </Section>
      <Appoint partnership={partnership} ground={ground} forms={forms} view={view} />
      <Deletion partnership={partnership} ground={ground} forms={forms} view={view} />
    </AdministrationPage>
  );
}

interface PartProps {
  readonly partnership: ListedPartnership;
  readonly ground: PartnershipGround;
  readonly forms: PartnershipForms;
  readonly view: View;
}

function Appoint({ partnership, ground, forms, view }: PartProps) {
  const { language, href } = view;
  const text = partnershipMessages(language);
  const needed = lacksOwner(partnership.owners, ground.today);
  if (!needed) {
    return (
      <Section id="ejer" title={text.owners}>
        <p>{text.hasOwner}</p>
      </Section>
    );
  }
  return (
    <Section id="ejer" title={text.appoint} lead={text.appointLead}>
      <Form action={href(partnershipStepPath(partnership.id, 'ejer'))}>
        <TextField
          name="email"
          type="email"
          label={text.email}
          value={forms.email}
          error={errorOf(forms.errors ?? [], 'email')}
          autocomplete="off"
          language={language}
          required
        />
        <FormActions>
          <Button>{text.appointButton}</Button>
        </FormActions>
      </Form>
    </Section>
  );
}

function Deletion({ partnership, ground, forms, view }: PartProps) {
  const { language, href } = view;
  const text = partnershipMessages(language);
  const state = deletionState(partnership, ground.now);
  if (state === 'none' || !partnership.deleteAfter) return null;
  return (
    <Section id="sletning" title={text.deletion}>
      <p>
        {state === 'due'
          ? text.deletionDue
          : text.deletionAnnounced(formatDay(language, partnership.deleteAfter))}
      </p>
      <Form action={href(partnershipStepPath(partnership.id, 'behold'))}>
        <Button kind="secondary">{text.keep}</Button>
      </Form>
      {state === 'due' && (
        <Form action={href(partnershipStepPath(partnership.id, 'slet'))}>
          <p>{text.runLead}</p>
          <Checkbox
            name="bekraeft"
            label={text.runConfirm}
            error={errorOf(forms.errors ?? [], 'bekraeft')}
            language={language}
          />
          <FormActions>
            <Button kind="danger">{text.run}</Button>
          </FormActions>
        </Form>
      )}
    </Section>
  );
}
