import { defineRights, EVERYONE } from '../../access/domain/index.ts';

/** Who may do what in this room. */
export const areasRights = defineRights({
  'areas.read': EVERYONE,
  'areas.edit-areas': ['owner', 'editor'],
  'areas.edit-figures': ['owner', 'editor'],
  'areas.undo-figures': ['owner', 'editor'],
  'areas.state-need': ['owner', 'editor', 'contributor'],
  'areas.agree-need': ['owner', 'editor'],
});

/** Whether somebody who may say what an organisation holds may say it for this one: contributors only
 * for their own. */
export function maySpeakFor(
  by: { readonly role?: string; readonly organisationId?: string },
  organisation: string,
): boolean {
  return by.role !== 'contributor' || by.organisationId === organisation;
}
