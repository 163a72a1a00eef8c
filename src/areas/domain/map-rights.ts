import { defineRights } from '../../access/domain/index.ts';

/** Who may do what with the map; to see it is to read the areas. */
export const mapRights = defineRights({
  'areas.import-map': ['owner', 'editor'],
  'areas.draw-shape': ['owner', 'editor'],
  'areas.place-points': ['owner', 'editor'],
  'areas.remove-layer': ['owner', 'editor'],
  'areas.undo-map': ['owner', 'editor'],
});
