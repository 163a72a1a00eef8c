import type { Plan } from '../../../engine/index.ts';
import type { View } from '../../../platform/http/index.ts';
import {
  Alert,
  Checkbox,
  ErrorSummary,
  errorOf,
  NumberField,
  RadioGroup,
} from '../../../ui/index.ts';
import { type Place, placeKey } from '../../domain/cells/place.ts';
import { type CellForm, CONFIRM_FIELD, controlId, THEIRS, WHOSE_PREFIX } from './cell-form.ts';
import { placeLabel, shownText } from './cell-words.ts';
import { editMessages } from './messages.ts';

/** What the fields of a form are made from. */
export interface FormMatter {
  readonly plan: Plan;
  readonly form: CellForm;
  readonly view: View;
}

/** Name, id, label, value and error of the field of a place. */
export function fieldOf({ plan, form, view }: FormMatter, place: Place) {
  const key = placeKey(place);
  return {
    name: key,
    id: controlId(place),
    label: placeLabel(plan, view.language, place),
    value: form.values[key] ?? '',
    error: errorOf(form.errors, key),
    language: view.language,
  };
}

/** A number in a table of fields. */
export function NumberCell({ matter, place }: { matter: FormMatter; place: Place }) {
  return <NumberField {...fieldOf(matter, place)} labelHidden />;
}

/** What is wrong, doubtful or clashing, at the top of a form. */
export function FormTroubles({ matter }: { matter: FormMatter }) {
  const { form, view } = matter;
  const { language } = view;
  const text = editMessages(language);
  const asksOnly = form.refused && form.refused.problems.length === 0;
  const title = asksOnly && form.refused.doubts.length > 0 ? text.doubtTitle : undefined;
  return (
    <ErrorSummary
      errors={form.errors}
      language={language}
      {...(title !== undefined && { title })}
    />
  );
}

/** The questions that must be answered before the form can be stored; they stand inside it. */
export function FormQuestions({ matter }: { matter: FormMatter }) {
  const { plan, form, view } = matter;
  const { language } = view;
  const text = editMessages(language);
  const { clashes = [], doubts = [] } = form.refused ?? {};
  return (
    <>
      {clashes.length > 0 && (
        <Alert kind="caution" title={text.clashTitle}>
          <p>{text.clashText}</p>
          {clashes.map(({ place, mine, theirs }) => (
            <RadioGroup
              name={`${WHOSE_PREFIX}${placeKey(place)}`}
              id={`hvis-${controlId(place)}`}
              label={placeLabel(plan, language, place)}
              options={[
                { value: '', label: text.clashMine(shownText(plan, language, place, mine)) },
                {
                  value: THEIRS,
                  label: text.clashTheirs(shownText(plan, language, place, theirs)),
                },
              ]}
              value=""
              language={language}
            />
          ))}
        </Alert>
      )}
      {doubts.length > 0 && (
        <Checkbox name={CONFIRM_FIELD} value="ja" label={text.confirm} language={language} />
      )}
    </>
  );
}
