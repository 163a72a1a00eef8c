import { z } from 'zod';
import { indexOf, type PlanReading } from '../../plan/index.ts';
import type { ChangeToTell } from '../../shared/index.ts';
import { figureMessages } from './figures/messages.ts';
import { needMessages } from './needs/messages.ts';
import { planAreaMessages } from './plan-messages.ts';

const figures = z.object({ figures: z.array(z.unknown()), fileName: z.string().optional() });
const views = z.object({ organisation: z.string() });

/** A change of areas, figures or needs in one sentence; undefined when another room made it. */
export function tellAreaChange(
  { useCase, subject, after }: ChangeToTell,
  reading: PlanReading,
  language: 'da' | 'en',
): string | undefined {
  const area = indexOf(reading.plan).area.get(subject.id)?.name;
  const text = planAreaMessages(language);
  switch (useCase) {
    case 'areas.edit-areas':
      return area === undefined ? text.toldGone : text.toldArea(area);
    case 'areas.agree-need':
      return needMessages(language).toldAgreed(area ?? subject.id);
    case 'areas.state-need': {
      const read = views.safeParse(after);
      if (!read.success) return undefined;
      const id = read.data.organisation;
      const name = reading.plan.organisations.find((one) => one.id === id)?.name ?? id;
      return needMessages(language).told(name, area ?? subject.id);
    }
    case 'areas.edit-figures':
    case 'areas.undo-figures': {
      const read = figures.safeParse(after);
      if (!read.success) return undefined;
      const words = figureMessages(language);
      const count = read.data.figures.length;
      if (useCase === 'areas.undo-figures') return words.toldUndone(count);
      const { fileName } = read.data;
      if (fileName !== undefined) return words.toldFile(fileName, count);
      return words.told(area ?? subject.id, count);
    }
    default:
      return undefined;
  }
}
