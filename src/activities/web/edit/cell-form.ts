import { z } from 'zod';
import type { Plan } from '../../../engine/index.ts';
import type { Language } from '../../../platform/i18n/index.ts';
import type { WorkspaceContext } from '../../../plan/index.ts';
import type { FormError } from '../../../ui/index.ts';
import type { CellChange, CellsRefused } from '../../domain/cells/edit-cells.ts';
import { type Place, placeKey, readPlace } from '../../domain/cells/place.ts';
import { BETWEEN, textAt } from '../../domain/cells/text-at.ts';
import { doubtText, placeLabel, ruleText } from './cell-words.ts';

/** The hidden field with the texts that a form was shown with. */
const SHOWN_FIELD = 'vist';
/** The tick that numbers beyond reason are meant so. */
export const CONFIRM_FIELD = 'bekraeft';
/** Stands before the key of a place where two texts clash; its value says whose is to stand. */
export const WHOSE_PREFIX = 'hvis:';
export const THEIRS = 'deres';

/** What a form of cells shows. */
export interface CellForm {
  /** What stands in the fields, by key. */
  readonly values: Readonly<Record<string, string>>;
  /** What the plan held when the fields were shown, by key. */
  readonly shown: Readonly<Record<string, string>>;
  readonly errors: readonly FormError[];
  readonly refused?: CellsRefused;
}

/** What was sent by a form of cells. */
export interface SentCells {
  readonly changes: readonly CellChange[];
  /** Every field as it was sent, by name. */
  readonly fields: Readonly<Record<string, string>>;
  readonly isConfirmed: boolean;
}

/** The id of the control of a place. */
export function controlId(place: Place): string {
  return `f-${placeKey(place).replaceAll(/[^A-Za-z0-9_-]/g, '-')}`;
}

/** A form of these places, as the plan has them. */
export function formOf(plan: Pick<Plan, 'activities'>, places: readonly Place[]): CellForm {
  const values = Object.fromEntries(
    places.map((place) => [placeKey(place), textAt(plan, place) ?? '']),
  );
  return { values, shown: values, errors: [] };
}

/** The same form with what was typed, and what is wrong with it. Where others have put something else
 * meanwhile, that is what the form is shown with now. */
export function formAgain(
  plan: Plan,
  language: Language,
  places: readonly Place[],
  sent: SentCells,
  refused?: CellsRefused,
): CellForm {
  const now = formOf(plan, places);
  const typed = new Map(sent.changes.map(({ place, value }) => [lastingKey(place), value]));
  const values = Object.fromEntries(
    places.map((place) => {
      const key = placeKey(place);
      return [key, typed.get(lastingKey(place)) ?? now.shown[key] ?? ''];
    }),
  );
  const clashing = new Set(refused?.clashes.map(({ place }) => placeKey(place)));
  const before = new Map(sent.changes.map(({ place, base }) => [placeKey(place), base]));
  const shown = Object.fromEntries(
    Object.entries(now.shown).map(([key, text]) => [
      key,
      clashing.has(key) ? text : (before.get(key) ?? text),
    ]),
  );
  const errors = (refused?.problems ?? []).map(({ place, value, rule }) => ({
    name: placeKey(place),
    id: controlId(place),
    text: `${placeLabel(plan, language, place)}: ${ruleText(language, rule, value)}.`,
  }));
  const doubts = (refused?.doubts ?? []).map(({ place, doubt }) => ({
    name: placeKey(place),
    id: controlId(place),
    text: `${placeLabel(plan, language, place)}: ${doubtText(language, doubt)}.`,
  }));
  return { values, shown, errors: [...errors, ...doubts], ...(refused && { refused }) };
}

/** A post keeps what was typed also when others have changed how many there are. */
function lastingKey(place: Place): string {
  return placeKey(place.kind === 'staff' ? { ...place, of: 0 } : place);
}

/** The hidden fields that carry what a form is shown with. */
export function carried({ shown }: CellForm): Record<string, string> {
  return { [SHOWN_FIELD]: JSON.stringify(shown) };
}

const shownSchema = z.record(z.string(), z.string());

/** Reads a form of cells. Only places that the form may hold count; of a place that is sent several
 * times, such as ticks, all values do. */
export async function readCells(
  c: WorkspaceContext,
  isOwn: (place: Place) => boolean,
): Promise<SentCells> {
  const body = await c.req.parseBody({ all: true });
  const fields = Object.fromEntries(
    Object.entries(body).map(([name, value]) => [name, textOf(value)]),
  );
  const shown = readShown(fields[SHOWN_FIELD]);
  const changes = Object.entries(fields).flatMap(([key, sent]): CellChange[] => {
    const place = readPlace(key);
    if (!place || !isOwn(place)) return [];
    const base = shown[key] ?? '';
    const value = fields[`${WHOSE_PREFIX}${key}`] === THEIRS ? base : sent;
    return [{ place, base, value }];
  });
  return { changes, fields, isConfirmed: fields[CONFIRM_FIELD] === 'ja' };
}

type Sent = string | File | (string | File)[];

function textOf(value: Sent): string {
  const values = Array.isArray(value) ? value : [value];
  return values
    .filter((one) => typeof one === 'string')
    .map((one) => one.replaceAll('\r\n', BETWEEN).trim())
    .filter((one, _index, all) => one !== '' || all.length === 1)
    .join(BETWEEN);
}

function readShown(text: string | undefined): Readonly<Record<string, string>> {
  try {
    const read = shownSchema.safeParse(JSON.parse(text ?? ''));
    return read.success ? read.data : {};
  } catch {
    return {};
  }
}
