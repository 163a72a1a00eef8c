import { evaluate } from '../../../engine/index.ts';
import {
  editPlan,
  form,
  indexOf,
  page,
  type PlanReading,
  type RoomServices,
  type WorkspaceContext,
  type WorkspaceRoute,
} from '../../../plan/index.ts';
import {
  answerGrid,
  ButtonLink,
  EditGrid,
  EmptyState,
  GRID_ISLAND,
  type GridAnswer,
  type GridChange,
  gridParts,
  PageHeader,
  Section,
} from '../../../ui/index.ts';
import { readTypedNumber } from '../../../shared/index.ts';
import {
  type AmountChange,
  type AmountProblem,
  effectOf,
  MOST_KRONER,
  setAmounts,
} from '../../domain/index.ts';
import { editMessages } from '../edit/messages.ts';
import { numberFault } from '../edit/read-fields.ts';
import { invalidText } from '../edit/tell-edit.ts';
import { fundingMessages } from '../messages.ts';
import { type PageContext, pageContext } from '../page-context.ts';
import { fundingPath, newSourcePath } from '../paths.ts';
import { effectSentence } from '../sentences.ts';
import {
  amountsGrid,
  cellKey,
  MoneyStanding,
  readCellKey,
  STANDING,
  standingHtml,
  typedKroner,
} from './amounts-grid.tsx';
import { amountMessages } from './messages.ts';

/** The amounts of all sources and years in one table. */
export function amountRoutes(services: RoomServices): WorkspaceRoute[] {
  const contextOf = (c: WorkspaceContext) =>
    pageContext(c.var.reading, c.get('view'), services.today());
  return [
    page('/finansiering/beloeb', 'funding.read', (c) => amountsPage(c, contextOf(c))),
    form('/finansiering/celler', 'funding.set-amounts', (c) =>
      answerGrid(c, (cells) => storeCells(c, contextOf(c), cells, services.now())),
    ),
  ];
}

function amountsPage(c: WorkspaceContext, context: PageContext) {
  const { reading, language, href, may } = context;
  const { id, name } = reading.partnership;
  const text = amountMessages(language);
  return c.render(
    <>
      <PageHeader
        crumbs={[{ label: fundingMessages(language).nav, href: href(fundingPath(id)) }]}
        title={text.title}
        lead={text.lead}
        language={language}
      />
      {reading.plan.funding.length === 0 ? (
        <EmptyState
          title={text.empty}
          action={
            may('funding.edit-source') && (
              <ButtonLink href={href(newSourcePath(id))} kind="primary">
                {editMessages(language).add}
              </ButtonLink>
            )
          }
        >
          {text.emptyText}
        </EmptyState>
      ) : (
        <EditGrid {...amountsGrid(context, reading.evaluation)} />
      )}
      <Section id="resultat" title={text.after}>
        <MoneyStanding context={context} evaluation={reading.evaluation} />
      </Section>
    </>,
    {
      title: text.title,
      current: 'funding',
      workspace: { id, name },
      islands: [GRID_ISLAND],
    },
  );
}

async function storeCells(
  c: WorkspaceContext,
  context: PageContext,
  cells: readonly GridChange[],
  at: Date,
): Promise<GridAnswer> {
  const { reading, language } = context;
  const text = amountMessages(language);
  const { changes, problems } = readCells(cells, context);
  if (problems.length > 0) return { say: text.refused, problems };
  const { id: partnershipId } = reading.partnership;
  const subject = { room: 'funding', kind: 'amounts', id: partnershipId };
  const stored = await editPlan<AmountProblem>(
    c.var.db,
    { partnershipId, useCase: 'funding.set-amounts', subject, at, by: c.var.actor },
    (plan) => setAmounts(plan, changes),
  );
  if (!stored.ok) {
    const { error } = stored;
    if ('kind' in error) return { say: invalidText(error, language), stored: false };
    const keyOf = ({ source, year }: AmountChange) => cellKey(source, year);
    const unknown = error.unknown.map((one) => ({ key: keyOf(one), text: text.unknown }));
    const clashes = error.clashes.map((one) => ({
      key: keyOf(one),
      mine: typedKroner(one.kroner),
      theirs: typedKroner(one.theirs),
    }));
    return { say: unknown.length > 0 ? text.refused : text.clash, problems: unknown, clashes };
  }
  const { before, after, revision } = stored.value;
  const now = evaluate({ ...after, scenarios: [] });
  const effect = effectOf(evaluate({ ...before, scenarios: [] }), now);
  const touched = new Set(changes.map(({ source }) => source));
  return {
    say: revision === undefined ? text.same : text.say(effectSentence(effect, language)),
    ...gridParts(amountsGrid(context, now), ({ id }) => touched.has(id)),
    head: { [STANDING]: standingHtml(context, now) },
  };
}

interface ReadCells {
  readonly changes: readonly AmountChange[];
  readonly problems: readonly { readonly key: string; readonly text: string }[];
}

function readCells(cells: readonly GridChange[], { reading, language }: PageContext): ReadCells {
  const changes: AmountChange[] = [];
  const problems: { key: string; text: string }[] = [];
  for (const { key, base, value } of cells) {
    const place = readCellKey(key);
    if (!place) {
      problems.push({ key, text: amountMessages(language).unknown });
      continue;
    }
    const read = readKroner(value);
    if (read.ok) changes.push({ ...place, base: baseOf(base), kroner: read.value });
    else {
      const label = amountMessages(language).cell(nameOf(reading, place.source), place.year);
      const bounds = { maximum: MOST_KRONER };
      const about = { label, text: value, bounds, example: '450.000' };
      problems.push({ key, text: numberFault(read.error, about, language) });
    }
  }
  return { changes, problems };
}

function readKroner(text: string) {
  return text.trim() === ''
    ? { ok: true as const, value: null }
    : readTypedNumber(text, { maximum: MOST_KRONER });
}

function baseOf(text: string): number | null {
  const read = readTypedNumber(text, { maximum: Number.MAX_SAFE_INTEGER, decimals: 2 });
  return read.ok ? read.value : null;
}

function nameOf({ plan }: PlanReading, source: string): string {
  return indexOf(plan).source.get(source)?.name ?? source;
}
