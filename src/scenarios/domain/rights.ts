import { defineRights, EVERYONE } from '../../access/domain/index.ts';

/** Who may do what in this room. */
export const scenariosRights = defineRights({
  'scenarios.read': EVERYONE,
  'scenarios.create-scenario': ['owner', 'editor', 'contributor'],
  'scenarios.update-scenario': ['owner', 'editor', 'contributor'],
  'scenarios.remove-scenario': ['owner', 'editor', 'contributor'],
  'scenarios.restore-scenario': ['owner', 'editor', 'contributor'],
  'scenarios.merge-differences': ['owner', 'editor', 'contributor'],
  'scenarios.archive-scenario': ['owner', 'editor', 'contributor'],
  // Writes into the plan.
  'scenarios.write-own-option': ['owner', 'editor'],
  // Writes into the plan.
  'scenarios.save-limits': ['owner', 'editor'],
  'scenarios.start-run': ['owner', 'editor', 'contributor'],
  'scenarios.cancel-run': ['owner', 'editor', 'contributor'],
  'scenarios.adopt-scenario': ['owner', 'editor'],
  'scenarios.reverse-decision': ['owner', 'editor'],
});
