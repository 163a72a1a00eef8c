import { z } from 'zod';
import { changedFields, indexOf, patchOf, type PlanReading } from '../../../plan/index.ts';
import type { ChangeToTell } from '../../../shared/index.ts';
import { editMessages } from './messages.ts';

const named = z.object({ name: z.string() });

/** An edit of one or more activities in one sentence; undefined when it was something else. */
export function tellEdit(
  { useCase, subject, before, after }: ChangeToTell,
  reading: PlanReading,
  language: 'da' | 'en',
): string | undefined {
  const text = editMessages(language).told;
  switch (useCase) {
    case 'activities.add-activity':
      return text.added(nameIn(after, subject.id) ?? nameNow(reading, subject.id));
    case 'activities.remove-activity':
      return text.removed(nameIn(before, subject.id) ?? subject.id);
    case 'activities.restore-activity':
      return text.restored(nameNow(reading, subject.id));
    case 'activities.edit-activity':
      return tellEdited(subject.id, after, reading, language);
    default:
      return undefined;
  }
}

function tellEdited(
  id: string,
  after: unknown,
  reading: PlanReading,
  language: 'da' | 'en',
): string | undefined {
  const text = editMessages(language).told;
  if (id === '') {
    const touched = Object.keys(patchOf(after)?.at?.['activities']?.at ?? {});
    return text.severalEdited(touched.length);
  }
  const fields = Object.keys(changedFields(after, { list: 'activities', id }));
  const words = editMessages(language);
  const known = fields.flatMap((field) => {
    switch (field) {
      case 'name':
      case 'priority':
      case 'owner':
      case 'effortAreas':
      case 'targetGroups':
      case 'chosen':
      case 'options':
        return [words[field].toLowerCase()];
      default:
        return [];
    }
  });
  return text.edited(nameNow(reading, id), known.join(', '));
}

/** The name that a side of a change gives a record that came or went. */
function nameIn(side: unknown, id: string): string | undefined {
  const record = patchOf(side)?.at?.['activities']?.set?.[id];
  return named.safeParse(record).data?.name;
}

function nameNow(reading: PlanReading, id: string): string {
  return indexOf(reading.plan).activity.get(id)?.name ?? id;
}
