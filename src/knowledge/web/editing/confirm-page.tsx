import type { View } from '../../../platform/http/index.ts';
import {
  Button,
  ButtonLink,
  ErrorSummary,
  errorOf,
  Form,
  FormActions,
  type FormError,
  TextArea,
} from '../../../ui/index.ts';
import type { DocumentStanding } from '../../index.ts';
import { documentPath } from '../paths.ts';
import { DocumentFrame } from './frame.tsx';
import { documentMessages } from './document-messages.ts';
import { editingMessages } from './messages.ts';

/** A question before something is done with a document. */
export interface Question {
  readonly title: string;
  readonly text: string;
  readonly yes: string;
  /** Where the form is sent, and what it carries. */
  readonly path: string;
  readonly hidden?: Readonly<Record<string, string>>;
  /** What was typed as a reason, where one is asked for. */
  readonly reason?: string;
  readonly isDanger?: boolean;
}

/** Asks before something is done. */
export function ConfirmPage({
  standing,
  question,
  errors = [],
  problem,
  view,
}: {
  standing: DocumentStanding;
  question: Question;
  errors?: readonly FormError[];
  problem?: string | undefined;
  view: View;
}) {
  const { language, href } = view;
  const text = editingMessages(language);
  const { title, yes, path, hidden = {}, reason, isDanger = false } = question;
  return (
    <DocumentFrame
      standing={standing}
      title={title}
      lead={question.text}
      problem={problem}
      view={view}
    >
      <ErrorSummary errors={errors} language={language} />
      <Form action={href(path)} hidden={hidden}>
        {reason !== undefined && (
          <TextArea
            name="begrundelse"
            label={documentMessages(language).reason}
            value={reason}
            error={errorOf(errors, 'begrundelse')}
            language={language}
          />
        )}
        <FormActions>
          <Button kind={isDanger ? 'danger' : 'primary'}>{yes}</Button>
          <ButtonLink href={href(documentPath(standing))}>{text.cancel}</ButtonLink>
        </FormActions>
      </Form>
    </DocumentFrame>
  );
}
