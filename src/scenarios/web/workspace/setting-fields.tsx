import {
  type Activity,
  FUNDING_STATUSES,
  type FundingSource,
  type Plan,
} from '../../../engine/index.ts';
import type { View } from '../../../platform/http/index.ts';
import { planWords } from '../../../plan/index.ts';
import {
  errorOf,
  type FormError,
  NumberField,
  SelectField,
  type Typed,
} from '../../../ui/index.ts';
import { wayOf } from '../../domain/differences.ts';
import { formMessages } from '../form-messages.ts';
import { wayWord } from '../sentences.ts';
import { inside } from '../words.ts';
import { type Subject, subjectKey } from './items.ts';
import { workspaceMessages } from './messages.ts';
import { SETTING } from './setting-form.ts';

/** What the fields of a small form show. */
export interface SettingFieldsProps {
  readonly plan: Plan;
  readonly subject: Subject;
  readonly values: Typed;
  readonly errors: readonly FormError[];
  readonly view: View;
}

/** The id of a control of a small form: names stand on the page once for each subject. */
export function settingId(key: string, field: string): string {
  return `${encodeURIComponent(key).replaceAll('%', ':')}-${field}`;
}

/** The fields by which one activity, source or price differs from the plan. */
export function SettingFields(props: SettingFieldsProps) {
  const { plan, subject } = props;
  switch (subject.about) {
    case 'activity': {
      const activity = plan.activities.find(({ id }) => id === subject.id);
      return activity ? <ActivityFields {...props} activity={activity} /> : null;
    }
    case 'source': {
      const source = plan.funding.find(({ id }) => id === subject.id);
      return source ? <SourceFields {...props} source={source} /> : null;
    }
    case 'price': {
      const text = workspaceMessages(props.view.language);
      return (
        <NumberField
          {...fieldOf(props, SETTING.change)}
          label={text.costChange}
          hint={text.costChangeHint}
          suffix={text.percentSign}
        />
      );
    }
  }
}

function fieldOf({ subject, values, errors, view }: SettingFieldsProps, name: string) {
  return {
    name,
    id: settingId(subjectKey(subject), name),
    value: values[name] ?? '',
    error: errorOf(errors, name),
    language: view.language,
  };
}

function ActivityFields({ activity, ...props }: SettingFieldsProps & { activity: Activity }) {
  const { language } = props.view;
  const text = workspaceMessages(language);
  const option = fieldOf(props, SETTING.option);
  return (
    <>
      <SelectField
        {...option}
        label={text.option}
        empty={formMessages(language).asPlan(inside(wayWord(language, wayOf(activity))))}
        options={optionChoices(props.view, activity, option.value)}
      />
      <NumberField
        {...fieldOf(props, SETTING.level)}
        label={text.level}
        hint={text.levelHint}
        suffix={text.percentSign}
      />
    </>
  );
}

/** The options of an activity that are otherwise than the plan's, with the one that is chosen. */
export function optionChoices({ language }: View, activity: Activity, chosen: string) {
  const approach = planWords(language).approach;
  return activity.options
    .filter(({ id }) => id !== activity.chosen || id === chosen)
    .map((option) => ({
      value: option.id,
      label:
        option.name === approach[option.approach]
          ? option.name
          : formMessages(language).option(approach[option.approach], option.name),
    }));
}

function SourceFields({ source, ...props }: SettingFieldsProps & { source: FundingSource }) {
  const { language } = props.view;
  const text = workspaceMessages(language);
  const words = planWords(language).fundingStatus;
  const status = fieldOf(props, SETTING.status);
  return (
    <>
      <SelectField
        {...status}
        label={text.status}
        empty={formMessages(language).asPlan(inside(words[source.status]))}
        options={FUNDING_STATUSES.filter(
          (one) => one !== source.status || one === status.value,
        ).map((value) => ({ value, label: words[value] }))}
      />
      <NumberField
        {...fieldOf(props, SETTING.share)}
        label={text.share}
        hint={text.shareHint}
        suffix={text.percentSign}
      />
    </>
  );
}
