import type { View } from '../../../platform/http/index.ts';
import { formatMoney, formatNumber, type Language } from '../../../platform/i18n/index.ts';
import { themePath } from '../../../knowledge/web/paths.ts';
import { type PlanReading, planWords } from '../../../plan/index.ts';
import type { LocalDate } from '../../../shared/index.ts';
import { EmptyState, FilterChips, HowFound, PageHeader } from '../../../ui/index.ts';
import { BOARD_STATES, type BoardColumn, boardColumns } from '../../domain/approaches/board.ts';
import type { ActivityState } from '../../domain/rows.ts';
import { StateWord } from '../words.tsx';
import { approachMessages } from './messages.ts';
import { boardPath } from './paths.ts';
import { Slip } from './slip.tsx';

/** What the board is made from. */
export interface BoardMatter {
  readonly reading: PlanReading;
  readonly year: number;
  readonly today: LocalDate;
  readonly view: View;
}

/** The point of the board in one sentence. */
export function boardTitle(language: Language, { plan, evaluation }: PlanReading): string {
  const text = approachMessages(language).title;
  if (plan.activities.length === 0) return text.empty;
  const undecided = evaluation.undecided.length;
  return undecided === 0 ? text.decided : text.undecided(undecided);
}

/** All activities as slips under their approach, with what each column adds to. */
export function BoardPage({ matter }: { matter: BoardMatter }) {
  const { reading, year, view } = matter;
  const { language, href } = view;
  const text = approachMessages(language);
  const { plan, partnership } = reading;
  const mayMove = view.may('activities.move-approach');
  const years = Array.from(
    { length: plan.lastYear - plan.firstYear + 1 },
    (_, index) => plan.firstYear + index,
  );
  return (
    <>
      <PageHeader
        title={boardTitle(language, reading)}
        eyebrow={text.room}
        lead={plan.activities.length > 0 ? text.lead : undefined}
        why={{ label: text.why, href: href(themePath('tre-tilgange')) }}
        readOnly={!mayMove && planWords(language).readOnly}
        language={language}
      />
      {plan.activities.length === 0 ? (
        <EmptyState title={text.title.empty}>{text.emptyText}</EmptyState>
      ) : (
        <>
          <FilterChips
            label={text.years}
            chips={years.map((one) => ({
              label: String(one),
              href: href(boardPath(partnership.id, one)),
              chosen: one === year,
            }))}
            language={language}
          />
          {mayMove && <p class="board-hint">{text.dragHint}</p>}
          <approach-board>
            <div class="board">
              {boardColumns(reading.evaluation, year).map((column) => (
                <Column matter={matter} column={column} />
              ))}
            </div>
            {mayMove && (
              <dialog class="board-dialog" aria-label={text.dialog}>
                <form method="dialog" class="board-dialog__close">
                  <button type="submit" class="button button-tertiary button--small">
                    {text.close}
                  </button>
                </form>
                <turbo-frame id="flytning" />
              </dialog>
            )}
          </approach-board>
          <HowFound
            language={language}
            origin={{
              definition: text.origin.definition,
              calculation: text.origin.calculation,
              period: text.origin.period(year),
              source: text.origin.source(plan.title),
            }}
          />
        </>
      )}
    </>
  );
}

function Column({ matter, column }: { matter: BoardMatter; column: BoardColumn }) {
  const { language } = matter.view;
  const text = approachMessages(language);
  const { state, rows, totals } = column;
  const id = columnId(state);
  return (
    <section
      class={`board__column board__column--${state}`}
      aria-labelledby={id}
      data-tilgang={state}
    >
      <div class="board__head">
        <h2 class="board__title" id={id}>
          <StateWord state={state} language={language} />
        </h2>
        <p class="board__count">{text.count(rows.length)}</p>
        {rows.length > 0 && (
          <p class="board__sums">
            <span>{formatMoney(language, totals.balance.cost)}</span>
            <span>{text.persons(formatNumber(language, totals.persons))}</span>
            {totals.unstated.cost > 0 && <span>{text.unstatedCost(totals.unstated.cost)}</span>}
          </p>
        )}
      </div>
      {rows.length === 0 ? (
        <p class="board__empty">{text.columnEmpty}</p>
      ) : (
        <ul class="board__list">
          {rows.map((row) => (
            <Slip matter={matter} row={row} />
          ))}
        </ul>
      )}
    </section>
  );
}

function columnId(state: ActivityState): string {
  return `kolonne-${BOARD_STATES.indexOf(state) + 1}`;
}
