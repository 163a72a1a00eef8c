import type { PersonId } from '../../../access/index.ts';
import type { View } from '../../../platform/http/index.ts';
import {
  Alert,
  Button,
  ButtonLink,
  ErrorSummary,
  errorOf,
  Form,
  FormActions,
  type FormError,
  Section,
  TextArea,
  TextField,
} from '../../../ui/index.ts';
import { type DocumentStanding, movesOf, type Version } from '../../index.ts';
import { documentPartPath } from '../paths.ts';
import { Changes } from './changes.tsx';
import { seenFields } from './context.ts';
import type { FieldChange } from './form/field-changes.ts';
import { DocumentFrame } from './frame.tsx';
import { documentMessages } from './document-messages.ts';
import { editingMessages } from './messages.ts';
import { editorName, titleOf } from './words.tsx';

/** What a reviewer has typed. */
export interface TypedReview {
  readonly day: string;
  readonly time: string;
  readonly reason: string;
}

/** What the page of a review is made from. */
export interface ReviewMatter {
  readonly standing: DocumentStanding;
  readonly version: Version;
  /** Against what is published. */
  readonly changes: readonly FieldChange[];
  readonly editor: PersonId;
  readonly typed: TypedReview;
  readonly errors: readonly FormError[];
  readonly problem?: string | undefined;
  readonly view: View;
}

/** What another has written, and the ways to answer: publish, later, or send back. */
export function ReviewPage({ matter }: { matter: ReviewMatter }) {
  const { standing, version, changes, editor, errors, problem, view } = matter;
  const { language, href } = view;
  const text = editingMessages(language);
  const words = text.review;
  const may = movesOf(version, editor).includes('approve');
  return (
    <DocumentFrame
      standing={standing}
      title={words.title(titleOf(standing, language))}
      lead={may ? words.lead : undefined}
      actions={
        !version.withdraws && (
          <ButtonLink href={href(documentPartPath(standing, 'vis'))}>{words.preview}</ButtonLink>
        )
      }
      problem={problem}
      view={view}
    >
      <ErrorSummary errors={errors} language={language} />
      {!may && (
        <Alert kind="info" title={words.ownTitle}>
          {words.ownText}
        </Alert>
      )}
      {version.note !== undefined && (
        <Section
          title={`${documentMessages(language).note} (${editorName(version.writtenBy, language)})`}
          id="besked"
        >
          <p class="edit__said">{version.note}</p>
        </Section>
      )}
      <Section
        title={words.changes}
        id="aendringer"
        lead={standing.published ? `${words.changesLead} ${text.compare.lead}` : words.newText}
      >
        {version.withdraws ? (
          <p>{words.withdraws}</p>
        ) : (
          <Changes changes={changes} language={language} />
        )}
      </Section>
      {may && <Decision matter={matter} />}
    </DocumentFrame>
  );
}

function Decision({ matter }: { matter: ReviewMatter }) {
  const { standing, version, typed, errors, view } = matter;
  const { language, href } = view;
  const words = editingMessages(language).review;
  const action = href(documentPartPath(standing, 'gennemsyn'));
  const hidden = (svar: string) => ({ ...seenFields(version), svar });
  return (
    <>
      <Section title={words.decide} id="beslutning">
        <Form action={action} hidden={hidden('udgiv')}>
          <FormActions>
            <Button>{words.approve}</Button>
          </FormActions>
        </Form>
      </Section>
      <Section title={words.later} id="senere" lead={words.laterLead} level={3}>
        <Form action={action} hidden={hidden('planlaeg')} inline>
          <TextField
            name="dag"
            label={words.day}
            type="date"
            value={typed.day}
            width="s"
            error={errorOf(errors, 'dag')}
            language={language}
          />
          <TextField
            name="klokken"
            label={words.time}
            type="time"
            value={typed.time}
            width="xs"
            language={language}
          />
          <Button kind="secondary">{words.schedule}</Button>
        </Form>
      </Section>
      <Section title={words.giveBack} id="tilbage" lead={words.giveBackLead} level={3}>
        <Form action={action} hidden={hidden('tilbage')}>
          <TextArea
            name="begrundelse"
            label={words.reason}
            value={typed.reason}
            rows={4}
            error={errorOf(errors, 'begrundelse')}
            language={language}
          />
          <FormActions>
            <Button kind="secondary">{words.giveBackButton}</Button>
          </FormActions>
        </Form>
      </Section>
    </>
  );
}
