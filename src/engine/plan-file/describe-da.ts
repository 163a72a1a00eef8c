import { megabytes, namedKey, quoted, shown, subjectOf, written } from './describe-words.ts';
import type { JsonType, PlanProblem, ProblemCode, ReferenceTarget } from './problem.ts';

/** A sentence for each rule. */
export type ProblemTexts = {
  readonly [Code in ProblemCode]: (problem: Extract<PlanProblem, { code: Code }>) => string;
};

const TYPES: Readonly<Record<JsonType, string>> = {
  object: 'et objekt i { }',
  list: 'en liste i [ ]',
  text: 'en tekst i anførselstegn',
  number: 'et tal',
  boolean: 'true eller false',
  null: 'null',
  none: 'ingenting',
};

const number = (value: number) => written(value, 'da');
const text = (value: string) => quoted(value, 'da');
const subject = (problem: PlanProblem) => subjectOf(problem, 'da');

/** »; der står 12«, when there is a value to show. */
function found({ value }: PlanProblem): string {
  return value === undefined ? '' : `; der står ${shown(value, 'da')}`;
}

const NONE: Readonly<Record<Exclude<ReferenceTarget, Within>, string>> = {
  organisation: 'Planen har ingen organisation med id’et',
  area: 'Planen har intet boligområde med id’et',
  activity: 'Planen har ingen indsats med id’et',
  source: 'Planen har ingen finansieringskilde med id’et',
  'effort-area': 'Planens periode har intet indsatsområde med id’et',
};

type Within = 'option' | 'need' | 'close-option';

function unknownReference({
  rule: { to, within = '' },
  value,
}: Extract<PlanProblem, { code: 'unknown-reference' }>): string {
  const id = shown(value, 'da');
  switch (to) {
    case 'option':
      return `Indsatsen ${text(within)} har ingen mulighed med id’et ${id}.`;
    case 'need':
      return `Boligområdet ${text(within)} har intet behov i indsatsområdet ${id}.`;
    case 'close-option':
      return `Indsatsen ${id} skal afvikles, men har ingen mulighed med tilgangen close.`;
    default:
      return `${NONE[to]} ${id}.`;
  }
}

/** Problems in Danish. */
export const DANISH: ProblemTexts = {
  'not-utf8': ({ rule }) =>
    `Filen er ikke gemt som UTF-8: linje ${rule.line}, tegn ${rule.column}. Gem den som UTF-8, og prøv igen.`,
  'empty-file': () => 'Filen er tom. Her skal stå en plan i formatet helhed-plan/1.',
  'json-syntax': ({ rule, value }) => {
    const place = `linje ${rule.line}, tegn ${rule.column}`;
    return value === undefined
      ? `Filen er ikke gyldig JSON: den slutter midt i noget (${place}).`
      : `Filen er ikke gyldig JSON: ${shown(value, 'da')} kan ikke stå i ${place}.`;
  },
  'too-large': ({ rule, value }) =>
    `Filen skal fylde under ${megabytes(rule.limitBytes, 'da')} MB; den fylder ${megabytes(Number(value), 'da')} MB.`,
  'too-deep': ({ rule }) =>
    `Lister og objekter må højst ligge ${rule.limit} lag inde i hinanden; her er flere.`,
  'too-many-entries': ({ rule }) =>
    rule.of === 'keys'
      ? `Et objekt må højst have ${number(rule.limit)} nøgler; her er flere.`
      : `Filen må højst have ${number(rule.limit)} værdier i alt; den har flere.`,
  'too-many-problems': ({ rule }) =>
    `Filen har flere fejl end de ${rule.limit}, der er nævnt. Ret dem, og prøv igen.`,
  missing: (problem) => `${subject(problem)} mangler.`,
  'unknown-key': ({ rule, value }) =>
    `Nøglen ${shown(value, 'da')} kendes ikke her. Her kan stå: ${rule.allowed.join(', ')}. Egne oplysninger kan stå under x.`,
  'duplicate-key': ({ value }) =>
    `Nøglen ${shown(value, 'da')} står to gange i samme objekt; den må kun stå én gang.`,
  'wrong-type': ({ rule, path, value }) => {
    const here = value === undefined ? TYPES[rule.found] : shown(value, 'da');
    const place = path === '$' ? 'Filen skal være' : 'Her skal stå';
    return `${place} ${TYPES[rule.expected]}; der står ${here}.`;
  },
  'not-in-list': (problem) =>
    problem.rule.allowed.length === 1
      ? `${subject(problem)} skal være ${text(problem.rule.allowed[0]!)}${found(problem)}.`
      : `${subject(problem)} skal være en af: ${problem.rule.allowed.join(', ')}${found(problem)}.`,
  'empty-text': (problem) => `${subject(problem)} skal udfyldes; der står en tom tekst.`,
  'empty-list': ({ path }) =>
    namedKey(path) === 'options'
      ? 'Indsatsen skal have mindst én mulighed; listen er tom.'
      : 'Listen er tom, så øremærkningen dækker ingenting. Skriv mindst én, eller udelad nøglen.',
  'too-long': (problem) =>
    `${subject(problem)} må højst have ${number(problem.rule.limit)} tegn${found(problem)}.`,
  'bad-text': ({ value }) =>
    `Teksten har tegn, der ikke kan vises eller gemmes: ${shown(value, 'da')}.`,
  'below-minimum': (problem) => {
    const { minimum, inclusive } = problem.rule;
    const bound = inclusive ? 'være mindst' : 'være over';
    return `${subject(problem)} skal ${bound} ${number(minimum)}${found(problem)}.`;
  },
  'above-maximum': (problem) =>
    `${subject(problem)} må højst være ${number(problem.rule.maximum)}${found(problem)}.`,
  'not-whole': (problem) =>
    subject(problem) === 'Beløbet'
      ? `Beløbet skal være i hele kroner${found(problem)}.`
      : `${subject(problem)} skal være et helt tal${found(problem)}.`,
  'too-many-decimals': (problem) =>
    `${subject(problem)} må højst have ${problem.rule.decimals} decimaler${found(problem)}.`,
  'bad-date': (problem) =>
    `${subject(problem)} skal være en dag i kalenderen, skrevet som 2028-01-31${found(problem)}.`,
  'bad-year': (problem) =>
    `Året skal være et årstal fra ${problem.rule.first} til ${problem.rule.last}${found(problem)}.`,
  'duplicate-id': ({ rule, value }) =>
    `Id’et ${shown(value, 'da')} er allerede brugt i ${rule.firstPath}; et id må kun stå én gang i sin liste.`,
  'duplicate-need': ({ rule, value }) =>
    `Boligområdet har allerede et behov i indsatsområdet ${shown(value, 'da')} (${rule.firstPath}); der må kun være ét.`,
  'unknown-reference': unknownReference,
  'self-reference': ({ value }) =>
    `En mulighed kan ikke kræve en mulighed i sin egen indsats eller udelukke sig selv; der står ${shown(value, 'da')}.`,
  'circular-requires': ({ rule }) =>
    `Mulighederne kræver hinanden i ring: ${rule.cycle.join(' → ')}.`,
  'year-outside-horizon': ({ rule, value }) =>
    `Året skal ligge i planens periode, ${rule.firstYear}–${rule.lastYear}; der står ${String(value)}.`,
  'years-out-of-order': ({ rule, value }) =>
    `Det sidste år må ikke ligge før det første, ${rule.firstYear}; der står ${String(value)}.`,
  'horizon-too-long': ({ rule, value }) =>
    `Planen må højst dække ${rule.limit} år; den dækker ${rule.years} år, til og med ${String(value)}.`,
  'share-group-differs': (problem) => {
    const { value } = problem;
    const { group, firstPath, first } = problem.rule;
    const what =
      namedKey(problem.path) === 'maxShare' ? 'samme største andel' : 'samme øremærkning';
    const there = first === null ? 'hvor den mangler' : `hvor der står ${shown(first, 'da')}`;
    const here = value === null ? 'her mangler den' : `her står ${shown(value, 'da')}`;
    return `Kilder i medfinansieringsgruppen ${text(group)} skal have ${what} som ${firstPath}, ${there}; ${here}.`;
  },
  'range-out-of-order': ({ rule: { low, likely, high } }) =>
    `Lavt, sandsynligt og højt udfald skal komme i den orden; der står ${[low, likely, high].map(number).join(' – ')}.`,
  'total-too-large': ({ rule, value }) =>
    `Beløbene må tilsammen højst være ${number(rule.limit)} kr.; de er ${number(Number(value))} kr.`,
};
