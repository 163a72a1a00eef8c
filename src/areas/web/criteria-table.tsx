import { formatDate, type Language } from '../../platform/i18n/index.ts';
import type { LocalDate } from '../../shared/index.ts';
import { DataTable, HowFound, StatusWord, type Column, type Tone } from '../../ui/index.ts';
import {
  absenceWord,
  className,
  criterionWord,
  formatDecimal,
  indicatorName,
  INDICATORS,
  limitInWords,
  noteInWords,
  withUnit,
  type Classification,
  type CriterionAnswer,
} from '../index.ts';
import { criteriaMessages } from './criteria-messages.ts';
import { baseInWords, peopleInWords, pointsInWords } from './distance-words.ts';
import { SourceLinks } from './source-links.tsx';

// Met speaks for standing on a list: not a success, and not an error either.
const TONE: Record<CriterionAnswer['answer'], Tone> = {
  met: 'caution',
  'not-met': 'plain',
  unknown: 'unknown',
};

/** Every criterion of a calculation: value, operator in words, limit, answer, distance in points
 * and people, and where the figure comes from. */
export function CriteriaTable({
  id,
  classification,
  language,
}: {
  id: string;
  classification: Classification;
  language: Language;
}) {
  const text = criteriaMessages(language);
  const { nationalConvictionPct } = classification;
  const columns: readonly Column<CriterionAnswer>[] = [
    {
      key: 'criterion',
      header: text.criterion,
      cell: ({ criterion }) => (
        <>
          {indicatorName(language, criterion.indicator)}
          <span class="data__note">
            {text.usedBy(usedBy(classification, criterion.id, language))}
          </span>
        </>
      ),
    },
    {
      key: 'figure',
      header: text.figure,
      numeric: true,
      nowrap: true,
      cell: (answer) => <FigureCell answer={answer} language={language} />,
    },
    { key: 'limit', header: text.limit, cell: (answer) => limitInWords(language, answer) },
    {
      key: 'answer',
      header: text.answer,
      nowrap: true,
      cell: ({ answer }) => (
        <StatusWord tone={TONE[answer]}>{criterionWord(language, answer)}</StatusWord>
      ),
    },
    {
      key: 'distance',
      header: text.distance,
      cell: (answer) => (
        <>
          <DistanceCell answer={answer} language={language} />
          <HowFound
            origin={{
              definition: text.definition[answer.criterion.indicator],
              calculation: calculationOf(answer, nationalConvictionPct, language),
              period: periodOf(answer, classification.listDate, language),
              source: <OriginOf answer={answer} language={language} />,
            }}
            language={language}
          />
        </>
      ),
    },
  ];
  return (
    <DataTable
      id={id}
      caption={text.criteriaCaption}
      columns={columns}
      rows={classification.criteria}
      fit
      rowKey={({ criterion }) => criterion.id.replaceAll('.', '-')}
      language={language}
    />
  );
}

/** The classes that ask for a criterion themselves. */
function usedBy({ ruleSet }: Classification, criterionId: string, language: Language): string {
  return ruleSet.classes
    .filter(({ all = [], some }) => [...all, ...(some?.of ?? [])].includes(criterionId))
    .map(({ id }) => className(language, id))
    .join(', ');
}

function FigureCell({ answer, language }: { answer: CriterionAnswer; language: Language }) {
  if (answer.value === null) {
    const { status } = answer.figure;
    return <>{absenceWord(language, status === 'suppressed' ? 'suppressed' : 'missing')}</>;
  }
  return <>{withUnit(language, answer.value, INDICATORS[answer.criterion.indicator].unit)}</>;
}

function DistanceCell({ answer, language }: { answer: CriterionAnswer; language: Language }) {
  if (answer.answer === 'unknown') return null;
  const base = baseInWords(language, answer.distance.people, answer);
  return (
    <>
      {pointsInWords(language, answer)}
      <span class="data__note">{peopleInWords(language, answer)}</span>
      {base && <span class="data__note">{base}</span>}
    </>
  );
}

function calculationOf(
  answer: CriterionAnswer,
  national: Classification['nationalConvictionPct'],
  language: Language,
): string {
  const text = criteriaMessages(language);
  const { limit, averagedOverYears } = answer.criterion;
  const parts = [averagedOverYears ? text.mean(averagedOverYears) : text.asGiven];
  if (answer.convertedFrom) parts.push(text.converted);
  if (limit.kind === 'times-national-conviction') {
    parts.push(
      national === null || answer.limit === null
        ? text.timesUnknown(limit.times)
        : text.timesNational(
            limit.times,
            formatDecimal(language, national),
            formatDecimal(language, answer.limit),
          ),
    );
  }
  return parts.join(' ');
}

function periodOf({ figure }: CriterionAnswer, listDate: LocalDate, language: Language): string {
  const period = figure.origin?.period;
  if (!period) return criteriaMessages(language).toList(formatDate(language, listDate));
  return `${formatDate(language, period.from)} – ${formatDate(language, period.to)}`;
}

function OriginOf({ answer, language }: { answer: CriterionAnswer; language: Language }) {
  const origin = answer.figure.origin;
  if (answer.value === null || !origin) return <>–</>;
  const { source, confidence, note } = origin;
  return (
    <>
      <SourceLinks sources={[source]} />
      {confidence && ` (${criteriaMessages(language).sure[confidence]})`}
      {note && `. ${noteInWords(language, note)}`}
    </>
  );
}
