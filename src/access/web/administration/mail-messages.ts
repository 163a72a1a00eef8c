import { defineMessages } from '../../../platform/i18n/index.ts';

export const mailMessages = defineMessages(
  {
    title: 'Mails',
    lead: 'Mails, som Helhed har skrevet, de nyeste først.',
    leadKept:
      'Ingen mailserver er sat op, så alle mails bliver liggende her. Du kan læse dem og give linkene videre. Når du læser en mail, skrives det under Ændringer.',
    all: 'alle',
    states: {
      waiting: 'venter',
      sending: 'sendes',
      sent: 'sendt',
      failed: 'mislykkedes',
      uncertain: 'usikker',
      kept: 'gemt her',
    },
    filter: 'Tilstand',
    subject: 'Emne',
    to: 'Til',
    state: 'Tilstand',
    created: 'Skrevet',
    sentAt: 'Sendt',
    attempts: 'Forsøg',
    nextAttempt: 'Næste forsøg',
    lastError: 'Mailserveren svarede',
    none: 'Der er ingen mails her.',
    purged: 'slettet',
    uncertainText:
      'Mailen blev måske sendt: forbindelsen eller processen sluttede undervejs. Sender du den igen, kan modtageren få den to gange.',
    body: 'Mailens tekst',
    bodyHidden:
      'Teksten vises ikke, fordi mails kan indeholde links, der lukker deres modtager ind. Den vises kun, når ingen mailserver er sat op.',
    bodyGone: 'Teksten er slettet.',
    resend: 'Send igen',
    resent: 'Mailen er lagt i kø igen.',
    problems: {
      'not-held': 'Mailen venter allerede eller er sendt.',
      purged: 'Mailens tekst er slettet, så den kan ikke sendes igen.',
    },
    previous: 'Nyere',
    next: 'Ældre',
  },
  {
    title: 'Mails',
    lead: 'Mails that Helhed has written, the newest first.',
    leadKept:
      'No mail server is set up, so mails stay here. You can read them and pass the links on. The list of changes says when you have read a mail.',
    all: 'all',
    states: {
      waiting: 'waiting',
      sending: 'being sent',
      sent: 'sent',
      failed: 'failed',
      uncertain: 'uncertain',
      kept: 'kept here',
    },
    filter: 'State',
    subject: 'Subject',
    to: 'To',
    state: 'State',
    created: 'Written',
    sentAt: 'Sent',
    attempts: 'Attempts',
    nextAttempt: 'Next attempt',
    lastError: 'The mail server answered',
    none: 'There are no mails here.',
    purged: 'deleted',
    uncertainText:
      'The mail may have been sent: the connection or the process ended meanwhile. If you send it again, the recipient may get it twice.',
    body: 'What the mail says',
    bodyHidden:
      'The text is not shown, since mails can hold links that let their recipient in. It is shown only when no mail server is set up.',
    bodyGone: 'The text has been deleted.',
    resend: 'Send again',
    resent: 'The mail is in the queue again.',
    problems: {
      'not-held': 'The mail is waiting already or has been sent.',
      purged: 'The text of the mail has been deleted, so it cannot be sent again.',
    },
    previous: 'Newer',
    next: 'Older',
  },
);
