import type { Activity } from '../../engine/index.ts';
import type { Language } from '../../platform/i18n/index.ts';
import { planWords } from '../../plan/index.ts';
import { AutoSubmit, FallbackButton, Form, type OptionGroup, SelectField } from '../../ui/index.ts';
import { APPROACHES } from '../../engine/index.ts';
import { messages } from './messages.ts';

/** The name of the form's field: an option's id, or empty for undecided. */
export const OPTION_FIELD = 'mulighed';

/** Changes the option of an activity where it stands. */
export function ChooseOptionForm({
  activity,
  action,
  language,
}: {
  activity: Activity;
  action: string;
  language: Language;
}) {
  const text = messages(language);
  return (
    <AutoSubmit>
      <Form action={action} stays>
        <SelectField
          name={OPTION_FIELD}
          id={`valg-${encodeURIComponent(activity.id)}`}
          label={text.chooseLabel(activity.name)}
          labelHidden
          compact
          width="xs"
          language={language}
          empty={planWords(language).undecided}
          options={optionGroups(activity, language)}
          value={activity.chosen}
        />
        <FallbackButton>{text.choose}</FallbackButton>
      </Form>
    </AutoSubmit>
  );
}

function optionGroups(activity: Activity, language: Language): OptionGroup[] {
  return APPROACHES.map((approach) => ({
    label: planWords(language).approach[approach],
    options: activity.options
      .filter((option) => option.approach === approach)
      .map(({ id, name }) => ({ value: id, label: name })),
  })).filter(({ options }) => options.length > 0);
}
