import type { Language } from '../../../platform/i18n/index.ts';
import { Alert, RadioGroup } from '../../../ui/index.ts';
import { editMessages } from './messages.ts';
import { choiceField } from './posted.ts';

/** A field with two values, in words. */
export interface ClashWords {
  readonly field: string;
  readonly label: string;
  readonly mine: string;
  readonly theirs: string;
}

/** Fields that somebody else changed meanwhile: both values, one to be chosen. */
export function ClashChoices({
  clashes,
  language,
}: {
  clashes: readonly ClashWords[];
  language: Language;
}) {
  const text = editMessages(language);
  return (
    <Alert kind="caution" title={text.clashTitle}>
      <p>{text.clashLead}</p>
      {clashes.map(({ field, label, mine, theirs }) => (
        <RadioGroup
          name={choiceField(field)}
          label={label}
          value="mine"
          options={[
            { value: 'mine', label: text.clashMine(mine || text.nothing) },
            { value: 'deres', label: text.clashTheirs(theirs || text.nothing) },
          ]}
          language={language}
        />
      ))}
    </Alert>
  );
}
