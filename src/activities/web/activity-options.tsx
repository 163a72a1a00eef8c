import type { View } from '../../platform/http/index.ts';
import { type Activity, type Option, optionInForce } from '../../engine/index.ts';
import { casesPath } from '../../knowledge/web/paths.ts';
import { planWords } from '../../plan/index.ts';
import { Button, DataTable, Form, HowFound, type RowGroup, Section } from '../../ui/index.ts';
import { stateOf } from '../domain/rows.ts';
import { activityMessages } from './activity-messages.ts';
import type { ActivityMatter } from './activity-page.tsx';
import { OPTION_FIELD } from './choose-option-form.tsx';
import {
  anchoringGroup,
  carriedGroup,
  choiceGroup,
  consequenceGroup,
  costGroup,
  peopleGroup,
  type Question,
} from './option-questions.tsx';
import { chooseOptionPath } from './paths.ts';

/** More columns than this cannot be compared at a glance. */
const SIDE_BY_SIDE = 4;

/** The ways to go on with the activity, question by question, with what each would change. */
export function ActivityOptions({ matter }: { matter: ActivityMatter }) {
  const { reading, activity, view } = matter;
  const { language } = view;
  const text = activityMessages(language);
  const { plan } = reading;
  const parts = partsOf(activity.options);
  return (
    <Section title={text.options} id="muligheder" lead={text.optionsLead}>
      {parts.map((options, index) => (
        <OptionTable
          matter={matter}
          options={options}
          id={`muligheder-${index + 1}`}
          first={index * SIDE_BY_SIDE + 1}
          alone={parts.length === 1}
        />
      ))}
      {stateOf(activity) !== 'undecided' && view.may('activities.choose-option') && (
        <Form
          action={choiceAction(matter)}
          hidden={{ [OPTION_FIELD]: '' }}
          label={text.makeUndecided}
        >
          <Button kind="quiet">{text.makeUndecided}</Button>
        </Form>
      )}
      <p class="print-hidden">
        <a href={view.href(casesPath({ approach: approachesOf(activity) }))}>{text.elsewhere}</a>
      </p>
      <p>{planWords(language).countedSources}</p>
      <HowFound
        language={language}
        origin={{
          calculation: text.origin.consequence,
          period: text.origin.period(plan.firstYear, plan.lastYear),
          source: text.origin.source(plan.title),
        }}
      />
    </Section>
  );
}

/** The approaches that the options take, each once. */
function approachesOf({ options }: Activity): string[] {
  return [...new Set(options.map(({ approach }) => approach))];
}

function partsOf(options: readonly Option[]): readonly (readonly Option[])[] {
  const parts: Option[][] = [];
  for (let first = 0; first < options.length; first += SIDE_BY_SIDE) {
    parts.push(options.slice(first, first + SIDE_BY_SIDE));
  }
  return parts;
}

function OptionTable({
  matter,
  options,
  id,
  first,
  alone,
}: {
  matter: ActivityMatter;
  options: readonly Option[];
  id: string;
  /** The number of the first option, from 1. */
  first: number;
  /** No other table follows. */
  alone: boolean;
}) {
  const { activity, view } = matter;
  const text = activityMessages(view.language);
  const inForce = optionInForce(activity);
  return (
    <DataTable
      id={id}
      caption={
        alone
          ? text.optionsCaption(activity.name)
          : text.optionsPart(first, first + options.length - 1)
      }
      captionHidden={alone}
      columns={[
        { key: 'question', header: text.question, headerHidden: true, cell: ({ label }) => label },
        ...options.map((option) => ({
          key: `mulighed-${option.id}`,
          header: option.name,
          ...(option === inForce && { note: noteInForce(matter, view) }),
          cell: (question: Question) => question.answer(option),
        })),
      ]}
      groups={groupsOf(matter, options)}
      dense
      language={view.language}
    />
  );
}

function noteInForce({ activity }: ActivityMatter, { language }: View): string {
  const text = activityMessages(language);
  return stateOf(activity) === 'undecided' ? text.counts : text.inForce;
}

function groupsOf(matter: ActivityMatter, options: readonly Option[]): RowGroup<Question>[] {
  return [
    choiceGroup(matter, options, choiceAction(matter)),
    consequenceGroup(matter),
    costGroup(matter),
    carriedGroup(matter, options),
    peopleGroup(matter),
    anchoringGroup(matter, options),
  ].filter((group) => group !== undefined);
}

function choiceAction({ reading, activity, view }: ActivityMatter): string {
  return view.href(chooseOptionPath(reading.partnership.id, activity.id, 'activity'));
}
