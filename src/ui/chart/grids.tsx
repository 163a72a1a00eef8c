import type { Language } from '../../platform/i18n/index.ts';
import { classes, type Content, type Tone } from '../content.ts';
import { uiMessages } from '../messages.ts';
import { ShapeMark, StatusWord } from '../table/index.ts';

/** One year of one row. */
export interface CliffCell {
  /** The part that is covered, 0-1; `null` where there is nothing to cover. */
  readonly share: number | null;
  /** What stands in the cell, such as `60 %`. */
  readonly text: string;
  /** The amounts in words: read out, and shown on hover and focus. */
  readonly detail?: string;
  readonly href?: string;
}

/** A row of the grid. */
export interface CliffRow {
  readonly key: string;
  readonly label: Content;
  readonly note?: Content;
  readonly cells: readonly CliffCell[];
}

/** The five steps from nothing to all, as class endings. */
function coverStep(share: number): 0 | 1 | 2 | 3 | 4 {
  if (share <= 0) return 0;
  if (share >= 1) return 4;
  return share < 1 / 3 ? 1 : share < 2 / 3 ? 2 : 3;
}

/** Where money ends: rows by years, each cell coloured in five steps by its covered share, with
 * the share as text. A real table that scrolls in a region of its own. */
export function CliffGrid({
  id,
  caption,
  years,
  rows,
  noteHeader,
  rowHeader,
  legend,
  totals,
  language,
}: {
  id: string;
  caption: string;
  years: readonly number[];
  rows: readonly CliffRow[];
  rowHeader: string;
  /** Header of the notes' column; the column is left out when absent. */
  noteHeader?: string;
  /** Words for the steps from nothing (0) to all (4). */
  legend: readonly [string, string, string, string, string];
  /** The last line, one text per year. */
  totals?: { readonly label: string; readonly cells: readonly string[] };
  language: Language;
}) {
  const text = uiMessages(language);
  return (
    <div class="cliff">
      <div class="table-scroll" role="group" aria-labelledby={`${id}-caption`} tabindex={0}>
        <table class="data cliff__table" id={id}>
          <caption id={`${id}-caption`}>
            <span class="data__caption">{caption}</span>
          </caption>
          <thead>
            <tr>
              <th scope="col">{rowHeader}</th>
              {years.map((year) => (
                <th scope="col" class="cliff__year">
                  {year}
                </th>
              ))}
              {noteHeader && <th scope="col">{noteHeader}</th>}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr id={`${id}-${row.key}`}>
                <th scope="row">{row.label}</th>
                {row.cells.map((cell) => (
                  <CliffData cell={cell} nothing={text.noNeed} />
                ))}
                {noteHeader && <td class="cliff__note">{row.note ?? ''}</td>}
              </tr>
            ))}
          </tbody>
          {totals && (
            <tfoot>
              <tr>
                <th scope="row">{totals.label}</th>
                {totals.cells.map((cell) => (
                  <td class="cliff__sum">{cell}</td>
                ))}
                {noteHeader && <td />}
              </tr>
            </tfoot>
          )}
        </table>
      </div>
      <ul class="legend">
        {legend.map((label, step) => (
          <li class="legend__entry">
            <span class={`cliff__swatch cover-${step}`} />
            {label}
          </li>
        ))}
      </ul>
    </div>
  );
}

function CliffData({ cell, nothing }: { cell: CliffCell; nothing: string }) {
  if (cell.share === null) {
    return (
      <td class="cliff__cell cliff__cell--none">
        <span aria-hidden="true">–</span>
        <span class="sr-only">{nothing}</span>
      </td>
    );
  }
  const inside = (
    <>
      {cell.text}
      {cell.detail && <span class="sr-only">. {cell.detail}</span>}
    </>
  );
  return (
    <td class={`cliff__cell cover-${coverStep(cell.share)}`} title={cell.detail}>
      {cell.href ? <a href={cell.href}>{inside}</a> : inside}
    </td>
  );
}

/** A status in one year. */
export interface TimelineCell {
  readonly text: string;
  readonly tone: Tone;
}

/** States through the years as strips; years that follow each other with the same state join. */
export function Timeline({
  id,
  caption,
  years,
  rows,
  rowHeader,
}: {
  id: string;
  caption: string;
  years: readonly number[];
  rowHeader: string;
  rows: readonly {
    readonly label: string;
    /** One per year; `null` where there is no state. */
    readonly cells: readonly (TimelineCell | null)[];
  }[];
}) {
  return (
    <div class="table-scroll" role="group" aria-labelledby={`${id}-caption`} tabindex={0}>
      <table class="data timeline" id={id}>
        <caption id={`${id}-caption`}>
          <span class="data__caption">{caption}</span>
        </caption>
        <thead>
          <tr>
            <th scope="col">{rowHeader}</th>
            {years.map((year) => (
              <th scope="col" class="timeline__year">
                {year}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr>
              <th scope="row">{row.label}</th>
              {joined(row.cells).map(({ cell, span }) => (
                <td colspan={span} class="timeline__cell">
                  {cell && (
                    <span class={`timeline__strip timeline__strip--${cell.tone}`}>
                      <StatusWord tone={cell.tone}>{cell.text}</StatusWord>
                    </span>
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function joined(cells: readonly (TimelineCell | null)[]) {
  const parts: { cell: TimelineCell | null; span: number }[] = [];
  for (const cell of cells) {
    const before = parts.at(-1);
    if (before && before.cell?.text === cell?.text && before.cell?.tone === cell?.tone) {
      before.span += 1;
    } else {
      parts.push({ cell, span: 1 });
    }
  }
  return parts;
}

/** A step on a way. */
export interface PhaseStep {
  readonly label: string;
  readonly state: 'done' | 'current' | 'coming' | 'reopened';
  readonly note?: string;
  readonly href?: string;
}

const STEP_SHAPE = { done: 'tick', current: 'disc', coming: 'ring', reopened: 'half' } as const;

/** A way in steps, slim, with where we are. */
export function PhaseStrip({
  label,
  steps,
  language,
}: {
  label: string;
  steps: readonly PhaseStep[];
  language: Language;
}) {
  const text = uiMessages(language);
  const states = {
    done: text.stateDone,
    current: text.stateCurrent,
    coming: text.stateComing,
    reopened: text.stateReopened,
  };
  return (
    <div role="group" aria-label={label}>
      <ol class="phases">
        {steps.map((step, index) => (
          <li
            class={classes('phase', `phase--${step.state}`)}
            aria-current={step.state === 'current' ? 'step' : undefined}
          >
            <span class="phase__mark">
              <ShapeMark shape={STEP_SHAPE[step.state]} />
            </span>
            <span class="phase__label">
              <span class="phase__number">{index + 1}. </span>
              {step.href ? <a href={step.href}>{step.label}</a> : step.label}
            </span>
            <span class="phase__state">{step.note ?? states[step.state]}</span>
          </li>
        ))}
      </ol>
    </div>
  );
}
