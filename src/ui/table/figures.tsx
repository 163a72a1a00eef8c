import type { Language } from '../../platform/i18n/index.ts';
import { classes, type Content } from '../content.ts';
import { Icon } from '../icon.tsx';
import { uiMessages } from '../messages.ts';

/** Where a figure comes from. */
export interface Origin {
  readonly definition?: Content;
  readonly calculation?: Content;
  readonly period?: Content;
  readonly source?: Content;
}

/** "Sådan er tallet fundet": meaning, calculation, period and source, one click away. */
export function HowFound({
  origin,
  language,
  label,
}: {
  origin: Origin;
  language: Language;
  /** Replaces the usual words. */
  label?: string;
}) {
  const text = uiMessages(language);
  const lines: readonly (readonly [string, Content])[] = [
    [text.definition, origin.definition],
    [text.calculation, origin.calculation],
    [text.period, origin.period],
    [text.source, origin.source],
  ];
  return (
    <details class="how">
      <summary>{label ?? text.howFound}</summary>
      <dl class="how__list">
        {lines
          .filter(([, value]) => value !== undefined && value !== '')
          .map(([term, value]) => (
            <div>
              <dt>{term}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
    </details>
  );
}

/** A number that a page stands on. */
export interface KeyFigure {
  readonly label: string;
  readonly value: string;
  /** Small, after the value: `mio. kr.`, `af 18`. */
  readonly unit?: string;
  /** The value is words, such as a date: smaller, so that it stays in one line. */
  readonly words?: true;
  readonly change?: {
    readonly text: string;
    readonly direction: 'up' | 'down' | 'same';
    /** Whether the change is for the better; `plain` when that cannot be said. */
    readonly tone: 'good' | 'gap' | 'plain';
  };
  readonly tone?: 'gap' | 'plain';
  readonly href?: string;
  readonly origin?: Origin;
}

/** Some numbers in a row, each with its change and where it comes from. */
export function KeyFigures({
  figures,
  label,
  language,
}: {
  figures: readonly KeyFigure[];
  /** Names the list for screen readers. */
  label: string;
  language: Language;
}) {
  return (
    <div role="group" aria-label={label}>
      <ul class="figures">
        {figures.map((figure) => (
          <li class={classes('figure', figure.tone === 'gap' && 'figure--gap')}>
            <p class="figure__label">
              {figure.href ? <a href={figure.href}>{figure.label}</a> : figure.label}
            </p>
            <p class={classes('figure__value', figure.words && 'figure__value--words')}>
              {figure.value}
              {figure.unit && <span class="figure__unit"> {figure.unit}</span>}
            </p>
            {figure.change && (
              <p class={`figure__change figure__change--${figure.change.tone}`}>
                <Icon name={figure.change.direction} size={16} />
                {figure.change.text}
              </p>
            )}
            {figure.origin && <HowFound origin={figure.origin} language={language} />}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Terms and their values, side by side. */
export function Facts({
  facts,
}: {
  facts: readonly { readonly term: string; readonly value: Content }[];
}) {
  return (
    <dl class="facts">
      {facts.map((fact) => (
        <div>
          <dt>{fact.term}</dt>
          <dd>{fact.value}</dd>
        </div>
      ))}
    </dl>
  );
}
