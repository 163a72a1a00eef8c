import type { Language } from '../../../platform/i18n/index.ts';
import {
  absenceWord,
  type FigureName,
  formatDecimal,
  indicatorName,
  isBaseName,
  type KeptFigure,
  unitOf,
  withUnit,
} from '../../index.ts';
import { figureMessages } from './messages.ts';

/** What a figure is of, in words. */
export function figureName(language: Language, name: FigureName): string {
  return isBaseName(name) ? figureMessages(language).name[name] : indicatorName(language, name);
}

/** A kept figure in words: the value with its unit, skjult or mangler. */
export function figureWord(
  language: Language,
  name: FigureName,
  figure: KeptFigure | undefined,
): string {
  if (!figure) return absenceWord(language, 'missing');
  if (figure.value === null) return absenceWord(language, 'suppressed');
  const unit = unitOf(name);
  return unit === 'people'
    ? formatDecimal(language, figure.value)
    : withUnit(language, figure.value, unit);
}
