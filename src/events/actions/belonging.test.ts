import { expect, it } from 'vitest';
import { shippedKnowledge } from '../../knowledge/index.ts';
import { eventKind } from '../index.ts';
import { eventContent } from '../testing/events.ts';

it('an event belongs to themes and activities that are there', () => {
  const content = eventContent({
    themes: ['tre-tilgange', 'findes-ikke'],
    activities: ['fritidsjob', 'heller-ikke'],
  });
  expect(eventKind.faultsAmong('moede', content, shippedKnowledge())).toEqual([
    { path: 'themes.1', code: 'unknown-theme', value: 'findes-ikke' },
    { path: 'activities.1', code: 'unknown-activity', value: 'heller-ikke' },
  ]);
});
