import { formatDate, formatNumber, type Language } from '../../platform/i18n/index.ts';
import { Facts, StatusWord, type Tone } from '../../ui/index.ts';
import {
  answerWord,
  className,
  criterionWord,
  indicatorName,
  limitInWords,
  missingInWords,
  missingOfClass,
  type Answer,
  type ClassAnswer,
  type Classification,
  type ClassPart,
  type MemoryAnswer,
} from '../index.ts';
import { capitalised } from './counts-chart.tsx';
import { criteriaMessages } from './criteria-messages.ts';

const TONE: Record<Answer, Tone> = { yes: 'caution', no: 'plain', unknown: 'unknown' };

/** The answer for each class of area, with its reasons and what would decide an open one. */
export function ClassAnswers({
  id,
  classification,
  language,
  overlapLink,
}: {
  id: string;
  classification: Classification;
  language: Language;
  /** Where the rule that keeps two lists apart is switched. */
  overlapLink?: { readonly href: string; readonly overlapping: boolean };
}) {
  const text = criteriaMessages(language);
  return (
    <div id={id}>
      <Facts
        facts={classification.classes.map((one) => ({
          term: [
            capitalised(className(language, one.class.id)),
            one.class.law?.replaceAll(' ', '\u00a0'),
          ]
            .filter(Boolean)
            .join(', '),
          value: (
            <>
              <StatusWord tone={TONE[one.answer]}>
                {capitalised(answerWord(language, one.answer))}
              </StatusWord>
              <ul>
                {one.parts.map((part) => (
                  <li>{partInWords(language, part)}</li>
                ))}
              </ul>
              <Missing one={one} language={language} />
              {one.class.excludes && overlapLink && (
                <a href={overlapLink.href}>
                  {overlapLink.overlapping ? text.overlapOff : text.overlapOn}
                </a>
              )}
            </>
          ),
        }))}
      />
    </div>
  );
}

function Missing({ one, language }: { one: ClassAnswer; language: Language }) {
  const names = missingOfClass(one).map((name) => missingInWords(language, name));
  if (names.length === 0) return null;
  return <p>{criteriaMessages(language).decides(names.join('; '))}</p>;
}

function partInWords(language: Language, part: ClassPart): string {
  const text = criteriaMessages(language);
  switch (part.kind) {
    case 'requires':
      return text.requires(
        capitalised(className(language, part.class)),
        answerWord(language, part.answer),
      );
    case 'criterion':
      return text.criterionPart(
        indicatorName(language, part.criterion.criterion.indicator),
        limitInWords(language, part.criterion),
        criterionWord(language, part.criterion.answer),
      );
    case 'some':
      return someInWords(language, part);
    case 'memory':
      return memoryInWords(language, part.memory);
    case 'excludes':
      return text.excluded(className(language, part.class), answerWord(language, part.answer));
  }
}

function someInWords(language: Language, part: Extract<ClassPart, { kind: 'some' }>): string {
  const text = criteriaMessages(language);
  const count = (answer: string) =>
    formatNumber(language, part.criteria.filter((one) => one.answer === answer).length);
  const of = formatNumber(language, part.criteria.length);
  const needed = formatNumber(language, part.count);
  const open = count('unknown');
  return open === '0'
    ? text.some(count('met'), of, needed)
    : text.someOpen(count('met'), of, needed, open);
}

function memoryInWords(language: Language, { rule, years }: MemoryAnswer): string {
  const text = criteriaMessages(language);
  const head = rule.alsoStated
    ? text.memoryEither(rule.years, rule.alsoStated.years)
    : text.memory(rule.years);
  const each = years.map(({ listDate, basis, answer }) =>
    text.yearWords(formatDate(language, listDate), text.memoryYear[basis][answer]),
  );
  return `${head}. ${each.join('; ')}`;
}
