/** Rolle: what a member of a partnership is there for, from most rights to fewest. */
export const ROLES = ['owner', 'editor', 'contributor', 'board-member', 'guest'] as const;

export type Role = (typeof ROLES)[number];

/** Every member, guests too. */
export const EVERYONE: readonly Role[] = [...ROLES];

export function isRole(text: string): text is Role {
  return (ROLES as readonly string[]).includes(text);
}
