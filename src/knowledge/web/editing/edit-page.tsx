import type { View } from '../../../platform/http/index.ts';
import {
  Alert,
  Button,
  type Content,
  ErrorSummary,
  errorOf,
  Form,
  FormActions,
  type FormError,
  TextArea,
  TextField,
} from '../../../ui/index.ts';
import { Changes } from './changes.tsx';
import type { FieldChange } from './form/field-changes.ts';
import { FormParts, STEP_FIELD } from './form/form-fields.tsx';
import type { FormShape } from './form/shape.ts';
import { editingMessages } from './messages.ts';

/** What the form of a document is made from. */
export interface EditMatter {
  readonly shape: FormShape;
  /** As typed, or as stored. */
  readonly content: unknown;
  readonly note: string;
  /** What the form carries to say which version it was shown with. */
  readonly hidden: Readonly<Record<string, string>>;
  readonly errors: readonly FormError[];
  /** The errors are of a draft that is stored. */
  readonly isSaved?: boolean;
  /** How what was typed differs from what somebody else has stored meanwhile. */
  readonly conflict?: readonly FieldChange[] | undefined;
  /** The list that was added to, to begin with. */
  readonly path: string;
  readonly view: View;
}

/** The form of a document; `address` stands above it for one that is to be. */
export function EditForm({ matter, address }: { matter: EditMatter; address?: Content }) {
  const { shape, content, note, hidden, errors, view } = matter;
  const { language, href } = view;
  const text = editingMessages(language).edit;
  return (
    <>
      <ErrorSummary
        errors={errors}
        language={language}
        {...(matter.isSaved && { title: text.faultsTitle(errors.length) })}
      />
      <Conflict matter={matter} />
      <nav class="edit__parts" aria-label={text.parts}>
        <ul>
          {shape.map(({ id, title }) => (
            <li>
              <a href={`#${id}`}>{title}</a>
            </li>
          ))}
        </ul>
      </nav>
      <div class="edit">
        <Form action={href(matter.path)} hidden={hidden}>
          {/* What the Enter key does in a field. */}
          <button type="submit" class="sr-only" name={STEP_FIELD} value="gem" tabindex={-1}>
            {text.save}
          </button>
          {address}
          <FormParts shape={shape} matter={{ content, errors, language }} />
          <div class="section">
            <TextArea
              name="besked"
              label={text.note}
              hint={text.noteHint}
              value={note}
              rows={3}
              error={errorOf(errors, 'besked')}
              optional
              language={language}
            />
          </div>
          <div class="edit__bar">
            <FormActions>
              <Button name={STEP_FIELD} value="gem">
                {text.save}
              </Button>
              <Button kind="secondary" name={STEP_FIELD} value="vis">
                {text.show}
              </Button>
              <Button kind="secondary" name={STEP_FIELD} value="send">
                {text.send}
              </Button>
            </FormActions>
          </div>
        </Form>
      </div>
    </>
  );
}

function Conflict({ matter: { conflict, view } }: { matter: EditMatter }) {
  if (!conflict) return null;
  const text = editingMessages(view.language).edit;
  return (
    <>
      <Alert kind="caution" title={text.conflictTitle}>
        {text.conflictText}
      </Alert>
      <h2 class="edit__conflict">{text.conflictDifferences}</h2>
      <Changes changes={conflict} language={view.language} />
    </>
  );
}

/** The address of a document that is to be. */
export function AddressField({
  value,
  errors,
  view: { language },
}: {
  value: string;
  errors: readonly FormError[];
  view: View;
}) {
  const text = editingMessages(language).edit;
  return (
    <TextField
      name="adresse"
      label={text.address}
      hint={text.addressHint}
      value={value}
      width="m"
      error={errorOf(errors, 'adresse')}
      language={language}
    />
  );
}
