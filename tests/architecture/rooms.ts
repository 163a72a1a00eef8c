/** Every room that there is or will be. Ranks: a room's domain, actions and store import only rooms
 * that stand earlier. */
export const ROOMS = [
  'engine',
  'access',
  'decisions',
  'knowledge',
  'events',
  'sparring',
  'areas',
  'search',
  'activities',
  'funding',
  'plan',
  'organising',
  'scenarios',
  'followup',
  'process',
  'agreements',
  'governance',
  'exchange',
  'overview',
] as const;

/** What no room owns. */
export const COMMON: readonly string[] = ['shared', 'platform', 'ui', 'app'];

export function rankOf(room: string): number {
  return (ROOMS as readonly string[]).indexOf(room);
}

export function isRoom(name: string): boolean {
  return rankOf(name) >= 0;
}
