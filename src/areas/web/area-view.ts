import { isLocalDate, type LocalDate } from '../../shared/index.ts';
import {
  classifySeries,
  readPercent,
  type Classification,
  type Decimal,
  type OfficialArea,
} from '../index.ts';
import type { AreaQuery } from './paths.ts';

/** What the page of an area shows. */
export interface AreaReading {
  readonly area: OfficialArea;
  readonly query: AreaQuery;
  /** The list dates with figures, newest first. */
  readonly dates: readonly LocalDate[];
  /** The calculation of the date asked for, or of the newest; none without figures. */
  readonly calculation: Classification | undefined;
  readonly share: Decimal | undefined;
  /** What was typed when it is no share. */
  readonly wrongShare: string | undefined;
}

/** What an address asks the page of an area to show. A date without figures is left out. */
export function readArea(area: OfficialArea, words: URLSearchParams): AreaReading {
  const typed = words.get('landsandel')?.trim() ?? '';
  const share = typed === '' ? undefined : readPercent(typed);
  const overlapping = words.get('overlap') === 'ja';
  const dates = area.figures.map(({ figures }) => figures.listDate).toReversed();
  const asked = words.get('dato') ?? '';
  const date = dates.find((one) => isLocalDate(asked) && one === asked);
  const decimal = share?.ok ? share.value : undefined;
  return {
    area,
    query: {
      ...(date && { date }),
      ...(typed !== '' && { nationalShare: typed.slice(0, 40) }),
      ...(overlapping && { overlapping: true as const }),
    },
    dates,
    calculation: calculationOn(area, date ?? dates[0], decimal, overlapping),
    share: decimal,
    wrongShare: share && !share.ok ? typed.slice(0, 40) : undefined,
  };
}

/** The share that was chosen counts for the list date shown, not for earlier ones. */
function calculationOn(
  area: OfficialArea,
  date: LocalDate | undefined,
  share: Decimal | undefined,
  overlapping: boolean,
): Classification | undefined {
  const answers = classifySeries(
    area.figures.map(({ figures }) => figures),
    area.officialYears,
    (listDate) => (listDate === date ? share : undefined),
    { exclusive: !overlapping },
  );
  for (const answer of answers) {
    if (answer.ok && answer.value.listDate === date) return answer.value;
  }
  return undefined;
}
