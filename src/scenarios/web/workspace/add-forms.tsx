import { FUNDING_STATUSES } from '../../../engine/index.ts';
import type { View } from '../../../platform/http/index.ts';
import { compareNames } from '../../../platform/i18n/index.ts';
import { planWords, type PlanReading } from '../../../plan/index.ts';
import {
  Button,
  type Content,
  Disclosure,
  errorOf,
  Form,
  FormActions,
  NumberField,
  SelectField,
} from '../../../ui/index.ts';
import { wayOf } from '../../domain/differences.ts';
import { formMessages } from '../form-messages.ts';
import { differencePath } from '../paths.ts';
import { wayWord } from '../sentences.ts';
import { inside } from '../words.ts';
import type { DifferenceListProps } from './difference-list.tsx';
import { workspaceMessages } from './messages.ts';
import { SETTING } from './setting-form.ts';
import { optionChoices, settingId } from './setting-fields.tsx';

/** The forms for something new, by the word of their hidden field. */
export const NEW_FORM = { indsats: 'ny-indsats', kilde: 'ny-kilde', pris: 'ny-pris' } as const;

/** An activity and one of its options in one field; no option follows the plan. */
export function wayValue(activity: string, option: string): string {
  return `${encodeURIComponent(activity)}/${encodeURIComponent(option)}`;
}

/** Forms by which a scenario gets another difference. */
export function AddForms(props: DifferenceListProps) {
  const text = workspaceMessages(props.view.language);
  return (
    <>
      <AddForm {...props} about="indsats" title={text.addActivity}>
        <NewActivity {...props} />
      </AddForm>
      <AddForm {...props} about="kilde" title={text.addSource}>
        <NewSource {...props} />
      </AddForm>
      <AddForm {...props} about="pris" title={text.addPrice}>
        <NewPrice {...props} />
      </AddForm>
    </>
  );
}

function AddForm({
  about,
  title,
  children,
  ...props
}: DifferenceListProps & { about: keyof typeof NEW_FORM; title: string; children?: Content }) {
  const { reading, stored, sent, view } = props;
  const text = workspaceMessages(view.language);
  const mayOwn = about === 'indsats' && view.may('scenarios.write-own-option');
  return (
    <Disclosure summary={title} open={sent?.form === NEW_FORM[about]}>
      <Form
        action={view.href(differencePath(reading.partnership.id, stored.id))}
        hidden={{ [SETTING.about]: about, ny: 'ja' }}
        label={title}
      >
        <div class="form--inline">{children}</div>
        <FormActions>
          <Button small name={SETTING.act} value="gem">
            {text.addToScenario}
          </Button>
          {mayOwn && (
            <Button small kind="secondary" name={SETTING.act} value="egen">
              {text.editOwn}
            </Button>
          )}
        </FormActions>
      </Form>
    </Disclosure>
  );
}

function fieldOf({ sent, view }: DifferenceListProps, form: string, name: string) {
  const own = sent?.form === form ? sent : undefined;
  return {
    name,
    id: settingId(form, name),
    value: own?.values[name] ?? '',
    error: errorOf(own?.errors ?? [], name),
    language: view.language,
  };
}

function NewActivity(props: DifferenceListProps) {
  const { reading, view } = props;
  const { language } = view;
  const text = workspaceMessages(language);
  const activities = sorted(reading, view);
  return (
    <>
      <SelectField
        {...fieldOf(props, NEW_FORM.indsats, SETTING.option)}
        label={text.activityOption}
        empty={text.chooseActivity}
        width="l"
        options={activities.map((activity) => ({
          label: activity.name,
          options: [
            {
              value: wayValue(activity.id, ''),
              label: `${activity.name}, ${inside(
                formMessages(language).asPlan(inside(wayWord(language, wayOf(activity)))),
              )}`,
            },
            ...optionChoices(view, activity, '').map(({ value, label }) => ({
              value: wayValue(activity.id, value),
              label: `${activity.name}, ${inside(label)}`,
            })),
          ],
        }))}
      />
      <NumberField
        {...fieldOf(props, NEW_FORM.indsats, SETTING.level)}
        label={text.level}
        hint={text.levelHint}
        suffix={text.percentSign}
      />
    </>
  );
}

function sorted({ plan }: PlanReading, { language }: View) {
  return plan.activities.toSorted((a, b) => compareNames(language, a.name, b.name));
}

function NewSource(props: DifferenceListProps) {
  const { reading, view } = props;
  const { language } = view;
  const text = workspaceMessages(language);
  const words = planWords(language).fundingStatus;
  const form = NEW_FORM.kilde;
  return (
    <>
      <SelectField
        {...fieldOf(props, form, SETTING.id)}
        label={text.source}
        empty={text.chooseSource}
        options={reading.plan.funding
          .toSorted((a, b) => compareNames(language, a.name, b.name))
          .map(({ id, name, status }) => ({
            value: id,
            label: `${name} (${inside(words[status])})`,
          }))}
      />
      <SelectField
        {...fieldOf(props, form, SETTING.status)}
        label={text.status}
        width="s"
        empty={text.asPlanned}
        options={FUNDING_STATUSES.map((value) => ({ value, label: words[value] }))}
      />
      <NumberField
        {...fieldOf(props, form, SETTING.share)}
        label={text.share}
        hint={text.shareHint}
        suffix={text.percentSign}
      />
    </>
  );
}

function NewPrice(props: DifferenceListProps) {
  const { plan } = props.reading;
  const text = workspaceMessages(props.view.language);
  const form = NEW_FORM.pris;
  const years = Array.from(
    { length: plan.lastYear - plan.firstYear + 1 },
    (_, at) => `${plan.firstYear + at}`,
  ).map((value) => ({ value, label: value }));
  const year = (name: string, usual: number) => {
    const field = fieldOf(props, form, name);
    return { ...field, value: field.value === '' ? String(usual) : field.value };
  };
  return (
    <>
      <SelectField
        {...year(SETTING.first, plan.firstYear)}
        label={text.fromYear}
        options={years}
        width="xs"
      />
      <SelectField
        {...year(SETTING.last, plan.lastYear)}
        label={text.toYear}
        options={years}
        width="xs"
      />
      <NumberField
        {...fieldOf(props, form, SETTING.change)}
        label={text.costChange}
        hint={text.costChangeHint}
        suffix={text.percentSign}
      />
    </>
  );
}
