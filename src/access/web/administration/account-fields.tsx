import type { Language } from '../../../platform/i18n/index.ts';
import { errorOf, type FormError, TextField } from '../../../ui/index.ts';
import { administrationMessages } from './messages.ts';

/** The two fields that every account begins with. */
export function AccountFields({
  typed,
  errors,
  isOwn = false,
  language,
}: {
  typed: { readonly name: string; readonly email: string };
  errors: readonly FormError[];
  /** The account is to be that of the one who types: the browser may offer their own. */
  isOwn?: boolean;
  language: Language;
}) {
  const text = administrationMessages(language);
  return (
    <>
      <TextField
        name="navn"
        label={text.name}
        value={typed.name}
        error={errorOf(errors, 'navn')}
        autocomplete={isOwn ? 'name' : 'off'}
        language={language}
        required
      />
      <TextField
        name="email"
        type="email"
        label={text.email}
        value={typed.email}
        error={errorOf(errors, 'email')}
        autocomplete={isOwn ? 'username' : 'off'}
        language={language}
        required
      />
    </>
  );
}
