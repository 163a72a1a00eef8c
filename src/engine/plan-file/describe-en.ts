import type { ProblemTexts } from './describe-da.ts';
import { megabytes, namedKey, quoted, shown, subjectOf, written } from './describe-words.ts';
import type { JsonType, PlanProblem } from './problem.ts';

const TYPES: Readonly<Record<JsonType, string>> = {
  object: 'an object in { }',
  list: 'a list in [ ]',
  text: 'a text in quotation marks',
  number: 'a number',
  boolean: 'true or false',
  null: 'null',
  none: 'nothing',
};

const number = (value: number) => written(value, 'en');
const text = (value: string) => quoted(value, 'en');
const subject = (problem: PlanProblem) => subjectOf(problem, 'en');

/** "; found 12", when there is a value to show. */
function found({ value }: PlanProblem): string {
  return value === undefined ? '' : `; found ${shown(value, 'en')}`;
}

function unknownReference({
  rule: { to, within = '' },
  value,
}: Extract<PlanProblem, { code: 'unknown-reference' }>): string {
  const id = shown(value, 'en');
  switch (to) {
    case 'organisation':
    case 'area':
    case 'activity':
      return `The plan has no ${to} with the id ${id}.`;
    case 'source':
      return `The plan has no funding source with the id ${id}.`;
    case 'effort-area':
      return `The plan's period has no effort area with the id ${id}.`;
    case 'option':
      return `The activity ${text(within)} has no option with the id ${id}.`;
    case 'need':
      return `The area ${text(within)} has no need in the effort area ${id}.`;
    case 'close-option':
      return `The activity ${id} must close, but has no option with the approach close.`;
  }
}

/** Problems in English. */
export const ENGLISH: ProblemTexts = {
  'not-utf8': ({ rule }) =>
    `The file is not saved as UTF-8: line ${rule.line}, column ${rule.column}. Save it as UTF-8 and try again.`,
  'empty-file': () => 'The file is empty. Here must stand a plan in the format helhed-plan/1.',
  'json-syntax': ({ rule, value }) => {
    const place = `line ${rule.line}, column ${rule.column}`;
    return value === undefined
      ? `The file is not valid JSON: it ends in the middle of something (${place}).`
      : `The file is not valid JSON: ${shown(value, 'en')} cannot stand at ${place}.`;
  },
  'too-large': ({ rule, value }) =>
    `The file must be under ${megabytes(rule.limitBytes, 'en')} MB; it is ${megabytes(Number(value), 'en')} MB.`,
  'too-deep': ({ rule }) =>
    `Lists and objects may be at most ${rule.limit} levels inside each other; here are more.`,
  'too-many-entries': ({ rule }) =>
    rule.of === 'keys'
      ? `An object may have at most ${number(rule.limit)} keys; here are more.`
      : `The file may have at most ${number(rule.limit)} values in all; it has more.`,
  'too-many-problems': ({ rule }) =>
    `The file has more faults than the ${rule.limit} that are named. Correct them and try again.`,
  missing: (problem) => `${subject(problem)} is missing.`,
  'unknown-key': ({ rule, value }) =>
    `The key ${shown(value, 'en')} is not known here. Known keys: ${rule.allowed.join(', ')}. Data of your own can stand under x.`,
  'duplicate-key': ({ value }) =>
    `The key ${shown(value, 'en')} stands twice in the same object; it may stand only once.`,
  'wrong-type': ({ rule, path, value }) => {
    const here = value === undefined ? TYPES[rule.found] : shown(value, 'en');
    const place = path === '$' ? 'The file must be' : 'Here must stand';
    return `${place} ${TYPES[rule.expected]}; found ${here}.`;
  },
  'not-in-list': (problem) =>
    problem.rule.allowed.length === 1
      ? `${subject(problem)} must be ${text(problem.rule.allowed[0]!)}${found(problem)}.`
      : `${subject(problem)} must be one of: ${problem.rule.allowed.join(', ')}${found(problem)}.`,
  'empty-text': (problem) => `${subject(problem)} must be filled in; found an empty text.`,
  'empty-list': ({ path }) =>
    namedKey(path) === 'options'
      ? 'The activity must have at least one option; the list is empty.'
      : 'The list is empty, so the earmark covers nothing. Write at least one, or leave the key out.',
  'too-long': (problem) =>
    `${subject(problem)} may have at most ${number(problem.rule.limit)} characters${found(problem)}.`,
  'bad-text': ({ value }) =>
    `The text has characters that cannot be shown or stored: ${shown(value, 'en')}.`,
  'below-minimum': (problem) => {
    const { minimum, inclusive } = problem.rule;
    const bound = inclusive ? 'at least' : 'above';
    return `${subject(problem)} must be ${bound} ${number(minimum)}${found(problem)}.`;
  },
  'above-maximum': (problem) =>
    `${subject(problem)} may be at most ${number(problem.rule.maximum)}${found(problem)}.`,
  'not-whole': (problem) =>
    subject(problem) === 'The amount'
      ? `The amount must be in whole kroner${found(problem)}.`
      : `${subject(problem)} must be a whole number${found(problem)}.`,
  'too-many-decimals': (problem) =>
    `${subject(problem)} may have at most ${problem.rule.decimals} decimals${found(problem)}.`,
  'bad-date': (problem) =>
    `${subject(problem)} must be a day of the calendar, written as 2028-01-31${found(problem)}.`,
  'bad-year': (problem) =>
    `The year must be a year from ${problem.rule.first} to ${problem.rule.last}${found(problem)}.`,
  'duplicate-id': ({ rule, value }) =>
    `The id ${shown(value, 'en')} is already used at ${rule.firstPath}; an id may stand only once in its list.`,
  'duplicate-need': ({ rule, value }) =>
    `The area already has a need in the effort area ${shown(value, 'en')} (${rule.firstPath}); there may be only one.`,
  'unknown-reference': unknownReference,
  'self-reference': ({ value }) =>
    `An option cannot require an option of its own activity or exclude itself; found ${shown(value, 'en')}.`,
  'circular-requires': ({ rule }) =>
    `The options require each other in a circle: ${rule.cycle.join(' → ')}.`,
  'year-outside-horizon': ({ rule, value }) =>
    `The year must lie in the plan's period, ${rule.firstYear}–${rule.lastYear}; found ${String(value)}.`,
  'years-out-of-order': ({ rule, value }) =>
    `The last year may not come before the first, ${rule.firstYear}; found ${String(value)}.`,
  'horizon-too-long': ({ rule, value }) =>
    `The plan may cover at most ${rule.limit} years; it covers ${rule.years}, up to ${String(value)}.`,
  'share-group-differs': (problem) => {
    const { value } = problem;
    const { group, firstPath, first } = problem.rule;
    const what = namedKey(problem.path) === 'maxShare' ? 'highest share' : 'earmark';
    const there = first === null ? 'where it is missing' : `which is ${shown(first, 'en')}`;
    const here = value === null ? 'here it is missing' : `here it is ${shown(value, 'en')}`;
    return `Sources in the share group ${text(group)} must have the same ${what} as ${firstPath}, ${there}; ${here}.`;
  },
  'range-out-of-order': ({ rule: { low, likely, high } }) =>
    `Low, likely and high outcome must come in that order; found ${[low, likely, high].map(number).join(' – ')}.`,
  'total-too-large': ({ rule, value }) =>
    `The amounts may add up to at most DKK ${number(rule.limit)}; they are DKK ${number(Number(value))}.`,
};
