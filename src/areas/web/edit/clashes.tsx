import type { Language } from '../../../platform/i18n/index.ts';
import type { FieldClash } from '../../../shared/index.ts';
import { Alert } from '../../../ui/index.ts';
import { editMessages } from './messages.ts';

/** Fields that somebody else has changed meanwhile: both values, the reader's own in the fields. */
export function Clashes({
  clashes,
  labelOf,
  language,
}: {
  clashes: readonly FieldClash<string>[];
  labelOf: (field: string) => string;
  language: Language;
}) {
  if (clashes.length === 0) return null;
  const text = editMessages(language);
  return (
    <Alert kind="caution" title={text.clashTitle}>
      <ul>
        {clashes.map(({ field, mine, theirs }) => (
          <li>{text.clash(labelOf(field), mine || text.nothing, theirs || text.nothing)}</li>
        ))}
      </ul>
      <p>{text.clashText}</p>
    </Alert>
  );
}
