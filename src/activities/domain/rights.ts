import { defineRights, EVERYONE } from '../../access/domain/index.ts';

/** Who may do what in this room. */
export const activitiesRights = defineRights({
  'activities.read': EVERYONE,
  'activities.choose-option': ['owner', 'editor'],
  'activities.add-activity': ['owner', 'editor'],
  'activities.edit-activity': ['owner', 'editor'],
  'activities.remove-activity': ['owner', 'editor'],
  'activities.restore-activity': ['owner', 'editor'],
  'activities.read-history': ['owner', 'editor', 'contributor', 'board-member'],
  'activities.move-approach': ['owner', 'editor'],
  'activities.answer-questions': ['owner', 'editor', 'contributor'],
  'activities.edit-handover': ['owner', 'editor'],
  'activities.ask-receiver': ['owner', 'editor'],
  'activities.withdraw-request': ['owner', 'editor'],
  // Those who speak for the receiver, and they alone.
  'activities.answer-handover': ['owner', 'editor', 'contributor', 'board-member'],
  'activities.check-handover': ['owner', 'editor', 'contributor'],
});
