import { indexOf, type PlanReading } from '../../../plan/index.ts';
import type { RoomContribution } from '../../../shared/index.ts';
import { mapRights } from '../../domain/map-rights.ts';
import { mapMessages } from './messages.ts';
import { mapPath } from './paths.ts';

/** What the map adds to the record of changes, and who may change it. */
export const mapContribution: RoomContribution<PlanReading> = {
  room: 'areas',
  rights: mapRights,
  rail: {
    id: 'map',
    order: 21,
    label: (language) => mapMessages(language).nav,
    path: (partnershipId) => mapPath(partnershipId),
    useCase: 'areas.read',
  },
  tellChange: ({ useCase, subject }, reading, language) => {
    const text = mapMessages(language);
    switch (useCase) {
      case 'areas.import-map':
        return text.tellImport;
      case 'areas.draw-shape':
        return text.tellShape(indexOf(reading.plan).area.get(subject.id)?.name ?? subject.id);
      case 'areas.place-points':
        return text.tellPoints;
      case 'areas.remove-layer':
        return text.tellLayer;
      case 'areas.undo-map':
        return text.tellUndo;
      default:
        return undefined;
    }
  },
};
