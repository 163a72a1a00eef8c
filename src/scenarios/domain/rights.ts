import { defineRights, EVERYONE } from '../../access/domain/index.ts';

/** Who may do what in this room. */
export const scenariosRights = defineRights({
  'scenarios.read': EVERYONE,
  'scenarios.create-scenario': ['owner', 'editor', 'contributor'],
  'scenarios.update-scenario': ['owner', 'editor', 'contributor'],
  'scenarios.remove-scenario': ['owner', 'editor', 'contributor'],
  'scenarios.restore-scenario': ['owner', 'editor', 'contributor'],
  'scenarios.start-run': ['owner', 'editor', 'contributor'],
  'scenarios.cancel-run': ['owner', 'editor', 'contributor'],
});
