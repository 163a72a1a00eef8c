import { z } from 'zod';
import { FUNDING_STATUSES } from '../../engine/index.ts';
import type { Language } from '../../platform/i18n/index.ts';
import { changedFields, indexOf, patchOf, type PlanReading } from '../../plan/index.ts';
import { type ChangeToTell, isEqual } from '../../shared/index.ts';
import { commitmentsOf } from '../domain/index.ts';
import { fundingMessages } from './messages.ts';
import { tellMessages } from './tell-messages.ts';
import { listed } from './words.ts';

/** A change of the room in one sentence; undefined when another room made it. */
export function tellChange(
  change: ChangeToTell,
  reading: PlanReading,
  language: Language,
): string | undefined {
  const text = tellMessages(language);
  const { subject, before, after } = change;
  const nameOf = (id: string) => indexOf(reading.plan).source.get(id)?.name ?? id;
  switch (change.useCase) {
    case 'funding.change-status':
      return tellStatus(change, nameOf(subject.id), language);
    case 'funding.edit-source':
      return tellSource(change, nameOf, language);
    case 'funding.set-amounts': {
      const touched = Object.keys(patchOf(after)?.at?.['funding']?.at ?? {});
      return text.amounts(listed(language, touched.map(nameOf)));
    }
    case 'funding.pin': {
      const [was, is] = [pinsIn(before), pinsIn(after)];
      const name = nameOf(subject.id);
      return is < was ? text.released(name) : text.pinned(name);
    }
    case 'funding.edit-commitments':
      return tellCommitment(change, language);
    case 'funding.mark-deadline':
      return text.deadline(nameOf(subject.id));
    default:
      return undefined;
  }
}

const statusSchema = z.object({ status: z.enum(FUNDING_STATUSES) });

function tellStatus({ subject, after }: ChangeToTell, name: string, language: Language) {
  const part = { list: 'funding', id: subject.id } as const;
  const made = statusSchema.safeParse(changedFields(after, part));
  return made.success ? fundingMessages(language).told[made.data.status](name) : undefined;
}

const namedSchema = z.object({ name: z.string() });

/** A source as a whole stands in the place where it was added or removed. */
function tellSource(
  { before, after }: ChangeToTell,
  nameOf: (id: string) => string,
  language: Language,
): string | undefined {
  const text = tellMessages(language);
  const [was, is] = [patchOf(before)?.at?.['funding'], patchOf(after)?.at?.['funding']];
  const whole = Object.keys(is?.set ?? {})[0];
  if (whole !== undefined) {
    const [old, made] = [was?.set?.[whole], is?.set?.[whole]];
    const read = namedSchema.safeParse(made ?? old);
    const name = read.success ? read.data.name : whole;
    return made === null ? text.removed(name) : text.added(name);
  }
  const [id] = Object.keys(is?.at ?? {});
  if (id === undefined) return undefined;
  const words: Readonly<Record<string, string>> = text.field;
  const fields = [
    ...Object.keys(is?.at?.[id]?.set ?? {}),
    ...Object.keys(is?.at?.[id]?.at ?? {}),
  ].flatMap((field) => words[field] ?? []);
  const name = nameOf(id);
  return fields.length > 0
    ? text.changed(name, listed(language, [...new Set(fields)]))
    : text.changedOnly(name);
}

function pinsIn(side: unknown): number {
  const pins = patchOf(side)?.set?.['pins'];
  return Array.isArray(pins) ? pins.length : 0;
}

function tellCommitment({ before, after }: ChangeToTell, language: Language): string {
  const text = tellMessages(language);
  const listOf = (side: unknown) => {
    const x = patchOf(side)?.set?.['x'];
    return new Map(
      commitmentsOf(x === null || x === undefined ? {} : { x }).map((one) => [one.id, one]),
    );
  };
  const [was, is] = [listOf(before), listOf(after)];
  for (const [id, { name }] of is) {
    const old = was.get(id);
    if (!old) return text.commitmentAdded(name);
    if (!isEqual(old, is.get(id))) return text.commitmentChanged(name);
  }
  for (const [id, { name }] of was) if (!is.has(id)) return text.commitmentRemoved(name);
  return text.commitments;
}
