import type { View } from '../../platform/http/index.ts';
import { formatNumber } from '../../platform/i18n/index.ts';
import {
  Alert,
  Button,
  type Content,
  ErrorSummary,
  errorOf,
  Facts,
  Form,
  FormActions,
  type FormError,
  Section,
  TextField,
} from '../../ui/index.ts';
import { nextInQueue, type SignUpFaults, type TypedSignUp } from '../index.ts';
import { daysInWords } from './letters.ts';
import { NotDone } from './list-page.tsx';
import type { EventMatter } from './matter.ts';
import { signUpPath } from './paths.ts';
import { signUpMessages } from './sign-up-messages.ts';

/** What was sent with the form of a sign-up, and why it was not taken. */
export interface RefusedSignUp {
  readonly typed: TypedSignUp;
  readonly errors: readonly FormError[];
  /** What is wrong with the whole, in words. */
  readonly problem?: string;
}

/** The name of the field that people do not see. What fills it in is a program. */
export const HONEYPOT = 'hjemmeside';

const FIELDS = { name: 'navn', email: 'mail', organisation: 'organisation' } as const;

const EMPTY: TypedSignUp = { name: '', email: '', organisation: '' };

/** What was typed in the form. */
export function typedIn(body: Readonly<Record<string, unknown>>): TypedSignUp {
  const field = (name: string) => {
    const value = body[name];
    return typeof value === 'string' ? value : '';
  };
  return {
    name: field(FIELDS.name),
    email: field(FIELDS.email),
    organisation: field(FIELDS.organisation),
  };
}

/** The faults of a sign-up as the form shows them. */
export function signUpErrors(language: View['language'], faults: SignUpFaults): FormError[] {
  const text = signUpMessages(language);
  return (Object.keys(FIELDS) as (keyof typeof FIELDS)[]).flatMap((field) => {
    const fault = faults[field];
    return fault === undefined ? [] : [{ name: FIELDS[field], text: text.faults[field][fault] }];
  });
}

/** Signing up, on the event's page; or why one cannot, with what was typed. */
export function SignUpPart({
  matter,
  refused,
  privacyPath,
}: {
  matter: EventMatter;
  refused: RefusedSignUp | undefined;
  privacyPath: string;
}) {
  const { state, view } = matter;
  const text = signUpMessages(view.language);
  const problem = refused?.problem !== undefined && (
    <NotDone title={text.notTitle}>{refused.problem}</NotDone>
  );
  if (state === 'open') {
    return (
      <SignUpForm matter={matter} refused={refused} privacyPath={privacyPath}>
        {problem}
      </SignUpForm>
    );
  }
  const words = {
    closed: { title: text.closedTitle, lead: text.closedText },
    'not-needed': { title: text.freeTitle, lead: text.freeText },
    past: undefined,
    cancelled: undefined,
  }[state];
  if (!words && !refused) return null;
  return (
    <Section
      id="tilmelding"
      title={words?.title ?? text.notTitle}
      {...(words && { lead: words.lead })}
    >
      {problem}
      {refused && <TypedFacts typed={refused.typed} view={view} />}
    </Section>
  );
}

/** Nothing that was typed is lost, also where there is no form any more. */
function TypedFacts({ typed, view }: { typed: TypedSignUp; view: View }) {
  const text = signUpMessages(view.language);
  return (
    <>
      <h3>{text.typed}</h3>
      <Facts
        facts={[
          { term: text.name, value: typed.name },
          { term: text.email, value: typed.email },
          { term: text.organisation, value: typed.organisation },
        ]}
      />
    </>
  );
}

function SignUpForm({
  matter,
  refused,
  privacyPath,
  children,
}: {
  matter: EventMatter;
  refused: RefusedSignUp | undefined;
  privacyPath: string;
  children?: Content;
}) {
  const { event, attendance, view } = matter;
  const { language, href } = view;
  const text = signUpMessages(language);
  const { typed, errors } = refused ?? { typed: EMPTY, errors: [] };
  const place = nextInQueue(event.content.capacity, attendance);
  return (
    <Section
      id="tilmelding"
      title={place === undefined ? text.title : text.titleWaiting}
      lead={place === undefined ? text.lead : text.leadWaiting(formatNumber(language, place))}
    >
      {children}
      <ErrorSummary errors={errors} language={language} />
      <Form action={`${href(signUpPath(event.id))}#tilmelding`}>
        <TextField
          name={FIELDS.name}
          label={text.name}
          value={typed.name}
          autocomplete="name"
          error={errorOf(errors, FIELDS.name)}
          language={language}
          required
        />
        <TextField
          name={FIELDS.email}
          label={text.email}
          type="email"
          value={typed.email}
          autocomplete="email"
          error={errorOf(errors, FIELDS.email)}
          language={language}
          required
        />
        <TextField
          name={FIELDS.organisation}
          label={text.organisation}
          hint={text.organisationHint}
          value={typed.organisation}
          autocomplete="organization"
          error={errorOf(errors, FIELDS.organisation)}
          language={language}
          optional
        />
        <div hidden>
          <TextField
            name={HONEYPOT}
            label={text.honeypot}
            value=""
            autocomplete="off"
            language={language}
          />
        </div>
        <Alert kind="info">
          <p>
            {text.purpose(daysInWords(language, event.content.keepDays))}{' '}
            <a href={href(privacyPath)}>{text.privacy}</a>
          </p>
        </Alert>
        <FormActions>
          <Button>{place === undefined ? text.send : text.sendWaiting}</Button>
        </FormActions>
      </Form>
    </Section>
  );
}
