import type { Contact } from '../../platform/config/index.ts';
import type { Language } from '../../platform/i18n/index.ts';
import { Prose } from '../../ui/index.ts';
import { askMessages } from './ask-messages.ts';

/** Whom one may write to or call, in lines. */
export function ContactLines({ contact, language }: { contact: Contact; language: Language }) {
  const text = askMessages(language);
  const { mail, name, phone } = contact;
  return (
    <Prose>
      {name !== undefined && <p>{name}</p>}
      <p>
        {text.mail}: <a href={`mailto:${mail}`}>{mail}</a>
      </p>
      {phone !== undefined && (
        <p>
          {text.phone}: <a href={`tel:${phone.replaceAll(' ', '')}`}>{phone}</a>
        </p>
      )}
    </Prose>
  );
}
