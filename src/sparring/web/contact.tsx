import type { Contact } from '../../platform/config/index.ts';
import type { Language } from '../../platform/i18n/index.ts';
import { Facts } from '../../ui/index.ts';
import { askMessages } from './ask-messages.ts';

/** Whom one may write to or call, as facts. */
export function ContactFacts({ contact, language }: { contact: Contact; language: Language }) {
  const text = askMessages(language);
  const { mail, name, phone } = contact;
  return (
    <>
      {name !== undefined && <p>{name}</p>}
      <Facts
        facts={[
          { term: text.mail, value: <a href={`mailto:${mail}`}>{mail}</a> },
          ...(phone === undefined
            ? []
            : [
                {
                  term: text.phone,
                  value: <a href={`tel:${phone.replaceAll(' ', '')}`}>{phone}</a>,
                },
              ]),
        ]}
      />
    </>
  );
}
