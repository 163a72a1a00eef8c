import { formatNumber, type Language } from '../../../platform/i18n/index.ts';
import type {
  FeatureProblem,
  GeoProblem,
  PointsProblem,
  Position,
  RowProblem,
} from '../../geo/index.ts';
import { uploadMessages } from './upload-messages.ts';

const MEGABYTE = 1024 * 1024;

/** What is wrong with a file, in a sentence with its place. */
export function faultText(problem: GeoProblem | RowProblem, language: Language): string {
  const text = uploadMessages(language).fault;
  const count = (value: number) => formatNumber(language, value);
  switch (problem.code) {
    case 'too-large':
      return text[problem.code](count(problem.limit / MEGABYTE));
    case 'empty-file':
    case 'not-text':
    case 'not-json':
    case 'no-features':
    case 'not-rows':
      return text[problem.code];
    case 'not-geojson':
      return text[problem.code](problem.type ?? '');
    case 'too-many-features':
    case 'too-many-places':
    case 'too-many-rows':
      return text[problem.code](count(problem.count), count(problem.limit));
    case 'other-projection':
      return text[problem.code](problem.name ?? '', placeText(problem.sample, language));
    case 'projection-contradiction':
      return text[problem.code](problem.named, placeText(problem.sample, language));
    case 'more-problems':
      return text[problem.code](count(problem.count));
    case 'row': {
      const { row, column, value, rule } = problem;
      return text.row(count(row), column, value, text.rules[rule]);
    }
    case 'row-twice':
      return text[problem.code](count(problem.row), count(problem.first), problem.key);
    default:
      return featureFault(problem, language);
  }
}

function featureFault(problem: FeatureProblem, language: Language): string {
  const text = uploadMessages(language).fault;
  const { feature, name, outline, ring } = problem.place;
  const where = [
    text.feature(formatNumber(language, feature), name ?? ''),
    ...(outline === undefined ? [] : [text.outline(String(outline))]),
    ...(ring === undefined ? [] : [text.ring(String(ring))]),
  ].join(', ');
  return `${where} ${whatFault(problem, language)}.`;
}

function whatFault(problem: FeatureProblem, language: Language): string {
  const text = uploadMessages(language).fault;
  switch (problem.code) {
    case 'other-geometry':
      return text[problem.code](problem.type);
    case 'not-a-number':
      return text[problem.code](problem.value);
    case 'too-few-places':
      return text[problem.code](formatNumber(language, problem.count));
    case 'self-crossing':
    case 'out-of-range':
      return text[problem.code](placeText(problem.at, language));
    case 'cpr-like':
      return text[problem.code](problem.property).replace(/\.$/, '');
    default:
      return text[problem.code];
  }
}

/** What is wrong with corners that were typed. */
export function pointsFaultText(problem: PointsProblem, language: Language): string {
  const text = uploadMessages(language).fault;
  switch (problem.code) {
    case 'no-places':
    case 'outside-denmark':
      return text[problem.code];
    case 'swapped':
      return text['swapped-typed'];
    case 'too-many':
      return text['too-many-lines'](formatNumber(language, problem.limit));
    case 'not-a-place':
      return text[problem.code](String(problem.line), problem.text);
    case 'shape':
      return text.shape(typedFault(problem, language));
  }
}

function typedFault(
  problem: Extract<PointsProblem, { code: 'shape' }>,
  language: Language,
): string {
  const text = uploadMessages(language).fault;
  if (problem.problem === 'self-crossing' && problem.at) {
    return text['self-crossing'](placeText(problem.at, language));
  }
  if (problem.problem === 'no-extent') return text['no-extent'];
  return problem.problem === 'too-tangled' ? text['too-tangled'] : text['too-few-places']('2');
}

/** A place as readers of the language write numbers. */
function placeText([x, y]: Position, language: Language): string {
  return `${formatNumber(language, x, 5)}; ${formatNumber(language, y, 5)}`;
}
