import type { Activity, Option } from '../../engine/index.ts';
import type { Notice } from '../../platform/http/index.ts';
import { formatMoney, formatNumber, type Language } from '../../platform/i18n/index.ts';
import type { PlanReading } from '../../plan/index.ts';
import type { Money } from '../../shared/index.ts';
import type { Consequence, ConsequenceYear } from '../domain/consequence.ts';
import { isUnchanged } from '../domain/consequence.ts';
import { OPTION_FIELD } from './choose-option-form.tsx';
import { rememberedConsequence } from './consequences.ts';
import { messages } from './messages.ts';
import { shortened } from './words.tsx';

/** A choice that has just been stored. */
export interface MadeChoice {
  /** The plan as it was before. */
  readonly reading: PlanReading;
  readonly activity: Activity;
  /** Absent when the activity was made undecided. */
  readonly option: Option | undefined;
  /** Id of the option that was chosen before, as the database had it. */
  readonly before: string | undefined;
  /** The year that the reader was looking at, when there was one. */
  readonly year: number | undefined;
  /** The address that takes the choice back. */
  readonly undoAction: string;
}

/** Says what a choice changed, and how it is undone. */
export function choiceNotice(language: Language, choice: MadeChoice): Notice {
  const { activity, option, before } = choice;
  const text = messages(language).notice;
  const name = shortened(activity.name);
  if (before === option?.id) return { kind: 'info', text: text.alreadySo(name) };
  const sentences = [choiceSentence(language, choice), ...consequenceSentences(language, choice)];
  return {
    kind: 'done',
    text: sentences.join(' '),
    undo: {
      action: choice.undoAction,
      fields: { [OPTION_FIELD]: before ?? '' },
      label: text.undo,
    },
  };
}

function choiceSentence(language: Language, { activity, option }: MadeChoice): string {
  const text = messages(language).notice;
  const sentence = text.state[option?.approach ?? 'undecided'](shortened(activity.name));
  const alike = activity.options.filter(({ approach }) => approach === option?.approach);
  return option && alike.length > 1 ? text.named(sentence, shortened(option.name)) : sentence;
}

/** Nothing when somebody else changed the choice meanwhile: the comparison would be of another one. */
function consequenceSentences(language: Language, choice: MadeChoice): string[] {
  const { reading, activity, option, before } = choice;
  if (activity.chosen !== before) return [];
  const inForce = option ?? activity.options[0];
  if (!inForce) return [];
  const consequence = rememberedConsequence(reading, activity.id, inForce.id);
  const year = yearOfInterest(consequence, choice.year);
  return year ? tellConsequence(language, consequence, year) : [];
}

function yearOfInterest(
  { years }: Consequence,
  shown: number | undefined,
): ConsequenceYear | undefined {
  return (
    years.find(({ year }) => year === shown) ??
    years.find(({ gap }) => gap !== 0) ??
    years.find((year) => !isUnchanged(year)) ??
    years[0]
  );
}

/** The consequence in one year, and over all years when that is more: in sentences. */
export function tellConsequence(
  language: Language,
  consequence: Consequence,
  year: ConsequenceYear,
): string[] {
  const text = messages(language).notice;
  const sentences = isUnchanged(year)
    ? [text.unchanged(year.year)]
    : [ended([gapPart(language, year), ...countParts(language, year)].join('; '))];
  if (consequence.gap === year.gap) return sentences;
  const total = formatMoney(language, Math.abs(consequence.gap) as Money);
  if (consequence.gap !== 0) {
    sentences.push(ended(consequence.gap < 0 ? text.totalFalls(total) : text.totalGrows(total)));
  }
  return sentences;
}

/** A sentence may end with the full stop of an amount (`1.000 kr.`). */
function ended(sentence: string): string {
  return sentence.endsWith('.') ? sentence : `${sentence}.`;
}

function gapPart(language: Language, { year, gap }: ConsequenceYear): string {
  const text = messages(language).notice;
  const amount = formatMoney(language, Math.abs(gap) as Money);
  if (gap === 0) return text.gapSame(year);
  return gap < 0 ? text.gapFalls(year, amount) : text.gapGrows(year, amount);
}

function countParts(language: Language, { persons, fte }: ConsequenceYear): string[] {
  const text = messages(language).notice;
  const people = formatNumber(language, Math.abs(persons));
  const posts = formatNumber(language, Math.abs(fte), 2);
  return [
    ...(persons === 0 ? [] : [persons > 0 ? text.morePersons(people) : text.fewerPersons(people)]),
    ...(fte === 0 ? [] : [fte > 0 ? text.moreFte(posts) : text.fewerFte(posts)]),
  ];
}
