import { ORGANISATION_KINDS, type OrganisationKind } from '../../engine/index.ts';
import type { Language } from '../../platform/i18n/index.ts';
import type { FormError, Typed } from '../../ui/index.ts';
import type { FrameChange } from '../domain/edits/frame.ts';
import type { OrganisationFields } from '../domain/edits/organisations.ts';
import { frameMessages } from './messages.ts';

/** What a form holds, or everything that is wrong with it. */
export type Read<Value> =
  | { readonly value: Value; readonly errors?: never }
  | { readonly errors: readonly FormError[] };

const LONGEST_TITLE = 200;
const LONGEST_NAME = 120;
const MOST_YEARS = 15;

/** Reads the title and the years of a plan. */
export function readFrame(typed: Typed, language: Language): Read<FrameChange> {
  const text = frameMessages(language).error;
  const title = typed['titel'] ?? '';
  const [firstYear, lastYear] = [yearOf(typed['foerste-aar']), yearOf(typed['sidste-aar'])];
  const errors: FormError[] = [];
  if (title === '') errors.push({ name: 'titel', text: text.title });
  if (title.length > LONGEST_TITLE) errors.push({ name: 'titel', text: text.titleLong });
  if (firstYear === undefined) errors.push({ name: 'foerste-aar', text: text.year });
  if (lastYear === undefined) errors.push({ name: 'sidste-aar', text: text.year });
  if (firstYear === undefined || lastYear === undefined) return { errors };
  if (lastYear < firstYear) errors.push({ name: 'sidste-aar', text: text.order });
  else if (lastYear - firstYear >= MOST_YEARS) {
    errors.push({ name: 'sidste-aar', text: text.span });
  }
  return errors.length > 0 ? { errors } : { value: { title, firstYear, lastYear } };
}

function yearOf(text: string | undefined): number | undefined {
  return text !== undefined && /^(19|20|21)\d{2}$/.test(text) ? Number(text) : undefined;
}

/** Reads the name and kind of an organisation. */
export function readOrganisation(typed: Typed, language: Language): Read<OrganisationFields> {
  const text = frameMessages(language).error;
  const name = (typed['navn'] ?? '').replaceAll(/\s+/g, ' ');
  const kind = kindOf(typed['slags']);
  const errors: FormError[] = [];
  if (!/[\p{L}\p{N}]/u.test(name)) errors.push({ name: 'navn', text: text.name });
  if (name.length > LONGEST_NAME) errors.push({ name: 'navn', text: text.nameLong });
  if (!kind) errors.push({ name: 'slags', text: text.kind });
  return kind && errors.length === 0 ? { value: { name, kind } } : { errors };
}

function kindOf(text: string | undefined): OrganisationKind | undefined {
  return ORGANISATION_KINDS.find((kind) => kind === text);
}
