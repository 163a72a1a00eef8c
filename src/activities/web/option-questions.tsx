import { type Option, type OptionRef, optionInForce } from '../../engine/index.ts';
import { formatDate, formatMoney } from '../../platform/i18n/index.ts';
import { indexOf } from '../../plan/index.ts';
import { Button, type Content, Form, type RowGroup, StatusWord } from '../../ui/index.ts';
import { ANCHORING_PARTS, type AnchoringPart, anchoringOf } from '../domain/anchoring.ts';
import type { Consequence } from '../domain/consequence.ts';
import { freeWords } from '../domain/free-data.ts';
import { carriedIn, costIn, fteIn, personsIn } from '../domain/option-figures.ts';
import { spansOf } from '../domain/spans.ts';
import { activityMessages } from './activity-messages.ts';
import type { ActivityMatter } from './activity-page.tsx';
import { OPTION_FIELD } from './choose-option-form.tsx';
import { rememberedConsequence } from './consequences.ts';
import {
  changeOfCount,
  changeOfMoney,
  countText,
  moneyText,
  organisationName,
  StateWord,
  yearsText,
} from './words.tsx';

/** A line of the comparison: the same question put to each option. */
export interface Question {
  readonly key: string;
  readonly label: string;
  readonly answer: (option: Option) => Content;
}

type Group = RowGroup<Question>;

/** Approach, reason, conditions and the button that chooses. */
export function choiceGroup(
  matter: ActivityMatter,
  options: readonly Option[],
  action: string,
): Group {
  const { view } = matter;
  const text = activityMessages(view.language);
  const reasonOf = (option: Option) => freeWords(option.x).reason;
  const rows: (Question | false)[] = [
    {
      key: 'tilgang',
      label: text.fact.state,
      answer: ({ approach }) => <StateWord state={approach} language={view.language} />,
    },
    {
      key: 'vaelg',
      label: text.yourChoice,
      answer: (option) => chooseCell(matter, option, action),
    },
    options.some((option) => reasonOf(option) !== undefined) && {
      key: 'begrundelse',
      label: text.fact.reason,
      answer: (option) => reasonOf(option) ?? '–',
    },
    options.some(({ requires }) => requires.length > 0) && {
      key: 'kraever',
      label: text.requires,
      answer: ({ requires }) => refsCell(matter, requires),
    },
    options.some(({ excludes }) => excludes.length > 0) && {
      key: 'udelukker',
      label: text.excludes,
      answer: ({ excludes }) => refsCell(matter, excludes),
    },
  ];
  return { key: 'valg', title: text.group.choice, rows: rows.filter((row) => row !== false) };
}

function chooseCell({ activity, view }: ActivityMatter, option: Option, action: string): Content {
  const text = activityMessages(view.language);
  if (option.id === activity.chosen) return <StatusWord tone="good">{text.inForce}</StatusWord>;
  if (!view.may('activities.choose-option')) return '–';
  return (
    <Form action={action} hidden={{ [OPTION_FIELD]: option.id }}>
      <Button kind="secondary" small label={text.chooseLabel(option.name)}>
        {text.choose}
      </Button>
    </Form>
  );
}

function refsCell({ reading }: ActivityMatter, refs: readonly OptionRef[]): Content {
  if (refs.length === 0) return '–';
  const { activity } = indexOf(reading.plan);
  return refs.map((ref) => {
    const found = activity.get(ref.activity);
    const option = found?.options.find(({ id }) => id === ref.option);
    return <div>{`${found?.name ?? ref.activity}: ${option?.name ?? ref.option}`}</div>;
  });
}

/** Planned cost, a line per year. */
export function costGroup({ answer, view }: ActivityMatter): Group {
  const { language } = view;
  return {
    key: 'omkostning',
    title: activityMessages(language).group.cost,
    rows: answer.years.map(({ year }) => ({
      key: `omkostning-${year}`,
      label: String(year),
      answer: (option) => moneyText(language, costIn(option, year)),
    })),
  };
}

/** What receivers carry, a line per year in which any option has something carried. */
export function carriedGroup(
  { answer, view }: ActivityMatter,
  options: readonly Option[],
): Group | undefined {
  const { language } = view;
  const years = answer.years.filter(({ year }) =>
    options.some((option) => carriedIn(option, year) > 0),
  );
  if (years.length === 0) return undefined;
  return {
    key: 'baaret',
    title: activityMessages(language).group.carried,
    rows: years.map(({ year }) => ({
      key: `baaret-${year}`,
      label: String(year),
      answer: (option) => formatMoney(language, carriedIn(option, year)),
    })),
  };
}

/** Residents and posts, with the years where they change. */
export function peopleGroup(matter: ActivityMatter): Group {
  const { language } = matter.view;
  const text = activityMessages(language);
  return {
    key: 'mennesker',
    title: text.group.people,
    rows: [
      {
        key: 'beboere',
        label: text.persons,
        answer: (option) =>
          overYears(
            matter,
            (year) => personsIn(option, year),
            (count) => countText(language, count),
          ),
      },
      {
        key: 'aarsvaerk',
        label: text.fte,
        answer: (option) =>
          overYears(
            matter,
            (year) => fteIn(option, year),
            (count) => countText(language, count, 2),
          ),
      },
    ],
  };
}

/** A value that is the same all years stands alone; else one line per span of years. */
function overYears<Value>(
  { reading, view }: ActivityMatter,
  valueIn: (year: number) => Value,
  write: (value: Value) => string,
): Content {
  const text = activityMessages(view.language);
  const { firstYear, lastYear } = reading.plan;
  const spans = spansOf(firstYear, lastYear, valueIn);
  return spans.map((span) => (
    <div>
      {spans.length === 1
        ? write(span.value)
        : text.span(write(span.value), yearsText(span.firstYear, span.lastYear))}
    </div>
  ));
}

/** The four parts of a handover; absent when no option anchors. */
export function anchoringGroup(
  matter: ActivityMatter,
  options: readonly Option[],
): Group | undefined {
  const text = activityMessages(matter.view.language);
  if (options.every((option) => anchoringOf(option) === undefined)) return undefined;
  return {
    key: 'forankring',
    title: text.group.anchoring,
    rows: ANCHORING_PARTS.map((part) => ({
      key: `forankring-${part}`,
      label: text.part[part],
      answer: (option) => anchoringCell(matter, option, part),
    })),
  };
}

function anchoringCell(matter: ActivityMatter, option: Option, part: AnchoringPart): Content {
  const text = activityMessages(matter.view.language);
  const parts = anchoringOf(option);
  if (!parts) return part === 'receiver' ? text.notAnchoring : '–';
  if (parts[part]) return <StatusWord tone="good">{partText(matter, option, part)}</StatusWord>;
  return (
    <StatusWord tone="caution">
      {part === 'accepted' ? text.notAccepted : text.partMissing}
    </StatusWord>
  );
}

function partText({ reading, view }: ActivityMatter, option: Option, part: AnchoringPart): string {
  const { receiver, date, budgetLine } = option.handover ?? {};
  switch (part) {
    case 'receiver':
      return receiver === undefined ? '' : organisationName(reading.plan, receiver);
    case 'date':
      return date === undefined ? '' : formatDate(view.language, date);
    case 'budgetLine':
      return budgetLine ?? '';
    case 'accepted':
      return activityMessages(view.language).accepted;
  }
}

/** What choosing the option would change in the whole plan. */
export function consequenceGroup(matter: ActivityMatter): Group {
  const { answer, reading, activity, view } = matter;
  const { language } = view;
  const text = activityMessages(language);
  const inForce = optionInForce(activity);
  const told = (tell: (consequence: Consequence) => Content) => (option: Option) => {
    if (option === inForce) return text.asNow;
    return tell(rememberedConsequence(reading, activity.id, option.id));
  };
  const change = (value: number, words: string) =>
    value === 0 ? words : <StatusWord tone={value > 0 ? 'gap' : 'good'}>{words}</StatusWord>;
  const counts = (of: 'persons' | 'fte', decimals: number) =>
    told(({ years }) =>
      overYears(
        matter,
        (year) => years.find((entry) => entry.year === year)?.[of] ?? 0,
        (value) => changeOfCount(language, value, decimals),
      ),
    );
  return {
    key: 'aendring',
    title: text.group.consequence,
    rows: [
      ...answer.years.map(({ year }, index) => ({
        key: `mangler-${year}`,
        label: text.gapIn(year),
        answer: told(({ years }) => {
          const gap = years[index]!.gap;
          return change(gap, changeOfMoney(language, gap));
        }),
      })),
      {
        key: 'mangler-i-alt',
        label: text.gapTotal,
        answer: told(({ gap }) => change(gap, changeOfMoney(language, gap))),
      },
      { key: 'beboere-aendring', label: text.personsChange, answer: counts('persons', 0) },
      { key: 'aarsvaerk-aendring', label: text.fteChange, answer: counts('fte', 2) },
    ],
  };
}
