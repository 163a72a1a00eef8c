import type { TestDatabase } from '../../../../tests/database.ts';
import { id as asId, localDate } from '../../../shared/index.ts';
import {
  type AnyKind,
  approve,
  type EditingAnswer,
  type EditingRequest,
  KNOWLEDGE_KINDS,
  sendForReview,
  startDocument,
  type ThemeContent,
  type Version,
} from '../../index.ts';

export const AT = new Date('2026-11-23T12:00:00.000Z');
export const TODAY = localDate('2026-11-23');
export const later = (minutes: number) => new Date(AT.getTime() + minutes * 60_000);
export const shippedThemes = KNOWLEDGE_KINDS.find(({ kind }) => kind === 'theme')!.shipped();
export const ROLES = { kind: 'theme', id: 'roller' } as const;
export const ROLES_TEXT = shippedThemes.get('roller') as ThemeContent;

export function titled(title: string, from: ThemeContent = ROLES_TEXT): ThemeContent {
  return { ...from, da: { ...from.da, title } };
}

let people = 0;

/** Two editors, and what each asks with. */
export async function editors(
  { owner, keeper }: TestDatabase,
  kinds: readonly AnyKind[] = KNOWLEDGE_KINDS,
) {
  const made = async (name: string, knowledge_editor = true): Promise<EditingRequest> => {
    people += 1;
    const person_id = `${name}-${people}`;
    const email = `${person_id}@example.dk`.toLowerCase();
    await owner
      .insertInto('person')
      .values({
        person_id,
        name,
        email,
        email_verified: true,
        image: null,
        two_factor_enabled: false,
        administrator: false,
        knowledge_editor,
        demo: false,
        locked_at: null,
        erased_at: null,
        created_at: AT,
        updated_at: AT,
      })
      .execute();
    return { keeper, kinds, at: AT, by: asId<'person'>(person_id) };
  };
  return { anna: await made('Anna'), bo: await made('Bo'), nobody: await made('Ida', false) };
}

export async function done(answer: Promise<EditingAnswer>): Promise<Version> {
  const result = await answer;
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.error)}`);
  return result.value;
}

export async function refused(answer: Promise<EditingAnswer>) {
  const result = await answer;
  return result.ok ? undefined : result.error;
}

/** A theme of the test's own, so that tests do not meet. */
export async function ownTheme(request: EditingRequest, id: string): Promise<Version> {
  return done(startDocument(request, { kind: 'theme', id }, titled(`Om ${id}`)));
}

export async function published(
  anna: EditingRequest,
  bo: EditingRequest,
  id: string,
): Promise<Version> {
  const sent = await done(sendForReview(anna, await ownTheme(anna, id)));
  return done(approve(bo, sent));
}
