import {
  APPROACHES,
  EFFORT_AREAS,
  type Plan,
  PLACEMENTS,
  STAFF_ROLES,
} from '../../../engine/index.ts';
import type { Language } from '../../../platform/i18n/index.ts';
import { effortAreaName, indexOf, planWords } from '../../../plan/index.ts';
import type { Place } from '../../domain/cells/place.ts';
import { BETWEEN } from '../../domain/cells/text-at.ts';
import type { GridChoice } from '../../../ui/index.ts';

/** The values that a place chooses from, with their names; undefined where anything can be typed. */
export function choicesOf(plan: Plan, language: Language, place: Place): GridChoice[] | undefined {
  const words = planWords(language);
  if (place.kind === 'activity' && place.field === 'owner') {
    return plan.organisations.map(({ id, name }) => ({ value: id, label: name }));
  }
  if (place.kind === 'activity' && place.field === 'chosen') {
    const options = indexOf(plan).activity.get(place.activity)?.options ?? [];
    return options.map(({ id, name, approach }) => ({
      value: id,
      label: `${words.approach[approach]}: ${name}`,
    }));
  }
  if (place.kind === 'option' && place.field === 'approach') {
    return APPROACHES.map((value) => ({ value, label: words.approach[value] }));
  }
  if (place.kind !== 'staff') return undefined;
  if (place.field === 'role') {
    return STAFF_ROLES.map((value) => ({ value, label: words.role[value] }));
  }
  return place.field === 'placement'
    ? PLACEMENTS.map((value) => ({ value, label: words.placement[value] }))
    : undefined;
}

const SHOWN_BETWEEN = '; ';

/** A text of the plan as one would type it in a table: effort areas by name. */
export function typedInTable(plan: Plan, language: Language, place: Place, text: string): string {
  if (place.kind !== 'activity' || place.field !== 'effortAreas' || text === '') return text;
  return text
    .split(BETWEEN)
    .map((id) => effortAreaName(plan, language, id))
    .join(SHOWN_BETWEEN);
}

/** What was typed in a table as the plan has it: names become ids; what is no name stays as typed. */
export function readFromTable(plan: Plan, language: Language, place: Place, typed: string): string {
  if (place.kind === 'activity' && place.field === 'effortAreas') {
    return typed
      .split(/[;\n]/)
      .map((name) => effortAreaId(plan, language, name.trim()))
      .join(BETWEEN);
  }
  const wanted = typed.trim().toLocaleLowerCase(language);
  const choices = choicesOf(plan, language, place);
  if (!choices || choices.some(({ value }) => value === typed.trim())) return typed;
  const named = choices.find(({ label }) => {
    const name = label.toLocaleLowerCase(language);
    return name === wanted || name.endsWith(`: ${wanted}`);
  });
  return named?.value ?? typed;
}

function effortAreaId(plan: Plan, language: Language, name: string): string {
  const wanted = name.toLocaleLowerCase(language);
  const ids = [...EFFORT_AREAS[plan.taxonomy]];
  const found = ids.find(
    ([id, danish]) =>
      danish.toLocaleLowerCase(language) === wanted ||
      effortAreaName(plan, language, id).toLocaleLowerCase(language) === wanted,
  );
  return found?.[0] ?? name;
}
