/** The handover of an activity: of the option in force, or of the one that is named. */
export function handoverPath(
  partnershipId: string,
  activityId: string,
  option?: string,
  part?: keyof typeof PART_WORDS,
): string {
  const path = `/samarbejder/${encodeURIComponent(partnershipId)}/indsatser/${encodeURIComponent(activityId)}/overdragelse`;
  const whole = part === undefined ? path : `${path}/${PART_WORDS[part]}`;
  return option === undefined ? whole : `${whole}?mulighed=${encodeURIComponent(option)}`;
}

/** What is posted about a handover besides its own words. */
export const PART_WORDS = {
  answer: 'svar',
  ask: 'anmodning',
  withdraw: 'anmodning/traek-tilbage',
  check: 'opfoelgning',
} as const;

/** Where the receiver answers, for whoever has the link. */
export function linkPath(link: string): string {
  return `/overdragelse/${link}`;
}

/** Addresses whose last part is a key. */
export const HANDOVER_SECRET_PATHS: readonly RegExp[] = [/\/overdragelse\/[^/]+/];
