import type { Language } from '../../../platform/i18n/index.ts';
import { Checkbox, errorOf, type FormError, TextArea, TextField } from '../../../ui/index.ts';
import { STATEMENT_LIMITS } from '../../domain/adopt/decision.ts';
import { adoptMessages } from './messages.ts';
import { FIELD, type TypedStatement } from './typed.ts';

/** When, by whom and why something was decided, and the confirmation. */
export function StatementFields({
  typed,
  errors,
  reasonHint,
  confirm,
  language,
}: {
  typed: TypedStatement;
  errors: readonly FormError[];
  reasonHint: string;
  confirm: string;
  language: Language;
}) {
  const text = adoptMessages(language);
  const common = (name: string) => ({ name, error: errorOf(errors, name), language });
  return (
    <>
      <TextField
        {...common(FIELD.day)}
        label={text.day}
        hint={text.dayHint}
        type="date"
        value={typed.day}
        width="s"
        required
      />
      <TextField
        {...common(FIELD.decidedBy)}
        label={text.decidedBy}
        hint={text.decidedByHint}
        value={typed.decidedBy}
        maxlength={STATEMENT_LIMITS.decidedBy}
        required
      />
      <TextArea
        {...common(FIELD.reason)}
        label={text.reason}
        hint={reasonHint}
        value={typed.reason}
        rows={4}
        maxlength={STATEMENT_LIMITS.reason}
        required
      />
      <Checkbox {...common(FIELD.confirm)} label={confirm} checked={typed.isConfirmed} required />
    </>
  );
}
