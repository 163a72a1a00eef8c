import type { Config } from '../../platform/config/index.ts';
import type { View } from '../../platform/http/index.ts';
import { formatDate } from '../../platform/i18n/index.ts';
import { type LocalDate, localDate } from '../../shared/index.ts';
import { PageHeader, Prose, Section } from '../../ui/index.ts';
import { statementMessages } from './statement-messages.ts';

/** When the statement was written and read through against what is built; once a year by law. */
export const STATEMENT_DATES = {
  written: localDate('2026-11-23'),
  reviewed: localDate('2026-11-23'),
  nextReview: localDate('2027-11-23'),
} as const satisfies Record<string, LocalDate>;

/** Where the authority that supervises public websites says how. */
const SUPERVISION = 'https://digst.dk/digital-inklusion/webtilgaengelighed/tilsyn/';

/** What the installation tells of itself. */
export type StatementParts = Partial<Pick<Config, 'siteOwner' | 'statementUrl' | 'contact'>>;

/** Tilgængelighedserklæring: how far the site can be used by all, after the model of the EU. */
export function StatementPage({ parts, view }: { parts: StatementParts; view: View }) {
  const { language } = view;
  const text = statementMessages(language);
  const { siteOwner, statementUrl } = parts;
  return (
    <>
      <PageHeader title={text.title} lead={text.lead} language={language} />
      <Section id="hvem" title={text.whoTitle}>
        <Prose>
          <p>{siteOwner === undefined ? text.noOwner : text.owner(siteOwner)}</p>
          <p>{text.lawNote}</p>
          {statementUrl !== undefined && (
            <p>
              <a href={statementUrl}>{text.official}</a>
            </p>
          )}
        </Prose>
      </Section>
      <Section id="status" title={text.statusTitle}>
        <Prose>
          <p>{text.status}</p>
          <p>{text.statusWhy}</p>
          <Points of={text.gaps} />
        </Prose>
      </Section>
      <Section id="proevet" title={text.testedTitle}>
        <Prose>
          <Points of={text.tested} />
          <p>{text.testedBy}</p>
        </Prose>
      </Section>
      <Section id="kontakt" title={text.contactTitle}>
        <ContactFacts contact={parts.contact} view={view} />
      </Section>
      <Section id="klage" title={text.complaintTitle}>
        <Prose>
          <p>{text.complaint}</p>
          <p>
            <a href={SUPERVISION}>{text.complaintLink}</a>
          </p>
        </Prose>
      </Section>
      <Section id="datoer" title={text.datesTitle}>
        <dl class="facts">
          {(['written', 'reviewed', 'nextReview'] as const).map((what) => (
            <div>
              <dt>{text[what]}</dt>
              <dd>{formatDate(language, STATEMENT_DATES[what])}</dd>
            </div>
          ))}
        </dl>
      </Section>
    </>
  );
}

function Points({ of: points }: { of: Readonly<Record<string, string>> }) {
  return (
    <ul>
      {Object.values(points).map((point) => (
        <li>{point}</li>
      ))}
    </ul>
  );
}

function ContactFacts({ contact, view }: { contact: StatementParts['contact']; view: View }) {
  const text = statementMessages(view.language);
  if (!contact) {
    return (
      <Prose>
        <p>{text.noContact}</p>
      </Prose>
    );
  }
  const { mail, name, phone } = contact;
  return (
    <>
      <Prose>
        <p>{text.contact}</p>
      </Prose>
      <dl class="facts">
        {name !== undefined && (
          <div>
            <dt>{text.name}</dt>
            <dd>{name}</dd>
          </div>
        )}
        <div>
          <dt>{text.mail}</dt>
          <dd>
            <a href={`mailto:${mail}`}>{mail}</a>
          </dd>
        </div>
        <div>
          <dt>{text.phone}</dt>
          <dd>
            {phone === undefined ? (
              text.noPhone
            ) : (
              <a href={`tel:${phone.replaceAll(' ', '')}`}>{phone}</a>
            )}
          </dd>
        </div>
      </dl>
    </>
  );
}
