import { formatDate, formatDay } from '../../../platform/i18n/index.ts';
import {
  Button,
  ErrorSummary,
  errorOf,
  Form,
  FormActions,
  Section,
  StatusWord,
  TextArea,
  TextField,
} from '../../../ui/index.ts';
import { handoverData } from '../../domain/handover/handover-data.ts';
import { handoverFields, TERM_FIELDS, termsOf } from '../../domain/handover/fields.ts';
import { type HandoverRequest, isRequestOpen } from '../../domain/handover/request.ts';
import { RETENTION_DAYS } from '../../../access/domain/index.ts';
import { FIELD_NAMES } from './agreement-form.tsx';
import { formAction, type HandoverMatter, receiverName } from './matter.ts';
import { handoverMessages } from './messages.ts';

const SHOWN = 'vist-';

/** What the receiver is shown, to travel with the answer: nobody says yes to something else. */
export function shownTerms(option: HandoverMatter['option']): Record<string, string> {
  const terms = termsOf(handoverFields(option));
  return Object.fromEntries(
    TERM_FIELDS.map((field) => [SHOWN + FIELD_NAMES[field], terms[field] ?? '']),
  );
}

/** Reads an answer of the receiver. */
export function sentAnswer(sent: Readonly<Record<string, unknown>>) {
  const read = (name: string) => {
    const value = sent[name];
    return typeof value === 'string' ? value.replaceAll('\r\n', '\n') : '';
  };
  const answer = read('svar');
  return {
    says: answer === 'ja' ? ('yes' as const) : answer === 'nej' ? ('no' as const) : undefined,
    note: read('bemaerkning').trim(),
    shown: Object.fromEntries(
      TERM_FIELDS.map((field) => [field, read(SHOWN + FIELD_NAMES[field])] as const).filter(
        ([, value]) => value !== '',
      ),
    ),
  };
}

/** A receiver's remark may be so long. */
export const LONGEST_NOTE = 1000;

/** Whether the receiver has said yes, and the form by which it does. */
export function Acceptance({ matter }: { matter: HandoverMatter }) {
  const { option, standing, isReceiver, refused, view } = matter;
  const { language } = view;
  const text = handoverMessages(language);
  const { acceptance } = handoverData(option);
  const name = receiverName(matter) ?? text.noReceiver;
  const isAccepted = standing.parts.accepted;
  const isReady = standing.parts.receiver && standing.parts.date && standing.parts.budgetLine;
  return (
    <Section title={text.acceptance} id="accept">
      <ErrorSummary errors={refused.answer?.errors ?? []} language={language} />
      {isAccepted ? (
        <p>
          <StatusWord tone={standing.changed.length > 0 ? 'caution' : 'good'}>
            {acceptance
              ? text.acceptedOn(formatDate(language, acceptance.on), text.how[acceptance.how])
              : text.stated}
          </StatusWord>
        </p>
      ) : (
        <p>
          <StatusWord tone="caution">{isReady ? text.waitsFor(name) : text.cannotAsk}</StatusWord>
        </p>
      )}
      {isAccepted && acceptance && acceptance.note !== '' && (
        <p class="typed-text">{acceptance.note}</p>
      )}
      {isReceiver && isReady && (!isAccepted || standing.changed.length > 0) && (
        <Form action={formAction(matter, 'answer')} hidden={shownTerms(option)}>
          <p>{text.acceptLead(name)}</p>
          <NoteField matter={matter} />
          <FormActions>
            <Button name="svar" value="ja">
              {text.accept}
            </Button>
            <Button kind="secondary" name="svar" value="nej">
              {text.decline}
            </Button>
          </FormActions>
        </Form>
      )}
    </Section>
  );
}

function NoteField({ matter: { refused, view } }: { matter: HandoverMatter }) {
  const { language } = view;
  return (
    <TextArea
      name="bemaerkning"
      label={handoverMessages(language).note}
      optional
      rows={2}
      maxlength={LONGEST_NOTE}
      value={refused.answer?.note}
      error={errorOf(refused.answer?.errors ?? [], 'bemaerkning')}
      language={language}
    />
  );
}

/** The letter to a receiver without an account, and those that were sent. */
export function AskReceiver({ matter }: { matter: HandoverMatter }) {
  const { standing, requests, now, refused, view } = matter;
  const { language } = view;
  const text = handoverMessages(language);
  const { receiver, date, budgetLine, accepted } = standing.parts;
  const canAsk = receiver && date && budgetLine && (!accepted || standing.changed.length > 0);
  if (!canAsk && requests.length === 0) return null;
  const waits = requests.some((request) => isRequestOpen(request, now));
  return (
    <Section title={text.askTitle} id="anmodning" lead={text.askLead(receiverName(matter) ?? '')}>
      {canAsk && (
        <>
          <ErrorSummary errors={refused.ask?.errors ?? []} language={language} />
          <Form action={formAction(matter, 'ask')}>
            <TextField
              name="mail"
              label={text.askMail}
              hint={text.askHint(RETENTION_DAYS.handoverAddress)}
              type="email"
              autocomplete="off"
              value={refused.ask?.mail}
              error={errorOf(refused.ask?.errors ?? [], 'mail')}
              language={language}
            />
            <FormActions>
              <Button kind="secondary">{text.ask}</Button>
            </FormActions>
          </Form>
        </>
      )}
      {requests.length > 0 && (
        <>
          <h3>{text.requests}</h3>
          <ul>
            {requests.map((request) => (
              <li>
                {`${formatDay(language, request.askedAt)}: ${request.email ?? text.requestGone}, ${stateOf(request, matter)}`}
              </li>
            ))}
          </ul>
        </>
      )}
      {waits && (
        <Form action={formAction(matter, 'withdraw')}>
          <Button kind="quiet">{text.withdraw}</Button>
        </Form>
      )}
    </Section>
  );
}

function stateOf(request: HandoverRequest, { now, view: { language } }: HandoverMatter): string {
  const text = handoverMessages(language).requestState;
  if (request.answer) return text[request.answer];
  return isRequestOpen(request, now)
    ? text.waiting(formatDay(language, request.expiresAt))
    : text.expired;
}
