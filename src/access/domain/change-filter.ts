import { id, isLocalDate, type LocalDate } from '../../shared/index.ts';
import type { PersonId } from './person.ts';

/** Which changes are asked for; what is absent limits nothing. */
export interface ChangeFilter {
  /** `program` asks for what no person did. */
  readonly by?: PersonId | 'program';
  /** A use case such as `funding.change-status`, or a whole room such as `funding`. */
  readonly useCase?: string;
  readonly subject?: ChangeSubject;
  /** First and last day in Denmark. */
  readonly from?: LocalDate;
  readonly to?: LocalDate;
  readonly text?: string;
}

/** The record that changes are about: a kind in a room, or one of the kind. */
export interface ChangeSubject {
  readonly room: string;
  readonly kind: string;
  readonly id: string;
}

/** The words of the address: Danish, without æ, ø and å. */
export const FILTER_WORDS = {
  by: 'hvem',
  useCase: 'handling',
  subject: 'emne',
  from: 'fra',
  to: 'til',
  text: 'soeg',
} as const;

export type FilterPart = keyof typeof FILTER_WORDS;

/** What in an address cannot be used as a filter. */
export type FilterFault = 'not-a-date' | 'ends-before-it-begins';

/** A filter as an address asks for it, with what in the address could not be used. */
export interface AskedFilter {
  readonly filter: ChangeFilter;
  /** As it was typed, also where it was wrong. */
  readonly typed: Readonly<Partial<Record<FilterPart, string>>>;
  readonly faults: Readonly<Partial<Record<FilterPart, FilterFault>>>;
}

const LONGEST = 200;

/** Reads the filter of an address. What is wrong does not limit, and is told. */
export function readChangeFilter(word: (name: string) => string | null | undefined): AskedFilter {
  const parts = Object.keys(FILTER_WORDS) as FilterPart[];
  const typed = Object.fromEntries(
    parts.flatMap((part) => {
      const text = word(FILTER_WORDS[part])?.replaceAll('\0', '').trim().slice(0, LONGEST);
      return text ? [[part, text]] : [];
    }),
  ) as AskedFilter['typed'];
  const faults = faultsOf(typed);
  const good = (part: FilterPart) => (faults[part] ? undefined : typed[part]);
  const [from, to] = [good('from'), good('to')];
  const subject = typed.subject === undefined ? undefined : readSubject(typed.subject);
  const filter: ChangeFilter = {
    ...(typed.by !== undefined && { by: typed.by === PROGRAM_WORD ? 'program' : id(typed.by) }),
    ...(typed.useCase !== undefined && { useCase: typed.useCase }),
    ...(subject && { subject }),
    ...(from !== undefined && isLocalDate(from) && { from }),
    ...(to !== undefined && isLocalDate(to) && { to }),
    ...(typed.text !== undefined && { text: typed.text }),
  };
  return { filter, typed, faults };
}

/** Stands in the address for what no person did. */
export const PROGRAM_WORD = 'helhed';

function faultsOf({ from, to }: AskedFilter['typed']): AskedFilter['faults'] {
  const isBad = (text: string | undefined) => text !== undefined && !isLocalDate(text);
  if (isBad(from) || isBad(to)) {
    return {
      ...(isBad(from) && { from: 'not-a-date' as const }),
      ...(isBad(to) && { to: 'not-a-date' as const }),
    };
  }
  return from !== undefined && to !== undefined && to < from ? { to: 'ends-before-it-begins' } : {};
}

/** A subject as `subjectWord` writes it. */
function readSubject(text: string): ChangeSubject | undefined {
  const [room, kind, ...rest] = text.split(':');
  const subject = rest.join(':');
  return room && kind && subject ? { room, kind, id: subject } : undefined;
}

/** A subject as it stands in the address. */
export function subjectWord({ room, kind, id: subject }: ChangeSubject): string {
  return [room, kind, subject].join(':');
}

/** The words of the address that ask for a filter. */
export function filterWords(filter: ChangeFilter): Record<string, string> {
  const { by, useCase, subject, from, to, text } = filter;
  const values: Partial<Record<FilterPart, string | undefined>> = {
    by: by === 'program' ? PROGRAM_WORD : by,
    useCase,
    subject: subject && subjectWord(subject),
    from,
    to,
    text,
  };
  return Object.fromEntries(
    (Object.keys(FILTER_WORDS) as FilterPart[]).flatMap((part) => {
      const value = values[part];
      return value === undefined ? [] : [[FILTER_WORDS[part], value]];
    }),
  );
}

/** Whether a filter limits anything. */
export function isFiltered(filter: ChangeFilter): boolean {
  return Object.keys(filter).length > 0;
}

/** The number of a change as an address holds it; undefined for anything else. */
export function tellableRevision(text: string | undefined): number | undefined {
  return text !== undefined && /^[1-9]\d{0,14}$/.test(text) ? Number(text) : undefined;
}
