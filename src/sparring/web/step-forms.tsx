import {
  Button,
  errorOf,
  Disclosure,
  Form,
  FormActions,
  type FormError,
  Section,
  TextArea,
  TextField,
} from '../../ui/index.ts';
import { inboxMessages } from './inbox-messages.ts';
import { answerSubject } from './letters.ts';
import { STEP_WORDS, stepPath } from './paths.ts';
import type { RequestMatter } from './request-page.tsx';

/** A form of a request as it was sent. */
export interface TypedStep {
  readonly step: keyof typeof STEP_WORDS;
  readonly subject: string;
  readonly text: string;
  readonly day: string;
}

/** What was typed into the form of a step, and what is wrong there. */
function formOf({ typed, errors }: RequestMatter, step: TypedStep['step']) {
  const own = typed?.step === step;
  return {
    typed: own ? typed : undefined,
    errors: own ? errors : ([] as readonly FormError[]),
    /** Several forms of a page have fields of the same name. */
    id: (name: string) => stepFieldId(step, name),
  };
}

/** The id of a field in the form of a step. */
export function stepFieldId(step: TypedStep['step'], name: string): string {
  return `${STEP_WORDS[step]}-${name}`;
}

function targetOf({ handled: { request }, view }: RequestMatter, step: TypedStep['step']) {
  return {
    action: view.href(stepPath(request.id, step)),
    hidden: { revision: String(request.revision) },
  };
}

/** A mail to the one who asked. */
export function AnswerForm(matter: RequestMatter) {
  const { handled, view } = matter;
  const { request } = handled;
  const { language } = view;
  const text = inboxMessages(language).request;
  const { typed, errors, id } = formOf(matter, 'answer');
  const { name, email } = request.ask;
  return (
    <Section
      title={text.answerTitle}
      id="svar-paa"
      lead={text.answerLead(name, email, text.languages[request.language])}
    >
      <Form {...targetOf(matter, 'answer')}>
        <TextField
          name="emne"
          id={id('emne')}
          label={text.subject}
          value={typed?.subject ?? answerSubject(request)}
          width="full"
          error={errorOf(errors, 'emne')}
          language={language}
          required
        />
        <TextArea
          name="tekst"
          id={id('tekst')}
          label={text.body}
          hint={text.bodyHint}
          value={typed?.text ?? ''}
          rows={8}
          error={errorOf(errors, 'tekst')}
          language={language}
          required
        />
        <FormActions>
          <Button kind={request.answeredOn === undefined ? 'primary' : 'secondary'}>
            {text.send}
          </Button>
        </FormActions>
      </Form>
    </Section>
  );
}

/** What colleagues should know. */
export function NoteForm(matter: RequestMatter) {
  const { language } = matter.view;
  const text = inboxMessages(language).request;
  const { typed, errors, id } = formOf(matter, 'note');
  return (
    <Section title={text.noteTitle} id="ny-note" lead={text.noteLead}>
      <Form {...targetOf(matter, 'note')}>
        <TextArea
          name="tekst"
          id={id('tekst')}
          label={text.note}
          value={typed?.text ?? ''}
          rows={3}
          error={errorOf(errors, 'tekst')}
          language={language}
          required
        />
        <FormActions>
          <Button kind="secondary">{text.saveNote}</Button>
        </FormActions>
      </Form>
    </Section>
  );
}

/** When and where they meet. */
export function AgreeForm(matter: RequestMatter) {
  const { handled, view } = matter;
  const { agreedOn, agreedWords } = handled.request;
  const { language } = view;
  const text = inboxMessages(language).request;
  const { typed, errors, id } = formOf(matter, 'agree');
  const title = handled.request.state === 'agreed' ? text.agreeAgain : text.agreeTitle;
  return (
    <Disclosure summary={title} open={typed !== undefined}>
      <Form {...targetOf(matter, 'agree')}>
        <TextField
          name="dag"
          id={id('dag')}
          label={text.agreedOn}
          hint={text.agreedOnHint}
          value={typed?.day ?? agreedOn ?? ''}
          width="s"
          error={errorOf(errors, 'dag')}
          language={language}
        />
        <TextField
          name="tekst"
          id={id('tekst')}
          label={text.agreedWords}
          hint={text.agreedWordsHint}
          value={typed?.text ?? agreedWords}
          width="full"
          error={errorOf(errors, 'tekst')}
          language={language}
        />
        <FormActions>
          <Button kind="secondary">{text.agree}</Button>
        </FormActions>
      </Form>
    </Disclosure>
  );
}

/** What came of it. */
export function FinishForm(matter: RequestMatter) {
  const { language } = matter.view;
  const text = inboxMessages(language).request;
  const { typed, errors, id } = formOf(matter, 'finish');
  return (
    <Disclosure summary={text.finishTitle} open={typed !== undefined}>
      <Form {...targetOf(matter, 'finish')}>
        <TextArea
          name="tekst"
          id={id('tekst')}
          label={text.outcome}
          hint={text.outcomeHint}
          value={typed?.text ?? ''}
          rows={4}
          error={errorOf(errors, 'tekst')}
          language={language}
          required
        />
        <FormActions>
          <Button kind="secondary">{text.finish}</Button>
        </FormActions>
      </Form>
    </Disclosure>
  );
}

/** A refusal with its reason, by mail. */
export function DeclineForm(matter: RequestMatter) {
  const { language } = matter.view;
  const text = inboxMessages(language).request;
  const { typed, errors, id } = formOf(matter, 'decline');
  return (
    <Disclosure summary={text.declineTitle} open={typed !== undefined}>
      <Form {...targetOf(matter, 'decline')}>
        <TextArea
          name="tekst"
          id={id('tekst')}
          label={text.declineBody}
          hint={text.declineHint}
          value={typed?.text ?? ''}
          rows={5}
          error={errorOf(errors, 'tekst')}
          language={language}
          required
        />
        <FormActions>
          <Button kind="secondary">{text.decline}</Button>
        </FormActions>
      </Form>
    </Disclosure>
  );
}
