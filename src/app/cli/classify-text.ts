import {
  absenceWord,
  answerWord,
  className,
  criterionWord,
  formatDecimal,
  indicatorName,
  limitInWords,
  missingInWords,
  missingOfClass,
  type ClassAnswer,
  type Classification,
  type CriterionAnswer,
  type FigureRow,
} from '../../areas/index.ts';
import { defineMessages, formatDate, type Language } from '../../platform/i18n/index.ts';

const messages = defineMessages(
  {
    head: ['Kriterium', 'Tal', 'Grænse', 'Svar'].join('|'),
    rules: (id: string) => `regelsæt ${id}`,
    missing: (names: string) => `mangler: ${names}`,
    provisional: 'Foreløbig beregning: den officielle opgørelse er ministeriets.',
  },
  {
    head: ['Criterion', 'Figure', 'Limit', 'Answer'].join('|'),
    rules: (id) => `rule set ${id}`,
    missing: (names) => `missing: ${names}`,
    provisional: "Provisional calculation: the official statement is the ministry's.",
  },
);

/** One row's answer as a small table in words. */
export function classificationAsText(
  row: FigureRow,
  { listDate, ruleSet, criteria, classes }: Classification,
  language: Language,
): string {
  const text = messages(language);
  const head = [
    `${row.area}, ${row.municipality}`,
    formatDate(language, listDate),
    text.rules(ruleSet.id),
  ].join(' · ');
  const table = aligned([
    text.head.split('|'),
    ...criteria.map((criterion) => criterionCells(criterion, language)),
  ]);
  const answers = classes.map((one) => classLine(one, language));
  return [head, ...table, ...answers, `  ${text.provisional}`].join('\n');
}

function criterionCells(answer: CriterionAnswer, language: Language): string[] {
  const { figure, value, criterion } = answer;
  const shown =
    value !== null
      ? formatDecimal(language, value)
      : absenceWord(language, figure.status === 'suppressed' ? 'suppressed' : 'missing');
  return [
    indicatorName(language, criterion.indicator),
    shown,
    limitInWords(language, answer),
    criterionWord(language, answer.answer),
  ];
}

function classLine(one: ClassAnswer, language: Language): string {
  const missing = missingOfClass(one).map((name) => missingInWords(language, name));
  const reason = missing.length > 0 ? ` – ${messages(language).missing(missing.join(', '))}` : '';
  return `  ${className(language, one.class.id)}: ${answerWord(language, one.answer)}${reason}`;
}

function aligned(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  return rows.map((row) =>
    `  ${row.map((cell, column) => cell.padEnd(widths[column]!)).join('  ')}`.trimEnd(),
  );
}
