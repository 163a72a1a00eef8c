import { createHash } from 'node:crypto';
import { formatMoney, formatNumber, formatShare } from '../../../platform/i18n/index.ts';
import type { Language } from '../../../platform/i18n/index.ts';
import { indexOf, patchOf, type PlanReading } from '../../../plan/index.ts';
import {
  type ChangeToTell,
  fromOre,
  isLocalDate,
  type Patch,
  type Ref,
  type RoomContribution,
} from '../../../shared/index.ts';
import { formatDate } from '../../../platform/i18n/index.ts';
import { isRole, momentInWords, type NamedPerson, roleWord } from '../../index.ts';
import { differences } from './differences.ts';
import { historyMessages } from './messages.ts';
import { historyNames } from './names.ts';

/** What changes are put into words with. */
export interface Telling {
  readonly reading: PlanReading;
  readonly contributions: readonly RoomContribution<PlanReading>[];
  readonly persons: ReadonlyMap<string, NamedPerson>;
  readonly language: Language;
}

/** A change in one sentence: the room's own words, or the name of the use case. */
export function tellChange(telling: Telling, change: ChangeToTell): string {
  const { contributions, reading, language } = telling;
  for (const room of contributions) {
    const told = toldBy(room, change, reading, language);
    if (told !== undefined) return told;
  }
  return useCaseName(language, change.useCase);
}

/** A room expects what it has recorded itself; what was tampered with may be anything. */
function toldBy(
  room: RoomContribution<PlanReading>,
  change: ChangeToTell,
  reading: PlanReading,
  language: Language,
): string | undefined {
  try {
    return room.tellChange?.(change, reading, language);
  } catch {
    return undefined;
  }
}

/** Who made a change: a name, a pseudonym for one who is erased, or the program. */
export function personName(
  { persons, language }: Pick<Telling, 'persons' | 'language'>,
  personId: string | null | undefined,
): string {
  const text = historyMessages(language);
  if (personId === null || personId === undefined) return text.program;
  const person = persons.get(personId);
  return person && !person.erased ? person.name : text.erased(pseudonym(personId));
}

/** The same for all changes of one person, and says nothing about who it was. */
function pseudonym(personId: string): string {
  return createHash('sha256').update(personId).digest('hex').slice(0, 6).toUpperCase();
}

/** A use case in words; its own name when it has none. */
export function useCaseName(language: Language, useCase: string): string {
  return named(historyNames(language).useCases, useCase) ?? useCase;
}

/** A room in words; its own name when it has none. */
export function roomName(language: Language, room: string): string {
  return named(historyNames(language).rooms, room) ?? room;
}

function named(names: Readonly<Record<string, string>>, key: string): string | undefined {
  return Object.hasOwn(names, key) ? names[key] : undefined;
}

/** What a change is about: the record's name where the plan knows it. */
export function subjectName(telling: Telling, { room, kind, id }: Ref): string {
  const { language } = telling;
  const parts = [roomName(language, room), kindName(language, kind), shortId(id)];
  return recordName(telling, id) ?? [...new Set(parts)].join(' · ');
}

function kindName(language: Language, kind: string): string {
  return named(historyNames(language).kinds, kind) ?? kind;
}

/** An id that nobody chose, as much of it as tells it from others. */
function shortId(id: string): string {
  return /^[\da-f]{8}-[\da-f-]{27}$/.test(id) ? id.slice(0, 8) : id;
}

function recordName({ reading, persons }: Telling, id: string): string | undefined {
  const { activity, source, area, organisation } = indexOf(reading.plan);
  const record = activity.get(id) ?? source.get(id) ?? area.get(id) ?? organisation.get(id);
  const person = persons.get(id);
  return record?.name ?? (person && !person.erased ? person.name : undefined);
}

/** Ids of the plan's records whose name a text is part of. */
export function recordsNamed({ plan }: PlanReading, text: string): string[] {
  const wanted = text.toLowerCase();
  return [plan.activities, plan.funding, plan.areas, plan.organisations]
    .flatMap((records): readonly { id: string; name: string }[] => records)
    .filter(({ name }) => name.toLowerCase().includes(wanted))
    .map(({ id }) => id);
}

/** A field that was altered, in words. */
export interface ToldDifference {
  readonly field: string;
  readonly before: string;
  readonly after: string;
}

/** What differs between before and after, in words. */
export function toldDifferences(telling: Telling, change: ChangeToTell): ToldDifference[] {
  return differences(placesOf(change.before), placesOf(change.after)).map((found) => {
    const { path, before, after } = found;
    const inWords = (value: unknown) =>
      optionName(telling, change, path, value) ?? valueWords(telling, path, value);
    return { field: fieldWords(telling, path), before: inWords(before), after: inWords(after) };
  });
}

/** An edit of the plan as the places it changed; any other record as it is. */
function placesOf(side: unknown): unknown {
  const patch = patchOf(side);
  return patch ? placesOfPatch(patch) : side;
}

function placesOfPatch({ set = {}, at = {} }: Patch): Readonly<Record<string, unknown>> {
  const deeper = Object.entries(at).map(([key, patch]) => [key, placesOfPatch(patch)] as const);
  return Object.fromEntries([...Object.entries(set), ...deeper]);
}

/** The name of an activity's option: its id says something within the activity only. */
function optionName(
  { reading }: Telling,
  { subject }: ChangeToTell,
  path: readonly string[],
  value: unknown,
): string | undefined {
  const place = path.findIndex((key) => key === 'chosen' || key === 'choose');
  if (place < 0) return undefined;
  const activity = path[place] === 'choose' ? path[place + 1] : path[place - 1];
  return optionOf(reading, activity ?? subject.id, value);
}

function optionOf(reading: PlanReading, activity: string, value: unknown): string | undefined {
  const options = indexOf(reading.plan).activity.get(activity)?.options;
  return options?.find(({ id }) => id === value)?.name;
}

function fieldWords(telling: Telling, path: readonly string[]): string {
  const names = historyNames(telling.language).fields;
  if (path.length === 0) return historyMessages(telling.language).details.whole;
  return path
    .map((key, place) => {
      const isOption = path[place - 1] === 'options' && path[place - 3] === 'activities';
      const option = isOption ? optionOf(telling.reading, path[place - 2]!, key) : undefined;
      return option ?? named(names, key) ?? recordName(telling, key) ?? key;
    })
    .join(' › ');
}

const LONGEST_VALUE = 200;

function valueWords(telling: Telling, path: readonly string[], value: unknown): string {
  const { language } = telling;
  const text = historyMessages(language).details;
  const count = (number: number) => formatNumber(language, number);
  if (value === undefined || value === null) return text.nothing;
  if (typeof value === 'boolean') return value ? text.yes : text.no;
  if (typeof value === 'number') return numberWords(language, path, value);
  if (typeof value === 'string') {
    return value.length > LONGEST_VALUE
      ? text.long(count(value.length))
      : stringWords(telling, path, value);
  }
  if (Array.isArray(value)) {
    if (value.length === 0) return text.emptyList;
    const plain = value.every((one) => typeof one !== 'object');
    const joined = plain ? value.map((one) => valueWords(telling, path, one)).join(', ') : '';
    return plain && joined.length <= LONGEST_VALUE ? joined : text.entries(count(value.length));
  }
  const fields = Object.keys(value).length;
  return fields === 0 ? text.nothing : text.fields(count(fields));
}

function numberWords(language: Language, path: readonly string[], value: number): string {
  const key = path.at(-1) ?? '';
  if (key === 'amount' && Number.isSafeInteger(value)) return formatMoney(language, fromOre(value));
  if (path.includes('level') || path.includes('costIndex')) {
    return formatShare(language, value / 10_000, 2);
  }
  return /year/i.test(key) ? String(value) : formatNumber(language, value, 6);
}

/** A moment as it is recorded. */
const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/;

function stringWords(telling: Telling, path: readonly string[], value: string): string {
  const { language } = telling;
  const key = path.at(-1);
  if (key === 'role' && isRole(value)) return roleWord(language, value);
  if (key === 'status') return named(historyNames(language).statuses, value) ?? value;
  if (isLocalDate(value)) return formatDate(language, value);
  if (MOMENT.test(value)) return momentInWords(language, new Date(value)) ?? value;
  return recordName(telling, value) ?? value;
}
