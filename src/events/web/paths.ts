/** Every published event. */
export const EVENTS_PATH = '/arrangementer';

/** The list, of one theme only when a theme is named. */
export function eventsPath(theme?: string): string {
  return theme === undefined ? EVENTS_PATH : `${EVENTS_PATH}?tema=${encodeURIComponent(theme)}`;
}

/** An event. */
export function eventPath(id: string): string {
  return `${EVENTS_PATH}/${encodeURIComponent(id)}`;
}

/** Where one signs up for an event, by a form on its page. */
export function signUpPath(id: string): string {
  return `${eventPath(id)}/tilmelding`;
}

/** An event for one's own calendar. */
export function eventCalendarPath(id: string): string {
  return `${eventPath(id)}/kalender.ics`;
}

/** All events, for a calendar that asks again by itself. */
export const FEED_PATH: string = `${EVENTS_PATH}/kalender.ics`;

/** A sign-up as the one who holds the letter sees it. */
export function ownSignUpPath(token: string): string {
  return `/tilmelding/${token}`;
}

/** Paths up to the key of a letter; the log must not have it. */
export const SIGN_UP_SECRET_PATHS: readonly RegExp[] = [/\/tilmelding\/[^/]+/];

/** The sign-ups of an event, for its organiser. */
export function signUpsPath(id: string): string {
  return `/redaktion/arrangementer/${encodeURIComponent(id)}/tilmeldinger`;
}

/** Where an organiser closes the list, opens it, or takes it out of the app. */
export function signUpsPartPath(
  id: string,
  part: 'luk' | 'aabn' | 'hent.csv' | 'hent.xlsx',
): string {
  return `${signUpsPath(id)}/${part}`;
}

/** Where an organiser takes somebody off the list. */
export function removeSignUpPath(id: string, signUpId: string): string {
  return `${signUpsPath(id)}/${encodeURIComponent(signUpId)}/fjern`;
}
