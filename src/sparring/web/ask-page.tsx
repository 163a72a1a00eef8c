import { PRIVACY_PATH } from '../../access/web/paths.ts';
import type { Contact } from '../../platform/config/index.ts';
import type { View } from '../../platform/http/index.ts';
import { formatDate } from '../../platform/i18n/index.ts';
import type { LocalDate } from '../../shared/index.ts';
import {
  Alert,
  Button,
  CheckboxGroup,
  ErrorSummary,
  errorOf,
  Form,
  FormActions,
  type FormError,
  PageHeader,
  Prose,
  RadioGroup,
  Section,
  Split,
  TextArea,
  TextField,
} from '../../ui/index.ts';
import { KINDS, type TypedAsk } from '../index.ts';
import { askMessages } from './ask-messages.ts';
import { ContactLines } from './contact.tsx';
import { SPARRING_PATH } from './paths.ts';
import { requestMessages } from './request-messages.ts';
import { keptFor, type Themes } from './words.tsx';

/** What the page with the form is made from. */
export interface AskMatter {
  readonly typed: TypedAsk;
  readonly errors: readonly FormError[];
  /** The form's own key. */
  readonly token: string;
  readonly themes: Themes;
  readonly contact: Contact | undefined;
  readonly answerDays: number;
  /** Until when somebody answers who is asked today. */
  readonly answerBy: LocalDate;
  /** Whether anybody can read what is sent. */
  readonly open: boolean;
  readonly view: View;
}

/** What one can ask for, what happens then, and the form. */
export function AskPage(matter: AskMatter) {
  const { errors, open, view } = matter;
  const { language } = view;
  const text = askMessages(language);
  return (
    <>
      <PageHeader title={text.title} lead={text.lead} language={language} />
      <ErrorSummary errors={errors} language={language} />
      {open ? (
        <Split aside={<Aside {...matter} />}>
          <AskForm {...matter} />
        </Split>
      ) : (
        <Closed {...matter} />
      )}
    </>
  );
}

function Closed({ contact, view: { language } }: AskMatter) {
  const text = askMessages(language);
  return (
    <>
      <Alert kind="info" title={text.closedTitle}>
        <p>{text.closed}</p>
        <p>{contact ? text.closedContact : text.closedNoContact}</p>
      </Alert>
      {contact && (
        <Section title={text.contactTitle} id="kontakt">
          <ContactLines contact={contact} language={language} />
        </Section>
      )}
    </>
  );
}

function Aside({ contact, answerDays, answerBy, view: { language } }: AskMatter) {
  const text = askMessages(language);
  const days = requestMessages(language).workingDays(answerDays, String(answerDays));
  return (
    <>
      <Section title={text.nextTitle} id="bagefter">
        <Prose>
          <ol>
            <li>{text.next.receipt}</li>
            <li>{text.next.answer(days, formatDate(language, answerBy))}</li>
            <li>{text.next.agree}</li>
            <li>{text.next.follow}</li>
          </ol>
        </Prose>
        <p class="form-hint">{text.workingDayNote}</p>
      </Section>
      <Section title={text.contactTitle} id="kontakt">
        {contact ? <ContactLines contact={contact} language={language} /> : <p>{text.noContact}</p>}
      </Section>
    </>
  );
}

function AskForm(matter: AskMatter) {
  const { token, view } = matter;
  const { language } = view;
  const text = askMessages(language);
  const kept = keptFor(language);
  return (
    <Section title={text.formTitle} id="forespoergsel">
      <Form action={view.href(SPARRING_PATH)} hidden={{ token }}>
        <Matter {...matter} />
        <Sender {...matter} />
        <Alert kind="info" title={text.dataTitle}>
          <p>
            {text.data(kept.closed, kept.open)}{' '}
            <a href={view.href(PRIVACY_PATH)}>{text.dataLink}</a>
          </p>
        </Alert>
        <FormActions>
          <Button>{text.send}</Button>
        </FormActions>
      </Form>
    </Section>
  );
}

function Matter({ typed, errors, themes, view: { language } }: AskMatter) {
  const text = askMessages(language);
  const { kinds } = requestMessages(language);
  return (
    <>
      <RadioGroup
        name="hvad"
        label={text.kind}
        value={typed.kind}
        options={KINDS.map((value) => ({
          value,
          label: kinds[value],
          hint: text.kindHints[value],
        }))}
        error={errorOf(errors, 'hvad')}
        language={language}
        required
      />
      <CheckboxGroup
        name="emne"
        label={text.topics}
        hint={text.topicsHint}
        values={typed.topics}
        options={themes.themes.map(({ slug, title }) => ({ value: slug, label: title }))}
        error={errorOf(errors, 'emne')}
        language={language}
      />
      <TextField
        name="eget-emne"
        label={text.ownTopic}
        value={typed.ownTopic}
        width="full"
        error={errorOf(errors, 'eget-emne')}
        language={language}
        optional
      />
      <TextField
        name="sted"
        label={text.place}
        hint={text.placeHint}
        value={typed.place}
        error={errorOf(errors, 'sted')}
        language={language}
        required
      />
      <TextArea
        name="oenske"
        label={text.wish}
        hint={text.wishHint}
        value={typed.wish}
        rows={7}
        error={errorOf(errors, 'oenske')}
        language={language}
        required
      />
      <TextField
        name="hvornaar"
        label={text.wantedTime}
        hint={text.wantedTimeHint}
        value={typed.wantedTime}
        width="full"
        error={errorOf(errors, 'hvornaar')}
        language={language}
        optional
      />
    </>
  );
}

function Sender({ typed, errors, view: { language } }: AskMatter) {
  const text = askMessages(language);
  return (
    <>
      <TextField
        name="navn"
        label={text.name}
        value={typed.name}
        autocomplete="name"
        error={errorOf(errors, 'navn')}
        language={language}
        required
      />
      <TextField
        name="email"
        type="email"
        label={text.email}
        hint={text.emailHint}
        value={typed.email}
        autocomplete="email"
        error={errorOf(errors, 'email')}
        language={language}
        required
      />
      <TextField
        name="organisation"
        label={text.organisation}
        value={typed.organisation}
        autocomplete="organization"
        error={errorOf(errors, 'organisation')}
        language={language}
        optional
      />
    </>
  );
}
